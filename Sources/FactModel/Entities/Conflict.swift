package import OrderedJSON
import PlainText

/// What two or more people changed differently without knowing of each other, as it came out when
/// their edits were brought together.
///
/// The session has one of the versions meanwhile; the others are here. It is settled by an edit that is a
/// decision and knows all of them; whoever else changes the same changes their own version.
package struct Conflict: Sendable, Equatable {
  /// What one of them made of it.
  package struct Version: Sendable, Equatable {
    package var edit: EntityID
    package var signed: Signed
    /// The value, as in an edit; nil where the field is left out, or the thing taken out.
    package var value: JSONValue?
    /// Why, where it was a decision that somebody else decided otherwise.
    package var reason: String?

    package init(edit: EntityID, signed: Signed, value: JSONValue?, reason: String? = nil) {
      self.edit = edit
      self.signed = signed
      self.value = value
      self.reason = reason
    }
  }

  /// A decision that settled it.
  package struct Settlement: Sendable, Equatable {
    package var edit: EntityID
    /// Why, where that was said.
    package var reason: String?
  }

  /// The kind of thing: `claim`, …, `facts`, `scale`, `article`.
  package var of: String
  /// The thing's identity; nil for the facts, the scale and the article.
  package var id: EntityID?
  /// The way to the field, through keys and identities; empty for the thing itself.
  ///
  /// `restatement`, `notes/UUID/text`; ``verdict`` for the rating that holds; ``readers`` for the version
  /// that readers have; ``against`` and an identity for a judgement of the same words that says otherwise.
  package var field: String
  /// Whether it is about being there or not.
  package var isAboutPresence: Bool
  /// In the order of their edits; the last is what the session has.
  package var versions: [Version]
  /// What settled it: several where people who did not know of each other decided the same; none while it
  /// is open.
  package private(set) var settlements: [Settlement] = []

  package init(
    of: String,
    id: EntityID?,
    field: String,
    isAboutPresence: Bool = false,
    versions: [Version]
  ) {
    self.of = of
    self.id = id
    self.field = field
    self.isAboutPresence = isAboutPresence
    self.versions = versions
  }

  package var isOpen: Bool { settlements.isEmpty }

  /// Takes note of an edit that settles it, and why.
  package mutating func settle(by edit: EntityID, because reason: String?) {
    takeBack([edit])
    settlements.append(Settlement(edit: edit, reason: reason))
  }

  /// Takes note that edits which may have settled it are taken back.
  package mutating func takeBack(_ edits: Set<EntityID>) {
    settlements.removeAll { edits.contains($0.edit) }
  }

  /// The thing and the field in one word.
  package var path: String { Self.path(of, id, field) }

  /// What decisions name it by: the path; of two judgements of the same words the same for both.
  package var key: String {
    guard let id, let opposed else { return path }
    return Self.key(id, against: opposed)
  }

  /// What decisions name two judgements of the same words by.
  package static func key(_ one: EntityID, against other: EntityID) -> String {
    "\(against)/" + [one.description, other.description].sorted().joined(separator: "/")
  }

  /// A thing and a field of it in one word.
  package static func path(_ of: String, _ id: EntityID?, _ field: String) -> String {
    id.map { "\(of) \($0)/\(field)" } ?? "\(of)/\(field)"
  }
}

extension Conflict {
  /// The field in which verdicts compete for being the last one.
  package static let verdict = "verdict"

  /// The field of items that says what came of checking them.
  package static let check = "check"

  /// The field of publications in which they compete for being what readers have.
  package static let readers = "readers"

  /// The field of a judgement that stands against that of another thing, whose identity follows.
  package static let against = "against"

  /// The thing whose judgement it stands against.
  package var opposed: EntityID? {
    let words = field.split(separator: "/")
    return words.count == 2 && words[0] == Self.against ? EntityID(String(words[1])) : nil
  }

  private static let signature: Set<String> = ["id", "by", "at", "seen"]

  /// A value without who put it there and when, and its identity.
  package static func withoutSignature(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { !signature.contains($0.key) }
            .map { JSONMember(key: $0.key, value: withoutSignature($0.value)) }
        )
      )
    case .array(let values): .array(values.map(withoutSignature))
    case .null, .bool, .number, .string: value
    }
  }
}

extension Conflict: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    of = try reader.required("of")
    id = try reader.optional("id")
    field = try reader.optional("field") ?? ""
    isAboutPresence = try reader.flag("presence")
    versions = try reader.list("versions")
    if let edit: EntityID = try reader.optional("settled") {
      settlements = [Settlement(edit: edit, reason: try reader.optional("reason"))]
    }
    settlements += try reader.list("settledToo") as [Settlement]
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("of", of)
    builder.put("id", id)
    builder.put("field", field.isEmpty ? nil : field)
    builder.put(flag: "presence", isAboutPresence)
    builder.put("versions", versions)
    builder.put("settled", settlements.first?.edit)
    builder.put("reason", settlements.first?.reason)
    builder.put(list: "settledToo", Array(settlements.dropFirst()))
    return builder.object
  }
}

extension Conflict.Settlement: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    edit = try reader.required("edit")
    reason = try reader.optional("reason")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("edit", edit)
    builder.put("reason", reason)
    return builder.object
  }
}

extension Conflict.Version: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    edit = try reader.required("edit")
    signed = try reader.signed()
    value = reader.take("value")
    reason = try reader.optional("reason")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("edit", edit)
    builder.put(signed)
    if let value { builder.put("value", raw: value) }
    builder.put("reason", reason)
    return builder.object
  }
}
