import FactModel
import OrderedJSON

/// What several people changed differently.
enum ConflictView {
  /// The thing and the field, and each version with its name below.
  static func lines(_ conflict: Conflict, _ desk: Desk) -> [StyledLine] {
    let heading = StyledLine(
      lead: [StyledSpan("  " + desk.session.name(of: conflict), .address)],
      leadWidth: 10,
      body: [StyledSpan(what(conflict), .warning)]
    )
    let last = conflict.versions.count - 1
    return [heading]
      + conflict.versions.enumerated().map { index, version in
        let holds = index == last ? ", holds meanwhile" : ""
        return StyledLine(
          lead: [StyledSpan("    \(index + 1)", .strong)],
          leadWidth: 10,
          body: [
            StyledSpan(words(version, of: conflict)),
            StyledSpan("  \(version.signed.by.name), \(version.signed.at.minute)\(holds)", .dim),
          ]
        )
      }
  }

  /// The field without identities.
  private static func what(_ conflict: Conflict) -> String {
    let words = conflict.field.split(separator: "/").map(String.init)
      .filter { EntityID($0) == nil }
    let field = words.isEmpty ? conflict.of : words.joined(separator: " ")
    return conflict.isAboutPresence
      ? "\(field): taken out, and changed" : "\(field): changed differently"
  }

  private static func words(_ version: Conflict.Version, of conflict: Conflict) -> String {
    if conflict.isAboutPresence {
      return version.value == nil ? "taken out" : "kept, with a change"
    }
    let holder = JSONValue.object(
      JSONObject(version.value.map { [JSONMember(key: "it", value: $0)] } ?? [])
    )
    let empty = JSONValue.object(JSONObject([]))
    return ChangedFields.between(empty, holder).first?.after ?? "left out"
  }

  static func json(_ conflicts: [Conflict], _ desk: Desk) -> JSONValue {
    .array(
      conflicts.map { conflict in
        guard case .object(var object) = conflict.json else { return .null }
        object.members.insert(
          JSONMember(key: "label", value: .string(desk.session.name(of: conflict))),
          at: 0
        )
        return .object(object)
      }
    )
  }
}
