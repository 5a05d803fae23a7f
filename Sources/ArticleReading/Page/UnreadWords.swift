import FactModel
import TextReading

/// Words in the midst of an article that are not read: labels and fields of a form, words in a
/// drawing, and what is called something else at the end of a line.
struct UnreadWords {
  /// The first words of each.
  private(set) var texts: [String] = []

  private static let longest = 60
  private static let most = 200

  /// Looks between the first and the last block of an article.
  init(_ map: PageMap, removed: [Bool], between pieces: PagePieces) {
    guard let first = pieces.list.first(where: \.kind.isBody)?.first,
      let last = pieces.list.last(where: \.kind.isBody)
    else { return }
    let tree = map.tree
    var node = first
    while node < max(map.end(last.node), last.first), texts.count < Self.most {
      let tag = tree.tag(node)
      let isLeftOut = removed[node] || map.signs[node].contains(.hidden)
      if isLeftOut, !tag.isInLine {
        node = map.end(node)
        continue
      }
      let words =
        isLeftOut
        ? Self.wordsLeftOut(node, removed[node], map) : Self.words(of: node, tag, tree)
      if let words, Self.isWord(words),
        let line = FactText.line(words, longest: Self.longest)
      {
        texts.append(line)
      }
      node = words == nil ? node + 1 : map.end(node)
    }
  }

  /// Whether there is more than an arrow, a counter or the sign of a note.
  private static func isWord(_ words: [UInt8]) -> Bool {
    String(decoding: words, as: UTF8.self).filter { $0.isLetter || $0.isNumber }.count > 1
  }

  /// What is taken out of a line that has other words; empty for what nobody sees.
  private static func wordsLeftOut(
    _ node: MarkupTree.Node,
    _ isRemoved: Bool,
    _ map: PageMap
  ) -> [UInt8]? {
    guard isRemoved, !map.signs[node].contains(.apart),
      SentencePlace.isBesideWords(node, map), !SentencePlace.isBesideFormula(node, map)
    else { return [] }
    return InlineText.text(of: node, in: map.tree)
  }

  /// The words in a control or drawing that are not read as text; nil for every other element.
  private static func words(
    of node: MarkupTree.Node,
    _ tag: MarkupTag,
    _ tree: MarkupTree
  ) -> [UInt8]? {
    switch tag {
    case .label, .legend, .svg:
      guard !ControlWords.areText(node, tree), !InlineText.isInText(node, in: tree)
      else { return nil }
      return tag == .svg ? drawnWords(in: node, tree) : InlineText.text(of: node, in: tree)
    case .textarea: return InlineText.text(of: node, in: tree)
    case .select: return chosenWords(in: node, tree)
    case .input: return fieldWords(of: node, tree)
    default: return nil
    }
  }

  private static func drawnWords(in drawing: MarkupTree.Node, _ tree: MarkupTree) -> [UInt8] {
    var words = InlineText()
    var node = drawing
    while node != MarkupTree.none {
      if tree.tag(node) == .drawnText || tree.tag(node) == .foreignObject {
        words.add(InlineText.text(of: node, in: tree)[...])
        words.addGap()
        node = tree.nextSkippingChildren(of: node, within: drawing)
      } else {
        node = tree.next(after: node, within: drawing)
      }
    }
    return words.bytes
  }

  /// All that can be chosen.
  private static func chosenWords(in list: MarkupTree.Node, _ tree: MarkupTree) -> [UInt8] {
    var words = InlineText()
    var node = list
    while node != MarkupTree.none {
      if tree.tag(node) == .option {
        words.add(tree.textContent(of: node)[...])
        words.addGap()
      }
      node = tree.next(after: node, within: list)
    }
    return words.bytes
  }

  /// What stands in a field that a reader could write in.
  private static func fieldWords(of field: MarkupTree.Node, _ tree: MarkupTree) -> [UInt8] {
    let kind = tree.string("type", of: field)?.lowercased() ?? "text"
    guard kind == "text" || kind == "number" else { return [] }
    return Array(tree.attribute("value", of: field) ?? [])
  }
}
