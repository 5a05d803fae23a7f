import FactModel
import Testing

@testable import FactdeskApp

struct LineSourceTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let source = LineSource(bytes: bytes, name: "x")
    var lines: [String] = []
    while let line = try source.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\n", [""]),
    ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
  ])
  func cutsAtLineFeeds(_ row: (text: String, lines: [String])) throws {
    #expect(
      try lines(Array(row.text.utf8)).map { Array($0.utf8) } == row.lines.map { Array($0.utf8) }
    )
  }

  @Test func namesTheLineThatIsNotUTF8() throws {
    let source = LineSource(bytes: Array("a\n".utf8) + [0xFF, 10] + Array("b".utf8), name: "x")
    _ = try source.next()
    do throws(Problem) {
      _ = try source.next()
      Issue.record("was taken")
    } catch {
      #expect(error.place == Problem.Place(file: "x", line: 2))
    }
    #expect(try source.next() == "b")
  }
}
