import FactModel
import OrderedJSON
import Publishing

extension PublicDifference {
  /// What readers are told of what was taken back while checks fail: words of one's own would say more.
  package static let takenBack = "Taken back at once; the desk is looking at it again."

  /// What the sign-offs are called.
  package static let signing = "who signed"

  /// What the rules that are switched off are called.
  static let switchedOff = "rules switched off"

  /// Whether all of it takes something from readers, nothing tells them what they were not told, and nothing goes
  /// that spoke for somebody: a claim goes or is retracted; evidence goes that did not speak against the rating
  /// and is not the last, a source or a person who said nothing, or the name of one; a rating becomes one that
  /// leaves it open, without a word.
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
      if group.label == Self.signing { return group.differences.allSatisfy { $0.after == nil } }
      if group.label == Self.switchedOff {
        return group.differences.allSatisfy { $0.after == nil && after.hasNot(placeOf: $0.field) }
      }
      guard let thing = group.differences.first?.source else { return false }
      if let was = before.contacts[thing] {
        return TakenFromContact(was, before, after).isLess(group.differences)
      }
      // What rested on a source is looked at where it did. One that stays may lose who it is.
      return before.sources[thing] != nil
        && (after.sources[thing] == nil
          || group.differences.allSatisfy { $0.after == nil && Self.naming.contains($0.field) })
    }
  }

  /// The fields of a source that name somebody.
  private static let naming: Set<String> = ["account", "authors", "citation", "title"]
}

extension Release {
  /// Whether what a rule was switched off for is not there any more: `no-archive at @1`.
  fileprivate func hasNot(placeOf field: String) -> Bool {
    guard let place = field.split(separator: " ").last, field.includes(" at ") else { return false }
    return !claims.all.contains { $0.label == place } && !sources.all.contains { $0.label == place }
  }
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
    case "verdict": isLeftOpen && !isReasonNew
    case "checked by", "confidence": isLeftOpen
    case "evidence": isLessEvidence
    case "evidence that is not named": isLessUnnamed
    case "questions": isLessAsked
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

  /// Whether readers are told why in words that they did not have: these may say anything.
  private var isReasonNew: Bool {
    isNow.verdict?.reason.map { $0 != was.verdict?.reason } ?? false
  }

  private var gone: [Evidence] { was.evidence.filter { !isNow.evidence.contains($0) } }

  /// Whether there is no other evidence, none that is gone spoke against the rating, which would say more without
  /// it, and some that bears the rating out is left.
  private var isLessEvidence: Bool {
    guard isNow.evidence.allSatisfy({ was.evidence.contains($0) }) else { return false }
    if isLeftOpen { return true }
    let isBorneOut =
      isNow.evidence.contains { $0.stance != .context }
      || !after.unnamed(of: isNow).allSatisfy { $0.stance == .context }
    return isBorneOut
      && gone.allSatisfy { evidence in
        var alone = isNow
        alone.evidence = [evidence]
        return !after.shown.contradictsItsEvidence(alone)
      }
  }

  /// Whether what is not named is what was named before, or was there.
  private var isLessUnnamed: Bool {
    let known = before.unnamed(of: was)
    return after.unnamed(of: isNow).allSatisfy { entry in
      known.contains(entry) || gone.contains { $0.stance == entry.stance }
    }
  }

  /// Whether questions are gone, and none with an answer: it may have spoken for somebody.
  private var isLessAsked: Bool {
    isNow.questions.allSatisfy { was.questions.contains($0) }
      && (isLeftOpen
        || was.questions.allSatisfy { isNow.questions.contains($0) || $0.answers.isEmpty })
  }
}

/// What of a person asked was taken from readers.
private struct TakenFromContact {
  private let was: Contact
  private let isNow: Contact?
  private let before: Release
  private let after: Release

  init(_ was: Contact, _ before: Release, _ after: Release) {
    (self.was, self.before, self.after) = (was, before, after)
    isNow = after.contacts[was.id]
  }

  func isLess(_ differences: [Correction.Difference]) -> Bool {
    guard let isNow else {
      // What somebody said of a claim goes with that.
      return was.replies.isEmpty
        || !before.claims.all.contains { was.concerns($0) && after.claims[$0.id] != nil }
    }
    return differences.allSatisfy { difference in
      switch difference.field {
      case "about": isAboutLess(isNow) || isUnnamed(isNow)
      case "replies": saysTheSame(isNow)
      case "person", "attempts": isUnnamed(isNow)
      case "put": isUnnamed(isNow) && (isNow.put ?? ProtectedWords.replacement).isWithheld
      default: false
      }
    }
  }

  /// Whether only claims are gone that readers do not have any more.
  private func isAboutLess(_ isNow: Contact) -> Bool {
    isNow.claims.allSatisfy(was.claims.contains)
      && was.claims.allSatisfy { isNow.claims.contains($0) || after.claims[$0] == nil }
  }

  /// Whether the name is gone, and what was said is told without it.
  private func isUnnamed(_ isNow: Contact) -> Bool {
    isNow.isOnBackground && !was.isOnBackground && saysTheSame(isNow)
  }

  private func saysTheSame(_ isNow: Contact) -> Bool {
    was.replies.count == isNow.replies.count
      && zip(was.replies, isNow.replies).allSatisfy { $0.text == $1.text || $1.text.isWithheld }
  }
}

extension String {
  fileprivate var isWithheld: Bool { self == ProtectedWords.replacement }
}
