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
      let isLeftOut =
        removed[node] || map.signs[node].contains(.hidden) && !InlineText.isRemark(node, in: tree)
      if isLeftOut, !tag.isInLine {
        node = map.end(node)
        continue
      }
      let words =
        isLeftOut
        ? Self.wordsLeftOut(node, removed[node], map) : Self.words(of: node, tag, map)
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
    // What leads to comments, or asks to share, is no word of the line.
    let machinery: PageSigns = [.share, .comments, .request, .navigation, .tags]
    guard isRemoved, !map.signs[node].contains(.apart),
      !map.signs[node].intersection(.notArticle).isSubset(of: machinery),
      SentencePlace.isBesideWords(node, map), !SentencePlace.isBesideFormula(node, map)
    else { return [] }
    return InlineText.text(of: node, in: map.tree)
  }

  /// The words in a control or drawing that are not read as text; nil for every other element, and
  /// empty for what a page asks its readers.
  private static func words(
    of node: MarkupTree.Node,
    _ tag: MarkupTag,
    _ map: PageMap
  ) -> [UInt8]? {
    let tree = map.tree
    switch tag {
    case .label, .legend, .svg:
      guard !ControlWords.areText(node, tree), !InlineText.isInText(node, in: tree)
      else { return nil }
      if tag == .svg { return drawnWords(in: node, tree) }
      let words = InlineText.text(of: node, in: tree)
      return saysSomething(words, isInForm: ControlWords.isInForm(node, tree)) ? words : []
    case .sup, .span:
      guard InlineText.isRemark(node, in: tree) else { return nil }
      let words = tree.textContent(of: node)
      return words.contains(UInt8(ascii: "[")) ? words : []
    case .select:
      return SentencePlace.isBesideWords(node, map) ? chosenWords(in: node, tree) : []
    case .textarea, .input:
      guard !ControlWords.isInForm(node, tree) else { return [] }
      return tag == .input ? fieldWords(of: node, tree) : InlineText.text(of: node, in: tree)
    default: return nil
    }
  }

  /// Whether a label says more than what to write or to choose: a question, a result of a poll.
  private static func saysSomething(_ words: [UInt8], isInForm: Bool) -> Bool {
    if words.last == UInt8(ascii: "?") || words.contains(UInt8(ascii: "%")) { return true }
    guard !isInForm else { return false }
    return words.contains(where: \.isASCIIDigit)
      || words.split(separator: 0x20).count >= fewestWords
  }

  private static let fewestWords = 4

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
