extension ArraySlice<UInt8> {
  /// Where some bytes stand for the first time; no bytes stand at the beginning.
  package func firstOccurrence(of wanted: [UInt8]) -> Range<Int>? {
    occurrences(of: wanted, atMost: 1).first
  }

  /// Where some bytes stand, from left to right; no place overlaps the one before it.
  package func occurrences(of wanted: [UInt8], atMost limit: Int = .max) -> [Range<Int>] {
    guard !wanted.isEmpty else { return [startIndex..<startIndex] }
    let offsets = withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { ByteOccurrences.offsets(of: $0, in: text, atMost: limit) }
    }
    return offsets.map { startIndex + $0..<startIndex + $0 + wanted.count }
  }
}

/// Looks for bytes in bytes, without understanding them.
enum ByteOccurrences {
  /// Where some bytes begin, from left to right; occurrences do not overlap.
  ///
  /// `wanted`: At least one byte.
  static func offsets(
    of wanted: UnsafeBufferPointer<UInt8>,
    in text: UnsafeBufferPointer<UInt8>,
    atMost limit: Int
  ) -> [Int] {
    guard let base = text.baseAddress, let first = wanted.first else { return [] }
    var found: [Int] = []
    var at = 0
    while found.count < limit, at + wanted.count <= text.count {
      at = place(of: first, in: base, at..<text.count - wanted.count + 1)
      guard at + wanted.count <= text.count else { break }
      if isEqual(base + at, wanted) {
        found.append(at)
        at += wanted.count
      } else {
        at += 1
      }
    }
    return found
  }

  /// Where a byte stands for the first time in a range; the end of the range if it does not.
  private static func place(
    of byte: UInt8,
    in base: UnsafePointer<UInt8>,
    _ range: Range<Int>
  ) -> Int {
    var at = range.lowerBound
    while at &+ ByteWord.size <= range.upperBound {
      let marks = ByteWord(at: base + at).marks(equalTo: byte)
      if marks != 0 { return at &+ ByteWord.index(ofLowest: marks) }
      at &+= ByteWord.size
    }
    while at < range.upperBound, base[at] != byte { at &+= 1 }
    return at
  }

  private static func isEqual(
    _ bytes: UnsafePointer<UInt8>,
    _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < wanted.count, bytes[index] == wanted[index] { index &+= 1 }
    return index == wanted.count
  }
}
