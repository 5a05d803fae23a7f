import OrderedJSON
import TextReading

/// The answer below a question of an accordion, or the text below a heading that opens it.
///
/// It is hidden until a click shows it, and a part of the article all the same. What else a button
/// opens (comments, forms, menus) is not: a heading of the article must hold the button.
enum Disclosure {
  private static let most = (nodes: 400, opener: 16, levels: 12)
  private static let fewestSentences = 2
  /// Answers are shorter than other paragraphs.
  private static let shortest: Int32 = 25

  /// Whether an element that is hidden, and nothing else speaks against, is one.
  static func isOne(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    // `hidden-xs` hides on small screens only, and opens nowhere.
    guard map.signs[node].intersection(.notArticle) == .hidden, map.end(node) - node <= most.nodes,
      map.signs[node].contains(.apart) || map.tree.attribute("aria-hidden", of: node) != nil,
      hasOpener(node, map), isInArticle(node, map.tree)
    else { return false }
    var sentences = 0
    for inner in node..<map.end(node) where !map.tree.isText(inner) {
      let tag = map.tree.tag(inner)
      guard ![.form, .input, .textarea, .button, .article].contains(tag), !tag.isHeading,
        map.signs[inner].intersection(.notArticle).isSubset(of: .hidden)
      else { return false }
      if tag.flow == .block, map.measures[inner].points > 0 {
        guard let count = self.sentences(inner, map) else { return false }
        sentences += count
      }
    }
    return sentences >= fewestSentences
  }

  /// How many sentences a block is made of; nil for one that is no running text.
  private static func sentences(_ node: MarkupTree.Node, _ map: PageMap) -> Int? {
    let measure = map.measures[node]
    guard measure.points >= shortest, measure.linkPoints * 3 < measure.points else { return nil }
    let text = InlineText.text(of: node, in: map.tree)
    guard text.withUnsafeBufferPointer({ Phrase(0..<$0.count, UTF8Scan($0)).endsLikeSentence }),
      !otherTexts.isFound(in: PhraseTable.folded(text))
    else { return nil }
    let string = String(decoding: text, as: UTF8.self)
    return [". ", "? ", "! ", "。"].reduce(1) {
      $0 + (string.firstOccurrence(of: $1) == nil ? 0 : 1)
    }
  }

  private static func isInArticle(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var around = tree.parent(node)
    for _ in 0..<most.levels where around > MarkupTree.root {
      if tree.tag(around) == .article || tree.tag(around) == .main { return true }
      around = tree.parent(around)
    }
    return false
  }

  /// Whether a heading of the article that is or holds a button stands right before.
  private static func hasOpener(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let tree = map.tree
    var before = tree.previousSibling(node)
    while before != MarkupTree.none, tree.isText(before),
      tree.text(before).allSatisfy({ $0 <= 0x20 })
    { before = tree.previousSibling(before) }
    guard before != MarkupTree.none, tree.tag(before).isHeading, tree.tag(before) != .h1,
      map.signs[before].isDisjoint(with: .notArticle)
    else { return false }
    let text = tree.textContent(of: before)
    guard !PagePhrases.opensAside(text), !otherHeadings.isFound(in: PhraseTable.folded(text))
    else { return false }
    return (before..<map.end(before)).prefix(most.opener).contains { inner in
      tree.tag(inner) == .button || tree.attribute("aria-expanded", of: inner) != nil
        || tree.attribute("aria-controls", of: inner) != nil
    }
  }

  private static let otherHeadings = PhraseTable(
    list: """
      comment; response; repl; discuss; letter; reader; review; rating; kommentar; diskussion; \
      leser; comentario; comentário; commentaire; commenti; reacties; sign; log; subscri; newsletter; \
      abonn; anmelden; register; account; password; privacy; cookie; setting; option; preference; \
      language; share; copy; cite; embed; print; e mail; email; save; gift; follow; alert; listen; \
      audio; menu; search; filter; navigation; contents; poll; vote; quiz; advert; sponsor; donate; \
      support; contact; feedback; error; mistake; report ; tip ; related; more ; read ; latest; \
      about the author; about us; tags; topics; teilen; suche; einstellung; umfrage; fehler; \
      partager; compartir; spoiler
      """
  )

  private static let otherTexts = PhraseTable(
    list: """
      subscri; newsletter; sign up; sign in; log in; your account; cookie; our site; this site; \
      our website; this website; tell us; write to us; contact us; let us know; try again; \
      thank you for ; this audio; comment; i think ; abonn; unsere website; kommentar
      """
  )
}
