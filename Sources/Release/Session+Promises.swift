import FactModel
import OrderedJSON

extension Session {
  /// Returns the session as whoever promised most would have it: while two people have not settled on
  /// which terms somebody spoke, or who may see a source, the stricter of both holds; and a source that
  /// one of them sealed is sealed under whatever identity another recorded it.
  ///
  /// For what leaves the desk; it is never stored.
  var keepingPromises: Session {
    var session = self
    for conflict in openConflicts {
      guard let id = conflict.id else { continue }
      let values = conflict.versions.map(\.value)
      if let source = session.sources[id] {
        var kept = source
        if conflict.field == "terms" { kept.terms = Self.strictest(values, than: source.terms) }
        if conflict.field == "visibility" {
          kept.visibility = Self.strictest(values, than: source.visibility)
        }
        session = session.telling([kept], [])
      } else if let contact = session.contacts[id] {
        var kept = contact
        if conflict.field == "visibility" {
          kept.visibility = Self.strictest(values, than: contact.visibility)
        }
        for index in kept.replies.indices {
          guard let reply = kept.replies[index].identity,
            conflict.field == "replies/\(reply)/terms"
          else { continue }
          let terms = kept.replies[index].terms
          kept.replies[index].terms = Self.strictest(values, than: terms) ?? terms
        }
        session = session.telling([], [kept])
      }
    }
    let twins = session.sealedTwins.map { twin in
      var kept = twin.source
      kept.visibility = .sealed
      return kept
    }
    return twins.isEmpty ? session : session.telling(twins, [])
  }

  private static func strictest(
    _ values: [JSONValue?],
    than present: Source.Visibility
  ) -> Source.Visibility {
    let all = values.compactMap { $0.flatMap { try? Source.Visibility(json: $0) } }
    return all.reduce(present) { $0.strictness < $1.strictness ? $1 : $0 }
  }

  /// The strictest of some terms in JSON, which may be missing, and of those that hold.
  private static func strictest(
    _ values: [JSONValue?],
    than present: Contact.Terms?
  ) -> Contact.Terms? {
    Contact.Terms.strictest(
      values.map { $0.flatMap { try? Contact.Terms(json: $0) } } + [present]
    )
  }
}
