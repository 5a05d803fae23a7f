/// Writes sections of a report into a page: a heading of the second level begins a section of the
/// page.
struct PageBlocks: BlockWriter {
  private var writer: HTMLWriter
  /// Whether a section of the page was begun.
  private var isInSection = false
  /// Whether a list was begun whose items hold several blocks.
  private var isInList = false

  /// Creates a writer that goes on behind what was written.
  init(behind writer: HTMLWriter = HTMLWriter()) {
    self.writer = writer
  }

  /// Writes what was begun to its end, and returns it all.
  consuming func finished() -> HTMLWriter {
    endSection()
    return writer
  }

  mutating func heading(_ level: Int, _ content: Inline) {
    guard level == 2 else {
      endList()
      return element("<h3 dir=\"auto\">", content, "</h3>\n")
    }
    endSection()
    isInSection = true
    // A heading of this program has no letters but those of ASCII.
    let name = "part-" + HeadingAnchor.stem(of: content.plainText)
    writer.markup("<section class=\"after\" aria-labelledby=\"")
    writer.value(name)
    writer.markup("\">\n<h2 id=\"")
    writer.value(name)
    element("\">", content, "</h2>\n")
  }

  mutating func paragraph(_ content: Inline) {
    guard content.isVisible else { return }
    endList()
    element("<p dir=\"auto\">", content, "</p>\n")
  }

  mutating func quotation(_ content: Inline) {
    guard content.isVisible else { return }
    endList()
    element("<blockquote dir=\"auto\">", content, "</blockquote>\n")
  }

  mutating func list(_ items: [Inline]) {
    let items = items.filter(\.isVisible)
    guard !items.isEmpty else { return }
    endList()
    writer.markup("<ul class=\"list\">\n")
    for content in items { element("<li dir=\"auto\">", content, "</li>\n") }
    writer.markup("</ul>\n")
  }

  mutating func item(_ body: (inout PageBlocks) -> Void) {
    if !isInList { writer.markup("<ul class=\"list parts\">\n") }
    writer.markup("<li>\n")
    var inside = PageBlocks(behind: writer)
    writer = HTMLWriter()
    body(&inside)
    writer = inside.finished()
    writer.markup("</li>\n")
    isInList = true
  }

  mutating func code(_ text: String, language: String) {
    endList()
    writer.element("<pre><code>", text, "</code></pre>\n")
  }

  mutating func table(_ columns: [TableColumn], _ rows: [[Inline]]) {
    guard !rows.isEmpty else { return }
    endList()
    writer.markup("<table>\n<thead><tr>")
    for column in columns {
      writer.markup(column.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      element("", column.title, "</th>")
    }
    writer.markup("</tr></thead>\n<tbody>\n")
    for cells in rows {
      writer.markup("<tr>")
      for (column, cell) in zip(columns, cells) {
        writer.markup(column.isNumber ? "<td class=\"n\">" : "<td dir=\"auto\">")
        element("", cell, "</td>")
      }
      writer.markup("</tr>\n")
    }
    writer.markup("</tbody>\n</table>\n")
  }

  private mutating func element(_ open: StaticString, _ content: Inline, _ close: StaticString) {
    writer.markup(open)
    writer.inline(content)
    writer.markup(close)
  }

  private mutating func endList() {
    if isInList { writer.markup("</ul>\n") }
    isInList = false
  }

  private mutating func endSection() {
    endList()
    if isInSection { writer.markup("</section>\n") }
    isInSection = false
  }
}

extension Inline {
  fileprivate var isVisible: Bool { plainText.contains { !$0.isWhitespace } }
}

extension HTMLWriter {
  /// Writes text with links and emphasis; its line breaks stay.
  mutating func inline(_ content: Inline) {
    for piece in content.pieces {
      switch piece {
      case .text(let text): lines(text)
      case .strong(let content):
        markup("<b>")
        inline(content)
        markup("</b>")
      case .link(let content, .heading(let anchor)):
        markup("<a href=\"#")
        value(anchor.element)
        markup("\">")
        inline(content)
        markup("</a>")
      case .link(let content, .web(let link)): write(link, content)
      case .address(let link): write(link, Inline(link.address))
      case .footnote: continue
      }
    }
  }

  private mutating func write(_ link: WebLink, _ content: Inline) {
    markup("<a href=\"")
    value(link.address)
    markup("\" rel=\"noopener noreferrer\">")
    inline(content)
    markup("</a>")
  }

  private mutating func lines(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 { markup("<br>") }
      self.text(String(line))
    }
  }
}
