package import OrderedJSON

/// The text that should replace a claim's first passage before publication.
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
    /// Whoever read the article then.
    package var signed: Signed
    package var extra = ExtraMembers()

    package init(revision: String, signed: Signed) {
      self.revision = revision
      self.signed = signed
    }
  }

  package var replacement: String
  package var force: Force
  package var signed: Signed
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
  /// What is to stand in the article: as proposed or as changed; nil where it was refused.
  package var outcome: String? {
    switch decision?.kind {
    case .refused: nil
    case .changed: decision?.text ?? replacement
    case .accepted, nil: replacement
    }
  }
}

extension Fix: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    replacement = try reader.required("replacement")
    force = try reader.required("force")
    signed = try reader.signed()
    decision = try reader.optional("decision")
    made = try reader.optional("made")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("replacement", replacement)
    builder.put("force", force)
    builder.put(signed)
    builder.put("decision", decision)
    builder.put("made", made)
    return builder.object
  }
}

extension Fix.Decision: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    kind = try reader.required("kind")
    text = try reader.optional("text")
    reason = try reader.optional("reason")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("kind", kind)
    builder.put("text", text)
    builder.put("reason", reason)
    builder.put(signed)
    return builder.object
  }
}

extension Fix.Made: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    revision = try reader.required("revision")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("revision", revision)
    builder.put(signed)
    return builder.object
  }
}
