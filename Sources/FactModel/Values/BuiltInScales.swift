extension Scale {
  /// The scales that every installation has.
  ///
  /// The names of the ratings are the publishers' own.
  package static let builtIn: [Scale] = [
    aap, desk, politiFact, snopes, washingtonPost, averitec, fever, meta, numbers,
  ]

  /// Returns the built-in scale with a name.
  package static func builtIn(named name: String) -> Scale? {
    builtIn.first { $0.name == name.lowercased() }
  }

  /// The compact scale of AAP FactCheck (Australian Associated Press); the default.
  package static let aap = Scale(
    name: "aap",
    version: "2024",
    title: "AAP FactCheck",
    ratings: [
      Rating("True", "t", 5),
      Rating("Mostly True", "mt", 4),
      Rating("Mixture", "mx", 3),
      Rating("Mostly False", "mf", 2),
      Rating("False", "f", 1),
      Rating("Misleading", "ml", tone: .bad),
      Rating("Unproven", "u"),
    ]
  )

  /// For drafts, before publication.
  package static let desk = Scale(
    name: "desk",
    version: "1",
    title: "Checking desk",
    ratings: [
      Rating("Confirmed", "c", tone: .good, meaning: "A source bears it out."),
      Rating("Fix", "x", tone: .bad, meaning: "It is wrong and must be changed."),
      Rating("On author", "a", meaning: "The author vouches for it."),
      Rating("Unconfirmed", "u", meaning: "No source was found either way."),
      Rating(
        "Misleading",
        "m",
        tone: .bad,
        meaning: "Right by the letter, wrong in the impression."
      ),
      Rating("Opinion", "o", meaning: "Not a matter of fact."),
    ]
  )

  package static let politiFact = Scale(
    name: "politifact",
    version: "2024",
    title: "PolitiFact Truth-O-Meter",
    ratings: [
      Rating("True", "t", 6),
      Rating("Mostly True", "mt", 5),
      Rating("Half True", "ht", 4),
      Rating("Mostly False", "mf", 3),
      Rating("False", "f", 2),
      Rating("Pants on Fire", "pf", 1),
    ]
  )

  package static let snopes = Scale(
    name: "snopes",
    version: "2024",
    title: "Snopes",
    ratings: [
      Rating("True", "t", 5),
      Rating("Mostly True", "mt", 4),
      Rating("Mixture", "mx", 3),
      Rating("Mostly False", "mf", 2),
      Rating("False", "f", 1),
      Rating("Unproven", "u"),
      Rating("Unfounded", "uf"),
      Rating("Outdated", "od"),
      Rating("Miscaptioned", "mc", tone: .bad),
      Rating("Correct Attribution", "ca", tone: .good),
      Rating("Misattributed", "ma", tone: .bad),
      Rating("Scam", "sc"),
      Rating("Legend", "le"),
      Rating("Legit", "lg"),
      Rating("Labeled Satire", "ls"),
      Rating("Originated as Satire", "os"),
      Rating("Recall", "re"),
      Rating("Lost Legend", "ll"),
      Rating("Fake", "fk", tone: .bad),
      Rating("Research In Progress", "rp"),
    ]
  )

  package static let washingtonPost = Scale(
    name: "wapo",
    version: "2024",
    title: "The Washington Post Fact Checker",
    ratings: [
      Rating("Geppetto Checkmark", "gc", 5),
      Rating("One Pinocchio", "p1", 4),
      Rating("Two Pinocchios", "p2", 3),
      Rating("Three Pinocchios", "p3", 2),
      Rating("Four Pinocchios", "p4", 1),
      Rating("Upside-Down Pinocchio", "ud"),
      Rating("Bottomless Pinocchio", "bp"),
    ]
  )

  package static let averitec = Scale(
    name: "averitec",
    version: "1",
    title: "AVeriTeC",
    ratings: [
      Rating("Supported", "s", tone: .good),
      Rating("Refuted", "r", tone: .bad),
      Rating("Not Enough Evidence", "n"),
      Rating("Conflicting Evidence/Cherrypicking", "x", tone: .mixed),
    ]
  )

  package static let fever = Scale(
    name: "fever",
    version: "1",
    title: "FEVER",
    ratings: [
      Rating("SUPPORTS", "s", tone: .good),
      Rating("REFUTES", "r", tone: .bad),
      Rating("NOT ENOUGH INFO", "n"),
    ]
  )

  package static let meta = Scale(
    name: "meta",
    version: "2022",
    title: "Meta third-party fact-checking",
    ratings: [
      Rating("False", "f", 1),
      Rating("Altered", "a", tone: .bad),
      Rating("Partly False", "pf", 2),
      Rating("Missing Context", "mc"),
      Rating("Satire", "s"),
      Rating("True", "t", 3),
    ]
  )

  package static let numbers = Scale(
    name: "numbers",
    version: "1",
    title: "One to five",
    ratings: [
      Rating("True", "t", 5),
      Rating("Mostly true", "mt", 4),
      Rating("Half true", "ht", 3),
      Rating("Mostly false", "mf", 2),
      Rating("False", "f", 1),
    ]
  )
}
