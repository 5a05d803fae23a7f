package import FactModel
package import OrderedJSON

/// What an edit touches, by the names under which a store compares it: `claim UUID`, `facts`.
///
/// A label is a thing, too (`label claim 7`): two people who give one apart from each other learn of it when
/// the second edit arrives.
package struct ThingKeys: Sendable, Equatable {
  /// In the order in which they were found, each once.
  package private(set) var keys: [String] = []
  private var seen: Set<String> = []

  package init() {}

  /// What an edit touches: what it comes to in a session, and what whoever made it wanted.
  package init(_ edit: Edit, in session: Session) {
    for patch in edit.patches + (edit.wanted ?? []) { add(patch, in: session) }
  }

  /// Adds what a patch touches.
  package mutating func add(_ patch: Patch, in session: Session) {
    switch patch.key {
    case .facts: add("facts")
    case .scale: add("scale")
    case .article: add("article")
    case .entity(let id):
      guard let id, let kind = patch.kind else { return }
      add("\(kind.name) \(id)")
      if patch.isMaking, let number = session.entity(kind, id)?.number {
        add("label \(kind.name) \(number)")
      }
    }
  }

  /// Adds what edits touch behind the point up to which two pasts of a session are the same.
  package mutating func add(differing one: Session, _ other: Session) {
    var shared = 0
    while shared < min(one.log.count, other.log.count),
      one.log.line(shared + 1) == other.log.line(shared + 1)
    {
      shared += 1
    }
    for session in [one, other] {
      for position in stride(from: shared + 1, through: session.log.count, by: 1) {
        guard let edit = try? session.log.edit(position) else { continue }
        for patch in edit.patches + (edit.wanted ?? []) { add(patch, in: other) }
      }
    }
  }

  private mutating func add(_ key: String) {
    if seen.insert(key).inserted { keys.append(key) }
  }

  /// Adds those of others.
  package mutating func add(_ others: ThingKeys) {
    for key in others.keys { add(key) }
  }

  /// Takes out those of others.
  package mutating func remove(_ others: ThingKeys) {
    seen.subtract(others.keys)
    keys.removeAll { !seen.contains($0) }
  }

  /// The keys as a list.
  package var json: JSONValue { .array(keys.map { .string($0) }) }

  /// Keys as a store names them.
  package init(named keys: [String]) {
    for key in keys { add(key) }
  }

  /// Every thing that there is in a session.
  package static func all(in session: Session) -> ThingKeys {
    var keys = ThingKeys()
    for entity in session.entities {
      let kind = EntityKind(of: entity)
      keys.add("\(kind.name) \(entity.id)")
      keys.add("label \(kind.name) \(entity.number)")
    }
    for key in ["facts", "scale", "article"] { keys.add(key) }
    return keys
  }

  /// A thing as it is in a session, as JSON; null where it is not there, and for a label.
  package static func body(_ key: String, in session: Session) -> JSONValue {
    switch key {
    case "facts": return session.facts.json
    case "scale": return session.scale.json
    case "article": return .string(session.article.hash)
    default:
      let words = key.split(separator: " ")
      guard words.count == 2, let kind = EntityKind.named(String(words[0])),
        let id = EntityID(String(words[1])), let entity = session.entity(kind, id)
      else { return .null }
      return entity.json
    }
  }

  /// The things as they are in a session, as one object, with an overview of it.
  package func bodies(in session: Session) -> JSONValue {
    var members = keys.map { JSONMember(key: $0, value: Self.body($0, in: session)) }
    members.append(JSONMember(key: Self.overviewKey, value: Self.overview(of: session)))
    return .object(JSONObject(members))
  }

  /// What begins with this sign is shown and never compared.
  private static let overviewKey = "~overview"

  private static func overview(of session: Session) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("title", session.facts.title)
    builder.put("sentences", session.sentences.count)
    builder.put("covered", session.use.coveredCount)
    builder.put("claims", session.claims.count)
    return builder.object
  }
}
