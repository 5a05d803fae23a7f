import FactModel

/// Writes the blocks of an element one after the other, white space made single spaces.
struct PieceWriter {
  private let map: PageMap
  private let removed: [Bool]
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [PagePiece] = []
  private var start = 0
  private var points = 0
  private var linkPoints = 0
  private var needsSpace = false
  private var isPreformatted = false
  private var linkEnd = 0
  /// The blocks that are open and where they end.
  private var open: [(node: MarkupTree.Node, end: Int)] = []
  private var row = MarkupTree.none

  init(_ map: PageMap, removed: [Bool]) {
    self.map = map
    self.removed = removed
  }

  /// Writes an element, or the part of it that begins with `first`.
  mutating func write(_ top: MarkupTree.Node, from first: MarkupTree.Node, to end: MarkupTree.Node)
  {
    let tree = map.tree
    var node = top
    while node < end {
      if map.end(node) <= first {
        node = map.end(node)
        continue
      }
      closeBlocks(before: node)
      if tree.isText(node) {
        addText(node)
        node += 1
        continue
      }
      let tag = tree.tag(node)
      if removed[node] || tag.flow == .unread {
        if tag.flow == .block { flush() }
        node = map.end(node)
        continue
      }
      switch tag.flow {
      case .block:
        openBlock(node, tag)
      case .lineBreak: addLineBreak(node)
      case .inline, .unread: break
      }
      if tag == .a { linkEnd = max(linkEnd, map.end(node)) }
      node += 1
    }
    closeBlocks(before: Int.max)
    flush()
  }

  // MARK: - Blocks

  private mutating func openBlock(_ node: MarkupTree.Node, _ tag: MarkupTag) {
    if row != MarkupTree.none {
      if tag == .td || tag == .th, points > 0 { addCellBorder() } else { needsSpace = true }
    } else {
      flush()
    }
    open.append((node, map.end(node)))
    if tag == .pre { isPreformatted = true }
    if tag == .tr, isDataRow(node) { row = node }
  }

  private mutating func closeBlocks(before node: Int) {
    while let last = open.last, last.end <= node {
      if row == MarkupTree.none || row == last.node {
        flush()
      } else {
        needsSpace = true
      }
      open.removeLast()
      if row == last.node { row = MarkupTree.none }
      if map.tree.tag(last.node) == .pre { isPreformatted = false }
    }
  }

  private mutating func addCellBorder() {
    bytes += " | ".utf8
    needsSpace = false
  }

  /// Whether a row belongs to a table of data rather than to one that lays out the page.
  private func isDataRow(_ row: MarkupTree.Node) -> Bool {
    let tree = map.tree
    var cells = 0
    for node in row..<map.end(row) {
      switch tree.tag(node) {
      case .td, .th: cells += 1
      case .table, .p, .div, .ul, .ol, .h1, .h2, .h3, .h4, .pre, .blockquote, .section, .article:
        return false
      default: break
      }
    }
    return cells > 1
  }

  private mutating func flush() {
    defer {
      start = bytes.count
      points = 0
      linkPoints = 0
      needsSpace = false
    }
    guard points > 0 else {
      bytes.removeSubrange(start...)
      return
    }
    let node = open.last?.node ?? MarkupTree.root
    pieces.append(
      PagePiece(
        kind: kind(),
        range: start..<bytes.count,
        node: node,
        points: points,
        linkPoints: linkPoints
      )
    )
  }

  /// The kind of the innermost element that has one.
  private func kind() -> BlockKind {
    for (node, _) in open.reversed() {
      let tag = map.tree.tag(node)
      if map.signs[node].contains(.credit) { return .credit }
      if map.signs[node].contains(.caption) { return .caption }
      switch tag {
      case _ where tag.isHeading: return .heading
      case .pre: return .preformatted
      case .figcaption, .caption: return .caption
      case .tr where row == node: return .tableRow
      case .li, .dd, .dt: return .listItem
      case .blockquote: return .quotation
      default: break
      }
    }
    return .paragraph
  }

  // MARK: - Text

  private mutating func addLineBreak(_ node: MarkupTree.Node) {
    if isPreformatted {
      bytes.append(0x0A)
      return
    }
    // Two breaks in a row end a paragraph.
    if isFollowedByBreak(node), row == MarkupTree.none { flush() } else { needsSpace = true }
  }

  private func isFollowedByBreak(_ node: MarkupTree.Node) -> Bool {
    let tree = map.tree
    var next = tree.nextSibling(node)
    while next != MarkupTree.none {
      guard tree.isText(next) else {
        return tree.tag(next) == .br
      }
      guard tree.text(next).allSatisfy({ $0 <= 0x20 }) else { return false }
      next = tree.nextSibling(next)
    }
    return false
  }

  private mutating func addText(_ node: MarkupTree.Node) {
    let record = map.tree.records[node]
    let isLink = node < linkEnd
    var added = 0
    map.tree.bytes.withUnsafeBufferPointer { source in
      if isPreformatted {
        let text = source[Int(record.start)..<Int(record.end)]
        bytes += text
        added += text.reduce(0) { $0 + ($1 > 0x20 && $1 & 0xC0 != 0x80 ? 1 : 0) }
        return
      }
      for index in Int(record.start)..<Int(record.end) {
        let byte = source[index]
        if byte <= 0x20 {
          needsSpace = true
        } else {
          if needsSpace, bytes.count > start { bytes.append(0x20) }
          needsSpace = false
          bytes.append(byte)
          if byte & 0xC0 != 0x80 { added += 1 }
        }
      }
    }
    points += added
    if isLink { linkPoints += added }
  }
}
