import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing

/// Whoever says that something holds answers for it: nobody's name stands for words that they never saw.
struct WhoseJudgementTests {
  private let desk: InMemoryDesk

  private static func text(_ verb: String) -> String {
    "Notes on the plant\n\nThe plant in Dorne \(verb) 80 people in June.\n"
  }

  init() throws {
    desk = try InMemoryDesk(Self.text("hired"))
    desk.type("nothing title")
  }

  private func reload(_ verb: String) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(Self.text(verb).utf8),
      name: nil
    )
    desk.type("reload")
  }

  private func blocked(_ rule: String) -> [String] {
    desk.json("check magazine")?["blocking"]?.list
      .filter { $0["rule"]?.words == rule }.compactMap { $0["place"]?.words } ?? []
  }

  /// How one says that a sentence holds.
  static let renewals: [[String]] = [
    ["holds 1.1"], ["stale", "holds all"], ["review stale", "h"],
  ]

  @Test(arguments: renewals)
  func whoeverRenewsAnothersRatingGivesIt(_ lines: [String]) throws {
    desk.type("1 t @https://x.org/a ok")
    try reload("fired")
    desk.type(lines: ["me Bob"] + lines)
    let claim = try #require(desk.session.claims.all.first)
    #expect(claim.verdicts.map(\.signed.by.name) == ["Ada", "Bob"])
    #expect(claim.verdict?.rating == "True" && claim.verdict?.reason == "ok")
    #expect(claim.heldEvidence.count == 1 && desk.session.isRated(claim))
    desk.type("status c1 reviewed")
    #expect(blocked("second-person") == ["c1"])
    desk.type(lines: ["me Kim Lee", "status c1 reviewed"])
    #expect(blocked("second-person") == [])
  }

  @Test func whoeverRenewsTheirOwnGivesNothingAnew() throws {
    desk.type("1 t @https://x.org/a ok")
    try reload("fired")
    desk.type("holds 1.1")
    #expect(desk.session.claims.all.map { $0.verdicts.count } == [1])
  }

  @Test func ticksAndMarksAreOfWhoRenewsThemToo() throws {
    desk.type(lines: ["items", "tick 1.1 register", "nothing 1.1"])
    try reload("fired")
    desk.type(lines: ["me Bob", "holds 1.1"])
    let ticks = desk.session.items.all.compactMap(\.check)
    #expect(!ticks.isEmpty && ticks.allSatisfy { $0.signed.by.name == "Bob" })
    let marks = desk.session.marks.all.filter {
      desk.session.sentences.touched(by: $0.passage.range) == 1..<2
    }
    #expect(marks.map(\.signed.by.name) == ["Bob"])
    #expect(desk.session.use.staleCount == 0)
  }

  /// What changes how sure a verdict is.
  @Test func howSureAnotherIsIsAVerdictOfOnesOwn() {
    desk.type(lines: ["1 t @https://x.org/a ok", "me Bob", "confidence c1 low"])
    let claim = desk.session.claims.all.first
    #expect(claim?.verdicts.map(\.signed.by.name) == ["Ada", "Bob"])
    #expect(claim?.verdicts.map(\.confidence) == [nil, .low])
    #expect(claim?.heldEvidence.count == 1)
    desk.type("confidence c1 high")
    #expect(desk.session.claims.all.first?.verdicts.count == 2)
  }

  /// How sure somebody else is makes them no second person, and no second rater.
  @Test func howSureAnotherIsIsNoRatingOfTheirs() {
    desk.type(lines: ["1 t @https://x.org/a ok", "me Kim Lee", "confidence c1 low", "me Ada"])
    desk.type("status c1 reviewed")
    #expect(blocked("second-person") == ["c1"])
    let agreement = desk.type("agreement rounds=0")
    #expect(agreement.contains("1 claim, 1 rater;"), "\(agreement)")
    desk.type(lines: ["me Kim Lee", "status c1 reviewed"])
    #expect(blocked("second-person") == [])
  }

  @Test func aTickIsNotOfTheDaysThatAnotherSaysADateMeans() {
    desk.type(lines: ["items", "tick 1.1 register"])
    let date = desk.session.items.all.first { $0.kind == .date }?.label ?? "-"
    desk.type(lines: ["me Bob", "date \(date) 2019-06"])
    #expect(desk.type("items \(date)").contains("meaning changed: open"))
    desk.type("tick \(date) calendar")
    #expect(desk.type("items \(date)").contains("ticked"))
  }

  /// What is changed of a source, and whether what was seen of it holds.
  static let sources: [(String, Bool)] = [
    ("source @1 url=https://blog.example/liar", false), ("source @1 title=\"The register\"", true),
    ("source @1 archive=https://web.archive.org/web/2024/https://x.org/a", true),
  ]

  @Test(arguments: sources)
  func anotherPageIsNotWhatWasReviewedAndQuoted(_ line: String, _ holds: Bool) {
    desk.type(lines: ["1 t @https://x.org/a ok", "evidence c1 @1 supports \"hired 80\"", "me Bob"])
    desk.type(lines: ["status c1 reviewed", "me Ada Example", line])
    let claim = desk.session.claims.all.first
    #expect((claim?.status == .reviewed) == holds)
    #expect((desk.session.use.staleCount == 0) == holds)
    desk.type("undo")
    #expect(desk.session.claims.all.first?.status == .reviewed)
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func anothersRatingOnThatPageIsOfSomethingElse() {
    desk.type(lines: [
      "1 t @https://x.org/a ok", "me Bob", "source @1 url=https://blog.example/liar",
    ])
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated))
  }

  @Test(arguments: ["claimant c1 Jane Roe", "said c1 2025-02-01"])
  func whoMakesTheClaimIsAPartOfWhatIsReviewed(_ line: String) {
    desk.type(lines: ["1 t ok", "me Bob", "status c1 reviewed", line])
    #expect(desk.session.claims.all.first?.status == .rated)
  }

  /// What changes what a sign-off is of, besides text and claims.
  static let beside: [([String], String)] = [
    (["1 t @https://x.org/a ok"], "source @1 visibility=desk"),
    (["1 t @https://x.org/a ok"], "source @1 url=https://x.org/b"),
    ([], "article title=\"Another\""), ([], "article published=2024-05-05"),
    (["finding x 1.1 y", "status f1 accepted it stays"], "drop f1"),
    (["finding x 1.1 y", "status f1 accepted it stays"], "fix f1 must zzz"),
  ]

  @Test(arguments: beside)
  func aSignOffEndsWithWhatItRestedOn(_ lines: [String], _ change: String) {
    desk.type(lines: lines + ["sign editor by Kim Lee: ok"])
    #expect(!desk.type("sign").contains("void"))
    desk.type(change)
    #expect(desk.type("sign").contains("void"), "\(change)")
    desk.type("undo")
    #expect(!desk.type("sign").contains("void"), "\(change)")
  }
}
