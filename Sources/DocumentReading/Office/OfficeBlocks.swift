import ArticleReading
import FactModel
import TextReading

/// Puts the blocks of an office document together from its paragraphs, runs and tables.
struct OfficeBlocks {
  /// What a paragraph is.
  struct Style: Equatable {
    var kind = BlockKind.paragraph
    var headingLevel = 0
    var role = DocumentBlock.Role.none
    var isEmphasised = false
    /// Put before the text: the number of a note.
    var label = ""
  }

  private struct Row {
    var cells = 0
    /// Whether the row has anything besides the lines between its cells.
    var hasText = false
    /// Whether the cell has text, so that another paragraph begins a new line.
    var cellHasText = false
    var startsLine = false
  }

  private(set) var blocks: [DocumentBlock] = []
  /// Whether text was left out because there is more than any article has.
  private(set) var isCut = false
  /// The most text, in characters: several long novels.
  private static let mostText = 12_000_000
  var places = AnnotationPlaces()
  private var inline = InlineText()
  private var isEmphasised: Bool?
  private var style = Style()
  private var row: Row?
  /// How deep in tables whose rows are one block.
  var isInRow: Bool { row != nil }

  // MARK: - Paragraphs

  /// Begins a paragraph; what was not ended before goes on in it.
  mutating func begin(_ style: Style) {
    if let open = row {
      row?.startsLine = open.cellHasText
      return
    }
    if inline.isEmpty { self.style = style }
  }

  /// Ends a paragraph.
  mutating func end() {
    places.endBlock()
    if row == nil { flush() }
  }

  /// Adds a block that is whole.
  mutating func append(_ block: DocumentBlock) {
    places.add(block.line)
    places.endBlock()
    if row == nil {
      blocks.append(block)
    } else {
      addText(block.line[...], isEmphasised: false)
    }
  }

  /// Makes furniture of what stands at the head and foot of pages: each line once, and no number of
  /// a page.
  ///
  /// - Parameters:
  ///   - start: The first of these blocks.
  ///   - seen: The lines that are there already.
  mutating func setApart(from start: Int, _ seen: inout Set<String>) {
    let found = blocks[start...]
    blocks.removeSubrange(start...)
    for block in found {
      let line = block.line
      guard Self.isMargin(line), seen.insert(line).inserted else { continue }
      blocks.append(DocumentBlock(.furniture, Array(line.utf8)))
    }
  }

  /// Whether a line at the edge of a page is more than the page's number.
  static func isMargin(_ line: String) -> Bool {
    line.contains(where: \.isLetter) || line.count(where: \.isNumber) >= 4
  }

  private mutating func flush() {
    if !inline.isEmpty {
      blocks.append(
        DocumentBlock(
          style.kind,
          Array(style.label.utf8) + inline.bytes,
          headingLevel: style.headingLevel,
          isEmphasised: isEmphasised ?? false,
          role: style.role
        )
      )
    }
    inline = InlineText()
    isEmphasised = nil
    style = Style()
  }

  // MARK: - Text

  /// Adds text as a run has it.
  mutating func addText(_ text: some StringProtocol, isEmphasised: Bool) {
    guard !text.isEmpty else { return }
    guard places.count + text.utf8.count <= Self.mostText else {
      isCut = true
      return
    }
    places.add(text)
    startLine()
    let length = inline.bytes.count
    inline.add(Array(text.utf8)[...])
    guard inline.bytes.count > length else { return }
    self.isEmphasised = (self.isEmphasised ?? true) && (isEmphasised || style.isEmphasised)
    row?.hasText = true
    row?.cellHasText = true
  }

  /// Adds figures above or below the line, so that they cannot be taken for the end of a number.
  mutating func addRaised(_ text: String, isRaised: Bool, isEmphasised: Bool) {
    let plain = text.filter { !$0.isWhitespace }
    guard let written = RaisedText.written(plain, isRaised: isRaised, behind: inline.bytes.last)
    else { return addText(text, isEmphasised: isEmphasised) }
    addVerbatim(written)
  }

  /// Adds a formula on one line.
  mutating func addFormula(_ line: String) {
    if inline.continuesNumber(line) { addGap() }
    addText(line, isEmphasised: false)
  }

  /// Adds the number of a note, `[3]`, right behind the word before it.
  mutating func addVerbatim(_ text: String) {
    places.add(text)
    startLine()
    inline.addVerbatim(text.utf8)
    row?.hasText = true
    row?.cellHasText = true
  }

  mutating func addGap() {
    places.add(" ")
    inline.addGap()
  }

  mutating func addLineBreak() {
    places.add("\n")
    inline.addLineBreak()
  }

  private mutating func startLine() {
    guard row?.startsLine == true else { return }
    row?.startsLine = false
    inline.addLineBreak()
  }

  // MARK: - Tables

  mutating func beginRow() {
    flush()
    row = Row()
    style = Style(kind: .tableRow)
  }

  mutating func beginCell() {
    guard var row else { return }
    row.cells += 1
    row.cellHasText = false
    row.startsLine = false
    if row.cells > 1 {
      inline.addCellBorder()
      places.add(" | ")
    }
    self.row = row
  }

  mutating func endRow() {
    guard let row else { return }
    if !row.hasText { inline = InlineText() }
    self.row = nil
    end()
  }
}
