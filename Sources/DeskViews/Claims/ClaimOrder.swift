import FactModel

/// In which order claims are listed.
package enum ClaimOrder: String, NamedChoice {
  /// As they stand in the article, those that are not in it last.
  case place
  /// As they were made.
  case label
  /// As the scale has its ratings, those without one first.
  case rating
  /// The last rated first.
  case date

  func sort(_ claims: inout [Claim], on scale: Scale) {
    switch self {
    case .label: return
    case .place:
      sort(&claims) { $0.passages.filter { !$0.isGone }.map(\.range.lowerBound).min() ?? .max }
    case .rating:
      let ratings = scale.ratings.map(\.name)
      sort(&claims) { claim in
        claim.verdict.map { ratings.firstIndex(of: $0.rating) ?? ratings.count } ?? -1
      }
    case .date: sort(&claims) { -($0.verdict?.signed.at.milliseconds ?? .min + 1) }
    }
  }

  /// By a key; claims with the same one stay in the order of their labels.
  private func sort(_ claims: inout [Claim], by key: (Claim) -> Int) {
    claims = claims.enumerated()
      .map { (key: key($0.element), index: $0.offset, claim: $0.element) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      .map(\.claim)
  }
}
