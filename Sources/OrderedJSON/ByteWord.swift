/// Eight bytes of a text, looked at together.
///
/// The `marks` are words in which the top bit of a byte is set where the byte fits the question.
/// Only the lowest mark is sure: above a true mark a borrow may set false ones. A word without marks has
/// no byte that fits.
///
/// Public and inlinable, unlike everything else: other rooms look at text through it, and must not call
/// this one for every eight bytes.
@frozen public struct ByteWord {
  /// How many bytes there are.
  @inlinable public static var size: Int { 8 }
  /// The lowest bit of every byte.
  @inlinable public static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The top bit of every byte.
  @inlinable public static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The bytes, the first of them lowest.
  public let bits: UInt64

  /// Takes eight bytes, the first of them lowest.
  @inlinable @inline(__always)
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// Reads eight bytes, all of which must be there.
  @inlinable @inline(__always)
  public init(at address: UnsafePointer<UInt8>) {
    bits = UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  /// Marks the bytes that are equal to one.
  @inlinable @inline(__always)
  public func marks(equalTo byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// Marks the bytes below a limit of at most 0x80.
  @inlinable @inline(__always)
  public func marks(below limit: UInt8) -> UInt64 {
    (bits &- (Self.ones &* UInt64(limit))) & ~bits & Self.highs
  }

  /// The same bytes with some of their bits set everywhere, to ask for two bytes at once.
  @inlinable @inline(__always)
  public func setting(_ pattern: UInt8) -> ByteWord {
    ByteWord(bits: bits | (Self.ones &* UInt64(pattern)))
  }

  /// The number of bytes before the lowest mark.
  @inlinable @inline(__always)
  public static func index(ofLowest marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// The bytes before the lowest mark; the others are zero.
  @inlinable @inline(__always)
  public func bits(beforeLowest marks: UInt64) -> UInt64 {
    bits & ((1 &<< UInt64(marks.trailingZeroBitCount & ~7)) &- 1)
  }

  /// How many of the bytes begin a code point: all but those of the form 10xxxxxx.
  @inlinable @inline(__always)
  public var codePointStarts: Int {
    let continuing = (bits &>> 7) & ~(bits &>> 6) & Self.ones
    return Self.size &- Int(truncatingIfNeeded: (continuing &* Self.ones) &>> 56)
  }
}

extension UnsafePointer<UInt8> {
  /// Counts the code points that begin in a range of valid UTF-8.
  @inlinable
  public func codePointCount(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    var count = 0
    while at &+ ByteWord.size <= range.upperBound {
      count &+= ByteWord(at: self + at).codePointStarts
      at &+= ByteWord.size
    }
    while at < range.upperBound {
      count &+= self[at] & 0xc0 != 0x80 ? 1 : 0
      at &+= 1
    }
    return count
  }
}
