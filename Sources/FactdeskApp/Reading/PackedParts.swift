import ArticleReading
import Decompression
import DocumentReading
import FactModel
import HTMLParsing
import TextEncodings
import TextReading

/// The files in a packed office document, unpacked and parsed when its reader asks for them.
struct PackedParts: OfficeParts {
  /// A larger file is no part of a document.
  private static let limit = 100_000_000

  private let document: [UInt8]
  private let directory: ZIPDirectory
  private let name: String
  let charsets: any Charsets = SystemCharsets()

  init?(_ document: [UInt8], name: String) {
    guard let directory = ZIPDirectory(document) else { return nil }
    self.document = document
    self.directory = directory
    self.name = name
  }

  func bytes(_ path: String) -> [UInt8]? {
    guard let entry = directory.entry(path) else { return nil }
    let content = document[entry.content]
    guard entry.isPacked else { return Array(content) }
    return try? Inflater.unpack(content, .deflate, limit: Self.limit, name: nil)
  }

  /// All files in a packed one, unpacked; nil where not all of them can be.
  static func files(in packed: [UInt8]) -> [[UInt8]]? {
    guard packed.starts(with: [0x50, 0x4b]) else {
      return (try? Inflater.unpack(packed, .gzip, limit: limit, name: nil)).map { [$0] }
    }
    guard let parts = PackedParts(packed, name: ""), !parts.directory.isEncrypted else {
      return nil
    }
    var files: [[UInt8]] = []
    var size = 0
    for entry in parts.directory.entries where !entry.content.isEmpty {
      guard size < limit, let bytes = parts.bytes(entry.name) else { return nil }
      size += bytes.count
      files += [Array(entry.name.utf8), bytes]
    }
    return files
  }

  func xml(_ path: String) -> XMLTree? {
    guard let bytes = bytes(path) else { return nil }
    let decoded = try? TextDecoding.decode(bytes, name: name, charsets: charsets)
    return decoded.flatMap { try? XMLParser.tree($0.utf8, name: name) }
  }

  func page(_ path: String) -> XMLTree? {
    guard let bytes = bytes(path) else { return nil }
    let decoded = try? TextDecoding.decode(bytes, name: name, charsets: charsets)
    return decoded.flatMap { try? XMLParser.tree(BookPage.plain($0.utf8), name: name) }
  }

  func parts(of document: [UInt8]) -> (any OfficeParts)? { PackedParts(document, name: name) }

  func blocks(ofPage page: [UInt8]) -> [DocumentBlock] {
    let decoded = try? PageDecoding.decode(page, declared: nil, name: nil, charsets: charsets)
    guard let utf8 = decoded?.utf8, let tree = try? HTMLParser.parse(utf8, name: name) else {
      return []
    }
    return DocumentReader.blocks(of: tree)
  }
}
