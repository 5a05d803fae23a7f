import FactModel
import Release

/// Writes the sources, with their archived copies as Robust Links have them
/// (robustlinks.mementoweb.org/spec: `data-originalurl`, `data-versionurl`, `data-versiondate`).
struct PageSources {
  let material: ReportMaterial

  func write(to writer: inout HTMLWriter) {
    guard !material.sources.isEmpty || material.release.keptBack.sources > 0 else { return }
    writer.markup(
      "<section class=\"after sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n"
    )
    if !material.sources.isEmpty {
      writer.markup("<ol>\n")
      for source in material.sources { write(source, to: &writer) }
      writer.markup("</ol>\n")
    }
    let leftOut = SourcesSection(material: material).leftOut.plainText
    if !leftOut.isEmpty { writer.element("<p class=\"meta\">", leftOut, "</p>\n") }
    writer.markup("</section>\n")
  }

  private func write(_ source: Source, to writer: inout HTMLWriter) {
    writer.markup("<li id=\"")
    writer.value(Release.elementName(of: source))
    writer.markup("\"><span class=\"label\">")
    writer.text(material.name(of: source))
    writer.markup("</span> <bdi>")
    Self.citation(source, material.options, to: &writer)
    writer.markup("</bdi>")
    if let accessed = source.accessed {
      writer.element(" <span class=\"meta\">Looked up ", accessed.inWords, ".</span>")
    }
    if let archive = source.archiveURL.flatMap({ WebLink($0) }) {
      writer.markup(" <a class=\"archive\" href=\"")
      writer.value(archive.address)
      if let original = source.url.flatMap({ WebLink($0) }) {
        writer.markup("\" data-originalurl=\"")
        writer.value(original.address)
      }
      if let date = source.archived ?? source.accessed {
        writer.markup("\" data-versiondate=\"")
        writer.value(date.description)
      }
      writer.markup("\" rel=\"noopener noreferrer\">Archived copy")
      if let archived = source.archived { writer.element(" of ", archived.inWords, "") }
      writer.element("<span class=\"vh\"> of ", source.heading, "</span></a>")
    }
    var facts: [String] = []
    if let grade = source.grade, material.options.shape != .public {
      facts.append("Grade \(grade.description) (\(grade.inWords))")
    }
    if let original = source.derivedFrom.flatMap(material.source) {
      facts.append("Repeats \(material.name(of: original))")
    }
    if let interest = source.interest { facts.append("Interest disclosed: \(interest)") }
    if source.visibility == .desk { facts.append("For the desk only, not for publication") }
    if !facts.isEmpty {
      writer.element("<p class=\"meta\" dir=\"auto\">", facts.joined(separator: ". ") + ".", "</p>")
    }
    writer.markup("</li>\n")
  }

  /// Writes how a source is cited; its title leads to the page.
  static func citation(
    _ source: Source,
    _ options: ReportOptions,
    to writer: inout HTMLWriter
  ) {
    if let styled = options.citations[source.id] { return name(styled, source, to: &writer) }
    var isFirst = true
    func separate(_ writer: inout HTMLWriter) {
      if !isFirst { writer.markup(", ") }
      isFirst = false
    }
    if let authors = source.citedAuthors {
      separate(&writer)
      writer.text(authors)
    }
    separate(&writer)
    name(
      source.title ?? source.citation ?? source.url ?? source.slug ?? source.label,
      source,
      to: &writer
    )
    if source.title != nil, let citation = source.citation {
      separate(&writer)
      writer.text(citation)
    }
    for publisher in source.citedPublishers {
      separate(&writer)
      writer.text(publisher)
    }
    if let published = source.publishedInWords {
      separate(&writer)
      writer.text(published)
    }
  }

  /// Writes what leads to the page.
  private static func name(_ name: String, _ source: Source, to writer: inout HTMLWriter) {
    if let link = source.url.flatMap({ WebLink($0) }) {
      writer.markup("<a href=\"")
      writer.value(link.address)
      if let archive = source.archiveURL.flatMap({ WebLink($0) }) {
        writer.markup("\" data-versionurl=\"")
        writer.value(archive.address)
        if let date = source.archived ?? source.accessed {
          writer.markup("\" data-versiondate=\"")
          writer.value(date.description)
        }
      }
      writer.markup("\" rel=\"noopener noreferrer\">")
      writer.text(name)
      writer.markup("</a>")
    } else {
      writer.text(name)
    }
  }
}
