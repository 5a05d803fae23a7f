import Measures
import NameLists

/// Reads ages: “54-year-old”, “aged 54”, “18 months old”, “in her fifties”, “, 54,” behind a name.
struct AgeReader {
  let text: TokenText

  func read(at index: Int) -> FigureReader.Found? {
    compound(index) ?? old(index) ?? decadesOld(index) ?? aged(index) ?? decade(index)
      ?? behindName(index)
  }

  private func found(
    _ months: Double,
    _ run: Range<Int>,
    isYears: Bool = true
  ) -> FigureReader.Found {
    // Who is 54 has not had the next birthday.
    var set = ValueSet(
      from: months,
      through: months + (isYears && months == (months / 12).rounded() * 12 ? 12 : 1)
    )
    set.isUpperOpen = true
    return FigureReader.Found(.age(set), run)
  }

  /// “54-year-old”, “fifty-year-old”.
  private func compound(_ index: Int) -> FigureReader.Found? {
    guard let token = text[index] else { return nil }
    if token.shape == .number, let value = Double(token.folded),
      ["-", "‑"].contains(text.folded(index + 1))
    {
      let word = text.folded(index + 2)
      if word.hasPrefix("year-old") { return found(value * 12, index..<index + 3) }
      if word.hasPrefix("month-old") { return found(value, index..<index + 3, isYears: false) }
      return nil
    }
    let parts = Words.parts(token.folded)
    guard parts.count >= 3, parts[parts.count - 1].hasPrefix("old") else { return nil }
    let number = parts.dropLast(2).joined(separator: "-")
    guard let value = NumberRule.word(number) ?? (number == "one" ? 1 : nil) else { return nil }
    let unit = parts[parts.count - 2]
    guard unit == "year" || unit == "month" else { return nil }
    return found(unit == "year" ? value * 12 : value, index..<index + 1, isYears: unit == "year")
  }

  /// “54 years old”, “one and a half years old”.
  private func old(_ index: Int) -> FigureReader.Found? {
    guard let number = FigureNumberReader(text: text).read(at: index), number.upper == nil,
      text.folded(number.end + 1) == "old"
    else { return nil }
    switch text.folded(number.end) {
    case "year", "years": return found(number.value * 12, index..<number.end + 2)
    case "month", "months": return found(number.value, index..<number.end + 2, isYears: false)
    default: return nil
    }
  }

  /// “a decade old”, “two centuries old”: some years more or less; “over a century old”.
  private func decadesOld(_ index: Int) -> FigureReader.Found? {
    var (start, hedge) = (index, ValueSet.Hedge.none)
    if let end = text.end(of: FigureHedges.table, at: index) {
      hedge = FigureHedges.hedge((index..<end).map { text.folded($0) }.joined(separator: " "))
      start = end
    }
    let isOne = ["a", "one"].contains(text.folded(start))
    let number = isOne ? nil : FigureNumberReader(text: text).read(at: start)
    guard isOne || number?.upper == nil, let place = isOne ? start + 1 : number?.end,
      text.folded(place + 1) == "old", !Self.turning.contains(text.folded(index - 1))
    else { return nil }
    let unit: Double
    switch text.folded(place) {
    case "decade", "decades": unit = 10
    case "century", "centuries": unit = 100
    default: return nil
    }
    let years = (number?.value ?? 1) * unit
    var set = ValueSet(years * 12, hedge).ofChange
    if hedge == .none {
      set = ValueSet(from: years * 12 * 0.9, through: years * 12 * 1.2)
      set.isUpperOpen = true
    }
    return FigureReader.Found(.age(set), index..<place + 2)
  }

  /// “barely a decade old”, “not a decade old”: it is no age that can be told.
  private static let turning = Words.set("not yet even barely hardly scarcely than nor never")

  /// “aged 54”, “at the age of 54”, “turned 54”.
  private func aged(_ index: Int) -> FigureReader.Found? {
    var place = index
    if text.folded(place) == "aged" || text.folded(place) == "turned" {
      place += 1
    } else if text.matches(["age", "of"], at: place) {
      place += 2
    } else if ["age", "ages"].contains(text.folded(place)) {
      place += 1
    } else {
      return nil
    }
    let most = text.folded(index) == "turned" ? 900.0 : 120
    guard let value = year(place, most: most) else { return nil }
    if ["to", "-", "–"].contains(text.folded(place + 1)), let last = year(place + 2), last > value {
      // “aged 12 to 15”
      var set = ValueSet(from: value * 12, through: last * 12 + 12)
      set.isUpperOpen = true
      var range = FigureReader.Found(.age(set), index..<place + 3)
      range.figure.isLimit = true
      return range
    }
    return found(value * 12, index..<place + 1)
  }

  private func year(_ index: Int, most: Double = 120) -> Double? {
    let word = text.folded(index)
    guard let value = text[index]?.shape == .number ? Double(word) : NumberRule.word(word),
      value == value.rounded(), (1...most).contains(value)
    else { return nil }
    return value
  }

  private static let decades: [String: Double] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "teens": 13,
  ]

  /// “in her fifties”, “in his early 40s”.
  private func decade(_ index: Int) -> FigureReader.Found? {
    guard text.folded(index) == "in",
      ["his", "her", "their", "my"].contains(text.folded(index + 1))
    else { return nil }
    let part = text.folded(index + 2)
    let place = ["early", "mid", "late"].contains(part) ? index + 3 : index + 2
    let word = text.folded(place)
    var first = Self.decades[word]
    if first == nil, word.hasSuffix("s"), let value = Double(word.dropLast()),
      (20...90).contains(value)
    {
      first = value
    }
    guard let first else { return nil }
    let years: (Double, Double) =
      switch part {
      case "early": (first, first + 4)
      case "mid": (first + 3, first + 7)
      case "late": (first + 6, first + 10)
      default: (first, word == "teens" ? 20 : first + 10)
      }
    var set = ValueSet(from: years.0 * 12, through: years.1 * 12)
    set.isUpperOpen = true
    return FigureReader.Found(.age(set), index..<place + 1)
  }

  /// “The minister, 54, resigned”.
  private func behindName(_ index: Int) -> FigureReader.Found? {
    guard text[index]?.shape == .number, let value = year(index), text.folded(index - 1) == ",",
      let before = text[index - 2], before.isWord, [",", "."].contains(text.folded(index + 1)),
      // “Of 200 ballots, 120, or 60 percent”
      before.isCapital || !CountedNoun.isPlural(before.folded), text.folded(index + 2) != "or",
      Words.months[text.folded(index - 2)] == nil
    else { return nil }
    return found(value * 12, index..<index + 1)
  }
}
