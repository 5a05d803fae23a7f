/// A thing whose changes are told field by field.
package protocol Fielded: Sendable, Equatable, JSONRepresentable {
  /// Shows the walk every field that the thing's JSON has, but not its identity.
  ///
  /// `one` is what is changed, or compared with `other`.
  static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self)
}

/// A part of an entity that stands in a list with others.
package protocol Listed: Fielded {
  /// Given when an edit first brings it in; nil before.
  var identity: EntityID? { get set }
  /// Whether it is what became of another, where neither its identity nor its content tells.
  func continues(_ other: Self) -> Bool
}

extension Listed {
  package func continues(_ other: Self) -> Bool { false }
}

/// Makes identities for what an edit brings in, the same for the same edit.
///
/// So what has an identity has it from its edit on: whoever reads the edit in a file without them
/// gives the same ones.
package struct NewIdentities {
  private let edit: EntityID
  private var given: [String: Int] = [:]

  /// `edit`: Its identity, or the session's for what no edit brought in.
  init(of edit: EntityID) {
    self.edit = edit
  }

  /// `path`: The way to the list, through kind, identities and keys.
  mutating func next(in path: String) -> EntityID {
    let number = given[path, default: 0]
    given[path] = number + 1
    return EntityID(derivedFrom: "\(edit)\n\(path)\n\(number)")
  }
}
