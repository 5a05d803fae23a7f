import ArticleReading
import ChildProcesses
import Decompression
import FactModel
import HTMLParsing

/// A document in a format that pandoc knows.
struct PandocDocument {
  private let bytes: [UInt8]
  private let format: ArticleFormat
  private let name: String
  private let limits: HelperLimits
  private let pandoc: HelperProgram

  /// `name`: For messages.
  init(
    _ bytes: [UInt8],
    _ format: ArticleFormat,
    name: String,
    limits: HelperLimits = .reading(patience: nil),
    search: ProgramSearch = ProgramSearch()
  ) {
    self.bytes = bytes
    self.format = format
    self.name = name
    self.limits = limits
    pandoc = HelperProgram("pandoc", package: "pandoc", search: search)
  }

  /// Reads the document; insertions and deletions that wait for approval count as approved.
  ///
  /// `isCancelled`: Asked again and again; true ends it.
  func article(
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Problem) -> ReadArticle {
    if format == .odt, isEncrypted {
      throw FormatRecognition.encryption(Problem.Place(file: name))
    }
    let properties = properties()
    let html = try converted(isCancelled)
    let tree = try HTMLParser.parse(html, name: name)
    // A book's properties are its imprint; others may be a template's.
    let isBook = format == .epub
    return try DocumentReader.read(
      tree,
      facts: isBook ? properties : ArticleFacts(),
      properties: isBook ? ArticleFacts() : properties,
      name: name
    )
  }

  // MARK: - Text

  /// The document as HTML, with title and authors in a head of their own where they are styled so.
  private func converted(_ isCancelled: @escaping () -> Bool) throws(Problem) -> [UInt8] {
    let input = format == .rtf ? RTFFallbacks(bytes).rtf : bytes
    let outcome: HelperProgram.Outcome
    do throws(Problem) {
      outcome = try pandoc.run(arguments, input: input, limits: limits, isCancelled: isCancelled)
    } catch {
      throw located(error)
    }
    guard outcome.isSuccess else { throw refusal(outcome) }
    return Array(String(decoding: outcome.output, as: UTF8.self).utf8)
  }

  /// The sandbox keeps it from reading other files.
  ///
  /// The head has the title and authors that are styled so; that of an RTF document is what nobody
  /// sees. The title of the page is only for pandoc's contentment.
  private var arguments: [String] {
    let head = format == .rtf ? [] : ["--standalone", "--metadata=pagetitle:x"]
    return Self.runtime + ["--sandbox", "--from=\(readerName)", "--to=html5", "--wrap=none"] + head
  }

  /// A larger nursery for Haskell's memory: a book is read in two thirds of the time.
  private static let runtime = ["+RTS", "-A64m", "-RTS"]

  private var readerName: String {
    switch format {
    case .docx: "docx"
    case .odt: "odt"
    case .epub: "epub"
    default: "rtf"
    }
  }

  private func located(_ problem: Problem) -> Problem {
    var problem = problem
    problem.place = Problem.Place(file: name)
    return problem
  }

  private func refusal(_ outcome: HelperProgram.Outcome) -> Problem {
    let reason = outcome.complaints.map { SafeText.line($0) }
      .first { !$0.hasPrefix("[") && !$0.isEmpty }
    return Problem(
      .damaged,
      "is damaged: pandoc cannot read it" + (reason.map { " (\($0.prefix(120)))" } ?? ""),
      place: Problem.Place(file: name),
      remedy: "Open it in the program it was made with, save it anew, and open that."
    )
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
