/// A list of words that is looked up where it lies in the program: nothing is made at the start.
///
/// Words are in small letters, sorted by their UTF-8 bytes, and separated by commas and line ends.
package struct SortedWords: Sendable {
  private let list: StaticString

  package init(_ list: StaticString) {
    self.list = list
  }

  /// Whether the list has a word, by a binary search.
  package func contains(_ word: String) -> Bool {
    guard !word.isEmpty else { return false }
    var word = word
    return word.withUTF8 { wanted in
      list.withUTF8Buffer { bytes in Self.find(wanted, in: bytes) }
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A }

  private static func find(
    _ wanted: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, !isSeparator(bytes[start - 1]) { start -= 1 }
      var end = start
      while end < high, !isSeparator(bytes[end]) { end += 1 }
      switch compare(wanted, bytes, start..<end) {
      case 0: return true
      case ..<0: high = start > low ? start - 1 : low
      default: low = end + 1
      }
    }
    return false
  }

  private static func compare(
    _ wanted: UnsafeBufferPointer<UInt8>,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ word: Range<Int>
  ) -> Int {
    let length = min(wanted.count, word.count)
    for offset in 0..<length {
      let difference = Int(wanted[offset]) - Int(bytes[word.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return wanted.count - word.count
  }
}

/// The lists that scripts/word-lists makes.
package enum WordLists {}
