/// A set of short ASCII words with a class each, looked up without building strings.
///
/// A word of up to sixteen bytes is one number; the table is open-addressed.
struct WordTable<Class: RawRepresentable & Sendable>: Sendable where Class.RawValue == UInt8 {
  private var keys: [UInt128]
  private var classes: [UInt8]
  private let mask: Int

  /// Creates a table from words in lower case, separated by spaces.
  ///
  /// A word of more than sixteen bytes is left out; a word named twice keeps its last class.
  init(_ lists: [(Class, String)]) {
    let space = UInt8(ascii: " ")
    let count = lists.reduce(0) { $0 + $1.1.utf8.count { $0 == space } + 1 }
    var size = 64
    while size < count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    classes = Array(repeating: 0, count: size)
    mask = size - 1
    for (wordClass, list) in lists {
      var list = list
      list.withUTF8 { bytes in
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == space {
          enter(wordClass, Self.key(bytes, start..<end))
          start = end + 1
        }
      }
    }
  }

  private mutating func enter(_ wordClass: Class, _ key: UInt128) {
    guard key != 0 else { return }
    let slot = slot(of: key)
    keys[slot] = key
    classes[slot] = wordClass.rawValue
  }

  /// The class of the word in a range of bytes, whatever its case; nil for a word not in the table.
  @inline(__always)
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Class? {
    let key = Self.key(bytes, range)
    guard key != 0 else { return nil }
    let slot = slot(of: key)
    return keys[slot] == key ? Class(rawValue: classes[slot]) : nil
  }

  /// The word's bytes in lower case as one number; 0 for an empty or too long one.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt128 {
    guard range.count <= 16 else { return 0 }
    var key: UInt128 = 0
    for offset in range { key = key << 8 | UInt128(bytes[offset].lowered) }
    return key
  }

  @inline(__always)
  private func slot(of key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 61)
    var slot = Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
