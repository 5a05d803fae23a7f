import FactModel
import TestSupport
import Testing

/// What a source is to a claim is what the checker said, and nothing else.
struct EvidenceRelationTests {
  private let desk: InMemoryDesk

  init() throws { desk = try InMemoryDesk() }

  private var evidence: [Evidence] { desk.session.claims.last.map { Array($0.evidence) } ?? [] }

  @Test(arguments: ["t", "f", "mx", "u"])
  func aSourceNamedWithARatingIsWhatItRestsOn(_ key: String) {
    let answer = desk.type("1.1 \(key) @https://a.example why")
    #expect(evidence.map(\.stance) == [.restsOn])
    #expect(answer.contains("rests on @1"))
    for stance in ["supports", "refutes", "context"] { #expect(!answer.contains(stance)) }
    #expect(desk.type("c1").contains("@1 rests on"))
  }

  @Test func theSameSourceUnderANewVerdictIsOnePiece() {
    desk.type(lines: ["1.1 t @https://a.example", "1.1 f @https://a.example forged"])
    #expect(evidence.count == 1)
    desk.type(lines: ["evidence c1 @1 refutes \"no\"", "c1 f @1 again"])
    #expect(evidence.map(\.stance) == [.refutes])
    #expect(desk.session.claims.last?.verdicts.count == 3)
  }

  @Test func theSameVerdictTwiceIsOne() {
    desk.type(lines: ["1.1 t so", "1.1 t", "1.1 t so"])
    #expect(desk.session.claims.last?.verdicts.map(\.reason) == ["so"])
    desk.type("1.1 t otherwise")
    #expect(desk.session.claims.last?.verdicts.count == 2)
  }

  @Test func aRatingAgainstAllEvidenceIsSaidAtOnceAndFailsTheGate() {
    desk.type(lines: ["1.1 t", "evidence c1 @https://a.example supports \"yes\""])
    #expect(!desk.type("check political").contains("rating-against-evidence"))
    #expect(desk.type("c1 f forged").contains("all its evidence supports it"))
    #expect(desk.type("check political").contains("rating-against-evidence"))
    #expect(desk.type("todo").contains("rated against the stances of all evidence (1)"))
    // One that is named otherwise is enough.
    desk.type("evidence c1 @https://b.example refutes \"no\"")
    #expect(!desk.type("check political").contains("rating-against-evidence"))
  }

  /// Whatever makes it so: a source that is named, another scale, an import.
  @Test(arguments: [
    (["1.1 t", "evidence c1 @https://a.example refutes \"no\""], true),
    (
      ["evidence 1.1 @https://a.example refutes \"no\"", "scale politifact True=false False=true"],
      false
    ),
    (
      ["1.1 f", "evidence c1 @https://a.example refutes \"no\"", "scale politifact False=true"],
      true
    ),
    (
      ["1.1 f", "evidence c1 @https://a.example refutes \"no\"", "scale politifact False=false"],
      false
    ),
    (["1.1 t", "evidence c1 @https://a.example refutes \"no\"", "note c1 x"], false),
    (["1.1 f", "evidence c1 @https://a.example refutes \"no\"", "c1 t so", "undo", "redo"], true),
  ])
  func aRatingAgainstAllEvidenceIsSaidWheneverItComesToBe(_ lines: [String], _ isSaid: Bool) {
    desk.type(lines: lines.dropLast())
    let answer = desk.type(lines[lines.count - 1])
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(answer.contains("all its evidence") == isSaid, "\(answer)")
  }

  @Test func whatEarlierVerdictsRestedOnIsSaid() {
    desk.type("1.1 t @https://a.example")
    #expect(desk.type("1.1 f forged").contains("It still rests on @1"))
  }

  @Test func readersSeeWhatWasChosen() {
    desk.type("1.1 f @https://a.example not so")
    let report = desk.type("export markdown")
    #expect(report.contains("Rests on:"))
    #expect(!report.contains("Refutes"))
    #expect(!desk.type("export csv").contains("refutes"))
  }

  /// A stance counts on either side of the quotation, once.
  @Test(arguments: ["supports \"yes\" at page 3; hm", "\"yes\" supports at page 3; hm"])
  func theStanceStandsBeforeOrBehindTheQuotation(_ words: String) throws {
    desk.type(lines: ["1.1 t", "source https://a.example", "evidence c1 @1 \(words)"])
    let piece = try #require(evidence.first)
    #expect(piece.stance == .supports && piece.quotation == "yes")
    #expect(piece.locator == "page 3" && piece.note == "hm")
    #expect(desk.type("evidence c1 @1 supports \"a\" refutes").hasPrefix("error: one stance"))
    #expect(evidence.count == 1)
  }

  @Test func aPieceThatHasTheOriginalWordsIsNotWrittenOver() {
    desk.type(lines: [
      "1.1 t @https://a.example", "evidence c1 @1 original=\"Nous le nions.\" language=fr",
      "evidence c1 @1 \"Later words.\"",
    ])
    #expect(evidence.map(\.original) == ["Nous le nions.", nil])
    #expect(evidence.map(\.quotation) == [nil, "Later words."])
  }

  @Test func aLanguageIsACode() {
    desk.type(lines: ["1.1 t", "source https://a.example"])
    let answer = desk.type("evidence c1 @1 \"a\" original=\"b\" language=klingonish")
    #expect(answer.hasPrefix("error: “klingonish” is no code of a language"), "\(answer)")
    #expect(evidence.isEmpty)
    #expect(desk.type("article language=klingonish").hasPrefix("error: "))
  }
}
