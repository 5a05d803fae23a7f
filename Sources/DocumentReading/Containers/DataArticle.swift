import ArticleReading
package import FactModel
import OrderedJSON
import PlainText
import TextReading

/// An article in data for machines: the answer of an interface, an item of a feed.
package struct DataArticle: Sendable, Equatable {
  package var facts = ArticleFacts()
  /// Its text, as HTML or plain.
  package var body = ""
  /// What stands between its title and its text.
  var standfirst: String?
  /// What stands below its text: corrections, footnotes.
  var endings: [String] = []
  /// What is to be said of it, that it is only a summary for example.
  package var notices: [String] = []

  /// Whether its text is declared to be plain, so that a tag in it is a word.
  var isPlain = false

  /// Whether a text has elements of HTML.
  static func isHTML(_ text: String) -> Bool { WrittenTags(text).areFound }

  /// A title, authors and text as a document.
  package var html: [UInt8] {
    var html = ""
    if let title = facts.title { html += "<h1>\(Self.escaped(title))</h1>" }
    if let standfirst { html += Self.paragraphs(standfirst) }
    html += !isPlain && Self.isHTML(body) ? body : Self.paragraphs(body, isPlain: isPlain)
    for ending in endings { html += Self.paragraphs(ending) }
    return Array(html.utf8)
  }

  /// Lines as paragraphs; `isPlain`: whether `&amp;` in them is not a sign but five letters.
  static func paragraphs(_ text: String, isPlain: Bool = false) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { "<p>\(escaped(isPlain ? String($0) : Entities.resolved(String($0))))</p>" }.joined()
  }

  /// Without tags and entities, which titles have in WordPress and in feeds.
  static func plain(_ text: String) -> String {
    let tags = WrittenTags(text)
    var result = Entities.resolved(tags.textWithout)
    // Some programs escape a title twice.
    if !tags.areFound { result = WrittenTags(result).textWithout }
    return Wording.oneLine(result)
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      default: result.append(character)
      }
    }
    return result
  }

  /// How a list of articles is named: `“First”, “Second” and 3 more`.
  static func list(_ articles: [DataArticle]) -> String {
    let names = articles.prefix(5).map { article in
      let title = SafeText.line(String((article.facts.title ?? "without a title").prefix(80)))
      let url = article.facts.url.map { " (\(SafeText.line(String($0.prefix(120)))))" } ?? ""
      return "“\(title)”\(url)"
    }
    let rest = articles.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
