package import FactModel

/// A session in a folder, not read.
package struct SessionListing: Sendable, Equatable {
  package var name: String
  /// The file, as a person would type it.
  package var path: String
  /// When the session file or its journal was written last.
  package var modified: Timestamp
}

/// The files of a session as they were when they were looked at.
struct SessionStamps: Equatable {
  var session: FileStatus.Stamp
  var journal: FileStatus.Stamp?

  /// Whether none was written so lately that another write might not show.
  func isSettled(at now: Int) -> Bool {
    max(session.modified, journal?.modified ?? 0) < now - 2_000_000_000
  }
}
