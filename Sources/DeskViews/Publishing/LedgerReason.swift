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
  package static func own(of group: PublicDifference.Group, in session: Session) -> Reason? {
    let isNew = group.differences.contains { $0.field == "claim" && $0.before == nil }
    guard isNew || group.differences.contains(where: { $0.field == "verdict" }),
      let verdict = group.claim.flatMap({ session.claims[$0] })?.verdict,
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
