import FactModel
import OrderedJSON
import TextReading

/// The JSON-LD objects of a page: its article, the page itself, the site and who publishes it.
struct LinkedData {
  private struct Item {
    var object: JSONObject
    var node: MarkupTree.Node
  }

  private var items: [Item] = []
  /// The objects by their `@id`, for what only refers to them.
  private var byID: [String: JSONObject] = [:]
  private var bytesRead = 0

  /// More than any page needs; what comes behind is not looked at.
  private static let most = (bytes: 4_000_000, objects: 1_000)
  private static let deepest = 6

  /// Takes up the objects of a script; one that cannot be read has none.
  mutating func add(_ script: [UInt8], at node: MarkupTree.Node) {
    bytesRead += script.count
    guard bytesRead <= Self.most.bytes, let value = LooseJSON.value(script) else { return }
    collect(value, node, depth: 0)
  }

  private mutating func collect(_ value: JSONValue, _ node: MarkupTree.Node, depth: Int) {
    guard items.count < Self.most.objects, depth < Self.deepest else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, node, depth: depth + 1) }
    case .object(let object):
      if let id = object["@id"]?.text, object.members.count > 1, byID[id] == nil {
        byID[id] = object
      }
      items.append(Item(object: object, node: node))
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = object[key] { collect(inner, node, depth: depth + 1) }
      }
    default: break
    }
  }

  // MARK: - Which object

  private enum Kind {
    case article, page, site, other
  }

  /// Writes down what the objects state.
  func state(in candidates: inout FactCandidates, pageAddresses: [String]) {
    let keys = Set(pageAddresses.map(PageAddress.key))
    if let article = article(keys, pageTitle: candidates.pageTitle) {
      stateWork(article, .linkedArticle, in: &candidates)
      candidates.isForSubscribers =
        candidates.isForSubscribers || Self.isDenied(article.object["isAccessibleForFree"])
    }
    for item in items {
      switch Self.kind(item.object) {
      case .page: stateWork(item, .linkedPage, in: &candidates)
      case .site: candidates.addPublisher(name(item.object), .linkedPage, at: item.node)
      case .article, .other: break
      }
    }
  }

  /// The object that is the page's article: the one with the page's address, else the one with its
  /// title, else the first of a few; a list of many others has none.
  private func article(_ keys: Set<String>, pageTitle: String?) -> Item? {
    let articles = items.filter { Self.kind($0.object) == .article }
    let ours = articles.first { item in
      ["url", "mainEntityOfPage", "@id"].contains { key in
        reference(item.object[key]).map { keys.contains(PageAddress.key($0)) } ?? false
      }
    }
    if let ours { return ours }
    let page = FactText.folded(pageTitle ?? "")
    let titled = articles.first { item in
      let headline = FactText.folded(item.object["headline"]?.text ?? "")
      return headline.utf8.count >= 10 && page.hasPrefix(headline)
    }
    return titled ?? (articles.count <= 3 ? articles.first : nil)
  }

  private static func kind(_ object: JSONObject) -> Kind {
    let types = texts(object["@type"]).map { type in
      type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map { $0.lowercased() } ?? ""
    }
    if types.isEmpty { return object["headline"] == nil ? .other : .article }
    for type in types {
      if ["article", "posting", "report", "recipe", "howto", "creativework", "reviewnewsarticle"]
        .contains(where: type.hasSuffix)
      {
        return .article
      }
      if type == "review" || type == "blogpost" || type == "podcastepisode" { return .article }
      if type.hasSuffix("page") || type == "claimreview" { return .page }
      if type == "website" || type.hasSuffix("organization") || type == "corporation" {
        return .site
      }
    }
    return .other
  }

  // MARK: - What it states

  private func stateWork(
    _ item: Item,
    _ origin: FactOrigin,
    in candidates: inout FactCandidates
  ) {
    let (object, node) = (item.object, item.node)
    let title = object["headline"]?.text ?? object["name"]?.text
    candidates.addTitle(title, origin, at: node)
    for key in ["author", "creator"] {
      candidates.addAuthors(authors(object[key]), origin, at: node)
    }
    candidates.addDate(object["datePublished"]?.text, to: \.published, origin, at: node)
    // What is made is not yet published.
    for key in ["dateCreated", "uploadDate"] {
      candidates.addDate(object[key]?.text, to: \.published, .linkedPage, at: node)
    }
    candidates.addDate(object["dateModified"]?.text, to: \.updated, origin, at: node)
    for key in ["publisher", "sourceOrganization"] {
      if let publisher = object[key].flatMap(resolved) {
        candidates.addPublisher(name(publisher), origin, at: node)
      } else {
        candidates.addPublisher(object[key]?.text, origin, at: node)
      }
    }
    let language = object["inLanguage"]
    let tag = language?.text ?? language?.object?["alternateName"]?.text
    candidates.add(tag.flatMap(LanguageTag.init)?.text, to: \.languages, origin, at: node)
    for key in ["url", "mainEntityOfPage"] {
      candidates.add(reference(object[key]), to: \.addresses, origin, at: node)
    }
  }

  /// Whether a value is a no, however it is written.
  private static func isDenied(_ value: JSONValue?) -> Bool {
    if case .bool(false)? = value { return true }
    return value?.text?.lowercased() == "false"
  }

  private func authors(_ value: JSONValue?) -> AuthorNames {
    var result = AuthorNames()
    for author in value?.elements ?? [] {
      var names: AuthorNames
      if let object = resolved(author) {
        names = AuthorNames()
        for text in Self.texts(object["name"]) { names.append(AuthorNames(field: text)) }
        if names.names.isEmpty, let given = object["givenName"]?.text {
          names = AuthorNames(field: given + " " + (object["familyName"]?.text ?? ""))
        }
        if Self.kind(object) == .site { names.isOrganisation = true }
      } else {
        names = AuthorNames(field: author.text ?? "")
      }
      result.append(names)
    }
    return result
  }

  private func name(_ object: JSONObject) -> String? {
    object["name"]?.text ?? object["legalName"]?.text
  }

  /// The object that is meant, where a value is one or refers to one.
  private func resolved(_ value: JSONValue) -> JSONObject? {
    guard let object = value.object else {
      return value.text.flatMap { byID[$0] }
    }
    if object["name"] == nil, let id = object["@id"]?.text { return byID[id] ?? object }
    return object
  }

  /// The address that a value is or refers to.
  private func reference(_ value: JSONValue?) -> String? {
    value?.text ?? value?.object?["@id"]?.text ?? value?.object?["url"]?.text
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).prefix(20).compactMap(\.text)
  }
}

extension JSONValue {
  /// The value's text: a string, an object's `@value`, or the first of a list.
  fileprivate var text: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .array(let elements):
      if case .string(let text)? = elements.first { text } else { nil }
    case .object(let object):
      if case .string(let text)? = object["@value"] { text } else { nil }
    case .null, .bool: nil
    }
  }

  /// The object that the value is, or the first of a list.
  fileprivate var object: JSONObject? {
    switch self {
    case .object(let object): object
    case .array(let elements): if case .object(let object)? = elements.first { object } else { nil }
    default: nil
    }
  }

  /// The elements of a list; any other value is a list of one.
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { Array(elements.prefix(30)) } else { [self] }
  }
}
