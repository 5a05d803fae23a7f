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

  package let names: (String, String)
  package private(set) var only: ([Claim], [Claim]) = ([], [])
  /// Claims of each that share words but have other passages.
  package private(set) var passages: [(Claim, Claim)] = []
  package private(set) var differing: [Rated] = []
  package private(set) var agreed: [Rated] = []
  /// The labels of those that were rated blind.
  package private(set) var blind: Set<String> = []
  /// The labels of those in a blind check whose first ratings could be seen, in order.
  package private(set) var seen: [String] = []
  /// Who could see them.
  private var looker = ""
  /// Who gave a verdict on which claim after theirs was fixed: `Ada: c1`.
  package private(set) var ratedAgain: [String] = []

  /// The labels of the claims that each of them rated when the sentences, or the claim, said something else.
  package private(set) var otherWords: [String] = []
  /// What others than the second checker rated in the copy, a sentence each.
  private var ratedByOthers: [String] = []

  /// What was not blind, a sentence each.
  package var warnings: [String] {
    BlindCheck.notBlind(seen, looker) + ratedByOthers
      + ratedAgain.map { "rated again after it was fixed, not blind: \($0)" }
      + (otherWords.isEmpty
        ? [] : ["not compared, rated of different words: \(otherWords.joined(separator: ", "))"])
  }

  /// Compares by the last rating that each gave; of a blind check by what was fixed.
  package init(_ session: Session, _ first: String, _ second: String) {
    names = (first, second)
    let fixed = session.fixedRatings.filter {
      Folding.isSame($0.rater, first) || Folding.isSame($0.rater, second)
    }
    var lone: ([Claim], [Claim]) = ([], [])
    let carried = session.carriedVerdicts
    func given(_ claim: Claim, _ name: String) -> (String, String?, Verdict?)? {
      Self.rating(claim, name, fixed, carried)
    }
    for claim in session.claims.all {
      switch (given(claim, first), given(claim, second)) {
      case (let one?, let other?):
        if let own = one.2, let theirs = other.2, !own.isOfSameWords(as: theirs) {
          otherWords.append(claim.label)
          continue
        }
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
    noteBlindness(session, fixed, carried)
  }

  /// What somebody rated a claim, and why.
  private static func rating(
    _ claim: Claim,
    _ name: String,
    _ fixed: [FixedRating],
    _ carried: Set<EntityID>
  ) -> (String, String?, Verdict?)? {
    let own = claim.judgements(besides: carried).filter { Folding.isSame($0.rater, name) }
      .map(\.verdict)
    let blind = fixed.first { Folding.isSame($0.rater, name) && $0.claim == claim.id }
    guard let blind else { return own.last.map { ($0.rating, $0.reason, $0) } }
    let verdict = own.last(where: blind.isOf) ?? own.last { $0.rating == blind.rating }
    return (blind.rating, verdict?.reason, verdict)
  }

  private mutating func noteBlindness(
    _ session: Session,
    _ fixed: [FixedRating],
    _ carried: Set<EntityID>
  ) {
    let couldBeSeen = Set(session.blindChecks.all.flatMap(\.seen))
    ratedByOthers = session.ratedInOthersCopies()
    looker = session.blindChecks.all.filter { !$0.seen.isEmpty }.last?.checker ?? names.1
    let byClaim = Dictionary(grouping: fixed, by: \.claim)
    var again: [String: [String]] = [:]
    for claim in session.claims.all {
      guard let ratings = byClaim[claim.id] else { continue }
      if couldBeSeen.contains(claim.id) {
        seen.append(claim.label)
      } else {
        blind.insert(claim.label)
      }
      for rating in ratings {
        let last = claim.judgements(besides: carried).last {
          !$0.isCarried && Folding.isSame($0.rater, rating.rater)
        }?.verdict
        if let last, !rating.verdicts.isEmpty, !rating.isOf(last) {
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

/// A rating that was fixed for a blind check, and is open now.
struct FixedRating {
  var rater: String
  var claim: EntityID
  var rating: String
  /// The verdicts that were fixed with it; none where only ratings were.
  var verdicts: Set<EntityID>

  /// Whether a verdict is one that was fixed.
  func isOf(_ verdict: Verdict) -> Bool {
    verdict.identity.map(verdicts.contains) ?? false
  }
}

extension Session {
  /// Whoever rated something, the one with the most claims first.
  package var raters: [String] {
    var counts: [(name: String, count: Int)] = []
    let carried = carriedVerdicts
    for claim in claims.all {
      for name in Set(claim.judgements(besides: carried).map(\.rater)) {
        if let index = counts.firstIndex(where: { Folding.isSame($0.name, name) }) {
          counts[index].count += 1
        } else {
          counts.append((name, 1))
        }
      }
    }
    return counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
  }

  /// The ratings that were fixed for blind checks and are open now; those of the last check first.
  var fixedRatings: [FixedRating] {
    Array(blindChecks.all).reversed().flatMap { check -> [FixedRating] in
      guard check.revealed != nil, let second = check.second else { return [] }
      let asked = Set(check.claims)
      return [check.first, second].enumerated().flatMap { side, fixed -> [FixedRating] in
        let verdicts = fixed.verdicts
        return fixed.opened.filter { asked.isEmpty || asked.contains($0.key) }
          .sorted { $0.key.description < $1.key.description }
          .map { id, rating in
            let given = side == 1 ? claims[id].map { check.secondRater(of: $0) } : nil
            return FixedRating(
              rater: given ?? (side == 1 ? check.checker : check.signed.by.name),
              claim: id,
              rating: rating,
              verdicts: verdicts
            )
          }
      }
    }
  }
}
