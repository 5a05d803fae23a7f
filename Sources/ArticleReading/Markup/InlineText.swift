import TextReading

/// The text of inline content as it is shown: white space made one space, line breaks kept.
///
/// A no-break space is a character of the article and stays. What nobody sees (soft hyphens,
/// zero-width spaces, byte-order marks) is left out: it would keep words from being found.
package struct InlineText {
  /// Valid UTF-8 as long as the pieces were; without white space at the start.
  package private(set) var bytes: [UInt8] = []
  private var hasGap = false
  /// Whether the last thing was the opening mark of a quotation, behind which no gap shows.
  private var isAtOpening = false

  package init() {}

  package var isEmpty: Bool { bytes.isEmpty }

  /// Adds text in which runs of white space are one space.
  package mutating func add(_ text: ArraySlice<UInt8>) {
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        hasGap = true
        position += 1
      } else if byte >= 0xC2, let length = Self.unseenLength(text[position...]) {
        position += length
      } else {
        closeGap()
        bytes.append(byte)
        position += 1
      }
    }
  }

  /// Adds text as it is, behind the white space that waits.
  package mutating func add(_ text: StaticString) {
    closeGap()
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Adds white space, where anything stands before and behind it.
  package mutating func addGap() {
    hasGap = true
  }

  /// Ends a line; the spaces around its end are left out.
  package mutating func addLineBreak() {
    hasGap = false
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// Adds a line between two cells of a table.
  ///
  /// A tab would vanish on a terminal, and an empty cell with it.
  package mutating func addCellBorder() {
    hasGap = true
    add("|")
    hasGap = true
  }

  /// Adds text as it stands.
  package mutating func addVerbatim(_ text: some Sequence<UInt8>) {
    closeGap()
    bytes += text
  }

  private mutating func closeGap() {
    if hasGap, !isAtOpening, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
    hasGap = false
    isAtOpening = false
  }

  /// U+00AD, U+200B, U+FEFF.
  private static func unseenLength(_ text: ArraySlice<UInt8>) -> Int? {
    if text.starts(with: [0xC2, 0xAD]) { return 2 }
    return text.starts(with: [0xE2, 0x80, 0x8B]) || text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : nil
  }
}

extension InlineText {
  /// The text of everything in an element; its blocks are set apart by a space.
  package static func text(of node: MarkupTree.Node, in tree: MarkupTree) -> [UInt8] {
    var text = InlineText()
    var walk = MarkupWalk(tree, within: node)
    while let step = walk.next() {
      switch step {
      case .text(let node): text.add(tree.text(node))
      case .enter(let node):
        if text.addWhole(node, in: tree) {
          walk.skipContent()
        } else {
          text.addEdge(of: node, tree)
        }
      case .leave(let node): text.addEdge(of: node, tree, isEnd: true)
      }
    }
    return text.bytes
  }

  /// Adds what shows where an element begins or ends.
  mutating func addEdge(of node: MarkupTree.Node, _ tree: MarkupTree, isEnd: Bool = false) {
    let tag = tree.tag(node)
    if tag == .q {
      isEnd ? endQuotation() : beginQuotation()
    } else if tag == .del || tag == .s || tag == .strike {
      // What is struck out is seen as such on paper and must be here.
      isEnd ? endMark("~~") : beginMark("~~")
    } else if isEnd, tag == .a {
      drop(PageRemarks.lengthOnLink(atEndOf: bytes))
    } else if isEnd, tag == .th {
      while let arrow = Self.arrows.first(where: { bytes.reversed().starts(with: $0.reversed()) }) {
        drop(arrow.count)
      }
    } else if tag.flow == .block {
      addGap()
    }
  }

  /// What shows the order of a table's rows.
  private static let arrows = ["▲", "▼", "△", "▽", "▴", "▾", "↕", "⇅", "⇵", "⬍"].map {
    Array($0.utf8)
  }

  /// Takes bytes off the end, and the spaces before them.
  private mutating func drop(_ count: Int) {
    guard count > 0 else { return }
    bytes.removeLast(count)
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  private mutating func beginQuotation() { beginMark("“") }

  private mutating func endQuotation() { endMark("”") }

  /// Adds a mark behind which no gap shows.
  private mutating func beginMark(_ mark: StaticString) {
    add(mark)
    isAtOpening = true
  }

  /// Adds a mark before which no gap shows.
  private mutating func endMark(_ mark: StaticString) {
    let gap = hasGap
    hasGap = false
    isAtOpening = false
    add(mark)
    hasGap = gap
  }

  /// Adds an element whose content is not shown, or not as it is written.
  ///
  /// Returns false for every other element, whose content is to be added piece by piece.
  mutating func addWhole(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    switch tree.tag(node) {
    case .input:
      if tree.string("type", of: node) == "checkbox" {
        add(tree.attribute("checked", of: node) == nil ? "☐" : "☑")
        addGap()
      }
      return true
    case .sup, .sub: return addRaised(node, in: tree)
    case .a, .span:
      if Self.isRemark(node, in: tree) { return true }
      let opensBracket = bytes.last == UInt8(ascii: "[") || bytes.last == UInt8(ascii: "(")
      let isBehindText = !hasGap && !bytes.isEmpty
      switch opensBracket ? nil : NoteMark(node, tree, isBehindText: isBehindText) {
      case .reference(let mark):
        add("[")
        addVerbatim(mark)
        add("]")
        return true
      case .pageBreak, .anchor: return true
      case nil: break
      }
    case .button, .label, .legend, .svg:
      if Self.isInText(node, in: tree) { return false }
    case .math:
      addFormula(node, in: tree)
      return true
    default: break
    }
    switch tree.tag(node).flow {
    case .lineBreak: addLineBreak()
    case .unread: break
    case .block, .inline: return false
    }
    return true
  }

  /// Whether a control or drawing stands among the words of a sentence, as terms do that a glossary
  /// explains.
  static func isInText(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    let (before, behind) = (tree.previousSibling(node), tree.nextSibling(node))
    guard before != MarkupTree.none, behind != MarkupTree.none, tree.isText(before),
      tree.isText(behind), let last = tree.text(before).last(where: { $0 > 0x20 })
    else { return false }
    let isBegun = last.isWordByte || ",;:".utf8.contains(last)
    return isBegun && tree.text(behind).contains { $0 > 0x20 }
  }

  /// Adds a formula on one line, behind a number set apart from it.
  private mutating func addFormula(_ node: MarkupTree.Node, in tree: MarkupTree) {
    var line = MathML(tree).formula(node).line
    if line.isEmpty { line = tree.string("alttext", of: node) ?? "" }
    addFormula(line)
  }

  /// Whether a text would be read as the end of the number before it.
  package func continuesNumber(_ text: String) -> Bool {
    bytes.last?.isASCIIDigit == true && text.first.map { $0.isNumber || $0 == "√" } == true
  }

  /// Adds the line of a formula; one that would go on with the number before it is set apart.
  package mutating func addFormula(_ line: String) {
    if continuesNumber(line) { addGap() }
    add(Array(line.utf8)[...])
  }

  /// Adds what stands above or below the line, so that it cannot be taken for a part of the word or
  /// number before it: “10⁶”, “CO₂”, “2024[1]”.
  private mutating func addRaised(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    guard let (content, hasLink) = Self.raisedContent(of: node, in: tree) else { return false }
    if PageRemarks.isRequest(content) { return true }
    let isRaised = tree.tag(node) == .sup
    if isRaised, hasLink || Self.isAlone(node, inLinkOf: tree) {
      guard content.count <= 8, content.first != UInt8(ascii: "[") else { return false }
      add("[")
      addVerbatim(content)
      add("]")
      return true
    }
    let raised = String(decoding: content, as: UTF8.self)
    let last = hasGap ? nil : bytes.last
    guard let written = RaisedText.written(raised, isRaised: isRaised, behind: last)
    else { return false }
    // What is raised is never set apart from what it belongs to.
    addVerbatim(written.utf8)
    return true
  }

  /// Whether an element holds nothing but a remark of the page's.
  static func isRemark(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    guard tree.tag(node) == .span || tree.tag(node) == .sup || tree.tag(node) == .a,
      mayBeRemark(tree.firstChild(node), in: tree),
      let (content, _) = raisedContent(of: node, in: tree), content.count >= 4
    else { return false }
    if content[0] == UInt8(ascii: "[") { return PageRemarks.isRequest(content) }
    return tree.tag(node) == .span && PageRemarks.isOnLink(tree.textContent(of: node))
  }

  /// Whether the first thing in an element can begin a remark; nearly all links end here.
  private static func mayBeRemark(_ first: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    guard first != MarkupTree.none else { return false }
    guard tree.isText(first) else { return true }
    let text = tree.text(first)
    guard text.count <= longestRemark, let start = text.first(where: { $0 > 0x20 }) else {
      return false
    }
    return "[(,-eEnNoOlLsSaAwW".utf8.contains(start) || start >= 0xC3
  }

  private static let longestRemark = 80

  /// More nodes are no figure or reference but a part of the text.
  private static let mostRaisedNodes = 12

  /// The text of what is raised, without white space, and whether a link to a footnote is in it.
  private static func raisedContent(
    of node: MarkupTree.Node,
    in tree: MarkupTree
  ) -> (text: [UInt8], hasLink: Bool)? {
    var content: (text: [UInt8], hasLink: Bool) = ([], false)
    var child = node
    for _ in 0..<mostRaisedNodes {
      content.text += tree.text(child).filter { $0 > 0x20 }
      content.hasLink = content.hasLink || tree.tag(child) == .a
      child = tree.next(after: child, within: node)
      if child == MarkupTree.none { return content }
    }
    return nil
  }

  /// Whether a raised text is all that a link holds.
  private static func isAlone(_ node: MarkupTree.Node, inLinkOf tree: MarkupTree) -> Bool {
    let parent = tree.parent(node)
    return parent != MarkupTree.none && tree.tag(parent) == .a
      && tree.firstChild(parent) == tree.lastChild(parent)
  }
}
