import FactModel
import TestSupport
import Testing

@testable import TextReading

/// Encodings of one byte a letter, made up: the letters from 0xC0 on are those from a code point on.
struct TableCharsets: Charsets {
  var detected: String?
  var remedy: String?
  /// By name, what 0xC0 means.
  var firstLetters: [String: UInt32] = ["windows-1251": 0x410, "iso-8859-7": 0x390]

  func detect(_ bytes: [UInt8]) throws(Problem) -> String? {
    if let remedy { throw Problem(.storage, "is missing", remedy: remedy) }
    return detected
  }

  func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    guard let first = firstLetters[charset] else { return nil }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0xC0 ? UInt32(byte) : first + UInt32(byte) - 0xC0
      text.append(0x80..<0xC0 ~= byte ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }
}

struct PageDecodingTests {
  /// “Москва и Киев” in Windows-1251.
  static let russian: [UInt8] = [
    0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x20, 0xE8, 0x20, 0xCA, 0xE8, 0xE5, 0xE2,
  ]
  static let russianText = "Москва и Киев"

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var declared: String?
    var detected: String?
    let bytes: [UInt8]
    let text: String
    var notices: [String] = []
  }

  static func meta(_ charset: String) -> String { "<meta charset=\(charset)>" }

  static let rows = [
    Row(testDescription: "ASCII", bytes: Array("<p>Hi".utf8), text: "<p>Hi"),
    Row(
      testDescription: "header",
      declared: "Windows-1251",
      bytes: russian,
      text: russianText
    ),
    Row(
      testDescription: "quoted header",
      declared: "\"CP1251\"",
      bytes: russian,
      text: russianText
    ),
    Row(
      testDescription: "meta",
      bytes: meta("cp1251").utf8 + russian,
      text: meta("cp1251") + russianText
    ),
    Row(
      testDescription: "mark before header",
      declared: "windows-1251",
      bytes: [0xEF, 0xBB, 0xBF] + "é".utf8,
      text: "é"
    ),
    Row(
      testDescription: "valid UTF-8 declared otherwise",
      declared: "iso-8859-1",
      bytes: Array("café".utf8),
      text: "café",
      notices: ["read as UTF-8, which it is, although it is declared as Windows-1252"]
    ),
    Row(
      testDescription: "ASCII declared otherwise",
      declared: "iso-8859-1",
      bytes: Array("cafe".utf8),
      text: "cafe"
    ),
    Row(
      testDescription: "UTF-8 declared, a little damaged",
      declared: "utf-8",
      bytes: "é é é é".utf8 + [0xE9],
      text: "é é é é\u{FFFD}",
      notices: ["read as UTF-8; what is not UTF-8 in one place became U+FFFD"]
    ),
    Row(
      testDescription: "UTF-8 declared, but it is not",
      declared: "utf-8",
      detected: "windows-1251",
      bytes: russian,
      text: russianText,
      notices: ["read as Windows-1251, the encoding detected"]
    ),
    Row(
      testDescription: "header and meta differ, meta makes sense",
      declared: "iso-8859-1",
      bytes: meta("windows-1251").utf8 + russian + [0xD1, 0xD8, 0xC0],
      text: meta("windows-1251") + russianText + "США",
      notices: [
        "read as Windows-1251, as the page says itself; the server says Windows-1252"
      ]
    ),
    Row(
      testDescription: "header and meta differ, both make sense",
      declared: "iso-8859-7",
      bytes: meta("windows-1251").utf8 + [0xE1, 0xE2, 0xE3],
      text: meta("windows-1251") + "αβγ"
    ),
    Row(
      testDescription: "declared nonsense, something else detected",
      declared: "iso-8859-7",
      detected: "windows-1252",
      bytes: [0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x85, 0x80],
      text: "“A” – …€",
      notices: ["read as Windows-1252, the encoding detected"]
    ),
    Row(
      testDescription: "unknown label",
      declared: "klingon",
      bytes: [0x63, 0x61, 0x66, 0xE9],
      text: "café",
      notices: [
        "read as Windows-1252, because it is not valid UTF-8 and no other encoding stands out"
      ]
    ),
    Row(testDescription: "NUL", bytes: Array("a\0b\0c".utf8), text: "abc"),
    Row(
      testDescription: "UTF-16 without a mark",
      declared: "utf-16le",
      bytes: [0x3C, 0, 0x70, 0, 0x3E, 0, 0x41, 0],
      text: "<p>A",
      notices: ["read as UTF-16, little-endian"]
    ),
  ]

  @Test(arguments: rows)
  func decodes(_ row: Row) throws {
    let decoded = try PageDecoding.decode(
      row.bytes,
      declared: row.declared,
      name: nil,
      charsets: TableCharsets(detected: row.detected)
    )
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == row.text)
    #expect(decoded.notices == row.notices)
  }

  @Test(arguments: [
    ("%PDF-1.7", "is a PDF document, not a page"), ("", "is empty"),
    (" \n", "holds nothing but white space"),
  ])
  func refuses(_ page: String, what: String) throws {
    let problem = try #require(throws: Problem.self) {
      try PageDecoding.decode(Array(page.utf8), declared: nil, name: "p", charsets: NoCharsets())
    }
    #expect(problem.what == what)
    #expect(problem.place?.file == "p")
  }

  @Test(arguments: 0..<200)
  func makesTextOfAnyBytes(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let bytes =
      [0x41]
      + (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
    let labels = ["utf-8", "utf-16be", "windows-1251", "iso-2022-jp", "x", nil]
    let decoded = try PageDecoding.decode(
      bytes,
      declared: labels[seed % labels.count],
      name: nil,
      charsets: TableCharsets(detected: seed % 2 == 0 ? "iso-8859-7" : nil)
    )
    #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
    #expect(!decoded.utf8.contains(0))
  }
}
