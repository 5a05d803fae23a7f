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
      Rating("True", "t", 5, sense: .init(.isTrue)),
      Rating("Mostly True", "mt", 4, sense: .init(.mostlyTrue)),
      Rating("Mixture", "mx", 3, sense: .init(.mixed)),
      Rating("Mostly False", "mf", 2, sense: .init(.mostlyFalse)),
      Rating("False", "f", 1, sense: .init(.isFalse, also: [.outrageous])),
      Rating("Misleading", "ml", tone: .bad, sense: .init(.misleading)),
      Rating("Unproven", "u", sense: .init(.unproven)),
    ]
  )

  /// For drafts, before publication.
  package static let desk = Scale(
    name: "desk",
    version: "1",
    title: "Checking desk",
    ratings: [
      Rating(
        "Confirmed",
        "c",
        tone: .good,
        meaning: "A source bears it out.",
        sense: .init(.isTrue)
      ),
      Rating(
        "Fix",
        "x",
        tone: .bad,
        meaning: "It is wrong and must be changed.",
        sense: .init(
          .isFalse,
          losing: "that a fix may be for less than a falsehood",
          also: [.mostlyTrue, .mixed, .mostlyFalse, .isFalse, .outrageous]
        )
      ),
      Rating(
        "On author",
        "a",
        meaning: "The author vouches for it.",
        sense: .init(.unproven, losing: "that the author vouches for it")
      ),
      Rating(
        "Unconfirmed",
        "u",
        meaning: "No source was found either way.",
        sense: .init(.unproven)
      ),
      Rating(
        "Misleading",
        "m",
        tone: .bad,
        meaning: "Right by the letter, wrong in the impression.",
        sense: .init(.misleading)
      ),
      Rating("Opinion", "o", meaning: "Not a matter of fact.", sense: .init(.noFact)),
    ]
  )

  package static let politiFact = Scale(
    name: "politifact",
    version: "2024",
    title: "PolitiFact Truth-O-Meter",
    ratings: [
      Rating("True", "t", 6, sense: .init(.isTrue)),
      Rating("Mostly True", "mt", 5, sense: .init(.mostlyTrue)),
      Rating("Half True", "ht", 4, sense: .init(.mixed)),
      Rating("Mostly False", "mf", 3, sense: .init(.mostlyFalse, also: [.misleading])),
      Rating("False", "f", 2, sense: .init(.isFalse)),
      Rating("Pants on Fire", "pf", 1, sense: .init(.outrageous)),
    ]
  )

  package static let snopes = Scale(
    name: "snopes",
    version: "2024",
    title: "Snopes",
    ratings: [
      Rating("True", "t", 5, sense: .init(.isTrue)),
      Rating("Mostly True", "mt", 4, sense: .init(.mostlyTrue)),
      Rating("Mixture", "mx", 3, sense: .init(.mixed, also: [.misleading])),
      Rating("Mostly False", "mf", 2, sense: .init(.mostlyFalse)),
      Rating("False", "f", 1, sense: .init(.isFalse, also: [.outrageous])),
      Rating("Unproven", "u", sense: .init(.unproven)),
      Rating(
        "Unfounded",
        "uf",
        sense: .init(.unproven, losing: "that there is no ground for it at all")
      ),
      Rating("Outdated", "od", sense: .init(.misleading, losing: "that it was true once")),
      Rating(
        "Miscaptioned",
        "mc",
        tone: .bad,
        sense: .init(.misleading, losing: "that the words beside a picture are wrong")
      ),
      Rating(
        "Correct Attribution",
        "ca",
        tone: .good,
        sense: .init(.isTrue, losing: "that it is about who said it")
      ),
      Rating(
        "Misattributed",
        "ma",
        tone: .bad,
        sense: .init(.isFalse, losing: "that it is about who said it")
      ),
      Rating("Scam", "sc", sense: .init(.isFalse, losing: "that it is a fraud")),
      Rating("Legend", "le", sense: .init(.unproven, losing: "that it is a legend")),
      Rating("Legit", "lg", sense: .init(.isTrue, losing: "that it is no fraud")),
      Rating("Labeled Satire", "ls", sense: .init(.satire)),
      Rating(
        "Originated as Satire",
        "os",
        sense: .init(.satire, losing: "that it is passed on as fact")
      ),
      Rating("Recall", "re", sense: .init(.isTrue, losing: "that it is a product recall")),
      Rating("Lost Legend", "ll", sense: .init(.noFact, losing: "that it is a made-up legend")),
      Rating(
        "Fake",
        "fk",
        tone: .bad,
        sense: .init(.isFalse, losing: "that it was made to deceive")
      ),
      Rating(
        "Research In Progress",
        "rp",
        sense: .init(.unproven, losing: "that the work goes on")
      ),
    ]
  )

  package static let washingtonPost = Scale(
    name: "wapo",
    version: "2024",
    title: "The Washington Post Fact Checker",
    ratings: [
      Rating("Geppetto Checkmark", "gc", 5, sense: .init(.isTrue)),
      Rating("One Pinocchio", "p1", 4, sense: .init(.mostlyTrue)),
      Rating("Two Pinocchios", "p2", 3, sense: .init(.mixed, also: [.misleading])),
      Rating("Three Pinocchios", "p3", 2, sense: .init(.mostlyFalse)),
      Rating("Four Pinocchios", "p4", 1, sense: .init(.isFalse, also: [.outrageous])),
      Rating(
        "Upside-Down Pinocchio",
        "ud",
        sense: .init(.noFact, losing: "that the speaker changed position")
      ),
      Rating(
        "Bottomless Pinocchio",
        "bp",
        sense: .init(.outrageous, losing: "that it was said twenty times and more")
      ),
    ]
  )

  package static let averitec = Scale(
    name: "averitec",
    version: "1",
    title: "AVeriTeC",
    ratings: [
      Rating("Supported", "s", tone: .good, sense: .init(.isTrue, also: [.mostlyTrue])),
      Rating(
        "Refuted",
        "r",
        tone: .bad,
        sense: .init(.isFalse, also: [.mostlyFalse, .outrageous])
      ),
      Rating("Not Enough Evidence", "n", sense: .init(.unproven)),
      Rating(
        "Conflicting Evidence/Cherrypicking",
        "x",
        tone: .mixed,
        sense: .init(
          .mixed,
          losing: "whether the evidence conflicts or was picked",
          also: [.mixed, .misleading]
        )
      ),
    ]
  )

  package static let fever = Scale(
    name: "fever",
    version: "1",
    title: "FEVER",
    ratings: [
      Rating("SUPPORTS", "s", tone: .good, sense: .init(.isTrue, also: [.mostlyTrue])),
      Rating(
        "REFUTES",
        "r",
        tone: .bad,
        sense: .init(.isFalse, also: [.mostlyFalse, .outrageous])
      ),
      Rating("NOT ENOUGH INFO", "n", sense: .init(.unproven)),
    ]
  )

  package static let meta = Scale(
    name: "meta",
    version: "2022",
    title: "Meta third-party fact-checking",
    ratings: [
      Rating("False", "f", 1, sense: .init(.isFalse, also: [.outrageous])),
      Rating(
        "Altered",
        "a",
        tone: .bad,
        sense: .init(.misleading, losing: "that a picture or recording was altered")
      ),
      Rating("Partly False", "pf", 2, sense: .init(.mixed, also: [.mostlyFalse])),
      Rating("Missing Context", "mc", sense: .init(.misleading)),
      Rating("Satire", "s", sense: .init(.satire)),
      Rating("True", "t", 3, sense: .init(.isTrue, also: [.mostlyTrue])),
    ]
  )

  package static let numbers = Scale(
    name: "numbers",
    version: "1",
    title: "One to five",
    ratings: [
      Rating("True", "t", 5, sense: .init(.isTrue)),
      Rating("Mostly true", "mt", 4, sense: .init(.mostlyTrue)),
      Rating("Half true", "ht", 3, sense: .init(.mixed)),
      Rating("Mostly false", "mf", 2, sense: .init(.mostlyFalse, also: [.misleading])),
      Rating("False", "f", 1, sense: .init(.isFalse, also: [.outrageous])),
    ]
  )
}
