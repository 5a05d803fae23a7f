import ArticleReading

/// The table of contents at the end of a ZIP archive, as documents are packed in.
///
/// The fields are those of APPNOTE.TXT by PKWARE, sections 4.3.12 and 4.3.16. Nothing is unpacked.
package struct ZIPDirectory {
  /// A file in an archive.
  package struct Entry: Sendable, Equatable {
    package var name: String
    /// Where its bytes lie in the archive, packed or not.
    package var content: Range<Int>
    package var isPacked: Bool
    /// Of the unpacked bytes (CRC-32), as the table has it.
    var checksum = 0
    /// Unpacked, in bytes, as the table has it.
    var size = 0
  }

  /// The files in it, in the order of the table.
  package private(set) var entries: [Entry] = []
  /// The size of all files once unpacked, in bytes, as the table has it.
  private(set) var unpackedSize = 0
  /// What the file `mimetype` holds, by which OpenDocument and EPUB are known.
  private var declaredType: String?
  /// Whether a password is needed for any of it.
  package private(set) var isEncrypted = false

  static func isStart(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the table; nil where it is missing or leads out of the file.
  package init?(_ bytes: [UInt8]) {
    let reader = Fields(bytes: bytes)
    guard let end = Self.endRecord(in: bytes), let count = reader.number(at: end + 10, bytes: 2),
      let start = reader.number(at: end + 16, bytes: 4), start <= end
    else { return nil }
    var position = start
    for _ in 0..<count {
      guard reader.number(at: position, bytes: 4) == 0x0201_4B50,
        let size = reader.number(at: position + 24, bytes: 4),
        let nameLength = reader.number(at: position + 28, bytes: 2),
        let extraLength = reader.number(at: position + 30, bytes: 2),
        let commentLength = reader.number(at: position + 32, bytes: 2),
        let name = reader.text(at: position + 46, bytes: nameLength)
      else { return nil }
      entries.append(
        Entry(
          name: name,
          content: reader.content(ofEntryAt: position),
          isPacked: reader.isPacked(position),
          checksum: reader.number(at: position + 16, bytes: 4) ?? 0,
          size: size
        )
      )
      if (reader.number(at: position + 8, bytes: 2) ?? 0) & 1 == 1 { isEncrypted = true }
      unpackedSize += size
      position += 46 + nameLength + extraLength + commentLength
    }
    // It should be the first file, and is not always.
    declaredType = entries.first { $0.name == "mimetype" && !$0.isPacked }.map { entry in
      String(decoding: bytes[entry.content].prefix(100), as: UTF8.self)
    }
  }

  var names: [String] { entries.map(\.name) }

  /// The file with a name; nil when there is none, or its bytes lie outside the archive.
  package func entry(_ name: String) -> Entry? {
    entries.first { $0.name == name && !$0.content.isEmpty }
  }

  /// The format of the document that is packed here; nil for anything else.
  var format: ArticleFormat? {
    switch declaredType {
    case "application/vnd.oasis.opendocument.text",
      "application/vnd.oasis.opendocument.text-template":
      return .odt
    case "application/epub+zip": return .epub
    default: break
    }
    if names.contains("content.xml"), names.contains("META-INF/manifest.xml"),
      declaredType == nil
    {
      return .odt
    }
    if names.contains("word/document.xml") || names.contains("word/document2.xml") { return .docx }
    return names.contains("META-INF/container.xml") ? .epub : nil
  }

  /// Whether an EPUB can be read only by the programs of those who sold it.
  var hasCopyProtection: Bool {
    let signs: Set<String> = ["META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl"]
    return entries.contains { signs.contains($0.name) }
  }

  /// What an archive is that is no document to read, with its article.
  var otherContent: String {
    if names.contains(where: { $0.hasPrefix("xl/") })
      || declaredType?.hasSuffix("spreadsheet") == true
    {
      return "a spreadsheet"
    }
    if names.contains(where: { $0.hasPrefix("ppt/") })
      || declaredType?.hasSuffix("presentation") == true
    {
      return "a presentation"
    }
    if let only = names.first, names.count == 1 { return "a ZIP archive of one file, \(only)" }
    return names.isEmpty ? "an empty ZIP archive" : "a ZIP archive of \(names.count) files"
  }

  /// Where the record at the end starts, before a comment of up to 64 KB.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var position = bytes.count - 22
    let lowest = max(0, position - 0xFFFF)
    while position >= lowest {
      if bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 5,
        bytes[position + 3] == 6
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// Numbers and names at places that may not be there.
  private struct Fields {
    let bytes: [UInt8]

    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    func text(at offset: Int, bytes count: Int) -> String? {
      guard offset >= 0, offset + count <= bytes.count else { return nil }
      return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    func isPacked(_ entry: Int) -> Bool { number(at: entry + 10, bytes: 2) != 0 }

    /// Where the bytes of the file lie that is entered at an offset of the table; empty when that is
    /// outside the archive.
    func content(ofEntryAt entry: Int) -> Range<Int> {
      guard let size = number(at: entry + 20, bytes: 4),
        let header = number(at: entry + 42, bytes: 4),
        let nameLength = number(at: header + 26, bytes: 2),
        let extraLength = number(at: header + 28, bytes: 2)
      else { return 0..<0 }
      let start = header + 30 + nameLength + extraLength
      return start + size <= bytes.count ? start..<start + size : 0..<0
    }
  }
}
