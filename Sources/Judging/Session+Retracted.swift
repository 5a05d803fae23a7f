package import FactModel

extension Session {
  /// A claim with the ratings that readers had when it was retracted; any other claim as it is.
  ///
  /// What the draft got since was never published, and so not retracted.
  package func asRetracted(_ claim: Claim) -> Claim {
    guard let retraction = claim.retraction,
      let told = publications.all.last(where: {
        $0.signed.at <= retraction.signed.at && $0.claims.contains(claim.id)
      })
    else { return claim }
    let then = claim.verdicts.filter { $0.signed.at <= told.signed.at }
    guard !then.isEmpty else { return claim }
    var shown = claim
    shown.verdicts = Elements(then)
    return shown
  }
}
