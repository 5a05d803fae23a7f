extension Session {
  /// The conflicts that nobody has settled.
  package var openConflicts: [Conflict] { conflicts.filter(\.isOpen) }

  /// Whether two people changed it differently, and nobody has settled that.
  func isContested(_ id: EntityID) -> Bool {
    conflicts.contains { $0.id == id && $0.isOpen }
  }

  /// What a conflict is about, by its label.
  package func name(of conflict: Conflict) -> String {
    guard let id = conflict.id, let kind = EntityKind.named(conflict.of) else {
      return conflict.of
    }
    return entity(kind, id)?.caption.name ?? conflict.of
  }

  /// Settles the conflicts about what an edit changes; taking back what settled one opens it again.
  mutating func settleConflicts(_ edit: Edit) {
    guard !conflicts.isEmpty else { return }
    let open = openConflicts
    defer { if openConflicts != open { settleAll() } }
    let fields = Set(edit.intent.flatMap(\.touchedFields))
    let gone = edit.intent.flatMap(\.removedWays)
    var settling = edit.id
    if case .redo(let target) = edit.kind { settling = target }
    for index in conflicts.indices {
      let conflict = conflicts[index]
      if case .undo(let target) = edit.kind {
        if conflict.settled == target {
          conflicts[index].settled = nil
          continue
        }
        // Whoever takes back their version leaves the others.
        let left = conflict.versions.filter { $0.edit != target }
        if conflict.isOpen, left.count < conflict.versions.count,
          Conflict.differ(left, field: conflict.field)
        {
          conflicts[index].versions = left
          continue
        }
      }
      if conflict.isOpen,
        fields.contains(conflict.path) || gone.contains(where: { conflict.path.hasPrefix($0) })
      {
        conflicts[index].settled = settling
      }
    }
  }
}

extension Patch {
  /// The fields that it changes, as conflicts name them; with the ways to the things that have them.
  fileprivate var touchedFields: [String] {
    switch self {
    case .made(let kind, _), .removed(let kind, _):
      guard case .entity(let id) = key else { return [] }
      return [Conflict.path(kind.name, id, "")]
    case .changed(let kind, let id, let fields):
      let whole = Conflict.path(kind.name, id, "")
      // Without a field it says that the thing shall be there.
      return fields.isEmpty ? [whole] : FieldChange.touched(fields, "").map { whole + $0 }
    case .facts(let fields):
      return FieldChange.touched(fields, "").map { Conflict.path("facts", nil, $0) }
    case .scale: return [Conflict.path("scale", nil, "")]
    case .article: return [Conflict.path("article", nil, "")]
    }
  }
}

extension Patch {
  /// What the paths of all fields of what it takes out begin with.
  fileprivate var removedWays: [String] {
    switch self {
    case .removed(let kind, _):
      guard case .entity(let id) = key else { return [] }
      return [Conflict.path(kind.name, id, "")]
    case .changed(let kind, let id, let fields):
      let whole = Conflict.path(kind.name, id, "")
      return fields.flatMap { field -> [String] in
        guard case .list(let list) = field.content else { return [] }
        return list.removed.compactMap { element in
          element.value.identity.map { "\(whole)\(field.key)/\($0)/" }
        }
      }
    case .made, .facts, .scale, .article: return []
    }
  }
}

extension FieldChange {
  /// The ways to the fields, below one to a thing.
  fileprivate static func touched(_ changes: [FieldChange], _ path: String) -> [String] {
    changes.flatMap { change in
      let way = path + change.key
      guard case .list(let list) = change.content else { return [way] }
      let isRating =
        change.key == "verdicts" && path.isEmpty
        && !(list.added.isEmpty && list.removed.isEmpty
          && list.changed.allSatisfy { !$0.fields.isEmpty })
      let verdict = isRating ? [Conflict.verdict] : []
      let moved = (list.removed + list.added).compactMap(\.value.identity)
      return verdict + moved.map { "\(way)/\($0)" }
        + list.changed.flatMap { element -> [String] in
          let inner = "\(way)/\(element.id)"
          return element.fields.isEmpty ? [inner] : touched(element.fields, inner + "/")
        }
    }
  }
}
