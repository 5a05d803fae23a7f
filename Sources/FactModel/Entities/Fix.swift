package import OrderedJSON

/// The text that should replace the first passage of a claim or finding before publication.
package struct Fix: Sendable, Equatable {
  /// Whether a text cannot stay as it is, or had better not.
  package enum Force: String, NamedChoice {
    case must
    case should
  }

  /// What was decided about a proposed fix; whoever decided signs it.
  package struct Decision: Sendable, Equatable {
    /// How the author or the editor decided.
    package enum Kind: String, NamedChoice {
      case accepted
      /// Another text was put in its place.
      case changed
      case refused
    }

    package var kind: Kind
    /// What stands there instead, where it was changed.
    package var text: String?
    package var reason: String?
    package var signed: Signed
    /// What the sentences read that it was decided for.
    package var seen: Seen?
    package var extra = ExtraMembers()

    package init(kind: Kind, text: String? = nil, reason: String? = nil, signed: Signed) {
      self.kind = kind
      self.text = text
      self.reason = reason
      self.signed = signed
    }
  }

  /// That a later reading of the article has it.
  package struct Made: Sendable, Equatable {
    /// The SHA-256 of the revision in which it was seen first.
    package var revision: String
    /// What stood there before.
    package var was: String?
    /// Whoever read the article then.
    package var signed: Signed
    /// What the sentences read with it.
    package var seen: Seen?
    package var extra = ExtraMembers()

    package init(revision: String, was: String?, signed: Signed) {
      self.revision = revision
      self.was = was
      self.signed = signed
    }
  }

  package var replacement: String
  package var force: Force
  package var signed: Signed
  /// What the sentences read that it was proposed for.
  package var seen: Seen?
  package var decision: Decision?
  package var made: Made?
  package var extra = ExtraMembers()

  package init(replacement: String, force: Force, signed: Signed) {
    self.replacement = replacement
    self.force = force
    self.signed = signed
  }
}

extension Fix {
  /// Whether somebody decided about it.
  package var isDecided: Bool { !(decision?.signed.isNobody ?? true) }

  /// What is to stand in the article: as proposed or as changed; nil where it was refused.
  package var outcome: String? {
    switch decision?.kind {
    case .refused: nil
    case .changed: decision?.text ?? replacement
    case .accepted, nil: replacement
    }
  }
}

extension Fix: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("replacement", &one.replacement, other.replacement)
    walk.required("force", &one.force, other.force)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.object("decision", &one.decision, other.decision)
    walk.object("made", &one.made, other.made)
    walk.extra(&one.extra, other.extra)
  }
}

extension Fix: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    replacement = try reader.required("replacement")
    force = try reader.required("force")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    decision = try reader.optional("decision")
    made = try reader.optional("made")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("replacement", replacement)
    builder.put("force", force)
    builder.put(signed)
    builder.put("seen", seen)
    builder.put("decision", decision)
    builder.put("made", made)
    return builder.object
  }
}

extension Fix.Decision: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("kind", &one.kind, other.kind)
    walk.value("text", &one.text, other.text)
    walk.value("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension Fix.Decision: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    kind = try reader.required("kind")
    text = try reader.optional("text")
    reason = try reader.optional("reason")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("kind", kind)
    builder.put("text", text)
    builder.put("reason", reason)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}

extension Fix.Made: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("revision", &one.revision, other.revision)
    walk.value("was", &one.was, other.was)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension Fix.Made: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    revision = try reader.required("revision")
    was = try reader.optional("was")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("revision", revision)
    builder.put("was", was)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
