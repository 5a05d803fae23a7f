import FactModel

/// How a source is cited: authors, title, publisher, date; or by the style that was asked for.
struct Citation {
  let source: Source
  private let styled: String?

  init(_ source: Source, _ options: ReportOptions) {
    self.source = source
    styled = options.citations[source.id]
  }

  /// One line without a full stop; the title, or what a style makes of it, leads to the page.
  var inline: Inline {
    if let styled { return linked(Inline(styled)) }
    var parts: [Inline] = []
    if let authors = source.citedAuthors { parts.append(Inline(authors)) }
    if let title = source.title { parts.append(linked(Inline(title))) }
    if let citation = source.citation {
      parts.append(source.title == nil ? linked(Inline(citation)) : Inline(citation))
    }
    parts += source.citedPublishers.map { Inline($0) }
    if let published = source.publishedInWords { parts.append(Inline(published)) }
    if source.title == nil, source.citation == nil, let url = source.url {
      parts.append(Inline.address(url))
    }
    return parts.isEmpty ? Inline(source.slug ?? source.label) : parts.joined()
  }

  private func linked(_ text: Inline) -> Inline {
    Inline.link(text, to: source.url)
  }
}
