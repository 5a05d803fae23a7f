import FactModel
import TestSupport
import Testing

/// Sources and addresses are taken wherever they stand on a line, or said to be text.
struct CitedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var sources: [String]
    var reason: String?
    var notice: String?

    init(_ line: String, _ sources: [String], _ reason: String?, says notice: String? = nil) {
      (self.line, self.sources, self.reason, self.notice) = (line, sources, reason, notice)
    }

    var testDescription: String { line }
  }

  static let cases = [
    Case("1.1 f @1 it is not", ["@1"], "it is not"),
    Case("1.1 f it is not @1", ["@1"], "it is not"),
    Case("1.1 f it is not @moj.", ["@1"], "it is not"),
    Case("1.1 f the count is in @1", ["@1"], "the count is in @1"),
    Case("1.1 f as @moj has it, not so", ["@1"], "as @moj has it, not so"),
    Case("1.1 f (see @1)", ["@1"], "(see @1)"),
    Case(
      "1.1 f older (so @1, and https://a.example/x)",
      ["@1", "@2"],
      "older (so @1, and https://a.example/x)"
    ),
    Case("1.1 f older (so @moj, @1)", ["@1"], "older (so @moj, @1)"),
    Case("1.1 f @https://a.example/x it is not", ["@2"], "it is not"),
    Case("1.1 f https://a.example/x it is not", ["@2"], "it is not"),
    Case("1.1 f it is not https://a.example/x", ["@2"], "it is not"),
    Case("1.1 f it is not @https://a.example/x", ["@2"], "it is not"),
    Case("1.1 f it is not (https://a.example/x).", ["@2"], "it is not"),
    Case("1.1 f it is not https://moj.example/", ["@1"], "it is not"),
    Case("1.1 f @1 it is not https://a.example/x", ["@1", "@2"], "it is not"),
    Case("1.1 f https://a.example/x", ["@2"], nil),
    Case("1.1 f moj.example/ has it", [], "moj.example/ has it", says: "as a source, type @1"),
    Case("1.1 f see ftp://f.example/log", [], "see ftp://f.example/log", says: "no such source"),
    Case("1.1 f @Kim says no", [], nil, says: "there is no source @Kim"),
    Case("1.1 f says @Kim", [], "says @Kim", says: "“@Kim” is text"),
    Case("1.1 f see @9", [], "see @9", says: "“@9” is text"),
    Case("1.1 f see www.a.example", [], "see www.a.example", says: "“www.a.example” is text"),
    Case("1.1 f -- @1 is no source here", [], "@1 is no source here"),
    Case("1.1 f ask ann@a.example", [], "ask ann@a.example"),
  ]

  @Test(arguments: cases)
  func aRatingTakesThem(_ test: Case) throws {
    let desk = try InMemoryDesk()
    desk.type("source https://moj.example slug=moj title=Justice")
    let answer = desk.type(test.line)
    let claim = desk.session.claims.last
    let sources = claim?.evidence.compactMap { desk.session.sources[$0.source]?.label } ?? []
    #expect(sources == test.sources, "\(answer)")
    #expect(claim?.verdict?.reason == test.reason)
    if let notice = test.notice { #expect(answer.contains(notice), "\(answer)") }
    if test.notice == nil { #expect(!answer.contains("is text"), "\(answer)") }
  }

  @Test(arguments: [
    "note c1 see @a", "question c1 does @a know?", "risk c1 by Kim, editor: as in @a",
    "flag legal c1 see @a", "nothing 2.1 it is in @a", "later 2.1 ask @a",
    "fix c1 must as @a has it",
    "finding loaded-word 2.1 see @a", "query author c1 what of @a?", "sign checker as @a",
    "status f1 accepted as @a has it", "decide c2 refused because of @a",
    "restate c1 It is as @a says",
    "content c1 It is as @a says", "claim 2.1 It is as @a says", "contact c1 Bo by mail: @a, asked",
    "check off no-reason it is in @a", "nothing 2.1 https://a.example/x says so",
  ])
  func whatTakesTextSaysThatItIsText(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source A slug=a", "1.1 t x", "3.1 t x", "fix c2 must y", "finding loaded-word 3.1",
    ])
    let count = desk.session.log.count
    let answer = desk.type(line)
    #expect(desk.session.log.count == count + 1, "\(answer)")
    #expect(answer.contains("is text here; as a source: evidence "), "\(answer)")
  }

  @Test func ticksAnswersAndEvidenceTakeThem() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "items", "tick i1 seen in the register @a"])
    #expect(desk.session.items.all.first?.check?.note == "seen in the register")
    #expect(desk.session.items.all.first?.check?.sources.count == 1)
    desk.type(lines: ["1.1 u", "question c1 Who?", "answer c1 1 @https://a.example The county."])
    let answer = try #require(desk.session.claims.last?.questions.first?.answers.first)
    #expect(answer.text == "The county.")
    #expect(answer.source == desk.session.sources.last?.id)
    #expect(
      desk.type("evidence c1 https://b.example supports see @a").contains("“@a” is text here")
    )
    #expect(desk.session.claims.last?.evidence.map(\.stance) == [.supports])
  }

  @Test func nothingIsAsked() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f says @Kim", "1.2 f https://a.example", "scale desk", "2.1 u"])
    #expect(desk.world.questions == [])
  }

  /// Words of a sentence with its number are never the beginning of a text.
  @Test func anAddressWithWordsAtTheBeginningOfAFixIsTold() throws {
    let desk = try InMemoryDesk()
    desk.type("1.1 f")
    let sentence = try #require(desk.session.sentences.entries.first { $0.address == "1.1" })
    let word = desk.session.article.text.slice(sentence.range).split(separator: " ")[1]
    let told = desk.type("fix c1 1.1\"\(word)\" Others")
    #expect(told.contains("is text here"), "\(told)")
    #expect(!desk.type("fix c1 3.2 million").contains("is text here"))
  }
}
