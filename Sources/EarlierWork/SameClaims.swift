package import FactModel

extension EarlierSearch {
  /// What the rated claims of a session are declared to be the same as, as it is rated now.
  package func sameNow(in open: SessionAtDesk) throws(Problem) -> [EntityID: [SameClaim]] {
    var same: [EntityID: [SameClaim]] = [:]
    for claim in open.session.claims.all where claim.verdict != nil {
      same[claim.id] = try sameNow(as: claim, with: open)
    }
    return same
  }

  /// The claims that are declared to be the same as one, on either side and by however many steps, as they are
  /// rated now: where they are today, and without those that nobody stands by any more.
  ///
  /// What was known when it was declared stands for a session that cannot be searched. One for which the other
  /// side gives a reason is not among them; a reason holds for the ratings for which it was given.
  private func sameNow(
    as claim: Claim,
    with open: SessionAtDesk
  ) throws(Problem) -> [SameClaim] {
    let (found, notices) = try appearances(of: claim, with: open)
    var now: [SameClaim] = []
    for match in found {
      guard let place = match.known.place, place.claim != claim.id, place.id != open.session.id
      else { continue }
      let own = claim.same.first { $0.claim == place.claim }
      if place.explained.contains(KnownCheck.Place.explanation(claim.id, claim.verdict?.rating)) {
        continue
      }
      var other =
        own
        ?? SameClaim(
          claim: place.claim,
          session: place.session,
          label: place.label,
          signed: match.known.check.signed
        )
      (other.session, other.label) = (place.session, place.label)
      if other.rating != match.known.rating { other.reason = nil }
      other.rating = match.known.rating
      now.append(other)
    }
    for other in claim.same where !now.contains(where: { $0.claim == other.claim }) {
      let isUnread = notices.contains {
        $0.hasPrefix("\(other.session) is not") || $0.hasPrefix("archive/\(other.session) is not")
      }
      if isUnread { now.append(other) }
    }
    return now
  }
}
