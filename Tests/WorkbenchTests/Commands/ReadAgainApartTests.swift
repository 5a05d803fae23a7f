import ArticleReading
import Auditing
import FactModel
import TestSupport
import Testing

/// Two copies of a session, of which one or both read the draft again, brought together: every passage lies in the
/// reading that holds, and every judgement is of the words that were seen.
struct ReadAgainApartTests {
  private static let text = """
    Ministry says jobs were lost

    The ministry said that 350 jobs were lost. Anna Berg denied it. The mayor spoke to 120 people.

    Prices fell 4 percent in May. Tom Hill saw it. Nobody else was there.

    """

  private static let later = [
    "one.txt": text.replacing("Anna Berg denied it. ", with: "").replacing("350", with: "360"),
    "two.txt": text.replacing("Tom Hill saw it. ", with: "")
      .replacing("The ministry said", with: "A new line. The ministry said"),
  ]

  private let ada: InMemoryDesk
  private let ben: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk(Self.text)
    ada.type("2.1 t")
    ben = try ada.reopened()
    ben.type("me Ben")
    for (name, text) in Self.later {
      ada.world.articles[name] = try PlainTextReader.read(Array(text.utf8), name: nil)
    }
  }

  private func merge(_ other: InMemoryDesk, into desk: InMemoryDesk) -> String {
    desk.world.files["other.json"] = SessionDocument.write(other.session)
    return desk.type("merge other.json")
  }

  private func wordsOfClaim(on words: String, _ desk: InMemoryDesk) -> Bool {
    desk.session.claims.all.contains { claim in
      claim.passages.contains { !$0.isGone && $0.exact == words }
    }
  }

  /// What was judged in the other copy moves with the reading, and back with it.
  @Test(arguments: ["content c1 foo", "1.3 f", "1.2 f", "nothing 1.3", "finding omission 1.3"])
  func whatTheOtherJudgedMovesWithTheReadingAndBack(_ line: String) throws {
    ada.type(line)
    ben.type("reload one.txt")
    _ = merge(ada, into: ben)
    for step in ["status", "undo 1", "redo", "restore 1"] {
      ben.type(step)
      #expect(SessionAudit(ben.session).findings.isEmpty, "\(line), \(step)")
    }
  }

  @Test func takingTheReadingBackFindsWhatWasGone() throws {
    ada.type(lines: ["1.2 f", "1.3 f"])
    ben.type("reload one.txt")
    _ = merge(ada, into: ben)
    #expect(!wordsOfClaim(on: "Anna Berg denied it.", ben))
    ben.type("undo 1")
    for words in ["Anna Berg denied it.", "The mayor spoke to 120 people."] {
      #expect(wordsOfClaim(on: words, ben), "\(words)")
    }
  }

  /// Whoever read another draft changed a passage of their own reading, not of the other's.
  @Test func bothReadAnotherDraft() throws {
    ben.type("reload one.txt")
    ada.type(lines: ["claim 1.1 foo", "2.2 mf", "reload two.txt"])
    let one = ada.session
    _ = merge(ben, into: ada)
    #expect(SessionAudit(ada.session).findings.isEmpty)
    ben.world.files["other.json"] = SessionDocument.write(one)
    ben.type("merge other.json")
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
  }

  /// One draft under two names is one reading, whoever merges first.
  @Test func oneDraftUnderTwoNamesIsOneReading() throws {
    ada.world.articles["copy.txt"] = ada.world.articles["one.txt"]
    ada.type("reload one.txt")
    ben.type("reload copy.txt")
    let one = ada.session
    _ = merge(ben, into: ada)
    ben.world.files["other.json"] = SessionDocument.write(one)
    ben.type("merge other.json")
    #expect(ada.session.article.origin == ben.session.article.origin)
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
  }

  /// Items that rules find have one identity in both copies: what was entered before is no work on what was entered
  /// after it.
  @Test func itemsOfARestoredStateAreTakenBack() throws {
    ada.type("items")
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("claim 1.1 foo")
    ben.type("reload one.txt")
    _ = merge(ada, into: ben)
    let told = ben.type(lines: ["restore 1", "items", "undo 2"])
    #expect(!told.contains("stays"), "\(told)")
    #expect(SessionAudit(ben.session).findings.isEmpty)
  }

  // MARK: At random

  private static let judging = [
    "1.1 f", "1.2 t", "1.3 f", "2.1 f", "2.2 mf", "2.3 t", "nothing 1.3", "nothing 2.2",
    "finding omission 1.3", "claim 1.1 foo", "content c1 foo", "items", "later 2.3", "drop c1",
  ]
  private static let back = ["undo 1", "undo 2", "redo", "restore 1", "restore 2"]

  @Test(arguments: 1...40) func anyOrderOfReadingJudgingAndGoingBack(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var typed: [String] = []
    func work(_ desk: InMemoryDesk, _ lines: [String], _ count: Int) {
      for _ in 0..<count {
        guard let line = lines.randomElement(using: &random) else { continue }
        typed.append(line)
        desk.type(line)
      }
    }
    let readings = ["reload one.txt", "reload two.txt"]
    for desk in Bool.random(using: &random) ? [ada, ben] : [ben, ada] {
      work(desk, Self.judging, 2)
      work(desk, Int.random(in: 0..<3, using: &random) > 0 ? readings : Self.judging, 1)
      work(desk, Self.judging + Self.back, 2)
    }
    let one = ada.session
    _ = merge(ben, into: ada)
    ben.world.files["other.json"] = SessionDocument.write(one)
    ben.type("merge other.json")
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session), "\(typed)")
    for desk in [ada, ben] {
      work(desk, Self.back + Self.judging + readings, 3)
      #expect(SessionAudit(desk.session).findings.isEmpty, "\(typed)")
    }
    _ = merge(ben, into: ada)
    #expect(SessionAudit(ada.session).findings.isEmpty, "\(typed)")
  }
}
