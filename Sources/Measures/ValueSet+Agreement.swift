extension ValueSet {
  /// What is lost where a figure is given in another unit: “10 miles” is “16.1 kilometres”.
  private static let conversionRoom = 0.005
  private static let noise = 1e-9

  /// How two sets agree; `isConverted`: they were written in different units.
  package func agreement(with other: ValueSet, isConverted: Bool) -> FigureAgreement {
    let room = isConverted ? Self.conversionRoom : Self.noise
    if isExact, other.isExact {
      let distance = abs(lower - other.lower)
      let size = max(abs(lower), abs(other.lower))
      if distance <= size * room { return .same }
      return distance <= max(rounding, other.rounding) * (1 + Self.noise) ? .compatible : .differs
    }
    let isSame =
      Self.isNear(lower, other.lower, room) && Self.isNear(upper, other.upper, room)
      && isLowerOpen == other.isLowerOpen && isUpperOpen == other.isUpperOpen
    if isSame { return .same }
    return meets(other) ? .compatible : .differs
  }

  private static func isNear(_ one: Double, _ other: Double, _ room: Double) -> Bool {
    one == other
      || one.isFinite && other.isFinite && abs(one - other) <= max(abs(one), abs(other)) * room
  }

  /// Whether a value lies in both.
  package func meets(_ other: ValueSet) -> Bool {
    Self.reaches(self, other) && Self.reaches(other, self)
  }

  private static func reaches(_ one: ValueSet, _ other: ValueSet) -> Bool {
    if one.lower == other.upper { return !one.isLowerOpen && !other.isUpperOpen }
    return one.lower < other.upper
  }
}
