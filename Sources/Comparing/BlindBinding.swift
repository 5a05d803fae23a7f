package import FactModel

/// What of a session's past blind checks fixed: nobody goes back behind it.
///
/// In a copy that is what was there when it was made and, once the ratings are fixed, what came before; in the session
/// that was checked first what came before both were opened.
package struct BlindBinding {
  /// Where the last edit stands that fixed something; 0 where none did.
  package let position: Int
  /// What that edit knows, itself included.
  private var known: Set<EntityID> = []

  /// `fixed`: Checks whose second ratings are fixed in a copy, though nothing here says so yet.
  ///
  /// Throws a problem where the past cannot be read.
  package init(_ session: Session, fixed: Set<EntityID> = []) throws(FormatProblem) {
    guard session.blindChecks.all.contains(where: { $0.binds(fixed) }) else {
      position = 0
      return
    }
    let log = session.log
    var found = 0
    for place in stride(from: log.count, to: 0, by: -1) {
      let edit = try log.edit(place)
      if found == 0, session.isBound(edit, fixed) {
        found = place
        known.insert(edit.id)
      }
      if known.contains(edit.id) { known.formUnion(edit.parents) }
    }
    position = found
  }

  /// Whether an edit is fixed.
  package func has(_ edit: Edit) -> Bool { known.contains(edit.id) }
}

extension Session {
  /// Whether an edit is of a blind check that binds, which nobody takes back.
  ///
  /// One binds in the second checker's copy, and where the second ratings are fixed.
  ///
  /// `fixed`: Checks whose second ratings are fixed in a copy.
  package func isBound(_ edit: Edit, _ fixed: Set<EntityID> = []) -> Bool {
    edit.patches.contains { patch in
      guard patch.isAbout(BlindCheck.self), case .entity(let id?) = patch.key else { return false }
      return blindChecks[id].map { $0.binds(fixed) } ?? false
    }
  }
}

extension BlindCheck {
  /// `fixed`: Checks whose second ratings are fixed in a copy.
  fileprivate func binds(_ fixed: Set<EntityID>) -> Bool {
    isCopy || second != nil || fixed.contains(id)
  }
}
