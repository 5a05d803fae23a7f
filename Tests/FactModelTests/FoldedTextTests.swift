import PlainText
import Testing

struct FoldedTextTests {
  @Test(
    "what is told apart, and where each of it comes from",
    arguments: [
      ("", "", [0]),
      ("a b", "a b", [0, 1, 2, 3]),
      ("a \t\u{A0} b", "a b", [0, 1, 6, 7]),
      ("  a  ", " a ", [0, 2, 3, 5]),
      ("“a”", "\"a\"", [0, 3, 4, 7]),
      ("é–é", "é-é", [0, 0, 2, 5, 5, 7]),
    ] as [(String, String, [Int])]
  )
  func folds(text: String, folded: String, origins: [Int]) {
    let result = FoldedText(Array(text.utf8))

    #expect(result.bytes == Array(folded.utf8))
    #expect((0...result.bytes.count).map(result.origin(of:)) == origins)
  }
}
