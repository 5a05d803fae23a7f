import Glibc

/// Looks for bytes in the bytes of a file, without understanding them.
enum ByteSearch {
  static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    count(of: wanted, in: bytes, atMost: 1) > 0
  }

  /// Returns how often some bytes occur; occurrences do not overlap.
  static func count(of wanted: [UInt8], in bytes: [UInt8], atMost limit: Int = .max) -> Int {
    guard let first = wanted.first else { return 0 }
    return bytes.withUnsafeBytes { buffer in
      guard var start = buffer.baseAddress else { return 0 }
      let end = start + buffer.count
      var count = 0
      while count < limit, end - start >= wanted.count,
        let found = memchr(start, Int32(first), end - start - wanted.count + 1)
      {
        let isHere = memcmp(found, wanted, wanted.count) == 0
        if isHere { count += 1 }
        start = UnsafeRawPointer(found) + (isHere ? wanted.count : 1)
      }
      return count
    }
  }
}
