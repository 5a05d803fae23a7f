import FactModel
import Testing

@testable import TextReading

struct TextDecodingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let text: String
    var notices: [String] = []
  }

  static let text = "Héllo wörld.\r\n\tSecond\u{A0}line “here”.\n"

  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
  }

  static let rows = [
    Row(testDescription: "UTF-8", bytes: Array(text.utf8), text: text),
    Row(testDescription: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + text.utf8, text: text),
    Row(
      testDescription: "UTF-16 LE with mark",
      bytes: [0xFF, 0xFE] + utf16(text, isBig: false),
      text: text,
      notices: ["read as UTF-16, little-endian"]
    ),
    Row(
      testDescription: "UTF-16 BE with mark",
      bytes: [0xFE, 0xFF] + utf16(text, isBig: true),
      text: text,
      notices: ["read as UTF-16, big-endian"]
    ),
    Row(
      testDescription: "UTF-16 LE without mark",
      bytes: utf16(text, isBig: false),
      text: text,
      notices: ["read as UTF-16, little-endian"]
    ),
    Row(
      testDescription: "UTF-16 BE without mark",
      bytes: utf16(text, isBig: true),
      text: text,
      notices: ["read as UTF-16, big-endian"]
    ),
    Row(
      testDescription: "UTF-32 LE",
      bytes: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x00, 0xF6, 0x01, 0],
      text: "A😀",
      notices: ["read as UTF-32, little-endian"]
    ),
    Row(
      testDescription: "UTF-32 BE",
      bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41],
      text: "A",
      notices: ["read as UTF-32, big-endian"]
    ),
    Row(
      testDescription: "Windows-1252",
      bytes: [0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x80, 0x94],
      text: "Café “€”",
      notices: [
        "read as Windows-1252, because it is not valid UTF-8 and no other encoding stands out"
      ]
    ),
  ]

  @Test(arguments: rows)
  func decodes(_ row: Row) throws {
    let decoded = try TextDecoding.decode(row.bytes, name: nil)
    #expect(decoded.utf8 == Array(row.text.utf8))
    #expect(decoded.notices == row.notices)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let what: String
  }

  static let refusals = [
    Refusal(testDescription: "empty", bytes: [], what: "is empty"),
    Refusal(testDescription: "only a mark", bytes: [0xEF, 0xBB, 0xBF], what: "holds nothing"),
    Refusal(testDescription: "blank", bytes: Array(" \n\t\u{A0}".utf8), what: "holds nothing"),
    Refusal(
      testDescription: "NUL",
      bytes: Array("a text\0with NUL".utf8),
      what: "is a binary file"
    ),
    Refusal(testDescription: "all bytes", bytes: Array(0...255), what: "is a binary file"),
    Refusal(testDescription: "PDF", bytes: Array("%PDF-1.7\n".utf8), what: "is a PDF document"),
    Refusal(testDescription: "ZIP", bytes: [0x50, 0x4B, 3, 4, 20], what: "is a ZIP archive"),
    Refusal(testDescription: "PNG", bytes: [0x89, 0x50, 0x4E, 0x47], what: "is a PNG image"),
    Refusal(testDescription: "ELF", bytes: [0x7F, 0x45, 0x4C, 0x46], what: "is an ELF program"),
  ]

  @Test(arguments: refusals)
  func refuses(_ row: Refusal) throws {
    let problem = try #require(throws: Problem.self) {
      try TextDecoding.decode(row.bytes, name: "a.txt")
    }
    #expect(problem.what.hasPrefix(row.what), "\(problem.what)")
    #expect(problem.place?.file == "a.txt")
    #expect(problem.kind == .damaged)
  }

  @Test func keepsEscapeSequencesInTheText() throws {
    let bytes = Array("red \u{1B}[31m text".utf8)
    #expect(try TextDecoding.decode(bytes, name: nil).utf8 == bytes)
  }
}
