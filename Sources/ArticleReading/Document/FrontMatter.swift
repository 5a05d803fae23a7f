package import FactModel

/// What stands before a Markdown text about it: title, authors, dates, between `---` (YAML) or `+++`
/// (TOML).
///
/// Of the two languages, only names with simple values, lists of them, and one level of structure are
/// understood; the rest is passed over.
package struct FrontMatter: Sendable, Equatable {
  package var facts = ArticleFacts()
  package var standfirst: String?
  /// Where the text itself starts, in bytes; 0 where there is no front matter.
  package var end = 0

  /// More than this, in bytes, is no front matter.
  private static let longest = 64 * 1024

  /// `utf8`: A text; lines end at LF or CR LF.
  package init(_ utf8: [UInt8]) {
    let head = utf8.prefix(Self.longest)
    let isTOML = head.starts(with: "+++".utf8)
    guard isTOML || head.starts(with: "---".utf8) else { return }
    var lines: [String] = []
    var start = head.startIndex
    while start < head.endIndex {
      let lineEnd = head[start...].firstIndex(of: 0x0A) ?? head.endIndex
      var line = head[start..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      let text = String(decoding: line, as: UTF8.self)
      start = min(lineEnd + 1, head.endIndex)
      let mark = text.trimmedEnd
      if lines.isEmpty, mark != (isTOML ? "+++" : "---") { return }
      if !lines.isEmpty, mark == (isTOML ? "+++" : "---") || !isTOML && mark == "..." {
        take(lines.dropFirst(), isTOML: isTOML, end: start)
        return
      }
      lines.append(text)
    }
  }

  private mutating func take(_ lines: ArraySlice<String>, isTOML: Bool, end: Int) {
    let reader = FrontMatterLines(Array(lines), isTOML: isTOML)
    // A rule, some prose and another rule are no front matter.
    guard !reader.fields.isEmpty || lines.allSatisfy(\.trimmedEnd.isEmpty) else { return }
    self.end = end
    for (name, values) in reader.fields { note(name, values) }
  }

  private mutating func note(_ name: String, _ values: [String]) {
    guard let first = values.first else { return }
    switch name {
    case "title", "headline": facts.title = facts.title ?? first
    case "subtitle", "standfirst", "dek", "deck", "strapline": standfirst = standfirst ?? first
    case "author", "authors", "byline", "by", "creator", "author.name", "authors.name":
      for name in values.flatMap(Self.names) where !facts.byline.contains(name) {
        facts.byline.append(name)
      }
    case "date", "published", "publishdate", "published_at", "datepublished", "pubdate",
      "publication_date":
      facts.published = facts.published ?? Self.date(first)
    case "lastmod", "updated", "modified", "last_modified", "last_modified_at", "updated_at",
      "datemodified", "date_modified":
      facts.updated = facts.updated ?? Self.date(first)
    case "publisher", "publication", "site", "site_name", "publisher.name":
      facts.publisher = facts.publisher ?? first
    case "lang", "language", "locale":
      facts.language = facts.language ?? first.split(separator: "_").joined(separator: "-")
    case "url", "link", "canonical", "canonical_url", "canonicalurl":
      if first.hasPrefix("http://") || first.hasPrefix("https://") {
        facts.url = facts.url ?? first
      }
    default: break
    }
  }

  /// `Jane Doe and John Roe`, with “By” before it or not.
  private static func names(_ text: String) -> [String] {
    for line in [text, "By " + text] {
      let block = DocumentBlock(.byline, Array(line.utf8))
      if let byline = block.scan({ BylineReader.byline(in: $1, $0) }) { return byline.names }
    }
    return [text]
  }

  private static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    if let date = PartialDate(text.prefix(10)) { return date }
    let block = DocumentBlock(.dateline, Array(text.utf8))
    return block.scan { DateReader.dates(in: $1, $0)?.published }
  }
}

extension String {
  /// The string without spaces at its end.
  fileprivate var trimmedEnd: Substring {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
