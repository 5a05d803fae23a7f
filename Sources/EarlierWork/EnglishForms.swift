/// What the forms of an English word have in common, for comparing two claims.
///
/// Only inflection is taken off: `exporter` and `export`, `legal` and `illegal` stay apart. What is not
/// known here makes two words differ, never the same.
enum EnglishForms {
  /// What is known of a word.
  struct Known {
    /// The same for all forms of a word: `rise`, `rises`, `rose` and `rising`.
    let base: String
    /// Whether it may be the past of a verb.
    let isPast: Bool
    /// Whether it may be the participle of a verb, as in `was closed`.
    let isParticiple: Bool
  }

  static func known(_ word: String) -> Known {
    if let known = irregular[word] { return known }
    let bytes = Array(word.utf8)
    let isPast = isRegularPast(bytes)
    guard let stripped = stripped(bytes) else {
      return Known(base: spelled(bytes), isPast: isPast, isParticiple: isPast)
    }
    let base = irregular[text(stripped)]?.base ?? spelled(stripped)
    return Known(base: base, isPast: isPast, isParticiple: isPast)
  }

  /// The same for all forms of a word.
  static func base(_ word: String) -> String { known(word).base }

  // Words are looked at as bytes: endings and vowels are ASCII.

  private static func isRegularPast(_ word: [UInt8]) -> Bool {
    guard word.count > 3, ends(word, ed) else { return false }
    // `owed`, and neither `need` nor `shed`.
    return word.count > 4 || !ends(word, eed) && word.dropLast(2).contains(where: isVowel)
  }

  private static func regular(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return spelled(stripped(bytes) ?? bytes)
  }

  /// A word without the ending of a plural or of a regular verb; nil where it has none.
  private static func stripped(_ word: [UInt8]) -> [UInt8]? {
    // The last letters of all endings.
    guard let last = word.last, last == 0x73 || last == 0x64 || last == 0x67 else { return nil }
    for (ending, other, least) in endings where word.count >= least && ends(word, ending) {
      let stem = word.dropLast(ending.count)
      if stem.contains(where: isVowel) { return stem + other }
    }
    return nil
  }

  /// One spelling for the British and the American one, and for `clos` of `closed` and `close`.
  private static func spelled(_ word: [UInt8]) -> String {
    var word = word
    if word.count >= 5,
      let (british, american) = spellings.first(where: { ends(word, $0.0) })
    {
      word.removeLast(british.count)
      word += american
    }
    if word.count > 3, word.last == 0x65 { word.removeLast() }
    if word.count > 3, let last = word.last, word[word.count - 2] == last, !isVowel(last),
      last < 128
    {
      word.removeLast()
    }
    return text(word)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func ends(_ word: [UInt8], _ ending: [UInt8]) -> Bool {
    guard word.count >= ending.count else { return false }
    let start = word.count - ending.count
    return ending.indices.allSatisfy { word[start + $0] == ending[$0] }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  private static let ed = Array("ed".utf8)
  private static let eed = Array("eed".utf8)

  /// The ending, what stands instead, and how long a word must be to have it.
  private static let endings: [([UInt8], [UInt8], Int)] = [
    ("sses", "ss", 5), ("xes", "x", 5), ("ches", "ch", 5), ("shes", "sh", 5), ("ies", "y", 5),
    ("ss", "ss", 3), ("us", "us", 3), ("is", "is", 3), ("ied", "y", 5), ("ed", "", 5),
    ("ing", "", 6), ("s", "", 4),
  ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

  private static let spellings: [([UInt8], [UInt8])] = [
    ("ise", "ize"), ("is", "iz"), ("isation", "ization"), ("our", "or"), ("tre", "ter"),
    ("gramme", "gram"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let irregular: [String: Known] = {
    var table: [String: Known] = [:]
    for line in verbs.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      let base = regular(forms[0])
      for (column, form) in forms.enumerated() where table[form] == nil {
        // `cut` may be a participle as well.
        table[form] = Known(base: base, isPast: column > 0, isParticiple: form == forms.last)
      }
    }
    for line in nouns.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      for form in forms {
        table[form] = Known(base: regular(forms[0]), isPast: false, isParticiple: false)
      }
    }
    return table
  }()

  /// Verbs with their past and, where it is another word, their participle.
  private static let verbs = """
    become became become
    begin began begun
    bite bit bitten
    blow blew blown
    break broke broken
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    come came come
    cut cut
    deal dealt
    die died
    do did done
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    forget forgot forgotten
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grow grew grown
    have had
    hear heard
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    keep kept
    know knew known
    lay laid
    lead led
    leave left
    lend lent
    let let
    lie lied
    lose lost
    make made
    mean meant
    meet met
    pay paid
    put put
    quit quit
    read read
    ride rode ridden
    rise rose risen
    run ran run
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    shake shook shaken
    shoot shot
    show showed shown
    shrink shrank shrunk
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    speak spoke spoken
    spend spent
    spread spread
    stand stood
    steal stole stolen
    strike struck
    swear swore sworn
    swim swam swum
    take took taken
    teach taught
    tell told
    think thought
    throw threw thrown
    understand understood
    use used
    wear wore worn
    win won
    write wrote written
    """

  private static let nouns = """
    child children
    foot feet
    go goes
    have has
    life lives
    man men
    news news
    person people persons
    species species
    wife wives
    woman women
    wolf wolves
    """
}
