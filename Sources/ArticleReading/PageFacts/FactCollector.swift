import OrderedJSON

/// Walks once over a page and writes down what it states about its article, wherever it does.
struct FactCollector {
  private let tree: MarkupTree
  private(set) var facts = FactCandidates()
  private(set) var linkedData = LinkedData()
  private var meta = MetaStatements()
  private var shown: ShownFacts

  /// The element that is passed over: other people's texts, quoted ones, lists of other articles.
  private var asideElement: MarkupTree.Node?

  /// The most bytes of a script that is read.
  private static let longestScript = 2_000_000
  private static let longestHeading = 2_000

  init(_ tree: MarkupTree) {
    self.tree = tree
    shown = ShownFacts(tree)
  }

  mutating func collect() {
    for node in 1..<max(tree.count, 1) {
      let tag = tree.tag(node)
      if let element = asideElement, ShownText.ends(tree, element, at: node) { asideElement = nil }
      switch tag {
      case .text: if asideElement == nil { shown.readText(node) }
      case .html: readPage(node)
      case .meta:
        meta.read(tree, node, into: &facts)
        facts.isDraft = facts.isDraft || DraftPage.isGenerator(node, tree)
        readMarks(node, tag)
      case .link: readLink(node)
      case .base: facts.base = facts.base ?? tree.string("href", of: node)
      case .title: readPageTitle(node)
      case .script: readScript(node)
      case .h1:
        readHeading(node)
        readMarks(node, tag)
      case .p where isDraftTitle(node): readHeading(node)
      case .body: facts.isDraft = facts.isDraft || DraftPage.isBody(node, tree)
      case .br: shown.breakLine()
      case .style, .hr, .head, .main: break
      default: readMarks(node, tag)
      }
    }
    shown.finish(&facts)
  }

  private mutating func readPage(_ node: MarkupTree.Node) {
    guard facts.language == nil else { return }
    let given = tree.string("lang", of: node) ?? tree.string("xml:lang", of: node)
    facts.language = given.flatMap(LanguageTag.init)?.text
  }

  private mutating func readPageTitle(_ node: MarkupTree.Node) {
    guard facts.pageTitle == nil, tree.tag(tree.parent(node)) != .svg,
      let text = ShownText.text(tree, in: node, longest: 100_000)
    else { return }
    facts.pageTitle = FactText.line(text, longest: FactText.longest.title)
  }

  private mutating func readHeading(_ node: MarkupTree.Node) {
    // The article's heading stands in no list of other articles, and can be seen.
    asideElement = nil
    guard !AttributeSigns.signs(of: node, tree).contains(.hidden),
      let text = ShownText.text(tree, in: node, longest: Self.longestHeading),
      let line = FactText.line(text.prefix { $0 != "¶" }.utf8, longest: FactText.longest.title)
    else { return }
    facts.add(line, to: \.headings, .visible, at: node)
    shown.startLines(below: node)
  }

  private func isDraftTitle(_ node: MarkupTree.Node) -> Bool {
    facts.isDraft && DraftPage.isTitle(node, tree)
  }

  private mutating func readLink(_ node: MarkupTree.Node) {
    guard let relation = tree.string("rel", of: node)?.lowercased(),
      relation.split(separator: " ").contains("canonical")
    else { return }
    facts.canonical = facts.canonical ?? tree.string("href", of: node)
  }

  private mutating func readScript(_ node: MarkupTree.Node) {
    guard let type = tree.attribute("type", of: node), type.count < 80,
      String(decoding: type, as: UTF8.self).lowercased().includes("ld+json")
    else { return }
    let text = tree.textContent(of: node)
    if text.count <= Self.longestScript { linkedData.add(text, at: node) }
  }

  /// Reads the attributes that tell what an element holds.
  private mutating func readMarks(_ node: MarkupTree.Node, _ tag: MarkupTag) {
    guard asideElement == nil else { return }
    let marks = ElementMarks(tree, node)
    if marks.isEmpty, tag != .time, tag != .nav, tag != .blockquote {
      shown.readElement(node, tag)
      return
    }
    if tag == .nav || tag == .blockquote || (tag != .article && marks.names.contains(.aside)) {
      asideElement = node
      return
    }
    MarkedFacts.read(tree, node, tag, marks, into: &facts)
    shown.readElement(node, tag)
  }
}
