package import FactModel
import OrderedJSON

/// What settles a conflict: the version that was chosen becomes what the session has.
package struct Adjudication {
  /// What changes; empty where the session has that version already.
  package private(set) var changes: [Change] = []
  /// What is left as it is, which settles the conflict all the same.
  package private(set) var affirmed: [Patch]?

  /// - Throws: A problem where the version does not fit what became of the thing meanwhile.
  package init(
    _ conflict: Conflict,
    _ index: Int,
    in session: Session,
    signed: Signed
  ) throws(FormatProblem) {
    let value = conflict.versions[index].value
    let kind = EntityKind.named(conflict.of)
    let present = kind.flatMap { kind in conflict.id.flatMap { session.entity(kind, $0) } }
    let keys = conflict.field.split(separator: "/").map(String.init)
    var change: Change?
    if let kind {
      guard let present else { throw FormatProblem("is not there any more", at: [conflict.of]) }
      var after: JSONValue? = present.json
      if conflict.field == Conflict.verdict {
        after = Self.rated(present.json, value, signed)
      } else if !conflict.isAboutPresence {
        after = Self.setting(present.json, keys[...], value)
      } else if value == nil {
        after = keys.isEmpty ? nil : Self.setting(present.json, keys[...], nil)
      }
      change = try kind.change(from: present, to: after)
    } else if conflict.of == "facts" {
      let after = try ArticleFacts(json: Self.setting(session.facts.json, keys[...], value))
      change = .facts(Transition(from: session.facts, to: after))
    } else if conflict.of == "scale", let value {
      change = .scale(Transition(from: session.scale, to: try Scale(json: value)))
    } else if case .string(let hash)? = value {
      change = .article(Transition(from: session.article.hash, to: hash))
    }
    if let change, !change.isEmpty {
      changes = [change]
    } else {
      affirmed = Self.affirmation(conflict, kind, keys, value)
    }
  }

  /// The rating that was chosen, given again: the last verdict holds.
  private static func rated(
    _ claim: JSONValue,
    _ verdict: JSONValue?,
    _ signed: Signed
  ) -> JSONValue {
    guard case .object(var object) = claim, case .object(var chosen)? = verdict else {
      return claim
    }
    var verdicts: [JSONValue] = []
    if case .array(let values)? = object["verdicts"] { verdicts = values }
    guard verdicts.last != verdict else { return claim }
    // What is judged now is judged of the words that are there now.
    for key in ["id", "seen"] { chosen[setting: key] = nil }
    chosen[setting: "by"] = signed.by.json
    chosen[setting: "at"] = signed.at.json
    object[setting: "verdicts"] = .array(verdicts + [.object(chosen)])
    return .object(object)
  }

  /// A value with another where the keys lead; of lists by identity.
  ///
  /// `new`: Nil takes out what is there.
  private static func setting(
    _ value: JSONValue,
    _ keys: ArraySlice<String>,
    _ new: JSONValue?
  ) -> JSONValue {
    guard let key = keys.first else { return new ?? value }
    let rest = keys.dropFirst()
    switch value {
    case .object(var object):
      if rest.isEmpty {
        object[setting: key] = new
      } else if let inner = object[key] {
        object[setting: key] = setting(inner, rest, new)
      }
      return .object(object)
    case .array(var elements):
      guard let index = elements.firstIndex(where: { $0.identity?.description == key }) else {
        return value
      }
      if rest.isEmpty, new == nil {
        elements.remove(at: index)
      } else {
        elements[index] = setting(elements[index], rest, new)
      }
      return .array(elements)
    case .null, .bool, .number, .string: return value
    }
  }

  /// The change that says that something shall be as it is.
  private static func affirmation(
    _ conflict: Conflict,
    _ kind: EntityKind?,
    _ keys: [String],
    _ value: JSONValue?
  ) -> [Patch] {
    if conflict.of == "scale", let value { return [.scale(from: value, to: value)] }
    if case .string(let hash)? = value, conflict.of == "article" {
      return [.article(from: hash, to: hash)]
    }
    let fields = change(keys[...], conflict.isAboutPresence ? nil : .some(value), conflict.field)
    guard let kind, let id = conflict.id else { return [.facts(fields)] }
    return [.changed(kind, id, fields)]
  }

  /// `value`: Nil for whether an element is there.
  private static func change(
    _ keys: ArraySlice<String>,
    _ value: JSONValue??,
    _ field: String
  ) -> [FieldChange] {
    guard let key = keys.first else { return [] }
    if field == Conflict.verdict {
      var list = ListChange()
      if let id = (value ?? nil)?.identity {
        list.changed = [ListChange.Changed(id.description, [])]
      }
      return [FieldChange("verdicts", .list(list))]
    }
    let rest = keys.dropFirst()
    guard let id = rest.first else {
      return [FieldChange(key, .value(was: value ?? nil, is: value ?? nil))]
    }
    var list = ListChange()
    list.changed = [ListChange.Changed(id, change(rest.dropFirst(), value, field))]
    return [FieldChange(key, .list(list))]
  }
}
