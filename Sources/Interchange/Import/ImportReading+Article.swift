package import FactModel
import PlainText

// Which part of a file is about the article of a session.
extension ImportReading {
  /// What a file says of a session's article, and that it says something of others.
  package func document(
    for session: Session
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
    guard let first = ours.first else { return (ImportedDocument(), others) }
    var document = documents[first]
    for more in ours.dropFirst() { document.append(documents[more]) }
    return (document, others)
  }
}

extension ImportedDocument {
  /// Whether what it says of itself lets it be on a session's article.
  package func mayBeOnArticle(of session: Session) -> Bool {
    isNamedAlike(session) || isNameless(session)
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
