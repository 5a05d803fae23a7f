package import FactModel

/// What becomes of a session's verdicts when it gets another scale.
///
/// It is no judgement of anybody: a rating that gets another name is signed by whoever chose that, and counts as
/// the rating of who gave the one before.
package struct ScaleChange {
  /// What becomes of a rating.
  package enum Fate {
    case become(Scale.Rating)
    case keep
    case drop
  }

  /// The scale, and the claims with their verdicts moved to it.
  package private(set) var changes: [Change]
  /// What becomes of which rating, of how many claims.
  package let said: [String]
  /// The ratings in use of which nobody said what becomes of them, with how many claims have them.
  package private(set) var missing: [String: Int] = [:]

  /// `fates`: By the names of ratings; those of the same name on the new scale stay.
  package init(
    of session: Session,
    to scale: Scale,
    _ fates: [String: Fate],
    signed: Signed,
    newID: () -> EntityID
  ) {
    changes = [.scale(Transition(from: session.scale, to: scale))]
    var counts: [String: Int] = [:]
    for claim in session.claims.all {
      guard let verdict = claim.verdict, verdict.scale == session.scale.reference else { continue }
      let fate = fates[verdict.rating] ?? scale.rating(named: verdict.rating).map(Fate.become)
      guard let fate else {
        missing[verdict.rating, default: 0] += 1
        continue
      }
      var moved = claim
      switch fate {
      case .keep:
        counts["\(verdict.rating) stays as it was given", default: 0] += 1
        continue
      case .drop:
        moved.verdicts = []
        moved.status = .open
        counts["\(verdict.rating) is removed", default: 0] += 1
      case .become(let rating):
        var next = Verdict(
          rating: rating.name,
          scale: scale.reference,
          reason: verdict.reason,
          confidence: verdict.confidence,
          signed: rating.name == verdict.rating ? verdict.signed : signed
        )
        next.seen = verdict.seen
        moved.add(next, id: newID(), asBefore: true)
        counts["\(verdict.rating) becomes \(rating.name)", default: 0] += 1
      }
      changes.append(Change(from: claim, to: moved))
    }
    said = counts.sorted { $0.key < $1.key }
      .map { "\($0.key) (\(Wording.count($0.value, "claim")))" }
  }
}
