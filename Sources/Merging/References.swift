import FactModel
import OrderedJSON

/// The things that other things name by identity.
enum References {
  /// The kinds that fields name, by the keys of the fields.
  private static let kinds: [String: EntityKind] = [
    "source": EntityKind(Source.self), "sources": EntityKind(Source.self),
    "derivedFrom": EntityKind(Source.self), "claim": EntityKind(Claim.self),
    "claims": EntityKind(Claim.self), "findings": EntityKind(Finding.self),
    "first": EntityKind(Item.self), "publication": EntityKind(Publication.self),
  ]

  /// What the changes of an edit name that are there behind it.
  static func named(in patches: [Patch]) -> [(EntityKind, EntityID)] {
    var found: [(EntityKind, EntityID)] = []
    for patch in patches {
      switch patch {
      case .made(_, let json): collect(json, "", &found)
      case .changed(_, _, let fields):
        for field in fields { collect(field.content.json, field.key, &found) }
      case .removed, .facts, .scale, .article: break
      }
    }
    return found
  }

  private static func collect(
    _ value: JSONValue,
    _ key: String,
    _ found: inout [(EntityKind, EntityID)]
  ) {
    switch value {
    case .string(let text):
      if let kind = kinds[key], let id = EntityID(text) { found.append((kind, id)) }
    case .array(let values): for value in values { collect(value, key, &found) }
    case .object(let object):
      // What was there, or where, names nothing that must be there, nor what the ledger tells of.
      for member in object.members
      where !["was", "removed", "behind", "order", "foreign", "differences"].contains(member.key) {
        let isOfChange = ["is", "added", "value"].contains(member.key)
        collect(member.value, isOfChange ? key : member.key, &found)
      }
    case .null, .bool, .number: break
    }
  }
}
