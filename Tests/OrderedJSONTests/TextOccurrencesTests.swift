import OrderedJSON
import Testing

struct TextOccurrencesTests {
  @Test(
    "places of a text, in bytes",
    arguments: [
      ("one and one", "one", [0..<3, 8..<11]),
      ("one and one", "two", []),
      ("one", "one and", []),
      ("", "one", []),
      ("aaaaa", "aa", [0..<2, 2..<4]),
      ("aab", "ab", [1..<3]),
      ("--->", "->", [2..<4]),
      (#""a" "bb" "ccc""#, #""ccc""#, [9..<14]),
      ("\"\"\"\"\"\"\"\"\"x\"", "\"x\"", [8..<11]),
      ("abcdefgh12345z", "h12345z", [7..<14]),
      ("abc", "", [0..<0]),
      ("", "", [0..<0]),
      ("12345678x2345678x", "x", [8..<9, 16..<17]),
      ("a line\r\nand\n", "\n", [7..<8, 11..<12]),
      ("zoë said “ë”", "ë", [2..<4, 13..<15]),
      ("it\u{301}s 'a'\u{301}", "'", [6..<7, 8..<9]),
      ("cafe\u{301}", "cafe", [0..<4]),
      ("cafe\u{301}", "caf\u{E9}", []),
      ("🇩🇪🇫🇷", "\u{1F1EA}\u{1F1EB}", [4..<12]),
    ] as [(String, String, [Range<Int>])]
  )
  func places(text: String, wanted: String, expected: [Range<Int>]) {
    func offsets(_ places: [Range<String.Index>], _ text: String) -> [Range<Int>] {
      places.map {
        let start = text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        return start..<start + text.utf8.distance(from: $0.lowerBound, to: $0.upperBound)
      }
    }

    #expect(offsets(text.occurrences(of: wanted), text) == expected)
    let first = text.firstOccurrence(of: wanted)
    #expect(offsets(first.map { [$0] } ?? [], text) == Array(expected.prefix(1)))
    #expect(text.includes(wanted) == !expected.isEmpty)
    #expect(Array(text.utf8)[...].occurrences(of: Array(wanted.utf8)) == expected)
  }

  @Test func placesInAPartOfATextAreThoseOfTheText() throws {
    let text = "one, two, one, two"
    let part = text[try #require(text.firstIndex(of: ","))...]

    let place = try #require(part.firstOccurrence(of: "one"))

    #expect(text[place.lowerBound...] == "one, two")
    #expect(Array("xaxa".utf8)[2...].firstOccurrence(of: Array("a".utf8)) == 3..<4)
  }

  @Test(arguments: [
    ("a|b|c", "|", "\\|", "a\\|b\\|c"),
    ("it's", "'", #"'\''"#, #"it'\''s"#),
    ("'\u{301}", "'", "", "\u{301}"),
    ("a\r\nb\n", "\n", "\n> ", "a\r\n> b\n> "),
    ("<p>a</p><p>b</p>", "</p>", "\n", "<p>a\n<p>b\n"),
    ("aaa", "aa", "a", "aa"),
    ("unchanged", "x", "y", "unchanged"),
    ("x", "x", "", ""),
  ])
  func replaces(text: String, wanted: String, other: String, expected: String) {
    #expect(
      Array(text.replacingOccurrences(of: wanted, with: other).utf8) == Array(expected.utf8)
    )
  }

  @Test(
    "words are found by characters, in either of their spellings",
    arguments: [
      ("the cafe\u{301} there", "caf\u{E9}", "the X there"),
      ("the caf\u{E9} there", "cafe\u{301}", "the X there"),
      ("the cafe\u{301} there", "cafe", nil),
      ("cafe\u{301} and cafe", "cafe", "cafe\u{301} and X"),
      ("cafe cafe", "cafe", "X X"),
      ("aaaab", "aab", "aaX"),
      ("a\r\nb", "a\r", nil),
      ("a\r\nb", "\n", nil),
      ("🇩🇪🇫🇷", "🇫🇷", "🇩🇪X"),
      ("🇩🇪🇫🇷", "\u{1F1EA}\u{1F1EB}", nil),
      ("Zo", "Zoë", nil),
      ("Jane Doe", "jane", nil),
    ] as [(String, String, String?)]
  )
  func words(text: String, words: String, replaced: String?) {
    #expect(text.includes(words: words) == (replaced != nil))
    #expect(text.replacingOccurrences(ofWords: words, with: "X") == replaced ?? text)
  }

  @Test func noWordsAreInEveryText() {
    #expect("".includes(words: "") && "a".includes(words: "") && "a"[...].includes(""))
  }

  /// Against the plainest way to say the same.
  @Test func agreesWithComparingEveryPlace() {
    var state: UInt64 = 7
    func random(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<2_000 {
      let text = (0..<random(40)).map { _ in UInt8(97 + random(2)) }
      let wanted = (0..<1 + random(4)).map { _ in UInt8(97 + random(2)) }
      var expected: [Range<Int>] = []
      var at = 0
      while at + wanted.count <= text.count {
        let isHere = Array(text[at..<at + wanted.count]) == wanted
        if isHere { expected.append(at..<at + wanted.count) }
        at += isHere ? wanted.count : 1
      }
      #expect(text[...].occurrences(of: wanted) == expected, "\(wanted) in \(text)")
    }
  }
}
