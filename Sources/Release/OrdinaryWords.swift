import FactModel

/// The words of the language: who says one of them has it from nobody.
///
/// Of what somebody said only other words tell something by themselves; of a name or title each does that is not in
/// ``CommonWords``.
enum OrdinaryWords {
  /// Whether a word of a text is one: with an ending, too, and with a capital only where a sentence begins, as names
  /// are written so.
  static func has(_ word: PlainWord, in text: String) -> Bool {
    if CommonWords.folded.contains(word.letters) { return true }
    let isCapital = text[word.range].first?.isUppercase ?? false
    if isCapital, !beginsSentence(word, in: text) { return false }
    return isOrdinary(word.letters, listed)
      || !isCapital && isOrdinary(word.letters, alsoNames)
  }

  private static func isOrdinary(_ word: [UInt32], _ list: Set<[UInt32]>) -> Bool {
    if list.contains(word) { return true }
    return endings.contains { ending in
      let length = word.count - ending.count
      guard length >= shortest, word[length...].elementsEqual(ending) else { return false }
      var stem = Array(word[..<length])
      if list.contains(stem) || CommonWords.folded.contains(stem) { return true }
      // “hoping”, “tried”, “stopped”.
      let last = stem.removeLast()
      let others = [stem + [last, e], last == i ? stem + [y] : stem.last == last ? stem : []]
      return others.contains { list.contains($0) || CommonWords.folded.contains($0) }
    }
  }

  private static func beginsSentence(_ word: PlainWord, in text: String) -> Bool {
    let before = text[..<word.range.lowerBound].last {
      !$0.isWhitespace && !"\"“”‘’'«»(".contains($0)
    }
    return before.map { ".!?:…".contains($0) } ?? true
  }

  private static let shortest = 3
  private static let (e, i, y): (UInt32, UInt32, UInt32) = (101, 105, 121)
  private static let endings = ["s", "es", "d", "ed", "ing", "er", "ly"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static let listed = words(
    """
    accept accident according achieve across act actual adult advice advise afford afraid
    afternoon afterward agent ago aim alive allow alternative amount anger angry animal
    anybody anyway anywhere apart apartment apologise apparent appeal apply appointment
    approach approve aren argue argument arm arrest arrival arrive assume assure attack attend
    attention attitude aunt available average avoid awake aware baby bag ban barely basic
    basically beat beaten beautiful bed beforehand beg begin begun behave belief belong
    benefit beside bet birth birthday bloody boat border bore bottom bought boy bread break
    breakfast breath brief broke broken burn bus busy bye candidate cap capable careful catch
    caught celebrate chair challenge charge chat cheap chief choice choose chose chosen
    citizen clean client clock cloth collect command comment communicate compare complain
    complaint conclude conclusion confirm conflict connect connection contain conversation
    corner couldn couple critical criticise criticize cry customer dad damage dangerous dare
    daughter dear debate decide declare decline deep defence defend defense definite degree
    delay deliberate deliver delivery demand deny depart depend describe despair despite
    destroy detail determine didn die dinner discover discuss discussion dispute doesn don
    draw driven drop drove drown dry duty ear earn earth ease eastern eat eaten effectively
    egg elect election elsewhere employ employee employment empty enable energy engage enjoy
    enter entrance equal equipment error event eventually everybody everyday everyone
    everything everywhere exact exam examine excellent except exception exchange excited
    exciting exclude exist existence exit expect expense expensive explore express extend
    extra extreme fail failure fair faithful farm fast father fear fell fellow felt fill film
    finish firm fit flight forbidden forever forget forgive forgot forgotten fourth frequent
    funny furthermore gate generation gone goodbye gradually guide hadn happen happy hasn hate
    haven heat hed hello hence herself hes hey hire hit household hungry hurry hurt identify
    identity ill imagine importance impossible improve improvement income incorrect
    increasingly incredible indeed inform inquiry insist invite isn item join joint journalist
    journey judgement judgment justify kilometer kilometre knock knowledge labor labour lack
    latest lead leaf lesson library lie lift likewise listen literally located location lose
    luckily lying mail maintain majority manage management marriage married mass match mate
    material maximum maybe meal meant meanwhile measure meat memory message met midnight mile
    minimum minority mistake mistaken moderate moreover mouth mustn myself necessary negative
    neighbor neighborhood neighbour neighbourhood neither nevertheless nice nobody nonsense
    normal nowhere observe obtain obvious occasion occasionally occupy occur odd offence
    offend offense offensive okay onto operate opposite ordinary organisation organise
    organization organize origin otherwise ourselves overall overcome overnight owe painful
    paint paragraph parking partner payment peaceful pension percentage perfect perform
    performance perhaps permanent permission permit persist personal personality persuade
    phrase plain platform please pleasure plenty possibly potential practical prefer
    preparation prepare presence presumably print prize procedure proceed profit progress
    promise promote proof proper proposal propose prospect protect protection protest purchase
    push quarter quickly quiet rain ran rang rare react reaction realise reality realize
    reasonable reasonably recommend recover refer refusal refuse regard regardless regular
    reject relate relative release reliable rely remark remarkable remarkably repair repeat
    repeatedly replace resolve resource respect respond reveal reverse review river roughly
    safety satisfied savings scarcely search secure select selection sentence session settle
    settlement shape sharply sheet shoot shop shot shouldn shut sick sight significant sixth
    sixty sleep slight slow soft sold somebody somehow someone somewhere sorry spoke steady
    stick stood straightforward strangely strict struggle submit succeed sudden suffer suppose
    surprise switch tall taught telephone thank themselves then there thereby therefore these
    thirteen thirty thorough threat threaten threw throughout throw thrown till tomorrow
    tonight topic touch tough traffic train travel tree trust twelve twenty twice typical
    ultimately unable uncertain underneath understood undertake unemployed unemployment
    unexpected unfair unfortunate unhappy unknown unless unlike unnecessary unpleasant unusual
    upper upstairs useful useless valuable variety via warm warn wasn waste weak weakness wear
    weather wed weekend welcome weren whatever whenever whereas wherever whoever win witness
    wonder wonderful worn worry worse worst wouldn yeah yourself zero
    """
  )

  /// Words that are names, too, where they are written with a capital.
  private static let alsoNames = words(
    """
    ball battle block blow blue board box bridge bright brown cancel chase cook cool cope
    count cousin cover drew dull east edge entry fee finger flood grass grow guess guy hall
    hang hill holiday keen key luck pleasant quick round speed split straight wisdom wise
    """
  )

  private static func words(_ text: String) -> Set<[UInt32]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) })
  }
}
