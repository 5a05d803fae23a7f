extension Session {
  /// Returns the session with its claims on another scale, for a report to look at; it is never
  /// stored, and its edits are those of the session as it is.
  ///
  /// `change`: What becomes of a claim; its identity, number and passages must stay.
  package func reading(
    on scale: Scale,
    _ change: (Claim) -> Claim
  ) throws(FormatProblem) -> Session {
    var parts = parts
    parts.scale = scale
    parts.claims = parts.claims.map(change)
    return try Session(parts)
  }
}
