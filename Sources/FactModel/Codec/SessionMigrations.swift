package import OrderedJSON

/// One step from a version of the format to the next.
package protocol SessionMigration: Sendable {
  /// Turns the whole value of a file, edits included, into one of the next version.
  func next(_ value: JSONValue) throws(FormatProblem) -> JSONValue
}

/// How session files of earlier versions of the format are read.
///
/// A change of the format that an older program would misread raises `SessionDocument.version` by one
/// and adds a step here; keys that are only added need neither.
package struct SessionMigrations: Sendable {
  /// The oldest version that can be read.
  package let oldest: Int
  private let steps: [any SessionMigration]

  /// Creates the steps from the oldest version to `SessionDocument.version`, one for each version.
  package init(_ steps: [any SessionMigration]) {
    self.steps = steps
    oldest = SessionDocument.version - steps.count
  }

  /// Those of this program: there is no version before the first.
  package static let builtIn = SessionMigrations([])

  /// Returns the value of a file as the newest version has it.
  ///
  /// `version`: From `oldest` to `SessionDocument.version`.
  func migrated(_ value: JSONValue, from version: Int) throws(FormatProblem) -> JSONValue {
    var value = value
    for step in steps[(version - oldest)...] { value = try step.next(value) }
    return value
  }
}
