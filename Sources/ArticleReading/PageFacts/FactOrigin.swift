/// Where a page states a fact, from what is trusted most to what is trusted least.
///
/// What is written for machines and names its meaning comes before what is written for people and
/// must be guessed at; what describes the article comes before what describes the page.
enum FactOrigin: Int, Comparable, CaseIterable {
  /// A JSON-LD object that is an article.
  case linkedArticle
  /// `dc.*`, `dcterms.*`, `citation_*` as the `property` of a `meta` element.
  case dublinCore
  /// The same as its `name`.
  case dublinCoreName
  /// `og:*`, `article:*` as the `property` of a `meta` element.
  case openGraph
  /// The same as its `name`: not what the protocol says.
  case openGraphName
  /// `parsely-*`, `sailthru.*`, `twitter:*` and the like.
  case service
  /// `author`, `date`, `title`.
  case plainMeta
  /// A JSON-LD object that is a page, a site or an organisation.
  case linkedPage
  /// `itemprop`.
  case microdata
  /// `rel=author`, hCard, `<time datetime>`.
  case marked
  /// The name of a class.
  case styled
  /// A line of its own below the title.
  case visible
  /// The address of the page.
  case address

  static func < (left: FactOrigin, right: FactOrigin) -> Bool { left.rawValue < right.rawValue }
}

/// A fact as one place states it.
struct FoundFact<Value> {
  var value: Value
  var origin: FactOrigin
  /// Where in the tree.
  var node: MarkupTree.Node
  /// Where the last part of a fact with several parts is.
  var lastNode: MarkupTree.Node

  init(value: Value, origin: FactOrigin, node: MarkupTree.Node) {
    self.value = value
    self.origin = origin
    self.node = node
    lastNode = node
  }
}

/// Everything that a page states about its article.
struct FactCandidates {
  var titles: [FoundFact<String>] = []
  var authors: [FoundFact<AuthorNames>] = []
  var published: [FoundFact<StatedDate>] = []
  var updated: [FoundFact<StatedDate>] = []
  var publishers: [FoundFact<String>] = []
  var languages: [FoundFact<String>] = []
  var addresses: [FoundFact<String>] = []
  /// The `h1` elements.
  var headings: [FoundFact<String>] = []
  /// The `title` element.
  var pageTitle: String?
  /// The names by which the page calls its site: what a title may have at its end.
  var siteNames: [String] = []
  /// The language of the `html` element.
  var language: String?
  /// What the `canonical` link says.
  var canonical: String?
  /// What `base` says.
  var base: String?
  /// Whether the page says that only subscribers see all of the article.
  var isForSubscribers = false
  /// Whether a word processor wrote the page, whose title is then that of a file.
  var isDraft = false

  /// A page with more statements than this repeats itself.
  private static let most = 64

  mutating func add<Value>(
    _ value: Value?,
    to list: WritableKeyPath<Self, [FoundFact<Value>]>,
    _ origin: FactOrigin,
    at node: MarkupTree.Node
  ) {
    guard let value, self[keyPath: list].count < Self.most else { return }
    self[keyPath: list].append(FoundFact(value: value, origin: origin, node: node))
  }

  mutating func addTitle(_ text: String?, _ origin: FactOrigin, at node: MarkupTree.Node) {
    let line = text.flatMap { FactText.line($0, longest: FactText.longest.title) }
    add(line, to: \.titles, origin, at: node)
  }

  mutating func addPublisher(_ text: String?, _ origin: FactOrigin, at node: MarkupTree.Node) {
    guard let line = text.flatMap({ FactText.line($0, longest: FactText.longest.publisher) }),
      !PageAddress.looksLikeOne(line), !line.hasPrefix("@")
    else { return }
    add(line, to: \.publishers, origin, at: node)
    if siteNames.count < Self.most { siteNames.append(line) }
  }

  mutating func addAuthors(_ names: AuthorNames, _ origin: FactOrigin, at node: MarkupTree.Node) {
    if !names.names.isEmpty { add(names, to: \.authors, origin, at: node) }
  }

  mutating func addDate(
    _ text: String?,
    to list: WritableKeyPath<Self, [FoundFact<StatedDate>]>,
    _ origin: FactOrigin,
    at node: MarkupTree.Node
  ) {
    add(text.flatMap { StatedDate($0) }, to: list, origin, at: node)
  }
}
