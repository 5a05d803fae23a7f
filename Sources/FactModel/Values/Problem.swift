/// What went wrong, as a value: what, where, and what to do about it.
package struct Problem: Error, Sendable, Equatable {
  /// What kind of problem it is; the exit status follows from it.
  package enum Kind: String, Sendable {
    /// The program was called in a way it does not know.
    case usage
    /// A command, an address or a value that was typed does not fit.
    case input
    /// A file does not hold what it should.
    case damaged
    /// Something could not be read or written.
    case storage
    /// The person ended the command before it was done.
    case interrupted
  }

  /// A place in a text: a line typed, a script, a file.
  package struct Place: Sendable, Equatable {
    /// The file's name; nil for a line typed at the prompt.
    package var file: String?
    /// 1-based.
    package var line: Int?
    /// 1-based, in code points.
    package var column: Int?
    /// The text at the place, at most one line.
    package var excerpt: String?

    package init(
      file: String? = nil,
      line: Int? = nil,
      column: Int? = nil,
      excerpt: String? = nil
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.excerpt = excerpt
    }
  }

  package var identifier: Identifier
  /// One sentence without a full stop: the rule that was broken, the most specific words first.
  package var what: String
  package var place: Place?
  /// What the person can do next, as a sentence.
  package var remedy: String?
  /// The candidates, when something was ambiguous: one line each.
  package var candidates: [String]

  package var kind: Kind { identifier.kind }

  package init(
    _ identifier: Identifier,
    _ what: String,
    place: Place? = nil,
    remedy: String? = nil,
    candidates: [String] = []
  ) {
    self.identifier = identifier
    self.what = what
    self.place = place
    self.remedy = remedy
    self.candidates = candidates
  }
}
