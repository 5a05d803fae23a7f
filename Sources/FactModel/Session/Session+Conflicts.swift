extension Session {
  /// The conflicts that nobody has settled.
  package var openConflicts: [Conflict] { conflicts.filter(\.isOpen) }

  /// Whether two people changed it differently, and nobody has settled that.
  func isContested(_ id: EntityID) -> Bool {
    conflicts.contains { $0.id == id && $0.isOpen }
  }

  /// What a conflict is about, by its label; of a mark the sentence.
  package func name(of conflict: Conflict) -> String {
    if let mark = conflict.id.flatMap({ marks[$0] }), !mark.passage.isGone,
      let sentence = sentences.touched(by: mark.passage.range).first
    {
      return sentences.entries[sentence].address
    }
    guard let id = conflict.id, let kind = EntityKind.named(conflict.of) else {
      return conflict.of
    }
    return entity(kind, id)?.caption.name ?? conflict.of
  }

  /// Whether an edit that was made may change what is open between people.
  package func mayChangeConflicts(_ edit: Edit) -> Bool {
    guard edit.kind == .make, edit.decision == nil else { return log.isJoined }
    let open = openConflicts
    guard !open.isEmpty else { return false }
    let things = Set(edit.patches.map(\.key))
    return open.contains { conflict in
      guard let id = conflict.id else { return true }
      return things.contains(.entity(id))
        || conflict.opposed.map { things.contains(.entity($0)) } ?? false
    }
  }
}
