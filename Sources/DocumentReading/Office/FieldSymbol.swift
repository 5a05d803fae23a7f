import TextReading

/// What a field shows that programs work out when they show it, and keep no result of: the letter of
/// `SYMBOL 163`, `SYMBOL 0xA3 \f "Symbol"`, `SYMBOL 8364 \u`, the words of `QUOTE "said"` and of
/// `MACROBUTTON NAME said`, and the formula of `EQ \f(3,4)`.
enum FieldSymbol {
  /// Nil for any other field.
  static func letter(of instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return nil }
    switch words[0].uppercased() {
    case "EQ": return formula(words.dropFirst().joined(separator: " "))
    case "QUOTE": return quotation(instruction)
    case "MACROBUTTON", "GOTOBUTTON": return words.dropFirst(2).joined(separator: " ")
    case "SYMBOL": break
    default: return nil
    }
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

  private static func quotation(_ instruction: String) -> String? {
    let parts = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }

  /// A fraction with a line between its parts; other formulas as they are written, so that no figure
  /// in them is lost.
  private static func formula(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("\\f(") || rest.hasPrefix("\\F("), let end = rest.firstIndex(of: ")") {
        let inner = rest[rest.index(rest.startIndex, offsetBy: 3)..<end]
        let parts = inner.split { $0 == "," || $0 == ";" }
        if parts.count == 2, !inner.contains("(") {
          // `1 3/4`, not `13/4`.
          if out.last?.isNumber == true { out += " " }
          out += parts.map { $0.filter { $0 != " " } }.joined(separator: "/")
          rest = rest[end...].dropFirst()
          continue
        }
      }
      out.append(character)
      rest = rest.dropFirst()
    }
    return out
  }
}
