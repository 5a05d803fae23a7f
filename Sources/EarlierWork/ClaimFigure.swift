/// A figure of a claim, in digits or in words: `12,000`, `twelve thousand`, `-5`, `12 million kroner`.
struct ClaimFigure {
  /// As it stands in the text, with its sign.
  let text: String
  /// The words that it is made of, with its unit.
  let range: Range<Int>
  /// What it may be: `5m` is five million, or five metres.
  let values: Set<String>
  /// What it counts, where that is a share, money or degrees; nil where it is anything else.
  let unit: String?
  /// The figure with its unit.
  let counted: String

  /// Whether it may be the same value of the same.
  func agrees(with other: ClaimFigure) -> Bool {
    Self.agree((values, unit), (other.values, other.unit))
  }

  /// Whether two may be one value of one thing: `10%` is not 10, and `5m` may be 5 metres.
  static func agree(
    _ one: (values: Set<String>, unit: String?),
    _ other: (values: Set<String>, unit: String?)
  ) -> Bool {
    let shared = one.values.intersection(other.values)
    if one.unit == other.unit { return !shared.isEmpty }
    guard one.unit == nil && other.unit == "metre" || one.unit == "metre" && other.unit == nil
    else {
      return false
    }
    return shared.contains { $0.hasSuffix(metres) }
  }

  /// The figures of a claim, in order.
  ///
  /// Years are none, nor are words such as `one`.
  static func figures(in words: [ClaimWord]) -> [ClaimFigure] {
    var figures: [ClaimFigure] = []
    var index = 0
    while index < words.count {
      // `minus` belongs to what follows.
      let isMinus = words[index].folded == "minus" && index + 1 < words.count
      guard let number = number(in: words, at: isMinus ? index + 1 : index) else {
        index += 1
        continue
      }
      let figure = ClaimFigure(number, from: index, isMinus: isMinus, in: words)
      figures.append(figure)
      index = figure.range.upperBound
    }
    return figures
  }

  private init(
    _ number: (values: [String], end: Int),
    from start: Int,
    isMinus: Bool,
    in words: [ClaimWord]
  ) {
    let run = words[start..<number.end]
    let signs = run.map(\.signs).joined()
    let isNegative = isMinus || signs.contains("-")
    text = (signs.contains("-") ? "-" : "") + run.map(\.text).joined(separator: " ")
    let following = words[number.end...].prefix(2).map(\.folded)
    let named = Self.units.first { following.starts(with: $0.words) }
    let sign = signs.first { $0 != "-" }
    var all = number.values
    if named?.unit == "metre" { all += all.map { $0 + Self.metres } }
    values = Set(all.map { isNegative ? "-" + $0 : $0 })
    unit = named?.unit ?? sign.map { Self.signUnits[$0] ?? String($0) }
    let end = number.end + (named?.words.count ?? 0)
    range = start..<end
    let unitText = words[number.end..<end].map(\.text).joined(separator: " ")
    counted = text + (unitText.isEmpty ? sign.map { " \($0)" } ?? "" : " " + unitText)
  }

  /// What a number may be, and where it ends; nil where none begins there.
  private static func number(in words: [ClaimWord], at start: Int) -> (values: [String], end: Int)?
  {
    // Most words are none.
    guard words[start].kind == .figure || numerals.contains(words[start].folded) else { return nil }
    var sum = 0.0
    var current: Double?
    var index = start
    if words[start].kind == .figure {
      guard let number = Double(words[start].folded) else {
        return (abbreviated(words[start].folded), start + 1)
      }
      let hasScale = start + 1 < words.count && scales[words[start + 1].folded] != nil
      if isYear(words[start]), !hasScale { return nil }
      current = number
      index += 1
    }
    while index < words.count {
      let word = words[index].folded
      if let number = small[word], word != "one" || index > start, words[start].kind != .figure {
        current = (current ?? 0) + number
      } else if let scale = scales[word] {
        if scale == 100 {
          current = (current ?? 1) * 100
        } else {
          sum += (current ?? 1) * scale
          current = nil
        }
      } else {
        break
      }
      index += 1
    }
    if index == start {
      return parts.contains(words[start].folded) ? ([words[start].folded], start + 1) : nil
    }
    return ([value(sum + (current ?? 0))], index)
  }

  /// Rounded, because 2.3 × 1e9 is not quite what 2,300,000,000 is.
  private static func value(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }

  /// What digits with letters may be: `5m`, and as they stand `3rd` and `5g`.
  private static func abbreviated(_ folded: String) -> [String] {
    let letters = folded.drop { $0.isNumber || $0 == "." }
    guard let number = Double(folded.dropLast(letters.count)),
      let scale = abbreviations[String(letters)]
    else { return [folded] }
    return [value(number * scale)] + (letters == "m" ? [value(number) + metres] : [])
  }

  /// What marks a number of metres, which `m` may mean, too.
  private static let metres = " m"

  static func isYear(_ word: ClaimWord) -> Bool {
    guard word.folded.utf8.count == 4, word.signs.isEmpty, let year = Int(word.folded) else {
      return false
    }
    return (1500...2099).contains(year)
  }

  private static let small: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6,
    "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
  ]

  /// The words that a number may begin with.
  private static let numerals = parts.union(small.keys).union(scales.keys)

  private static let abbreviations: [String: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12,
  ]

  private static let parts: Set<String> = ["half", "twice", "double", "third", "quarter"]

  /// The longer ones first.
  private static let units: [(unit: String, words: [String])] =
    [
      ("percentage points", ["percentage", "points"]),
      ("percentage points", ["percentage", "point"]),
      ("percent", ["per", "cent"]),
    ]
    + names.flatMap { unit, words in words.map { (unit, [$0]) } }

  private static let names: KeyValuePairs<String, [String]> = [
    "percent": ["percent", "prozent", "pct", "prosent", "procent"],
    "kroner": ["krone", "kroner", "kronor"], "euro": ["euro", "euros"],
    "dollar": ["dollar", "dollars"], "pound": ["pound", "pounds"], "yen": ["yen"],
    "yuan": ["yuan"], "rupee": ["rupee", "rupees"], "peso": ["peso", "pesos"],
    "franc": ["franc", "francs"], "rouble": ["rouble", "roubles", "ruble", "rubles"],
    "metre": ["m", "metre", "metres", "meter", "meters"],
    "degree": ["degree", "degrees", "grad", "grader"],
  ]

  private static let signUnits: [Character: String] = [
    "%": "percent", "€": "euro", "$": "dollar", "£": "pound", "¥": "yen", "₹": "rupee",
    "°": "degree",
  ]
}
