package import FactModel
import Publishing

/// The passages of the claims that each person rated, as far as they read now as they were rated.
package struct MarkedPassages {
  package private(set) var raters: [(name: String, passages: [Range<Int>])] = []

  /// `takes`: Whether a person's ratings count.
  package init(_ session: Session, takes: (String) -> Bool) {
    let ratings = GivenRatings(session)
    for claim in session.claims.all {
      let passages = claim.passages.filter { !$0.isGone }.map(\.range)
      for name in Session.each(ratings.all(of: claim.id).filter(\.counts).map(\.rater))
      where takes(name) {
        if let index = raters.firstIndex(where: { Folding.isSame($0.name, name) }) {
          raters[index].passages += passages
        } else {
          raters.append((name, passages))
        }
      }
    }
  }
}
