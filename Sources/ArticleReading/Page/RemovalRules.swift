/// Takes away what the page says is not the article, before the article is looked for.
struct RemovalRules {
  private let map: PageMap
  private let prose: ProseMap
  /// The headings of the first level, in the order of the page.
  private let titles: [MarkupTree.Node]

  /// An element with a larger share of the page's prose is the article whatever it is called: a
  /// page may be `<div class="with-sidebar">` as a whole.
  private static let largestShare: Float = 0.4
  /// Readers may write more than the author, and other articles be longer than this one.
  private static let largestShareOfOthers: Float = 0.8
  /// The same where a heading of the first level and some text stand before them.
  private static let largestShareBehindTitle: Float = 0.95
  /// The head of the article may be called a banner.
  private static let largestShareWithHeading: Float = 0.1
  private static let longestHeading = 40
  /// What is more in bytes of UTF-8 is text, whatever the element inside a line is called.
  private static let longestInLine = 300
  /// The prose of a paragraph.
  private static let leastProse: Float = 3
  /// More nodes are no heading but a part of the page.
  private static let mostNodes = 60
  /// An aside is at most so many elements above its heading.
  private static let mostLevels = 16

  private init(_ map: PageMap) {
    self.map = map
    prose = ProseMap(map)
    titles = (0..<map.tree.count).filter { map.tree.tag($0) == .h1 }
  }

  /// Whether each node and all in it are left out.
  static func removed(_ map: PageMap) -> [Bool] {
    let rules = RemovalRules(map)
    var removed = Array(repeating: false, count: map.tree.count)
    var node = 1
    while node < map.tree.count {
      if !map.tree.isText(node), rules.isSigned(node) {
        removed[node] = true
        node = map.end(node)
        continue
      }
      if map.tree.tag(node).isHeading, let aside = rules.aside(below: node) {
        removed[aside] = true
      }
      node += 1
    }
    return removed
  }

  // MARK: - Rules

  /// Whether the tag or the attributes of an element say that it is not the article.
  private func isSigned(_ node: MarkupTree.Node) -> Bool {
    let signs = map.signs[node].intersection(.notArticle)
    guard !signs.isEmpty, canBeRemoved(node), !isFormula(node), !ShownWords.areIn(node, map)
    else { return false }
    if map.tree.tag(node).isInLine, !map.signs[node].contains(.apart),
      !SentencePlace.isBesideFormula(node, map),
      SentencePlace.isIn(node, map), !SentencePlace.isGlued(node, map)
    {
      return false
    }
    if CorrectionNote.isBox(node, map) {
      return false
    }
    if map.tree.tag(node).flow != .block, signs.isDisjoint(with: [.hidden, .frame]),
      map.tree.textContent(of: node).count > Self.longestInLine
    {
      return false
    }
    let limit =
      signs == .comments
      ? Self.largestShareOfOthers
      : holdsTitle(node) ? Self.largestShareWithHeading : Self.largestShare
    return share(of: node) <= limit
  }

  /// Whether an element holds a formula, which is hidden where a picture of it is shown.
  private func isFormula(_ node: MarkupTree.Node) -> Bool {
    let first = map.tree.firstChild(node)
    return first != MarkupTree.none && map.tree.tag(first) == .math
  }

  /// The element that begins with a heading like “You may also like”; nil for other headings.
  private func aside(below heading: MarkupTree.Node) -> MarkupTree.Node? {
    let size = map.measures[heading].points
    guard size > 0, size <= Self.longestHeading, map.end(heading) - heading < Self.mostNodes,
      PagePhrases.opensAside(map.tree.textContent(of: heading))
    else { return nil }
    let limit =
      hasArticle(before: heading) ? Self.largestShareBehindTitle : Self.largestShareOfOthers
    var aside = MarkupTree.none
    var element = map.tree.parent(heading)
    for _ in 0..<Self.mostLevels {
      guard element > MarkupTree.root, canBeRemoved(element),
        prose.isFirst(heading, in: element), share(of: element) <= limit
      else { break }
      aside = element
      element = map.tree.parent(element)
    }
    return aside == MarkupTree.none ? nil : aside
  }

  // MARK: - What an element is

  private func share(of node: MarkupTree.Node) -> Float {
    prose.prose(in: node) / max(prose.total, 1)
  }

  private func canBeRemoved(_ node: MarkupTree.Node) -> Bool {
    let tag = map.tree.tag(node)
    return tag != .body && tag != .html && tag != .main
  }

  private func hasArticle(before node: MarkupTree.Node) -> Bool {
    guard let title = titles.first, title < node else { return false }
    return prose.prose(between: title, and: node) >= Self.leastProse
  }

  /// Whether a heading of the first level is in an element.
  private func holdsTitle(_ node: MarkupTree.Node) -> Bool {
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < titles.count && titles[low] < map.end(node)
  }
}
