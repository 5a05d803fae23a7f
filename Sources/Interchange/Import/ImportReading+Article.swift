package import FactModel
import PlainText

// Which part of a file is about the article of a session.
extension ImportReading {
  /// What a file says of a session's article, and that it says something of others.
  ///
  /// `name`: What the session is called in exports of it.
  package func document(
    for session: Session,
    named name: String? = nil
  ) -> (document: ImportedDocument, others: [Misfit]) {
    let text = session.article.text
    var ours = documents.indices.filter { documents[$0].text == text }
    if ours.isEmpty { ours = documents.indices.filter { documents[$0].isNamedAlike(session) } }
    // What neither names an article nor has a text is on the one that all others are on.
    let rest = documents.indices.filter { !ours.contains($0) }
    let isAlone = documents.count == 1
    let isRestOurs = rest.allSatisfy { index in
      documents[index].isNameless(session) && (isAlone || documents[index].text == nil)
    }
    if isRestOurs, isAlone || !ours.isEmpty { ours = Array(documents.indices) }
    let others = documents.indices.filter { !ours.contains($0) }.map { index in
      let (document, facts) = (documents[index], documents[index].facts)
      return Misfit(
        document.place,
        "\(Wording.count(document.claims.count + document.passedOver, "claim")) on another article"
          + ((facts.title ?? facts.url).map { ", “\(Wording.excerpt($0, 60))”" } ?? "")
      )
    }
    return (joined(ours.map { documents[$0] }, for: session, name), others)
  }

  /// Documents on a session's article as one.
  ///
  /// In an export of several sessions each has a `c1` of its own. Of one that has the session's own claims, those
  /// are taken, and what others made of the same article is counted.
  private func joined(
    _ documents: [ImportedDocument],
    for session: Session,
    _ name: String?
  ) -> ImportedDocument {
    let isOfSeveral = Set(documents.compactMap(\.session)).count > 1
    let own = isOfSeveral ? documents.filter { $0.isExport(of: session, name) } : []
    var joined = ImportedDocument()
    for (index, document) in (own.isEmpty ? documents : own).enumerated() {
      let document = isOfSeveral && own.isEmpty ? document.withSessionInKeys : document
      if index == 0 { joined = document } else { joined.append(document) }
    }
    joined.isOfSeveral = isOfSeveral && own.isEmpty
    if !isOfSeveral, name != nil, !joined.isExport(of: session, name) {
      joined.otherSession = joined.session
    }
    for other in documents where !own.isEmpty && !other.isExport(of: session, name) {
      joined.otherSessions.add(
        .claim,
        "of the session \(other.session ?? "")",
        .leftOut,
        other.claims.count
      )
    }
    return joined
  }
}

extension ImportedDocument {
  /// Whether what it says of itself lets it be on a session's article.
  package func mayBeOnArticle(of session: Session) -> Bool {
    isNamedAlike(session) || isNameless(session)
  }

  /// Whether it was exported from a session: it bears its name, or the identities of its claims.
  fileprivate func isExport(of other: Session, _ name: String?) -> Bool {
    let bears = claims.contains { claim in
      claim.identity.flatMap { EntityID($0) }.map { other.claims[$0] != nil } ?? false
    }
    return bears || session != nil && session == name
  }

  /// It with the session's name before what the file calls its claims.
  fileprivate var withSessionInKeys: ImportedDocument {
    guard let session else { return self }
    var document = self
    for index in claims.indices {
      document.claims[index].key = claims[index].key.map { "\(session) \($0)" }
      document.claims[index].keyAbove = claims[index].keyAbove.map { "\(session) \($0)" }
      for link in claims[index].links.indices {
        document.claims[index].links[link].ends = claims[index].links[link].ends.map {
          "\(session) \($0)"
        }
      }
    }
    return document
  }

  /// Whether it has the article's address or, where one of them has none, its title.
  fileprivate func isNamedAlike(_ session: Session) -> Bool {
    if let url = facts.url, let own = session.facts.url {
      return WebAddress.normalised(url) == WebAddress.normalised(own)
    }
    if let title = facts.title, let own = session.facts.title { return title == own }
    return session.revisions.contains { place == "urn:sha256:\($0.hash)" }
  }

  /// Whether it does not say what article it is about.
  fileprivate func isNameless(_ session: Session) -> Bool {
    if facts.url != nil, session.facts.url != nil { return false }
    if facts.title != nil, session.facts.title != nil { return false }
    return !place.hasPrefix("urn:sha256:")
  }
}
