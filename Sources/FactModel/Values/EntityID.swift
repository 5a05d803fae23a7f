package import FoundationEssentials
package import OrderedJSON

/// The identity of a claim, a source, an edit: a UUID, written in lower case.
package struct EntityID: Sendable, Hashable, CustomStringConvertible {
  private let uuid: UUID

  package init(_ uuid: UUID) {
    self.uuid = uuid
  }

  /// Creates an identity that no other has.
  package static func random() -> EntityID {
    EntityID(UUID())
  }

  package var description: String { uuid.uuidString.lowercased() }
}

extension EntityID: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard let uuid = UUID(uuidString: try String(json: json)) else {
      throw FormatProblem("must be a UUID")
    }
    self.init(uuid)
  }

  package var json: JSONValue { .string(description) }
}
