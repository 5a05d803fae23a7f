import OrderedJSON
import Testing

/// A text that is not JSON, and where that shows.
struct RefusedText: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let line: Int
  let column: Int
  let what: String

  init(_ name: String, _ bytes: [UInt8], at line: Int, _ column: Int, _ what: String) {
    testDescription = name
    self.bytes = bytes
    self.line = line
    self.column = column
    self.what = what
  }

  init(_ name: String, _ text: String, at line: Int, _ column: Int, _ what: String) {
    self.init(name, Array(text.utf8), at: line, column, what)
  }
}

struct JSONRefusalTests {
  private static let notUTF8 = "the text is not UTF-8"
  private static let halfPair = "a \\u escape is only half of a surrogate pair"
  private static let noEnd = "a string has no closing quotation mark"
  private static let tooDeep = "more than 512 arrays and objects are inside one another"
  private static let trailingComma = "a comma comes before the closing bracket"
  private static let letters = "one of \" \\ / b f n r t u after a backslash"

  static let structures: [RefusedText] = [
    .init("empty", "", at: 1, 1, "the text is empty"),
    .init("white space only", " \n\t ", at: 2, 3, "expected a value, but the text ends"),
    .init("NUL", [0], at: 1, 1, "expected a value, found the control character U+0000"),
    .init("trailing comma in array", "[1,\n]", at: 2, 1, trailingComma),
    .init("trailing comma in object", "{\"a\":1,}", at: 1, 8, trailingComma),
    .init("missing comma", "[1 2]", at: 1, 4, "expected a comma or ], found \"2\""),
    .init("missing colon", "{\"é\" 1}", at: 1, 6, "expected a colon after the key, found \"1\""),
    .init("missing value", "{\"a\":}", at: 1, 6, "expected a value, found \"}\""),
    .init("bare key", "{a:1}", at: 1, 2, "expected a key in quotation marks, found \"a\""),
    .init("wrong bracket", "[1}", at: 1, 3, "expected a comma or ], found \"}\""),
    .init("open array", "[\r\n1", at: 2, 2, "expected a comma or ], but the text ends"),
    .init("open object", "{\"a\":1", at: 1, 7, "expected a comma or }, but the text ends"),
    .init("two values", "1 2", at: 1, 3, "expected nothing more after the value, found \"2\""),
    .init("comment", "[1] // x", at: 1, 5, "expected nothing more after the value, found \"/\""),
    .init("cut word", "[tru]", at: 1, 5, "expected true, found \"]\""),
    .init("capital word", "True", at: 1, 1, "expected a value, found \"T\""),
    .init("key twice", "{\"a\":1,\n \"a\":2}", at: 2, 2, "key \"a\" appears twice"),
    .init("key twice, escaped", "{\"a\":1,\"\\u0061\":2}", at: 1, 8, "key \"a\" appears twice"),
    .init(
      "100,000 open brackets",
      [UInt8](repeating: 0x5b, count: 100_000),
      at: 1,
      513,
      tooDeep
    ),
    .init(
      "50,000 open objects",
      String(repeating: "[{\"\":", count: 50_000),
      at: 1,
      1281,
      tooDeep
    ),
  ]

  static let numbers: [RefusedText] = [
    .init("leading zero", "[012]", at: 1, 2, "a number begins with 0"),
    .init("minus and leading zero", "-01", at: 1, 1, "a number begins with 0"),
    .init("lone minus", "-", at: 1, 2, "expected a digit, but the text ends"),
    .init("plus", "+1", at: 1, 1, "expected a value, found \"+\""),
    .init("no fraction", "[1.]", at: 1, 4, "expected a digit, found \"]\""),
    .init("no whole part", ".5", at: 1, 1, "expected a value, found \".\""),
    .init("no exponent", "1e+", at: 1, 4, "expected a digit, but the text ends"),
    .init("hexadecimal", "0x1", at: 1, 2, "expected nothing more after the value, found \"x\""),
    .init("not a number", "NaN", at: 1, 1, "expected a value, found \"N\""),
    .init("fullwidth digit", "[１]", at: 1, 2, "expected a value, found \"１\""),
    .init(
      "huge, then wrong",
      String(repeating: "9", count: 100_000) + "x",
      at: 1,
      100_001,
      "expected nothing more after the value, found \"x\""
    ),
  ]

  static let strings: [RefusedText] = [
    .init("open string", "\"abc", at: 1, 5, noEnd),
    .init("open after an escape", "\"abc\\\"", at: 1, 7, noEnd),
    .init("bare backslash", "\"\\", at: 1, 3, "expected \(letters), but the text ends"),
    .init("unknown escape", "\"한\\x\"", at: 1, 4, "expected \(letters), found \"x\""),
    .init(
      "short escape",
      "\"\\u12\"",
      at: 1,
      6,
      "expected a hexadecimal digit, found a quotation mark"
    ),
    .init("fullwidth escape", "\"\\u１\"", at: 1, 4, "expected a hexadecimal digit, found \"１\""),
    .init("lone high surrogate", "[\"é\\ud800\"]", at: 1, 4, halfPair),
    .init("lone low surrogate", "\"\\uDC00\"", at: 1, 2, halfPair),
    .init("two high surrogates", "\"\\ud800\\ud800\"", at: 1, 2, halfPair),
    .init("surrogate, then text", "\"\\ud800x\"", at: 1, 2, halfPair),
    .init("surrogate, then another escape", "\"\\ud800\\n\"", at: 1, 2, halfPair),
    .init(
      "line feed in a string",
      "\"a\nb\"",
      at: 1,
      3,
      "a string holds the control character U+000A without an escape"
    ),
    .init(
      "NUL in a string",
      [0x22, 0x41, 0, 0x22],
      at: 1,
      3,
      "a string holds the control character U+0000 without an escape"
    ),
  ]

  static let encodings: [RefusedText] = [
    .init("byte-order mark", "\u{feff}{}", at: 1, 1, "the text begins with a byte-order mark"),
    .init("UTF-16", [0xff, 0xfe, 0x5b, 0], at: 1, 1, notUTF8),
    .init("stray byte outside", [0x5b, 0x80, 0x5d], at: 1, 2, notUTF8),
    .init("Latin-1", [0x22, 0x61, 0xe9, 0x22], at: 1, 3, notUTF8),
    .init("overlong slash", [0x22, 0xc0, 0xaf, 0x22], at: 1, 2, notUTF8),
    .init("overlong in three", [0x22, 0xe0, 0x80, 0xaf, 0x22], at: 1, 2, notUTF8),
    .init("overlong in four", [0x22, 0xf0, 0x80, 0x80, 0xaf, 0x22], at: 1, 2, notUTF8),
    .init("encoded surrogate", [0x22, 0xed, 0xa0, 0x80, 0x22], at: 1, 2, notUTF8),
    .init("above U+10FFFF", [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], at: 1, 2, notUTF8),
    .init("cut sequence", [0x22, 0xc3, 0xa9, 0xe2, 0x82, 0x22], at: 1, 3, notUTF8),
    .init("sequence cut by an escape", [0x22, 0xc3, 0x5c, 0x6e, 0xa9, 0x22], at: 1, 2, notUTF8),
    .init("broken after an escape", [0x22, 0x5c, 0x6e, 0xff, 0x22], at: 1, 4, notUTF8),
    .init("broken at the end", [0x22, 0x61, 0x22, 0xe2], at: 1, 4, notUTF8),
  ]

  @Test(arguments: structures + numbers + strings + encodings)
  func refusesWithPlaceAndReason(text: RefusedText) {
    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(text.bytes) }

    #expect(problem?.what == text.what)
    #expect(problem?.line == text.line)
    #expect(problem?.column == text.column)
  }

  @Test(arguments: structures + numbers + strings + encodings)
  func neverCrashesOnDelimitingIt(text: RefusedText) {
    let around = Array("{\"list\":[".utf8) + text.bytes + Array("]}".utf8)

    #expect(throws: (any Error).self) {
      let (_, raw) = try JSONParser.parse(around, leavingRaw: "list")
      for range in raw { _ = try JSONParser.parse(around[range]) }
      if raw.isEmpty { _ = try JSONParser.parse(text.bytes) }
    }
  }
}
