/// What could stand at the cursor of a line being typed.
package struct CompletionSet {
  /// One candidate.
  package struct Candidate {
    /// The text that takes the place of what was typed.
    package let text: String
    /// What the list shows: a file's name without its folders.
    package let label: String
    /// Whether more of the same word follows: then no space is put behind it.
    package let isUnfinished: Bool
    private let makeHint: () -> String?

    /// A few words about it, shown in the list only; made when asked for, since few are seen.
    package var hint: String? { makeHint() }

    package init(
      _ text: String,
      label: String? = nil,
      isUnfinished: Bool = false,
      hint: @autoclosure @escaping () -> String? = nil
    ) {
      self.text = text
      self.label = label ?? text
      self.isUnfinished = isUnfinished
      makeHint = hint
    }
  }

  /// The part of the line that a candidate replaces, in UTF-8 bytes of the line; it ends at the
  /// cursor.
  package var replaced: Range<Int>
  /// In the order in which they are shown.
  package var candidates: [Candidate]

  package init(replaced: Range<Int>, candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }
}
