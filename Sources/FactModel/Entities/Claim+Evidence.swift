extension Claim {
  /// Whether the rating goes against the stances of all evidence: a good rating of what every source
  /// with a stance refutes, or a bad one of what every such source supports.
  ///
  /// `scale`: The scale on which the verdict was given; another one says nothing of it.
  package func contradictsItsEvidence(on scale: Scale) -> Bool {
    guard let verdict, verdict.scale == scale.reference,
      let rating = scale.rating(named: verdict.rating)
    else { return false }
    let stances = evidence.map(\.stance).filter { $0 == .supports || $0 == .refutes }
    guard let first = stances.first, stances.allSatisfy({ $0 == first }) else { return false }
    switch scale.tone(of: rating) {
    case .good: return first == .refutes
    case .bad: return first == .supports
    case .mixed, .neutral: return false
    }
  }

  /// The sources that earlier verdicts rested on and the last one did not name.
  package func restedOn(besides named: [EntityID]) -> [EntityID] {
    evidence.filter { $0.stance == .restsOn && !named.contains($0.source) }.map(\.source)
  }
}
