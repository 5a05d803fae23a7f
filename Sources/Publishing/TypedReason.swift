package import FactModel

/// A reason that somebody reads: of a correction, a retraction, a rule that is switched off, a finding
/// that is closed, a fix that is refused, a claimant whom nobody asks.
package enum TypedReason {
  /// A reason in one line.
  ///
  /// - Throws: A problem where it says nothing: it is empty, one character, or signs alone.
  package static func line(_ text: String, at place: Problem.Place?) throws(Problem) -> String {
    let reason = Wording.oneLine(text)
    guard Wording.isTelling(reason) else {
      throw Problem(
        .input,
        "a reason that others read says something",
        place: place,
        remedy: "Nothing was changed. Write what was wrong, what is new, or why it is so."
      )
    }
    return reason
  }
}
