import FactModel
import PlainText

/// Text from another program, made fit for the line that is typed.
enum PastedText {
  /// Longer ones are not shown in the line: readline draws the whole line with every key.
  static let longestShown = 8_000

  /// The text with line feeds as the only line breaks and none at the end, control characters made
  /// visible, and bytes that are not UTF-8 replaced by U+FFFD.
  ///
  /// What is only invisible stays: a quotation must find its passage.
  static func harmless(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0:
        result.append(contentsOf: SafeText.visible(String(scalar)).unicodeScalars)
      default: result.append(scalar)
      }
      previous = scalar
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }

  /// What stands in the line for a text that is too long to be shown.
  static func mark(_ number: Int, _ text: String) -> String {
    let lines = text.utf8.count { $0 == 0x0A } + 1
    return "[pasted text \(number): \(text.unicodeScalars.count) characters, \(lines) lines]"
  }
}
