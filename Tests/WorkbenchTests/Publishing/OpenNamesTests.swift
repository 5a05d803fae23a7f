import ArticleReading
import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What opens a name: what whoever promised knew of, in the version in which it stands.
struct OpenNamesTests {
  private static let text = """
    Notes on a bridge

    By Ann Example

    The bridge cost 5 million euros. The mayor said that 300 people came. No other town has built one.
    """

  private func desk(_ lines: [String]) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(Self.text)
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: lines)
    return desk
  }

  private static let source = [
    "source \"Zed Quux\" slug=z", "1.1 f @z It cost 6.", "publish bare.json",
  ]
  private static let contact = [
    "1.1 f @https://x.example/1 It cost 6.",
    "contact c1 Zed Quux, clerk by phone on 2025-03-01: the bill", "publish bare.json",
  ]

  private static let rows: [(made: [String], promise: String)] = [
    (source, "seal @z"), (source, "source @z terms=off-record"),
    (source, "source @z terms=background"), (contact, "seal k1"),
    (contact, "reply k1 off-record c1 no"),
  ]

  /// What another copy published opens nothing, in whichever version it stands.
  @Test(
    arguments: rows,
    ["claimant c1 Zed Quux", "article publisher=\"Quux Press\"", "article byline=\"Zed Quux\""]
  )
  func whatAnotherCopyPublishedOpensNothing(
    _ row: (made: [String], promise: String),
    _ naming: String
  ) throws {
    let ada = try desk(row.made)
    let ben = try ada.reopened()
    ben.world.files = ada.world.files
    ben.type(lines: [
      "me Ben", naming, "publish bare.json update=\"Known now.\" url=https://d.example/1",
    ])
    #expect(ben.session.publications.count == 2)
    ada.type(row.promise)
    for (desk, copy) in [(ada, ben.session), (ben, ada.session)] {
      desk.world.files["other.json"] = SessionDocument.write(copy)
      let answer = desk.type("merge other.json")
      #expect(answer.contains("withheld in"), "\(answer)")
      for line in [
        "report public", "report public version=1", "report public version=2",
        "report public draft",
        "export claimreview", "export averitec",
      ] {
        #expect(!desk.type(line).contains("Quux"), "\(row) \(naming) \(line)")
      }
    }
  }

  /// A draft changes no version, and what it opens is said.
  @Test(arguments: rows)
  func aDraftOpensNothingInAVersion(_ row: (made: [String], promise: String)) throws {
    let desk = try desk(row.made + ["because \"More.\" c1 f It cost 6, says Quux.", row.promise])
    let text = Self.text.replacing("No other town", with: "Zed Quux says that no other town")
    desk.world.articles["b.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(!desk.type("report public").contains("Quux"))
    let answer = desk.type("reload b.txt")
    #expect(answer.contains("“Quux”"), "\(answer)")
    #expect(!desk.type("report public").contains("Quux"))
    #expect(!desk.type("report public version=1").contains("Quux"))
  }

  /// What was said off the record, or by whoever is sealed, is no more told than what a source said.
  @Test(arguments: [
    ("reply k1 off-record c1 The slithy toves gyred at the vault", "slithy"),
    ("seal k1", "frabjous"),
  ])
  func whatSomebodySaidOffTheRecordIsProtected(_ line: String, _ word: String) throws {
    let desk = try desk(
      Array(Self.contact.prefix(2)) + ["reply k1 on-record c1 It was a frabjous day", line]
    )
    let answer = desk.type("1.2 t @1 It was \(word).")
    #expect(answer.contains("would give k1 away"), "\(answer)")
  }

  /// Undo goes back behind several promises about one thing, and leaves what they wrote last.
  @Test(arguments: [
    ["source @1 terms=background", "source @1 terms=on-record", "source @1 terms=off-record"],
    ["source @1 visibility=desk", "source @1 visibility=sealed"],
    ["seal @1", "source @1 visibility=public", "seal @1"],
  ])
  func undoGoesBackBehindPromises(_ lines: [String]) throws {
    let desk = try desk(["1.1 f @https://x.example/1 no", "c1 note one"] + lines)
    let before = desk.session.sources.all.map { ($0.visibility, $0.terms) }
    #expect(desk.type("undo").contains("that is not undone"))
    let answer = desk.type("undo 1")
    #expect(answer.contains("undone: c1 note one"), "\(answer)")
    let after = desk.session.sources.all.map { ($0.visibility, $0.terms) }
    #expect(before.elementsEqual(after) { $0 == $1 })
    #expect(!desk.type("undo 3").hasPrefix("error"))
    #expect(try desk.reopened().document == desk.document)
  }

  /// Whoever is forgotten is not told of as a contact of that name.
  @Test func whoeverIsForgottenIsNoContactForReaders() throws {
    let desk = try desk([
      "source \"Egon Mustard\" slug=z", "1.1 f @z It cost 6.",
      "contact c1 Egon Mustard, clerk by phone on 2025-03-01: x", "reply k1 on-record c1 sixpence",
      "publish bare.json",
    ])
    let answer = desk.type("forget @z z")
    #expect(answer.contains("k1 is sealed"), "\(answer)")
    #expect(!desk.type("report public").contains("sixpence"))
  }

  /// A tick that only what stands for a forgotten source bears out is none.
  @Test func aTickOfAForgottenSourceIsOpenAgain() throws {
    let desk = try desk(["items", "source \"Kim Insider, clerk\" slug=ins", "tick i2 @ins Insider"])
    #expect(desk.type("forget @ins ins").contains("open again"))
  }

  /// Other words for the same rating are no reason for themselves.
  @Test func otherWordsForARatingNeedAReason() throws {
    let desk = try desk(Self.source + ["c1 f It cost 7 and she knew."])
    #expect(desk.type("publish bare.json").contains("reason"))
    #expect(desk.session.publications.count == 1)
    desk.type("c1 mf It cost 7.")
    #expect(desk.type("publish bare.json").hasPrefix("version 2"))
  }

  /// What was retracted is told as it was rated then.
  @Test func aRetractedRatingIsTheOneThatWasRetracted() throws {
    let desk = try desk([
      "1.1 t @https://x.example/1 yes", "publish bare.json", "retract c1 The document is forged.",
      "c1 f @1 other", "publish bare.json update=\"Looked again\"",
    ])
    let page = desk.type("report public")
    #expect(page.contains("**True** (retracted)") && !page.contains("**False**"), "\(page)")
  }

  /// Addresses leave without user names and passwords.
  @Test func passwordsStay() throws {
    let desk = try desk([
      "1.1 t @https://me:secret@x.example/s yes",
      "publish bare.json url=https://me:secret@d.example/1",
    ])
    for line in ["report public", "export claimreview", "export csv"] {
      #expect(!desk.type(line).contains("secret@"), "\(line)")
    }
  }

  /// What is excused where nothing is to be excused is not told.
  @Test func aWaiverHoldsAsLongAsWhatItExcuses() throws {
    let desk = try desk([
      "1.1 f @https://x.example/1 It cost 6.",
      "check off no-archive @1 The site forbids archiving.",
    ])
    #expect(desk.type("check off no-public-source c1 They fear.").hasPrefix("error: no-public"))
    desk.type("publish bare.json")
    #expect(desk.type("report public").contains("forbids archiving"))
    desk.type("source @1 archive=https://web.archive.org/web/2025/https://x.example/1")
    #expect(!desk.type("report public draft").contains("forbids archiving"))
  }
}
