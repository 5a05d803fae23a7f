/// Whether a figure or date of a claim agrees with one of a source.
package enum FigureAgreement: String, Sendable, Comparable {
  /// The same.
  case same
  /// Not the same, and what the claim says of it holds: “around 600” of 612, “more than 120” of 125.
  case within
  /// Of the same thing, and another.
  case differs

  private var rank: Int {
    switch self {
    case .same: 0
    case .within: 1
    case .differs: 2
    }
  }

  package static func < (left: FigureAgreement, right: FigureAgreement) -> Bool {
    left.rank < right.rank
  }
}

/// Compares the figures of a claim with those of a source.
package enum FigureComparison {
  /// Around a figure that is hedged, this share of it is no contradiction.
  private static let room = 0.1

  /// Returns how two figures agree; nil where they are not of the same thing, or one is vague.
  package static func agreement(
    _ claim: NumberExpression,
    _ source: NumberExpression
  ) -> FigureAgreement? {
    guard let theirs = source.value, let ours = claim.value else { return nil }
    let isSameUnit = unit(claim) == unit(source)
    guard isSameUnit || claim.unit.isEmpty || source.unit.isEmpty else { return nil }
    if theirs == ours, claim.upper == source.upper { return .same }
    if let upper = claim.upper, theirs >= ours, (source.upper ?? theirs) <= upper { return .within }
    if holds(claim.hedge, ours, theirs) { return .within }
    // A figure without a unit may be one of anything.
    return isSameUnit && !claim.unit.isEmpty ? .differs : nil
  }

  private static func holds(_ hedge: String, _ ours: Double, _ theirs: Double) -> Bool {
    let words = Set(hedge.split(whereSeparator: { $0 == " " || $0 == "-" }))
    if !words.isDisjoint(with: ["more", "over", "above", "least", "upwards"]) {
      return theirs >= ours && theirs <= ours * 1.5
    }
    if !words.isDisjoint(with: ["less", "fewer", "under", "below", "most", "up"]) {
      return theirs <= ours && theirs >= ours / 2
    }
    if !words.isDisjoint(with: ["nearly", "almost"]) {
      return theirs <= ours && theirs >= ours * (1 - room)
    }
    guard !words.isEmpty else { return false }
    return abs(theirs - ours) <= abs(ours) * room
  }

  /// The unit in the singular.
  private static func unit(_ number: NumberExpression) -> String {
    let unit = number.unit.lowercased()
    if ["per cent", "percent"].contains(unit) { return "%" }
    return unit.count > 3 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }

  /// Returns how two dates agree; nil where they have no day in common.
  package static func agreement(
    _ claim: DateResolver.Resolution,
    _ source: DateResolver.Resolution
  ) -> FigureAgreement? {
    if claim.days == source.days { return .same }
    return claim.days.overlaps(source.days) ? .within : nil
  }
}
