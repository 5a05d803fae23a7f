package import FactModel

extension Session {
  /// Returns the changes that lead from the present state to the one that an edit knows: without what others
  /// did meanwhile in another copy, though it stands before the edit by now.
  ///
  /// The ledger stays as it is.
  package func changes(backToWhatIsKnownTo edit: EntityID) throws(FormatProblem) -> [Change] {
    let past = try ancestry()
    guard let last = past.positions[edit] else {
      throw FormatProblem("names an edit that is not there", at: ["edit \(edit)"])
    }
    let shared = min(past.settled, last)
    var replay = try replay(past, behind: shared)
    for position in stride(from: shared + 1, through: last, by: 1)
    where past.knows(last, position) {
      try replay.make(past.edits[position - 1], at: position)
    }
    return try changes(to: replay.session)
  }

  /// The changes from this state to another, but for the ledger.
  private func changes(to other: Session) throws(FormatProblem) -> [Change] {
    var changes: [Change] = [
      .facts(Transition(from: facts, to: other.facts)),
      .scale(Transition(from: scale, to: other.scale)),
      .article(Transition(from: article.hash, to: other.article.hash)),
    ]
    for entity in entities where !EntityKind(of: entity).isLedger {
      let kind = EntityKind(of: entity)
      changes.append(try kind.change(from: entity, to: other.entity(kind, entity.id)?.json))
    }
    for entity in other.entities where !EntityKind(of: entity).isLedger {
      let kind = EntityKind(of: entity)
      guard self.entity(kind, entity.id) == nil else { continue }
      changes.append(try kind.change(from: nil, to: entity.json))
    }
    return changes.filter { !$0.isEmpty }
  }
}
