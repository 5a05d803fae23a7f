/// Makes control characters visible, so that text from anywhere is harmless on a terminal.
package enum VisibleText {
  /// Appends a text with its control characters made visible.
  ///
  /// C0 controls become their pictures (U+2400 …); C1 controls, marks that reverse or hide text and
  /// line separators become `<U+XXXX>`.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - keepsLineFeeds: Whether a line feed stays; otherwise runs of white space become one space.
  ///   - output: Where the text goes.
  package static func append(
    _ bytes: some Sequence<UInt8>,
    keepsLineFeeds: Bool = false,
    to output: inout [UInt8]
  ) {
    var wasSpace = false
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      let isLineSpace = (0x09...0x0D).contains(scalar.value) || scalar == " "
      if isLineSpace, !keepsLineFeeds {
        if !wasSpace { output.append(0x20) }
        wasSpace = true
        continue
      }
      wasSpace = false
      append(scalar, keepsLineFeeds: keepsLineFeeds, to: &output)
    }
  }

  /// Returns a text on one line with every control character made visible.
  package static func line(_ text: String) -> String {
    var output: [UInt8] = []
    append(text.utf8, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    keepsLineFeeds: Bool,
    to output: inout [UInt8]
  ) {
    switch scalar.value {
    case 0x0A where keepsLineFeeds: output.append(0x0A)
    case 0..<0x20: append(0x2400 + scalar.value, to: &output)
    case 0x7F: append(0x2421, to: &output)
    case 0x80..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      output += "<U+\(padding)\(digits)>".utf8
    default: append(scalar.value, to: &output)
    }
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    guard let encoded = UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") else { return }
    output += encoded
  }
}
