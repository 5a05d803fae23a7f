import TextReading

/// What stands in a line and is no word of it: the number of a note, which would become a part of the
/// figure before it, and the number of a printed page.
enum NoteMark {
  case reference([UInt8])
  case pageBreak
  /// Leads to the heading that it stands in, or back to where a note is named: “¶”, “↩”.
  case anchor

  private static let links = ["¶", "#", "§", "🔗"].map { Array($0.utf8) }
  private static let ways = ["↩", "↩\u{FE0E}", "↩\u{FE0F}", "↵", "⤴"].map { Array($0.utf8) }
  private static let longest = 3
  /// With the white space around it.
  private static let longestWritten = 12

  /// Nil for every other element.
  ///
  /// `isBehindText`: Whether no white space stands before it.
  init?(_ node: MarkupTree.Node, _ tree: MarkupTree, isBehindText: Bool) {
    let child = tree.firstChild(node)
    // Nearly all links and spans hold more.
    if child != MarkupTree.none {
      guard tree.isText(child), child == tree.lastChild(node),
        tree.text(child).count <= Self.longestWritten
      else { return nil }
    }
    let roles: [StaticString] = ["role", "epub:type", "class", "type"]
    let names = roles.compactMap { tree.attribute($0, of: node) }
    func isCalled(_ name: StaticString) -> Bool {
      names.contains { value in
        value.split(separator: 0x20).contains { word in
          name.withUTF8Buffer { word.elementsEqual($0) }
        }
      }
    }
    if isCalled("doc-pagebreak") || isCalled("pagebreak") {
      self = .pageBreak
      return
    }
    guard child != MarkupTree.none else { return nil }
    let text = tree.text(child).filter { $0 > 0x20 }
    let href = tree.attribute("href", of: node)
    if let href, href.first == UInt8(ascii: "#"),
      Self.ways.contains(text)
        || Self.links.contains(text) && Self.isOwn(href.dropFirst(), of: node, tree)
    {
      self = .anchor
      return
    }
    guard (1...Self.longest).contains(text.count),
      text.allSatisfy({ $0.isASCIIDigit }) || text == [UInt8(ascii: "*")]
    else { return nil }
    let isNamed =
      isCalled("doc-noteref") || isCalled("noteref") || isCalled("footnote-ref")
      || isCalled("footnote") || isCalled("footnoteRef")
    let isLink = href?.contains(UInt8(ascii: "#")) ?? false
    guard isNamed || isLink && isBehindText else { return nil }
    self = .reference(text)
  }

  /// Whether an address is that of the heading around a link, of the link, or of a section that the
  /// heading begins: a “#” that leads elsewhere is a word.
  private static func isOwn(
    _ name: ArraySlice<UInt8>,
    of node: MarkupTree.Node,
    _ tree: MarkupTree
  ) -> Bool {
    var around = node
    for _ in 0..<3 where around > MarkupTree.root {
      let id = tree.attribute("id", of: around) ?? tree.attribute("name", of: around)
      if let id, !name.isEmpty, id.elementsEqual(name) { return true }
      around = tree.parent(around)
    }
    return false
  }
}
