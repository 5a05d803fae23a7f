package import FactModel
package import OrderedJSON
import Release

/// A whole session on its way to a store: what a project begins with.
package struct ProjectDocument: Sendable {
  package var id: EntityID
  package var name: String
  package var title: String?
  /// The readings of the article, by their SHA-256: an object of JSON.
  package var readings: [UInt8]
  /// Everything that there is: an object of JSON.
  package var things: [UInt8]
  /// The edits in their order, each with what it touches: an array of JSON.
  package var edits: [UInt8]
  /// The edits by their identities, in their order.
  package var ids: [EntityID]
  package var count: Int { ids.count }
  package var lastID: EntityID? { ids.last }
  /// A session file to go on from.
  package var document: [UInt8]
  /// How many of the edits are in the file.
  package var held: Int

  /// Packs a session.
  ///
  /// `view`: What of it the store may see; `whole`: All of it.
  ///
  /// - Throws: A problem where its past cannot be read, or something sealed would leave with it.
  package init(_ view: OpenView, of whole: Session, name: String) throws(Problem) {
    let session = view.session
    (id, self.name, title) = (whole.id, name, session.facts.title)
    readings = StoreText.sent(Self.readings(session).compact)
    things = StoreText.sent(ThingKeys.all(in: session).bodies(in: session).compact)
    do throws(FormatProblem) {
      edits = StoreText.sent(try Self.edits(of: session))
      ids = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
      let file = try Self.file(view, of: whole)
      (document, held) = (file.document, file.holdsEdits ? session.log.count : 0)
    } catch {
      throw Problem(
        .damagedSession,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "Nothing of it was sent. factdesk verify says more."
      )
    }
    try refuseTellingOrigins(view, whole)
  }

  /// A session file that the store may have, and whether it has the edits in it.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func file(
    _ view: OpenView,
    of whole: Session
  ) throws(FormatProblem) -> (document: [UInt8], holdsEdits: Bool) {
    if view.withheld.isEmpty { return (SessionDocument.write(view.session), true) }
    // Tombstones would have the sources forgotten here, too: what is sent ends before the first edit.
    let beginning = try whole.resumed(behind: 0, with: whole, counters: LabelCounters())
    return (SessionDocument.write(beginning), false)
  }

  /// The readings of the article as one object.
  package static func readings(_ session: Session) -> JSONValue {
    .object(
      JSONObject(session.revisions.map { JSONMember(key: $0.hash, value: $0.json) })
    )
  }

  private static func edits(of session: Session) throws(FormatProblem) -> [UInt8] {
    var bytes: [UInt8] = Array("[".utf8)
    for position in stride(from: 1, through: session.log.count, by: 1) {
      let edit = try session.log.edit(position)
      bytes += (position == 1 ? "" : ",\n").utf8
      bytes += "{\"things\":".utf8
      bytes += ThingKeys(edit, in: session).json.compact
      bytes += ",\"edit\":".utf8
      bytes += edit.json.compact
      bytes += "}".utf8
    }
    bytes += "]".utf8
    return bytes
  }

  /// The way to the article's file, which stands in the beginning, may name a source.
  private func refuseTellingOrigins(_ view: OpenView, _ whole: Session) throws(Problem) {
    for source in view.withheld {
      let finder = Remainders.finder(of: source, in: view.session)
      guard finder(name) != nil || whole.revisions.contains(where: { finder($0.origin) != nil })
      else { continue }
      throw Problem(
        .input,
        "the session's name, or the way to its article, has a word of the sealed source "
          + source.label,
        remedy: "Work goes on here, and nothing is sent to the desk. rename gives it another name."
      )
    }
  }
}
