import FactModel
import Testing

@testable import ArticleReading

@Suite struct ArticleAssemblerTests {
  @Test func separatesBlocksByABlankLineAndFindsTheirSentences() {
    var assembler = ArticleAssembler()
    assembler.add(.title, "Ä title".utf8)
    assembler.add(.paragraph, " \n ".utf8)
    assembler.add(.paragraph, "  One sentence. Another one.\n".utf8)
    let article = assembler.article(facts: ArticleFacts())
    #expect(article.text.string == "Ä title\n\nOne sentence. Another one.")
    #expect(article.blocks.map(\.kind) == [.title, .paragraph])
    #expect(article.blocks.map(\.label) == ["title", "1"])
    #expect(article.blocks[1].range == 9..<35)
    #expect(article.blocks[1].sentences == [9..<22, 23..<35])
  }

  @Test func holdsNothingWithoutText() {
    var assembler = ArticleAssembler()
    assembler.add(.paragraph, "\u{A0}\n".utf8)
    #expect(assembler.isEmpty)
    #expect(assembler.article(facts: ArticleFacts()).text.count == 0)
  }
}
