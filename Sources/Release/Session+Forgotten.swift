package import FactModel

extension Session {
  /// Whether a source that comes from elsewhere was forgotten here.
  package func hasForgotten(_ source: Source) -> Bool {
    forgotten.contains { $0.covers(source) }
  }

  /// The claims from which readers lose evidence where a source is forgotten: in the version that they have.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func claimsLosing(_ source: Source) throws(FormatProblem) -> [EntityID] {
    guard !publications.isEmpty else { return [] }
    let state = try ReleasedState(self, .readers)
    guard state.wasSeen(source.id) else { return [] }
    return state.session.claims.all.filter { claim in
      claim.heldEvidence.contains { $0.source == source.id }
    }.map(\.id)
  }
}
