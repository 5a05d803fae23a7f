/// Where a desk has its store: an address of PostgreSQL as libpq reads it.
///
/// `postgresql://host/desk`, or `service=desk` and the like. A password that stands in it is never shown.
package struct StoreAddress: Sendable, Equatable {
  /// As it was given, for libpq alone.
  package let text: String

  /// Takes an address; nil for what is none.
  package init?(_ text: String) {
    let isURL = Self.schemes.contains { text.lowercased().hasPrefix($0) }
    let first = text.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
    guard isURL || text.utf8.contains(UInt8(ascii: "=")) && Self.keywords.contains(first) else {
      return nil
    }
    self.text = text
  }

  /// As it may be shown and kept.
  package var shown: String { Self.masked(text) }

  /// Whether a password stands in it.
  package var hasPassword: Bool { shown != text }

  private static let schemes = ["postgresql://", "postgres://"]
  /// What an address that is no URL begins with.
  private static let keywords: Set<String> = [
    "host", "hostaddr", "dbname", "service", "user", "port",
  ]
  private static let secrets = ["sslpassword=", "password="]
  private static let mask = "***"

  /// A line with the passwords of addresses in it taken out.
  package static func masked(_ line: String) -> String {
    let bytes = Array(line.utf8)
    var masked: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let end = bytes[position...].firstIndex { isSpace($0) } ?? bytes.count
      masked += Self.masked(word: bytes[position..<end])
      position = end
      while position < bytes.count, isSpace(bytes[position]) {
        masked.append(bytes[position])
        position += 1
      }
    }
    return masked == bytes ? line : String(decoding: masked, as: UTF8.self)
  }

  /// Whether a line has an address with a password in it.
  package static func hasPassword(in line: String) -> Bool { masked(line) != line }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func masked(word: ArraySlice<UInt8>) -> [UInt8] {
    var word = Array(word)
    // A password may have any character that somebody forgot to escape: all up to the last @ is taken.
    for scheme in schemes {
      guard let start = position(of: scheme, in: word) else { continue }
      let rest = start + scheme.utf8.count
      if let at = word[rest...].lastIndex(of: UInt8(ascii: "@")),
        let colon = word[rest..<at].firstIndex(of: UInt8(ascii: ":"))
      {
        word.replaceSubrange(colon + 1..<at, with: mask.utf8)
      }
    }
    for secret in secrets {
      guard let start = position(of: secret, in: word) else { continue }
      let rest = start + secret.utf8.count
      let end = word[rest...].firstIndex(of: UInt8(ascii: "&")) ?? word.count
      word.replaceSubrange(rest..<end, with: mask.utf8)
    }
    return word
  }

  private static func position(of text: String, in word: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard word.count >= wanted.count else { return nil }
    return (0...word.count - wanted.count).first { start in
      word[start..<start + wanted.count].elementsEqual(wanted) { byte, wanted in
        byte == wanted || (65...90).contains(byte) && byte + 32 == wanted
      }
    }
  }
}
