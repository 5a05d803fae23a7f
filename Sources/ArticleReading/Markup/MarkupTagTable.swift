/// Finds tags by the bytes of their names.
///
/// A page has tens of thousands of names to look up, too many to make a string of each.
struct MarkupTagTable: Sendable {
  static let shared = MarkupTagTable()

  private struct Entry {
    var first: UInt64
    var rest: UInt64
    var tag: MarkupTag
  }

  /// A power of two, four times as many as there are names.
  private static let size = 512
  private static let longestName = 16

  private var entries: [Entry]

  private init() {
    entries = Array(repeating: Entry(first: 0, rest: 0, tag: .other), count: Self.size)
    for tag in MarkupTag.allCases where tag != .document && tag != .text && tag != .other {
      var name = tag.rawValue
      name.withUTF8 { bytes in
        let key = Self.key(bytes)
        var slot = Self.slot(key)
        while entries[slot].first != 0 { slot = (slot + 1) % Self.size }
        entries[slot] = Entry(first: key.first, rest: key.rest, tag: tag)
      }
    }
  }

  /// The tag for a name in lower case; `other` for one that is not known.
  func tag(_ name: UnsafeBufferPointer<UInt8>) -> MarkupTag {
    guard !name.isEmpty, name.count <= Self.longestName else { return .other }
    let key = Self.key(name)
    var slot = Self.slot(key)
    while entries[slot].first != 0 {
      if entries[slot].first == key.first, entries[slot].rest == key.rest {
        return entries[slot].tag
      }
      slot = (slot + 1) % Self.size
    }
    return .other
  }

  /// The bytes of a name of at most 16 as two numbers.
  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> (first: UInt64, rest: UInt64) {
    var key: (first: UInt64, rest: UInt64) = (0, 0)
    for (index, byte) in name.enumerated() {
      if index < 8 {
        key.first |= UInt64(byte) << UInt64(index * 8)
      } else {
        key.rest |= UInt64(byte) << UInt64((index - 8) * 8)
      }
    }
    return key
  }

  private static func slot(_ key: (first: UInt64, rest: UInt64)) -> Int {
    let mixed = (key.first ^ key.rest &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 55)
  }
}
