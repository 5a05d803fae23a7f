package import FactModel
import Merging
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
    var edits: [EditStep] = []
    let count = desk.session.log.count
    for sequence in stride(from: count, to: 0, by: -1) {
      if let limit, edits.count == limit { break }
      try desk.checkpoint(sequence)
      let step = try desk.step(sequence)
      if let claim, !touches(step.edit, claim) { continue }
      edits.append(step)
    }
    edits.reverse()
    if edits.isEmpty {
      return Reply(asides: [StyledLine("Nothing was changed yet.", .dim)], json: .array([]))
    }
    let names = Names(desk.session.log, edits)
    return Reply(
      edits.map { line($0, names) },
      json: .array(edits.map { json($0, names) })
    )
  }

  private static func touches(_ edit: Edit, _ claim: Claim) -> Bool {
    edit.patches.contains { $0.key == .entity(claim.id) }
  }

  /// The edits that others name, by where they stand.
  private struct Names {
    private var positions: [EntityID: Int] = [:]

    init(_ log: EditLog, _ steps: [EditStep]) {
      if steps.contains(where: { $0.edit.kind != .make }) { positions = log.positions() }
    }

    subscript(id: EntityID?) -> Int { id.flatMap { positions[$0] } ?? 0 }
  }

  private static func line(_ step: EditStep, _ names: Names) -> StyledLine {
    let edit = step.edit
    let what =
      switch edit.kind {
      case .make: edit.command
      case .undo(let id): "undo of \(names[id])"
      case .redo(let id): "redo of \(names[id])"
      case .restore(let id): "back to the state after \(names[id])"
      }
    return StyledLine(
      lead: [StyledSpan(String(step.position), .address)],
      leadWidth: 6,
      body: [
        StyledSpan("\(edit.signed.at.minute) \(edit.signed.by.signature)  ", .dim),
        StyledSpan(what),
      ]
    )
  }

  private static func json(_ step: EditStep, _ names: Names) -> JSONValue {
    let edit = step.edit
    let kind =
      switch edit.kind {
      case .make: "do"
      case .undo(let id): "undo \(names[id])"
      case .redo(let id): "redo \(names[id])"
      case .restore(let id): "restore \(names[id])"
      }
    var builder = ObjectBuilder()
    builder.put("seq", step.position)
    builder.put("id", edit.id)
    builder.put("at", edit.signed.at)
    builder.put("by", edit.signed.by)
    builder.put("kind", kind)
    builder.put("command", edit.command)
    builder.put("reason", edit.decision?.reason)
    return builder.object
  }
}
