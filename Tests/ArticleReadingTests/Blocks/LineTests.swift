import Testing
import TextReading

@testable import ArticleReading

@Suite struct LineTests {
  private func lines(_ text: String, atMost limit: Int = 100) -> [String]? {
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      let scan = UTF8Scan(buffer)
      return Line.all(in: scan, atMost: limit)?.map { line in
        scan.string(line.range) + (line.isAfterBlank ? "" : "+") + (line.hasTab ? "⇥" : "")
      }
    }
  }

  @Test(arguments: [
    ("one\ntwo\r\nthree\rfour", ["one", "two+", "three+", "four+"]),
    (
      "one\u{B}two\u{C}three\u{85}four\u{2028}five\u{2029}six",
      "one two+ three+ four+ five+ six+"
        .split(separator: " ").map(String.init)
    ),
    (
      "a longer line with “quotes” and no end\n\n  and another  \n",
      [
        "a longer line with “quotes” and no end", "and another",
      ]
    ),
    ("no\ttab here but one\nin none of these", ["no\ttab here but one⇥", "in none of these+"]),
    ("  \t\n \n", []), ("", []),
  ])
  func endsAtEveryKindOfLineEnd(_ row: (text: String, lines: [String])) {
    #expect(lines(row.text) == row.lines)
  }

  @Test func endsWhereverTheEndStandsInAWord() {
    for length in 1..<20 {
      for end in ["\n", "\r\n", "\u{2028}", "\u{85}"] {
        let word = String(repeating: "x", count: length)
        #expect(lines(word + end + word) == [word, word + "+"])
      }
    }
  }

  @Test func givesUpWhereThereAreTooMany() {
    #expect(lines("a\n\n\n\nb\nc", atMost: 3)?.count == 3)
    #expect(lines("a\nb\nc\nd", atMost: 3) == nil)
  }
}
