import ArticleReading
import FactModel
import HTMLParsing
import TextEncodings

/// Gets an article from where it is, in whatever form it has, and has it read.
struct ArticleLoader {
  private let charsets = SystemCharsets()

  /// Reads the article at a path; `-` is standard input.
  func load(_ origin: String) throws(Problem) -> LoadedArticle {
    try refuseAddress(origin)
    return try load(InputFile.read(origin), from: origin)
  }

  /// Reads the article in bytes that came from a path.
  func load(_ bytes: [UInt8], from origin: String) throws(Problem) -> LoadedArticle {
    let article =
      isPage(bytes)
      ? try PageReader.read(
        HTMLParser.parse(
          PageDecoding.decode(
            bytes,
            declared: nil,
            name: origin,
            charsets: charsets
          ).utf8,
          name: origin
        ),
        url: nil,
        name: origin
      )
      : try PlainTextReader.read(bytes, name: origin, charsets: charsets)
    return LoadedArticle(article: article, origin: origin)
  }

  /// Whether bytes start as a page does.
  private func isPage(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
  }

  /// The text at a path, where that can be had without reading the article: before it is known
  /// whether a session has its blocks and sentences already.
  func text(_ bytes: [UInt8], of origin: String) throws(Problem) -> [UInt8] {
    try TextDecoding.decode(bytes, name: origin, charsets: charsets).utf8
  }

  /// Refuses what only looks like a path.
  func refuseAddress(_ origin: String) throws(Problem) {
    guard !origin.hasPrefix("http://"), !origin.hasPrefix("https://") else {
      throw Problem(
        .input,
        "a page on the web cannot be opened",
        place: Problem.Place(file: origin),
        remedy: "Save it as a text file and open that."
      )
    }
  }
}
