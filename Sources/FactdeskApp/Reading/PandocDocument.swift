import ArticleReading
import Decompression
import FactModel
import HTMLParsing

/// A document in a format that pandoc knows.
struct PandocDocument {
  private let bytes: [UInt8]
  private let format: ArticleFormat
  private let pandoc: PandocReading

  init(_ bytes: [UInt8], _ format: ArticleFormat, _ pandoc: PandocReading) {
    self.bytes = bytes
    self.format = format
    self.pandoc = pandoc
  }

  /// Reads the document; insertions and deletions that wait for approval count as approved.
  func article() throws(Problem) -> ReadArticle {
    let name = pandoc.name
    if format == .odt, isEncrypted {
      throw FormatRecognition.encryption(Problem.Place(file: name))
    }
    let properties = properties()
    let html = try converted()
    let tree = try HTMLParser.parse(html, name: name)
    // A book's properties are its imprint; others may be a template's.
    let isBook = format == .epub
    var article = try DocumentReader.read(
      tree,
      facts: isBook ? properties : ArticleFacts(),
      properties: isBook ? ArticleFacts() : properties,
      name: name
    )
    let hasComments = ZIPDirectory(bytes)?.entry("word/comments.xml") != nil
    if !isBook, hasComments || ArticleLoader.hasLinks(html) {
      article.notices.append(ArticleLoader.annotationNotice)
    }
    return article
  }

  // MARK: - Text

  /// The document as HTML, with title and authors in a head of their own where they are styled so.
  ///
  /// What an RTF document has there, nobody sees. The title of the page is only for pandoc's
  /// contentment.
  private func converted() throws(Problem) -> [UInt8] {
    let isRTF = format == .rtf
    let output = try pandoc.output(
      of: isRTF ? RTFFallbacks(bytes).rtf : bytes,
      from: format.pandocReader ?? "rtf",
      ["--to=html5", "--wrap=none"] + (isRTF ? [] : ["--standalone", "--metadata=pagetitle:x"])
    )
    return Array(String(decoding: output, as: UTF8.self).utf8)
  }

  // MARK: - Properties

  /// A file of properties that is larger is none.
  private static let propertiesLimit = 1_000_000

  private func properties() -> ArticleFacts {
    if format == .rtf { return DocumentProperties.facts(inRTF: bytes) }
    guard let directory = ZIPDirectory(bytes) else { return ArticleFacts() }
    switch format {
    case .docx: return facts("docProps/core.xml", directory)
    case .odt: return facts("meta.xml", directory)
    case .epub:
      return file("META-INF/container.xml", directory)
        .flatMap { DocumentProperties.packagePath(inContainer: $0) }
        .map { facts($0, directory) } ?? ArticleFacts()
    default: return ArticleFacts()
    }
  }

  private func facts(_ path: String, _ directory: ZIPDirectory) -> ArticleFacts {
    file(path, directory).map { DocumentProperties.facts(in: $0) } ?? ArticleFacts()
  }

  /// Whether OpenDocument's list of files says that they are encrypted (part 2, 4.8.1).
  private var isEncrypted: Bool {
    guard let manifest = ZIPDirectory(bytes).flatMap({ file("META-INF/manifest.xml", $0) })
    else { return false }
    return String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }

  /// A file of the document; nil where it is missing or damaged, in which case pandoc complains.
  private func file(_ path: String, _ directory: ZIPDirectory) -> [UInt8]? {
    guard let entry = directory.entry(path) else { return nil }
    let content = bytes[entry.content]
    guard entry.isPacked else { return Array(content) }
    return try? Inflater.unpack(content, .deflate, limit: Self.propertiesLimit, name: nil)
  }
}
