import FactModel
import PlainText

/// Writes a Markdown document block by block.
struct MarkdownWriter: BlockWriter {
  private(set) var bytes: [UInt8] = []
  /// What a line begins with: the marks of the quotations and lists that it stands in.
  private var prefix: [UInt8] = []
  /// What the next line begins with instead: the same with the mark of a list item.
  private var leader: [UInt8]?
  /// Whether nothing stands yet in the document, the quotation or the list item.
  private var isFirst = true

  mutating func heading(_ level: Int, _ content: Inline) {
    heading(level, content, called: nil)
  }

  mutating func heading(_ level: Int, _ content: Inline, called name: String?) {
    block { writer in
      let lead = String(repeating: "#", count: level) + " "
      writer.bytes.append(contentsOf: lead.utf8)
      guard writer.write(content, in: .heading) else { return false }
      if let name { writer.append(" {#\(name)}") }
      return true
    }
  }

  mutating func paragraph(_ content: Inline) {
    block { $0.write(content, in: .paragraph) }
  }

  mutating func quotation(_ content: Inline) {
    nest("> ", "> ") { $0.paragraph(content) }
  }

  mutating func list(_ items: [Inline]) {
    guard !items.isEmpty else { return }
    var isBehindItem = false
    for content in items {
      nest("- ", "  ", isTight: isBehindItem) { $0.paragraph(content) }
      isBehindItem = true
    }
  }

  /// Writes lines between fences that nothing in them can close.
  mutating func code(_ text: String, language: String) {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    block { writer in
      writer.append(fence + language)
      var lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      for line in lines {
        writer.append("\n")
        writer.startLine()
        writer.append(String(line))
      }
      writer.append("\n")
      writer.startLine()
      writer.append(fence)
      return !lines.isEmpty
    }
  }

  mutating func item(_ body: (inout MarkdownWriter) -> Void) {
    nest("- ", "  ", body)
  }

  mutating func table(_ columns: [TableColumn], _ rows: [[Inline]]) {
    guard !rows.isEmpty else { return }
    separate()
    row(columns.map(\.title))
    startLine()
    for column in columns { append(column.isNumber ? "| ---: " : "| --- ") }
    append("|\n")
    for cells in rows { row(cells) }
    isFirst = false
  }

  private mutating func row(_ cells: [Inline]) {
    startLine()
    for cell in cells {
      append("| ")
      write(cell, in: .cell)
      append(" ")
    }
    append("|\n")
  }

  /// Writes one block; takes it back when its body says that there was nothing to see.
  private mutating func block(_ body: (inout MarkdownWriter) -> Bool) {
    let (count, lead) = (bytes.count, leader)
    separate()
    startLine()
    guard body(&self) else {
      bytes.removeSubrange(count...)
      leader = lead
      return
    }
    append("\n")
    isFirst = false
  }

  private mutating func nest(
    _ mark: String,
    _ indent: String,
    isTight: Bool = false,
    _ body: (inout MarkdownWriter) -> Void
  ) {
    let (count, outer, lead, wasFirst) = (bytes.count, prefix, leader, isFirst)
    if !isTight { separate() }
    leader = (leader ?? prefix) + mark.utf8
    prefix += indent.utf8
    isFirst = true
    let start = bytes.count
    body(&self)
    prefix = outer
    if bytes.count == start {
      bytes.removeSubrange(count...)
      (leader, isFirst) = (lead, wasFirst)
    } else {
      isFirst = false
    }
  }

  /// Writes the blank line between two blocks.
  private mutating func separate() {
    if isFirst { return }
    bytes += prefix.trimmedAtEnd
    append("\n")
  }

  private mutating func startLine() {
    bytes += leader ?? prefix
    leader = nil
  }

  /// Returns whether there was anything to see.
  @discardableResult
  private mutating func write(_ content: Inline, in place: MarkdownText.Place) -> Bool {
    let count = bytes.count
    var renderer = InlineRenderer(bytes: bytes, place: place, prefix: prefix)
    bytes = []
    renderer.render(content)
    bytes = renderer.bytes
    return bytes.count > count
  }

  private mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}
