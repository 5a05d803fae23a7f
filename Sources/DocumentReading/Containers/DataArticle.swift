package import FactModel
import OrderedJSON
import PlainText

/// An article in data for machines: the answer of an interface, an item of a feed.
package struct DataArticle: Sendable, Equatable {
  package var facts = ArticleFacts()
  /// Its text, as HTML or plain.
  package var body = ""
  /// What is to be said of it, that it is only a summary for example.
  package var notices: [String] = []

  /// The names of elements by which HTML is told from a text with a sign for “less” in it.
  private static let elements = [
    "<p", "<br", "<div", "<h2", "<h3", "<ul", "<ol", "<li", "<blockquote", "<a ", "<em", "<strong",
    "<b>", "<i>", "<span", "<figure", "<img", "<section", "<article", "<table",
  ]

  var isHTML: Bool {
    Self.elements.contains { body.includes($0) || body.includes($0.uppercased()) }
  }

  /// A title, authors and text as a document.
  package var html: [UInt8] {
    var html = ""
    if let title = facts.title { html += "<h1>\(Self.escaped(title))</h1>" }
    if isHTML {
      html += body
    } else {
      for line in body.split(whereSeparator: \.isNewline) {
        html += "<p>\(Self.escaped(String(line)))</p>"
      }
    }
    return Array(html.utf8)
  }

  private static func escaped(_ text: String) -> String {
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
