package import OrderedJSON

/// What an edit says of one thing: what was made, taken out, or changed in it.
package enum Patch: Sendable, Equatable {
  /// An entity that was made, whole.
  case made(EntityKind, JSONValue)
  /// An entity that was taken out, whole, so that this can be taken back.
  case removed(EntityKind, JSONValue)
  case changed(EntityKind, EntityID, [FieldChange])
  case facts([FieldChange])
  case scale(from: JSONValue, to: JSONValue)
  /// Which revision of the article holds, by its SHA-256.
  case article(from: String, to: String)

  /// The patch that takes this one back.
  package var inverse: Patch {
    switch self {
    case .made(let kind, let entity): .removed(kind, entity)
    case .removed(let kind, let entity): .made(kind, entity)
    case .changed(let kind, let id, let fields): .changed(kind, id, fields.map(\.inverse))
    case .facts(let fields): .facts(fields.map(\.inverse))
    case .scale(let before, let after): .scale(from: after, to: before)
    case .article(let before, let after): .article(from: after, to: before)
    }
  }

  /// The kind of entity that it is about; nil for the facts, the scale and the article.
  package var kind: EntityKind? {
    switch self {
    case .made(let kind, _), .removed(let kind, _), .changed(let kind, _, _): kind
    case .facts, .scale, .article: nil
    }
  }

  /// Whether it is about an entity of a kind.
  package func isAbout<Element: Entity>(_ type: Element.Type) -> Bool { kind?.type == type }

  /// Whether it brings its entity in.
  package var isMaking: Bool {
    if case .made = self { true } else { false }
  }

  /// Whether it changes fields of what stays.
  var hasFields: Bool {
    switch self {
    case .changed, .facts: true
    default: false
    }
  }

  /// What it is about.
  package var key: Change.Key {
    switch self {
    case .made(_, let entity), .removed(_, let entity): .entity(entity.identity)
    case .changed(_, let id, _): .entity(id)
    case .facts: .facts
    case .scale: .scale
    case .article: .article
    }
  }
}

extension Patch: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    let name: String = try reader.required("of")
    switch name {
    case "facts": self = .facts(try Self.fields(&reader))
    case "scale":
      self = .scale(from: try Self.take(&reader, "was"), to: try Self.take(&reader, "is"))
    case "article":
      self = .article(from: try reader.required("was"), to: try reader.required("is"))
    default:
      guard let kind = EntityKind.named(name) else {
        throw FormatProblem("is not a kind of thing that changes: \(name)", at: ["of"])
      }
      if let entity = reader.take("made") {
        self = .made(kind, entity)
      } else if let entity = reader.take("removed") {
        self = .removed(kind, entity)
      } else {
        self = .changed(kind, try reader.required("id"), try Self.fields(&reader))
      }
    }
  }

  private static func take(
    _ reader: inout ObjectReader,
    _ key: String
  ) throws(FormatProblem) -> JSONValue {
    guard let value = reader.take(key) else {
      throw FormatProblem("the key is missing", at: [key])
    }
    return value
  }

  private static func fields(_ reader: inout ObjectReader) throws(FormatProblem) -> [FieldChange] {
    let value = try take(&reader, "fields")
    do throws(FormatProblem) {
      return try FieldChange.read(value)
    } catch {
      throw error.under("fields")
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    switch self {
    case .made(let kind, let entity):
      builder.put("of", kind.name)
      builder.put("made", raw: entity)
    case .removed(let kind, let entity):
      builder.put("of", kind.name)
      builder.put("removed", raw: entity)
    case .changed(let kind, let id, let fields):
      builder.put("of", kind.name)
      builder.put("id", id)
      builder.put("fields", raw: FieldChange.json(fields))
    case .facts(let fields):
      builder.put("of", "facts")
      builder.put("fields", raw: FieldChange.json(fields))
    case .scale(let before, let after):
      builder.put("of", "scale")
      builder.put("was", raw: before)
      builder.put("is", raw: after)
    case .article(let before, let after):
      builder.put("of", "article")
      builder.put("was", before)
      builder.put("is", after)
    }
    return builder.object
  }
}
