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
      keep(link.name, .object(object), of: link.format)
      kept.append(KeptField(kind: link.kind, name: link.name, format: link.format))
    }
  }
}

extension JSONObject {
  /// The links among what is kept for a format, each by its name.
  var links: [JSONMember] { all.filter { ClaimLink.ends(of: $0.value) != nil } }

  /// What is kept besides.
  var withoutLinks: JSONObject {
    guard !links.isEmpty else { return self }
    var rest = JSONObject()
    for member in all where ClaimLink.ends(of: member.value) == nil {
      rest.add(member.key, member.value)
    }
    return rest
  }

  /// It with other links.
  func with(links: [JSONMember]) -> JSONObject {
    var object = withoutLinks
    for link in links { object.add(link.key, link.value) }
    return object
  }
}

extension ExportMaterial {
  /// The names of links that a file does not have or not whole: they lead to claims that are not in it.
  func brokenLinks(of format: String) -> [String] {
    let written = Set(claims.filter { !$0.passages.isEmpty }.map(\.id))
    return claims.flatMap { claim in
      claim.foreign[format].links.filter { link in
        !(ClaimLink.ends(of: link.value) ?? []).allSatisfy(written.contains)
      }.map(\.key)
    }
  }
}

extension Claim {
  /// The type that a format gave it, which is no rating and a tag of it since.
  func keptLabel(of format: String) -> String? {
    foreign[format]["label"]?.string.flatMap { tags.contains($0) ? $0 : nil }
  }
}
