extension Session {
  /// Returns the changes that lead from the present state back to an earlier one, one for each
  /// thing that differs, in an order in which they can be made.
  ///
  /// `position`: The last edit that shall hold: from 0 (the beginning) to `log.count`.
  package func changes(backTo position: Int) throws(FormatProblem) -> [Change] {
    var order: [Change.Key] = []
    var changes: [Change.Key: Change] = [:]
    var past = self
    for number in stride(from: log.count, to: position, by: -1) {
      for change in try past.takeBack(number) {
        let key = change.key
        if let later = changes[key] {
          changes[key] = later.followed(by: change)
        } else {
          order.append(key)
          changes[key] = change
        }
      }
    }
    return order.compactMap { changes[$0] }.filter { !$0.isEmpty }
  }

  /// Returns the changes that take an edit back, from what there is now.
  package func changes(undoing edit: Edit) throws(FormatProblem) -> [Change] {
    try changes(of: edit.patches.reversed().map(\.inverse))
  }

  /// Returns the changes that make an edit again, from what there is now.
  package func changes(redoing edit: Edit) throws(FormatProblem) -> [Change] {
    try changes(of: edit.patches)
  }

  /// The session before its first edit.
  func beginning() throws(FormatProblem) -> Session { try state(behind: 0) }

  /// The session as it was behind an edit that everything before it is known to; without conflicts.
  ///
  /// What lies on sentences is not looked for.
  func state(behind position: Int) throws(FormatProblem) -> Session {
    var past = self
    for number in stride(from: log.count, to: position, by: -1) { _ = try past.takeBack(number) }
    past.log = try log.prefix(position)
    past.conflicts = []
    return past
  }

  /// Makes the tables as they were before an edit, which is the last that they hold; the log stays.
  ///
  /// - Throws: A problem where the edit did not lead to what is there.
  /// - Returns: What was changed.
  @discardableResult
  package mutating func takeBack(_ position: Int) throws(FormatProblem) -> [Change] {
    let edit = try log.edit(position)
    var changes: [Change] = []
    for index in edit.patches.indices.reversed() {
      do throws(FormatProblem) {
        let change = try change(of: edit.patches[index].inverse)
        if let misfit = misfit(of: change) { throw FormatProblem(misfit) }
        changes.append(change)
      } catch {
        throw FormatProblem("does not lead to what is behind it: \(error.what)", at: error.path)
          .under("changes[\(index)]").under("edits[\(position - 1)]")
      }
    }
    for change in changes { make(change) }
    return changes
  }

  /// The session before its first edit, with the facts and the scale that its edits started from.
  package static func beginning(of file: Session) throws(FormatProblem) -> Session {
    var parts = file.parts
    (parts.log, parts.conflicts) = (EditLog(), [])
    for position in stride(from: file.log.count, to: 0, by: -1) {
      for patch in try file.log.edit(position).patches.reversed() {
        switch patch.inverse {
        case .facts(let fields): try FieldWalk.make(fields, in: &parts.facts)
        case .scale(_, let before): parts.scale = try Scale(json: before)
        case .article(_, let before): parts.current = before
        case .made, .removed, .changed: break
        }
      }
    }
    return try Session(parts)
  }
}
