import FactModel

/// Cuts the markup of a document into blocks: all of it, in its order.
struct DocumentBlocks {
  private(set) var blocks: [DocumentBlock] = []

  /// What the open elements say about the text in them.
  private struct Context {
    var kind = BlockKind.paragraph
    var headingLevel = 0
    var role = DocumentBlock.Role.none
    var isEmphasised = false
    var isVerbatim = false
    /// In a row that is one block.
    var isInRow = false
    var isInFootnotes = false
    /// Whether its edges are edges of blocks.
    var isBlock = false
  }

  private let tree: MarkupTree
  private let tables: TableShapes
  private var contexts = [Context()]
  private var text = InlineText()
  private var verbatim: [UInt8] = []
  /// Whether the text so far is emphasised, all of it; nil before there is any.
  private var isEmphasised: Bool?
  private var rowCells = 0
  /// Whether the row has anything besides the lines between its cells.
  private var rowHasText = false
  private var footnotes = 0
  /// Put before the next block: the number of a footnote.
  private var label: [UInt8] = []

  init(_ tree: MarkupTree) {
    self.tree = tree
    tables = TableShapes(tree)
    var walk = MarkupWalk(tree)
    while let step = walk.next() {
      switch step {
      case .text(let node): add(node)
      case .enter(let node):
        if isUnread(node) || !context.isVerbatim && addWhole(node) {
          walk.skipContent()
        } else {
          enter(node)
        }
      case .leave(let node): leave(node)
      }
    }
    flush()
  }

  private var context: Context { contexts[contexts.count - 1] }

  // MARK: - Text

  private mutating func add(_ node: MarkupTree.Node) {
    if context.isVerbatim {
      verbatim += tree.text(node)
      return
    }
    let length = text.bytes.count
    text.add(tree.text(node))
    noteText(after: length)
  }

  private mutating func addWhole(_ node: MarkupTree.Node) -> Bool {
    let length = text.bytes.count
    let isAdded = text.addWhole(node, in: tree)
    noteText(after: length)
    return isAdded
  }

  private mutating func noteText(after length: Int) {
    guard text.bytes.count > length else { return }
    isEmphasised = (isEmphasised ?? true) && context.isEmphasised
    rowHasText = true
  }

  /// Whether an element is a link from a footnote back to the text, or is not shown.
  private func isUnread(_ node: MarkupTree.Node) -> Bool {
    if tree.attribute("hidden", of: node) != nil { return true }
    guard tree.tag(node) == .a, let name = tree.string("class", of: node) else { return false }
    return name == "footnote-back" || name == "footnote-backref"
  }

  // MARK: - Elements

  private mutating func enter(_ node: MarkupTree.Node) {
    let tag = tree.tag(node)
    var inner = context
    inner.isBlock = tag.flow == .block && !context.isInRow
    if inner.isBlock { flush() } else { text.addEdge(of: node, tree) }
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      inner.kind = .heading
      inner.headingLevel = Int(tag.rawValue.dropFirst()) ?? 1
      if tree.string("class", of: node) == "title" { inner.role = .title }
    case .li, .dt, .dd: inner.kind = inner.isInFootnotes ? .paragraph : .listItem
    case .blockquote: inner.kind = .quotation
    case .figcaption, .caption: inner.kind = .caption
    case .pre:
      inner.kind = .preformatted
      inner.isVerbatim = true
    case .p: inner.role = role(of: node)
    case .b, .strong, .em, .i: inner.isEmphasised = true
    case .section: inner.isInFootnotes = inner.isInFootnotes || isFootnotes(node)
    case .tr where tables.hasRow(node, tree) && !context.isInRow:
      inner.kind = .tableRow
      inner.isInRow = true
      rowCells = 0
      rowHasText = false
    case .td, .th: if context.isInRow { addCell() }
    default: break
    }
    if tag == .li, inner.isInFootnotes, !context.isInRow {
      footnotes += 1
      label = Array("[\(footnotes)] ".utf8)
    }
    contexts.append(inner)
  }

  private mutating func leave(_ node: MarkupTree.Node) {
    // A row is flushed in its own context, every other block as well.
    if context.isBlock {
      flush()
    } else {
      text.addEdge(of: node, tree, isEnd: true)
    }
    if tree.tag(node) == .li { label = [] }
    if contexts.count > 1 { contexts.removeLast() }
  }

  private mutating func addCell() {
    let hadText = rowHasText
    rowCells += 1
    if rowCells > 1 { text.addCellBorder() }
    rowHasText = hadText
  }

  private func isFootnotes(_ node: MarkupTree.Node) -> Bool {
    guard let names = tree.string("class", of: node) else { return false }
    return names.split(separator: " ").contains("footnotes")
  }

  private func role(of node: MarkupTree.Node) -> DocumentBlock.Role {
    guard let parent = tree.string("id", of: tree.parent(node)), parent == "title-block-header"
    else { return .none }
    return switch tree.string("class", of: node) {
    case "subtitle": .subtitle
    case "author": .author
    case "date": .date
    default: .none
    }
  }

  // MARK: - Blocks

  private mutating func flush() {
    let content = context.isVerbatim ? Self.withoutEmptyLines(verbatim) : text.bytes
    let isEmpty = content.isEmpty || context.isInRow && !rowHasText
    if !isEmpty {
      append(
        DocumentBlock(
          context.kind,
          label + content,
          headingLevel: context.headingLevel,
          isEmphasised: isEmphasised ?? false,
          role: context.role
        )
      )
      label = []
    }
    text = InlineText()
    verbatim = []
    isEmphasised = nil
  }

  /// Adds a block; a caption that pandoc has once more as the paragraph before it stays the only one.
  private mutating func append(_ block: DocumentBlock) {
    var block = block
    if block.kind == .paragraph, Self.startsWithBullet(block.text) { block.kind = .listItem }
    if block.kind == .caption, let last = blocks.last, last.kind == .paragraph,
      last.text == block.text
    {
      blocks.removeLast()
    }
    blocks.append(block)
  }

  /// Some lists are only paragraphs with a sign before them.
  private static func startsWithBullet(_ text: [UInt8]) -> Bool {
    ["• ", "· ", "▪ ", "● ", "◦ "].contains { text.starts(with: $0.utf8) }
  }

  private static func withoutEmptyLines(_ text: [UInt8]) -> [UInt8] {
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    guard let start = text.firstIndex(where: { !isBreak($0) && $0 != 0x20 && $0 != 0x09 }),
      let end = text.lastIndex(where: { !isBreak($0) && $0 != 0x20 && $0 != 0x09 })
    else { return [] }
    return Array(text[start...end])
  }
}
