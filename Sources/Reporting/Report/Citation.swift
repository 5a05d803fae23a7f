import FactModel

/// How a source is cited: authors, title, publisher, date.
struct Citation {
  let source: Source

  init(_ source: Source) {
    self.source = source
  }

  /// One line without a full stop; the title leads to the page.
  var inline: Inline {
    var parts: [Inline] = []
    if !source.authors.isEmpty { parts.append(Inline(Words.list(source.authors))) }
    if let title = source.title { parts.append(linked(Inline(title))) }
    if let citation = source.citation {
      parts.append(source.title == nil ? linked(Inline(citation)) : Inline(citation))
    }
    if let publisher = source.publisher { parts.append(Inline(publisher)) }
    if let published = source.published { parts.append(Inline(published.inWords)) }
    if source.title == nil, source.citation == nil, let url = source.url {
      parts.append(Inline.address(url))
    }
    return parts.isEmpty ? Inline(source.slug ?? source.label) : parts.joined()
  }

  private func linked(_ text: Inline) -> Inline {
    Inline.link(text, to: source.url)
  }
}
