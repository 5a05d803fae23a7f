import FactModel

/// Writes the blocks of an element one after the other, as they are shown.
struct PieceWriter {
  private let map: PageMap
  private let removed: [Bool]
  private let tables: TableShapes
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [PagePiece] = []
  private var text = InlineText()
  private var points = PagePiece.Points()
  /// The first node with text that waits.
  private var first = MarkupTree.root
  /// The elements that are open and are blocks, each with the kind that text in it has.
  private var open: [(node: MarkupTree.Node, kind: BlockKind)] = []
  private var row = MarkupTree.none
  private var cells = 0
  /// Where the link, the bold, the slanted and the preformatted text that are open end.
  private var ends = (link: 0, strong: 0, italic: 0, verbatim: 0)

  init(_ map: PageMap, removed: [Bool], tables: TableShapes) {
    self.map = map
    self.removed = removed
    self.tables = tables
  }

  /// Writes an element, or the part of it that begins with `first` and ends before `end`.
  mutating func write(
    _ top: MarkupTree.Node,
    from first: MarkupTree.Node,
    to end: MarkupTree.Node
  ) {
    push(top)
    var walk = MarkupWalk(map.tree, within: top)
    steps: while let step = walk.next() {
      switch step {
      case .text(let node):
        guard node < end else { break steps }
        if node >= first { addText(node) }
      case .enter(let node):
        guard node < end else { break steps }
        if map.end(node) <= first || !enter(node) { walk.skipContent() }
      case .leave(let node): leave(node)
      }
    }
    flush()
  }

  // MARK: - Elements

  /// Begins an element; returns whether its content is to be read.
  private mutating func enter(_ node: MarkupTree.Node) -> Bool {
    let tree = map.tree
    let tag = tree.tag(node)
    if removed[node] || node < ends.verbatim && tag.flow == .unread {
      if tag.flow == .block { endLine() }
      return false
    }
    if tag == .br {
      addLineBreak(node)
      return false
    }
    let isText = ControlWords.areText(node, tree)
    if node >= ends.verbatim, !isText, addWhole(node) { return false }
    if row != MarkupTree.none {
      enterInRow(node, tag)
    } else if isBlock(node, tag)
      || isText && !tree.tag(tree.parent(node)).isHeading
        && !ControlWords.isItem(node, tree)
    {
      flush()
      if tag == .tr, tables.hasRow(node, tree) {
        row = node
        cells = 0
      }
      push(node)
    } else {
      text.addEdge(of: node, tree)
    }
    switch tag {
    case .a: ends.link = max(ends.link, map.end(node))
    case .b, .strong: ends.strong = max(ends.strong, map.end(node))
    case .i, .em: ends.italic = max(ends.italic, map.end(node))
    case .pre: ends.verbatim = max(ends.verbatim, map.end(node))
    default: break
    }
    return true
  }

  private mutating func enterInRow(_ node: MarkupTree.Node, _ tag: MarkupTag) {
    if tag == .td || tag == .th {
      cells += 1
      if cells > 1 { text.addCellBorder() }
    } else {
      text.addEdge(of: node, map.tree)
    }
  }

  private mutating func leave(_ node: MarkupTree.Node) {
    guard open.last?.node == node else {
      text.addEdge(of: node, map.tree, isEnd: true)
      return
    }
    flush()
    open.removeLast()
    if row == node { row = MarkupTree.none }
  }

  /// Whether an element's edges are edges of blocks; captions and credits are, but in a sentence.
  private func isBlock(_ node: MarkupTree.Node, _ tag: MarkupTag) -> Bool {
    tag.flow == .block
      || !map.signs[node].isDisjoint(with: [.caption, .credit]) && !SentencePlace.isAmid(node, map)
  }

  private mutating func endLine() {
    if row == MarkupTree.none { flush() } else { text.addGap() }
  }

  // MARK: - Text

  /// Two breaks in a row end a paragraph.
  private mutating func addLineBreak(_ node: MarkupTree.Node) {
    if node < ends.verbatim {
      text.addVerbatim([0x0A])
    } else if row != MarkupTree.none {
      text.addGap()
    } else if isFollowedByBreak(node) {
      flush()
    } else {
      text.addLineBreak()
    }
  }

  private func isFollowedByBreak(_ node: MarkupTree.Node) -> Bool {
    let tree = map.tree
    var next = tree.nextSibling(node)
    while next != MarkupTree.none {
      guard tree.isText(next) else { return tree.tag(next) == .br }
      guard tree.text(next).allSatisfy({ $0 <= 0x20 }) else { return false }
      next = tree.nextSibling(next)
    }
    return false
  }

  private mutating func addText(_ node: MarkupTree.Node) {
    let start = text.bytes.count
    if node < ends.verbatim {
      text.addVerbatim(map.tree.text(node))
    } else {
      text.add(map.tree.text(node))
    }
    measure(from: start, at: node)
  }

  private mutating func addWhole(_ node: MarkupTree.Node) -> Bool {
    let start = text.bytes.count
    let isAdded = text.addWhole(node, in: map.tree)
    measure(from: start, at: node)
    return isAdded
  }

  private mutating func measure(from start: Int, at node: MarkupTree.Node) {
    var added = 0
    for byte in text.bytes[start...] where byte > 0x20 && byte & 0xC0 != 0x80 { added += 1 }
    if points.all == 0, added > 0 { first = node }
    points.all += added
    if node < ends.link { points.inLinks += added }
    if node < ends.strong { points.strong += added }
    if node < ends.italic { points.italic += added }
  }

  // MARK: - Pieces

  private mutating func flush() {
    defer {
      text = InlineText()
      points = PagePiece.Points()
    }
    guard points.all > 0 else { return }
    let start = bytes.count
    bytes += text.bytes
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    pieces.append(
      PagePiece(
        kind: open.last?.kind ?? .paragraph,
        range: start..<bytes.count,
        node: open.last?.node ?? MarkupTree.root,
        first: first,
        points: points,
        place: pieces.count
      )
    )
  }

  /// Opens a block; its text has the kind of the innermost element that has one.
  private mutating func push(_ node: MarkupTree.Node) {
    open.append((node, kind(of: node) ?? open.last?.kind ?? .paragraph))
  }

  private func kind(of node: MarkupTree.Node) -> BlockKind? {
    if map.signs[node].contains(.credit) { return .credit }
    if map.signs[node].contains(.caption) { return .caption }
    let tag = map.tree.tag(node)
    switch tag {
    case _ where tag.isHeading: return .heading
    case .pre: return .preformatted
    case .figcaption: return .caption
    // Browsers know no caption but that of a table: others are a site's own elements.
    case .caption where map.tree.tag(map.tree.parent(node)) == .table: return .caption
    case .tr where row == node: return .tableRow
    case .li, .dd, .dt: return .listItem
    case .blockquote: return .quotation
    case .button where ControlWords.isHeading(node, map.tree): return .heading
    default: return nil
    }
  }
}
