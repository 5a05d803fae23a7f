package import FactModel

extension ImportSource {
  /// The problem that a file is not what it was taken for.
  ///
  /// `what`: `a table`.
  package func isNot(_ what: String) -> Problem {
    Problem(
      .damaged,
      "is not \(what)",
      place: Problem.Place(file: name),
      remedy: "Nothing was imported."
    )
  }
}
