/// One thing that is wrong with a session, and where.
package struct AuditFinding: Sendable, Equatable {
  /// The way through the keys of the session file, `claims[3].passages[0]`; a file's name where a
  /// whole file is meant; empty for the session as a whole.
  package var place: String
  /// The rule that is broken, without a full stop.
  package var what: String

  package init(_ place: String, _ what: String) {
    self.place = place
    self.what = what
  }
}
