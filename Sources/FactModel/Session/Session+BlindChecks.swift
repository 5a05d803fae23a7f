extension Session {
  /// Whether the rating of a claim is not told outside the session: a blind check of it goes on.
  package func isApart(_ claim: EntityID) -> Bool {
    blindChecks.all.contains { check in
      check.isApart && (check.isCopy || check.claims.isEmpty || check.claims.contains(claim))
    }
  }
}
