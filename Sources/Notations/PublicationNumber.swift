/// The numbers that publications have, each in one form.
package enum PublicationNumber {
  /// `https://doi.org/10.1000/ABC` → `10.1000/abc`.
  package static func normalised(doi text: String) -> String {
    var rest = text.lowercased()[...]
    for lead in ["https://", "http://", "www.", "dx.", "doi.org/", "doi:"] {
      rest = rest.drop(while: \.isWhitespace)
      if rest.hasPrefix(lead) { rest = rest.dropFirst(lead.count) }
    }
    return String(rest.filter { !$0.isWhitespace })
  }

  /// The 13 digits of the first number in a text, also of one of 10; nil for what is none.
  package static func normalised(isbn text: String) -> String? {
    var digits: [UInt8] = []
    func isTen() -> Bool { digits.count == 10 && !digits.starts(with: [9, 7]) }
    for scalar in text.unicodeScalars where digits.count < 13 {
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value - 48))
      case "X", "x": if digits.count == 9 { digits.append(10) }
      case "-", "\u{2010}"..."\u{2015}": continue
      case _ where isTen(): return thirteen(digits)
      case " ", "\u{A0}": continue
      default: digits = []
      }
    }
    return thirteen(digits)
  }

  /// A number of 10 digits as one of 13, with its check digit.
  private static func thirteen(_ number: [UInt8]) -> String? {
    var digits = number
    if digits.count == 10 {
      digits = [9, 7, 8] + digits.dropLast()
      let sum = digits.enumerated().reduce(0) {
        $0 + Int($1.element) * ($1.offset % 2 == 0 ? 1 : 3)
      }
      digits.append(UInt8((10 - sum % 10) % 10))
    }
    guard digits.count == 13, digits.allSatisfy({ $0 < 10 }) else { return nil }
    return digits.map { String($0) }.joined()
  }
}
