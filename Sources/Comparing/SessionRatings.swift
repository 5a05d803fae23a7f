package import FactModel
import Publishing

/// What people rated in a session, on a scale.
package struct SessionRatings {
  /// The last rating on the scale that each person gave each claim; of a blind check, what was fixed.
  package private(set) var ratings: [TableRating] = []
  /// Those that are on no such scale, where they are what somebody gave last.
  package private(set) var others: [TableRating] = []
  private let scale: Scale

  package init(_ session: Session, on scale: Scale) {
    self.scale = scale
    let fixed = session.fixedRatings
    let carried = session.carriedVerdicts
    for claim in session.claims.all {
      var given: [TableRating] = []
      var last: [TableRating] = []
      func take(_ rating: String, by rater: String, isOnScale: Bool) {
        let new = TableRating(line: 1, claim: claim.label, rater: rater, rating: rating)
        last.removeAll { Folding.isSame($0.rater, rater) }
        guard isOnScale else { return last.append(new) }
        given.removeAll { Folding.isSame($0.rater, rater) }
        given.append(new)
      }
      for (rater, verdict, _) in claim.judgements(besides: carried) {
        let isOnScale =
          verdict.scale.name == scale.name && scale.rating(named: verdict.rating) != nil
        take(verdict.rating, by: rater, isOnScale: isOnScale)
      }
      // The check that was opened last counts.
      for blind in fixed.reversed() where blind.claim == claim.id {
        if given.contains(where: { Folding.isSame($0.rater, blind.rater) }),
          scale.rating(named: blind.rating) != nil
        {
          take(blind.rating, by: blind.rater, isOnScale: true)
        }
      }
      ratings += given
      others += last
    }
  }

  /// What is said of the ratings that do not count; nothing where all do.
  ///
  /// `takes`: Whose ratings were asked for.
  package func remarks(_ takes: (TableRating) -> Bool) -> [String] {
    let left = others.filter(takes)
    guard !left.isEmpty else { return [] }
    let named = left.prefix(10).map { "\($0.claim) \($0.rater): \($0.rating)" }
    let rest = left.count > 10 ? ["\(left.count - 10) more"] : []
    return [
      "Not counted: \(Wording.count(left.count, "rating")) not on the scale \(scale.title) "
        + "(\(Wording.list(named + rest)))."
    ]
  }
}
