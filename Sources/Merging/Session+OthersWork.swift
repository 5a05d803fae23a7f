package import FactModel
import OrderedJSON

// What others than one person did.
extension Session {
  /// Whether others have gone on with what an edit made, or changed what it changed: taken back, their work
  /// would be gone with it.
  ///
  /// Where copies were merged, or `isShared` says that others work on this one, what they changed without
  /// knowing of the edit stays by itself.
  package func hasWork(
    ofOthersThan name: String,
    on step: EditStep,
    isShared: Bool = false
  ) -> Bool {
    let isApart = isShared || log.isJoined
    let made = (isApart ? step.edit.intent : step.edit.patches).flatMap(\.making)
    let changed = isApart ? [] : Set(step.edit.patches.map(\.key))
    guard !made.isEmpty || !changed.isEmpty else { return false }
    let isOfAll = changed.contains { key in if case .entity = key { false } else { true } }
    // What two people entered apart stands before it, too; what it knew is no work on it.
    let first = log.isJoined ? 1 : step.position + 1
    var unknown: Set<EntityID>?
    return stride(from: first, through: log.count, by: 1).contains { later in
      let line = String(decoding: log.line(later), as: UTF8.self)
      let isOnIt = made.contains { line.includes($0.description) }
      guard isOnIt || !changed.isEmpty, let edit = try? log.edit(later),
        !Folding.isSame(name, edit.signed.by.name)
      else { return false }
      if later < step.position {
        unknown = unknown ?? (try? editsUnknown(to: step.edit.id)) ?? []
        guard unknown?.contains(edit.id) ?? false else { return false }
      }
      return isOnIt || isOfAll || edit.patches.contains { changed.contains($0.key) }
    }
  }
}

extension Patch {
  /// What it makes: a thing, or pieces of evidence of a claim.
  fileprivate var making: [EntityID] {
    switch self {
    case .made(_, let json): return [json.identity].compactMap { $0 }
    case .changed(_, _, let fields):
      return fields.filter { $0.key == "evidence" }.flatMap { field -> [EntityID] in
        guard case .list(let list) = field.content else { return [] }
        return list.added.compactMap(\.value.identity)
      }
    case .removed, .facts, .scale, .article: return []
    }
  }
}
