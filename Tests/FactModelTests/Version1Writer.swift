import OrderedJSON

@testable import FactModel

/// Writes a session as version 1 of the format had it, from the edits as they were asked for.
enum Version1Writer {
  static func document(_ work: Workpiece, beginning: Session) -> [UInt8] {
    var positions: [EntityID: Int] = [:]
    for (index, draft) in work.drafts.enumerated() { positions[draft.id] = index + 1 }
    guard case .object(let present) = value(of: work.session, positions) else { return [] }
    var members = present.members.filter { $0.key != "edits" && $0.key != "digest" }
    for index in members.indices where members[index].key == "version" {
      members[index].value = .number(JSONNumber(1))
    }
    var session = beginning
    var edits: [JSONValue] = []
    for draft in work.drafts {
      edits.append(edit(draft, session, positions))
      _ = try? session.apply(draft)
    }
    members.append(JSONMember(key: "edits", value: .array(edits)))
    return JSONValue.object(JSONObject(members)).compact
  }

  private static func value(of session: Session, _ positions: [EntityID: Int]) -> JSONValue {
    let value = try? JSONParser.parse(SessionDocument.write(session))
    return stripped(value ?? .null, "", positions)
  }

  private static func edit(
    _ draft: EditDraft,
    _ session: Session,
    _ positions: [EntityID: Int]
  ) -> JSONValue {
    let count = session.log.count
    var builder = ObjectBuilder()
    builder.put("seq", count + 1)
    builder.put("id", draft.id)
    builder.put("parent", session.log.lastID)
    builder.put("by", draft.signed.by)
    builder.put("at", draft.signed.at)
    let kind =
      switch draft.kind {
      case .make: "do"
      case .undo(let id): "undo \(positions[id] ?? 0)"
      case .redo(let id): "redo \(positions[id] ?? 0)"
      case .restore(let id): "restore \(id.flatMap { positions[$0] } ?? 0)"
      }
    builder.put("kind", kind)
    builder.put("command", draft.command)
    builder.put("changes", raw: stripped(.array(draft.changes.map(\.json)), "", positions))
    return builder.object
  }

  private static let lists = [
    "passages", "verdicts", "questions", "answers", "notes", "attempts", "replies",
  ]

  /// Without the identities that version 1 had not, and with edits by their numbers.
  static func stripped(
    _ value: JSONValue,
    _ key: String,
    _ positions: [EntityID: Int]
  ) -> JSONValue {
    switch value {
    case .array(let values): return .array(values.map { stripped($0, key, positions) })
    case .object(let object):
      var members: [JSONMember] = []
      for member in object.members {
        if member.key == "id", lists.contains(key) { continue }
        if member.key == "edit", case .string(let id) = member.value {
          let position = EntityID(id).flatMap { positions[$0] } ?? 0
          members.append(JSONMember(key: "edits", value: .number(JSONNumber(position))))
          continue
        }
        let inner = member.key == "before" || member.key == "after" ? "" : member.key
        members.append(
          JSONMember(key: member.key, value: stripped(member.value, inner, positions))
        )
      }
      return .object(JSONObject(members))
    default: return value
    }
  }
}
