package import OrderedJSON

/// A kind of entity: what there is to know of it without a session.
///
/// What a session does with the entities of a kind is in its ``KindTable``.
package struct EntityKind: Sendable, Equatable {
  let type: any Entity.Type

  /// The kinds, in the order in which a session file has them.
  package static let all: [EntityKind] = [
    EntityKind(Claim.self), EntityKind(Finding.self), EntityKind(Mark.self),
    EntityKind(Item.self), EntityKind(Query.self), EntityKind(Contact.self),
    EntityKind(Waiver.self), EntityKind(Publication.self), EntityKind(Correction.self),
    EntityKind(SignOff.self), EntityKind(BlindCheck.self), EntityKind(Source.self),
  ]

  package init(_ type: any Entity.Type) {
    self.type = type
  }

  /// The kind of an entity.
  package init(of entity: any Entity) {
    self.init(Swift.type(of: entity))
  }

  /// The word for it in the session file and in messages.
  package var name: String { type.kindName }

  /// The word for several: queries, sign-offs.
  package var plural: String { name == "query" ? "queries" : name + "s" }

  /// The key of the kind's list in a session file.
  var key: String { type.listKey }

  /// Whether it is what is known of publications, which no going back takes away.
  package var isLedger: Bool { type.isLedger }

  /// Reads an entity of the kind.
  package func entity(_ json: JSONValue) throws(FormatProblem) -> any Entity {
    try type.init(json: json)
  }

  /// Whether two are the same kind.
  package static func == (left: EntityKind, right: EntityKind) -> Bool {
    left.type == right.type
  }

  /// The kind with a name; nil if there is none.
  package static func named(_ name: String) -> EntityKind? { all.first { $0.name == name } }
}
