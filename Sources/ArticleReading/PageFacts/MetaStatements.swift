import TextReading

/// What the `meta` elements of a page state.
struct MetaStatements {
  private enum Fact {
    case title, author, published, updated, publisher, language, address, access
  }

  /// Where the authors of a name are among the candidates: the same name again adds to them.
  private var authorPlaces: [String: Int] = [:]

  /// The names of facts, in lower case with points between their parts.
  private static let facts: [Fact: String] = [
    .title: """
    og.title dc.title dcterms.title citation.title parsely.title sailthru.title twitter.title \
    title headline fulltitle article.title
    """,
    .author: """
    dc.creator dcterms.creator citation.author citation.authors article.author og.article.author \
    og.author book.author parsely.author sailthru.author author authors byl byline author.name \
    article.author.name analytics.author dcsext.author shareaholic.article.author.name \
    cxenseparse.author content.author
    """,
    .published: """
    article.published.time article.published og.article.published.time og.published.time \
    og.pubdate og.datepublished dc.date dc.date.issued dc.date.created dc.date.published dc.issued \
    dcterms.issued dcterms.created dcterms.date dcterms.available citation.publication.date \
    citation.date citation.online.date prism.publicationdate parsely.pub.date sailthru.date date \
    pubdate pub.date publishdate publish.date published published.at published.time \
    publication.date publicationdate datepublished date.published datepublication date.release \
    originalpublicationdate article.date.original ptime pdate displaydate datecreated \
    date.created created release.date dcsext.articlefirstpublished bt.pubdate \
    cxenseparse.recs.publishtime shareaholic.article.published.time published.date
    """,
    .updated: """
    article.modified.time article.modified article.updated article.updated.time og.updated.time \
    og.modified.time og.article.modified.time dc.date.modified dc.modified dcterms.modified \
    last.modified lastmodified lastmod datemodified date.modified date.updated dateupdated \
    updated.date updated updated.time updated.at modified utime last.updated lastupdated revised \
    moddate date.revised shareaholic.article.modified.time bt.moddate
    """,
    .publisher: """
    og.site.name dc.publisher dcterms.publisher citation.publisher citation.journal.title \
    publisher application.name article.publisher site.name
    """,
    .language: "og.locale dc.language dcterms.language language content.language",
    .address: "og.url twitter.url parsely.link dc.identifier dc.source",
    .access: "article.content.tier og.article.content.tier",
  ]

  private static let byName: [String: Fact] = {
    var byName: [String: Fact] = [:]
    for (fact, names) in facts {
      for name in names.split(whereSeparator: \.isWhitespace) { byName[String(name)] = fact }
    }
    return byName
  }()
  private static let longestName = 60

  /// Takes up what a `meta` element states under its name, property or header.
  mutating func read(_ tree: MarkupTree, _ node: MarkupTree.Node, into facts: inout FactCandidates)
  {
    guard let content = tree.attribute("content", of: node), !content.isEmpty else { return }
    for (attribute, isProperty) in [("property" as StaticString, true), ("name", false)] {
      guard let names = tree.attribute(attribute, of: node) else { continue }
      for name in names.prefix(4 * Self.longestName).split(separator: UInt8(ascii: " ")) {
        state(name, content, isProperty: isProperty, at: node, in: &facts)
      }
    }
    if let header = tree.attribute("http-equiv", of: node), Self.key(header) == "content.language" {
      state(header, content, isProperty: false, at: node, in: &facts)
    }
  }

  private mutating func state(
    _ name: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>,
    isProperty: Bool,
    at node: MarkupTree.Node,
    in facts: inout FactCandidates
  ) {
    guard name.count <= Self.longestName, let fact = Self.byName[Self.key(name)] else { return }
    let key = Self.key(name)
    let origin = Self.origin(of: key, isProperty: isProperty)
    let text = String(decoding: content.prefix(4_000), as: UTF8.self)
    switch fact {
    case .title: facts.addTitle(text, origin, at: node)
    case .author: addAuthors(text, key, origin, at: node, in: &facts)
    case .published: facts.addDate(text, to: \.published, origin, at: node)
    case .updated: facts.addDate(text, to: \.updated, origin, at: node)
    case .publisher: facts.addPublisher(text, origin, at: node)
    case .language:
      facts.add(LanguageTag(text)?.text, to: \.languages, origin, at: node)
    case .address:
      if key != "dc.identifier" || PageAddress.looksLikeOne(text) {
        facts.add(text, to: \.addresses, origin, at: node)
      }
    case .access:
      if ["locked", "metered"].contains(text.lowercased()) { facts.isForSubscribers = true }
    }
  }

  private mutating func addAuthors(
    _ text: String,
    _ key: String,
    _ origin: FactOrigin,
    at node: MarkupTree.Node,
    in facts: inout FactCandidates
  ) {
    let names = AuthorNames(field: key.hasPrefix("citation") ? Self.turned(text) : text)
    if let place = authorPlaces[key], facts.authors[place].origin == origin {
      facts.authors[place].value.append(names)
    } else {
      let place = facts.authors.count
      facts.addAuthors(names, origin, at: node)
      if facts.authors.count > place { authorPlaces[key] = place }
    }
  }

  /// “Doe, Jane” as “Jane Doe”: so scholarly pages name one author.
  private static func turned(_ text: String) -> String {
    let parts = text.split(separator: ",")
    guard parts.count == 2 else { return text }
    return parts[1] + " " + parts[0]
  }

  /// The name in lower case, with a point for what stands between its parts.
  private static func key(_ name: ArraySlice<UInt8>) -> String {
    let bytes = name.map { byte in
      ":-_".utf8.contains(byte) ? UInt8(ascii: ".") : byte.lowered
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func origin(of key: String, isProperty: Bool) -> FactOrigin {
    let family = key.prefix { $0 != "." }
    switch family {
    case "dc", "dcterms", "citation", "prism": return isProperty ? .dublinCore : .dublinCoreName
    case "og", "article", "book": return isProperty ? .openGraph : .openGraphName
    case "parsely", "sailthru", "twitter", "shareaholic", "cxenseparse", "bt", "dcsext":
      return .service
    default: return .plainMeta
    }
  }
}
