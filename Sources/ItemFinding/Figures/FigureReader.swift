package import FactModel
package import Measures

/// Reads the figures, dates, ages and times of a text, with what the words around them say.
package struct FigureReader {
  let text: TokenText
  private let dates: DateReadings

  /// The figures of blocks of an article; `dates`: what the article's dates mean.
  package static func figures(
    of blocks: [Block],
    in text: ArticleText,
    dates: DateReadings
  ) -> [Figure] {
    blocks.flatMap { block in
      FigureReader(TokenText(tokens: Tokenizer.tokens(of: block, in: text)), dates).figures()
    }
  }

  /// The figures of an article that touch some of its ranges.
  package static func figures(
    touching ranges: [Range<Int>],
    of blocks: [Block],
    in text: ArticleText,
    dates: DateReadings
  ) -> [Figure] {
    let touched = blocks.filter { block in ranges.contains { $0.overlaps(block.range) } }
    return figures(of: touched, in: text, dates: dates)
      .filter { figure in ranges.contains { $0.overlaps(figure.range) } }
  }

  /// The figures of a text by itself, of which the ranges count from its beginning.
  package static func figures(in text: ArticleText, published: PartialDate?) -> [Figure] {
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    let items = ItemFinder.items(of: [block], in: text)
    let dates = DateReadings(
      items,
      in: text,
      sentences: SentenceIndex([block]),
      published: published
    )
    return figures(of: [block], in: text, dates: dates)
  }

  init(_ text: TokenText, _ dates: DateReadings) {
    self.text = text
    self.dates = dates
  }

  private func figures() -> [Figure] {
    var figures: [PlacedFigure] = []
    var last: Found?
    var index = 0
    while index < text.count {
      guard let found = figure(at: index), found.run.upperBound > index else {
        index += 1
        continue
      }
      var read = found.figure
      read.range = text.range(found.run)
      figures.append(
        PlacedFigure(
          figure: read,
          run: found.run,
          rateRun: found.rateRun,
          turn: found.turn,
          isName: isName(found, behind: last)
        )
      )
      last = found
      index = found.run.upperBound
    }
    return SettingReader(text: text).read(figures)
  }

  /// Whether a figure says which one is meant: “the second bridge”, “Line 5”, “the 30-year-old”.
  ///
  /// Behind another figure of its sentence a place may stand before its number: “40 trucks and Brno 25”.
  private func isName(_ found: Found, behind other: Found?) -> Bool {
    let (first, last) = (found.run.lowerBound, found.run.upperBound - 1)
    switch found.figure.amount {
    case .ordinal: return true
    case .age: return text.folded(last).hasSuffix("old") && text.folded(last) != "old"
    case .quantity(_, let measures):
      return measures == [.bare] && first == last && text[first]?.shape == .number
        && text[first - 1]?.isCapital == true
        && !(other?.isCount == true && ["and", ","].contains(text.folded(first - 2)))
        && !NumberSigns.isResult(at: first, in: text)
    default: return false
    }
  }

  /// A figure with the tokens it has.
  struct Found {
    var figure: Figure
    var run: Range<Int>
    /// Where the words of its rate stand, apart from it.
    var rateRun: Range<Int>?
    /// The word that says which way it went.
    var turn: Int?

    init(_ amount: Figure.Amount, _ run: Range<Int>) {
      figure = Figure(range: 0..<0, amount: amount)
      self.run = run
    }

    var isCount: Bool {
      guard case .quantity(_, let measures) = figure.amount else { return false }
      return measures == [.count]
    }
  }

  private func figure(at index: Int) -> Found? {
    ClockReader(text: text).read(at: index) ?? age(index) ?? date(index) ?? quantity(index)
      ?? ordinal(index) ?? multiple(index)
  }

  // MARK: - Dates, ages and ordinals

  private func date(_ index: Int) -> Found? {
    guard let match = DateRule(text: text).match(at: index), case .date(let date) = match.detail
    else { return nil }
    let isBirth = (max(0, index - 4)..<index).contains {
      ["born", "birth"].contains(text.folded($0))
    }
    guard let days = (dates[text.range(match.run)] ?? dates.resolver.resolve(date))?.days else {
      return Found(.openDate, match.run)
    }
    var found = Found(.days(date.portion.map { $0.cut(days) } ?? days, isBirth: isBirth), match.run)
    found.figure.otherDays = date.alternative.map { DateSpan.stated($0) }
    return found
  }

  private func age(_ index: Int) -> Found? {
    AgeReader(text: text).read(at: index)
  }

  private func ordinal(_ index: Int) -> Found? {
    let word = text.folded(index)
    guard let token = text[index], !["a", "one"].contains(text.folded(index - 1)) else {
      return nil
    }
    var value = DateRule.ordinalWords[word] ?? Self.tens[word]
    if token.shape == .number, ["st", "nd", "rd", "th"].contains(word.suffix(2)) {
      value = Int(word.dropLast(2).filter(\.isNumber))
    }
    guard let value, text.folded(index + 1) != "of" else { return nil }
    let counted = FigureContext(text: text).counted(at: index + 1, isOne: true)
    var found = Found(.ordinal(value), index..<counted.end)
    found.figure.counted = counted.thing
    return found
  }

  private static let tens = [
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100,
  ]

  /// “doubled”, “a twofold rise”: by how many per cent.
  private func multiple(_ index: Int) -> Found? {
    guard let percent = Self.multiples[text.folded(index)] else { return nil }
    var found = Found(.quantity(ValueSet(abs(percent)), [.share]), index..<index + 1)
    found.figure.change = percent < 0 ? .down : .up
    return found
  }

  /// How much more, in per cent, what was multiplied is.
  private static let multiples: [String: Double] = [
    "doubled": 100, "doubling": 100, "doubles": 100, "tripled": 200, "trebled": 200,
    "tripling": 200,
    "quadrupled": 300, "quintupled": 400, "halved": -50, "halving": -50, "twofold": 100,
    "threefold": 200, "fourfold": 300, "fivefold": 400, "tenfold": 900,
  ]
}
