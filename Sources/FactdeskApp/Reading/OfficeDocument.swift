import ArticleReading
import DocumentReading
import FactModel
import OrderedJSON
import TextEncodings

/// A document of an office program: DOCX, ODT or RTF.
struct OfficeDocument {
  private let bytes: [UInt8]
  private let format: ArticleFormat
  private let name: String
  private let reading: DraftReading

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: DOCX, ODT or RTF.
  ///   - arrival: What it came as; what stands behind `#` in its name says which state of tracked
  ///     changes is read.
  init(_ bytes: [UInt8], _ format: ArticleFormat, _ arrival: Arrival) {
    self.bytes = bytes
    self.format = format
    name = arrival.name
    reading = DraftReading(arrival)
  }

  /// The document as an article.
  func article() throws(Problem) -> ReadArticle {
    let read = try content()
    var article = try DocumentReader.read(
      read.blocks,
      facts: ArticleFacts(),
      properties: properties,
      name: name
    )
    article.notices = read.notices + article.notices
    if !read.annotations.isEmpty { article.notices.append(notice(of: read.annotations)) }
    return article
  }

  /// The comments, notes, links and tracked changes in it.
  func annotations() throws(Problem) -> [DraftAnnotation] { try content().annotations }

  private func notice(of annotations: [DraftAnnotation]) -> String {
    func count(_ kind: DraftAnnotation.Kind, _ name: String) -> String? {
      let number = annotations.count { $0.kind == kind }
      return number == 0 ? nil : "\(number) \(name)\(number == 1 ? "" : "s")"
    }
    let parts = [
      count(.comment, "comment"), count(.footnote, "footnote"), count(.link, "link"),
    ].compactMap { $0 }
    return parts.isEmpty
      ? "annotations shows its tracked changes"
      : "it has \(parts.joined(separator: ", ")): annotations takes them in as the author's"
  }

  // MARK: - Content

  private func content() throws(Problem) -> OfficeArticle {
    if format == .rtf {
      return RTFReader.read(bytes, charsets: SystemCharsets(), reading: reading)
    }
    guard let parts = PackedParts(bytes, name: name) else { throw damage }
    if format == .odt, isEncrypted(parts) {
      throw FormatRecognition.encryption(Problem.Place(file: name))
    }
    let read =
      format == .docx
      ? WordReader.read(parts, reading: reading)
      : TextDocumentReader.read(parts, reading: reading)
    guard let read else { throw damage }
    return read
  }

  private var damage: Problem {
    Problem(
      .damaged,
      "is damaged: the text in it cannot be read",
      place: Problem.Place(file: name),
      remedy: "Open it in the program it was made with, save it again, and open that."
    )
  }

  /// Whether OpenDocument's list of files says that they are encrypted (part 2, 4.8.1).
  private func isEncrypted(_ parts: PackedParts) -> Bool {
    guard let manifest = parts.bytes("META-INF/manifest.xml") else { return false }
    return String(decoding: manifest, as: UTF8.self).includes("encryption-data")
  }

  private var properties: ArticleFacts {
    if format == .rtf { return DocumentProperties.facts(inRTF: bytes) }
    let path = format == .docx ? "docProps/core.xml" : "meta.xml"
    return PackedParts(bytes, name: name)?.bytes(path).map { DocumentProperties.facts(in: $0) }
      ?? ArticleFacts()
  }
}

extension DraftReading {
  /// The state that stands behind `#` in the name of what arrived; with changes made without one.
  init(_ arrival: Arrival) {
    self =
      InputFile.pathAndPart(arrival.origin).part.flatMap { DraftReading(rawValue: $0) } ?? .proposed
  }
}
