package import OrderedJSON

/// One change to a session, as a value: who, when, what.
///
/// Sessions change in no other way.
package struct Edit: Sendable, Equatable {
  /// Whether an edit makes something or goes back to what was.
  package enum Kind: Sendable, Equatable {
    case make
    /// Takes an edit back.
    case undo(of: EntityID)
    /// Makes an edit again.
    case redo(of: EntityID)
    /// Goes back to the state behind an edit; nil is the beginning.
    case restore(EntityID?)
  }

  /// Given once: the edit keeps it wherever it goes.
  package var id: EntityID
  /// The edits that it follows: those that nothing followed yet when it was made.
  ///
  /// None for the first, several where it brings pasts together.
  package var parents: [EntityID]
  package var signed: Signed
  package var kind: Kind
  /// The line that was typed.
  package var command: String
  package var patches: [Patch]
  /// What it changed in the state that its parents led to, where that is another than what it comes to
  /// here: behind edits that it does not know of, or as a decision to leave things as they are.
  package var wanted: [Patch]?
  /// That it settles the conflicts about what it changes, or leaves as it is.
  package var decision: Ruling?

  package init(
    id: EntityID,
    parents: [EntityID],
    signed: Signed,
    kind: Kind,
    command: String,
    patches: [Patch],
    wanted: [Patch]? = nil,
    decision: Ruling? = nil
  ) {
    self.id = id
    self.parents = parents
    self.signed = signed
    self.kind = kind
    self.command = command
    self.patches = patches
    self.wanted = wanted
    self.decision = decision
  }
}

/// That somebody settles what people changed differently.
package struct Ruling: Sendable, Equatable {
  /// Why, where that was said.
  package var reason: String?
  /// The conflicts that it settles, by their keys: what else it changes stays contested.
  package var settles: [String]

  package init(reason: String?, settles: [String]) {
    self.reason = reason
    self.settles = settles
  }
}

extension Ruling: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    reason = try reader.optional("reason")
    settles = try reader.list("settles")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("reason", reason)
    builder.put(list: "settles", settles)
    return builder.object
  }
}

extension Edit {
  /// What whoever made it wanted to change.
  package var intent: [Patch] { wanted ?? patches }

  /// Whether it is about what was published: nothing takes that back.
  package var isOfLedger: Bool { patches.contains { $0.kind?.isLedger ?? false } }
}

/// An edit that is to be made: what changes, whole, before and after.
package struct EditDraft: Sendable {
  package var id: EntityID
  package var signed: Signed
  package var kind: Edit.Kind
  /// The line that was typed.
  package var command: String
  package var changes: [Change]
  /// What it follows, where that is not all there is.
  package var parents: [EntityID]?
  /// What it was meant to change, where that is something else: see ``Edit/wanted``.
  package var wanted: [Patch]?
  /// What it leaves as it is, which is a decision, too.
  package var affirmed: [Patch] = []
  package var decision: Ruling?

  package init(
    id: EntityID,
    signed: Signed,
    kind: Edit.Kind,
    command: String,
    changes: [Change],
    parents: [EntityID]? = nil,
    wanted: [Patch]? = nil
  ) {
    self.id = id
    self.signed = signed
    self.kind = kind
    self.command = command
    self.changes = changes
    self.parents = parents
    self.wanted = wanted
  }
}

extension [Change] {
  /// How the changes of an edit contradict each other: each starts from what is there before the
  /// edit, so a thing changes at most once, and no two things take one number.
  var contradiction: String? {
    guard count > 1 else { return nil }
    var seen: Set<String> = []
    for change in self {
      for mark in change.marks where !seen.insert(mark).inserted {
        return "it changes \(mark) twice"
      }
    }
    return nil
  }
}

extension Edit: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    parents = try reader.list("parents")
    signed = try reader.signed()
    kind = try reader.optional("kind") ?? .make
    command = try reader.required("command")
    patches = try reader.required("changes")
    wanted = try reader.optional("wanted")
    decision = try reader.optional("decision")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("id", id)
    builder.put(list: "parents", parents)
    builder.put(signed)
    builder.put("kind", kind == .make ? nil : kind)
    builder.put("command", command)
    builder.put("changes", patches)
    builder.put("wanted", wanted)
    builder.put("decision", decision)
    return builder.object
  }
}

extension Edit.Kind: JSONRepresentable {
  private static let beginning = "beginning"

  package init(json: JSONValue) throws(FormatProblem) {
    let words = try String(json: json).split(separator: " ", omittingEmptySubsequences: false)
    let id = words.count == 2 ? EntityID(String(words[1])) : nil
    switch (words[0], id) {
    case ("undo", let id?): self = .undo(of: id)
    case ("redo", let id?): self = .redo(of: id)
    case ("restore", let id?): self = .restore(id)
    case ("restore", nil) where words.count == 2 && words[1] == Self.beginning:
      self = .restore(nil)
    default:
      throw FormatProblem(
        "must be \"undo ID\", \"redo ID\", \"restore ID\" or \"restore \(Self.beginning)\""
      )
    }
  }

  package var json: JSONValue {
    switch self {
    case .make: .string("do")
    case .undo(let id): .string("undo \(id)")
    case .redo(let id): .string("redo \(id)")
    case .restore(let id): .string("restore \(id?.description ?? Self.beginning)")
    }
  }
}
