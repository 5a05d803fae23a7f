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
    guard let base = text.baseAddress, !wanted.isEmpty else { return [] }
    var found: [Int] = []
    var at = 0
    while found.count < limit, at + wanted.count <= text.count {
      at = place(of: wanted, in: base, at..<text.count - wanted.count + 1)
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

  /// Where the first and the last of some bytes stand as far from each other as they do there, for the first time in
  /// a range; the end of the range if they do not.
  ///
  /// One byte alone, such as a quotation mark, stands in too many places.
  private static func place(
    of wanted: UnsafeBufferPointer<UInt8>,
    in base: UnsafePointer<UInt8>,
    _ range: Range<Int>
  ) -> Int {
    let distance = wanted.count &- 1
    let (first, last) = (wanted[0], wanted[distance])
    var at = range.lowerBound
    while at &+ ByteWord.size <= range.upperBound {
      let marks =
        ByteWord(at: base + at).marks(equalTo: first)
        & ByteWord(at: base + (at &+ distance)).marks(equalTo: last)
      if marks != 0 { return at &+ ByteWord.index(ofLowest: marks) }
      at &+= ByteWord.size
    }
    while at < range.upperBound, base[at] != first || base[at &+ distance] != last { at &+= 1 }
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
