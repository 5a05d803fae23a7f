extension Session {
  /// The claims that two people rated differently without seeing each other's ratings, and that nobody
  /// rated since both were opened; with the names of the two.
  package var unsettledRatings: [(claim: Claim, raters: [String])] {
    blindChecks.all.flatMap { check -> [(claim: Claim, raters: [String])] in
      guard let revealed = check.revealed, let second = check.second?.opened else { return [] }
      return check.first.opened.compactMap { id, rating in
        guard let other = second[id], !Folding.isSame(rating, other), let claim = claims[id],
          claim.retraction == nil, claim.verdicts.allSatisfy({ $0.signed.at <= revealed })
        else { return nil }
        return (claim, [check.signed.by.name, check.checker])
      }
    }.sorted { $0.claim.number < $1.claim.number }
  }
}
