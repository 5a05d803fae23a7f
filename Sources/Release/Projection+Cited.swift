package import FactModel

// What readers are not told of although it may be seen: what nothing that they read rests on, and what was not
// done yet.
extension Projection {
  /// The sources of evidence and answers, and those that these repeat.
  func cited(by claims: [Claim]) -> Set<EntityID> {
    var ids = Set(claims.flatMap { $0.evidence.map(\.source) })
    ids.formUnion(claims.flatMap { $0.questions.flatMap { $0.answers.compactMap(\.source) } })
    var open = Array(ids)
    while let id = open.popLast() {
      guard let original = state.session.sources[id]?.derivedFrom else { continue }
      if ids.insert(original).inserted { open.append(original) }
    }
    return ids
  }
}

extension Contact.Attempt {
  /// Whether its day was still to come, by more than a day, when it was noted.
  package var isAhead: Bool {
    let day = Timestamp(milliseconds: signed.at.milliseconds + 86_400_000).date
    return date.description > day.description
  }
}
