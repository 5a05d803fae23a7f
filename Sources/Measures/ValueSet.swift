/// The values that the words of a figure allow: one, or all between two ends.
///
/// “Around” allows a tenth either way, “nearly” a tenth below, “just over” a tenth above; “more than”
/// and “fewer than” leave the number itself out, “at least” and “up to” have it.
package struct ValueSet: Sendable, Equatable {
  /// What the words around a number do to it.
  package enum Hedge: Sendable {
    case none
    case around
    case nearly
    case justOver
    case moreThan
    case lessThan
    case atLeast
    case atMost
  }

  package var lower: Double
  package var upper: Double
  package var isLowerOpen = false
  package var isUpperOpen = false
  /// How far another figure may be away from an unhedged one that was rounded: half of its last digit.
  package var rounding: Double

  /// The share of a hedged figure that “around”, “nearly” and “just over” allow.
  private static let room = 0.1

  package init(_ value: Double, _ hedge: Hedge = .none, rounding: Double = 0) {
    let room = abs(value) * Self.room
    (lower, upper) = (value, value)
    self.rounding = hedge == .none ? rounding : 0
    switch hedge {
    case .none: break
    case .around: (lower, upper) = (value - room, value + room)
    case .nearly: (lower, isUpperOpen) = (value - room, true)
    case .justOver: (upper, isLowerOpen) = (value + room, true)
    case .moreThan: (upper, isLowerOpen) = (.infinity, true)
    case .lessThan: (lower, isUpperOpen) = (-.infinity, true)
    case .atLeast: upper = .infinity
    case .atMost: lower = -.infinity
    }
  }

  /// A figure below zero: “below −5” is colder, and “nearly −5” may be said of either side.
  package init(minus value: Double, _ hedge: Hedge, rounding: Double) {
    let isNear = hedge == .nearly || hedge == .justOver
    self.init(-value, isNear ? .around : hedge, rounding: rounding)
  }

  /// The set of how much something rose or fell: no fewer than none, where only the most is said.
  package var ofChange: ValueSet {
    guard lower == -.infinity, upper >= 0 else { return self }
    var set = self
    set.lower = 0
    return set
  }

  package init(from lower: Double, through upper: Double) {
    self.lower = lower
    self.upper = upper
    rounding = 0
  }

  package var isExact: Bool { lower == upper }

  /// The set in another unit: each value times a factor and then moved.
  package func scaled(by factor: Double, moved offset: Double = 0) -> ValueSet {
    var set = self
    (set.lower, set.upper) = (lower * factor + offset, upper * factor + offset)
    set.rounding = rounding * abs(factor)
    return set
  }

  /// The set of the same figures with the other sign.
  package var negated: ValueSet {
    var set = self
    (set.lower, set.upper) = (-upper, -lower)
    (set.isLowerOpen, set.isUpperOpen) = (isUpperOpen, isLowerOpen)
    return set
  }

  // MARK: - Words

  /// `600`, `≥ 30`, `> 120`, `10–15`, `540–660`.
  package var inWords: String {
    let (low, high) = (Self.words(lower), Self.words(upper))
    if isExact { return low }
    if upper == .infinity { return (isLowerOpen ? "> " : "≥ ") + low }
    if lower == -.infinity { return (isUpperOpen ? "< " : "≤ ") + high }
    if isLowerOpen { return "> \(low), ≤ \(high)" }
    if isUpperOpen { return "≥ \(low), < \(high)" }
    return "\(low)–\(high)"
  }

  /// A number with at most four places, in groups of three digits.
  package static func words(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let scaled = (abs(value) * 10_000).rounded()
    let whole = Int64(scaled / 10_000)
    var places = String(Int64(scaled) - whole * 10_000)
    places = String(repeating: "0", count: 4 - places.count) + places
    while places.hasSuffix("0") { places.removeLast() }
    var groups = ""
    for (index, digit) in String(whole).reversed().enumerated() {
      if index > 0, index % 3 == 0 { groups.append(",") }
      groups.append(digit)
    }
    let sign = value < 0 ? "−" : ""
    return sign + String(groups.reversed()) + (places.isEmpty ? "" : "." + places)
  }
}
