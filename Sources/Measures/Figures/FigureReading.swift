import FactModel

extension Figure {
  /// What was taken from the words: `≤ 40 patients a day`, `−4 %`, `1–31 March 2023`.
  package var reading: String {
    switch amount {
    case .quantity(let set, let measures): quantity(set, measures)
    case .ordinal(let value): "no. \(value)" + thing
    case .score(let one, let other): "\(ValueSet.words(one)) to \(ValueSet.words(other))"
    case .age(let months): "aged \(months.scaled(by: 1.0 / 12).inWords)"
    case .clock(let time): time.inWords
    case .days(let days, let isBirth):
      (isBirth ? "born " : "") + CivilDay.inWords(days)
    case .openDate: "a date that is open"
    }
  }

  private var thing: String {
    counted.noun.isEmpty ? "" : " \(counted.noun)"
  }

  private func quantity(_ set: ValueSet, _ measures: [Measure]) -> String {
    var words = set.inWords
    switch change {
    case .level: break
    case .up: words = "up \(words)"
    case .down: words = "down \(words)"
    }
    if let measure = measures.first, ![.bare, .count].contains(measure) {
      words += " \(Self.unit(measure))"
    }
    return words + thing + (rate.map { " per \($0.inWords)" } ?? "")
  }

  private static func unit(_ measure: Measure) -> String {
    if measure.dimension.hasPrefix("currency:"), measure.factor != 1 {
      return "× \(ValueSet.words(measure.factor)) \(measure.inWords)"
    }
    if measure.dimension == "difference of temperature" {
      return UnitTable.name("temperature", factor: measure.factor) ?? ""
    }
    return UnitTable.name(measure) ?? measure.inWords
  }
}

extension FigureRate {
  /// `day`, `100,000 person`.
  var inWords: String {
    if dimension == "time" { return UnitTable.name(dimension, factor: count) ?? dimension }
    return count == 1 ? dimension : "\(ValueSet.words(count)) \(dimension)"
  }
}

extension UnitTable {
  /// The first word for a measure.
  static func name(_ measure: Measure) -> String? {
    name(measure.dimension, factor: measure.factor)
  }

  static func name(_ dimension: String, factor: Double) -> String? {
    entries.first { entry in
      entry.measures.contains { $0.dimension == dimension && $0.factor == factor }
    }.flatMap { $0.words.split(separator: ",").first.map(String.init) }
  }
}
