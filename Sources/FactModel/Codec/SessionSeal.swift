import Digest
import OrderedJSON

/// The last member of a session file: the SHA-256 of everything before it, so that a change by
/// anything else than this program is seen.
package enum SessionSeal {
  package static let key = "digest"
  /// How many bytes of a file it is.
  package static let length = end(String(repeating: "0", count: 64)).count

  /// Ends the text of an object that has no closing brace yet.
  static func close(_ bytes: inout [UInt8]) {
    bytes += ",\n".utf8
    let digest = SHA256.hex(bytes)
    bytes += end(digest)
  }

  private static func end(_ digest: String) -> [UInt8] {
    Array("  \"\(key)\": \"\(digest)\"\n}\n".utf8)
  }

  /// Whether the text of a file is what was closed.
  ///
  /// `digest`: The value of the member.
  static func isWhole(_ bytes: [UInt8], _ digest: String) -> Bool {
    let end = end(digest)
    guard bytes.count > end.count, bytes.suffix(end.count).elementsEqual(end) else { return false }
    return SHA256.hex(bytes.dropLast(end.count)) == digest
  }

  /// The text of a file with the digest that it should have.
  ///
  /// `bytes`: An object, with or without a digest as its last member.
  package static func renewed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let member = ",\n  \"\(key)\": \""
    var end = text.utf8.endIndex
    if let range = text.occurrences(of: member).last {
      end = range.lowerBound
    } else if let brace = text.lastIndex(of: "}") {
      end = brace
    }
    var bytes = Array(text[..<end].utf8)
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    close(&bytes)
    return bytes
  }
}
