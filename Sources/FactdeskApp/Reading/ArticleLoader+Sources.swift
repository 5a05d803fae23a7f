package import ArticleReading
package import FactModel

extension ArticleLoader {
  /// Reads a source at a path or URL: all text that is in it.
  ///
  /// Of a page that is more than the article: what a source says may stand anywhere in it.
  package func loadSource(_ origin: String) throws(Problem) -> LoadedSource {
    let arrival = try arrival(from: origin)
    let (content, format) = try opened(arrival)
    // Data are a source as they stand.
    if format == .json || format == .feed {
      let text = try TextDecoding.decode(content.bytes, name: arrival.name, charsets: charsets)
      return LoadedSource(
        text: text.utf8,
        facts: ArticleFacts(),
        received: nil,
        receivedBytes: [],
        url: arrival.url
      )
    }
    guard format == .page else {
      let loaded = try load(arrival)
      return LoadedSource(
        text: loaded.article.text.utf8,
        facts: loaded.article.facts,
        received: loaded.received,
        receivedBytes: loaded.receivedBytes,
        url: arrival.url
      )
    }
    let (tree, _) = try pageTree(content.bytes, arrival)
    let text = WholeText.bytes(of: tree)
    guard !text.isEmpty else {
      throw Problem(
        .noText,
        "there is no text in it",
        place: Problem.Place(file: arrival.name),
        remedy: "A page that is made by scripts shows its text only in a browser: copy it there."
      )
    }
    // What it says of itself is welcome, and no page needs an article for that.
    let facts = (try? PageReader.read(tree, url: arrival.url, name: arrival.name))?.facts
    let mediaType = arrival.mediaType ?? format.mediaType
    return LoadedSource(
      text: text,
      facts: facts ?? ArticleFacts(),
      received: Received(
        of: arrival.bytes,
        retrieved: arrival.retrieved,
        url: arrival.url,
        mediaType: mediaType
      ),
      receivedBytes: arrival.bytes,
      url: arrival.url
    )
  }
}
