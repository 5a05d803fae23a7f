package import FactModel

/// What is known of where an open session is kept.
package protocol KeptSession: AnyObject {
  /// The session's name: its file without `.json`.
  var name: String { get }

  /// The file, as a person would type it.
  var path: String { get }

  /// Why nothing can be written (somebody else has the session, a newer format); nil normally.
  var readOnlyReason: String? { get }

  /// The sequence number of the last edit that is durable.
  var durableThrough: Int { get }

  /// Returns what arrived, as it is kept; nil where it is not.
  func kept(_ received: Received) -> [UInt8]?
}

extension KeptSession {
  /// The text that is kept of a source, as UTF-8; nil where none is.
  package func text(of source: Source) -> [UInt8]? { source.text.flatMap(kept) }
}

/// Where an open session is kept.
///
/// The desk tells it after every edit; it answers only when the edit cannot be lost any more.
package protocol SessionStore: KeptSession {
  /// What the person should know and has not been told, one sentence each; telling forgets it.
  func takeNotices() -> [String]

  /// Makes every edit of the session durable, those that failed before included.
  ///
  /// - Throws: Why it could not be done. The session goes on from memory, and the next call tries
  ///   again.
  func makeDurable(_ session: Session) throws(Problem)

  /// Takes what arrived before it was read as an article, to be kept beside the session from its next
  /// edit on.
  func keep(_ bytes: [UInt8], as received: Received)

  /// Folds the journal into the session file and gives the session free. Does nothing to a session
  /// without an edit.
  ///
  /// - Returns: What the person should know, one sentence each.
  func close(_ session: Session) throws(Problem) -> [String]

  /// Writes the whole session, whose past is another now; the file as it was stays beside it.
  ///
  /// - Throws: Why it could not be done; what is kept is then as it was.
  func rewrite(_ session: Session) throws(Problem)

  /// Writes the session in place of everything that is kept of it: the session file, the journal and
  /// all earlier states are gone for good when this returns.
  ///
  /// - Throws: Why it could not be done; what is kept is then as it was, or partly gone.
  func replaceEverything(with session: Session) throws(Problem)

  /// Takes what the session names, is not kept yet, and lies beside another session file, to be kept from the next
  /// edit or the closing on.
  func keepAll(of session: Session, besideFile path: String)
}

extension SessionStore {
  /// There are no files.
  package func keepAll(of session: Session, besideFile path: String) {}
}

extension Session {
  /// What is to be kept beside the session as it stands.
  package var allReceived: [Received] {
    revisions.compactMap(\.received)
      + sources.all.flatMap { [$0.text, $0.received].compactMap { $0 } }
  }
}
