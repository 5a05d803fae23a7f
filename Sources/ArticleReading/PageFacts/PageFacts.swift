package import FactModel

/// Reads what a page says about its article: title, authors, publisher, dates, language, URL.
package enum PageFacts {
  /// Returns the facts of a page.
  ///
  /// `url`: Where the page came from; nil for a file.
  package static func read(_ tree: MarkupTree, url: String?) -> ArticleFacts {
    var facts = ArticleFacts(url: url)
    if let node = (0..<tree.count).first(where: { tree.tag($0) == .title }) {
      let words = String(decoding: tree.textContent(of: node), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { facts.title = words.joined(separator: " ") }
    }
    return facts
  }
}
