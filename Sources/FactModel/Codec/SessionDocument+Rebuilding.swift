import OrderedJSON

extension SessionDocument {
  /// Reads a session by making all its edits once more.
  ///
  /// For a file of which only these can be relied on: what stands in its lists may be of another copy.
  ///
  /// - Throws: What is wrong and where, also where an edit was changed.
  package static func rebuilt(_ bytes: [UInt8]) throws(FormatProblem) -> Session {
    let parsed: (value: JSONValue, raw: [Range<Int>])
    do throws(JSONProblem) {
      parsed = try JSONParser.parse(bytes, leavingRaw: "edits")
    } catch {
      throw FormatProblem(error.what, at: ["line \(error.line), column \(error.column)"])
    }
    var reader = try ObjectReader(parsed.value)
    guard try reader.optional("version") == version else {
      throw FormatProblem("must be \(version)", at: ["version"])
    }
    var parts = try parts(&reader)
    let log = try EditLog(folded: bytes, ranges: parsed.raw)
    if let position = log.brokenLink {
      throw FormatProblem("was changed", at: ["edits[\(position - 1)]"])
    }
    let conflicts = parts.conflicts
    (parts.log, parts.conflicts) = (EditLog(), [])
    var edits: [Edit] = []
    for position in stride(from: 1, through: log.count, by: 1) {
      edits.append(try log.edit(position))
    }
    for patch in edits.reversed().flatMap({ $0.patches.reversed() }) {
      switch patch {
      case .facts(let fields): try FieldWalk.make(fields.map(\.inverse), in: &parts.facts)
      case .scale(let before, _): parts.scale = try Scale(json: before)
      case .article(let before, _): parts.current = before
      case .made, .removed, .changed: break
      }
    }
    var session = try Session(parts)
    for edit in edits {
      let draft = EditDraft(
        id: edit.id,
        signed: edit.signed,
        kind: edit.kind,
        command: edit.command,
        changes: try session.changes(of: edit.patches),
        parents: edit.parents,
        wanted: edit.wanted
      )
      do throws(Problem) {
        try session.apply(draft)
      } catch {
        throw FormatProblem(error.what, at: ["edit \(edit.id)"])
      }
    }
    session.conflicts = conflicts
    let known = ["format", "foldedThrough", "heads", "edits", SessionSeal.key]
    for key in EntityKind.all.map(\.key) + known { _ = reader.take(key) }
    session.extra = reader.extra()
    return session
  }
}
