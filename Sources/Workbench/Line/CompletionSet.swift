/// What could stand at the cursor of a line being typed.
package struct CompletionSet: Sendable, Equatable {
  /// One candidate.
  package struct Candidate: Sendable, Equatable {
    /// The text that takes the place of what was typed.
    package var text: String
    /// A few words about it, shown in the list only.
    package var hint: String?

    package init(_ text: String, hint: String? = nil) {
      self.text = text
      self.hint = hint
    }
  }

  /// The part of the line that a candidate replaces, in UTF-8 bytes of the line; it ends at the
  /// cursor.
  package var replaced: Range<Int>
  /// In the order in which they are shown.
  package var candidates: [Candidate]
  /// Whether file names fit here: the terminal then adds those of the file system.
  package var takesFileNames: Bool

  package init(replaced: Range<Int>, candidates: [Candidate], takesFileNames: Bool = false) {
    self.replaced = replaced
    self.candidates = candidates
    self.takesFileNames = takesFileNames
  }
}
