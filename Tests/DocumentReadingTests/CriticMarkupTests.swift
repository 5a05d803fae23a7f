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
    let text = CriticMarkup.read(Array(row.draft.utf8), as: .proposed).text
    #expect(String(decoding: text, as: UTF8.self) == row.accepted)
  }

  /// An address with two hyphens and what would end a comment of HTML are there to the last letter.
  @Test(arguments: [
    "whose --> count?", "from https://barn.example/a--b-c, p. 3", "> 5 --- and -> more", "a-",
  ])
  func commentsBecomeThoseOfHTMLAndAreReadBack(_ words: String) {
    let text = CriticMarkup.marked(Array("600{>>\(words)<<} people".utf8))
    let markup = String(decoding: text, as: UTF8.self)
    let comment = markup.dropFirst(3).dropLast(7)
    #expect(markup == "600\(comment) people")
    #expect(!comment.dropFirst(4).dropLast(3).contains("--"))
    #expect(CriticMarkup.words(ofComment: String(comment)) == words)
  }

  @Test func bothStatesAreReadAndChangesTold() {
    let draft = Array("It rises {~~2~>8~~}{-- or so--} {++now ++}by {==far==}.".utf8)
    let proposed = CriticMarkup.read(draft, as: .proposed)
    let original = CriticMarkup.read(draft, as: .original)
    #expect(String(decoding: proposed.text, as: UTF8.self) == "It rises 8 now by far.")
    #expect(String(decoding: original.text, as: UTF8.self) == "It rises 2 or so by far.")
    let told = "it has 4 tracked changes (2 insertions, 2 deletions), not yet accepted: "
    #expect(proposed.notices.first?.hasPrefix(told) == true)
    #expect(CriticMarkup.read(Array("{==a==}".utf8), as: .proposed).notices.isEmpty)
  }
}
