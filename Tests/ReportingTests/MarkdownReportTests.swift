import FactModel
import Release
import Reporting
import TestSupport
import Testing

@Suite struct MarkdownReportTests {
  private static let golden = "Tests/ReportingTests/Golden/"

  @Test func writesEverythingAnEditorWants() throws {
    let session = try RichSession.make()
    try GoldenFile.check(
      MarkdownReport.text(of: session),
      against: Self.golden + "rich.md"
    )
  }

  @Test func writesNotesWhenAsked() throws {
    let session = try RichSession.make()
    let with = MarkdownReport.text(of: session, with: .notes)
    #expect(with.contains("Ask \\*Eva\\* first."))
    #expect(!MarkdownReport.text(of: session).contains("Eva\\*"))
  }

  /// Every mark in the text leads to a footnote, and the footnotes are the sources of the evidence.
  @Test(arguments: MarkdownFlavour.allCases)
  func sourcesAreFootnotesWhereTheProgramHasThem(_ flavour: MarkdownFlavour) throws {
    var options = ReportOptions(shape: .public)
    options.flavour = flavour
    let session = try RichSession.make()
    let text = MarkdownReport.text(of: session, options: options)
    let marks = Set(text.matches(of: #/\[\^(\d+)\](?!:)/#).map { String($0.1) })
    let notes = text.matches(of: #/(?m)^\[\^(\d+)\]: /#).map { String($0.1) }
    #expect(!notes.isEmpty && marks == Set(notes) && Set(notes).count == notes.count)
    #expect(!text.contains("(#source-"))
    #expect(
      !MarkdownReport.text(of: session, options: ReportOptions(shape: .public)).contains("[^")
    )
  }

  @Test func isTerseOnAnEmptySession() throws {
    let session = SessionMaker().session
    try GoldenFile.check(
      MarkdownReport.text(of: session),
      against: Self.golden + "empty.md"
    )
  }

  /// That one person checked is said where it is so, whatever the profile.
  @Test(arguments: [
    (["Ada"], ["Ada"], true), (["Ada"], ["ada"], true), (["Ada"], ["Ben"], false),
    (["Ben", "Ada"], ["Ada"], false),
  ])
  func onePersonIsSaidWhereItIsOne(first: [String], second: [String], isOne: Bool) throws {
    var maker = SessionMaker(blocks: [(.paragraph, ["One is so.", "Two is so."])])
    for (words, names) in [("One is so.", first), ("Two is so.", second)] {
      try maker.addClaim(words) { claim, maker in
        for name in names {
          maker.checker.name = name
          claim.verdicts.append(maker.verdict("True", reason: "Yes."))
        }
      }
    }
    let publication = Publication(
      id: maker.newIdentity(),
      number: EntityNumber(1),
      edit: maker.session.log.lastID,
      article: maker.session.article.hash,
      claims: maker.session.claims.all.map(\.id),
      profile: "solo",
      signed: maker.signed
    )
    try maker.apply(Change(from: nil, to: publication))
    let options = ReportOptions(shape: .public)
    let text = MarkdownReport.text(of: maker.session, options: options)
    #expect(text.contains("Checked by one person.") == isOne, "\(text)")
    #expect(text.contains("Checked by \(second == ["Ben"] ? "Ada (checker) and Ben" : "Ada (")"))
  }

  @Test func isTheSameForTheSameSession() throws {
    let first = MarkdownReport.bytes(of: try RichSession.make())
    for _ in 0..<5 { #expect(MarkdownReport.bytes(of: try RichSession.make()) == first) }
  }

  @Test func ordersClaimsByTheArticleAndPartsBelowTheirClaim() throws {
    var maker = SessionMaker(blocks: [(.paragraph, ["One.", "Two.", "Three."])])
    let three = try maker.addClaim("Three.")
    try maker.addClaim("One.")
    try maker.addClaim("Two.", below: three)
    let lines = MarkdownReport.text(of: maker.session).split(separator: "\n")
    #expect(
      lines.filter { $0.contains("# Claim c") } == [
        "### Claim c2", "### Claim c1", "#### Claim c1.1",
      ]
    )
  }

  @Test func linksToTheHeadingEvenWhereNamesCollide() throws {
    var maker = SessionMaker(blocks: [(.paragraph, ["One."])])
    var first: EntityID?
    for _ in 1...11 {
      let id = try maker.addClaim("One.")
      first = first ?? id
    }
    try maker.addClaim("One.", below: first)
    // GitHub gives "Claim c1.1" and "Claim c11" the same name and numbers the second.
    let text = MarkdownReport.text(of: maker.session)
    #expect(text.contains("[c1.1](#claim-c11)"))
    #expect(text.contains("[c11](#claim-c11-1)"))
  }

  @Test func countsOneAndMany() throws {
    var maker = SessionMaker(blocks: [(.paragraph, ["One."])])
    try maker.addClaim("One.")
    let text = MarkdownReport.text(of: maker.session)
    #expect(
      text.contains("\n- 1 claim: 1 open.\n- 0 of 1 sentence covered (0%); not covered: 1.\n")
    )
    #expect(text.contains("Of 1 sentence, 1 carries a claim or finding."))
  }
}

@Suite struct ProtectedSourceTests {
  private static let secrets = [
    "SECRETTITLE", "secretslug", "secret.example", "SECRETQUOTE", "SECRETNOTE", "SECRETANSWER",
    "SECRETLOCATOR", "SECRETACCOUNT", "SECRETPLATFORM", "SECRETORIGINAL", "SECRETTRANSLATOR",
    "SECRETAUTHOR", "SECRETPUBLISHER", "SECRETCITATION", "SECRETKIND",
  ]

  private func session(_ visibility: Source.Visibility) throws -> Session {
    var maker = SessionMaker(blocks: [(.paragraph, ["One.", "Two."])])
    let signed = maker.signed
    let secret = try maker.addSource { source in
      source.visibility = visibility
      source.title = "SECRETTITLE"
      source.slug = "secretslug"
      source.url = "https://secret.example/"
      source.archiveURL = "https://archive.org/secret.example"
      source.authors = ["SECRETAUTHOR"]
      source.publisher = "SECRETPUBLISHER"
      source.account = "SECRETACCOUNT"
      source.platform = "SECRETPLATFORM"
      source.citation = "SECRETCITATION"
      source.kind = "SECRETKIND"
      source.notes = [Note(text: "SECRETNOTE", signed: signed)]
    }
    try maker.addSource { source in
      source.title = "Repeater"
      source.derivedFrom = secret
    }
    try maker.addClaim("One.") { claim, maker in
      claim.evidence = [
        maker.evidence(
          secret,
          .supports,
          quotation: "SECRETQUOTE",
          locator: "SECRETLOCATOR",
          note: "SECRETNOTE"
        )
      ]
      claim.evidence[0].original = "SECRETORIGINAL"
      claim.evidence[0].translator = "SECRETTRANSLATOR"
    }
    try maker.addClaim("Two.") { claim, maker in
      claim.questions = [maker.question("Who?", answers: [("SECRETANSWER", secret)])]
    }
    return maker.session
  }

  @Test(arguments: [
    (Source.Visibility.desk, false), (.sealed, false), (.sealed, true),
  ])
  func neverAppear(_ visibility: Source.Visibility, _ includeDesk: Bool) throws {
    let extras: Extras = includeDesk ? [.notes, .desk] : .notes
    let text = MarkdownReport.text(of: try session(visibility), with: extras)
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) in\n\(text)") }
    #expect(!text.contains("Source @1"))
    #expect(!text.contains("Repeats"))
    #expect(text.contains("left out, used for 2 claims."))
    #expect(!text.contains("Open research questions"))
  }

  @Test func appearWhenTheDeskIsIncluded() throws {
    let text = MarkdownReport.text(of: try session(.desk), with: [.notes, .desk])
    for secret in Self.secrets { #expect(text.contains(secret), "\(secret)") }
    #expect(text.contains("For the desk only, not for publication"))
    #expect(!text.contains("left out"))
  }
}
