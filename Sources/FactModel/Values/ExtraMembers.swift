package import OrderedJSON

/// The keys of an object that this program does not know, kept as they were read.
///
/// A newer program or a person may add keys anywhere in an object; each is written back behind the
/// known key that it followed, so that reading and writing again gives the same bytes.
package struct ExtraMembers: Sendable, Equatable {
  /// One unknown key with its value.
  package struct Entry: Sendable, Equatable {
    /// The known key that this one followed; nil at the start of the object.
    package var after: String?
    package var member: JSONMember

    package init(after: String?, member: JSONMember) {
      self.after = after
      self.member = member
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The value of a key.
  package subscript(key: String) -> JSONValue? {
    entries.first { $0.member.key == key }?.member.value
  }

  /// The value of a key, which is written behind a known one.
  package subscript(key: String, behind known: String) -> JSONValue? {
    get { self[key] }
    set {
      let index = entries.firstIndex { $0.member.key == key }
      guard let newValue else { return index.map { _ = entries.remove(at: $0) } ?? () }
      let entry = Entry(after: known, member: JSONMember(key: key, value: newValue))
      if let index { entries[index] = entry } else { entries.append(entry) }
    }
  }
}
