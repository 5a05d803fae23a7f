package import FactModel

extension SameClaim {
  /// Whether its reason explains that a claim is rated as it is now: it was given for the two ratings of then.
  package func explains(_ claim: Claim) -> Bool {
    let then = claim.verdicts.last { $0.signed.at <= signed.at }
    return reason != nil && then?.rating == claim.verdict?.rating
  }
}
