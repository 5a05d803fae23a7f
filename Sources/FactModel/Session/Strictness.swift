// How much may be told of sources and contacts.

extension Contact.Terms {
  /// The strictest of some terms, which may be missing: nobody said yet on which.
  package static func strictest(_ all: [Self?]) -> Self? {
    all.max { strictness(of: $0) < strictness(of: $1) } ?? nil
  }

  /// From 0, for what is told with the name.
  package static func strictness(of terms: Self?) -> Int {
    switch terms {
    case .offRecord?: 3
    case .background?: 2
    case nil: 1
    case .onRecord?: 0
    }
  }
}

extension Source.Visibility {
  /// From 0, for what everybody sees.
  package var strictness: Int {
    switch self {
    case .sealed: 2
    case .desk: 1
    case .public: 0
    }
  }
}

extension Session {
  /// Returns the session with some of its sources and contacts as they may be told: for what leaves the desk; it
  /// is never stored.
  package func telling(_ sources: [Source], _ contacts: [Contact]) -> Session {
    var session = self
    for source in sources {
      session.sources.make(Transition(from: session.sources[source.id], to: source))
    }
    for contact in contacts {
      session.contacts.make(Transition(from: session.contacts[contact.id], to: contact))
    }
    return session
  }
}
