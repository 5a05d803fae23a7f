/// What stands above or below the line, written on it so that it is no part of the number before it.
package enum RaisedText {
  private static let longest = 24
  /// What makes an ordinal of the number before it: `1º`, `2e`, `3d`.
  private static let ordinals: Set<String> = ["a", "o", "e", "d", "ª", "º", "è", "é"]

  /// The text to be written behind what stands before.
  ///
  /// - Parameters:
  ///   - text: What is raised or lowered, without white space.
  ///   - isRaised: Whether it stands above the line.
  ///   - last: The byte before it; nil at the start.
  /// - Returns: Nil where it can be written as it is: `2nd`, `1er`.
  package static func written(_ text: String, isRaised: Bool, behind last: UInt8?) -> String? {
    if let figures = figures(text, isRaised: isRaised) { return figures }
    guard !text.isEmpty, text.utf8.count <= longest, isRaised, let last else { return nil }
    let hasDigit = text.utf8.contains { $0.isASCIIDigit }
    if hasDigit, text.utf8.allSatisfy({ $0.isASCIIDigit || ",;-".utf8.contains($0) }),
      !last.isASCIIDigit
    {
      return "[\(text)]"
    }
    guard last.isASCIIDigit || last == UInt8(ascii: ")") || last.isASCIILetter && hasSign(text)
    else { return nil }
    let isTerm = text.unicodeScalars.allSatisfy { isTermScalar($0) }
    let isLetter = text.count == 1 && text.first?.isLetter == true
    guard isTerm, hasDigit || hasSign(text) || isLetter && !ordinals.contains(text.lowercased())
    else { return nil }
    return exponent(text)
  }

  /// `⁶`, `^n`, `^(1/2)`; a prime, a degree or a star as it is.
  static func exponent(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ "′″‴'*†‡°%".unicodeScalars.contains($0) }) { return text }
    if text == "∘" || text == "○" { return "°" }
    return figures(text, isRaised: true) ?? "^" + Formula.grouped(text)
  }

  private static func hasSign(_ text: String) -> Bool {
    text.count > 1 && text.contains { "/+-−=".contains($0) }
  }

  private static func isTermScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? UInt8(scalar.value).isWordByte || ".,/+-=()*".unicodeScalars.contains(scalar)
      : scalar == "−" || scalar.properties.isAlphabetic
  }

  /// Digits and signs in their raised or lowered forms; nil for anything else.
  package static func figures(_ content: String, isRaised: Bool) -> String? {
    guard !content.isEmpty, content.utf8.count <= 12 else { return nil }
    let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var figures = String.UnicodeScalarView()
    for scalar in content.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let digit = scalar.value - 0x30
        let lowered = Unicode.Scalar(0x2080 + digit) ?? scalar
        figures.append(isRaised ? raised[Int(digit)] : lowered)
      case "+": figures.append(isRaised ? "⁺" : "₊")
      case "-", "−", "–": figures.append(isRaised ? "⁻" : "₋")
      default: return nil
      }
    }
    return String(figures)
  }
}
