package import FactModel

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

  /// Who wrote it, as citations have it: the authors, and the account of a post.
  var citedAuthors: String? {
    guard let account else { return authors.isEmpty ? nil : Wording.list(authors) }
    return authors.isEmpty ? account : "\(Wording.list(authors)) (\(account))"
  }

  /// Where it was published, as citations have it.
  var citedPublishers: [String] {
    [platform.map { kind?.lowercased() == "post" ? "post on \($0)" : $0 }, publisher]
      .compactMap { $0 }
  }
}
