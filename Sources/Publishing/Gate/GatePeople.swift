package import FactModel
import OrderedJSON
import PlainText

/// Who is who, and what was really done, as the gate looks at people.
package enum GatePeople {
  /// Whether two names may be of one person.
  static func isOne(_ name: String, _ other: String) -> Bool {
    PersonName.isSame(Folding.folded(name), Folding.folded(other))
  }

  /// Whether a name is that of a person who is somebody else than another: it has letters, is no word for
  /// whoever it may be, and is not nearly the other's (`Adda Example`, `AdaExample`, `Ada Ex.`).
  static func isAnother(_ name: String, than other: String) -> Bool {
    PersonName.isSomebody(name) && !isOne(name, other)
      && !isNearly(words(of: name), words(of: other))
  }

  /// What is wrong about who decided something; nil where it was somebody.
  ///
  /// `what`: What they did: “cleared”.
  package static func nobody(_ what: String, _ signed: Signed?) -> String? {
    guard let signed, signed.isNobody else { return nil }
    return "was \(what) by “\(signed.by.name)”, which is nobody’s name"
  }

  /// The words of a name in small letters, without what is no letter.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Whether two names may be one, written otherwise: with the same letters, a letter more, less or another, or
  /// with words cut short.
  private static func isNearly(_ one: [String], _ other: [String]) -> Bool {
    let isCut =
      one.count == other.count
      && zip(one, other).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
    let (left, right) = (one.joined(), other.joined())
    return isCut || left.sorted() == right.sorted() || isOneLetterOff(left, right)
  }

  /// Whether one letter more, less or another makes one text of the other.
  private static func isOneLetterOff(_ one: String, _ other: String) -> Bool {
    let (short, long) =
      one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard long.count - short.count <= 1, short.count > 4 else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return head + tail >= short.count - (long.count == short.count ? 1 : 0)
  }

  /// Whether a text says anything: a full stop is no answer.
  static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: Folding.isWordPart)
  }

  /// Whether a text names somebody, or says something of them, and is no word for what is still to be entered.
  static func isName(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return saysSomething(text) && !words.allSatisfy(placeholders.contains)
  }

  /// Whether an interest is disclosed; `none` says that there is none.
  static func isDisclosed(_ interest: String) -> Bool {
    let words = words(of: interest)
    return words == ["none"] || words == ["no"] || isName(interest)
  }

  private static let placeholders: Set<String> = [
    "a", "n", "na", "no", "nobody", "none", "not", "somebody", "someone", "tba", "tbc", "tbd",
    "todo", "unknown", "xx", "xxx", "yet",
  ]

  /// Whether a day was still to come when something of it was noted: it was not done then.
  ///
  /// Where it is a day later already is no mistake.
  static func isAhead(_ date: PartialDate, of moment: Timestamp) -> Bool {
    date.description
      > Timestamp(milliseconds: moment.milliseconds + 86_400_000).date.description
  }

  /// Whether a name is that of an office, a company or another body, or of somebody in office (`President Roe`):
  /// these are never private.
  static func isPublic(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains {
      bodies.contains(String($0)) || offices.contains(String($0))
    }
  }

  /// The words of a name that can tell one from another.
  static func words(_ name: String) -> Set<String> {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = words.filter {
      $0.count > 2 && !["the", "and", "for", "von", "van"].contains($0)
    }
    return Set(telling.isEmpty ? words : telling)
  }

  /// Whether the kind of a source is a word for somebody who knows or wants something, in English or German.
  static func isExpert(_ kind: String?) -> Bool {
    words(of: kind ?? "").contains(where: experts.contains)
  }

  private static let experts: Set<String> = [
    "academic", "activist", "adviser", "advisor", "analyst", "campaigner", "consultant", "doctor",
    "economist", "engineer", "experte", "expertin", "gutachter", "gutachterin", "historian",
    "lobbyist", "physician", "professor", "professorin", "researcher", "sachverständige",
    "sachverständiger", "scholar", "specialist", "zeuge", "zeugin",
  ]

  /// Words for whoever is not the person, though the name is said.
  static let others: Set<String> = [
    "about", "accuser", "adversary", "aunt", "biographer", "boyfriend", "brother", "child",
    "children", "classmate", "colleague", "cousin", "critic", "daughter", "ex", "family", "fan",
    "father", "follower", "former", "friend", "girlfriend", "husband", "imitator", "impersonator",
    "imposter", "impostor", "lookalike", "mother", "namesake", "neighbor", "neighbour", "nephew",
    "niece", "not", "opponent", "opposing", "parent", "parody", "predecessor", "reader", "rival",
    "sister", "son", "successor", "supporter", "tenant", "uncle", "victim", "voter", "widow",
    "widower", "wife",
  ]

  /// Whether among some words is one for somebody else, in one or in many; `own`: The words of the name.
  static func areOfAnother(_ words: Set<String>, beside own: Set<String>) -> Bool {
    words.subtracting(own).contains { word in
      others.contains(word) || word.hasSuffix("s") && others.contains(String(word.dropLast()))
    }
  }

  /// Whether among some words is one for whoever speaks for somebody.
  static func isSpeaker(_ words: Set<String>) -> Bool {
    words.contains { word in
      speakers.contains { word.hasPrefix($0) }
    }
  }

  private static let speakers = [
    "adviser", "advisor", "agent", "aide", "assistant", "attorney", "campaign", "chief",
    "communication", "counsel", "deputy", "director", "head", "lawyer", "manager", "media",
    "office", "press", "representative", "secretar", "solicitor", "speaker", "spokes", "sprecher",
    "pressesprecher", "staff", "team",
  ]

  static let offices: Set<String> = [
    "admiral", "ambassador", "archbishop", "bishop", "chancellor", "commissioner", "congressman",
    "congresswoman", "councillor", "councilor", "general", "governor", "judge", "justice", "king",
    "mayor",
    "minister", "mp", "pope", "premier", "president", "prince", "princess", "queen", "secretary",
    "senator",
    "sheriff", "speaker", "vice",
  ]

  private static let bodies: Set<String> = [
    "administration", "agency", "alliance", "army", "association", "authority", "bank", "board",
    "bureau",
    "cabinet",
    "chamber", "church", "club", "coalition", "commission", "committee", "company", "congress",
    "conservatives", "corporation", "council",
    "court",
    "democrats", "department", "embassy", "federation", "foundation", "front", "gmbh", "government",
    "greens", "group", "hospital", "inc",
    "institute", "labour", "league", "liberals",
    "limited", "ltd", "ministry", "movement", "municipality", "office", "organisation",
    "organization",
    "parliament",
    "party", "police", "prosecutor", "republicans", "secretariat", "senate", "service",
    "socialists", "society", "syndicate", "team", "tories",
    "treasury", "tribunal",
    "union", "university",
  ]
}

extension Contact {
  /// Whether what is named is a body that has somebody's name: `Jane Roe Society`.
  private func isBodyOnly(named name: Set<String>) -> Bool {
    let more = GatePeople.words(person).subtracting(name)
    // `Mayor Jane Roe` is she; `Mayor of Jane Roe` is nobody.
    let isTitle = more.allSatisfy(GatePeople.offices.contains) && !person.includes(" of ")
    return !isTitle && !GatePeople.isSpeaker(more)
      && GatePeople.isPublic(more.joined(separator: " "))
  }

  /// The attempts to reach somebody that were made when they were noted.
  var madeAttempts: [Attempt] {
    attempts.filter { !GatePeople.isAhead($0.date, of: $0.signed.at) }
  }

  /// Whether something was put to them in an attempt that was made, and not before there was anything to ask.
  ///
  /// `isBefore`: Whether a day was too early.
  func wasAsked(_ isBefore: (PartialDate) -> Bool) -> Bool {
    (put.map(GatePeople.saysSomething) ?? true) && madeAttempts.contains { !isBefore($0.date) }
  }

  /// Whether it is the person who makes a claim, or speaks for them: by the same name, by all of its words
  /// (`spokeswoman of Jane Roe`), or by the role where no other person is named.
  func speaks(for name: String, _ role: String?, isAuthor: Bool) -> Bool {
    let wanted = GatePeople.words(name)
    let here = GatePeople.words(inWords)
    let own = GatePeople.words(person)
    let isNamed = wanted.isSubset(of: own)
    // `Not Jane Roe`, an opponent of hers, and whoever once spoke for her are somebody else; she herself may be
    // a former mayor.
    let telling = isNamed ? own : here
    if GatePeople.areOfAnother(telling, beside: wanted) { return false }
    if isNamed, isBodyOnly(named: wanted) { return false }
    if isNamed || GatePeople.isOne(person, name) { return true }
    // Somebody else, who speaks for that name.
    if wanted.isSubset(of: here) { return GatePeople.isSpeaker(here) }
    if isAuthor { return here.contains("author") }
    guard let role, !GatePeople.words(role).isDisjoint(with: here) else { return false }
    // Of the same family, and somebody else; or another who has such a post: `Bob Lee, mayor of Tours`.
    return wanted.isDisjoint(with: own)
      && (!own.isDisjoint(with: GatePeople.words(role)) || GatePeople.isSpeaker(here))
  }

  /// The replies that had come when they were noted, and say something.
  var givenReplies: [Reply] {
    replies.filter {
      !GatePeople.isAhead($0.date, of: $0.signed.at) && GatePeople.saysSomething($0.text)
    }
  }
}

extension Query {
  /// Whether nobody has answered in words.
  var lacksAnswer: Bool { isOpen || !answers.contains { GatePeople.saysSomething($0.text) } }
}

extension ResearchQuestion {
  /// Whether nobody has answered in words.
  var lacksAnswer: Bool { isOpen || !answers.contains { GatePeople.saysSomething($0.text) } }
}
