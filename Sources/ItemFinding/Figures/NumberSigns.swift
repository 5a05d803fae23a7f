/// Signs and spaces inside numbers: `½`, `1/2`, `1 200 000`.
enum NumberSigns {
  /// Fractions that are one sign, in hundredths.
  static let fractions = [
    "½": 50.0, "¼": 25.0, "¾": 75.0, "⅓": 100.0 / 3, "⅔": 200.0 / 3, "⅛": 12.5, "⅕": 20.0,
  ]

  /// The fraction of `2½` or `2 1/2` behind the whole number, and the token behind it.
  static func fraction(at index: Int, in text: TokenText) -> (value: Double, end: Int)? {
    if let hundredths = fractions[text.folded(index)] { return (hundredths / 100, index + 1) }
    guard text[index]?.isSpaced == true, text.folded(index + 1) == "/",
      text[index + 1]?.isSpaced == false, text[index + 2]?.isSpaced == false,
      let part = Double(text.folded(index)), let whole = Double(text.folded(index + 2)),
      part > 0, whole > part, whole <= 16
    else { return nil }
    return (part / whole, index + 3)
  }

  private static let mostGroups = 5

  /// The token behind the groups of three digits that follow one of up to three digits: `1 200 000`.
  ///
  /// Nil where none follow; one group alone needs a word behind it.
  static func groupsEnd(_ index: Int, in text: TokenText) -> Int? {
    guard let first = text[index], (1...3).contains(first.text.utf8.count), isDigits(first),
      first.text.utf8.first != 0x30, text[index - 1]?.shape != .number,
      Words.months[text.folded(index - 1)] == nil
    else { return nil }
    var end = index + 1
    while end - index <= mostGroups, let token = text[end], token.isSpaced,
      token.text.utf8.count == 3, isDigits(token)
    {
      end += 1
    }
    guard end > index + 1, text[end]?.shape != .number else { return nil }
    let isCounting = text[end].map { $0.shape == .lower } ?? false
    return end > index + 2 || isCounting ? end : nil
  }

  private static func isDigits(_ token: Token) -> Bool {
    token.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
