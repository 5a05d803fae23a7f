package import FactModel

/// Where a session lies.
package enum SessionPlace: String, Sendable, CaseIterable {
  /// Among those that are worked on.
  case desk
  /// Put away; not offered any more.
  case archive
  /// Deleted; `undelete` brings it back.
  case trash

  /// The place that a word names; an empty one names the desk.
  package init?(named word: String) {
    switch word {
    case "": self = .desk
    case "archived", "archive": self = .archive
    case "deleted", "trash": self = .trash
    default: return nil
    }
  }
}

/// A session that was opened.
package struct OpenedSession {
  package var session: Session
  package var store: any SessionStore
  /// How it came to be open: `new session`, `resumed`.
  package var greeting: String
  /// What the person should know, one sentence each.
  package var notices: [String]

  package init(
    session: Session,
    store: any SessionStore,
    greeting: String,
    notices: [String] = []
  ) {
    self.session = session
    self.store = store
    self.greeting = greeting
    self.notices = notices
  }
}

/// The sessions that there are, and what can be done with whole ones.
package protocol SessionShelf {
  /// What is worth knowing of the sessions in a place, the one written last first.
  ///
  /// - Returns: Besides, a sentence for each that cannot be read.
  func sessions(
    in place: SessionPlace
  ) throws(Problem) -> (sessions: [SessionSummary], notices: [String])

  /// The names of the sessions in a place, the one written last first; nothing is read.
  func names(in place: SessionPlace) -> [String]

  /// The session in a place with a name, or the only one whose name begins so.
  func find(_ name: String, in place: SessionPlace) throws(Problem) -> String

  /// Whether what was typed is rather the name of an article than of a session.
  func isArticle(_ text: String) -> Bool

  /// Opens the session of that very name.
  func resume(_ name: String) throws(Problem) -> OpenedSession

  /// Opens an article: resumes the session on it, or starts one.
  ///
  /// `current`: The name of the session that is open already; nil is returned where it is that one.
  func open(
    article: String,
    startsNew: Bool,
    current: String
  ) throws(Problem) -> OpenedSession?

  /// A store for a session that nothing was written of yet.
  func unwritten(_ name: String, for session: Session) throws(Problem) -> any SessionStore

  /// Moves a session that nobody has open; all of it or nothing.
  ///
  /// Returns the name it has there.
  func move(
    _ name: String,
    from: SessionPlace,
    to: SessionPlace,
    as newName: String,
    what: String,
    by: Checker
  ) throws(Problem) -> String
}

/// A session in a list of sessions.
package struct SessionSummary: Sendable, Equatable {
  /// The last verdict that was given in it.
  package struct LastVerdict: Sendable, Equatable {
    package var claim: String
    package var rating: String
    package var by: String

    package init(claim: String, rating: String, by: String) {
      self.claim = claim
      self.rating = rating
      self.by = by
    }
  }

  package var name: String
  package var title: String
  package var claims: Int
  package var covered: Int
  package var sentences: Int
  /// When it was changed last.
  package var changed: Timestamp
  package var lastVerdict: LastVerdict?
  package var overview: SessionOverview
  /// What it was called, by whom and when it was put here, in archive and trash.
  package var arrival: Arrival?

  /// A move to where the session is now.
  package struct Arrival: Sendable, Equatable {
    package var name: String
    package var by: String
    package var at: Timestamp

    package init(name: String, by: String, at: Timestamp) {
      self.name = name
      self.by = by
      self.at = at
    }
  }

  package init(
    name: String,
    title: String,
    claims: Int,
    covered: Int,
    sentences: Int,
    changed: Timestamp,
    lastVerdict: LastVerdict? = nil,
    overview: SessionOverview = SessionOverview(),
    arrival: Arrival? = nil
  ) {
    self.name = name
    self.title = title
    self.claims = claims
    self.covered = covered
    self.sentences = sentences
    self.changed = changed
    self.lastVerdict = lastVerdict
    self.overview = overview
    self.arrival = arrival
  }
}
