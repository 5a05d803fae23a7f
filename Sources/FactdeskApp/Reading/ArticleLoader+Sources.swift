import ArticleReading
package import DocumentReading
package import FactModel
import HTMLParsing
import TextReading

extension ArticleLoader {
  /// Reads a source at a path or URL: all text that is in it.
  ///
  /// Of a page that is more than the article: what a source says may stand anywhere in it. A picture, a
  /// recording, and a PDF that cannot be read are taken as they are.
  package func loadSource(_ origin: String) throws(Problem) -> LoadedSource {
    let arrival = try arrival(from: origin)
    if let mediaType = MediaSignature.mediaType(of: arrival.bytes) {
      return whole(arrival, mediaType)
    }
    guard arrival.bytes.starts(with: "%PDF-".utf8) else { return try textSource(arrival) }
    do throws(Problem) {
      return try textSource(arrival)
    } catch {
      guard error.kind != .interrupted else { throw error }
      var source = whole(arrival, ArticleFormat.pdf.mediaType)
      source.problem = error
      return source
    }
  }

  /// What arrived, without a look into it.
  private func whole(_ arrival: Arrival, _ mediaType: String) -> LoadedSource {
    LoadedSource(
      text: [],
      facts: ArticleFacts(),
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

  /// All texts of XML that is no feed, its elements apart; nil for a feed, and for what is damaged.
  private func wholeXML(_ bytes: [UInt8], _ arrival: Arrival) -> MarkupTree? {
    guard XMLStart(bytes, isNamed: true) != .feed,
      let utf8 = try? TextDecoding.decode(bytes, name: arrival.name, charsets: charsets).utf8,
      let xml = try? XMLParser.tree(FeedReader.withoutType(utf8), name: arrival.name)
    else { return nil }
    return try? HTMLParser.parse(NewsXML.html(of: xml), name: arrival.name)
  }

  private func textSource(_ arrival: Arrival) throws(Problem) -> LoadedSource {
    let (content, format) = try opened(arrival)
    let whole = format == .feed ? wholeXML(content.bytes, arrival) : nil
    // Data are a source as they stand.
    if format == .json || format == .feed && whole == nil {
      let text = try TextDecoding.decode(content.bytes, name: arrival.name, charsets: charsets)
      return LoadedSource(
        text: text.utf8,
        facts: ArticleFacts(),
        received: nil,
        receivedBytes: [],
        url: arrival.url
      )
    }
    guard format == .page || whole != nil else {
      let loaded = try load(arrival)
      return LoadedSource(
        text: loaded.article.text.utf8,
        facts: loaded.article.facts,
        received: loaded.received,
        receivedBytes: loaded.receivedBytes,
        url: arrival.url
      )
    }
    let tree: MarkupTree
    if let whole { tree = whole } else { tree = try pageTree(content.bytes, arrival).tree }
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
    let mediaType = arrival.mediaType ?? FormatRecognition.mediaType(format, of: content.bytes)
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
