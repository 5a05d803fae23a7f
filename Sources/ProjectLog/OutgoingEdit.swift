package import FactModel
import OrderedJSON

/// An edit on its way to a store.
package struct OutgoingEdit: Sendable {
  package var id: EntityID
  /// What it touches, as it is now: an object of JSON.
  package var things: [UInt8]
  /// The edit as JSON, whole.
  package var body: [UInt8]
  /// The readings of the article that it names: by their SHA-256, as JSON.
  package var readings: [Reading]

  /// The sources and contacts among what it touches: from then on the store has them.
  package var sources: [EntityID]

  /// A reading of the article.
  package struct Reading: Sendable {
    package var hash: String
    package var body: [UInt8]

    package init(_ revision: ArticleRevision) {
      hash = revision.hash
      body = StoreText.sent(revision.json.compact)
    }
  }

  /// Takes an edit out of a session.
  ///
  /// `session`: What may be seen on the store.
  package init(_ edit: Edit, in session: Session) {
    id = edit.id
    sources = (edit.patches + (edit.wanted ?? [])).compactMap { patch in
      guard patch.isAbout(Source.self) || patch.isAbout(Contact.self),
        case .entity(let id) = patch.key
      else { return nil }
      return id
    }
    things = StoreText.sent(ThingKeys(edit, in: session).bodies(in: session).compact)
    body = StoreText.sent(edit.json.compact)
    readings = (edit.patches + (edit.wanted ?? [])).compactMap { patch in
      guard case .article(_, let hash) = patch else { return nil }
      return session.revisions.first { $0.hash == hash }.map(Reading.init)
    }
  }

  /// The first of the edits of a session with these identities, in the order of the session.
  ///
  /// - Throws: A problem where one cannot be read.
  package static func edits(
    _ wanted: Set<EntityID>,
    in session: Session,
    limit: Int
  ) throws(FormatProblem) -> [OutgoingEdit] {
    var found: [Int] = []
    var left = wanted.count
    // They are the last ones, nearly always.
    for position in stride(from: session.log.count, to: 0, by: -1) where left > 0 {
      guard let id = session.log.id(position), wanted.contains(id) else { continue }
      left -= 1
      found.append(position)
    }
    var edits: [OutgoingEdit] = []
    for position in found.reversed().prefix(limit) {
      edits.append(OutgoingEdit(try session.log.edit(position), in: session))
    }
    return edits
  }
}
