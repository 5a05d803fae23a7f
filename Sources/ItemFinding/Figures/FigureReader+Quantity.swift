import Measures
import NameLists

extension FigureReader {
  /// A number with hedge, sign, currency, unit, rate and what it counts.
  func quantity(_ start: Int) -> Found? {
    var place = start
    var hedge = ValueSet.Hedge.none
    if let end = text.end(of: FigureHedges.table, at: place) {
      hedge = FigureHedges.hedge((place..<end).map { text.folded($0) }.joined(separator: " "))
      // “went up to 45”
      if text.folded(place) == "up", FigureWords.moving.contains(text.folded(place - 1)) {
        return nil
      }
      place = end
      // “at least another 30”
      if text.folded(place) == "another" { place += 1 }
    }
    if let found = majority(start, place) { return found }
    let minus = minusEnd(place)
    if let minus { place = minus }
    var measures: [Measure] = []
    if let money = money(at: place) {
      measures = [money.measure]
      place = money.end
    }
    guard var number = FigureNumberReader(text: text).read(at: place), !isPartOfName(start, number)
    else { return nil }
    place = number.end
    if measures.isEmpty, let unit = unit(behind: number) {
      measures = unit.measures
      place = unit.end
      if let smaller = smallerUnit(place, than: measures) {
        number.value += smaller.value
        place = smaller.end
      }
    }
    if measures.isEmpty, number.value < 1, text.folded(place) == "point", isOfRate(start) {
      measures = [.points]
      place += 1
    }
    let isBelow = text.matches(["below", "zero"], at: place)
    if isBelow { place += 2 }
    let sign: Sign = isBelow ? .belowZero : minus != nil ? .minus : .none
    return quantity(start, number, hedge, sign, measures, place)
  }

  private static let rates = Words.set(
    "rate rates unemployment inflation turnout yield yields joblessness"
  )
  private static let nearRate = 5

  /// “cut rates by a quarter of a point”; a lead or an index has points of its own.
  private func isOfRate(_ start: Int) -> Bool {
    (max(0, start - Self.nearRate)..<start).contains { place in
      Self.rates.contains(text.folded(place))
        && !["exchange", "who"].contains(text.folded(place - 1))
    }
  }

  /// Whether a figure is below zero, by a sign before it, or behind it: “more than 5 degrees below zero”.
  private enum Sign {
    case none
    case minus
    case belowZero
  }

  /// “10 inches” of “5 feet 10 inches”, in the larger unit.
  private func smallerUnit(_ index: Int, than larger: [Measure]) -> (value: Double, end: Int)? {
    guard let first = larger.first, ["length", "mass", "time"].contains(first.dimension) else {
      return nil
    }
    let start = text.folded(index) == "and" ? index + 1 : index
    guard let number = FigureNumberReader(text: text).read(at: start), number.upper == nil,
      let unit = unit(behind: number), let measure = unit.measures.first,
      measure.dimension == first.dimension, measure.factor < first.factor
    else { return nil }
    return (number.value * measure.factor / first.factor, unit.end)
  }

  private func quantity(
    _ start: Int,
    _ number: FigureNumber,
    _ hedge: ValueSet.Hedge,
    _ sign: Sign,
    _ unit: [Measure],
    _ unitEnd: Int
  ) -> Found? {
    let context = FigureContext(text: text)
    var (hedge, measures, place) = (hedge, unit, unitEnd)
    if let end = text.end(of: FigureHedges.tableBehind, at: place) {
      hedge = FigureHedges.hedge((place..<end).map { text.folded($0) }.joined(separator: " "))
      place = end
    }
    // “40ish”, “40-ish”
    if number.unit == "ish" || text.matches(["-", "ish"], at: place) {
      hedge = .around
      place += number.unit == "ish" ? 0 : 2
    }
    if text.folded(place) == "+", text[place]?.isSpaced == false {
      hedge = .atLeast
      place += 1
    }
    // “600-plus people”
    if text.matches(["-", "plus"], at: place), text[place]?.isSpaced == false {
      hedge = .atLeast
      place += 2
    }
    if measures.isEmpty, number.isShare { measures = [.share] }
    var counted = CountedThing()
    var end = place
    if measures.first == .share || number.isShare || number.value == 0 && text.folded(place) == "of"
    {
      (counted, end) = context.whole(at: place)
      if measures.isEmpty { measures = [.count] }
    } else if measures.isEmpty {
      (counted, end) = context.counted(at: place, isOne: number.value == 1)
      measures = counted.noun.isEmpty ? [.bare] : [.count]
    }
    if hedge == .none, let behind = text.end(of: FigureHedges.tableBehind, at: end) {
      // “12 people or more”
      hedge = FigureHedges.hedge((end..<behind).map { text.folded($0) }.joined(separator: " "))
      end = behind
    }
    counted.event = context.event(start..<end)
    let rates = RateReader(text: text)
    let rate = rates.read(at: end)
    let far = rate == nil ? rates.read(behind: end) : nil
    var isSpeed = false
    if let given = rate?.rate ?? far?.rate, let speed = Self.speed(measures, given) {
      (measures, isSpeed) = ([speed], true)
    }
    counted.qualifier = context.qualifier(rate?.end ?? end)
    let core = start..<(measures.first == .share ? place : end)
    var turn = context.change(start..<place)
    if turn.change == .level { turn = context.change(start..<end) }
    if turn.change != .level || context.isDifference(start..<place) {
      measures = measures.map(\.ofDifference)
    }
    var found = Found(amount(number, hedge, sign, measures), core)
    if hedge == .around, measures == [.bare], let year = aboutYear(place - 1) {
      return Found(year, core)
    }
    found.figure.isLimit = context.isLimit(start, hedge)
    found.turn = turn.place
    found.figure.counted = counted
    found.figure.rate = isSpeed ? nil : rate?.rate ?? far?.rate
    found.rateRun = far?.run
    found.figure.change = turn.change
    found.figure.turn = turn.place.map { text.folded($0) } ?? ""
    found.run = start..<max(core.upperBound, rate?.end ?? 0)
    return found
  }

  private func amount(
    _ number: FigureNumber,
    _ hedge: ValueSet.Hedge,
    _ sign: Sign,
    _ measures: [Measure]
  ) -> Figure.Amount {
    if let upper = number.upper {
      if upper < number.value || measures == [.bare] && isResult(number) {
        return .score(number.value, upper)
      }
      return .quantity(ValueSet(from: number.value, through: upper), measures)
    }
    let isMeasured = !["count", "bare", "time"].contains(measures.first?.dimension ?? "")
    let rounding = max(
      number.rounding,
      isMeasured && number.isInteger && number.value < 1000 ? 0.5 : 0
    )
    let set =
      switch sign {
      case .none: ValueSet(number.value, hedge, rounding: rounding)
      case .minus: ValueSet(minus: number.value, hedge, rounding: rounding)
      case .belowZero: ValueSet(number.value, hedge, rounding: rounding).ofChange.negated
      }
    return .quantity(set, measures)
  }

  private static let roomOfYears = 5

  /// “built around 1850”: five years either way.
  private func aboutYear(_ place: Int) -> Figure.Amount? {
    guard let token = text[place], token.text.utf8.count == 4, let year = Int(token.text),
      (1000...2100).contains(year)
    else { return nil }
    let first = year - Self.roomOfYears
    return .days(DateSpan.years(first, count: 2 * Self.roomOfYears + 1), isBirth: false)
  }

  /// “60 kilometres per hour” is “60 km/h”.
  private static func speed(_ measures: [Measure], _ rate: FigureRate) -> Measure? {
    guard let measure = measures.first, measure.dimension == "length", rate.dimension == "time",
      rate.count <= 3600
    else { return nil }
    let factor = measure.factor / rate.count
    let known = UnitTable.entries.lazy.flatMap(\.measures).first {
      $0.dimension == "speed" && abs($0.factor - factor) < factor * 1e-6
    }
    return known ?? Measure(dimension: "speed", factor: factor)
  }

  /// Whether two numbers are what two sides had, as in “won 3–1”.
  private func isResult(_ number: FigureNumber) -> Bool {
    (max(0, number.end - 9)..<number.end).contains {
      ["vote", "voted", "won", "win", "lost", "beat", "score", "defeated", "draw", "result"]
        .contains(text.folded($0))
    }
  }

  /// “most of”, “a majority of”.
  private func majority(_ start: Int, _ place: Int) -> Found? {
    var end: Int?
    if text.matches(["most", "of"], at: place) { end = place + 1 }
    if text.matches(["majority", "of"], at: place), ["a", "the"].contains(text.folded(place - 1)) {
      end = place + 1
    }
    guard let end else { return nil }
    var set = ValueSet(from: 50, through: 100)
    set.isLowerOpen = true
    var found = Found(.quantity(set, [.share]), start..<end)
    found.figure.counted = FigureContext(text: text).whole(at: end).thing
    return found
  }

  /// “minus $3 million”, “-12 degrees”, “−4%”; not “10-15”.
  private func minusEnd(_ place: Int) -> Int? {
    if ["minus", "negative"].contains(text.folded(place)) { return place + 1 }
    guard ["-", "−", "–"].contains(text.folded(place)), let token = text[place], token.isSpaced,
      let next = text[place + 1], !next.isSpaced
    else { return nil }
    return next.shape == .number || CurrencyTable.sign(next.folded) != nil ? place + 1 : nil
  }

  /// “Article 51”, “Boeing 737”: the number belongs to a name.
  private func isPartOfName(_ start: Int, _ number: FigureNumber) -> Bool {
    guard number.end == start + 1, unit(behind: number) == nil, text[start]?.shape == .number,
      text[start]?.isSpaced == true,
      let before = text[start - 1], before.isCapital, before.isWord, !before.beginsSentence
    else { return false }
    return !isBehindFrame(start) && !NumberSigns.isResult(at: start, in: text)
  }

  /// “On Monday 40 schools closed”, “In Kent 40 schools closed”: what stands before says when or where.
  private func isBehindFrame(_ start: Int) -> Bool {
    let before = text.folded(start - 1)
    guard ["in", "on", "at", "by", "last", "across"].contains(text.folded(start - 2)) else {
      return false
    }
    return Words.weekdays[before] != nil || WordLists.places.contains(before)
      || NameWords.gazetteer.contains(before)
      || text[start - 2]?.beginsSentence == true && text.folded(start - 2) == "in"
        && CountedNoun.isPlural(text.folded(start + 1))
  }

  // MARK: - Units

  /// `$`, `US$`, `A$`, `Rs` before a number.
  private func money(at place: Int) -> (measure: Measure, end: Int)? {
    guard let token = text[place], token.shape != .number else { return nil }
    if let sign = text[place + 1], sign.text == "$", !sign.isSpaced,
      let measure = CurrencyTable.sign(token.folded + "$")
    {
      return (measure, place + 2)
    }
    guard let measure = CurrencyTable.sign(token.folded),
      text[place + 1]?.shape == .number || token.shape == .mark
    else { return nil }
    return (measure, place + 1)
  }

  private func unit(behind number: FigureNumber) -> (measures: [Measure], end: Int)? {
    if !number.unit.isEmpty, let token = text[number.end - 1] {
      let written = String(token.text.suffix(number.unit.count))
      if let measures = measures(number.unit, written) { return (measures, number.end) }
    }
    // “45-page”, “three-hour”: the unit is joined by a hyphen.
    var start = number.end
    if text.folded(start) == "-", text[start]?.isSpaced == false { start += 1 }
    if NumberSigns.isVictory(start, in: text) { return nil }
    for length in stride(from: UnitTable.mostWords, through: 1, by: -1)
    where text[start + length - 1] != nil {
      let run = start..<start + length
      let written = joined(run) { text[$0]?.text ?? "" }
      guard let measures = measures(joined(run) { text.folded($0) }, written) else { continue }
      let isPound = measures.last?.dimension == "mass" && text.folded(start).hasPrefix("pound")
      return (isPound && isWeight(run) ? Array(measures.suffix(1)) : measures, run.upperBound)
    }
    return nil
  }

  /// The words of tokens with the spaces that are between them.
  private func joined(_ run: Range<Int>, _ word: (Int) -> String) -> String {
    run.reduce(into: "") { words, place in
      if place > run.lowerBound, text[place]?.isSpaced == true { words += " " }
      words += word(place)
    }
  }

  private static let weights = Words.set("weigh weighs weighed weighing weight heavier lighter")

  /// “weighs 10 pounds”, “10 pounds heavier”: no money.
  private func isWeight(_ run: Range<Int>) -> Bool {
    (run.lowerBound - 5...run.upperBound + 1).contains { Self.weights.contains(text.folded($0)) }
  }

  private func measures(_ words: String, _ written: String) -> [Measure]? {
    let money = CurrencyTable.named(words)
    if words == "pounds" || words == "pound", let money, let mass = UnitTable.measures("lb") {
      return money + mass
    }
    return UnitTable.measures(written: written, folded: words) ?? money
  }
}

/// Reads what a figure is a rate of: “a year”, “per 100,000 residents”, “an hour”, “annually”.
struct RateReader {
  let text: TokenText

  private static let adverbs: [String: String] = [
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour", "nightly": "day",
  ]
  private static let persons = Words.set(
    "person people head capita inhabitant inhabitants resident residents citizen citizens population"
  )

  func read(at index: Int) -> (rate: FigureRate, end: Int)? {
    if let unit = Self.adverbs[text.folded(index)] { return time(unit, index + 1) }
    let word = text.folded(index)
    // “for every 1,000 people”, “out of 1,000 people”
    if ["for", "in", "to"].contains(word), ["every", "each"].contains(text.folded(index + 1)),
      let rate = ofMany(index + 2)
    {
      return rate
    }
    if text.matches(["out", "of"], at: index) {
      return ofMany(text.folded(index + 2) == "every" ? index + 3 : index + 2)
    }
    guard ["a", "an", "per", "each", "every", "/"].contains(word) else { return nil }
    let next = text.folded(index + 1)
    // “$10 million a year before” is no rate.
    if let rate = time(next, index + 2), !Self.behindTimes.contains(text.folded(index + 2)) {
      return rate
    }
    if Self.persons.contains(next) { return (FigureRate(dimension: "person", count: 1), index + 2) }
    if let measure = UnitTable.measures(next)?.first,
      ["volume", "mass", "length", "area"].contains(measure.dimension)
    {
      return (FigureRate(dimension: measure.dimension, count: measure.factor), index + 2)
    }
    guard word == "per" else { return nil }
    if let rate = ofMany(index + 1) { return rate }
    if let scale = NumberWords.scales[next], next.count > 1 {
      let counted = FigureContext(text: text).counted(at: index + 2, isOne: false)
      return (FigureRate(dimension: Self.base(counted.thing.noun), count: scale), counted.end)
    }
    guard text[index + 1]?.isWord == true else { return nil }
    return (FigureRate(dimension: Self.base(next), count: 1), index + 2)
  }

  /// “1,000 people” of “for every 1,000 people”.
  private func ofMany(_ index: Int) -> (rate: FigureRate, end: Int)? {
    guard let number = FigureNumberReader(text: text).read(at: index) else { return nil }
    let counted = FigureContext(text: text).counted(at: number.end, isOne: false)
    return (FigureRate(dimension: Self.base(counted.thing.noun), count: number.value), counted.end)
  }

  /// So many words may stand between a figure and what it is a rate of: “300 tonnes of slag a day”.
  private static let mostBetween = 6
  private static let between = Words.set(
    "of on for in about to from with the its each every their all"
  )

  /// The rate behind “of slag”, “on defence”, “for each child”, with the tokens that say it.
  func read(behind index: Int) -> (rate: FigureRate, run: Range<Int>)? {
    guard text[index]?.isWord == true, Self.between.contains(text.folded(index)) else { return nil }
    // “4 percent in a year” is no rate: there is something that it is a rate of.
    var hasNoun = false
    for place in index + 1..<index + Self.mostBetween {
      guard let token = text[place], token.isWord, !token.beginsSentence else { return nil }
      let word = token.folded
      if hasNoun, let unit = Self.adverbs[word], text[place + 1]?.isWord != true {
        return time(unit, place + 1).map { ($0.rate, place..<place + 1) }
      }
      if hasNoun, ["a", "an", "per", "each", "every"].contains(word),
        let found = time(text.folded(place + 1), place + 2),
        text.folded(place + 2) != "on", !Self.behindTimes.contains(text.folded(place + 2))
      {
        return (found.rate, place..<found.end)
      }
      guard Self.between.contains(word) || !NumberWords.noUnits.contains(word) || word == "a" else {
        return nil
      }
      hasNoun = hasNoun || !Self.between.contains(word) && word != "a"
    }
    return nil
  }

  /// “a day later” is no rate.
  private static let behindTimes = Words.set("ago after before later earlier off away")

  private func time(_ word: String, _ end: Int) -> (rate: FigureRate, end: Int)? {
    guard let measure = UnitTable.measures(word)?.first, measure.dimension == "time" else {
      return nil
    }
    return (FigureRate(dimension: "time", count: measure.factor), end)
  }

  private static func base(_ noun: String) -> String {
    noun.isEmpty || persons.contains(noun) ? "person" : CountedNoun.singular(noun)
  }
}
