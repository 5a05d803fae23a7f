import DeskViews
package import FactModel
package import LineReading

// The states that a session went through.
extension Desk {
  /// The changes that lead back to the state behind an edit, which is named by its position.
  ///
  /// - Throws: The past cannot be read.
  package func pastChanges(backTo sequence: Int) throws(Problem) -> [Change] {
    try readable { () throws(FormatProblem) in try session.changes(backTo: sequence) }
  }

  /// What is read of the session's past, or why it cannot be.
  package func readable<Value>(
    _ read: () throws(FormatProblem) -> Value
  ) throws(Problem) -> Value {
    do throws(FormatProblem) {
      return try read()
    } catch {
      throw Problem(past: error)
    }
  }

  /// The number of a state: of the change after which the session was so; 0 is the beginning.
  package func stateNumber(_ typed: ParsedArguments) throws(Problem) -> Int {
    let word = typed.text("N")
    guard let sequence = word.flatMap({ Int($0.text) }),
      (0...session.log.count).contains(sequence)
    else {
      throw Problem(
        .input,
        "there is no state \(Wording.excerpt(word?.text ?? "", 40))",
        place: word?.place,
        remedy: "It is a number from 0 to \(session.log.count); versions lists some."
      )
    }
    return sequence
  }
}
