import FactModel
import Glibc
import Testing
import TextReading

@testable import TextEncodings

/// The text in an encoding, by the system's iconv; signs that it lacks are written with those it has.
func encoded(_ text: String, _ charset: String) throws -> [UInt8] {
  let converter = try #require(iconv_open("\(charset)//TRANSLIT", "UTF-8"))
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 64)
  let count = output.count
  var left = input.count
  var room = count
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var next = input.baseAddress
      var place = output.baseAddress
      iconv(converter, &next, &left, &place, &room)
      iconv(converter, nil, nil, &place, &room)
    }
  }
  try #require(left == 0, "\(charset) cannot hold the text")
  return output[..<(count - room)].map { UInt8(bitPattern: $0) }
}

struct SystemCharsetsTests {
  private let charsets = SystemCharsets()

  /// The text as it comes back from its bytes when their encoding is known.
  private func known(_ bytes: [UInt8], _ charset: String) throws -> String {
    let name = try #require(CharsetLabel.name(charset))
    let utf8 = try #require(charsets.utf8(bytes, from: name), "\(name) is not known")
    return String(decoding: utf8, as: UTF8.self)
  }

  @Test(arguments: EncodedTexts.rows)
  func readsWhatHasNoMark(_ row: EncodedTexts.Row) throws {
    for charset in row.charsets {
      let bytes = try encoded(row.text, charset)
      let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
      let text = String(decoding: decoded.utf8, as: UTF8.self)
      #expect(try text == known(bytes, charset), "\(charset): \(decoded.notices)")
      #expect(decoded.notices.count == 1, "\(charset): \(decoded.notices)")
    }
  }

  @Test(arguments: EncodedTexts.rows)
  func readsShortTexts(_ row: EncodedTexts.Row) throws {
    let text = String(row.text.prefix(90))
    for charset in row.charsets {
      let bytes = try encoded(text, charset)
      let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
      #expect(
        try String(decoding: decoded.utf8, as: UTF8.self) == known(bytes, charset),
        "\(charset): \(decoded.notices)"
      )
    }
  }

  @Test(arguments: EncodedTexts.rows)
  func readsALongTextInAnEnglishFrame(_ row: EncodedTexts.Row) throws {
    let english = String(repeating: "The text below is what the agency sent. ", count: 5)
    let text = english + "\n\n" + String(repeating: row.text + "\n\n", count: 400)
    for charset in row.charsets where charset != "ISO-2022-JP" {
      let bytes = try encoded(text, charset)
      let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
      #expect(
        try decoded.utf8.elementsEqual(known(bytes, charset).utf8),
        "\(charset): \(decoded.notices)"
      )
    }
  }

  static let sparse = [
    "The bill came to £5, a spokesperson said on Monday, and it would not be paid before May.",
    "It’s what they’d said.", "“Yes,” he said. “No,” she said.", "café", "naïve",
    "The figures — all of them — were wrong, according to the ministry’s own report of last year.",
    "El Niño brought rain to the south of the country.",
    "Mr Müller’s office was at 20 °C that day.",
    "It costs €5 – “a lot” – or ½ of what it cost…", "10\u{A0}000 people, see § 5",
    "• one point\n• another point", "Microsoft™ and Coca-Cola® are trade marks ©",
    "São Tomé and Príncipe", "Der Mann ging über die Straße.",
  ]

  @Test(arguments: sparse)
  func takesAFewSignsForWindows1252(_ text: String) throws {
    let bytes = try encoded(text, "CP1252")
    let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text, "\(decoded.notices)")
  }

  @Test func saysWhichEncodingWasDetected() throws {
    let bytes = try encoded(EncodedTexts.rows[0].text, "KOI8-R")
    let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
    #expect(decoded.notices == ["read as KOI8-R, the encoding detected"])
  }

  @Test func marksWhatIsNotInTheEncoding() throws {
    var bytes = try encoded(String(repeating: "外務省は月曜日に発表した。", count: 9), "EUC-JP")
    bytes.insert(0xFF, at: 26)
    let utf8 = try #require(charsets.utf8(bytes, from: "euc-jp"))
    let text = String(decoding: utf8, as: UTF8.self)
    #expect(text.hasPrefix("外務省は月曜日に発表した。\u{FFFD}外務省"))
    #expect(text.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
  }

  @Test func endsAtHalfACharacter() throws {
    let bytes = try encoded("東京", "CP932").dropLast()
    let utf8 = try #require(charsets.utf8(Array(bytes), from: "shift_jis"))
    #expect(String(decoding: utf8, as: UTF8.self) == "東\u{FFFD}")
  }

  @Test func knowsEveryEncodingOfTheStandard() {
    for name in [
      "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7",
      "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
      "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250", "windows-1251",
      "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
      "windows-1258", "x-mac-cyrillic", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis",
      "euc-kr",
    ] {
      #expect(charsets.utf8([0x41], from: name) == [0x41], "\(name)")
    }
    #expect(charsets.utf8([0x41], from: "no-such-encoding") == nil)
  }

  @Test func keepsTheASCIIOfShiftJIS() {
    #expect(charsets.utf8(Array("a\\b~".utf8), from: "shift_jis") == Array("a\\b~".utf8))
  }

  @Test func detectsNothingInNothing() throws {
    #expect(try charsets.detect([]) == nil)
  }
}
