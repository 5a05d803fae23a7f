package import ArticleReading
package import FactModel
import TextReading

/// Finds out in which format an article arrived: by what the bytes show, by what is declared, by the
/// name, in this order.
package enum FormatRecognition {
  /// The format of what arrived.
  ///
  /// `bytes`: What arrived, unpacked if it was gzip.
  ///
  /// Throws a problem for what is known to be something else, and says what can be done with it.
  package static func format(
    of bytes: [UInt8],
    _ arrival: Arrival
  ) throws(Problem) -> ArticleFormat {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if ZIPDirectory.isStart(bytes) { return try packedDocument(bytes, arrival) }
    if EncryptedOffice.isFound(in: bytes) { throw encryption(Problem.Place(file: arrival.name)) }
    try refuseOthers(bytes, arrival)
    if WebArchive.isStart(bytes) { return .webArchive }
    if SavedPage.isStart(bytes) { return .savedPage }
    if CaptionFile.isStart(bytes) { return .captions }
    if MailMessage.isStart(bytes) { return .mail }
    let named = ArticleFormat(nameExtension: arrival.nameExtension)
    let declared = arrival.mediaType.flatMap { ArticleFormat(declared: $0) }
    let xml = XMLStart(bytes, isNamed: arrival.nameExtension == "xml")
    if declared == .page, xml == .feed || xml == .news { return .feed }
    if let declared { return declared }
    if named == .markdown { return .markdown }
    if xml == .feed || xml == .news { return .feed }
    if ArticleJSON.isStart(bytes), arrival.nameExtension != "txt" { return .json }
    if xml == .other, named == nil { return .feed }
    if PageStart.isFound(in: bytes) { return .page }
    return named ?? (MarkdownStart.isFound(in: bytes) ? .markdown : .plainText)
  }

  /// Throws a problem for what is known by its first bytes, and no article.
  private static func refuseOthers(_ bytes: [UInt8], _ arrival: Arrival) throws(Problem) {
    var other = FileSignature.format(of: bytes).map { (name: $0.name, remedy: $0.remedy) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { other = ContainerKind.oldDocument(bytes) }
    other = other ?? ContainerKind.refusal(of: bytes)
    guard let other else { return }
    throw Problem(
      .unknownFormat,
      "is \(other.name), not an article",
      place: Problem.Place(file: arrival.name),
      remedy: other.remedy
    )
  }

  /// The media type of what was read as a format: that of feeds is not that of other XML.
  package static func mediaType(_ format: ArticleFormat, of bytes: [UInt8]) -> String {
    format == .feed && XMLStart(bytes, isNamed: true) != .feed
      ? "application/xml" : format.mediaType
  }

  /// Whether bytes begin as a page does.
  package static func mayBePage(_ bytes: [UInt8]) -> Bool { PageStart.isFound(in: bytes) }

  /// Whether bytes are packed by gzip.
  package static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What may come out of a packed document, in bytes, and in how many files.
  private static let unpackedLimit = 200_000_000
  private static let fileLimit = 20_000

  private static func packedDocument(
    _ bytes: [UInt8],
    _ arrival: Arrival
  ) throws(Problem) -> ArticleFormat {
    let place = Problem.Place(file: arrival.name)
    guard let directory = ZIPDirectory(bytes) else {
      throw Problem(
        .damaged,
        "is a document or a ZIP archive whose end is missing or damaged",
        place: place,
        remedy: "Get the file again."
      )
    }
    if !ArchivePackage.archives(in: directory).isEmpty { return .archivePackage }
    guard let format = directory.format else {
      throw Problem(
        .unknownFormat,
        "is \(directory.otherContent), not an article",
        place: place,
        remedy: "Give a text: .docx, .odt, .epub, .pdf, .html, .md or .txt."
      )
    }
    guard !directory.isEncrypted else { throw encryption(place) }
    guard !directory.hasCopyProtection else {
      throw Problem(
        .damaged,
        "is protected against being read by other programs",
        place: place,
        remedy: "Ask its publisher for a text without protection."
      )
    }
    guard directory.unpackedSize <= unpackedLimit, directory.names.count <= fileLimit else {
      throw Problem(
        .tooLarge,
        "grows to \(directory.unpackedSize / 1_000_000) MB in \(directory.names.count) files when "
          + "it is unpacked, more than any article",
        place: place,
        remedy: "Save its text as a .txt file and open that."
      )
    }
    return format
  }

  /// The problem that a document asks for a password.
  package static func encryption(_ place: Problem.Place) -> Problem {
    Problem(
      .damaged,
      "is protected by a password",
      place: place,
      remedy: "Open it with its password, save it without, and open that."
    )
  }
}

/// A document of today in the container of old ones, as Office stores it behind a password.
enum EncryptedOffice {
  static func isFound(in bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
    // The name of a part ([MS-OFFCRYPTO] 2.3.4), in UTF-16 at the start of an entry of 128 bytes
    // ([MS-CFB] 2.6.1).
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { (letter: UInt8) -> [UInt8] in [letter, 0]
    }
    return stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
  }
}

/// How a page begins: with a tag, a declaration or a comment.
enum PageStart {
  static func isFound(in bytes: [UInt8]) -> Bool {
    // Marks of byte order and the zeros of UTF-16 are passed over.
    let start = bytes.prefix(2048).filter { $0 > 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "<") else { return false }
    let rest = start.dropFirst()
    if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") { return true }
    // An address or a remark in angle brackets is no element.
    let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard let end = rest[name.endIndex...].first,
      end <= 0x20 || end == UInt8(ascii: ">") || end == UInt8(ascii: "/")
    else { return false }
    return isElement(Array(name))
  }

  /// Whether a name is that of an element of HTML.
  static func isElement(_ name: [UInt8]) -> Bool {
    name.map(\.lowered).withUnsafeBufferPointer { MarkupTag(name: $0) } != .other
  }
}

/// How a Markdown text begins that nothing else marks as one: with front matter or a title.
enum MarkdownStart {
  static func isFound(in bytes: [UInt8]) -> Bool {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    if FrontMatter(Array(start.prefix(1 << 16))).end > 0 { return true }
    return start.drop { $0 <= 0x20 }.starts(with: "# ".utf8)
  }
}
