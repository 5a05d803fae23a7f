import FactModel
import SessionFiles
import TestSupport
import Testing

/// Shapes of JSON that have crashed readers elsewhere, inside a session file.
struct HostileSessionTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    /// What stands in the place of the title's value.
    var title: [UInt8]
    /// Whether the file is a session nevertheless.
    var isFine = false

    init(_ name: String, _ title: [UInt8], isFine: Bool = false) {
      self.name = name
      self.title = title
      self.isFine = isFine
    }

    init(_ name: String, _ title: String, isFine: Bool = false) {
      self.init(name, Array(title.utf8), isFine: isFine)
    }

    var testDescription: String { name }
  }

  static let shapes: [Shape] = [
    Shape("the title itself", #""A sample""#, isFine: true),
    Shape("unknown keys", #""A sample", "x": {"y": [1.0, 1e400, null]}"#, isFine: true),
    Shape("a huge number nobody reads", #""A sample", "x": "# + digits(5000), isFine: true),
    Shape("every escape", #""\u0000\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, isFine: true),
    Shape("deep arrays", nested("[", 100_000)),
    Shape("deep objects", nested("{\"a\":", 100_000)),
    Shape("deep arrays under an unknown key", "\"t\", \"x\": " + nested("[", 100_000)),
    Shape("a number", "1"),
    Shape("a huge number", digits(5000)),
    Shape("a duplicate key", #""A sample", "title": "B""#),
    Shape("a duplicate unknown key", #""A sample", "x": 1, "x": 2"#),
    Shape("a lone high surrogate", #""\ud83d""#),
    Shape("a lone low surrogate", #""\ude00""#),
    Shape("surrogates in the wrong order", #""\ude00\ud83d""#),
    Shape("invalid UTF-8", [0x22, 0xff, 0xfe, 0x22]),
    Shape("an overlong form", [0x22, 0xc0, 0xaf, 0x22]),
    Shape("a surrogate in UTF-8", [0x22, 0xed, 0xa0, 0x80, 0x22]),
    Shape("a code point too high", [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]),
    Shape("a NUL", [0x22, 0x00, 0x22]),
    Shape("a line feed in a string", "\"a\nb\""),
    Shape("a byte-order mark", [0xef, 0xbb, 0xbf, 0x22, 0x22]),
    Shape("a comment", "/* */ \"A\""),
    Shape("a trailing comma", #""A sample","#),
    Shape("a single quotation mark", "'A'"),
    Shape("NaN", "NaN"),
    Shape("nothing", ""),
  ]

  @Test(arguments: shapes)
  func readsOrRefusesWithAPlace(_ shape: Shape) throws {
    let temporary = try TemporaryFolder()
    let folder = SessionFolder(temporary.path)
    var work = SampleWork()
    try work.edit()
    _ = try SessionFile.save(work.session, as: "a", in: folder)
    let file = try #require(temporary.read("a.json"))
    let title = Array(#""A sample""#.utf8)
    let start = try #require(file.firstRange(of: title))
    let hostile = file[..<start.lowerBound] + shape.title + file[start.upperBound...]
    try temporary.write("a.json", Array(hostile))
    guard !shape.isFine else {
      _ = try SessionFile.open(name: "a", in: folder)
      return
    }
    let problem = #expect(throws: Problem.self) { try SessionFile.open(name: "a", in: folder) }
    #expect(problem?.kind == .damaged)
    #expect(problem?.place?.file == temporary["a.json"])
    #expect(try SessionVerification.verify("a", in: folder).count == 1)
    #expect(temporary.read("a.json") == Array(hostile))
  }

  @Test(arguments: [
    "", "\u{FEFF}{}", "{}", "[]", "null", "{\"format\": \"other\"}", "\u{0}\u{1}ELF",
  ])
  func refusesWhatIsNoSession(_ text: String) throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a.json", text)
    let problem = #expect(throws: Problem.self) {
      try SessionFile.open(name: "a", in: SessionFolder(temporary.path))
    }
    #expect(problem?.kind == .damaged)
    #expect(temporary.read("a.json") == Array(text.utf8))
  }

  private static func digits(_ count: Int) -> String { "1" + String(repeating: "0", count: count) }

  private static func nested(_ opening: String, _ depth: Int) -> String {
    String(repeating: opening, count: depth)
  }
}
