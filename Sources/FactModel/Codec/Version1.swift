import OrderedJSON

/// Version 1 of the format: edits that hold whole things before and after, numbered from 1, and
/// lists without identities.
///
/// A session is brought to version 2 by making its edits once more, from its beginning. What has no
/// identity gets one from the edit that brought it in, so whoever reads the file gives the same ones.
package enum Version1 {
  /// Reads a file.
  ///
  /// A past that does not lead to the present is left out, and the session is only to be looked at.
  static func read(
    _ reader: inout ObjectReader,
    bytes: [UInt8],
    edits ranges: [Range<Int>]
  ) throws(FormatProblem) -> SessionDocument.Reading {
    try SessionDocument.checkCount(&reader, ranges)
    let parts = try SessionDocument.parts(&reader)
    var present = try Session(parts)
    var edits: [Version1Edit] = []
    var problem: FormatProblem?
    do throws(FormatProblem) {
      for range in ranges { edits.append(try Version1Edit(bytes[range], edits.count)) }
    } catch {
      problem = error
    }
    let ids = edits.map(\.id)
    for kind in EntityKind.all {
      for (index, value) in try list(&reader, kind.key).enumerated() {
        do throws(FormatProblem) {
          try present.add(try kind.entity(Version1Edit.renamed(value, kind, ids)), to: kind)
        } catch {
          throw error.under("[\(index)]").under(kind.key)
        }
      }
    }
    present.findWhatLies()
    present.extra = reader.extra()
    var reading = SessionDocument.Reading(session: present, version: 1, damage: problem)
    guard problem == nil else { return reading }
    do throws(FormatProblem) {
      reading.session = try remade(present, edits)
    } catch {
      reading.damage = error
    }
    return reading
  }

  /// Makes an edit of a journal in a session that has all edits before it.
  ///
  /// - Throws: Why it does not fit.
  package static func make(
    _ line: ArraySlice<UInt8>,
    in session: inout Session
  ) throws(FormatProblem) {
    let count = session.log.count
    let edit = try Version1Edit(line, count)
    let ids = (1...max(1, count)).prefix(count).compactMap { session.log.id($0) }
    try edit.make(in: &session, ids, count)
  }

  /// Whether a line of a journal is the edit with an identity.
  package static func names(_ line: ArraySlice<UInt8>, _ id: EntityID?) -> Bool {
    guard let id, let value = try? JSONParser.parse(line), case .object(let object) = value else {
      return false
    }
    return object["id"] == id.json
  }

  private static func list(
    _ reader: inout ObjectReader,
    _ key: String
  ) throws(FormatProblem) -> [JSONValue] {
    switch reader.take(key) {
    case nil: return []
    case .array(let values)?: return values
    default: throw FormatProblem("must be an array", at: [key])
    }
  }

  /// Makes the edits again, and sees to it that they lead to the present.
  private static func remade(
    _ present: Session,
    _ edits: [Version1Edit]
  ) throws(FormatProblem) -> Session {
    var parts = present.parts
    for edit in edits.reversed() { edit.takeBack(&parts) }
    var session = try Session(parts)
    var ids: [EntityID] = []
    for (index, edit) in edits.enumerated() {
      try edit.make(in: &session, ids, index)
      ids.append(edit.id)
    }
    for kind in EntityKind.all {
      let pairs = (kind.table.all(session), kind.table.all(present))
      guard pairs.0.count == pairs.1.count else {
        throw FormatProblem("are not what the edits lead to", at: [kind.key])
      }
      for (index, pair) in zip(pairs.0, pairs.1).enumerated()
      where pair.0.json.asInVersion1 != pair.1.json.asInVersion1 {
        throw FormatProblem("is not what the edits lead to", at: [kind.key, "[\(index)]"])
      }
    }
    guard session.facts.json == present.facts.json, session.scale.json == present.scale.json,
      session.article.hash == present.article.hash
    else { throw FormatProblem("do not lead to what there is", at: ["edits"]) }
    session.counters = present.counters
    session.extra = present.extra
    session.findWhatLies()
    return session
  }
}

extension Session {
  /// Adds an entity as it stands in a file.
  fileprivate mutating func add(
    _ entity: any Entity,
    to kind: EntityKind
  ) throws(FormatProblem) {
    var change = EntityChange(kind, from: nil, to: entity)
    var identities = NewIdentities(of: id)
    _ = change.patch(&identities)
    if let misfit = misfit(of: .entity(change)) { throw FormatProblem(misfit) }
    make(.entity(change))
  }
}
