import TextReading

/// The letter of a SYMBOL field: `SYMBOL 163`, `SYMBOL 0xA3 \f "Symbol"`, `SYMBOL 8364 \u`.
///
/// Programs work it out when they show the field, and keep no result.
enum FieldSymbol {
  /// Nil for any other field.
  static func letter(of instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words[0].uppercased() == "SYMBOL" else { return nil }
    let written = words[1].filter { $0 != "\"" }
    let isHexadecimal = written.lowercased().hasPrefix("0x")
    guard let value = isHexadecimal ? UInt32(written.dropFirst(2), radix: 16) : UInt32(written)
    else { return written.count == 1 ? String(written) : "•" }
    let switches = words.dropFirst(2)
    if let font = switches.firstIndex(of: "\\f"), font + 1 < words.endIndex {
      let name = words[font + 1].filter { $0 != "\"" }.lowercased()
      if name == "symbol" || name.hasPrefix("wingdings") || name.hasPrefix("webdings") {
        return WordRun.symbol("F0" + String(value & 0xFF, radix: 16), font: name)
      }
    }
    if value < 0x100, !switches.contains("\\u") {
      return String(decoding: Windows1252.utf8([UInt8(value)]), as: UTF8.self)
    }
    return Unicode.Scalar(value).map { String(Character($0)) } ?? "•"
  }
}
