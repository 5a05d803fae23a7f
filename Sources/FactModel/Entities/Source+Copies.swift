extension Source {
  /// It as one line of plain text: `Ada Lund and Kim Lee, “The toll”, The Gazette, 7 May 2024, https://…`.
  package var citedText: String {
    var parts: [String] = []
    if let citedAuthors { parts.append(Wording.oneLine(citedAuthors)) }
    if let title { parts.append("“\(Wording.oneLine(title))”") }
    if let citation, citation != title { parts.append(Wording.oneLine(citation)) }
    parts += citedPublishers
    if let publishedInWords { parts.append(publishedInWords) }
    if let url { parts.append(url) }
    if parts.isEmpty { parts.append(heading) }
    var further: [String] = []
    if let accessed, url != nil { further.append("accessed \(accessed.inWords)") }
    if let archiveURL {
      let day = archived.map { " of \($0.inWords)" } ?? ""
      further.append("archived\(day): \(archiveURL)")
    }
    let text = parts.joined(separator: ", ")
    return further.isEmpty ? text : "\(text) (\(further.joined(separator: "; ")))"
  }
}

extension Source {
  /// The same source for another session.
  ///
  /// What only means something in its own (what it repeats, its kept text) stays there.
  package func copied(as id: EntityID, _ number: EntityNumber) -> Source {
    var copy = Source(id: id, number: number)
    copy.slug = slug
    copy.kind = kind
    copy.url = url
    copy.citation = citation
    copy.title = title
    copy.authors = authors
    copy.publisher = publisher
    copy.account = account
    copy.platform = platform
    copy.published = published
    copy.time = time
    copy.accessed = accessed
    copy.archiveURL = archiveURL
    copy.archived = archived
    copy.interest = interest
    copy.grade = grade
    copy.visibility = visibility
    copy.terms = terms
    copy.role = role
    copy.notes = notes
    copy.foreign = foreign
    return copy
  }
}
