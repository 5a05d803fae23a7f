package import FactModel
import Publishing
package import Release

/// Why readers see something else than before, as an entry of the ledger has it.
package enum LedgerReason {
  /// What it is called for readers, and the reason in one line.
  package typealias Reason = (kind: Correction.Kind, text: String)

  /// What was typed as a reason: `minor: a comma`.
  ///
  /// - Throws: A problem where it says nothing, or more than minor things are called so.
  package static func read(
    _ answer: String,
    for group: PublicDifference.Group
  ) throws(Problem) -> Reason {
    for kind in [Correction.Kind.update, .minor, .correction] {
      let lead = kind.rawValue + ":"
      if answer.lowercased().hasPrefix(lead) {
        if kind == .minor { try requireMinor([group]) }
        return (kind, try TypedReason.line(String(answer.dropFirst(lead.count)), at: nil))
      }
    }
    return (.correction, try TypedReason.line(answer, at: nil))
  }

  /// A rating that is another now, or a claim that is new, has its reason with it: that of the verdict.
  ///
  /// So has a signature, which is given for each version.
  package static func own(of group: PublicDifference.Group, in session: Session) -> Reason? {
    if group.isSigningAnew {
      return (.update, "Each version bears the signatures that were given for it.")
    }
    let isNew = group.differences.contains { $0.field == "claim" && $0.before == nil }
    guard let verdict = group.claim.flatMap({ session.claims[$0] })?.verdict,
      isNew || group.differences.contains(where: { $0.isRating(besides: verdict.rating) }),
      let reason = try? TypedReason.line(verdict.reason ?? "", at: nil)
    else { return nil }
    return (isNew ? .update : .correction, reason)
  }

  /// Says that readers are to be told why.
  package static func missing(for groups: [PublicDifference.Group]) -> Problem {
    let count = groups.count
    return Problem(
      .input,
      "readers will see \(Wording.count(count, "change")), and \(count == 1 ? "it needs" : "they need") "
        + "a reason",
      remedy:
        "publish correction=\"REASON\" (or update=, or minor= where nothing that is said changed). "
        + "Nothing was published.",
      candidates: lines(groups.map { ($0.label, $0.differences) })
    )
  }

  /// Says that there is nothing which readers see changed.
  package static func nothingPublished(
    in session: Session,
    at place: Problem.Place?
  ) -> Problem {
    Problem(
      .input,
      session.publications.isEmpty
        ? "nothing was published: no change needs a reason for readers"
        : "all that was published is retracted: readers see no change",
      place: place,
      remedy: "Nothing was changed. Type the command alone."
    )
  }

  /// Says that claims which nobody touched would go from readers, since they were judged by something else.
  package static func isLeaving(_ labels: [String]) -> Problem {
    Problem(
      .input,
      "readers would lose \(Wording.list(labels)), which \(labels.count == 1 ? "was" : "were") judged as it was before",
      remedy:
        "Nothing was changed. Do it without because, look at what stale shows, say that it holds (holds "
        + "\(labels.first ?? "c1")) or rate it again, and publish it with the reason."
    )
  }

  /// Says that a command is none that because could hold back until the checks have passed.
  package static func actsByItself(_ verb: String, at place: Problem.Place?) -> Problem {
    Problem(
      .input,
      "\(verb) is not done because of something",
      place: place,
      remedy: "Nothing was changed. Type it alone: because is for a change of what readers see."
    )
  }

  /// Says that more than one change would be published under one reason.
  package static func isWaiting(_ count: Int, at place: Problem.Place?) -> Problem {
    Problem(
      .input,
      "\(Wording.count(count, "other change")) \(count == 1 ? "waits" : "wait") for publication",
      place: place,
      remedy: "Nothing was changed. publish gives readers what waits; because is for one change."
    )
  }

  /// Says that nobody can tell whether readers may be told more.
  package static func rulesAreNotKnown(_ version: Publication) -> Problem {
    Problem(
      .input,
      "the rules of \(version.profile), by which version \(version.number) was published, are not known",
      remedy:
        "Nothing was changed. Type the command alone, then: publish FILE correction=\"REASON\""
    )
  }

  /// Says that a text that leaves has a word of what is protected.
  package static func givesAway(_ label: String, by word: String, _ session: Session) -> Problem {
    let source = session.sources.all.first { $0.label == label && $0.terms == nil && $0.isPerson }
    let terms = source.map { "; source \($0.label) terms=on-record where it may be told" } ?? ""
    return Problem(
      .input,
      "“\(word)” would give \(label) away, which is protected",
      remedy: "Nothing was changed. Say it in other words; a note (note) stays at the desk\(terms)."
    )
  }

  /// Refuses to call minor what is more: readers are shown what they were told before.
  package static func requireMinor(_ groups: [PublicDifference.Group]) throws(Problem) {
    let more = groups.map { (label: $0.label, differences: $0.beyondMinor) }
      .filter { !$0.differences.isEmpty }
    guard !more.isEmpty else { return }
    throw Problem(
      .input,
      "only spelling, a dead link and an archived copy are minor",
      remedy:
        "publish correction=\"REASON\" where it was wrong, or update=\"REASON\" where there is more to "
        + "tell. Nothing was published.",
      candidates: lines(more)
    )
  }

  private static func lines(
    _ all: [(label: String, differences: [Correction.Difference])]
  ) -> [String] {
    all.prefix(10).map { "\($0.label): \($0.differences.map(\.field).joined(separator: ", "))" }
  }
}

extension Correction.Difference {
  /// Whether readers had another rating, or none: other words for the same are no reason for themselves.
  fileprivate func isRating(besides rating: String) -> Bool {
    field == "verdict" && !(before.map { $0 == rating || $0.hasPrefix(rating + ". ") } ?? false)
  }
}
