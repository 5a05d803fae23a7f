import FactModel
import PlainText

/// Who is who, and what was really done, as the gate looks at people.
enum GatePeople {
  /// Whether two names may be of one person.
  static func isOne(_ name: String, _ other: String) -> Bool {
    PersonName.isSame(Folding.folded(name), Folding.folded(other))
  }

  /// Whether a text says anything: a full stop is no answer.
  static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: Folding.isWordPart)
  }

  /// Whether a day was still to come when something of it was noted: it was not done then.
  ///
  /// Where it is a day later already is no mistake.
  static func isAhead(_ date: PartialDate, of moment: Timestamp) -> Bool {
    date.description
      > Timestamp(milliseconds: moment.milliseconds + 86_400_000).date.description
  }

  /// Whether a name is that of an office, a company or another body, which is never a private person.
  static func isInstitution(_ name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { bodies.contains(String($0)) }
  }

  private static let bodies: Set<String> = [
    "administration", "agency", "army", "association", "authority", "bank", "board", "bureau",
    "cabinet",
    "chamber", "church", "commission", "committee", "company", "congress", "corporation", "council",
    "court",
    "department", "embassy", "federation", "foundation", "gmbh", "government", "hospital", "inc",
    "institute",
    "limited", "ltd", "ministry", "municipality", "office", "organisation", "organization",
    "parliament",
    "party", "police", "prosecutor", "secretariat", "senate", "service", "syndicate", "treasury",
    "tribunal",
    "union", "university",
  ]
}

extension Contact {
  /// The attempts to reach somebody that were made when they were noted.
  var madeAttempts: [Attempt] {
    attempts.filter { !GatePeople.isAhead($0.date, of: $0.signed.at) }
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
