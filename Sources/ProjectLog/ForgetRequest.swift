package import FactModel
import OrderedJSON

/// What a store is told so that it forgets a source: everything that it has, once more without it.
package struct ForgetRequest: Sendable {
  package var source: EntityID
  /// Up to where the log is known; where it went on, what is new comes first.
  package var mark: LogMark
  package var tombstone: [UInt8]
  /// The edits by their identities, the things and the readings: objects of JSON.
  package var edits: [UInt8]
  package var things: [UInt8]
  package var readings: [UInt8]
  /// The SHA-256 of what stays kept.
  package var kept: [String]
  /// A session file to go on from, and whether it has the edits in it.
  package var document: [UInt8]
  package var holdsEdits: Bool

  /// - Parameters:
  ///   - tombstone: Of the source.
  ///   - view: What the store may see of the session, from which the source was taken out.
  ///   - whole: All of the session.
  ///   - mark: Up to where that knows the log.
  /// - Throws: A problem where an edit cannot be read.
  package init(
    _ tombstone: Forgotten,
    in view: OpenView,
    of whole: Session,
    mark: LogMark
  ) throws(FormatProblem) {
    let session = view.session
    (source, self.mark) = (tombstone.source, mark)
    (document, holdsEdits) = try ProjectDocument.file(view, of: whole)
    self.tombstone = StoreText.sent(tombstone.json.compact)
    var edits: [JSONMember] = []
    for position in stride(from: 1, through: session.log.count, by: 1) {
      var edit = try session.log.edit(position)
      // As whoever made it sent it: what a merge made of it here is no word that goes, and follows from all of them.
      (edit.patches, edit.wanted) = (edit.intent, nil)
      edits.append(JSONMember(key: edit.id.description, value: edit.json))
    }
    self.edits = StoreText.sent(JSONValue.object(JSONObject(edits)).compact)
    things = StoreText.sent(ThingKeys.all(in: session).bodies(in: session).compact)
    readings = StoreText.sent(ProjectDocument.readings(session).compact)
    kept = session.revisions.compactMap(\.received).map(\.sha256)
    for source in session.sources.all {
      kept += [source.text, source.received].compactMap { $0?.sha256 }
    }
  }
}
