import OrderedJSON

/// A session as the JSON text of its file.
package enum SessionDocument {
  /// What the file says it is.
  package static let formatName = "factdesk-session"
  /// The newest version of the format that this program writes and reads.
  package static let version = 1

  /// A file that was read.
  package struct Reading: Sendable {
    package var session: Session
    /// The version that the file has; a file of a newer one is only to be looked at.
    package var version: Int
    package var isNewer: Bool { version > SessionDocument.version }
    /// Whether the file was brought to the newest version in reading it.
    package var isOlder: Bool { version < SessionDocument.version }
  }

  /// Reads a session file.
  ///
  /// - Throws: What is wrong and where: a line and column where the text is no JSON, a way through
  ///   the keys where it is no session.
  package static func read(
    _ bytes: [UInt8],
    migrations: SessionMigrations = .builtIn
  ) throws(FormatProblem) -> Reading {
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
    guard version >= migrations.oldest else {
      throw FormatProblem("must be \(migrations.oldest) or more", at: ["version"])
    }
    if version < Self.version {
      var reading = try read(try migrated(bytes, from: version, migrations))
      reading.version = version
      return reading
    }
    let parts = try parts(of: &reader, bytes: bytes, edits: parsed.raw)
    return Reading(session: try Session(parts), version: version)
  }

  /// The text of a file of an earlier version as the newest version has it.
  private static func migrated(
    _ bytes: [UInt8],
    from version: Int,
    _ migrations: SessionMigrations
  ) throws(FormatProblem) -> [UInt8] {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw FormatProblem(error.what, at: ["line \(error.line), column \(error.column)"])
    }
    let migrated = try migrations.migrated(value, from: version)
    guard case .object(let object) = migrated,
      object["version"] == .number(JSONNumber(Self.version))
    else { throw FormatProblem("was not brought to version \(Self.version)", at: ["version"]) }
    return migrated.compact
  }

  private static func parts(
    of reader: inout ObjectReader,
    bytes: [UInt8],
    edits: [Range<Int>]
  ) throws(FormatProblem) -> Session.Parts {
    let id: EntityID = try reader.required("id")
    let created: Created = try reader.required("created")
    let foldedThrough: Int = try reader.required("foldedThrough")
    let facts: ArticleFacts = try reader.required("article")
    let scale: Scale = try reader.required("scale")
    let claims: [Claim] = try reader.list("claims")
    let findings: [Finding] = try reader.list("findings")
    let marks: [Mark] = try reader.list("marks")
    let items: [Item] = try reader.list("items")
    let queries: [Query] = try reader.list("queries")
    let contacts: [Contact] = try reader.list("contacts")
    let waivers: [Waiver] = try reader.list("waivers")
    let publications: [Publication] = try reader.list("publications")
    let corrections: [Correction] = try reader.list("corrections")
    let signOffs: [SignOff] = try reader.list("signOffs")
    let sources: [Source] = try reader.list("sources")
    let counters: LabelCounters = try reader.required("labels")
    let forgotten: [Forgotten] = try reader.list("forgotten")
    let current: String? = try reader.optional("current")
    let revisions: [ArticleRevision] = try reader.required("revisions")
    guard case .array? = reader.take("edits") else {
      throw FormatProblem("must be an array", at: ["edits"])
    }
    guard foldedThrough == edits.count else {
      throw FormatProblem("must be the number of edits", at: ["foldedThrough"])
    }
    return Session.Parts(
      id: id,
      created: created.signed,
      facts: facts,
      revisions: revisions,
      current: current,
      scale: scale,
      claims: claims,
      sources: sources,
      findings: findings,
      marks: marks,
      items: items,
      queries: queries,
      contacts: contacts,
      waivers: waivers,
      publications: publications,
      corrections: corrections,
      signOffs: signOffs,
      counters: counters,
      forgotten: forgotten,
      log: try EditLog(folded: bytes, ranges: edits),
      extra: reader.extra(),
      createdExtra: created.extra
    )
  }

  /// Writes a session file: one value a line, each edit one line at the end.
  package static func write(_ session: Session) -> [UInt8] {
    var builder = ObjectBuilder(session.extra)
    builder.put("format", formatName)
    builder.put("version", version)
    builder.put("id", session.id)
    builder.put("created", Created(signed: session.created, extra: session.createdExtra))
    builder.put("foldedThrough", session.log.count)
    builder.put("article", session.facts)
    builder.put("scale", session.scale)
    builder.put(list: "claims", Array(session.claims.all))
    builder.put(list: "findings", Array(session.findings.all))
    builder.put(list: "marks", Array(session.marks.all))
    builder.put(list: "items", Array(session.items.all))
    builder.put(list: "queries", Array(session.queries.all))
    builder.put(list: "contacts", Array(session.contacts.all))
    builder.put(list: "waivers", Array(session.waivers.all))
    builder.put(list: "publications", Array(session.publications.all))
    builder.put(list: "corrections", Array(session.corrections.all))
    builder.put(list: "signOffs", Array(session.signOffs.all))
    builder.put(list: "sources", Array(session.sources.all))
    builder.put("labels", session.counters)
    builder.put(list: "forgotten", session.forgotten)
    let current = session.article.hash
    builder.put("current", current == session.revisions.last?.hash ? nil : current)
    builder.put("revisions", session.revisions)
    builder.put("edits", raw: .array([]))
    return text(of: builder.object, edits: session.log)
  }

  private static func text(of value: JSONValue, edits: EditLog) -> [UInt8] {
    guard case .object(let object) = value else { return [] }
    var bytes: [UInt8] = Array("{".utf8)
    for (index, member) in object.members.enumerated() {
      bytes += (index == 0 ? "\n  " : ",\n  ").utf8
      JSONText.appendString(member.key, to: &bytes)
      bytes += ": ".utf8
      if member.key == "edits" {
        append(edits, to: &bytes)
      } else {
        member.value.append(indentedTo: &bytes, depth: 1)
      }
    }
    bytes += "\n}\n".utf8
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
