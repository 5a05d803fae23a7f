import ArticleReading
package import FactModel
import OrderedJSON
import PlainText

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

  /// The names of elements by which HTML is told from a text with a sign for “less” in it.
  private static let elements = [
    "<p", "<br", "<div", "<h2", "<h3", "<ul", "<ol", "<li", "<blockquote", "<a ", "<em", "<strong",
    "<b>", "<i>", "<span", "<figure", "<img", "<section", "<article", "<table",
  ]

  /// Whether a text has elements of HTML.
  static func isHTML(_ text: String) -> Bool {
    elements.contains { text.includes($0) || text.includes($0.uppercased()) }
  }

  /// A title, authors and text as a document.
  package var html: [UInt8] {
    var html = ""
    if let title = facts.title { html += "<h1>\(Self.escaped(title))</h1>" }
    if let standfirst { html += Self.paragraphs(standfirst) }
    html += Self.isHTML(body) ? body : Self.paragraphs(body)
    for ending in endings { html += Self.paragraphs(ending) }
    return Array(html.utf8)
  }

  static func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>" }.joined()
  }

  /// Notes a summary that stands beside the text and says something else.
  mutating func noteSummary(_ summary: String?) {
    let words = { (text: String) in
      Self.plain(text).lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    guard let summary else { return }
    var given = words(summary)
    let own = words(body)
    // What a program cuts off in the midst of a word, and “Continue reading”.
    for _ in 0..<Self.mostCut where !given.isEmpty && !own.starts(with: given) {
      if given.count < Self.fewestWords { break }
      given.removeLast()
    }
    guard !given.isEmpty, !own.starts(with: given) else { return }
    let line = Self.plain(summary)
    let shown = line.prefix(80) + (line.count > 80 ? "…" : "")
    notices.append(
      "not read: a summary beside the text (\(words(summary).count) words, “\(shown)”)"
    )
  }

  private static let mostCut = 12
  private static let fewestWords = 4

  /// Without tags and entities, which titles have in WordPress and in feeds.
  static func plain(_ text: String) -> String {
    var result = ""
    var isTag = false
    for character in Entities.resolved(text) {
      if character == "<" { isTag = true }
      if !isTag { result.append(character) }
      if character == ">" { isTag = false }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
