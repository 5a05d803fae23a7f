package import FactModel
import OrderedJSON

/// An edit on its way to a store.
package struct OutgoingEdit: Sendable {
  package var id: EntityID
  /// The keys of what it touches.
  package var keys: ThingKeys
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
    keys = ThingKeys(edit, in: session)
    body = StoreText.sent(edit.json.compact)
    readings = (edit.patches + (edit.wanted ?? [])).compactMap { patch in
      guard case .article(_, let hash) = patch else { return nil }
      return session.revisions.first { $0.hash == hash }.map(Reading.init)
    }
  }
}

/// Edits that go to a store together, in their order.
package struct OutgoingBatch: Sendable {
  package private(set) var edits: [OutgoingEdit]
  /// What they touch, as the session has it: an object of JSON; nothing of it where there is more to come, since what
  /// is there then is written once, when all is there.
  package private(set) var things: [UInt8]

  /// The first of the edits of a session with these identities, in the order of the session.
  ///
  /// - Parameters:
  ///   - wanted: The edits.
  ///   - session: What may be seen on the store.
  ///   - limit: How many go at once.
  ///   - isContended: Whether others are writing, too: then nobody knows yet what it comes to.
  /// - Throws: A problem where one cannot be read.
  package init(
    _ wanted: Set<EntityID>,
    in session: Session,
    limit: Int,
    isContended: Bool
  ) throws(FormatProblem) {
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
    self.edits = edits
    guard !isContended, found.count <= limit else {
      things = Self.none.things
      return
    }
    var touched = ThingKeys()
    for edit in edits { touched.add(edit.keys) }
    things = StoreText.sent(touched.bodies(in: session).compact)
  }

  private init(_ edits: [OutgoingEdit], _ things: [UInt8]) {
    (self.edits, self.things) = (edits, things)
  }

  /// None.
  package static let none = OutgoingBatch([], Array("{}".utf8))

  /// Only the first of them: one that a store cannot take does not hold up those before it.
  package var first: OutgoingBatch { OutgoingBatch(Array(edits.prefix(1)), Self.none.things) }

  /// What is left when so many are there.
  package func dropping(_ ids: Set<EntityID>) -> OutgoingBatch {
    OutgoingBatch(edits.filter { !ids.contains($0.id) }, things)
  }

  /// The edits with what each touches: an array of JSON.
  package var json: [UInt8] {
    var bytes: [UInt8] = Array("[".utf8)
    for (index, edit) in edits.enumerated() {
      bytes += (index == 0 ? "{\"id\":\"" : ",{\"id\":\"").utf8
      bytes += edit.id.description.utf8
      bytes += "\",\"things\":".utf8
      bytes += edit.keys.json.compact
      bytes += ",\"edit\":".utf8
      bytes += edit.body
      bytes += "}".utf8
    }
    bytes += "]".utf8
    return bytes
  }
}
