package import FactModel

/// What the desk needs of the world, so that it can be tested without one.
package struct Ports {
  package var now: () -> Timestamp
  package var newID: () -> EntityID
  package var readFile: (String) throws(Problem) -> [UInt8]
  /// What is in a file; nil where there is none.
  package var existingFile: (String) throws(Problem) -> [UInt8]?
  /// Writes a whole file or leaves what was there.
  package var writeFile: (String, [UInt8]) throws(Problem) -> Void
  /// Asks the person; nil where there is nobody to ask.
  package var confirm: (String) -> Bool?
  /// Keeps who is at the keyboard for the next time.
  package var remember: (Checker) throws(Problem) -> Void
  /// The sessions that are there, for the list.
  package var sessions: () throws(Problem) -> [SessionSummary]

  package init(
    now: @escaping () -> Timestamp,
    newID: @escaping () -> EntityID,
    readFile: @escaping (String) throws(Problem) -> [UInt8],
    existingFile: @escaping (String) throws(Problem) -> [UInt8]?,
    writeFile: @escaping (String, [UInt8]) throws(Problem) -> Void,
    confirm: @escaping (String) -> Bool?,
    remember: @escaping (Checker) throws(Problem) -> Void,
    sessions: @escaping () throws(Problem) -> [SessionSummary]
  ) {
    self.now = now
    self.newID = newID
    self.readFile = readFile
    self.existingFile = existingFile
    self.writeFile = writeFile
    self.confirm = confirm
    self.remember = remember
    self.sessions = sessions
  }
}

/// A session in a list of sessions.
package struct SessionSummary: Sendable, Equatable {
  package var name: String
  package var title: String
  package var claims: Int
  package var covered: Int
  package var sentences: Int
  /// When it was changed last.
  package var changed: Timestamp

  package init(
    name: String,
    title: String,
    claims: Int,
    covered: Int,
    sentences: Int,
    changed: Timestamp
  ) {
    self.name = name
    self.title = title
    self.claims = claims
    self.covered = covered
    self.sentences = sentences
    self.changed = changed
  }
}
