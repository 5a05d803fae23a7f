package import FactModel
package import Interchange

extension Session {
  /// The last rating on a scale that each person gave each claim; of a blind check, what was fixed.
  package func ratings(on scale: Scale) -> [TableRating] {
    let fixed = fixedRatings
    return claims.all.flatMap { claim -> [TableRating] in
      var given: [TableRating] = []
      func take(_ rating: String, by rater: String) {
        given.removeAll { Folding.isSame($0.rater, rater) }
        guard scale.rating(named: rating) != nil else { return }
        given.append(TableRating(line: 1, claim: claim.label, rater: rater, rating: rating))
      }
      for verdict in claim.verdicts where verdict.scale.name == scale.name {
        take(verdict.rating, by: verdict.signed.by.name)
      }
      // The check that was opened last counts.
      for blind in fixed.reversed() where blind.claim == claim.id {
        if given.contains(where: { Folding.isSame($0.rater, blind.rater) }) {
          take(blind.rating, by: blind.rater)
        }
      }
      return given
    }
  }
}
