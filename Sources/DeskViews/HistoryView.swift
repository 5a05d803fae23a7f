package import FactModel
import OrderedJSON
package import Replies

/// Who changed what and when.
package enum HistoryView {
  /// The last edits, the newest last.
  ///
  /// - claim: Only the edits of this claim; all when nil. - limit: How many at most; all when nil.
  package static func reply(
    of claim: Claim?,
    limit: Int?,
    _ desk: DeskState
  ) throws(Problem) -> Reply {
    var edits: [Edit] = []
    let count = desk.session.log.count
    for sequence in stride(from: count, to: 0, by: -1) {
      if let limit, edits.count == limit { break }
      try desk.checkpoint(sequence)
      let edit: Edit
      do throws(FormatProblem) {
        edit = try desk.session.log.edit(sequence)
      } catch {
        throw Problem(
          .damaged,
          "the session's past cannot be read: \(error.place) \(error.what)"
        )
      }
      if let claim, !touches(edit, claim) { continue }
      edits.append(edit)
    }
    edits.reverse()
    if edits.isEmpty {
      return Reply(asides: [StyledLine("Nothing was changed yet.", .dim)], json: .array([]))
    }
    let found = edits
    return Reply(edits.map(line), json: .array(found.map(json)))
  }

  private static func touches(_ edit: Edit, _ claim: Claim) -> Bool {
    edit.changes.contains { change in
      if case .claim(let transition) = change { return transition.id == claim.id }
      return false
    }
  }

  private static func line(_ edit: Edit) -> StyledLine {
    let what =
      switch edit.kind {
      case .make: edit.command
      case .undo(let sequence): "undo of \(sequence)"
      case .redo(let sequence): "redo of \(sequence)"
      case .restore(let sequence): "back to the state after \(sequence)"
      }
    return StyledLine(
      lead: [StyledSpan(String(edit.sequence), .address)],
      leadWidth: 6,
      body: [
        StyledSpan("\(edit.signed.at.minute) \(edit.signed.by.signature)  ", .dim),
        StyledSpan(what),
      ]
    )
  }

  private static func json(_ edit: Edit) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("seq", edit.sequence)
    builder.put("at", edit.signed.at)
    builder.put("by", edit.signed.by)
    builder.put("kind", edit.kind)
    builder.put("command", edit.command)
    return builder.object
  }
}
