package import FactModel
import Judging
import OrderedJSON

/// A rating that somebody gave a claim, and whether it is one of what the claim says now.
package struct GivenRating: Sendable {
  /// What it is a rating of.
  package enum Standing: Sendable {
    /// Of the claim as it stands.
    case holds
    /// Of other words, or of what the claim said before.
    case isOfOtherWords
    /// It was fixed in a blind check and is not here: in the copy the claim said something else.
    case stayedInCopy
  }

  package var claim: EntityID
  package var rater: String
  package var rating: String
  /// Nil where only the rating is known.
  package var verdict: Verdict?
  package var standing: Standing
  /// What its sentences read, where that is known and they read otherwise now.
  package var words: String?
  /// Whether it only carries another on, and is whose that was: made by a change of the scale, chosen by whoever settled
  /// what people differed in, or given again with how sure somebody is.
  package var isCarried = false
  /// The blind check that fixed it.
  package var check: EntityID?
  /// Whether it is the second checker's.
  package var isSecond = false
  /// The verdicts that were fixed together with it; none of any other.
  package var fixedVerdicts: Set<EntityID> = []

  /// What was read when it was fixed.
  var firstSeen: Seen?

  /// Whether it was fixed for the same words and statement as another.
  func wasOfSameWords(as other: GivenRating, _ readings: ComparedReadings) -> Bool {
    guard let firstSeen, let seen = other.firstSeen else { return false }
    return readings.isSame(firstSeen, as: seen)
  }

  /// Whether it counts where ratings are compared: they are of the same words then.
  package var counts: Bool { standing == .holds }

  /// Whether a verdict is among those that were fixed.
  package func isFixed(as verdict: Verdict) -> Bool {
    verdict.identity.map(fixedVerdicts.contains) ?? false
  }
}

/// The ratings that people gave in a session: all that compares, counts or opposes them asks here which of them
/// are ratings of the same words.
package struct GivenRatings: Sendable {
  /// What blind checks that are open fixed; those of the last check first.
  package private(set) var fixed: [GivenRating] = []
  private var given: [EntityID: [GivenRating]] = [:]

  package init(_ session: Session) {
    let past = RatedStatements(session)
    for claim in session.claims.all where !claim.verdicts.isEmpty {
      given[claim.id] = Self.given(claim, past, in: session)
    }
    for check in Array(session.blindChecks.all).reversed() { take(check, past, in: session) }
  }

  /// Those that are verdicts of a claim, in their order.
  package func all(of claim: EntityID) -> [GivenRating] { given[claim] ?? [] }

  /// What somebody's rating of a claim is: what was fixed, where that was of what the claim says now, else the
  /// last; one that does not count where there is no other.
  package func last(of claim: EntityID, by name: String) -> GivenRating? {
    let blind = fixed.first { $0.claim == claim && Folding.isSame($0.rater, name) }
    if let blind, blind.counts { return blind }
    let own = all(of: claim).last { Folding.isSame($0.rater, name) }
    guard let own, own.counts else { return blind ?? own }
    return own
  }

  private static func given(
    _ claim: Claim,
    _ past: RatedStatements,
    in session: Session
  ) -> [GivenRating] {
    var ratings: [GivenRating] = []
    for verdict in claim.verdicts {
      let carried = past.carries(verdict, of: ratings)
      var rating = GivenRating(
        claim: claim.id,
        rater: carried?.rater ?? verdict.signed.by.name,
        rating: verdict.rating,
        verdict: verdict,
        standing: past.holds(verdict, of: claim, in: session) ? .holds : .isOfOtherWords
      )
      rating.words = rating.counts ? nil : session.textSeen(verdict.seen)?.joined(separator: " ")
      rating.isCarried = carried != nil
      ratings.append(rating)
    }
    return ratings
  }

  private mutating func take(_ check: BlindCheck, _ past: RatedStatements, in session: Session) {
    guard check.revealed != nil, let second = check.second else { return }
    let asked = Set(check.claims)
    for (isSecond, commitment) in [(false, check.first), (true, second)] {
      let verdicts = commitment.verdicts
      let opened = commitment.opened.filter { asked.isEmpty || asked.contains($0.key) }
      for (id, rating) in opened.sorted(by: { $0.key.description < $1.key.description }) {
        var name = isSecond ? check.checker : check.signed.by.name
        if let claim = session.claims[id] {
          name = isSecond ? check.secondRater(of: claim) : check.firstRater(of: claim)
        }
        let own = all(of: id).filter { Folding.isSame($0.rater, name) }
        let known =
          own.last { $0.verdict?.identity.map(verdicts.contains) ?? false }
          ?? (verdicts.isEmpty ? own.last { $0.rating == rating } : nil)
        var fixed = GivenRating(claim: id, rater: name, rating: rating, standing: .stayedInCopy)
        (fixed.check, fixed.isSecond, fixed.fixedVerdicts) = (check.id, isSecond, verdicts)
        if let known {
          (fixed.verdict, fixed.standing, fixed.words) = (
            known.verdict, known.standing, known.words
          )
        } else if let gone = past.gone(of: id, among: verdicts), let claim = session.claims[id] {
          // It was taken out after it was fixed.
          fixed.verdict = gone
          fixed.standing =
            past.holds(gone, of: claim, in: session) ? .holds : .isOfOtherWords
        } else if !isSecond, verdicts.isEmpty {
          fixed.standing = .holds
        }
        fixed.firstSeen = fixed.verdict?.identity.flatMap { past.firstSeen[$0] }
        self.fixed.append(fixed)
      }
    }
  }
}
