import ArticleReading
import FactModel
import Interchange
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What is protected stays in, and what readers are told is what was entered, in everything that leaves.
struct LeavingTests {
  private func bridge(_ lines: [String] = []) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(
      """
      Notes on a bridge

      By Ann Example

      The bridge cost 5 million euros. The mayor said that 300 people came. It is the longest in the land.

      My house is mine. No other town has built one.
      """
    )
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.world.files["scale.json"] = Array(
      """
      {"name": "own", "version": "1", "title": "Wobblegate scale", "ratings":
      [{"key": "t", "name": "True"}, {"key": "f", "name": "False"}]}
      """.utf8
    )
    desk.type(lines: lines)
    return desk
  }

  private static let publish = "publish bare.json url=https://desk.example/1"

  /// Everything that can be written, in one text.
  private func everything(_ desk: InMemoryDesk) -> String {
    var commands = ["report public", "report public draft", "report editor notes", "report memo"]
    commands += desk.session.publications.all.map { "report public version=\($0.number)" }
    commands += FormatTable.formats.map { "export \($0.name) notes" }
    var text = commands.map { desk.type($0) }.joined(separator: "\n")
    desk.world.files["b.zip"] = nil
    desk.type("export bundle b.zip overwrite")
    text += String(decoding: desk.world.files["b.zip"] ?? [], as: UTF8.self)
    return text
  }

  // MARK: The head of a page

  /// The page that a line writes.
  private func page(_ desk: InMemoryDesk, _ line: String) -> String {
    desk.type(line)
    return String(decoding: desk.world.files["p.html"] ?? [], as: UTF8.self)
  }

  @Test func searchEnginesAreToldOfNoDraftAndNoOlderVersion() throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6."])
    let mark = "<meta name=\"robots\" content=\"noindex\">"
    let draft = page(desk, "report public p.html overwrite")
    #expect(draft.contains(mark) && !draft.contains("canonical") && !draft.contains("ld+json"))
    #expect(!draft.contains("og:url"))
    desk.type(Self.publish)
    let published = page(desk, "report public p.html overwrite")
    #expect(!published.contains(mark) && published.contains("rel=\"canonical\""))
    desk.type("c1 mf It cost 5.9.")
    #expect(page(desk, "report public draft p.html overwrite").contains(mark))
    #expect(!page(desk, "report public p.html overwrite").contains(mark))
    desk.type("publish correction=\"The bill was read again.\"")
    #expect(page(desk, "report public version=1 p.html overwrite").contains(mark))
    #expect(!page(desk, "report public p.html overwrite").contains(mark))
  }

  @Test func whatNetworksShowIsTheDesks() throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6."])
    desk.type(
      Self.publish + " headline=\"No, it cost six\" conclusion=\"It cost 6.\" outlet=\"The Desk\""
    )
    let page = page(desk, "report public p.html overwrite")
    for field in ["og:title", "og:description", "og:site_name", "og:url"] {
      #expect(page.contains("property=\"\(field)\" content=\""), "\(field)")
    }
    #expect(page.contains("content=\"https://desk.example/1\""))
    #expect(page.contains("content=\"It cost 6.\""))
    #expect(!page.contains("og:author") && !page.contains("content=\"Ann Example"))
  }

  // MARK: Sealed

  @Test(arguments: [
    "1.2 f @https://web.archive.org/web/2024/https://dribbleton.example/zanzibu yes",
    "1.2 f @https://archive.ph/qqqzz yes", "1.2 f @https://dribbleton.example/zanzibu?utm=1 yes",
    "1.2 f @https://dribbleton.example/zanzibu/p2 yes",
    "source https://web.archive.org/web/2024/https://dribbleton.example/zanzibu",
    "source \"Open\" url=https://dribbleton.example/zanzibu#p2",
    "source \"Open\" archive=https://archive.ph/qqqzz",
  ])
  func anAddressThatLeadsToASealedSourceIsRefused(_ line: String) throws {
    let desk = try bridge([
      "source https://dribbleton.example/zanzibu slug=m archive=https://archive.ph/qqqzz",
      "1.1 f @m no",
      "seal @m",
    ])
    let before = desk.session.log.count
    let answer = desk.type(line)
    #expect(
      answer.contains("which is protected") || answer.contains("is there already"),
      "\(answer)"
    )
    #expect(desk.session.log.count == before)
    #expect(!everything(desk).contains("zanzibu"))
  }

  /// What was entered before the sealing is withheld as long.
  @Test func aCopyOfASealedPageIsWithheldWithIt() throws {
    let desk = try bridge([
      "1.1 f @https://dribbleton.example/zanzibu no",
      "1.2 f @https://web.archive.org/web/2024/https://dribbleton.example/zanzibu no", Self.publish,
    ])
    #expect(desk.type("seal @1").contains("@2 is at an address of @1"))
    #expect(!everything(desk).contains("zanzibu"))
  }

  @Test(arguments: [
    "rename wobblegate-story", "save wobblegate-story", "set outlet Wobblegate Daily",
    "set logo https://wobblegate.example/l.png", "scale scale.json",
    "export claimreview publisher=\"Wobblegate Daily\"",
    "publish bare.json outlet=\"Wobblegate Daily\"",
  ])
  func aNameThatLeavesIsAText(_ line: String) throws {
    let desk = try bridge([
      "source \"Memo\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m no", "seal @m",
    ])
    #expect(desk.type(line).contains("which is protected"), "\(desk.type(line))")
    #expect(!desk.type("set outlet").contains("Wobblegate"))
    #expect(desk.session.publications.isEmpty)
  }

  @Test func theSessionsNameStaysWhereItNamesASealedSource() throws {
    let desk = try bridge([
      "source \"Memo\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m no",
      "rename wobblegate-story",
    ])
    #expect(desk.type("seal @m").contains("“wobblegate” is in the session's name"))
    #expect(!everything(desk).lowercased().contains("wobblegate"))
    let answer = desk.type("forget @m m")
    #expect(answer.contains("the session's name (rename) still has “wobblegate”"), "\(answer)")
    #expect(!answer.contains("Nothing of it is left"), "\(answer)")
    // Nobody knows the word any more, and it stays away until the name is another.
    #expect(!everything(desk).lowercased().contains("wobblegate"))
    desk.type("rename bridge-story")
    #expect(desk.type("export csv").contains("bridge-story"))
  }

  /// A word of what a sealed source says is none of its name, and gives it away as well.
  @Test func theSessionsNameStaysWhereItQuotesASealedSource() throws {
    let desk = try bridge([
      "source \"Memo\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m no",
      "evidence c1 @m refutes \"six krongaloft and a half\" at page 2;", "rename krongaloft-story",
    ])
    #expect(desk.type("seal @m").contains("“krongaloft” is in the session's name"))
    #expect(!everything(desk).lowercased().contains("krongaloft"))
  }

  @Test func theWayToTheArticlesFileTellsNothing() throws {
    let desk = try bridge(["source \"Memo\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m no"])
    let text = "Notes on a bridge\n\nBy Ann Example\n\nThe bridge cost 5 million euros in all."
    desk.world.articles["Wobblegate-files/x.txt"] = try PlainTextReader.read(
      Array(text.utf8),
      name: nil
    )
    desk.type(lines: ["reload Wobblegate-files/x.txt", "seal @m"])
    #expect(desk.session.article.origin == "Wobblegate-files/x.txt")
    #expect(!everything(desk).lowercased().contains("wobblegate"))
    desk.type("forget @m m")
    #expect(desk.session.article.origin == "[forgotten]-files/x.txt")
  }

  @Test func aSourceThatWasPublishedAndDroppedIsSealedAndForgotten() throws {
    let desk = try bridge([
      "source \"Memo on the piles\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m It cost 6.",
      Self.publish, "evidence c1 -1", "drop @m",
      "publish bare.json update=\"It was dropped again.\"",
    ])
    #expect(everything(desk).contains("Wobblegate"))
    #expect(desk.type("seal @m").hasPrefix("@1 is sealed"))
    #expect(!everything(desk).contains("Wobblegate"))
    #expect(desk.type("forget @1 m").hasPrefix("@1 is forgotten"))
    #expect(!everything(desk).contains("Wobblegate"))
  }

  @Test func whatMadeASealedSourceIsNotUndone() throws {
    let desk = try bridge(["source \"Memo\" slug=m", "1.1 f @m no it is", "seal @m", "undo 1"])
    #expect(!desk.type("undo 1").contains("cannot be read"))
    #expect(desk.session.sources.all.map(\.visibility) == [.sealed])
  }

  // MARK: Terms

  @Test(arguments: ["because \"He asked for it.\" reply k1 off-record c1 Keep me out.", "seal k1"])
  func whoeverGoesOffTheRecordIsInNoVersion(_ line: String) throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.",
      "contact c1 Egon Mustard, embassy clerk by phone on 2025-03-01: the bill",
      "reply k1 on-record c1 It was six.", Self.publish, "reply k1 on-record c1 It was nearly six.",
      "publish bare.json update=\"There is a second reply.\"",
    ])
    #expect(desk.type("report public").contains("Mustard"))
    #expect(
      desk.type("reply k1 off-record c1 Keep me out.").hasPrefix("error: readers have a reply")
    )
    let entries = desk.session.corrections.count
    desk.type(line)
    #expect(desk.session.corrections.count == entries + (line.hasPrefix("seal") ? 0 : 1))
    desk.type(lines: ["publish bare.json update=\"The reply was taken back.\""])
    let text = everything(desk).replacing("Egon Mustard, embassy clerk by phone", with: "")
    let written =
      desk.session.publications.all.map { desk.type("report public version=\($0.number)") }
      .joined() + desk.type("report public") + desk.type("report editor")
    for words in ["Mustard", "embassy", "It was six", "nearly six", "the bill"] {
      #expect(!written.contains(words), "\(words)")
    }
    #expect(text.contains("It cost 6."))
  }

  @Test(arguments: ["off-record", "background"])
  func aSourceWhoseTermsChangeIsInNoVersion(_ terms: String) throws {
    let desk = try bridge([
      "source \"Talk\" slug=eg kind=person author=\"Egon Mustard\" terms=on-record role=\"embassy clerk\"",
      "1.1 f @eg no", Self.publish, "source @eg terms=\(terms)",
    ])
    for line in ["report public", "report public version=1", "report public draft"] {
      let text = desk.type(line)
      #expect(!text.contains("Mustard"), "\(line)")
      #expect(text.contains("embassy clerk") == (terms == "background"), "\(line)")
      #expect(text.contains("not public") == (terms == "background"), "\(line)")
    }
  }

  @Test func aPersonWithoutTermsIsNotNamedInTexts() throws {
    let desk = try bridge(["source \"Talk\" kind=person author=\"Quentin Wobblegate\""])
    #expect(desk.type("1.1 f @1 Wobblegate told us so.").contains("would give @1 away"))
    desk.type(lines: ["source @1 terms=on-record", "1.1 f @1 Wobblegate told us so."])
    #expect(desk.type("report public").contains("Wobblegate told us so."))
  }

  @Test func aFixWithAProtectedWordIsLeftOut() throws {
    let desk = try bridge([
      "source \"Memo\" slug=m author=\"Quentin Wobblegate\"", "1.1 f @m no",
      "fix c1 must The Wobblegate bridge cost 6 million.", "seal @m",
    ])
    #expect(!desk.type("fixes diff").contains("withheld"))
    #expect(!desk.type("report memo").contains("withheld]"))
  }

  // MARK: What was entered

  /// A session whose file was changed by hand, with its digest left as it was.
  @Test(arguments: [
    "report public", "report editor", "report public version=1", "export claimreview", "export csv",
    "export bundle b.zip", "corrections diff",
  ])
  func aSessionThatWasChangedByHandIsNotReportedOn(_ line: String) throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6.", Self.publish])
    let written = String(decoding: SessionDocument.write(desk.session), as: UTF8.self)
    let changed = written.replacing("It cost 6.", with: "It cost 60.")
    desk.desk.session = try SessionDocument.read(Array(changed.utf8)).session
    let answer = desk.type(line)
    #expect(answer.hasPrefix("error: the session is not as it was entered"), "\(answer)")
  }

  /// The same where the digest was made to fit: the edits say otherwise.
  @Test(arguments: [
    "report public", "report public version=1", "report public page.html", "report editor",
    "report memo", "report public draft", "export csv", "publish bare.json update=\"More.\"",
  ])
  func aSessionThatWasForgedIsNotReportedOn(_ line: String) throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6.", Self.publish])
    let written = String(decoding: SessionDocument.write(desk.session), as: UTF8.self)
    let changed = written.replacing("\"rating\": \"False\"", with: "\"rating\": \"True\"")
    #expect(changed != written)
    let forged = SessionSeal.renewed(Array(changed.utf8))
    // At another sitting: what is done at the desk is made by edits.
    let session = try SessionDocument.read(forged).session
    let later = InMemoryDesk(session: session, world: desk.world)
    let answer = later.type(line)
    #expect(answer.hasPrefix("error: "), "\(answer)")
    #expect(!answer.contains("**True**"), "\(answer)")
    #expect(desk.world.files["page.html"] == nil)
  }

  @Test(arguments: [
    ["c1 t It cost 5."], ["restate c1 It cost 6."], ["evidence c1 @1 supports"], ["drop c1"],
    ["1.2 f @1 no"], ["source @1 title=\"Another\""], ["claimant c1 Jane Roe"],
  ])
  func whatReadersWereToldIsNoMinorChange(_ lines: [String]) throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6.", Self.publish])
    desk.type(lines: lines)
    let answer = desk.type("publish bare.json minor=\"spelling\"")
    #expect(answer.hasPrefix("error: only spelling, a dead link and an archived copy"), "\(answer)")
    #expect(desk.session.publications.count == 1)
    #expect(!desk.type("publish bare.json correction=\"It was wrong.\"").hasPrefix("error"))
  }

  @Test func aConclusionIsNoMinorChange() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", Self.publish + " conclusion=\"It is false.\"",
    ])
    let line = "publish bare.json conclusion=\"It is true.\""
    #expect(desk.type(line + " minor=\"spelling\"").hasPrefix("error: only spelling"))
    desk.type("source @1 archive=https://archive.ph/xxxx")
    #expect(!desk.type("publish bare.json minor=\"An archived copy.\"").hasPrefix("error"))
  }

  // MARK: Attributions

  @Test func theRatingOfWhoSaidItReachesNoMachineAsThatOfWhatWasSaid() throws {
    let desk = try bridge([
      "1.2 t yes", "claimant c1 Jane Roe", "about c1 attribution", "c1 t on tape",
    ])
    for name in ["web-annotation", "hypothesis", "doccano", "prodigy"] {
      let format = try #require(FormatTable.format(named: name))
      let text = desk.type("export \(name)")
      guard !format.carries.contains(.attribution) else { continue }
      #expect(text.contains("c1 is about who said it"), "\(name): \(text)")
      #expect(!text.contains("\"True\""), "\(name): \(text)")
    }
  }

  // MARK: Whoever was asked

  @Test(arguments: [
    ("Jane Roe, mayor", true), ("Jane M. Roe", true), ("Bob Bee, spokesman of Jane Roe", true),
    ("Press office of Jane Roe", true), ("Jane Roe, former mayor", true),
    ("Bob Bee, opponent of Jane Roe", false),
    ("Bob Bee, neighbour of Jane Roe", false), ("Not Jane Roe", false),
    ("Jane Roe Society", false), ("former spokesman of Jane Roe", false),
  ])
  func whoeverIsSomebodyElseWasNotTheClaimant(_ row: (contact: String, isAsked: Bool)) throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", "central c1", "claimant c1 Jane Roe, mayor",
      "contact c1 \(row.contact) by phone: the bill",
    ])
    let rule = Array(#"{"name": "ask", "add": ["claimant-not-contacted"]}"#.utf8)
    desk.world.files["ask.json"] = rule
    let answer = desk.type("check ask.json")
    #expect(answer.contains("tried to reach") == !row.isAsked, "\(row): \(answer)")
  }

  // MARK: Retraction

  /// For the editor, too: it is marked where it stands, and not among the ratings.
  @Test func theEditorSeesWhatWasRetracted() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", "1.2 t @https://y.example/1 yes", Self.publish,
      "retract c1 Wrong town.",
    ])
    let text = desk.type("report editor")
    #expect(text.contains("2 claims (1 retracted)"), "\(text)")
    #expect(text.contains("| retracted | 1 |"), "\(text)")
    #expect(!text.contains("| False | 1 |"), "\(text)")
    #expect(text.contains(": Wrong town."), "\(text)")
  }

  /// What was retracted is what readers had: the rating, and the words that it was given for.
  @Test func aRetractedRatingStaysWithItsWords() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", "restate c1 The bridge cost 5 million.",
      Self.publish, "c1 t changed", "retract c1 Wrong town.",
    ])
    for line in ["list", "show c1", "report preview editor", "report public"] {
      let text = desk.type(line)
      #expect(text.contains("False") && !text.contains("True —"), "\(line): \(text)")
      #expect(!text.contains("was True") && !text.contains("**True**"), "\(line): \(text)")
    }
    desk.type("because \"It was unclear.\" restate c1 The bridge cost six.")
    let text = desk.type("report public")
    #expect(!text.contains("The bridge cost six."), "\(text)")
    #expect(text.contains("The bridge cost 5 million."), "\(text)")
  }

  /// Documents are read as GitHub's Markdown, which has no names for headings: links lead to their words.
  @Test func aDocumentHasNoNamesOfHeadingsInItsText() throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6.", Self.publish])
    desk.type("report public out.docx")
    let text = String(decoding: desk.world.files["out.docx"] ?? [], as: UTF8.self)
    #expect(text.contains("(#claim-1)"), "\(text)")
    #expect(text.contains("## Claim 1\n"), "\(text)")
    #expect(!text.contains("{#"), "\(text)")
  }

  /// Whoever reads an older version learns as well that it does not hold.
  @Test(arguments: [
    "report public version=1", "report public version=1 for=hugo",
    "report public page.html version=1", "report public version=1 house.md.mustache",
  ])
  func aRetractionReachesOlderVersions(_ line: String) throws {
    for retracting in ["retract c1 Wrong town.", "retract all Wrong town."] {
      let desk = try bridge([
        "1.1 f @https://x.example/1 It cost 6.", "1.2 t @https://y.example/1 yes", Self.publish,
      ])
      let template = "{{retraction}} {{#claims}}{{rating}} {{retraction}}{{/claims}}"
      desk.world.files["house.md.mustache"] = Array(template.utf8)
      desk.type(retracting)
      let answer = desk.type(line)
      let page = String(decoding: desk.world.files["page.html"] ?? [], as: UTF8.self)
      #expect((answer + page).contains("Wrong town"), "\(retracting), \(line)")
    }
  }

  @Test func whatWasRetractedAsAWholeComesBackWithAReason() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", "1.2 t @https://y.example/1 yes",
      Self.publish + " conclusion=\"The mayor lied.\"", "retract all The town was another one.",
    ])
    desk.type("report public x.html")
    let page = String(decoding: desk.world.files["x.html"] ?? [], as: UTF8.self)
    #expect(!page.contains("The mayor lied."))
    #expect(!page.contains("1 True") && page.contains("All of it was retracted on"))
    #expect(page.contains("False, retracted"))
    #expect(desk.type("publish bare.json").hasPrefix("error: readers will see 1 change"))
    #expect(!desk.type("publish bare.json correction=\"It was the town.\"").hasPrefix("error"))
    #expect(desk.type("report public").contains("The town was another one."))
  }

  @Test func aRetractedClaimLeavesTheCounts() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 It cost 6.", "1.2 f @https://y.example/1 no", Self.publish,
      "retract c1 It was forged.",
    ])
    desk.world.files["t.md.mustache"] = Array(
      "{{#ratings}}{{#isUsed}}{{name}} {{count}}{{/isUsed}}{{/ratings}}".utf8
    )
    #expect(desk.type("report public t.md.mustache").contains("False 1"))
  }

  /// What the desk went through besides is told to nobody, so that it changes nothing for readers.
  @Test func theMethodCountsWhatReadersSee() throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6.", Self.publish])
    let before = desk.type("report public").split(separator: "\n").filter { $0.hasPrefix("Of ") }
    #expect(before.count == 1)
    desk.type(lines: ["nothing 1.3", "finding omission 2.1 a desk finding"])
    let after = desk.type("report public draft").split(separator: "\n").filter {
      $0.hasPrefix("Of ")
    }
    #expect(before == after)
  }

  @Test func howMuchOfTheTextThereIsIsSaidOfHTMLAlone() throws {
    let desk = try bridge()
    #expect(desk.type("report public text=all a.md").hasPrefix("error: text= is for HTML"))
    #expect(!desk.type("report public text=all a.html").hasPrefix("error"))
  }

  @Test(arguments: ["https://d.example/1#top", "https://d.example/a b"])
  func theAddressOfACheckIsThatOfAPage(_ url: String) throws {
    let desk = try bridge(["1.1 f @https://x.example/1 It cost 6."])
    #expect(desk.type("publish bare.json url=\"\(url)\"").hasPrefix("error: the address of a page"))
  }
}
