import TextReading

/// Whether an element in a line stands in a sentence: then its words are the author's, whatever it
/// is called, and a sentence without them says something else.
enum SentencePlace {
  private static let mostLevels = 8
  private static let mostSteps = 24

  /// Whether a sentence goes on through an element, or would have no beginning or end without it.
  static func isIn(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let (before, behind) = (words(before: node, map), words(behind: node, map))
    guard let before else { return behind.map { goesOn($0) } ?? false }
    guard isUnfinished(before) else { return false }
    if let behind { return !isBorder(behind) }
    // At the end of its block it may be a label, but not behind the half of a heading.
    return block(of: node, map.tree).isHeading
      || map.end(node) - node <= mostSteps && endsSentence(map.tree.textContent(of: node)[...])
  }

  /// Whether a sentence goes on before and behind an element.
  static func isAmid(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard let before = words(before: node, map), let behind = words(behind: node, map)
    else { return false }
    return isUnfinished(before) && goesOn(behind)
  }

  /// Whether what pops up begins in the midst of a word, where a sentence would have a space:
  /// “rateA rate is …”.
  static func isGlued(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard map.signs[node].contains(.frame), let before = words(before: node, map),
      before.last?.isWordByte == true, let first = map.tree.textContent(of: node).first
    else { return false }
    return first.isASCIIUpper || first == UInt8(ascii: "(")
  }

  /// Whether any other words stand in the block of an element in a line.
  static func isBesideWords(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    words(before: node, map) != nil || words(behind: node, map) != nil
  }

  /// Whether an element shows the formula that stands beside it for those who hear the page.
  static func isBesideFormula(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    [map.tree.previousSibling(node), map.tree.nextSibling(node)].contains { other in
      other != MarkupTree.none
        && (other..<map.end(other)).prefix(mostSteps).contains { map.tree.tag($0) == .math }
    }
  }

  // MARK: - Sentences

  private static func isUnfinished(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isWordByte) && !endsSentence(text)
      && text.last { $0 > 0x20 }.map { !"|/>".utf8.contains($0) } == true
  }

  /// Signs of the ASCII and the ends that other scripts have.
  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let last = text.last, last <= 0x20 || "\"')".utf8.contains(last) { text.removeLast() }
    for mark in ["”", "’", "»"] where text.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      text.removeLast(mark.utf8.count)
    }
    return [".", "!", "?", "…", "。", "।", "؟"].contains {
      text.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a text begins as one does that goes on: small, with a figure or a sign.
  private static func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }), !isBorder(text) else { return false }
    return !first.isASCIIUpper
  }

  /// What stands between the parts of a menu.
  private static func isBorder(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.drop { $0 <= 0x20 }
    return ["|", "/", ">", "·", "•", "›", "»"].contains { text.starts(with: $0.utf8) }
  }

  // MARK: - Words

  private static func words(
    before node: MarkupTree.Node,
    _ map: PageMap
  ) -> ArraySlice<UInt8>? {
    text(beside: node, map, map.tree.previousSibling) { range in
      range.reversed().lazy.map { map.tree.text($0) }.first { $0.contains { $0 > 0x20 } }
    }
  }

  private static func words(
    behind node: MarkupTree.Node,
    _ map: PageMap
  ) -> ArraySlice<UInt8>? {
    text(beside: node, map, map.tree.nextSibling) { range in
      range.lazy.map { map.tree.text($0) }.first { $0.contains { $0 > 0x20 } }
    }
  }

  /// The next text on one side in the same block that nothing speaks against; nil at its edge.
  private static func text(
    beside node: MarkupTree.Node,
    _ map: PageMap,
    _ step: (MarkupTree.Node) -> MarkupTree.Node,
    _ find: (Range<MarkupTree.Node>) -> ArraySlice<UInt8>?
  ) -> ArraySlice<UInt8>? {
    var (inner, steps) = (node, 0)
    for _ in 0..<mostLevels {
      var other = step(inner)
      while other != MarkupTree.none, steps < mostSteps {
        steps += 1
        switch map.tree.tag(other).flow {
        case .block, .lineBreak: return nil
        case .unread: break
        case .inline:
          if map.signs[other].isDisjoint(with: .notArticle),
            map.end(other) - other <= mostSteps, let text = find(other..<map.end(other))
          {
            return text
          }
        }
        other = step(other)
      }
      inner = map.tree.parent(inner)
      guard inner > MarkupTree.root, map.tree.tag(inner).flow == .inline else { return nil }
    }
    return nil
  }

  private static func block(of node: MarkupTree.Node, _ tree: MarkupTree) -> MarkupTag {
    var block = tree.parent(node)
    while block > MarkupTree.root, tree.tag(block).flow == .inline { block = tree.parent(block) }
    return tree.tag(max(block, MarkupTree.root))
  }
}
