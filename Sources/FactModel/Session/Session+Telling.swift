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
