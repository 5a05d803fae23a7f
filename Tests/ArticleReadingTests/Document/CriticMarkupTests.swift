import Testing

@testable import ArticleReading

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

  @Test func commentsBecomeThoseOfHTML() {
    let text = CriticMarkup.withComments(Array("600{>>whose --> count?<<}".utf8))
    #expect(String(decoding: text, as: UTF8.self) == "600<!--whose  count?-->")
  }
}
