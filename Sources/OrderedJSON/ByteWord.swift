/// Eight bytes of a text, looked at together.
///
/// The `marks` are words in which the top bit of a byte is set where the byte fits the question.
/// Only the lowest mark is sure: above a true mark a borrow may set false ones.
struct ByteWord {
  static let size = 8
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes, the first of them lowest.
  let bits: UInt64

  @inline(__always)
  init(bits: UInt64) {
    self.bits = bits
  }

  /// Reads eight bytes, all of which must be there.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    bits = UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  func marks(equalTo byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// Marks the bytes below a limit of at most 0x80.
  @inline(__always)
  func marks(below limit: UInt8) -> UInt64 {
    (bits &- (Self.ones &* UInt64(limit))) & ~bits & Self.highs
  }

  /// The same bytes with some of their bits set everywhere, to ask for two bytes at once.
  @inline(__always)
  func setting(_ pattern: UInt8) -> ByteWord {
    ByteWord(bits: bits | (Self.ones &* UInt64(pattern)))
  }

  /// The number of bytes before the lowest mark.
  @inline(__always)
  static func index(ofLowest marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// The bytes before the lowest mark; the others are zero.
  @inline(__always)
  func bits(beforeLowest marks: UInt64) -> UInt64 {
    bits & ((1 &<< UInt64(marks.trailingZeroBitCount & ~7)) &- 1)
  }
}
