package import FactModel
import Judging

extension Claim {
  /// Which of the claims that are the same are rated otherwise, and without a reason that was given for these
  /// ratings.
  package func ratedOtherwise(_ others: [SameClaim]) -> [SameClaim] {
    guard let rating = verdict?.rating else { return [] }
    return others.filter { other in
      !other.explains(self) && other.rating.map { !Folding.isSame($0, rating) } ?? false
    }
  }
}
