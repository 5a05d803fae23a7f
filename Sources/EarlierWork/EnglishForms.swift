/// What the forms of an English word have in common, for comparing two claims.
///
/// Only inflection is taken off: `exporter` and `export`, `legal` and `illegal` stay apart. What is not
/// known here makes two words differ, never the same.
enum EnglishForms {
  /// The same for all forms of a word: `rise`, `rises`, `rose` and `rising`.
  static func base(_ word: String) -> String {
    if let form = irregular[word] { return form.base }
    let stripped = stripped(word)
    return irregular[stripped]?.base ?? spelled(stripped)
  }

  /// Whether a word may be the past of a verb.
  static func isPast(_ word: String) -> Bool {
    if let form = irregular[word] { return form.column > 0 }
    guard word.hasSuffix("ed"), word.utf8.count > 3 else { return false }
    // `owed`, and neither `need` nor `shed`.
    return word.utf8.count > 4
      || !word.hasSuffix("eed") && word.dropLast(2).contains(where: vowels.contains)
  }

  /// Whether a word may be the participle of a verb, as in `was closed`.
  static func isParticiple(_ word: String) -> Bool {
    irregular[word].map { $0.isParticiple } ?? isPast(word)
  }

  private static func regular(_ word: String) -> String { spelled(stripped(word)) }

  /// A word without the ending of a plural or of a regular verb.
  private static func stripped(_ word: String) -> String {
    let count = word.utf8.count
    for (ending, other, least) in endings where count >= least && word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.contains(where: vowels.contains) { return stem + other }
    }
    return word
  }

  /// One spelling for the British and the American one, and for `clos` of `closed` and `close`.
  private static func spelled(_ word: String) -> String {
    var word = Substring(word)
    if word.utf8.count >= 5,
      let (british, american) = spellings.first(where: { word.hasSuffix($0.0) })
    {
      word = word.dropLast(british.count) + american
    }
    if word.utf8.count > 3, word.hasSuffix("e") { word = word.dropLast() }
    if word.utf8.count > 3, let last = word.last, word.dropLast().last == last,
      !vowels.contains(last)
    {
      word = word.dropLast()
    }
    return String(word)
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// The ending, what stands instead, and how long a word must be to have it.
  private static let endings: [(String, String, Int)] = [
    ("sses", "ss", 5), ("xes", "x", 5), ("ches", "ch", 5), ("shes", "sh", 5), ("ies", "y", 5),
    ("ss", "ss", 3), ("us", "us", 3), ("is", "is", 3), ("ied", "y", 5), ("ed", "", 5),
    ("ing", "", 6), ("s", "", 4),
  ]

  private static let spellings = [
    ("ise", "ize"), ("is", "iz"), ("isation", "ization"), ("our", "or"), ("tre", "ter"),
    ("gramme", "gram"),
  ]

  private struct Form {
    var base: String
    /// 0 for the word itself, 1 for its past, 2 for its participle.
    var column: Int
    var isParticiple: Bool
  }

  private static let irregular: [String: Form] = {
    var table: [String: Form] = [:]
    for line in verbs.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      let base = regular(forms[0])
      for (column, form) in forms.enumerated() where table[form] == nil {
        // `cut` may be a participle as well.
        table[form] = Form(base: base, column: column, isParticiple: form == forms.last)
      }
    }
    for line in nouns.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      for form in forms {
        table[form] = Form(base: regular(forms[0]), column: 0, isParticiple: false)
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
