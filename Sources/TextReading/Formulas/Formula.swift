/// A formula, and how it is written on one line without becoming another number: `3/4`, `10⁶`, `x_(i+1)`.
package indirect enum Formula: Sendable {
  /// A number, a name or a sign.
  case text(String)
  case row([Formula])
  case fraction(Formula, Formula)
  /// With something below and above the line.
  case script(Formula, below: Formula?, above: Formula?)
  case root(Formula, degree: Formula?)
  /// Rows of cells.
  case table([[Formula]])

  /// Deeper parts of formulas are read as the text in them.
  package static let deepest = 60

  /// The formula on one line; empty where nothing is in it.
  package var line: String {
    switch self {
    case .text(let text): Self.withoutUnseen(text)
    case .row(let parts): Self.joined(parts)
    case .fraction(let top, let bottom): Self.grouped(top.line) + "/" + Self.grouped(bottom.line)
    case .script(let base, let below, let above): Self.scripted(base, below, above)
    case .root(let inner, let degree): Self.rooted(inner.line, degree?.line ?? "")
    case .table(let rows):
      rows.map { $0.map(\.line).joined(separator: ", ") }.joined(separator: "; ")
    }
  }

  /// A space stands where a number would go on in the next part: `3 1/2`.
  private static func joined(_ parts: [Formula]) -> String {
    var line = ""
    var isBehindText = true
    for part in parts {
      let next = part.line
      guard let first = next.first else { continue }
      let isText = if case .text = part { true } else { false }
      if !(isText && isBehindText), let last = line.last, isWord(last),
        isWord(first) || first == "(",
        !(isText && first == "(")
      {
        line += " "
      }
      line += next
      isBehindText = isText
    }
    return line
  }

  private static func scripted(_ base: Formula, _ below: Formula?, _ above: Formula?) -> String {
    let isText = if case .text = base { true } else { false }
    var line = isText ? base.line : grouped(base.line)
    if let below = below?.line, !below.isEmpty {
      line += RaisedText.figures(below, isRaised: false) ?? "_" + grouped(below)
    }
    guard let above = above?.line, !above.isEmpty else { return line }
    return line + RaisedText.exponent(above)
  }

  private static func rooted(_ inner: String, _ degree: String) -> String {
    if degree.isEmpty || degree == "2" { return "√" + grouped(inner) }
    if let figures = RaisedText.figures(degree, isRaised: true) {
      return figures + "√" + grouped(inner)
    }
    return grouped(inner) + "^(1/" + grouped(degree) + ")"
  }

  /// In brackets, unless it is one number or name.
  static func grouped(_ line: String) -> String {
    let unsigned = line.first == "-" || line.first == "−" ? line.dropFirst() : line[...]
    let isOne = unsigned.allSatisfy { isWord($0) || ".'′%°∞".contains($0) }
    return isOne || line.count == 1 || isBracketed(line) ? line : "(\(line))"
  }

  /// Whether the first bracket is closed by the last.
  private static func isBracketed(_ line: String) -> Bool {
    guard line.first == "(", line.last == ")" else { return false }
    var depth = 0
    for character in line.dropLast() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "⁺⁻₊₋√".contains(character)
  }

  /// Without the signs for what is applied or multiplied, which nobody sees.
  private static func withoutUnseen(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x2061...0x2064).contains(scalar.value) {
      kept.append(scalar)
    }
    return String(kept)
  }
}
