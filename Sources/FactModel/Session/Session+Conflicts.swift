extension Session {
  /// The conflicts that nobody has settled.
  package var openConflicts: [Conflict] { conflicts.filter(\.isOpen) }

  /// Whether two people changed it differently, and nobody has settled that.
  func isContested(_ id: EntityID) -> Bool {
    conflicts.contains { ($0.id == id || $0.opposed == id) && $0.isOpen }
  }

  /// What a conflict is about, as it can be typed: its label, of a mark the sentence, of what has no label
  /// its kind and number.
  package func name(of conflict: Conflict) -> String {
    if let mark = conflict.id.flatMap({ marks[$0] }), !mark.passage.isGone,
      let sentence = sentences.touched(by: mark.passage.range).first
    {
      return sentences.entries[sentence].address
    }
    guard let id = conflict.id, let kind = EntityKind.named(conflict.of) else {
      return conflict.of
    }
    guard let entity = entity(kind, id) else { return conflict.of }
    let name = entity.caption.name
    return name.contains(" ") ? "\(conflict.of)-\(entity.number)" : name
  }
}
