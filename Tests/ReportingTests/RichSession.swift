import FactModel

/// A session that has something of everything.
enum RichSession {
  static let bridgeOpened = "The bridge | the longest in Europe | opened in 1998."
  static let toll = "“It costs *nothing* to cross,” said Jan Nowak, the mayor."
  static let cars = "Around 600 cars a day cross it."

  static func make() throws -> Session {
    var maker = SessionMaker(
      facts: ArticleFacts(
        title: "A bridge <too> far",
        byline: ["Eva Lind", "Tom O’Hara"],
        publisher: "The Daily R&D",
        published: PartialDate("2024-01-30"),
        updated: PartialDate("2024-01-31"),
        language: "en",
        url: "https://example.org/bridge?a=1&copy=2"
      ),
      blocks: [
        (.title, ["A bridge <too> far"]),
        (.paragraph, [bridgeOpened, "Nobody expected it."]),
        (.heading, ["What it costs"]),
        (.paragraph, [toll, cars, "The state paid for all of it."]),
        (.paragraph, ["It will be painted green.", "Or blue."]),
        (.furniture, ["Share this"]),
      ],
      scale: .desk
    )
    let register = try maker.addSource { source in
      source.slug = "register"
      source.kind = "primary"
      source.url = "https://example.org/register?page=[1]|2"
      source.title = "Register of bridges"
      source.authors = ["M. Smith", "P_Q*"]
      source.publisher = "Ministry of Works"
      source.published = PartialDate("2023-05")
      source.accessed = PartialDate("2024-02-01")
      source.archiveURL = "https://archive.example.org/1"
      source.grade = AdmiraltyGrade("B2")
    }
    let wire = try maker.addSource { source in
      source.citation = "Wire report, 12 May 1998, page 3"
      source.derivedFrom = register
    }
    let opened = try maker.addClaim(bridgeOpened) { claim, maker in
      claim.restatement = "The bridge opened in 1998."
      claim.claimant = .author
      claim.kind = "numerical"
      claim.tags = ["bridge", "date"]
      claim.isCentral = true
      claim.status = .inProgress
      claim.evidence = [
        maker.evidence(
          register,
          .refutes,
          quotation: "Opened to traffic 3 May 1999.\nTolls from the same day.",
          locator: "row 14",
          note: "Looked up by hand."
        ),
        maker.evidence(wire, .context),
      ]
      claim.questions = [
        maker.question("When was the first toll paid?", answers: [("In 1999.", register)]),
        maker.question("Is it the longest?"),
      ]
      claim.notes = [Note(text: "Ask *Eva* first.", signed: maker.signed)]
      claim.verdicts = [maker.verdict("Unconfirmed", reason: "Only the wire report.")]
    }
    maker.checker = Checker(name: "Ben Ode", role: "editor")
    try maker.change(opened) { claim, signed in
      claim.status = .rated
      claim.verdicts.append(
        Verdict(
          rating: "Fix",
          scale: Scale.desk.reference,
          reason: "The register has 1999.\n\n- It is the owner’s.\n- It has the day.",
          confidence: .high,
          signed: signed
        )
      )
      claim.fix = Fix(
        replacement: "The bridge, one of the longest in Europe, opened in 1999.",
        force: .must,
        signed: signed
      )
    }
    let said = try maker.addClaim(toll) { claim, maker in
      claim.claimant = .speaker(name: "Jan Nowak", role: "mayor")
      claim.about = .attribution
      claim.said = PartialDate("2024-01-29")
      claim.status = .rated
      claim.verdicts = [maker.verdict("On author")]
    }
    try maker.addClaim("It costs *nothing* to cross", below: said) { claim, maker in
      claim.restatement = "There is no toll."
    }
    try maker.addClaim("What it costs", "Share this") { claim, maker in
      claim.fix = Fix(replacement: "", force: .should, signed: maker.signed)
    }
    try maker.addFinding(
      "contradiction",
      "It costs *nothing* to cross",
      "The state paid for all of it.",
      note: "Who paid?"
    )
    try maker.addMark(.nothing, "Nobody expected it.")
    try maker.addMark(.later, "Or blue.")
    return maker.session
  }
}
