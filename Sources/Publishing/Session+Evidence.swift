package import FactModel

extension Session {
  /// Whether a claim's rating goes against the stances of all evidence: a good rating of what every
  /// source with a stance refutes, or a bad one of what every such source supports.
  ///
  /// A verdict on a scale that is not known any more says nothing of it.
  package func contradictsItsEvidence(_ claim: Claim) -> Bool {
    let stances = Set(claim.evidence.map(\.stance)).intersection([.supports, .refutes])
    guard stances.count == 1, let verdict = claim.verdict, let scale = scale(of: verdict),
      let rating = scale.rating(named: verdict.rating)
    else { return false }
    switch scale.sense(of: rating)?.meaning {
    case .isTrue, .mostlyTrue: return stances.contains(.refutes)
    case .isFalse, .mostlyFalse, .outrageous: return stances.contains(.supports)
    default: break
    }
    switch scale.tone(of: rating) {
    case .good: return stances.contains(.refutes)
    case .bad: return stances.contains(.supports)
    case .mixed, .neutral: return false
    }
  }

  /// Whether a claim has no source and its rating asks for one: an opinion has none, and what is left open says so.
  package func lacksSource(_ claim: Claim) -> Bool {
    claim.heldSources.isEmpty && !claim.isLeftOpen && meaning(of: claim) != .noFact
  }

  /// What the rating of a claim means; nil where it has none, or nothing tells.
  func meaning(of claim: Claim) -> RatingMeaning? {
    guard let verdict = claim.verdict, let scale = scale(of: verdict),
      let rating = scale.rating(named: verdict.rating)
    else { return nil }
    return scale.sense(of: rating)?.meaning
  }
}
