import ArticleReading
import FactModel

/// What the other version of an e-mail's text says and the one that is read does not: a table, a
/// sentence that only readers of the HTML see.
enum OtherVersion {
  private static let mostNamed = 3
  private static let longest = 60
  private static let fewestWords = 3

  /// Compares what is not read with what is.
  ///
  /// - Parameters:
  ///   - bodies: The other versions; or all words of the pages that are read, for a salutation or a
  ///     line below the text may be missing.
  ///   - article: What was read.
  ///   - areOther: Whether they are other versions.
  /// - Returns: One sentence with the words that are missing; none where the versions say the same.
  static func notices(
    of bodies: [MailReader.Body],
    besides article: ReadArticle,
    areOther: Bool = true
  ) -> [String] {
    let read = ComparedSentences(article.text.string)
    var missing: [String] = []
    var count = 0
    for passage in bodies.flatMap(passages) {
      let words = ComparedText.words(passage)
      guard words.count >= fewestWords, !read.says(words, exactly: areOther) else { continue }
      missing.append(passage)
      count += words.count
    }
    guard !missing.isEmpty else { return [] }
    let named = missing.prefix(mostNamed).map { passage in
      "“\(passage.prefix(longest))\(passage.count > longest ? "…" : "")”"
    }
    let more =
      "\(count) words more: " + named.joined(separator: ", ")
      + (missing.count > mostNamed ? " …" : "")
    return [
      areOther
        ? "the e-mail has another version of its text, which says " + more
          + "; to read that one, save it from your e-mail program as a page or text"
        : "not read: its page says " + more
    ]
  }

  /// The sentences and rows of a version.
  private static func passages(_ body: MailReader.Body) -> [String] {
    switch body {
    case .text(let bytes):
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    case .page(let page):
      return page.blocks.filter { $0.kind != .furniture }.flatMap { block in
        (block.sentences.isEmpty ? [block.range] : block.sentences).map {
          String(decoding: page.text.bytes(in: $0), as: UTF8.self)
        }
      }
    }
  }
}
