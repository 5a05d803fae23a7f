/// What the sections of a report are written with, be it Markdown or a page.
///
/// What stands in a block is `Inline`, so text gets into it escaped or not at all. A block without
/// anything to see is left out.
protocol BlockWriter {
  /// Writes a heading; the level is at least 1, that of the report's title.
  mutating func heading(_ level: Int, _ content: Inline)
  /// Writes a heading that says what it is called; nil for one that does not.
  mutating func heading(_ level: Int, _ content: Inline, called name: String?)
  mutating func paragraph(_ content: Inline)
  mutating func quotation(_ content: Inline)
  /// Writes a list of short items, one below the other.
  mutating func list(_ items: [Inline])
  /// Writes an item of a list whose items hold several blocks.
  mutating func item(_ body: (inout Self) -> Void)
  /// Writes lines as they are.
  ///
  /// `language`: Of ASCII letters.
  mutating func code(_ text: String, language: String)
  mutating func table(_ columns: [TableColumn], _ rows: [[Inline]])
}

extension BlockWriter {
  mutating func heading(_ level: Int, _ content: Inline, called name: String?) {
    heading(level, content)
  }
}

/// A column of a table.
struct TableColumn {
  var title: Inline
  var isNumber: Bool

  init(_ title: Inline, isNumber: Bool = false) {
    self.title = title
    self.isNumber = isNumber
  }
}
