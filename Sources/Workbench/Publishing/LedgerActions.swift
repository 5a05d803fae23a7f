import FactModel
import Publishing
import Replies

// The ledger of corrections.
extension Desk {
  /// Adds to changes the entries of the ledger that they demand.
  ///
  /// - Throws: A problem where a published claim would change without a reason.
  func withLedger(_ changes: [Change]) throws(Problem) -> [Change] {
    guard let publication = session.publications.last else { return changes }
    var entered: Set<EntityID> = []
    for change in changes {
      switch change {
      case .publication: return changes
      case .correction(let transition):
        // With its entry: made now, or taken back with the change that it is about.
        guard let correction = transition.after ?? transition.before else { continue }
        correction.claim.map { _ = entered.insert($0) }
      case .claim, .source, .finding, .mark, .item, .query, .contact, .waiver, .signOff, .facts,
        .scale,
        .article:
        continue
      }
    }
    var entries: [(Claim, [Correction.Difference])] = []
    for case .claim(let transition) in changes {
      guard let before = transition.before, publication.claims.contains(before.id),
        !entered.contains(before.id)
      else { continue }
      let differences = Ledger.differences(before, transition.after, in: session)
      if !differences.isEmpty { entries.append((before, differences)) }
    }
    guard !entries.isEmpty else { return changes }
    let reason = try reason(for: entries.map(\.0), publication)
    let first = session.counters.next(Correction.kindName).main
    return changes
      + entries.enumerated().map { index, entry in
        let correction = Correction(
          id: ports.newID(),
          number: EntityNumber(first + index),
          kind: .correction,
          claim: entry.0.id,
          label: entry.0.label,
          publication: publication.id,
          differences: entry.1,
          reason: reason,
          signed: sign()
        )
        return .correction(Transition(from: nil, to: correction))
      }
  }

  private func reason(
    for claims: [Claim],
    _ publication: Publication
  ) throws(Problem) -> String {
    if let correctionReason { return correctionReason }
    let labels = Wording.list(claims.map(\.label))
    let what =
      "\(labels) \(claims.count == 1 ? "is" : "are") published (version \(publication.number))"
    guard let answer = ports.ask("\(what). Why is this changed? ") else {
      throw Problem(
        .input,
        "\(what), and a change needs a reason",
        remedy: "Nothing was changed. With a reason: because \"REASON\" \(line)"
      )
    }
    guard !Wording.oneLine(answer).isEmpty else {
      throw Problem(.input, "without a reason \(labels) was left as it is")
    }
    return Wording.oneLine(answer)
  }
}
