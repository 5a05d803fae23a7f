package import FactModel
import Publishing

/// What people rated in a session, on a scale.
package struct SessionRatings {
  /// The last rating on the scale that each person gave each claim; of a blind check, what was fixed.
  package private(set) var ratings: [TableRating] = []
  /// Those that are on no such scale, where they are what somebody gave last.
  package private(set) var others: [TableRating] = []
  /// Those of other words than the claim has now, or of another statement.
  package private(set) var elsewhere: [TableRating] = []
  private let scale: Scale

  package init(_ session: Session, on scale: Scale) {
    self.scale = scale
    let ratings = GivenRatings(session)
    for claim in session.claims.all {
      var own = ratings.all(of: claim.id)
      // The check that was opened last counts.
      own += ratings.fixed.reversed().filter { $0.claim == claim.id }
      take(own, of: claim)
    }
  }

  private mutating func take(_ ratings: [GivenRating], of claim: Claim) {
    var given: [TableRating] = []
    var last: [TableRating] = []
    var other: [TableRating] = []
    for rating in ratings {
      let isBlind = rating.check != nil
      func isOwn(_ one: TableRating) -> Bool { Folding.isSame(one.rater, rating.rater) }
      let new = TableRating(
        line: 1,
        claim: claim.label,
        rater: rating.rater,
        rating: rating.rating
      )
      guard rating.counts else {
        // Of two that were given one after the other the last is somebody's; what was fixed takes nothing away.
        if !isBlind {
          given.removeAll(where: isOwn)
          other.removeAll(where: isOwn)
        }
        if !(given + other).contains(where: isOwn) { other.append(new) }
        continue
      }
      let isOnScale =
        scale.rating(named: rating.rating) != nil
        && (isBlind || rating.verdict?.scale.name == scale.name)
      if isBlind, !isOnScale || !given.contains(where: isOwn) { continue }
      other.removeAll(where: isOwn)
      last.removeAll(where: isOwn)
      guard isOnScale else {
        last.append(new)
        continue
      }
      given.removeAll(where: isOwn)
      given.append(new)
    }
    self.ratings += given
    others += last
    elsewhere += other
  }

  /// What is said of the ratings that do not count; nothing where all do.
  ///
  /// `takes`: Whose ratings were asked for.
  package func remarks(_ takes: (TableRating) -> Bool) -> [String] {
    let left = [
      (others.filter(takes), "not on the scale \(scale.title)"),
      (elsewhere.filter(takes), "of other words than the claim has now"),
    ]
    return left.filter { !$0.0.isEmpty }.map { ratings, why in
      let named = ratings.prefix(10).map { "\($0.claim) \($0.rater): \($0.rating)" }
      let rest = ratings.count > 10 ? ["\(ratings.count - 10) more"] : []
      return
        "Not counted: \(Wording.count(ratings.count, "rating")) \(why) (\(Wording.list(named + rest)))."
    }
  }
}
