package import FactModel
import Publishing

/// What two people found and rated in one session.
package struct RaterComparison {
  /// What each of them rated a claim, or two claims on the same words.
  package struct Rated {
    package var claim: Claim
    /// The second's, where it is another on the same words.
    package var other: Claim?
    /// By the first and by the second.
    package var ratings: (String, String)
    package var reasons: (String?, String?)
  }

  /// A rating that somebody gave a claim when that said something else.
  package struct Elsewhere {
    package var claim: Claim
    package var rater: String
    package var rating: String
    package var reason: String?
    /// Of what it is, in words.
    package var of: String?
  }

  package let names: (String, String)
  package private(set) var only: ([Claim], [Claim]) = ([], [])
  /// Claims of each that share words but have other passages.
  package private(set) var passages: [(Claim, Claim)] = []
  package private(set) var differing: [Rated] = []
  package private(set) var agreed: [Rated] = []
  /// What either of them rated that is of other words, or stayed in a blind copy: compared with nothing.
  package private(set) var elsewhere: [Elsewhere] = []
  /// The labels of those that were rated blind.
  package private(set) var blind: Set<String> = []
  /// The labels of those in a blind check whose first ratings could be seen, in order.
  package private(set) var seen: [String] = []
  /// Who could see them.
  private var looker = ""
  /// Who gave a verdict on which claim after theirs was fixed: `Ada: c1`.
  package private(set) var ratedAgain: [String] = []

  /// What others than the second checker rated in the copy, a sentence each.
  private var ratedByOthers: [String] = []

  /// What was not blind, a sentence each.
  package var warnings: [String] {
    BlindCheck.notBlind(seen, looker) + ratedByOthers
      + ratedAgain.map { "rated again after it was fixed, not blind: \($0)" }
  }

  /// Compares by the last rating that each gave; of a blind check by what was fixed.
  ///
  /// Only ratings of what the claims say now are compared.
  package init(_ session: Session, _ first: String, _ second: String) {
    names = (first, second)
    let ratings = GivenRatings(session)
    var lone: ([Claim], [Claim]) = ([], [])
    func given(_ claim: Claim, _ name: String) -> (String, String?)? {
      let rating = ratings.last(of: claim.id, by: name).flatMap { $0.counts ? $0 : nil }
      return rating.map { ($0.rating, $0.verdict?.reason) }
    }
    for claim in session.claims.all {
      elsewhere += [first, second].compactMap { ratings.last(of: claim.id, by: $0) }
        .filter { !$0.counts }.map { Elsewhere(claim: claim, $0) }
      switch (given(claim, first), given(claim, second)) {
      case (let one?, let other?):
        add(Rated(claim: claim, ratings: (one.0, other.0), reasons: (one.1, other.1)))
      case (.some, nil): lone.0.append(claim)
      case (nil, .some): lone.1.append(claim)
      case (nil, nil): break
      }
    }
    var paired: Set<EntityID> = []
    for one in lone.0 {
      let rivals = lone.1.filter { one.overlaps($0) && !paired.contains($0.id) }
      guard let other = rivals.first(where: { Self.isSame(one, $0) }) ?? rivals.first,
        let mine = given(one, first), let theirs = given(other, second)
      else { continue }
      paired.formUnion([one.id, other.id])
      let rated = Rated(
        claim: one,
        other: other,
        ratings: (mine.0, theirs.0),
        reasons: (mine.1, theirs.1)
      )
      let isSame = Self.isSame(one, other)
      if !isSame { passages.append((one, other)) }
      if isSame || !Folding.isSame(mine.0, theirs.0) { add(rated) }
    }
    only = (
      lone.0.filter { !paired.contains($0.id) }, lone.1.filter { !paired.contains($0.id) }
    )
    noteBlindness(session, ratings)
  }

  private mutating func noteBlindness(_ session: Session, _ ratings: GivenRatings) {
    let couldBeSeen = Set(session.blindChecks.all.flatMap(\.seen))
    ratedByOthers = session.ratedInOthersCopies()
    looker = session.blindChecks.all.filter { !$0.seen.isEmpty }.last?.checker ?? names.1
    let fixed = ratings.fixed.filter {
      Folding.isSame($0.rater, names.0) || Folding.isSame($0.rater, names.1)
    }
    let byClaim = Dictionary(grouping: fixed, by: \.claim)
    var again: [String: [String]] = [:]
    for claim in session.claims.all {
      guard let fixed = byClaim[claim.id] else { continue }
      if couldBeSeen.contains(claim.id) {
        seen.append(claim.label)
      } else {
        blind.insert(claim.label)
      }
      for rating in fixed {
        let last = ratings.all(of: claim.id).last {
          !$0.isCarried && Folding.isSame($0.rater, rating.rater)
        }?.verdict
        if let last, !rating.fixedVerdicts.isEmpty, !rating.isFixed(as: last) {
          again[rating.rater, default: []].append(claim.label)
        }
      }
    }
    ratedAgain = again.sorted { $0.key < $1.key }.map { "\($0.key): \(Wording.list($0.value))" }
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
}

extension Session {
  /// Whoever rated something, here or in a blind check that is open, the one with the most claims first.
  package var raters: [String] {
    var counts: [(name: String, count: Int)] = []
    let ratings = GivenRatings(self)
    for claim in claims.all {
      let fixed = ratings.fixed.filter { $0.claim == claim.id }
      for name in Self.each((ratings.all(of: claim.id) + fixed).map(\.rater)) {
        if let index = counts.firstIndex(where: { Folding.isSame($0.name, name) }) {
          counts[index].count += 1
        } else {
          counts.append((name, 1))
        }
      }
    }
    return counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
  }
}

extension RaterComparison.Elsewhere {
  fileprivate init(claim: Claim, _ given: GivenRating) {
    self.claim = claim
    (rater, rating, reason) = (given.rater, given.rating, given.verdict?.reason)
    of =
      given.standing == .stayedInCopy
      ? "given for what the claim said in the copy, where the rating stays"
      : given.words.map { "given when it read “\(Wording.excerpt(Wording.oneLine($0), 100))”" }
  }
}
