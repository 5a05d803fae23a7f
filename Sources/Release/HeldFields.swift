package import FactModel

/// What undo leaves as it is on its way back over promises: the fields that these wrote, for whatever wrote them
/// before.
package struct HeldFields {
  private var held: Set<String> = []

  package init() {}

  /// Whether an edit is passed over, as undo comes to it: it promised something, or wrote nothing but what a later
  /// promise wrote again.
  package mutating func passesOver(_ edit: Edit, in session: Session) -> Bool {
    let parts = edit.intent.map(Self.parts)
    if edit.keptPromise(in: session) != nil {
      held.formUnion(parts.joined())
      return true
    }
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0.isSubset(of: held) }
  }

  /// What a patch writes of a source or contact, each field and each element of a list by itself.
  private static func parts(_ patch: Patch) -> Set<String> {
    guard patch.isAbout(Source.self) || patch.isAbout(Contact.self) else { return [] }
    guard case .changed(_, let id, let fields) = patch else {
      // One that was dropped, and made again with a promise.
      guard case .entity(let id?) = patch.key else { return [] }
      return [id.description]
    }
    return Set(
      fields.flatMap { field in
        guard case .list(let list) = field.content else { return ["\(id) \(field.key)"] }
        let elements =
          (list.added + list.removed).map { $0.value.identity?.description ?? "" }
          + list.changed.map(\.id)
        return elements.map { "\(id) \(field.key) \($0)" }
      }
    )
  }
}

extension Patch {
  /// The patch without what does not fit a source or contact any more of which something was promised since: that
  /// stays as it is; nil where nothing is left of it.
  package func keepingPromises(in session: Session) -> Patch? {
    guard case .entity(let id?) = key, session.hasPromised(id) else { return self }
    // What was dropped is there again, since it was promised something.
    if case .made = self { return nil }
    guard case .changed(let kind, _, let fields) = self else { return self }
    let fitting = fields.filter { field in
      (try? session.changes(of: [.changed(kind, id, [field])])) != nil
    }
    return fitting.isEmpty ? nil : .changed(kind, id, fitting)
  }
}

extension Session {
  /// Whether a source or contact is sealed, or spoke on terms.
  fileprivate func hasPromised(_ id: EntityID) -> Bool {
    if let source = sources[id] { return source.isBinding }
    return contacts[id].map { $0.isOffRecord || $0.isOnBackground } ?? false
  }
}
