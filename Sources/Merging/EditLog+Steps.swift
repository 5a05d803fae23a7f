package import FactModel

/// An edit and where it stands.
package struct EditStep: Sendable, Equatable {
  /// From 1.
  package var position: Int
  package var edit: Edit

  package init(position: Int, edit: Edit) {
    self.position = position
    self.edit = edit
  }
}

// What undo and redo are about.
extension EditLog {
  /// Returns an edit and where it stands.
  ///
  /// `position`: From 1 to `count`.
  package func step(_ position: Int) throws(FormatProblem) -> EditStep {
    EditStep(position: position, edit: try edit(position))
  }

  /// Whether some edits stand behind others that they do not know of, as merging leaves them.
  package var isJoined: Bool {
    stride(from: 2, through: count, by: 1).contains { !isNext($0) }
  }

  /// Returns the edits that undo takes back one after the other, found in one walk: the latest that hold.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - isKept: Whether an edit is passed over.
  /// - Returns: The edits, the one to take back first at the beginning.
  /// - Throws: A problem when an edit cannot be read.
  package func undoTargets(
    _ limit: Int,
    passingOver isKept: (Edit) -> Bool = { _ in false }
  ) throws(FormatProblem) -> [EditStep] {
    var isUndone: Set<EntityID> = []
    let positions = limit > 1 ? positions() : nil
    var targets: [EditStep] = []
    for position in stride(from: count, to: 0, by: -1) {
      guard targets.count < limit else { break }
      let step = try step(position)
      switch step.edit.kind {
      case .make, .restore:
        if !isUndone.contains(step.edit.id), !isKept(step.edit) { targets.append(step) }
      case .undo(let target):
        isUndone.insert(target)
      case .redo(let target):
        // Made again later than anything before it, so it is the latest that holds.
        if isUndone.insert(target).inserted, !isKept(step.edit) {
          targets.append(try self.step(of: target, position, positions))
        }
      }
    }
    return targets
  }

  /// Returns the edits that redo makes again one after the other, found in one walk: those undone last,
  /// unless something was changed since.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - isKept: Whether an edit is passed over.
  /// - Returns: The edits, the one to make again first at the beginning.
  /// - Throws: A problem when an edit cannot be read.
  package func redoTargets(
    _ limit: Int,
    passingOver isKept: (Edit) -> Bool = { _ in false }
  ) throws(FormatProblem) -> [EditStep] {
    var isMadeAgain: Set<EntityID> = []
    let positions = limit > 1 ? positions() : nil
    var targets: [EditStep] = []
    for position in stride(from: count, to: 0, by: -1) {
      guard targets.count < limit else { break }
      let edit = try edit(position)
      guard !isKept(edit) else { continue }
      switch edit.kind {
      case .make, .restore: return targets
      case .redo(let target): isMadeAgain.insert(target)
      case .undo(let target):
        if isMadeAgain.remove(target) == nil {
          targets.append(try step(of: target, position, positions))
        }
      }
    }
    return targets
  }

  /// The edit that another names.
  ///
  /// `positions`: Where each stands, where many are asked for.
  private func step(
    of id: EntityID,
    _ position: Int,
    _ positions: [EntityID: Int]?
  ) throws(FormatProblem) -> EditStep {
    guard let found = positions.map({ $0[id] }) ?? self.position(of: id) else {
      throw FormatProblem(
        "names an edit that is not there",
        at: ["edits[\(position - 1)]", "kind"]
      )
    }
    return try step(found)
  }
}
