package import ArticleReading
import ChildProcesses
import Decompression
import Digest
package import DocumentReading
package import FactModel
import HTMLParsing
import MarkdownParsing
import OrderedJSON
import TextEncodings
import TextReading
import WebFetching

/// Gets an article from where it is, in whatever form it has, and has it read.
package struct ArticleLoader {
  private let now: () -> Timestamp
  private let web: WebAccess
  let charsets = SystemCharsets()

  package init(web: WebAccess = WebAccess(), now: @escaping () -> Timestamp = SystemClock.now) {
    self.web = web
    self.now = now
  }

  /// Reads the article at a path or URL; `-` is standard input.
  package func load(_ origin: String) throws(Problem) -> LoadedArticle {
    try load(arrival(from: origin))
  }

  /// What lies at a path or URL; `-` is standard input.
  package func arrival(from origin: String) throws(Problem) -> Arrival {
    if WebAccess.isPage(origin) {
      let page = try web.fetch(origin)
      return Arrival(
        bytes: page.bytes,
        origin: origin,
        retrieved: now(),
        mediaType: page.mediaType,
        charset: page.charset,
        url: page.url
      )
    }
    let (path, part) = InputFile.pathAndPart(origin)
    let bytes = try InputFile.read(path)
    return try unwrapped(Arrival(bytes: bytes, origin: origin, retrieved: now()), part)
  }

  /// Reads the article in what arrived.
  package func load(_ arrival: Arrival) throws(Problem) -> LoadedArticle {
    let (content, format) = try opened(arrival)
    var loaded = LoadedArticle(
      article: try article(content, format, arrival),
      origin: arrival.origin
    )
    loaded.article.notices = arrival.notices + loaded.article.notices
    if format != .plainText || content.isUnpacked || arrival.url != nil {
      let shown =
        content.isUnpacked
        ? "application/gzip" : FormatRecognition.mediaType(format, of: content.bytes)
      loaded.received = Received(
        sha256: SHA256.hex(arrival.bytes),
        size: arrival.bytes.count,
        retrieved: arrival.retrieved,
        url: arrival.url,
        mediaType: arrival.mediaType ?? shown
      )
      loaded.receivedBytes = arrival.bytes
    }
    return loaded
  }

  /// The hashes of which a session that was begun on the same article holds one: that of what
  /// arrived, or that of the text where the text is simply the file's.
  ///
  /// They can be had without looking for blocks and sentences.
  package func hashes(of arrival: Arrival) throws(Problem) -> [String] {
    let whole = SHA256.hex(arrival.bytes)
    let (content, format) = try opened(arrival)
    guard format == .plainText else { return [whole] }
    let text = try TextDecoding.decode(content.bytes, name: arrival.name, charsets: charsets).utf8
    let read = SHA256.hex(text)
    return read == whole ? [read] : [read, whole]
  }

  // MARK: - Formats

  /// What arrived without its compression.
  struct Content {
    var bytes: [UInt8]
    var isUnpacked = false
  }

  /// How often a file may be packed: some servers pack what is packed.
  private static let mostLayers = 2

  func opened(_ arrival: Arrival) throws(Problem) -> (Content, ArticleFormat) {
    var content = Content(bytes: arrival.bytes)
    var layers = 0
    while FormatRecognition.isGzip(content.bytes), layers < Self.mostLayers {
      content.bytes = try Inflater.unpack(
        content.bytes,
        .gzip,
        limit: InputFile.articleLimit,
        name: arrival.name
      )
      content.isUnpacked = true
      layers += 1
    }
    return (content, try FormatRecognition.format(of: content.bytes, arrival))
  }

  private func article(
    _ content: Content,
    _ format: ArticleFormat,
    _ arrival: Arrival
  ) throws(Problem) -> ReadArticle {
    switch format {
    case .page: return try page(content.bytes, arrival)
    case .plainText:
      return try PlainTextReader.read(content.bytes, name: arrival.name, charsets: charsets)
    case .markdown: return try markdown(content.bytes, arrival)
    case .mail: return try mail(content.bytes, arrival)
    case .docx, .odt, .rtf: return try OfficeDocument(content.bytes, format, arrival).article()
    case .epub: return try PandocDocument(content.bytes, pandoc(for: arrival)).article()
    case .captions:
      return try CaptionReader.read(content.bytes, name: arrival.name, charsets: charsets)
    case .json, .feed: return try data(content.bytes, format, arrival)
    case .savedPage, .webArchive, .archivePackage: throw Self.nested(arrival)
    case .pdf:
      return try PDFDocument(content.bytes, name: arrival.name, limits: limits)
        .article(isCancelled: isCancelled)
    }
  }

  /// The pandoc for what arrived.
  func pandoc(for arrival: Arrival) -> PandocReading {
    PandocReading(name: arrival.name, limits: limits, isCancelled: isCancelled)
  }

  /// What a program that reads a document may use up.
  private var limits: HelperLimits { .reading(patience: web.patience) }

  private var isCancelled: () -> Bool { web.isInterrupted ?? { false } }

  func page(_ bytes: [UInt8], _ arrival: Arrival) throws(Problem) -> ReadArticle {
    let (tree, notices) = try pageTree(bytes, arrival)
    var article = try PageReader.read(tree, url: arrival.url, name: arrival.name)
    article.notices = notices + article.notices
    return article
  }

  /// A page as a tree, and what is to be said of its encoding.
  func pageTree(
    _ bytes: [UInt8],
    _ arrival: Arrival
  ) throws(Problem) -> (tree: MarkupTree, notices: [String]) {
    let decoded = try PageDecoding.decode(
      bytes,
      declared: arrival.charset,
      name: arrival.name,
      charsets: charsets
    )
    return (try HTMLParser.parse(decoded.utf8, name: arrival.name), decoded.notices)
  }

  private func markdown(_ bytes: [UInt8], _ arrival: Arrival) throws(Problem) -> ReadArticle {
    let decoded = try TextDecoding.decode(bytes, name: arrival.name, charsets: charsets)
    let frontMatter = FrontMatter(decoded.utf8)
    let draft = CriticMarkup.read(
      Array(decoded.utf8.dropFirst(frontMatter.end)),
      as: DraftReading(arrival)
    )
    let html = try MarkdownParser.html(draft.text, name: arrival.name)
    let tree = try HTMLParser.parse(html, name: arrival.name)
    var article = try MarkdownReader.read(tree, frontMatter, name: arrival.name)
    article.notices = decoded.notices + draft.notices + article.notices
    let source = String(decoding: decoded.utf8, as: UTF8.self)
    // A page of the web is nobody's draft.
    if arrival.url == nil,
      Self.hasLinks(html) || source.includes("<!--") || source.includes("{>>")
    {
      article.notices.append(Self.annotationNotice)
    }
    return article
  }

  private func mail(_ bytes: [UInt8], _ arrival: Arrival) throws(Problem) -> ReadArticle {
    let message = try MailMessage(bytes, name: arrival.name, charsets: charsets)
    return try MailReader.read(
      message,
      bodies(of: message.parts, arrival),
      // What is only compared with what is read keeps nobody from reading.
      others: (try? bodies(of: message.others, arrival)) ?? [],
      pages: message.parts.filter(\.isPage).compactMap(wholeText),
      name: arrival.name
    )
  }

  /// All words of a page in an e-mail.
  private func wholeText(of part: MailMessage.Part) -> [UInt8]? {
    text(of: part).flatMap { try? HTMLParser.parse($0, name: nil) }.map { WholeText.bytes(of: $0) }
  }

  /// The UTF-8 of a part; nil where its letters cannot be read.
  private func text(of part: MailMessage.Part) -> [UInt8]? {
    try? PageDecoding.decode(part.bytes, declared: part.charset, name: nil, charsets: charsets).utf8
  }

  private func bodies(
    of parts: [MailMessage.Part],
    _ arrival: Arrival
  ) throws(Problem) -> [MailReader.Body] {
    var bodies: [MailReader.Body] = []
    for part in parts {
      // An empty part is no fault of the others.
      guard let text = text(of: part) else { continue }
      if part.isPage {
        let tree = try HTMLParser.parse(text, name: arrival.name)
        if let page = try? PageReader.read(tree, url: nil, name: nil) { bodies.append(.page(page)) }
      } else {
        bodies.append(.text(text))
      }
    }
    return bodies
  }
}
