import OrderedJSON

/// How many control characters a text has, and which, counted in one pass.
struct ControlCount: Sendable, Equatable {
  private(set) var hasNUL = false
  private(set) var hasEscape = false
  /// Those that no text needs: neither white space nor the escape of an encoding.
  private(set) var strange = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var at = 0
      while at &+ ByteWord.size <= buffer.count {
        // Next to all words of a text have none.
        if ByteWord(at: base + at).marks(below: 0x20) != 0 {
          for offset in at..<at &+ ByteWord.size { note(base[offset]) }
        }
        at &+= ByteWord.size
      }
      while at < buffer.count {
        note(base[at])
        at &+= 1
      }
    }
  }

  private mutating func note(_ byte: UInt8) {
    switch byte {
    case 0x09...0x0D: break
    case 0x1B: hasEscape = true
    case 0:
      hasNUL = true
      strange += 1
    case 0x01..<0x20: strange += 1
    default: break
    }
  }
}
