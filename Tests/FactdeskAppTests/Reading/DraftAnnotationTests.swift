import Anchoring
import ArticleReading
import ChildProcesses
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

/// Comments, footnotes and links of real drafts, through pandoc.
@Suite(.enabled(if: ProgramSearch().find("pandoc") != nil, "pandoc is not installed: skipped"))
struct DraftAnnotationTests {
  private static let draft = """
    # Ministers said no

    The group said that [their own count]{.comment-start id="0" author="Maria Chen" \
    date="2024-01-30T14:02:00Z"}600 people[]{.comment-end id="0"} were deported.[^1] Nobody \
    [else]{.insertion author="Ed" date="2024-01-30T14:03:00Z"}[more]{.deletion author="Ed" \
    date="2024-01-30T14:03:00Z"} was, [the ministry](https://example.org/ministry) said.

    [^1]: See <https://example.org/count>, page 3.

    """

  private func document(_ format: String, in folder: TemporaryFolder) throws -> String {
    let outcome = try HelperProgram("pandoc", package: "pandoc").run(
      ["--from=markdown", "--to=\(format)"],
      input: Array(Self.draft.utf8),
      limits: HelperLimits()
    )
    #expect(outcome.isSuccess, "\(outcome.complaints)")
    let path = "\(folder.path)/draft.\(format)"
    try folder.write("draft.\(format)", Array(outcome.output))
    return path
  }

  @Test(arguments: [
    "{>>the survey, https://barn.example/a--b-c<<}",
    "<!-- the survey, https://barn.example/a-b-c -->",
  ])
  func aCommentInMarkdownGivesItsAddress(_ comment: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("draft.md", Array("The barn is 44 metres long\(comment), they say.\n".utf8))
    let annotations = try ArticleLoader().loadAnnotations("\(folder.path)/draft.md")
    #expect(annotations.map(\.kind) == [.comment])
    let url = try #require(annotations.first?.urls.first)
    #expect(comment.contains(url) && url.hasPrefix("https://barn.example/a"), "\(url)")
    #expect(annotations.first?.text == "the survey, \(url)")
  }

  @Test func aDocumentHasThemAtTheirWords() throws {
    let folder = try TemporaryFolder()
    let path = try document("docx", in: folder)
    let loader = ArticleLoader()
    let annotations = try loader.loadAnnotations(path)
    #expect(
      annotations.map(\.kind) == [.comment, .footnote, .insertion, .deletion, .link, .link]
    )
    let comment = try #require(annotations.first)
    #expect(comment.exact == "600 people")
    #expect(comment.text == "their own count")
    #expect(comment.author == "Maria Chen")
    #expect(comment.date == "2024-01-30T14:02:00Z")
    #expect(annotations[1].urls == ["https://example.org/count"])
    #expect(annotations[4].exact == "the ministry")
    // The article is read without them, and every one of them is found in it.
    let article = try loader.load(path).article
    #expect(
      article.notices.last
        == "it has 1 comment, 1 footnote, 2 links: annotations takes them in as the author's"
    )
    let search = TextSearch(article.text)
    let places = annotations.map { $0.range(in: search, of: article.text).map(article.text.slice) }
    #expect(
      places == [
        "600 people", "deported.", "else", "else", "the ministry", "https://example.org/count",
      ]
    )
  }

  @Test func aMarkdownDraftHasThem() throws {
    let folder = try TemporaryFolder()
    let text = """
      # Ministers said no

      The {==group==}{>>which one?<<} said that 600 people were deported.[^1] <!-- whose count? -->

      Nobody {++else ++}was, [they](https://example.org/they) said.

      [^1]: See https://example.org/count.

      """
    try folder.write("draft.md", Array(text.utf8))
    let loader = ArticleLoader()
    let annotations = try loader.loadAnnotations("\(folder.path)/draft.md")
    #expect(
      annotations.map(\.text) == [
        "which one?", "See https://example.org/count.", "whose count?", "else", "",
      ]
    )
    #expect(
      annotations.flatMap(\.urls) == ["https://example.org/count", "https://example.org/they"]
    )
    let article = try loader.load("\(folder.path)/draft.md").article
    #expect(article.text.string.contains("The group said that 600 people were deported."))
    #expect(article.text.string.contains("Nobody else was, they said."))
    let search = TextSearch(article.text)
    let places = annotations.map { $0.range(in: search, of: article.text).map(article.text.slice) }
    #expect(places.first == "group" && places.last == "they", "\(places)")
  }

  @Test func whatHasNoneSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Array("One sentence.\n".utf8))
    #expect(throws: Problem.self) { try ArticleLoader().loadAnnotations("\(folder.path)/a.txt") }
  }
}
