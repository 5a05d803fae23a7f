/// Windows-1252: what is assumed where nothing else fits; every byte has a meaning in it.
package enum Windows1252 {
  /// What it has from 0x80 to 0x9F; five bytes are not used and stay C1 controls.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The UTF-8 of a text in Windows-1252; bytes that mean nothing there become controls, as in browsers.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        append(byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte), to: &utf8)
      }
    }
    return utf8
  }

  /// Appends a code point; U+FFFD for what is none.
  static func append(_ value: UInt32, to utf8: inout [UInt8]) {
    guard let encoded = UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") else { return }
    utf8 += encoded
  }
}
