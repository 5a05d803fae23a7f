import OrderedJSON

/// A session as the JSON text of its file.
package enum SessionDocument {
  /// What the file says it is.
  package static let formatName = "factdesk-session"
  /// The newest version of the format that this program writes and reads.
  package static let version = 2

  /// A file that was read.
  package struct Reading: Sendable {
    package var session: Session
    /// The version that the file has; a file of a newer one is only to be looked at.
    package var version: Int
    /// Where and how the file is not what was written; such a file is only to be looked at.
    package var damage: FormatProblem?

    package init(session: Session, version: Int, damage: FormatProblem? = nil) {
      self.session = session
      self.version = version
      self.damage = damage
    }

    package var isNewer: Bool { version > SessionDocument.version }
    /// Whether the file was brought to the newest version in reading it.
    package var isOlder: Bool { version < SessionDocument.version }
  }

  /// Reads a session file.
  ///
  /// - Throws: What is wrong and where: a line and column where the text is no JSON, a way through
  ///   the keys where it is no session.
  package static func read(_ bytes: [UInt8]) throws(FormatProblem) -> Reading {
    let parsed: (value: JSONValue, raw: [Range<Int>])
    do throws(JSONProblem) {
      parsed = try JSONParser.parse(bytes, leavingRaw: "edits")
    } catch {
      throw FormatProblem(error.what, at: ["line \(error.line), column \(error.column)"])
    }
    var reader = try ObjectReader(parsed.value)
    guard try reader.optional("format") == formatName else {
      throw FormatProblem("must be \"\(formatName)\"", at: ["format"])
    }
    let version: Int = try reader.required("version")
    guard version >= 1 else { throw FormatProblem("must be 1 or more", at: ["version"]) }
    let seal: String? = try reader.optional(SessionSeal.key)
    guard (seal == nil) == (version == 1) else {
      let what =
        version == 1 ? "is unknown in version 1" : "the key is missing in version \(version)"
      throw FormatProblem(what, at: [SessionSeal.key])
    }
    if version == 1 {
      return try Version1.read(&reader, bytes: bytes, edits: parsed.raw)
    }
    let session = try session(in: &reader, bytes: bytes, edits: parsed.raw)
    var reading = Reading(session: session, version: version)
    if let seal, !SessionSeal.isWhole(bytes, seal) {
      reading.damage = FormatProblem(
        "does not fit: something else than this program changed the file",
        at: [SessionSeal.key]
      )
      reading.session.alteration = reading.damage
    }
    return reading
  }

  /// Reads the keys of a session file up to its revisions.
  static func parts(_ reader: inout ObjectReader) throws(FormatProblem) -> Session.Parts {
    let created: Created = try reader.required("created")
    return Session.Parts(
      id: try reader.required("id"),
      created: created.signed,
      facts: try reader.required("article"),
      revisions: try reader.required("revisions"),
      current: try reader.optional("current"),
      scale: try reader.required("scale"),
      counters: try reader.required("labels"),
      forgotten: try reader.list("forgotten"),
      conflicts: try reader.list("conflicts"),
      log: EditLog(),
      extra: ExtraMembers(),
      createdExtra: created.extra
    )
  }

  /// Reads how many edits there are, and holds it against those that were found.
  static func checkCount(
    _ reader: inout ObjectReader,
    _ edits: [Range<Int>]
  ) throws(FormatProblem) {
    let foldedThrough: Int = try reader.required("foldedThrough")
    guard case .array? = reader.take("edits") else {
      throw FormatProblem("must be an array", at: ["edits"])
    }
    guard foldedThrough == edits.count else {
      throw FormatProblem("must be the number of edits", at: ["foldedThrough"])
    }
  }

  private static func session(
    in reader: inout ObjectReader,
    bytes: [UInt8],
    edits: [Range<Int>]
  ) throws(FormatProblem) -> Session {
    try checkCount(&reader, edits)
    var parts = try parts(&reader)
    parts.log = try EditLog(folded: bytes, ranges: edits)
    if let heads: [EntityID] = try reader.optional("heads") { parts.log.heads = heads }
    var session = try Session(parts) { session throws(FormatProblem) in
      for table in KindTable.all { try table.read(&reader, &session) }
    }
    session.extra = reader.extra()
    // Nothing stands behind the digest.
    for index in session.extra.entries.indices
    where session.extra.entries[index].after == SessionSeal.key {
      session.extra.entries[index].after = "edits"
    }
    return session
  }

  /// Writes a session file: one value a line, each edit one line at the end.
  package static func write(_ session: Session) -> [UInt8] {
    var builder = ObjectBuilder(session.extra)
    builder.put("format", formatName)
    builder.put("version", version)
    builder.put("id", session.id)
    builder.put("created", Created(signed: session.created, extra: session.createdExtra))
    builder.put("foldedThrough", session.log.count)
    builder.put("heads", session.log.heads.count > 1 ? session.log.heads : nil)
    builder.put("article", session.facts)
    builder.put("scale", session.scale)
    for table in KindTable.all {
      builder.put(table.kind.key, table.isEmpty(session) ? nil : Self.toCome)
    }
    builder.put("labels", session.counters)
    builder.put(list: "forgotten", session.forgotten)
    builder.put(list: "conflicts", session.conflicts)
    let current = session.article.hash
    builder.put("current", current == session.revisions.last?.hash ? nil : current)
    builder.put("revisions", session.revisions)
    builder.put("edits", Self.toCome)
    return text(of: builder.object, session)
  }

  /// What stands for a list until the text is written.
  private static let toCome: [EntityID] = []

  private static func text(of value: JSONValue, _ session: Session) -> [UInt8] {
    guard case .object(let object) = value else { return [] }
    let tables = Dictionary(uniqueKeysWithValues: KindTable.all.map { ($0.kind.key, $0) })
    var bytes: [UInt8] = []
    // More than it will be: pages that are not written to take no memory, and growing doubles what is there.
    bytes.reserveCapacity(3 * session.log.size(after: 0) + 2 * session.article.text.utf8.count)
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      bytes += (index == 0 ? "\n  " : ",\n  ").utf8
      JSONText.appendString(member.key, to: &bytes)
      bytes += ": ".utf8
      if member.key == "edits" {
        append(session.log, to: &bytes)
      } else if let table = tables[member.key] {
        table.append(session, &bytes)
      } else {
        member.value.append(indentedTo: &bytes, depth: 1)
      }
    }
    SessionSeal.close(&bytes)
    return bytes
  }

  private static func append(_ edits: EditLog, to bytes: inout [UInt8]) {
    bytes += "[".utf8
    for sequence in stride(from: 1, through: edits.count, by: 1) {
      bytes += (sequence == 1 ? "\n    " : ",\n    ").utf8
      bytes += edits.line(sequence)
    }
    bytes += (edits.count == 0 ? "]" : "\n  ]").utf8
  }

  /// Who began the session and when.
  private struct Created: JSONRepresentable {
    var signed: Signed
    var extra: ExtraMembers

    init(signed: Signed, extra: ExtraMembers) {
      self.signed = signed
      self.extra = extra
    }

    init(json: JSONValue) throws(FormatProblem) {
      var reader = try ObjectReader(json)
      signed = try reader.signed()
      extra = reader.extra()
    }

    var json: JSONValue {
      var builder = ObjectBuilder(extra)
      builder.put(signed)
      return builder.object
    }
  }
}
