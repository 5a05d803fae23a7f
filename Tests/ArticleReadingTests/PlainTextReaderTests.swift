import FactModel
import TestSupport
import Testing

@testable import ArticleReading

func read(_ text: String) throws -> ReadArticle {
  try PlainTextReader.read(Array(text.utf8), name: nil)
}

struct PlainTextReaderTests {
  @Test func readsTheSampleArticle() throws {
    let article = try PlainTextReader.read(sampleBytes(), name: nil)
    let title = "China Dismisses South Korea’s Concerns on Repatriation of North Korean Defectors"
    #expect(article.facts.title == title)
    #expect(article.facts.published == PartialDate("2024-01-30"))
    #expect(article.facts.byline.isEmpty)
    #expect(article.facts.publisher == nil)
    #expect(article.notices.isEmpty)
    #expect(
      article.blocks.map { $0.label ?? "-" } == [
        "-", "title", "standfirst", "dateline", "-", "cr1", "cap1", "1", "h1", "2", "3", "4", "h2",
        "5", "6", "7", "8",
      ]
    )
    let body = article.blocks.filter(\.kind.isBody)
    #expect(body.map(\.sentences.count) == [1, 4, 1, 3, 1, 1, 2, 2])
    #expect(body.map(\.sentences.count).reduce(0, +) == 15)
    #expect(article.text.utf8 == sampleBytes())
    let second = body[1].sentences.map { article.text.slice($0) }
    #expect(second[2].hasSuffix("order of China,” he added."))
    #expect(article.text.slice(article.blocks[0].range) == "!-- Google tag (gtag.js) -->")
    #expect(article.text.slice(article.blocks[4].range) == title)
  }

  @Test func leavesTheTextUnchanged() throws {
    let text = "A\r\n\r\n\tB\u{A0}\u{2028}C e\u{301}. \r D.\n\n\n"
    #expect(try read(text).text.utf8 == Array(text.utf8))
  }

  @Test(arguments: [
    "A single paragraph that says one thing and then ends with a full stop.",
    "alice: hey are you there\nbob: yes I am here, what is it about today?\nalice: nothing at all.",
    "[10:02] Anna: did you see the report?\n[10:03] Ben: Yes, and it says 600 people.",
    "Hi Bob,\n\nShall we go for lunch at the usual place today, or somewhere else?\n\nJane",
    "Hello",
    "Nothing here.\n\nLooks like a title, because every line of it is a full sentence.",
  ])
  func inventsNoTitle(_ text: String) throws {
    let article = try read(text)
    #expect(article.facts.title == nil)
    #expect(!article.blocks.contains { $0.kind == .title })
  }

  @Test(arguments: [
    "word ", ".", ". ", "a.", ".\"", ".[", ".[1]", "“", ":) ", "\n", "a\n", "- a\n", "\ta\tb\n",
    "—",
    "x — ", "他。", "A\n\n", "Photo: x\nab\n", "    a\n", ". 1 ",
  ])
  func readsLongMonotonousTexts(_ unit: String) throws {
    let text = "x" + String(repeating: unit, count: TestLength.rounds(6_000, long: 20_000))
    try expectWholeCover(read(text))
  }

  private func sampleBytes() -> [UInt8] {
    bytes(ofFile: ProjectFolder.sampleArticle)
  }
}
