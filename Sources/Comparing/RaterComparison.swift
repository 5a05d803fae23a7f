package import FactModel

/// What two people found and rated in one session.
package struct RaterComparison {
  /// What one of them rated a claim.
  package struct Rated {
    package var claim: Claim
    /// By the first and by the second.
    package var ratings: (String, String)
    package var reasons: (String?, String?)
  }

  package let names: (String, String)
  package private(set) var only: ([Claim], [Claim]) = ([], [])
  /// Claims of each that share words but have other passages.
  package private(set) var passages: [(Claim, Claim)] = []
  package private(set) var differing: [Rated] = []
  package private(set) var agreed: [Rated] = []
  /// The labels of those that were rated blind.
  package private(set) var blind: Set<String> = []

  /// Compares by the last rating that each gave; of a blind check by what was fixed.
  package init(_ session: Session, _ first: String, _ second: String) {
    names = (first, second)
    let fixed = session.fixedRatings
    func rating(_ claim: Claim, _ name: String) -> (String, String?)? {
      let given = claim.verdicts.last { Folding.isSame($0.signed.by.name, name) }
      if let blind = fixed.first(where: { Folding.isSame($0.rater, name) && $0.claim == claim.id })
      {
        return (blind.rating, claim.verdicts.last { $0.rating == blind.rating }?.reason)
      }
      return given.map { ($0.rating, $0.reason) }
    }
    var lone: ([Claim], [Claim]) = ([], [])
    for claim in session.claims.all {
      switch (rating(claim, first), rating(claim, second)) {
      case (let one?, let other?):
        add(Rated(claim: claim, ratings: (one.0, other.0), reasons: (one.1, other.1)))
      case (.some, nil): lone.0.append(claim)
      case (nil, .some): lone.1.append(claim)
      case (nil, nil): break
      }
    }
    var paired: Set<EntityID> = []
    for one in lone.0 {
      guard let other = lone.1.first(where: { Self.overlap(one, $0) && !paired.contains($0.id) })
      else { continue }
      paired.formUnion([one.id, other.id])
      guard Self.isSame(one, other), let mine = rating(one, first),
        let theirs = rating(other, second)
      else {
        passages.append((one, other))
        continue
      }
      add(Rated(claim: one, ratings: (mine.0, theirs.0), reasons: (mine.1, theirs.1)))
    }
    only = (
      lone.0.filter { !paired.contains($0.id) }, lone.1.filter { !paired.contains($0.id) }
    )
    let seen = Set(session.blindChecks.all.flatMap(\.seen))
    blind = Set(
      fixed.filter { !seen.contains($0.claim) }.compactMap { session.claims[$0.claim]?.label }
    )
  }

  private mutating func add(_ rated: Rated) {
    if Folding.isSame(rated.ratings.0, rated.ratings.1) {
      agreed.append(rated)
    } else {
      differing.append(rated)
    }
  }

  /// Whether two claims are on the same words.
  private static func isSame(_ one: Claim, _ other: Claim) -> Bool {
    one.passages.map(\.range) == other.passages.map(\.range)
  }

  /// Whether two claims have words in common.
  private static func overlap(_ one: Claim, _ other: Claim) -> Bool {
    one.passages.contains { mine in
      !mine.isGone && other.passages.contains { !$0.isGone && $0.range.overlaps(mine.range) }
    }
  }
}

extension Session {
  /// The ratings that were fixed for blind checks and are open now, by whom.
  var fixedRatings: [(rater: String, claim: EntityID, rating: String)] {
    Array(blindChecks.all).reversed().flatMap {
      check -> [(rater: String, claim: EntityID, rating: String)] in
      guard check.revealed != nil, let second = check.second else { return [] }
      let asked = Set(check.claims)
      let sides = [(check.signed.by.name, check.first.opened), (check.checker, second.opened)]
      return sides.flatMap { name, ratings in
        ratings.filter { asked.isEmpty || asked.contains($0.key) }
          .sorted { $0.key.description < $1.key.description }
          .map { (rater: name, claim: $0.key, rating: $0.value) }
      }
    }
  }
}
