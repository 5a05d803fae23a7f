package import Anchoring
package import FactModel

/// What an author wrote about a place of a draft: a comment, a footnote, a link, a tracked change.
package struct DraftAnnotation: Sendable, Equatable {
  /// How an author can say something about a place.
  package enum Kind: String, Sendable {
    case comment
    case footnote
    case link
    /// Words that a tracked change would put in.
    case insertion = "text proposed"
    /// Words that a tracked change would take out.
    case deletion = "text struck"
  }

  package var kind: Kind
  /// The words that it is about; empty for a footnote and a comment on no words.
  package var exact: String
  /// The words before and behind them in the same paragraph.
  package var prefix: String
  package var suffix: String
  /// What the author wrote; empty for a link.
  package var text: String
  /// Who wrote a comment, where the draft says so.
  package var author: String?
  /// When, as the draft says it: ISO 8601.
  package var date: String?
  /// The addresses in it.
  package var urls: [String]
  /// Whose comment this one answers.
  package var repliesTo: String?
  /// Whether a comment is marked as done.
  package var isDone = false

  package init(
    kind: Kind,
    exact: String,
    prefix: String = "",
    suffix: String = "",
    text: String = "",
    author: String? = nil,
    date: String? = nil,
    urls: [String] = []
  ) {
    self.kind = kind
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.text = text
    self.author = author
    self.date = date
    self.urls = urls
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// The addresses that are written out in a text.
  static func addresses(in text: String) -> [String] {
    var urls: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let inner = word.drop { "(<[\"“".contains($0) }
      guard isAddress(String(inner)) else { continue }
      let url = String(inner.reversed().drop { ".,;:)>]\"”".contains($0) }.reversed())
      if !urls.contains(url) { urls.append(url) }
    }
    return urls
  }

  /// Finds the words in an article, by what stands around them; nil where they are not there, or in
  /// several places that nothing tells apart.
  ///
  /// What is about no words of its own is at the last word before it.
  package func range(in search: TextSearch, of text: ArticleText) -> Range<Int>? {
    let own = exact.contains { $0.isLetter || $0.isNumber } ? exact : lastWord
    let before = exact == own ? prefix : String(prefix.dropLast(own.count))
    guard !own.isEmpty else { return nil }
    for (left, right) in [(before, suffix), (before, ""), ("", suffix), ("", "")] {
      let found = search.occurrences(of: left + own + right)
      guard found.count == 1 || (found.count > 1 && !left.isEmpty), let match = found.first else {
        continue
      }
      let inside = search.occurrences(of: own, in: match)
      // Behind a prefix that ends here, the words are the last ones, or those before the suffix.
      let lead = left.unicodeScalars.count
      return inside.min {
        abs($0.lowerBound - match.lowerBound - lead) < abs($1.lowerBound - match.lowerBound - lead)
      } ?? match
    }
    return nil
  }

  /// The last word before the place, with the signs behind it.
  private var lastWord: String {
    let words = prefix.split(whereSeparator: \.isWhitespace)
    let last = words.last { $0.contains { $0.isLetter || $0.isNumber } }
    return last.map { String(prefix[$0.startIndex...]) } ?? ""
  }
}
