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
}
