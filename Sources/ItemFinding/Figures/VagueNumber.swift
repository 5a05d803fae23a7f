import Measures

extension VagueNumber {
  /// The words that stand at a token with “of” behind them, and the token behind the words.
  static func read(at index: Int, in text: TokenText) -> FigureNumber? {
    guard
      let entry = byFirst[text.folded(index)]?.first(where: { text.matches($0.words, at: index) })
    else { return nil }
    let end = index + entry.words.count
    guard text.folded(end) == "of" else { return nil }
    // What is counted stands behind “of”.
    var number = FigureNumber(value: entry.lower, end: end + 1)
    number.upper = entry.upper
    return number
  }

  /// “forty-odd”, “300-odd”: up to the next ten or hundred.
  static func odd(_ value: Double) -> Double {
    value + (value >= 1000 ? 999 : value >= 100 ? 99 : 9)
  }
}
