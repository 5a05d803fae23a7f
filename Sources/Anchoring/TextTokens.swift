import FactModel
import PlainText

/// The words and marks of a folded text, white space left out.
struct TextTokens {
  /// Bytes of the folded text.
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// What tells tokens apart: a hash of their bytes.
  ///
  /// Two tokens that share one by chance are taken for
  /// the same in an alignment, and what is anchored by it is compared byte by byte.
  private(set) var hashes: [UInt64] = []

  init(_ folded: [UInt8]) {
    starts.reserveCapacity(folded.count / 5)
    ends.reserveCapacity(folded.count / 5)
    hashes.reserveCapacity(folded.count / 5)
    folded.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let (kind, length) = Self.kind(bytes, start)
        var end = start + length
        if kind == .word {
          while end < bytes.count {
            let (next, length) = Self.kind(bytes, end)
            guard next == .word || Self.joins(bytes, end) else { break }
            end += length
          }
        }
        if kind != .space {
          var hash: UInt64 = 0xCBF2_9CE4_8422_2325
          for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
          starts.append(UInt32(truncatingIfNeeded: start))
          ends.append(UInt32(truncatingIfNeeded: end))
          hashes.append(hash)
        }
        start = end
      }
    }
  }

  var count: Int { hashes.count }

  func range(_ token: Int) -> Range<Int> { Int(starts[token])..<Int(ends[token]) }

  /// Returns the tokens that a range of the folded text touches.
  func touched(by range: Range<Int>) -> Range<Int> {
    let first = Self.partition(ends) { Int($0) > range.lowerBound }
    let last = Self.partition(starts) { Int($0) >= range.upperBound }
    return first..<max(first, last)
  }

  /// The index of the first element for which a condition holds that holds for all behind it.
  private static func partition(_ values: [UInt32], _ holds: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private enum Kind {
    case space
    case word
    /// A mark, or a letter of a script that has no spaces between words.
    case single
  }

  @inline(__always)
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (Kind, Int) {
    let byte = bytes[offset]
    switch byte {
    case 0x20: return (.space, 1)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return (.word, 1)
    case 0..<0x80: return (.single, 1)
    default:
      let (value, length) = FoldedText.decode(bytes, offset)
      switch value {
      case 0xA1...0xBF, 0x2000...0x206F, 0x2E80...0x9FFF, 0xE00...0xEFF, 0x1000...0x109F,
        0x1780...0x17FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF65, 0x20000...:
        return (.single, length)
      default: return (.word, length)
      }
    }
  }

  /// Whether a point or comma stands between two digits, or an apostrophe between two letters.
  private static func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0, offset + 1 < bytes.count else { return false }
    let (before, after) = (bytes[offset - 1], bytes[offset + 1])
    let digits: ClosedRange<UInt8> = 0x30...0x39
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: ","): return digits ~= before && digits ~= after
    case UInt8(ascii: "'"):
      return before > 0x40 && after > 0x40 && after < 0x7B && !(digits ~= before)
    default: return false
    }
  }
}
