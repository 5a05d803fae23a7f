import ArticleReading
import FactModel
import HTMLParsing
import Testing

/// A page with what it is read as, for tables of pages.
struct PageCase: CustomTestStringConvertible, Sendable {
  var name: String
  var page: String
  /// Each block as its kind, a colon and its text.
  var blocks: [String]

  init(_ name: String, _ page: String, _ blocks: [String]) {
    self.name = name
    self.page = page
    self.blocks = blocks
  }

  var testDescription: String { name }

  static func read(_ page: String, url: String? = nil) throws(Problem) -> ReadArticle {
    let tree = try HTMLParser.parse(Array(page.utf8), name: "page.html")
    return try PageReader.read(tree, url: url, name: "page.html")
  }

  static func blocks(of article: ReadArticle) -> [String] {
    let scalars = article.text.string.unicodeScalars
    return article.blocks.map { block in
      let start = scalars.index(scalars.startIndex, offsetBy: block.range.lowerBound)
      let end = scalars.index(start, offsetBy: block.range.count)
      return "\(block.kind.rawValue): \(String(scalars[start..<end]))"
    }
  }
}

/// Paragraphs that are running text without doubt.
enum Prose {
  static let first =
    "The council voted on Monday to close the old bridge, which carries 12,000 cars a day."
  static let second =
    "Engineers found cracks in two of its piers last year, and repairs would cost 30 million."
  static let third =
    "Traffic will be led through the harbour until a new bridge, promised for 2027, is open."
  static let firstBlock = "paragraph: " + first
  static let secondBlock = "paragraph: " + second
  static let thirdBlock = "paragraph: " + third

  /// Three paragraphs, with something between the first two and something behind them.
  static func page(between: String = "", after: String = "", before: String = "") -> String {
    "<title>The bridge will close</title><body>\(before)<article><h1>The bridge will close</h1>"
      + "<p>\(first)</p>\(between)<p>\(second)</p><p>\(third)</p>\(after)</article></body>"
  }

  /// The blocks of such a page, with something between the first two and something behind them.
  static func blocks(between: [String] = [], after: [String] = []) -> [String] {
    ["title: The bridge will close", firstBlock] + between + [secondBlock, thirdBlock] + after
  }
}
