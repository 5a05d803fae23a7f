package import FactModel
import Publishing

extension Session {
  /// Whether what is to be published tells readers more than they were told.
  ///
  /// What protects somebody (a seal, stricter terms) is in what they have at once, and is no change to that.
  ///
  /// - Parameters:
  ///   - before: What readers had before the command.
  ///   - after: What they would get.
  /// - Returns: False where all of it takes something back.
  /// - Throws: A problem where the session's past cannot be read.
  package func tellsReadersMore(
    than before: Release,
    in after: Release
  ) throws(Problem) -> Bool {
    if PublicDifference(from: before, to: after).isTakingBack(from: before, to: after) {
      return false
    }
    let readers = try Release(self, for: .public, edition: .readers)
    return !PublicDifference(from: readers, to: after).isTakingBack(from: readers, to: after)
  }
}

extension PublicDifference {
  /// Whether all of it takes something from readers, and nothing tells them what they were not told: a claim
  /// goes or is retracted; evidence, a source or a person asked goes, or the name of one; a rating becomes
  /// one that leaves it open.
  ///
  /// That waits for no check: what is wrong on a page, or endangers somebody, goes at once.
  ///
  /// - Parameters:
  ///   - before: What readers have.
  ///   - after: What they would get.
  /// - Returns: False where there is anything else in it.
  package func isTakingBack(from before: Release, to after: Release) -> Bool {
    groups.allSatisfy { group in
      if let claim = group.claim {
        guard let isNow = after.claims[claim] else { return true }
        guard let was = before.claims[claim] else { return false }
        let change = TakenFromClaim(was, isNow, before, after)
        return group.differences.allSatisfy { change.covers($0.field) }
      }
      if group.differences.allSatisfy({ $0.after == nil }) { return Self.mayGo(group) }
      let contact = group.differences.first?.source
      // Who goes on background loses the name; the reply was told before, or is told without it.
      return contact.flatMap { after.contacts[$0] }?.isOnBackground ?? false
        && contact.flatMap { before.contacts[$0] }?.isOnBackground == false
    }
  }

  /// Whether a thing may go by itself: a source, a person, a signature; not what is known of the article.
  private static func mayGo(_ group: Group) -> Bool {
    group.differences.allSatisfy { $0.source != nil } || group.label == signing
  }

  /// What the sign-offs are called.
  package static let signing = "who signed"
}

/// What of a claim that readers keep was taken from them.
private struct TakenFromClaim {
  private let was: Claim
  private let isNow: Claim
  private let before: Release
  private let after: Release

  init(_ was: Claim, _ isNow: Claim, _ before: Release, _ after: Release) {
    (self.was, self.isNow, self.before, self.after) = (was, isNow, before, after)
  }

  /// Whether a field is another only by what it does not tell any more.
  func covers(_ field: String) -> Bool {
    switch field {
    case "verdict", "checked by", "confidence": isLeftOpen
    case "evidence": isLessEvidence
    case "evidence that is not named": isLessUnnamed
    case "questions": isNow.questions.allSatisfy { was.questions.contains($0) }
    case "retraction": isNow.retraction != nil
    default: false
    }
  }

  /// Whether the rating says that nobody knows.
  private var isLeftOpen: Bool {
    guard let verdict = isNow.verdict, let scale = after.scale(of: verdict),
      let rating = scale.rating(named: verdict.rating)
    else { return false }
    let sense = scale.sense(of: rating)
    // A legend is more than unproven.
    return sense?.meaning == .unproven && sense?.loss == nil
  }

  private var gone: [Evidence] { was.evidence.filter { !isNow.evidence.contains($0) } }

  /// Whether there is no other evidence, and what is gone did not speak against the rating, which would say
  /// more without it.
  private var isLessEvidence: Bool {
    guard isNow.evidence.allSatisfy({ was.evidence.contains($0) }) else { return false }
    var alone = isNow
    alone.evidence = Elements(gone)
    return isLeftOpen || !after.shown.contradictsItsEvidence(alone)
  }

  /// Whether what is not named is what was named before, or was there.
  private var isLessUnnamed: Bool {
    let known = before.unnamed(of: was)
    return after.unnamed(of: isNow).allSatisfy { entry in
      known.contains(entry) || gone.contains { $0.stance == entry.stance }
    }
  }
}
