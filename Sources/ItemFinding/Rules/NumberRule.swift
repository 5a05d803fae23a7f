import FactModel
import Measures
import NameLists

/// Finds figures, in digits and in words, with what hedges them and what they count.
struct NumberRule {
  let text: TokenText

  func match(at index: Int) -> Match? {
    let uses = text.uses(index)
    let hedgeEnd = uses.contains(.hedge) ? text.end(of: NumberWords.hedges, at: index) : nil
    guard hedgeEnd != nil || uses.contains(.number) || text[index]?.shape == .number else {
      return nil
    }
    let start = hedgeEnd ?? index
    guard let figure = figure(at: start) else { return nil }
    if hedgeEnd == nil, isPartOfName(index, end: figure.end) { return nil }
    var expression = figure.expression
    if let hedgeEnd {
      expression.hedge = (index..<hedgeEnd).map { text.folded($0) }.joined(separator: " ")
    }
    return Match(index..<figure.end, .number, .number(expression))
  }

  /// What a figure may begin with, besides digits, words with hyphens and hedges.
  static let beginnings: Set<String> = NumberWords.vague.union(NumberWords.currencies)
    .union(NumberWords.values.keys).union(frequencies.keys)
    .union(["a", "one", "half"])

  /// Whether a number stands there that counts nothing.
  func isBare(_ index: Int) -> Bool { figure(at: index)?.end == index + 1 }

  /// “Article 51”, “Boeing 737”: the number belongs to a name.
  private func isPartOfName(_ index: Int, end: Int) -> Bool {
    guard end == index + 1, let before = text[index - 1], before.isCapital, before.isWord,
      text[index]?.shape == .number
    else { return false }
    return !before.beginsSentence && text[index]?.isSpaced == true
      && !NumberSigns.isResult(at: index, in: text)
  }

  private struct Figure {
    var expression: NumberExpression
    var end: Int
  }

  /// Currency, number, range, scale, per cent, unit.
  private func figure(at start: Int) -> Figure? {
    var place = start
    var unit = ""
    if NumberWords.currencies.contains(text.folded(place)) {
      unit = text.folded(place)
      place += 1
    }
    if unit.isEmpty, let figure = compound(at: place) ?? frequency(at: place) { return figure }
    guard let (value, valueEnd) = value(at: place) else { return nil }
    place = valueEnd
    var expression = NumberExpression(value: value)
    if let (upper, end) = upper(at: place) {
      expression.upper = upper
      // “2 to 3 million”
      if let first = value, let upper {
        let next = NumberWords.currencies.contains(text.folded(place + 1)) ? place + 2 : place + 1
        let scale = NumberSigns.scale(next..<max(next, end), in: text)
        expression.value = NumberSigns.scaled(first, to: upper, by: scale)
      }
      place = end
    }
    if let end = percentEnd(place) {
      unit = "%"
      place = end
    } else if NumberWords.currencyUnits.contains(text.folded(place)),
      !NumberSigns.isVictory(place, in: text)
    {
      unit = text.folded(place)
      place += 1
    } else if unit.isEmpty, !NumberSigns.isVictory(place, in: text), let end = unitEnd(place) {
      unit = (place..<end).map { text.folded($0) }.filter { $0 != "-" }.joined(separator: " ")
      place = end
    }
    expression.unit = unit
    return Figure(expression: expression, end: place)
  }

  /// “three-hour”, “one-game”.
  private func compound(at index: Int) -> Figure? {
    let parts = Words.parts(text.folded(index))
    guard parts.count == 2, NumberWords.compoundUnits.contains(parts[1]) else { return nil }
    guard let value = parts[0] == "one" ? 1 : NumberWords.values[parts[0]] else { return nil }
    var expression = NumberExpression(value: value)
    expression.unit = parts[1]
    return Figure(expression: expression, end: index + 1)
  }

  private static let frequencies = ["once": 1.0, "twice": 2, "thrice": 3]

  /// “twice a day”, “three times a week”, “twice as much”, “ten times as many”.
  private func frequency(at index: Int) -> Figure? {
    var end = index + 1
    var value = Self.frequencies[text.folded(index)]
    if value == nil, text.folded(index + 1) == "times" {
      value = Self.word(text.folded(index)) ?? Double(text.folded(index))
      end += 1
    }
    guard let value else { return nil }
    var expression = NumberExpression(value: value)
    if ["a", "an", "per", "every"].contains(text.folded(end)),
      let measure = UnitTable.measures(text.folded(end + 1))?.first, measure.dimension == "time"
    {
      expression.unit = "times"
      return Figure(expression: expression, end: end + 2)
    }
    guard value > 1, text.folded(end) == "as",
      ["much", "many", "high", "large", "big", "long", "likely"].contains(text.folded(end + 1))
    else { return nil }
    expression.unit = "times"
    return Figure(expression: expression, end: end + 2)
  }

  /// A number with its scale, and where it ends.
  private func value(at index: Int) -> (value: Double?, end: Int)? {
    guard let token = text[index] else { return nil }
    if token.shape == .number { return digits(at: index) }
    guard token.isWord else { return nil }
    if let fraction = fraction(at: index) { return partOfScale(fraction) ?? fraction }
    if NumberWords.vague.contains(token.folded), text.folded(index - 1) == "the",
      text.folded(index + 1) != "of"
    {
      return (nil, index + 1)
    }
    if NumberWords.vague.contains(token.folded), text.folded(index + 1) == "of" {
      var end = index + 2
      if NumberWords.vague.contains(text.folded(end)), text.folded(end + 1) == "of" { end += 2 }
      return (nil, end)
    }
    return words(at: index)
  }

  /// “half a million”, “a quarter of a million”.
  private func partOfScale(_ part: (value: Double?, end: Int)) -> (value: Double?, end: Int)? {
    let place = text.folded(part.end) == "of" ? part.end + 1 : part.end
    guard ["a", "an"].contains(text.folded(place)), text.folded(place + 1).count > 1,
      let value = part.value, let scale = NumberWords.scales[text.folded(place + 1)]
    else { return nil }
    return (value * scale, place + 2)
  }

  private func digits(at index: Int) -> (value: Double?, end: Int)? {
    let folded = text.folded(index)
    let isPlain = folded.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    let digits =
      isPlain
      ? folded[...]
      : folded.prefix { $0.isNumber || $0 == "." || $0 == "," || $0.isWhitespace }
    let suffix = String(folded[digits.endIndex...])
    let plain = isPlain ? folded : NumberSigns.plain(digits)
    guard var value = Double(plain) else { return nil }
    if !suffix.isEmpty {
      if let scale = NumberWords.scales[suffix],
        suffix != "m" || NumberSigns.isMillion(value, at: index, in: text)
      {
        value *= scale
      }
      if ["st", "nd", "rd", "th", "s"].contains(suffix) { return nil }
    }
    if suffix.isEmpty {
      if let end = NumberSigns.groupsEnd(index, in: text) {
        return (Double((index..<end).map { text.folded($0) }.joined()), end)
      }
      if let part = NumberSigns.fraction(at: index + 1, in: text) {
        return (value + part.value, part.end)
      }
    }
    var end = index + 1
    while let next = NumberSigns.scaleEnd(end, in: text) {
      value *= next.scale
      end = next.end
    }
    return (value, end)
  }

  private static let mostNumberWords = 24

  /// “two hundred and fifty thousand”, “a million”, “a dozen”.
  func words(at index: Int) -> (value: Double?, end: Int)? {
    var place = index
    var total = 0.0
    var current: Double?
    if ["a", "one"].contains(text.folded(place)), NumberWords.scales[text.folded(place + 1)] != nil,
      text.folded(place + 1).count > 1
    {
      current = 1
      place += 1
    }
    while place - index < Self.mostNumberWords {
      let word = text.folded(place)
      if let value = Self.word(word) {
        current = (current ?? 0) + value
      } else if let scale = NumberWords.scales[word], word.count > 1, let value = current {
        if scale == 100 || scale == 12 {
          current = value * scale
        } else {
          total += value * scale
          current = 0
        }
      } else if word == "and", current != nil, place > index,
        NumberWords.scales[text.folded(place - 1)] != nil, Self.word(text.folded(place + 1)) != nil
      {
      } else {
        break
      }
      place += 1
    }
    guard let current, place > index else { return nil }
    return (total + current, place)
  }

  /// “seven”, “twenty-five”.
  static func word(_ word: String) -> Double? {
    if let value = NumberWords.values[word] { return value }
    let parts = Words.parts(word)
    guard parts.count == 2, let tens = NumberWords.values[parts[0]], tens >= 20 else { return nil }
    if parts[1] == "one" { return tens + 1 }
    return NumberWords.values[parts[1]].flatMap { $0 < 10 ? tens + $0 : nil }
  }

  /// “two-thirds”, “half of”, “a quarter”, “three quarters”.
  func fraction(at index: Int) -> (value: Double?, end: Int)? {
    let word = text.folded(index)
    let parts = Words.parts(word)
    if parts.count == 2, let part = NumberWords.fractions[parts[1]] {
      let count = parts[0] == "one" ? 1 : NumberWords.values[parts[0]]
      return count.map { ($0 * part, index + 1) }
    }
    if word == "half",
      ["of", "the", "a"].contains(text.folded(index + 1)) || text.folded(index - 1) == "by"
    {
      return (0.5, index + 1)
    }
    let count = ["a", "one"].contains(word) ? 1 : NumberWords.values[word]
    // “two thirds of”, “cut by a third”
    guard let count, let part = NumberWords.fractions[text.folded(index + 1)],
      text.folded(index + 1) != "half" || count == 1,
      text.folded(index + 2) == "of" || text.folded(index - 1) == "by"
        || isApart(index, count)
        || text.folded(index - 1) == "to" && ChangeWords.isDirection(text.folded(index - 2))
    else { return nil }
    return (count * part, index + 2)
  }

  /// “6 of 10, two thirds.”: between marks, and more than one of them.
  private func isApart(_ index: Int, _ count: Double) -> Bool {
    count > 1 && [",", "or", "(", "—", "–"].contains(text.folded(index - 1))
      && text[index + 2].map { $0.shape == .mark || $0.beginsSentence } ?? true
  }

  /// The second number of “10–15”, “10 to 15”, “between 10 and 15”, “one in five”.
  private func upper(at index: Int) -> (value: Double?, end: Int)? {
    let sign = text.folded(index)
    let isDash = ["-", "–", "—"].contains(sign) && text[index + 1]?.isSpaced == false
    let isBetween = sign == "and" && hasBetween(before: index)
    guard isDash || isBetween || ["to", "or"].contains(sign) else { return nil }
    // “between $8 million and $10 million”
    let hasSign = !isDash && NumberWords.currencies.contains(text.folded(index + 1))
    let next = hasSign ? index + 2 : index + 1
    guard text[next]?.shape == .number || Self.word(text.folded(next)) != nil else { return nil }
    return value(at: next)
  }

  private func hasBetween(before index: Int) -> Bool {
    (max(0, index - 4)..<index).contains { text.folded($0) == "between" }
  }

  private func percentEnd(_ index: Int) -> Int? {
    if text.matches(["percentage", "points"], at: index)
      || text.matches(["per", "cent"], at: index)
    {
      return index + 2
    }
    return NumberWords.percents.contains(text.folded(index)) ? index + 1 : nil
  }

  private static let mostUnitWords = 3

  /// The words behind a number that say what is counted, to the first noun in the plural.
  private func unitEnd(_ index: Int) -> Int? {
    // “25-year-old”, “45-page”.
    if text.folded(index) == "-", text[index]?.isSpaced == false, text[index + 1]?.isWord == true,
      text[index + 1]?.isSpaced == false
    {
      return index + 2
    }
    for place in index..<index + Self.mostUnitWords {
      guard let token = text[place], token.isWord, token.isSpaced,
        !token.uses.contains(.noUnit)
      else { break }
      if CountedNoun.isPlural(token.folded) { return place + 1 }
    }
    guard let token = text[index], token.isWord, token.isSpaced, token.shape == .lower,
      !token.uses.contains(.noUnit), !token.folded.hasSuffix("ed")
    else { return nil }
    return index + 1
  }
}
