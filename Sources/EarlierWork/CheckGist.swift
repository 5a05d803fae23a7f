/// What an index keeps of a check for the second look: of many checks that look alike only those that are shown are
/// read as a whole.
package struct CheckGist: Sendable {
  /// The marks of a word that the index is given, of which a gist has the first two: see `factdesk_xapian_mark`.
  enum Mark {
    /// Of the claim, not of its title.
    static let claim: UInt8 = 1
    static let name: UInt8 = 2
    /// It says nothing by itself.
    static let small: UInt8 = 4
  }

  /// The day with its length before it, and three bytes a word.
  private let bytes: [UInt8]

  /// Takes what the index kept.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// As of ``KnownCheck/day``.
  package var day: String { String(decoding: bytes.dropFirst().prefix(start - 1), as: UTF8.self) }

  /// Where its words begin.
  private var start: Int { min(bytes.count, 1 + Int(bytes.first ?? 0)) }

  /// Calls something with each stem that is not small, once: its number, and its marks.
  func forEachWord(_ body: (_ number: UInt32, _ marks: UInt8) -> Void) {
    var index = start
    while index + 3 <= bytes.count {
      let low = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
      let word = low | UInt32(bytes[index + 2]) << 16
      body(word >> 2, UInt8(word & 3))
      index += 3
    }
  }

  /// The number of a stem, as the index has it: see `FACTDESK_XAPIAN_STEM_BITS`.
  static func number(_ stem: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in stem.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return (hash ^ hash >> 22) & (1 << 22 - 1)
  }
}
