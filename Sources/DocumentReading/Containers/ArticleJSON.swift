import ArticleReading
package import FactModel
import OrderedJSON
import PlainText

/// The articles in JSON, as the interfaces of publishers and of programs that read pages give them.
///
/// What is known: schema.org's `NewsArticle`, NewsAPI, The Guardian's Open Platform, WordPress, JSON
/// Feed, and the output of extractors (trafilatura, newspaper, Mercury, Diffbot). They differ in their
/// names for the same few things; the names are in tables here.
package enum ArticleJSON {
  private static let titles = [
    "headline", "webTitle", "title", "name", "page_title", "headline_main", "headlines",
  ]
  private static let texts = [
    "articleBody", "body_html", "bodyHtml", "content_html", "html", "content", "body", "bodyText",
    "text", "raw_text", "content_text", "article_text", "fullText", "full_text", "story",
    "maintext", "content_elements", "body_xhtml", "body_text", "paragraphs", "blocks", "selftext",
  ]
  private static let summaries = [
    "description", "abstract", "lead_paragraph", "summary", "snippet",
  ]
  private static let standfirsts = ["standfirst", "dek", "deck", "subheadline", "subtitle"]
  /// What is said below a text about it.
  private static let endings = [
    "correction", "corrections", "clarification", "editorsNote", "editors_note", "editor_note",
    "footnotes", "footnote",
  ]
  private static let authors = [
    "author", "authors", "byline", "creator", "by", "writer", "author_name", "creators", "credits",
  ]
  private static let published = [
    "datePublished", "publishedAt", "published_at", "date_published", "webPublicationDate",
    "pub_date", "pubDate", "publication_date", "published", "publishDate", "publish_date", "date",
    "display_date", "first_publish_date", "published_date", "versioncreated", "created_at",
    "createdAt",
    "firstPublished", "date_publish", "estimatedDate",
  ]
  private static let updated = [
    "dateModified", "updatedAt", "updated_at", "date_modified", "modified", "lastModified",
    "updated",
    "webLastModified",
  ]
  private static let addresses = [
    "url", "webUrl", "web_url", "link", "canonical_url", "pageUrl", "external_url",
    "source-hostname",
  ]
  private static let languages = ["inLanguage", "language", "lang"]
  private static let publishers = ["publisher", "source", "sitename", "siteName", "site_name"]
  /// Below these the articles lie.
  private static let holders = [
    "articles", "items", "results", "docs", "objects", "response", "content", "data", "article",
    "posts", "entries", "hits", "@graph", "mainEntity", "_source", "fields", "value", "news",
  ]

  private static let deepest = 8
  private static let deepestText = 40
  private static let most = 10_000
  private static let shortestText = 200

  /// Whether bytes begin as an object or a list of JSON does.
  static func isStart(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    let next = rest.dropFirst().first { $0 > 0x20 }
    if first == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
    return first == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "]"))
  }

  /// The one article in a JSON text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - name: The file's name for messages.
  /// - Returns: The article.
  /// - Throws: A problem for JSON that is damaged, has no article or several.
  package static func article(in bytes: [UInt8], name: String) throws(Problem) -> DataArticle {
    let place = Problem.Place(file: name)
    guard let value = value(of: bytes) else {
      throw Problem(
        .damaged,
        "is JSON that cannot be read",
        place: place,
        remedy: "Get it again; or open the article itself, as a page or a text."
      )
    }
    var found: [DataArticle] = []
    var bare: [DataArticle] = []
    collect(value, depth: 0, into: &found, &bare)
    guard var first = found.first else {
      throw Problem(
        .damaged,
        "is JSON without the text of an article",
        place: place,
        remedy: "Open the article itself, as a page or a text. A session is opened with -s NAME; "
          + "claims of other tools are taken in with import."
      )
    }
    guard found.count == 1 else {
      throw Problem(
        .damaged,
        "is JSON with \(found.count) articles: \(DataArticle.list(found))",
        place: place,
        remedy: "Open one of them by its address, or save its part alone."
      )
    }
    if !bare.isEmpty {
      let what = bare.count == 1 ? "1 other article has" : "\(bare.count) other articles have"
      first.notices.append("\(what) no text in the data: \(DataArticle.list(bare))")
    }
    var texts: [(name: String, text: String)] = []
    strings(value, "", depth: 0, into: &texts)
    first.noteUnread(texts)
    return first
  }

  /// All strings in a value, each with its key.
  private static func strings(
    _ value: JSONValue,
    _ key: String,
    depth: Int,
    into texts: inout [(name: String, text: String)]
  ) {
    guard depth < deepestText else { return }
    switch value {
    case .string(let text): texts.append((key, text))
    case .array(let values):
      for value in values { strings(value, key, depth: depth + 1, into: &texts) }
    case .object(let object):
      for member in object.members {
        let name = SafeText.line(String(member.key.prefix(40)))
        strings(member.value, name, depth: depth + 1, into: &texts)
      }
    default: break
    }
  }

  /// One value, or one in each line.
  private static func value(of bytes: [UInt8]) -> JSONValue? {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let value = try? JSONParser.parse(bytes, allowsRepeatedKeys: true) { return value }
    let lines = bytes.split(separator: 0x0A).prefix(most)
    let values = lines.compactMap { try? JSONParser.parse($0, allowsRepeatedKeys: true) }
    return !values.isEmpty && values.count == lines.count ? .array(values) : nil
  }

  /// `bare`: The articles of a list that have a title and no text.
  private static func collect(
    _ value: JSONValue,
    depth: Int,
    into found: inout [DataArticle],
    _ bare: inout [DataArticle]
  ) {
    guard depth < deepest, found.count < most else { return }
    switch value {
    case .array(let values):
      for value in values {
        let before = (found.count, bare.count)
        collect(value, depth: depth + 1, into: &found, &bare)
        guard before == (found.count, bare.count), case .object(let object) = value,
          let title = titles.lazy.compactMap({ object[$0].flatMap(words) }).first
        else { continue }
        var article = DataArticle()
        article.facts.title = DataArticle.plain(title)
        bare.append(article)
      }
    case .object(let object):
      if let article = article(object) {
        found.append(article)
        return
      }
      for key in holders {
        if let inner = object[key] { collect(inner, depth: depth + 1, into: &found, &bare) }
      }
    default: break
    }
  }

  /// The article that an object is; nil where it has no title and text.
  private static func article(_ object: JSONObject) -> DataArticle? {
    // Some have what they say of an article beside it, others in an object of its own.
    let inner = object["fields"]?.object
    func first(_ keys: [String], _ read: (JSONValue) -> String?) -> String? {
      for place in [inner, object].compactMap({ $0 }) {
        for key in keys { if let text = place[key].flatMap(read), !text.isEmpty { return text } }
      }
      return nil
    }
    var article = DataArticle()
    article.facts.title = first(titles, words).map(DataArticle.plain)
    if let body = body(of: object, inner) {
      article.body = body.text
      article.notices += body.notices
    } else if article.facts.title != nil, let summary = first(summaries, words) {
      article.body = summary
      article.notices.append("the data have only a summary of the article, not its text")
    }
    guard !article.body.isEmpty,
      article.facts.title != nil || article.body.utf8.count >= shortestText
    else { return nil }
    noteCut(&article)
    notePages(of: object, &article)
    article.standfirst = first(standfirsts, words).map(DataArticle.plain)
    article.endings = endings.compactMap { first([$0], lines) }
    for place in [inner, object].compactMap({ $0 }) where article.facts.byline.isEmpty {
      for key in authors {
        guard article.facts.byline.isEmpty, let value = place[key] else { continue }
        article.facts.byline = names(value)
      }
    }
    // WordPress gives the number of an author, and the name in what it embeds.
    if article.facts.byline.isEmpty, let author = object["_embedded"]?.object?["author"] {
      article.facts.byline = names(author)
    }
    article.facts.published = first(published, words).flatMap(date)
    article.facts.updated = first(updated, words).flatMap(date)
    article.facts.url = first(addresses, words).flatMap { $0.hasPrefix("http") ? $0 : nil }
    article.facts.language = first(languages, words).flatMap { LanguageTag($0)?.text }
    article.facts.publisher = first(publishers, words).map(DataArticle.plain)
    return article
  }

  private static func body(of object: JSONObject, _ inner: JSONObject?) -> JSONBody? {
    for place in [inner, object].compactMap({ $0 }) {
      for key in texts {
        if let value = place[key], let body = JSONBody(value, words: words, titles: titles) {
          return body
        }
      }
    }
    return nil
  }

  /// NewsAPI ends a text that it cuts with `… [+1234 chars]`.
  private static func noteCut(_ article: inout DataArticle) {
    guard article.body.hasSuffix(" chars]"),
      let open = article.body.lastIndex(of: "["), article.body[open...].hasPrefix("[+")
    else { return }
    let count = article.body[open...].dropFirst(2).prefix { $0.isNumber }
    article.body = String(article.body[..<open])
    article.notices.append("the text is cut off: \(count) characters more are at its address")
  }

  /// Readers of pages say how many of an article's pages they have read.
  private static func notePages(of object: JSONObject, _ article: inout DataArticle) {
    func number(_ key: String) -> Int? {
      guard case .number(let number)? = object[key] else { return nil }
      return number.integer
    }
    guard let all = number("total_pages"), let read = number("rendered_pages"), read < all else {
      return
    }
    let next = object["next_page_url"].flatMap(words).map { "; the next is \(SafeText.line($0))" }
    article.notices.append("the data have \(read) of \(all) pages of the article\(next ?? "")")
  }

  /// A string, or the one inside `{"rendered": …}`, `{"main": …}`, `{"name": …}`.
  private static func words(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .object(let object):
      for key in ["rendered", "main", "basic", "html", "text", "value", "name", "title", "$date"] {
        if case .string(let text)? = object[key] { return text }
      }
      return nil
    case .array(let values):
      let texts = values.compactMap { value -> String? in
        guard case .string(let text) = value else { return nil }
        return text
      }
      return texts.isEmpty || texts.count < values.count ? nil : texts.joined(separator: "\n")
    default: return nil
    }
  }

  /// The texts in a value, one a line.
  private static func lines(_ value: JSONValue) -> String? {
    guard case .array(let values) = value else { return words(value).map(DataArticle.plain) }
    let lines = values.compactMap(words).map(DataArticle.plain)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func names(_ value: JSONValue) -> [String] {
    switch value {
    case .array(let values): return values.flatMap(names)
    case .object(let object):
      if let original = object["original"] { return names(original) }
      for key in ["person", "by"] { if let inner = object[key] { return names(inner) } }
      return object["name"].map(names) ?? []
    case .string(let text): return AuthorNames(field: DataArticle.plain(text)).names
    default: return []
    }
  }

  private static func date(_ text: String) -> PartialDate? {
    StatedDate(text)?.resolved(in: nil)
  }
}

extension JSONValue {
  fileprivate var object: JSONObject? {
    if case .object(let object) = self { return object }
    return nil
  }
}
