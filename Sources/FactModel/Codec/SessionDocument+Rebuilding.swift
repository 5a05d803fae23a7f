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
    parts.log = log
    var session = try Session.beginning(of: try Session(parts))
    for position in stride(from: 1, through: log.count, by: 1) {
      let edit = try log.edit(position)
      do throws(Problem) {
        try session.apply(edit, line: log.line(position))
      } catch {
        throw FormatProblem(error.what, at: ["edits[\(position - 1)]"])
      }
    }
    session.conflicts = parts.conflicts
    session.settleAll()
    let known = ["format", "foldedThrough", "heads", "edits", SessionSeal.key]
    for key in EntityKind.all.map(\.key) + known { _ = reader.take(key) }
    session.extra = reader.extra()
    return session
  }
}
