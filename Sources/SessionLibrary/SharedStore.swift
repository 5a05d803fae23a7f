package import FactModel

/// Where a session is kept that others work on at the same time: here, and on a store.
///
/// What is kept here comes first: an edit is acknowledged when it is durable here, and goes to the store by and by.
package protocol SharedStore: SessionStore {
  /// How many edits are not known to be on the store.
  var waitingCount: Int { get }

  /// How it stands with the store, in a sentence each.
  var standing: [String] { get }

  /// Brings in what others did, between two lines of input.
  ///
  /// Nil where there is nothing new.
  ///
  /// - Throws: A problem, with nothing changed, where it cannot be brought in or written down.
  func arrivals(for session: Session) throws(Problem) -> Arrivals?

  /// Takes note that what arrived is in the session: written down here, it is confirmed.
  ///
  /// - Throws: A problem where it could not be written down.
  func accept(_ arrivals: Arrivals) throws(Problem)

  /// Sends what is not there, and waits until it is, or cannot be now, at most so long without anything arriving.
  ///
  /// What others did is brought in by `arrivals` then, however often that was done of late.
  func flush(_ session: Session, milliseconds: Int)

  /// Whether the store has had a source or a contact; nil where that is not known, or it may be on its way.
  func holds(_ id: EntityID) -> Bool?

  /// Says where the person is.
  func say(place: String)
}

/// What others did, brought into a session.
package struct Arrivals: Sendable {
  package var session: Session
  /// Whether it only goes on from what was there.
  package var isNext: Bool
  /// Whether sources were forgotten, so that everything that is kept is to be written anew.
  package var forgets: Bool
  /// What the person is told, one line each.
  package var lines: [String]

  /// Whether what came could not be brought in, and is kept for another time.
  package var isKept: Bool

  package init(
    session: Session,
    isNext: Bool,
    forgets: Bool,
    lines: [String],
    isKept: Bool = false
  ) {
    (self.session, self.isNext) = (session, isNext)
    (self.forgets, self.lines, self.isKept) = (forgets, lines, isKept)
  }
}
