import Testing

@testable import TextReading

/// Formulas on one line keep their values.
@Suite struct FormulaTests {
  private static let half = Formula.fraction(.text("1"), .text("2"))
  private static let sum = Formula.row([.text("a"), .text("+"), .text("b")])

  static let lines: [(formula: Formula, line: String)] = [
    (.fraction(.text("3"), .text("4")), "3/4"),
    (.fraction(sum, .text("2")), "(a+b)/2"),
    (.row([.text("3"), half]), "3 1/2"),
    (.row([half, .text("x")]), "1/2 x"),
    (.row([.text("3"), .text("5")]), "35"),
    (.script(.text("10"), below: nil, above: .text("6")), "10⁶"),
    (.script(.text("10"), below: nil, above: .text("2.5")), "10^2.5"),
    (.script(.text("5"), below: nil, above: half), "5^(1/2)"),
    (.script(half, below: nil, above: .text("2")), "(1/2)²"),
    (.script(.text("x"), below: .text("1"), above: .text("2")), "x₁²"),
    (.script(.text("x"), below: .row([.text("i"), .text("+1")]), above: nil), "x_(i+1)"),
    (.script(.text("f"), below: nil, above: .text("′")), "f′"),
    (.script(.text("90"), below: nil, above: .text("∘")), "90°"),
    (.root(.text("2"), degree: nil), "√2"),
    (.root(sum, degree: nil), "√(a+b)"),
    (.row([.text("2"), .root(.text("8"), degree: .text("3"))]), "2 ³√8"),
    (.table([[.text("1"), .text("0")], [.text("0"), .text("1")]]), "1, 0; 0, 1"),
    (.row([.text("2"), .text("\u{2062}"), .text("x")]), "2x"),
    (.row([]), ""),
  ]

  @Test(arguments: lines)
  func writesFormulasOnOneLine(_ row: (formula: Formula, line: String)) {
    #expect(row.formula.line == row.line)
  }

  static let raised: [(last: String, text: String, written: String?)] = [
    ("0", "6", "⁶"), ("0", "2.5", "^2.5"), ("5", "1/2", "^(1/2)"), ("3", "n", "^n"),
    ("3", "n+1", "^(n+1)"), ("e", "-x", "^-x"), ("0", "1,2", "^(1,2)"), ("s", "1,2", "[1,2]"),
    ("2", "nd", nil), ("1", "er", nil), ("1", "a", nil), ("M", "me", nil), ("y", "TM", nil),
    ("s", "a", nil),
  ]

  @Test(arguments: raised)
  func writesWhatIsRaisedBehindANumber(_ row: (last: String, text: String, written: String?)) {
    let written = RaisedText.written(row.text, isRaised: true, behind: row.last.utf8.last)
    #expect(written == row.written, "\(row.last)\(row.text)")
  }
}
