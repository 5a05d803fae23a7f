import ArticleReading
import FactModel

/// What the other version of an e-mail's text says and the one that is read does not: a table, a
/// sentence that only readers of the HTML see.
enum OtherVersion {
  private static let mostNamed = 3
  private static let longest = 60
  private static let fewestWords = 3

  /// One sentence with the words that are missing; empty where the versions say the same.
  static func notices(of others: [MailReader.Body], besides article: ReadArticle) -> [String] {
    guard let more = missing(of: others.flatMap(passages), in: article) else { return [] }
    return [
      "the e-mail has another version of its text (HTML), which says \(more)"
        + "; to read that one, save it from your e-mail program as a page"
    ]
  }

  /// What of the pages that are read is not in the article: a salutation, a line below the text.
  ///
  /// `pages`: All words of each, as UTF-8.
  static func notices(ofPages pages: [[UInt8]], besides article: ReadArticle) -> [String] {
    let lines = pages.flatMap { passages(.text($0)) }
    return missing(of: lines, in: article).map { ["not read: its page says \($0)"] } ?? []
  }

  /// `12 words more: “…”`; nil where nothing is missing.
  private static func missing(of passages: [String], in article: ReadArticle) -> String? {
    let text = words(of: article.text.string)
    let known = pairs(of: text)
    let figures = Set(text.filter { $0.first?.isNumber == true })
    var missing: [String] = []
    var count = 0
    for passage in passages {
      let words = words(of: passage)
      guard words.count >= fewestWords else { continue }
      let own = pairs(of: words)
      // What a program wraps or puts addresses into is the same text, but for another figure.
      let isSame = own.count(where: known.contains) * 2 >= own.count
      if isSame, words.allSatisfy({ $0.first?.isNumber != true || figures.contains($0) }) {
        continue
      }
      missing.append(passage)
      count += words.count
    }
    guard !missing.isEmpty else { return nil }
    let named = missing.prefix(mostNamed).map { passage in
      "“\(passage.prefix(longest))\(passage.count > longest ? "…" : "")”"
    }
    return "\(count) words more: " + named.joined(separator: ", ")
      + (missing.count > mostNamed ? " …" : "")
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

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func pairs(of words: [String]) -> Set<String> {
    Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }
}
