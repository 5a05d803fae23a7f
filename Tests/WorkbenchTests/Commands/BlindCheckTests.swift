import Auditing
import FactModel
import OrderedJSON
import SessionLibrary
import TestSupport
import Testing

/// A second checker rates without seeing the first ratings, and nobody changes theirs unnoticed.
struct BlindCheckTests {
  private static let copyName = "sample.blind-ben"

  private let ada: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    ada.type(lines: [
      "source \"Zebulon Quibbleman\" slug=zeb kind=person terms=on-record visibility=public",
      "1.1 f @zeb Ada's quixotic reason", "2.1 mt", "3.1 t",
      "evidence c1 @zeb refutes \"they never knew\" on a zeppelin", "note c2 ask Quibbleman again",
      "c1 question Who said zygote?", "answer c1 1 @zeb Everybody in the xylophone",
      "finding omission 4.1 what of the yacht?", "tag c1 wobbly", "nothing 5",
      "fix c1 A vexing fix.", "flag legal c1 A fjord reason.",
    ])
  }

  private func ben(_ lines: [String] = []) throws -> InMemoryDesk {
    let copy = try #require(ada.world.shelf[.desk]?[Self.copyName])
    let ben = InMemoryDesk(session: copy, world: ada.world)
    ben.type(lines: ["me Ben"] + lines)
    return ben
  }

  private func hand(_ ben: InMemoryDesk) {
    ada.world.otherSessions[Self.copyName] = ben.session
  }

  /// What only the first checker knows.
  private static let secrets = [
    "Zebulon", "Quibbleman", "quixotic", "they never knew", "zeppelin", "zygote", "xylophone",
    "yacht",
    "wobbly", "vexing", "fjord", "\"salt\"",
  ]

  /// Every file and message that the second checker's side has before both are in.
  @Test func nothingOfTheFirstRatingsReachesTheSecondChecker() throws {
    let told = ada.type("blind Ben")
    #expect(told.contains("Ben rates 3 claims in sessions/sample.blind-ben.json"), "\(told)")
    #expect(ada.world.keptOut == ["*.blind-*"])
    let ben = try ben()
    var seen = String(decoding: ben.document, as: UTF8.self)
    for line in [
      "list", "show c1", "show c2", "show", "todo", "status", "history", "sources", "check",
      "agreement", "compare Ada", "report", "export csv", "export jsonl", "versions", "queries",
      "list reasons",
    ] {
      seen += ben.type(line)
    }
    for secret in Self.secrets { #expect(!seen.contains(secret), "\(secret)") }
    let file = String(decoding: ben.document, as: UTF8.self)
    for key in [
      "verdicts", "evidence", "questions", "notes", "findings", "marks", "sources", "rating",
    ] {
      #expect(!file.contains("\"\(key)\":"), "\(key)")
    }
    let digest = try #require(ada.session.blindChecks.last?.first.digest)
    #expect(seen.contains(digest))
    #expect(ben.session.claims.all.map(\.label) == ["c1", "c2", "c3"])
    #expect(ben.session.log.count == 1)
    #expect(SessionAudit(ben.session).findings == [])
  }

  /// Other sessions have the first ratings, and what is asked of them would show them.
  @Test func otherSessionsAreShutUntilTheRatingsAreFixed() throws {
    ada.type("blind Ben c1")
    let ben = try ben()
    ben.world.otherSessions["sample"] = ada.session
    for line in [
      "before c1", "sessions", "same c1 as sample c1", "export csv with sample",
      "source @1 from sample",
      "merge sample",
    ] {
      #expect(ben.type(line).hasPrefix("error: you rate blind here"), "\(line)")
    }
    ben.type(lines: ["c1 f own reason", "reveal"])
    #expect(!ben.type("sessions").hasPrefix("error"))
  }

  @Test func aBlindCopyIsNotMerged() throws {
    ada.type("blind Ben")
    let ben = try ben(["c1 t of my own"])
    ada.world.files["b.json"] = SessionDocument.write(ben.session)
    let before = ada.session
    #expect(ada.type("merge b.json").hasPrefix("error: that copy was handed on"))
    #expect(ada.session.id == before.id && ada.session.log.count == before.log.count)
  }

  @Test func aRatingOfOtherWordsStaysInTheCopy() throws {
    ada.type("blind Ben c1")
    let ben = try ben(["restate c1 The mill will not close.", "c1 t Ben's reason", "reveal"])
    hand(ben)
    let told = ada.type("reveal Ben")
    #expect(told.contains("c1 says something else in the copy; its rating stays there."), "\(told)")
    #expect(ada.session.claims.all.first?.verdicts.count == 1)
  }

  @Test func whatWasForgottenOrSealedStaysSo() throws {
    ada.type(lines: ["blind Ben c1 c2", "forget @1 zeb"])
    let ben = try ben([
      "source \"Zebulon Quibbleman\" slug=zeb kind=person terms=on-record", "c1 f @zeb told me",
      "c2 t", "reveal",
    ])
    hand(ben)
    let told = ada.type("reveal Ben")
    #expect(told.contains("A source of the copy was forgotten here, and stays there."), "\(told)")
    #expect(ada.session.sources.count == 0)
  }

  @Test func bothAreOpenedWhenBothAreIn() throws {
    ada.type("blind Ben c1 c2")
    let ben = try ben(["c1 f Ben's reason", "3.1:1-3 t"])
    #expect(ben.type("reveal").hasPrefix("error: c2 not rated yet"))
    hand(ben)
    #expect(ada.type("reveal Ben").hasPrefix("error: Ben is not done"))
    #expect(ada.type("compare Ben").hasPrefix("error: "))
    ben.type(lines: ["c2 f", "evidence c2 https://example.org/other supports"])
    #expect(ben.type("reveal").contains("3 ratings are fixed."))
    hand(ben)
    let told = ada.type("reveal Ben")
    #expect(!told.hasPrefix("error: "), "\(told)")
    let lines = told.split(separator: "\n").map(String.init)
    #expect(lines.contains("other ratings (1)"), "\(told)")
    #expect(lines.contains("other passages (1)"), "\(told)")
    #expect(lines.last == "  c1 False", "\(told)")
    let claims = ada.session.claims
    #expect(claims[EntityNumber(1)]?.verdicts.map(\.signed.by.name) == ["Ben", "Ada"])
    #expect(claims[EntityNumber(2)]?.verdict?.rating == "Mostly True")
    #expect(claims[EntityNumber(2)]?.evidence.count == 1)
    #expect(ada.session.sources.count == 2)
    #expect(claims.count == 4)
    #expect(SessionAudit(ada.session).findings == [])
    #expect(ada.type("reveal Ben").hasPrefix("error: no blind check by Ben is open"))
    #expect(ada.type("compare Ben").contains("other ratings (1)"))
    #expect(ada.type("check").contains("blind-difference (1)"))
    #expect(ada.type("todo").contains("rated differently, blind (1)"))
    ada.type("c2 t Ben was right")
    #expect(!ada.type("check").contains("blind-difference"))
    ada.type("undo")
    #expect(ada.type("check").contains("blind-difference (1)"))
  }

  @Test func whatWasChangedAfterItWasFixedIsNamed() throws {
    ada.type("blind Ben c1 c2")
    let ben = try ben(["c1 t", "c2 t", "reveal", "c2 f"])
    hand(ben)
    ada.type("c1 t now I see it")
    let told = ada.type("reveal Ben")
    #expect(told.contains("c1: Ada had fixed False, and rates True now"), "\(told)")
    #expect(told.contains("c2: Ben had fixed True, and rates False now"), "\(told)")
    // Compared is what was fixed.
    #expect(told.contains("other ratings (2)"), "\(told)")
  }

  @Test func aCopyForOtherRatingsIsRefused() throws {
    ada.type("blind Ben c1")
    let ben = try ben(["c1 t", "reveal"])
    var check = try #require(ben.session.blindChecks.last)
    let before = check
    check.first = Commitment([.random(): "True"], salt: Array(repeating: 1, count: 32)).closed
    var session = ben.session
    try session.apply(
      EditDraft(
        id: .random(),
        signed: check.signed,
        kind: .make,
        command: "x",
        changes: [Change(from: before, to: check)]
      )
    )
    ada.world.otherSessions[Self.copyName] = session
    let log = ada.session.log.count
    #expect(ada.type("reveal Ben").hasPrefix("error: that is not the copy"))
    #expect(ada.session.log.count == log)
  }

  @Test func ratingsThatCouldBeSeenAreNamed() throws {
    ada.world.pushed = [ada.session]
    ada.type("4.1 t")
    #expect(ada.type("blind Ben").contains("c1, c2 and c3 are not blind"))
    let other = try InMemoryDesk()
    other.type(lines: ["1.1 f", "me Ben", "note c1 seen", "me Ada", "2.1 f"])
    #expect(other.type("blind Ben").contains("c1 is not blind"))
  }

  @Test func theSecondMayLookForClaims() throws {
    ada.type("blind Ben --find")
    let ben = try ben(["1.1:1-2 f", "2.1 mt", "8.1 t", "reveal"])
    #expect(ben.session.claims.count == 3)
    hand(ben)
    let told = ada.type("reveal Ben")
    #expect(told.contains("agreed (1)"), "\(told)")
    #expect(told.contains("only Ada (1)") && told.contains("only Ben (1)"), "\(told)")
    #expect(told.contains("other passages (1)"), "\(told)")
  }

  @Test func anotherCopyNeedsTheFirstOutOfTheWay() throws {
    ada.type("blind Ben c1")
    #expect(ada.type("blind Ben").hasPrefix("error: a copy for Ben is there already"))
    #expect(ada.session.blindChecks.count == 1)
  }

  @Test(arguments: ["blind Ada", "blind 12", "reveal", "reveal Ben", "blind Ben 9.9"])
  func refuses(_ line: String) throws {
    #expect(ada.type(line).hasPrefix("error: "), "\(ada.type(line))")
    #expect(ada.session.blindChecks.isEmpty)
  }

  /// A digest of so few ratings says nothing without its salt.
  @Test func commitmentsOpenOnlyWithWhatWasFixed() throws {
    let ratings: [EntityID: String] = [.random(): "True", .random(): "Mostly False"]
    let commitment = Commitment(ratings, salt: Commitment.randomSalt())
    #expect(commitment.isOpen && !commitment.closed.isOpen)
    #expect(commitment.opened == ratings && commitment.closed.opened.isEmpty)
    #expect(commitment.digest != Commitment(ratings, salt: Commitment.randomSalt()).digest)
    #expect(commitment.salt?.count == 64)
    let text = String(decoding: commitment.json.compact, as: UTF8.self)
    let changed = text.replacing("Mostly False", with: "Mostly True")
    #expect(try !Commitment(json: JSONParser.parse(Array(changed.utf8))).isOpen)
    #expect(try Commitment(json: JSONParser.parse(Array(text.utf8))) == commitment)
  }
}
