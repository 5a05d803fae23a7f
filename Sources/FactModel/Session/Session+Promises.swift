import OrderedJSON

extension Session {
  /// Returns the session as whoever promised most would have it: while two people have not settled on
  /// which terms somebody spoke, or who may see a source, the stricter of both holds; and a source that
  /// one of them sealed is sealed under whatever identity another recorded it.
  ///
  /// For what leaves the desk; it is never stored.
  package var keepingPromises: Session {
    var session = self
    for conflict in openConflicts {
      guard let id = conflict.id else { continue }
      let values = conflict.versions.map(\.value)
      if let source = session.sources[id] {
        var kept = source
        if conflict.field == "terms" { kept.terms = Self.strictest(values, than: source.terms) }
        if conflict.field == "visibility" {
          let all = values.compactMap { $0.flatMap { try? Source.Visibility(json: $0) } }
          kept.visibility =
            (all + [source.visibility]).max { $0.strictness < $1.strictness }
            ?? source.visibility
        }
        session.sources.make(Transition(from: source, to: kept))
      } else if let contact = session.contacts[id] {
        var kept = contact
        for index in kept.replies.indices {
          guard let reply = kept.replies[index].identity,
            conflict.field == "replies/\(reply)/terms"
          else { continue }
          let terms = kept.replies[index].terms
          kept.replies[index].terms = Self.strictest(values, than: terms) ?? terms
        }
        session.contacts.make(Transition(from: contact, to: kept))
      }
    }
    for (source, _) in session.sealedTwins {
      var kept = source
      kept.visibility = .sealed
      session.sources.make(Transition(from: source, to: kept))
    }
    return session
  }

  /// Returns an earlier state in which nobody is told on laxer terms than they speak on by now.
  ///
  /// `sources`, `contacts`: As they are, or were last.
  package func keepingTerms(of sources: [Source], _ contacts: [Contact]) -> Session {
    var session = self
    for source in sources {
      guard let terms = source.terms, terms != .onRecord, let was = session.sources[source.id]
      else {
        continue
      }
      var kept = was
      kept.terms = Self.strictest([terms.json], than: was.terms)
      session.sources.make(Transition(from: was, to: kept))
    }
    for contact in contacts {
      guard let was = session.contacts[contact.id] else { continue }
      var kept = was
      if contact.visibility == .sealed { kept.visibility = .sealed }
      for terms in contact.replies.map(\.terms) where terms != .onRecord {
        // Without a reply there is nothing that could be told without the name.
        if terms == .offRecord || kept.replies.isEmpty { kept.visibility = .sealed }
        for index in kept.replies.indices {
          let known = kept.replies[index].terms
          kept.replies[index].terms = Self.strictest([terms.json], than: known) ?? known
        }
      }
      session.contacts.make(Transition(from: was, to: kept))
    }
    return session
  }

  /// The strictest of some terms in JSON, which may be missing, and of those that hold.
  private static func strictest(
    _ values: [JSONValue?],
    than present: Contact.Terms?
  ) -> Contact.Terms? {
    let all = values.map { $0.flatMap { try? Contact.Terms(json: $0) } } + [present]
    func strictness(_ terms: Contact.Terms?) -> Int {
      switch terms {
      case .offRecord?: 3
      case .background?: 2
      // Nobody said yet on which terms.
      case nil: 1
      case .onRecord?: 0
      }
    }
    return all.max { strictness($0) < strictness($1) } ?? present
  }
}

extension Source.Visibility {
  fileprivate var strictness: Int {
    switch self {
    case .sealed: 2
    case .desk: 1
    case .public: 0
    }
  }
}
