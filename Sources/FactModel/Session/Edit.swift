package import OrderedJSON

/// One change to a session, as a value: who, when, what.
///
/// Sessions change in no other way.
package struct Edit: Sendable, Equatable {
  /// Whether an edit makes something or goes back to what was.
  package enum Kind: Sendable, Equatable {
    case make
    /// Takes back the edit with a sequence number.
    case undo(of: Int)
    /// Makes the edit with a sequence number again.
    case redo(of: Int)
    /// Goes back to the state behind the edit with a sequence number; 0 is the beginning.
    case restore(Int)
  }

  package var id: EntityID
  /// The edit before it; nil for the first.
  package var parent: EntityID?
  /// From 1, without gaps.
  package var sequence: Int
  package var signed: Signed
  package var kind: Kind
  /// The line that was typed.
  package var command: String
  package var changes: [Change]

  package init(
    id: EntityID,
    parent: EntityID?,
    sequence: Int,
    signed: Signed,
    kind: Kind,
    command: String,
    changes: [Change]
  ) {
    self.id = id
    self.parent = parent
    self.sequence = sequence
    self.signed = signed
    self.kind = kind
    self.command = command
    self.changes = changes
  }
}

extension Edit {
  /// How the edit contradicts itself: every change starts from what is there before the edit, so
  /// a thing changes at most once, and no two things take one number.
  var contradiction: String? {
    guard changes.count > 1 else { return nil }
    var seen: Set<String> = []
    for change in changes {
      let marks =
        switch change {
        case .claim(let transition): Self.marks(transition)
        case .source(let transition): Self.marks(transition)
        case .finding(let transition): Self.marks(transition)
        case .mark(let transition): Self.marks(transition)
        case .item(let transition): Self.marks(transition)
        case .query(let transition): Self.marks(transition)
        case .contact(let transition): Self.marks(transition)
        case .waiver(let transition): Self.marks(transition)
        case .publication(let transition): Self.marks(transition)
        case .correction(let transition): Self.marks(transition)
        case .signOff(let transition): Self.marks(transition)
        case .facts: ["facts"]
        case .scale: ["scale"]
        case .article: ["article"]
        }
      for mark in marks where !seen.insert(mark).inserted {
        return "it changes \(mark) twice"
      }
    }
    return nil
  }

  private static func marks<Element: Entity>(_ transition: Transition<Element>) -> [String] {
    let id = transition.id.map { "the \(Element.kindName) \($0)" }
    let number = transition.after.map { "the \(Element.kindName) number \($0.number)" }
    return [id, number].compactMap { $0 }
  }
}

extension Edit: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    sequence = try reader.required("seq")
    id = try reader.required("id")
    parent = try reader.optional("parent")
    signed = try reader.signed()
    kind = try reader.required("kind")
    command = try reader.required("command")
    changes = try reader.required("changes")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("seq", sequence)
    builder.put("id", id)
    builder.put("parent", parent)
    builder.put(signed)
    builder.put("kind", kind)
    builder.put("command", command)
    builder.put("changes", changes)
    return builder.object
  }
}

extension Edit.Kind: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    let words = try String(json: json).split(separator: " ")
    switch (words.first, words.count == 2 ? Int(words[1]) : nil) {
    case ("do", nil) where words.count == 1: self = .make
    case ("undo", let sequence?): self = .undo(of: sequence)
    case ("redo", let sequence?): self = .redo(of: sequence)
    case ("restore", let sequence?): self = .restore(sequence)
    default:
      throw FormatProblem("must be \"do\", \"undo N\", \"redo N\" or \"restore N\"")
    }
  }

  package var json: JSONValue {
    switch self {
    case .make: .string("do")
    case .undo(let sequence): .string("undo \(sequence)")
    case .redo(let sequence): .string("redo \(sequence)")
    case .restore(let sequence): .string("restore \(sequence)")
    }
  }
}
