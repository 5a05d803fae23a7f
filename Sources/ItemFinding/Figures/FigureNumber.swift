import Measures
import NameLists

/// A number as it is written: digits or words with their scale, a range, a share.
struct FigureNumber {
  var value: Double
  /// The other end of a range, or the second figure of a result.
  var upper: Double?
  /// Half of its last digit, where it was rounded.
  var rounding = 0.0
  /// “a third”, “one in five”: a part of a whole, of which the value is a percentage.
  var isShare = false
  /// “%” or a unit that is written together with the digits: `km` of `5km`.
  var unit = ""
  /// The token behind it.
  var end: Int
  var isInteger: Bool { value == value.rounded() }
}

/// Reads the number that stands at a token.
struct FigureNumberReader {
  let text: TokenText

  func read(at index: Int) -> FigureNumber? {
    if let share = outOf(index) { return share }
    if let vague = VagueNumber.read(at: index, in: text) { return vague }
    guard var number = simple(at: index) else { return nil }
    if let part = partBehind(number.end) {
      // “a million and a half” has half a million more, “one and a half million” half of one.
      let before = number.end - 1 > index ? NumberWords.scales[text.folded(number.end - 1)] : nil
      let behind = NumberWords.scales[text.folded(part.end)] ?? 1
      number.value += part.value * (before ?? 1)
      number.end = part.end
      if behind >= 100, before == nil {
        number.value *= behind
        number.end += 1
      }
    }
    if let odd = oddEnd(index, number) {
      number.upper = VagueNumber.odd(number.value)
      number.end = odd
      return number
    }
    return range(number, from: index)
  }

  /// “and a half”, “and three quarters”.
  private func partBehind(_ index: Int) -> (value: Double, end: Int)? {
    guard text.folded(index) == "and" else { return nil }
    let count =
      ["a", "one"].contains(text.folded(index + 1)) ? 1 : NumberWords.values[text.folded(index + 1)]
    guard let count, let part = NumberWords.fractions[text.folded(index + 2)], count * part < 1,
      text.folded(index + 3) != "of"
    else { return nil }
    return (count * part, index + 3)
  }

  /// Behind “forty-odd”, “300-odd”.
  private func oddEnd(_ index: Int, _ number: FigureNumber) -> Int? {
    if text.matches(["-", "odd"], at: number.end) { return number.end + 2 }
    return text.folded(index).hasSuffix("-odd") ? index + 1 : nil
  }

  // MARK: - One number

  private func simple(at index: Int) -> FigureNumber? {
    guard let token = text[index] else { return nil }
    if token.shape == .number { return writtenFraction(index) ?? digits(token, index) }
    if token.shape == .mark { return writtenFraction(index) }
    guard token.isWord else { return nil }
    return fraction(at: index) ?? word(at: index)
  }

  private func digits(_ token: Token, _ index: Int) -> FigureNumber? {
    let folded = token.folded
    let digits = folded.prefix { $0.isNumber || $0 == "." || $0 == "," || $0.isWhitespace }
    let suffix = String(folded.dropFirst(digits.count))
    let plain = NumberSigns.plain(digits)
    guard let base = Double(plain), !["st", "nd", "rd", "th", "s"].contains(suffix) else {
      return nil
    }
    var number = FigureNumber(value: base, end: index + 1)
    var scale = 1.0
    if let factor = NumberWords.scales[suffix],
      suffix != "m" || NumberSigns.isMillion(base, at: index, in: text)
    {
      scale = factor
    } else {
      number.unit = suffix
    }
    if number.unit.isEmpty, scale == 1 {
      if let end = NumberSigns.groupsEnd(index, in: text) {
        let digits = (index..<end).map { text.folded($0) }.joined().filter(\.isNumber)
        number = FigureNumber(value: Double(digits) ?? base, end: end)
        number.rounding = Self.rounding(digits, scale: 1)
        return number
      }
      if let part = NumberSigns.fraction(at: number.end, in: text), number.isInteger {
        number.value += part.value
        number.end = part.end
      }
    }
    while let next = NumberSigns.scaleEnd(number.end, in: text) {
      scale *= next.scale
      number.end = next.end
    }
    if let power = NumberSigns.power(at: number.end, in: text) {
      scale *= power.factor
      number.end = power.end
    }
    number.value *= scale
    number.rounding = Self.rounding(plain, scale: scale)
    return number
  }

  /// Half of the last digit that tells something.
  ///
  /// Whole numbers without a scale are exact, unless they end in two zeros; what counts is never less
  /// than the second digit.
  static func rounding(_ digits: String, scale: Double) -> Double {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? parts[1].count : 0
    if places > 0 { return 0.5 * power(-places) * scale }
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    guard scale > 1 || zeros >= 2 else { return 0 }
    let last = scale > 1 ? 0 : zeros
    return 0.5 * power(min(last, digits.count - 2)) * scale
  }

  private static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<abs(exponent) { value *= 10 }
    return exponent < 0 ? 1 / value : value
  }

  /// “seven”, “two hundred and fifty”, “a couple of”, “one” before a noun, “none”.
  private func word(at index: Int) -> FigureNumber? {
    if let words = NumberRule(text: text).words(at: index), let value = words.value {
      var number = FigureNumber(value: value, end: words.end)
      if let scale = NumberWords.scales[text.folded(words.end - 1)], scale >= 1e6 {
        number.rounding = 0.05 * scale * max(1, (value / scale).rounded(.down).magnitude / 10)
      }
      return number
    }
    if text.folded(index).hasSuffix("-odd"),
      let value = NumberRule.word(String(text.folded(index).dropLast(4)))
    {
      return FigureNumber(value: value, end: index + 1)
    }
    let words = ["a", "couple", "of"]
    if text.matches(words, at: index) { return FigureNumber(value: 2, end: index + 3) }
    switch text.folded(index) {
    case "zero", "none", "nil": return FigureNumber(value: 0, end: index + 1)
    case "one" where isCounted(index + 1): return FigureNumber(value: 1, end: index + 1)
    case "twice": return FigureNumber(value: 2, end: index + 1)
    case "a", "an": return article(index)
    default: return nil
    }
  }

  private static let beforeDuration = Words.set("for lasted lasts took takes within after")

  /// “an hour and a half”, “lasted a week”.
  private func article(_ index: Int) -> FigureNumber? {
    guard let measure = UnitTable.measures(text.folded(index + 1))?.first,
      ["time", "length", "mass"].contains(measure.dimension)
    else { return nil }
    if text.matches(["and", "a", "half"], at: index + 2) {
      return FigureNumber(value: 1.5, end: index + 1)
    }
    guard measure.dimension == "time", Self.beforeDuration.contains(text.folded(index - 1)),
      !["ago", "earlier", "later", "before", "after"].contains(text.folded(index + 2))
    else { return nil }
    return FigureNumber(value: 1, end: index + 1)
  }

  /// “one passenger”, “one litre”; not “one of them”.
  private func isCounted(_ index: Int) -> Bool {
    guard let token = text[index], token.isWord, token.isSpaced else { return false }
    if text.matches(["and", "a", "half"], at: index) || ["in", "out"].contains(token.folded) {
      return true
    }
    return token.shape == .lower && !NumberWords.noUnits.contains(token.folded)
      && !["day", "way", "thing", "time", "reason", "side"].contains(token.folded)
  }

  // MARK: - Parts of a whole

  /// “two thirds of”, “half of”, “a quarter of”; “half a million”, “half an hour”.
  private func fraction(at index: Int) -> FigureNumber? {
    guard let found = NumberRule(text: text).fraction(at: index), let value = found.value else {
      return nil
    }
    if text.folded(index) == "half", ["a", "an"].contains(text.folded(index + 1)) {
      if let scale = NumberWords.scales[text.folded(index + 2)] {
        return FigureNumber(value: value * scale, rounding: 0.05 * scale, end: index + 3)
      }
      return FigureNumber(value: value, end: index + 2)
    }
    if text.folded(found.end) == "of", ["a", "an"].contains(text.folded(found.end + 1)) {
      if let part = partOfOne(value, found.end + 2) { return part }
    }
    return FigureNumber(value: value * 100, rounding: 0.5, isShare: true, end: found.end)
  }

  /// “a quarter of a million”, “three-quarters of an hour”, “a quarter of a percentage point”: `index` is
  /// that of the scale or unit.
  private func partOfOne(_ value: Double, _ index: Int) -> FigureNumber? {
    if let scale = NumberWords.scales[text.folded(index)], text.folded(index).count > 1 {
      return FigureNumber(value: value * scale, end: index + 1)
    }
    let words = [text.folded(index), text.folded(index) + " " + text.folded(index + 1)]
    guard text.folded(index) == "point" || words.contains(where: { UnitTable.measures($0) != nil })
    else { return nil }
    return FigureNumber(value: value, end: index)
  }

  /// “3/4 of”, “½ of”.
  private func writtenFraction(_ index: Int) -> FigureNumber? {
    if let value = NumberSigns.fractions[text.folded(index)], text.folded(index + 1) == "of" {
      return FigureNumber(value: value, rounding: 0.5, isShare: true, end: index + 1)
    }
    guard text.folded(index + 1) == "/", text[index + 1]?.isSpaced == false,
      text[index + 2]?.isSpaced == false, text.folded(index + 3) == "of",
      let part = Double(text.folded(index)), let whole = Double(text.folded(index + 2)),
      part > 0, whole > part, whole <= 100
    else { return nil }
    return FigureNumber(value: part / whole * 100, rounding: 0.5, isShare: true, end: index + 3)
  }

  /// “one in five”, “nine out of ten”.
  private func outOf(_ index: Int) -> FigureNumber? {
    guard let first = simple(at: index), !first.isShare, first.isInteger else { return nil }
    var place = first.end
    if text.folded(place) == "in" {
      place += 1
    } else if text.matches(["out", "of"], at: place) {
      place += 2
      if ["the", "every"].contains(text.folded(place)) { place += 1 }
    } else {
      return nil
    }
    guard let second = simple(at: place), second.isInteger, second.value > first.value,
      text.folded(place - 1) == "of" || second.value <= 100, first.value > 0,
      second.value < 1900 || second.value > 2100
    else { return nil }
    // “three in 20 minutes”
    if text.folded(place - 1) == "in" {
      guard first.value < 10, UnitTable.measures(text.folded(second.end)) == nil else { return nil }
    }
    return FigureNumber(
      value: first.value / second.value * 100,
      rounding: 0.5,
      isShare: true,
      end: second.end
    )
  }

  // MARK: - Ranges and results

  /// “10–15”, “10 to 15”, “between 10 and 15”, “$2–3 million”, “$40–50,000”, “52 to 48”.
  private func range(_ first: FigureNumber, from start: Int) -> FigureNumber {
    guard !isRise(start), !first.isShare, let place = rangeSign(first, start),
      let second = simple(at: place),
      !second.isShare, !isRise(start, first, to: second)
    else { return first }
    var number = first
    number.end = second.end
    number.unit = second.unit.isEmpty ? first.unit : second.unit
    let scale = NumberSigns.scale(place..<second.end, in: text)
    var lower = NumberSigns.scaled(first.value, to: second.value, by: scale)
    if lower == first.value, first.value < 1000, second.value >= 1000,
      first.value * 1000 < second.value, text.folded(place).contains(",")
    {
      lower *= 1000
    }
    number.value = lower
    number.upper = second.value
    number.rounding = 0
    return number
  }

  /// “two or three”: the second is a little more than the first.
  private func isEither(_ first: FigureNumber, _ next: Int) -> Bool {
    guard let second = simple(at: next), !first.isShare, !second.isShare else { return false }
    return first.value > 0 && second.value > first.value && second.value <= first.value * 2
  }

  private static let longestRise = 8
  private static let multiples = Words.set("doubled tripled trebled quadrupled halved")

  /// “rose from 40 to 44 percent”, “rose by a tenth, from 40 to 44”: two levels and no range.
  private func isRise(_ start: Int) -> Bool {
    let sign = CurrencyTable.sign(text.folded(start - 1)) != nil ? 1 : 0
    guard text.folded(start - 1 - sign) == "from" else { return false }
    return (max(0, start - Self.longestRise)..<start).contains {
      ChangeWords.isDirection(text.folded($0)) || Self.multiples.contains(text.folded($0))
    }
  }

  private static let leastRatio = 3.0

  /// “a rise of 3 to 45”: by how much, and to what; not “rose by 3 to 5 percent”.
  private func isRise(_ start: Int, _ first: FigureNumber, to second: FigureNumber) -> Bool {
    let sign = CurrencyTable.sign(text.folded(start - 1)) != nil ? 1 : 0
    let lead = start - 1 - sign
    let place = ["by", "of", "another"].contains(text.folded(lead)) ? lead - 1 : lead
    return text.folded(first.end) == "to" && ChangeWords.isDirection(text.folded(place))
      && second.unit.isEmpty && second.value >= first.value * Self.leastRatio
      && UnitTable.measures(text.folded(second.end))?.first?.dimension != "share"
  }

  /// The token behind the sign or word that joins two numbers.
  private func rangeSign(_ first: FigureNumber, _ start: Int) -> Int? {
    let sign = text.folded(first.end)
    let next = first.end + 1
    if ["-", "–", "—"].contains(sign) {
      return text[first.end]?.isSpaced == false && text[next]?.isSpaced == false
        && text[next]?.shape == .number ? next : nil
    }
    let isBetween =
      sign == "and" && (max(0, first.end - 5)..<first.end).contains { text.folded($0) == "between" }
    if sign == "or" { return isEither(first, next) ? next : nil }
    guard sign == "to" || isBetween else { return nil }
    // A sign of money may stand before the second, too: “$40,000 to $50,000”; not “fell a third to £20m”.
    guard CurrencyTable.sign(text.folded(next)) != nil else { return next }
    return NumberSigns.hasMoneySign(before: start, in: text) ? next + 1 : nil
  }
}
