import FactModel
import Notations
import OrderedJSON

/// What a file says between claims, and there is no field for: a relation, an event with what takes part in it.
///
/// It is kept with the claim that it begins at, and names claims by their identities: what a file calls them
/// changes with each export.
struct ClaimLink: Sendable {
  /// Its type, under which it is kept.
  let name: String
  var kind = ImportTally.Kind.relation
  let format: String
  /// What the file calls the claims that it names.
  var ends: [String]
  /// What is kept of it besides.
  var details: [JSONMember] = []

  fileprivate static let endsKey = "to"

  /// The claims that a kept link names; nil for what is no link.
  static func ends(of kept: JSONValue) -> [EntityID]? {
    kept[endsKey]?.elements?.compactMap { $0.string.flatMap { EntityID($0) } }
  }
}

extension ImportedClaim {
  /// Keeps the links that lead to claims, and has the others told.
  mutating func keepLinks(to identities: [String: EntityID]) {
    for link in links {
      let ends = link.ends.compactMap { identities[$0] }
      guard ends.count == link.ends.count else {
        told.add(link.kind, link.name, .leftOut)
        continue
      }
      let list = JSONValue.array(ends.map { .string($0.description) })
      let object = JSONObject([JSONMember(key: ClaimLink.endsKey, value: list)] + link.details)
      keep(link.name, .object(object), of: link.format, link.kind, link.name)
    }
  }
}

extension Claim {
  /// The type that a format gave it, which is no rating and a tag of it since.
  func keptLabel(of format: String) -> String? {
    foreign[format]["label"]?.string.flatMap { tags.contains($0) ? $0 : nil }
  }
}
