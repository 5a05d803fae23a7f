import Testing

@testable import DocumentReading

struct CriticMarkupTests {
  static let rows: [(draft: String, accepted: String)] = [
    ("no {braces} here", "no {braces} here"),
    ("a {++new ++}word", "a new word"), ("a {--very --}old word", "a old word"),
    ("{~~six~>seven~~} people", "seven people"),
    ("{==600==}{>>whose count?<<} people", "600 people"),
    ("open {++ to the end", "open {++ to the end"), ("{++one\n\ntwo++}", "{++one\n\ntwo++}"),
    ("“é” {>>ü<<}👩", "“é” 👩"), ("{>>", "{>>"), ("{~~no arrow~~}x", "x"),
  ]

  @Test(arguments: rows)
  func changesAreMadeAndCommentsTakenOff(_ row: (draft: String, accepted: String)) {
    let text = CriticMarkup.accepted(Array(row.draft.utf8))
    #expect(String(decoding: text, as: UTF8.self) == row.accepted)
  }

  /// An address with two hyphens and what would end a comment of HTML are there to the last letter.
  @Test(arguments: [
    "whose --> count?", "from https://barn.example/a--b-c, p. 3", "> 5 --- and -> more", "a-",
  ])
  func commentsBecomeThoseOfHTMLAndAreReadBack(_ words: String) {
    let text = CriticMarkup.withComments(Array("600{>>\(words)<<} people".utf8))
    let markup = String(decoding: text, as: UTF8.self)
    let comment = markup.dropFirst(3).dropLast(7)
    #expect(markup == "600\(comment) people")
    #expect(!comment.dropFirst(4).dropLast(3).contains("--"))
    #expect(CriticMarkup.words(ofComment: String(comment)) == words)
  }
}
