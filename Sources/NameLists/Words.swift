/// Tables of English words that the rules look up, in small letters where not said otherwise.
package enum Words {
  /// The words of a list with spaces between them.
  @inline(never)
  package static func set(_ list: String) -> Set<String> { set(list, between: 0x20) }

  // There are many lists: what makes a set of one stands once in the program.
  @inline(never)
  static func set(_ list: String, between sign: UInt8) -> Set<String> {
    Set(pieces(list, between: sign))
  }

  /// What stands between line ends and another sign of ASCII.
  ///
  /// By bytes: letters are looked at one by one else, and there are thousands of words.
  static func pieces(_ list: String, between sign: UInt8) -> [String] {
    list.utf8.split { $0 == sign || $0 == 0x0A }.map { String(Substring($0)) }
  }

  /// The parts of a word with hyphens, as `twenty-five`; none of a word without.
  package static func parts(_ word: String) -> [String] {
    word.utf8.contains(UInt8(ascii: "-")) ? word.split(separator: "-").map(String.init) : []
  }

  /// Words that keep the full stop behind them, as they are written.
  package static let abbreviations = set(
    """
    Mr Mrs Ms Mx Dr Prof Rev Fr Sr Jr St Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Gov Sen Rep Hon Pres
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    Inc Ltd Corp Co Bros No vs approx est
    """
  )

  /// Verbs that report speech, in the forms that stand with a speaker.
  package static let speech = set(
    """
    said says say saying told tells added adds claimed claims claim stated states stressed stresses
    noted notes argued argues insisted insists explained explains warned warns announced announces
    declared declares denied denies admitted admits acknowledged acknowledges asserted asserts
    alleged alleges replied replies responded responds answered answers asked asks wrote writes
    tweeted posted testified recalled recalls reported reports revealed reveals confirmed confirms
    concluded concludes emphasised emphasized emphasises emphasizes urged urges called expressed
    expresses questioned questions estimated estimates predicted predicts suggested suggests
    reiterated reiterates remarked remarks observed commented comments pledged pledges promised
    promises vowed vows complained complains maintained maintains contended contends conceded
    concedes accused accuses rejected rejects confessed confesses disputed disputes countered cautioned
    quipped joked shouted whispered exclaimed recounted described describes call calls dubbed labelled
    labeled branded hailed condemned criticised criticized praised blamed cited lamented mused
    boasted bragged taunted opined deplored denounced demanded demands thinks believes show shows showed
    """
  )

  /// Verbs of speech that need “that”, a quotation or a noun behind them to be an attribution: they
  /// are nouns or something else as often.
  package static let weakSpeech = set(
    """
    claims claim notes states reports report questions comments answers posted called asked
    estimates pledges observed maintained suggested described describes recalled expressed saying
    confirmed revealed reported responded urged concluded alleged acknowledged rejected rejects
    disputed disputes countered promises vows call calls dubbed labelled labeled branded hailed
    condemned criticised criticized praised blamed cited thinks believes denounced deplored demanded demands
    show shows showed
    """
  )

  package static let weekdays = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon.": 0, "tue.": 1, "tues.": 1, "wed.": 2, "thu.": 3, "thurs.": 3, "fri.": 4,
    "sat.": 5, "sun.": 6,
  ]

  package static let months = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8,
    "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
  ]

  /// Words that a sentence begins with and that are no names for having a capital.
  package static let common = set(
    """
    a about above according across after afterwards again against ago all almost along already also
    although always among an and another any anyone anything are around as asked at away back
    because become been before behind being below between beyond both but by can could critics
    despite did do does doing during each earlier early either else even eventually ever every
    everyone everything experts far few finally first following for former former from further
    furthermore get given go had half has have having he hence her here hers herself him himself his
    how however i if in indeed instead into is it its itself just last late later latest least less
    let like likewise long many may maybe me meanwhile might more moreover most much must my near
    nearly neither never nevertheless new next no nobody none nor not nothing notably now of off
    officials often on once one only onto or other others otherwise our out over overall own people
    perhaps prior protesters rather researchers residents same several she should similarly since
    so some someone something sometimes soon still such than that the their them themselves then
    there therefore these they thing things this those though through throughout thus to today
    together tomorrow too toward towards two under unfortunately unless unlike until up upon us
    very via was we well were what whatever when whenever where whereas whether which while who
    whoever whom whose why will with within without witnesses women men children workers would yes
    yesterday yet you your yours scientists police authorities government reporters journalists
    prosecutors doctors analysts activists campaigners observers investigators opponents supporters
    voters lawmakers economists investors neighbours neighbors rebels
    """
  )

  /// Verbs whose subject is a person or an organisation: a word with a capital before one, at the
  /// beginning of a sentence, is a name.
  package static let agentVerbs = set(
    """
    sold bought won lost made led met signed launched plans planned wants wanted began joined left
    became founded died accused thanked praised criticised criticized visited hired fired sued voted
    resigned apologised apologized refused agreed
    """
  )

  package static let pronouns = set("he she they it we i you who")

  /// Nouns that stand for a speaker who was named before.
  package static let speakers = set(
    """
    spokesperson spokesman spokeswoman minister president official officials ministry government
    company group report statement police court judge lawyer lawyers prosecutors prosecutor
    author authors researchers researcher study agency department committee council mayor governor
    senator ambassador director professor secretary chief analyst analysts expert experts witness
    witnesses officer officers officials source sources critics activists organisation organization
    aide aides observer observers residents protesters campaigners leaders doctors scientists
    spokespeople document documents letter survey poll bank firm union party commission man woman figures data records statistics
    lawsuit complaint indictment filing affidavit memo email article newspaper book ruling audit paper editorial petition people
    teacher student neighbour neighbor mother father friend brother sister wife husband passenger driver captain coach manager
    owner employee worker workers farmer farmers resident villager villagers protester survivor survivors colleague adviser
    advisor staffer lawmaker lawmakers senators firefighters soldier commander sheriff superintendent pastor bishop nurse
    """
  )

  /// Adjectives of which there is no higher degree.
  package static let superlatives = set(
    """
    largest biggest smallest highest lowest longest shortest oldest youngest newest fastest slowest
    richest poorest deadliest worst best greatest strongest weakest heaviest lightest hottest coldest
    warmest wettest driest deepest tallest busiest cheapest costliest safest earliest hardest easiest
    closest farthest furthest nearest widest brightest darkest bloodiest wealthiest happiest
    unprecedented record-breaking record-high all-time sole unique
    """
  )

  /// What is said of a claim: that it is false.
  package static let judgements = set(
    """
    false true wrong untrue misleading unfounded baseless incorrect accurate correct inaccurate nonsense absurd
    unproven right rejected disputed denied refuted unsupported unsubstantiated exaggerated
    """
  )

  /// What has a number: “Flight 1945”.
  package static let beforeNumbers = set(
    """
    resolution flight bus box model route highway unit apartment suite gate lot channel film movie novel
    book band song album code password pin number call dial phone train
    """
  )
}
