import OrderedJSON

/// What a session does with the entities of one kind.
///
/// A new kind is a type in `Entities/` that conforms to ``Entity``, a table in ``Session``, and a
/// line in ``all``; everything else follows from these.
package struct EntityKind: Sendable, Equatable {
  let type: any Entity.Type
  /// The key of the kind's list in a session file.
  let key: String
  /// Takes the kind's list out of a session file into a session.
  let read: @Sendable (inout ObjectReader, inout Session) throws(FormatProblem) -> Void
  /// Puts the kind's list into a session file.
  let write: @Sendable (Session, inout ObjectBuilder) -> Void
  /// What a change comes to; nil where it changes nothing.
  let patch: @Sendable (inout EntityChange, inout NewIdentities) -> Patch?
  /// The change that a patch of the kind comes to in a session.
  let change: @Sendable (Patch, Session) throws(FormatProblem) -> EntityChange
  /// Reads an entity of the kind.
  let entity: @Sendable (JSONValue) throws(FormatProblem) -> any Entity
  /// Returns why a change does not fit a session; nil when it does.
  let misfit: @Sendable (EntityChange, Session) -> String?
  /// Makes a change that fits.
  let make: @Sendable (EntityChange, inout Session) -> Void
  /// The one with an identity.
  let find: @Sendable (EntityID, Session) -> (any Entity)?
  /// All of the kind, in the order of their numbers.
  let all: @Sendable (Session) -> [any Entity]

  /// The kinds, in the order in which a session file has them.
  static let all: [EntityKind] = [
    EntityKind(Claim.self), EntityKind(Finding.self), EntityKind(Mark.self),
    EntityKind(Item.self), EntityKind(Query.self), EntityKind(Contact.self),
    EntityKind(Waiver.self), EntityKind(Publication.self), EntityKind(Correction.self),
    EntityKind(SignOff.self), EntityKind(Source.self),
  ]

  init<Element: Entity>(_ type: Element.Type) {
    self.type = type
    key = Element.listKey
    read = { (reader: inout ObjectReader, session: inout Session) throws(FormatProblem) in
      try session.add(try reader.list(Element.listKey) as [Element])
    }
    write = { session, builder in
      builder.put(list: Element.listKey, Array(session[keyPath: Element.table].all))
    }
    patch = { change, identities in
      guard var transition = change.transition(of: Element.self) else { return nil }
      let patch = Self.patch(&transition, &identities)
      change = EntityChange(transition)
      return patch
    }
    change = { (patch, session) throws(FormatProblem) in
      EntityChange(try session[keyPath: Element.table].transition(of: patch))
    }
    entity = { (json) throws(FormatProblem) in try Element(json: json) }
    misfit = { change, session in
      guard let transition = change.transition(of: Element.self) else { return nil }
      return session[keyPath: Element.table].misfit(of: transition)
    }
    make = { change, session in
      guard let transition = change.transition(of: Element.self) else { return }
      session[keyPath: Element.table].make(transition)
    }
    find = { id, session in session[keyPath: Element.table][id] }
    all = { session in Array(session[keyPath: Element.table].all) }
  }

  /// The word for it in the session file and in messages.
  package var name: String { type.kindName }

  /// The word with its article: a claim, an item.
  var articled: String {
    let isVowel = name.utf8.first.map { "aeiou".utf8.contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(name)"
  }

  /// Whether it is what is known of publications, which no going back takes away.
  package var isLedger: Bool { type.isLedger }

  package static func == (left: EntityKind, right: EntityKind) -> Bool {
    left.type == right.type
  }

  /// The kind with a name; nil if there is none.
  static func named(_ name: String) -> EntityKind? { all.first { $0.name == name } }
}
