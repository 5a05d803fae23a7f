import Measures
import NameLists

/// Signs and spaces inside numbers: `½`, `1/2`, `1 200 000`.
enum NumberSigns {
  /// Fractions that are one sign, in hundredths.
  static let fractions = [
    "½": 50.0, "¼": 25.0, "¾": 75.0, "⅓": 100.0 / 3, "⅔": 200.0 / 3, "⅛": 12.5, "⅕": 20.0,
  ]

  /// The fraction of `2½` or `2 1/2` behind the whole number, and the token behind it.
  static func fraction(at index: Int, in text: TokenText) -> (value: Double, end: Int)? {
    if let hundredths = fractions[text.folded(index)] { return (hundredths / 100, index + 1) }
    guard text[index]?.isSpaced == true, text.folded(index + 1) == "/",
      text[index + 1]?.isSpaced == false, text[index + 2]?.isSpaced == false,
      let part = Double(text.folded(index)), let whole = Double(text.folded(index + 2)),
      part > 0, whole > part, whole <= 16
    else { return nil }
    return (part / whole, index + 3)
  }

  /// A comma with its three digits.
  private static let group = 4

  /// The digits of a number with a stop before its places: `1234` of `1,234`, `1.5` of `1,5`.
  ///
  /// A comma parts thousands only where three digits follow it.
  static func plain(_ digits: Substring) -> String {
    if let comma = digits.utf8.lastIndex(of: UInt8(ascii: ",")),
      digits[comma...].utf8.count != Self.group, !digits.contains(".")
    {
      return digits[..<comma].filter(\.isNumber) + "." + digits[comma...].filter(\.isNumber)
    }
    return digits.filter { $0.isNumber || $0 == "." }
  }

  /// Whether the stop in a number may part places or thousands: `1.500`; not in `1.500 million`.
  static func isDoubtful(at index: Int, in text: TokenText) -> Bool {
    guard text[index]?.shape == .number, scaleEnd(index + 1, in: text) == nil else { return false }
    let parts = text.folded(index).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].utf8.count == 3 && !parts[0].contains(",")
      && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (1...3).contains(parts[0].utf8.count)
      && parts[0].utf8.first != 0x30
  }

  private static let mostGroups = 5

  /// The token behind the groups of three digits that follow one of up to three digits: `1 200 000`.
  ///
  /// Nil where none follow; one group alone needs a word behind it.
  static func groupsEnd(_ index: Int, in text: TokenText) -> Int? {
    guard let first = text[index], (1...3).contains(first.text.utf8.count), isDigits(first),
      first.text.utf8.first != 0x30, text[index - 1]?.shape != .number,
      Words.months[text.folded(index - 1)] == nil
    else { return nil }
    var end = index + 1
    if let behind = markedEnd(end, in: text) { return behind }
    while end - index <= mostGroups, let token = text[end], token.isSpaced,
      token.text.utf8.count == 3, isDigits(token)
    {
      end += 1
    }
    guard end > index + 1, text[end]?.shape != .number else { return nil }
    let isCounting = text[end].map { $0.shape == .lower } ?? false
    return end > index + 2 || isCounting ? end : nil
  }

  /// The token behind `'200'000` of `1'200'000`.
  private static func markedEnd(_ start: Int, in text: TokenText) -> Int? {
    var end = start
    while ["'", "’"].contains(text.folded(end)), text[end]?.isSpaced == false,
      let token = text[end + 1], !token.isSpaced, token.text.utf8.count == 3, isDigits(token)
    {
      end += 2
    }
    return end > start ? end : nil
  }

  private static func isDigits(_ token: Token) -> Bool {
    token.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: - Results

  private static let longestName = 3
  private static let nearNumber = 5
  private static let joints = Words.set(", ; and")

  /// Whether a number behind a name is what somebody or a place had: “Kent 9, Essex 6”, “Kent lost 40 homes
  /// and Essex 30”; not “Boeing 737”.
  static func isResult(at index: Int, in text: TokenText) -> Bool {
    guard let start = knownName(endingAt: index, in: text) else { return false }
    let lead = text.folded(start - 1)
    if joints.contains(text.folded(index + 1)) {
      var end = index + 2
      while end - index <= longestName + 1, text[end]?.isCapital == true { end += 1 }
      if text[end]?.shape == .number, let next = knownName(endingAt: end, in: text),
        next > index, joints.contains(lead) || lead == ":" || text[start]?.beginsSentence == true
      {
        return true
      }
    }
    guard joints.contains(lead) else { return false }
    return (max(0, start - 1 - nearNumber)..<start - 1).contains {
      text[$0]?.shape == .number && Words.months[text.folded($0 - 1)] == nil
        && DateRule(text: text).match(at: $0) == nil
    }
  }

  /// Where a name of a place or of somebody begins that stands before a token and that the lists have.
  private static func knownName(endingAt end: Int, in text: TokenText) -> Int? {
    var start = end
    while end - start < longestName, text[start - 1]?.isCapital == true { start -= 1 }
    let last = text.folded(end - 1)
    guard start < end, text.uses(end - 1).isDisjoint(with: [.organisation, .common]),
      WordLists.places.contains(last) || NameWords.gazetteer.contains(last)
        || WordLists.lastNames.contains(last), Words.months[last] == nil
    else { return nil }
    return start
  }

  private static let won = Words.set(
    "awards bronze games gold matches medals points prizes promotion races seats silver titles trophies votes"
  )
  private static let ofWinners = Words.set("the his her their its this that")

  /// Whether a “won” behind a number is the verb and no money: “the Birmingham 6 won a payout”, “6 won medals”.
  static func isVictory(_ place: Int, in text: TokenText) -> Bool {
    guard text.folded(place) == "won", let next = text[place + 1], !next.beginsSentence else {
      return false
    }
    if next.shape == .number || ofWinners.contains(next.folded) { return true }
    guard next.isWord else { return false }
    if ["a", "an"].contains(next.folded) {
      return UnitTable.measures(text.folded(place + 2))?.first?.dimension != "time"
        && CountedNoun.isPerson(text.folded(place + 2)) == false
    }
    let number = text.folded(place - 1)
    let isSmall =
      NumberWords.scales[number] == nil && Double(number.filter { $0 != "," }) ?? 0 < 100
    return isSmall && won.contains(next.folded)
  }

  // MARK: - The letters behind digits

  private static let mostBefore = 5

  /// Whether the “m” of “5m” is a million and no metre.
  static func isMillion(_ value: Double, at index: Int, in text: TokenText) -> Bool {
    if hasMoneySign(before: index, in: text) { return true }
    var next = index + 1
    if text.folded(next) == "-", text[next]?.isSpaced == false { next += 1 }
    let word = text.folded(next)
    if RuleWords.lengths.contains(word) { return false }
    return value < 100 || CurrencyTable.named(word) != nil || CountedNoun.isPlural(word)
  }

  /// Whether a sign of money stands before a number, or before the other number of its range: “£5-10m”.
  static func hasMoneySign(before index: Int, in text: TokenText) -> Bool {
    for place in stride(from: index - 1, to: max(-1, index - 1 - mostBefore), by: -1) {
      let word = text.folded(place)
      if CurrencyTable.sign(word) != nil { return true }
      guard text[place]?.shape == .number || ["-", "–", "to", "and", "or"].contains(word) else {
        return false
      }
    }
    return false
  }

  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹").map(String.init)
  private static let highestPower = 15

  /// The token behind “× 10⁶”, “x 10^6”, with what it multiplies by.
  static func power(at index: Int, in text: TokenText) -> (factor: Double, end: Int)? {
    guard ["×", "x", "·"].contains(text.folded(index)), text.folded(index + 1) == "10" else {
      return nil
    }
    var place = index + 2
    var exponent = 0
    if text.folded(place) == "^" {
      exponent = Int(text.folded(place + 1)) ?? 0
      place += 2
    } else {
      while let digit = raised.firstIndex(of: text.folded(place)), exponent < highestPower {
        exponent = exponent * 10 + digit
        place += 1
      }
    }
    guard (1...highestPower).contains(exponent) else { return nil }
    return ((0..<exponent).reduce(1.0) { factor, _ in factor * 10 }, place)
  }

  /// By what a number with its scale behind it is multiplied: the million of “3 million”, “3m”; 1 without
  /// one.
  static func scale(_ range: Range<Int>, in text: TokenText) -> Double {
    guard let last = range.last else { return 1 }
    if range.count > 1, let scale = NumberWords.scales[text.folded(last)] { return scale }
    let letters = String(text.folded(range.lowerBound).drop { !$0.isLetter })
    guard range.count == 1, let scale = NumberWords.scales[letters] else { return 1 }
    let value = Double(text.folded(last).prefix { $0.isNumber || $0 == "." }) ?? 0
    return letters != "m" || isMillion(value, at: last, in: text) ? scale : 1
  }

  /// The first number of a range, to which the scale of the second may belong: “2 to 3 million”.
  static func scaled(_ lower: Double, to upper: Double, by scale: Double) -> Double {
    scale >= 1000 && lower < 1000 && lower * scale <= upper ? lower * scale : lower
  }

  /// The token behind a scale that follows a number: “million”, “-billion”; nil where none does.
  static func scaleEnd(_ index: Int, in text: TokenText) -> (scale: Double, end: Int)? {
    let isJoined = text.folded(index) == "-" && text[index]?.isSpaced == false
    let place = isJoined ? index + 1 : index
    let word = text.folded(place)
    guard word.count > 1, let scale = NumberWords.scales[word],
      !isJoined || text[place]?.isSpaced == false
    else { return nil }
    return (scale, place + 1)
  }
}
