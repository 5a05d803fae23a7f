import FactModel

/// Finds the part of a text that is closest to a pattern: the fewest bytes to insert, delete and
/// replace.
///
/// G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming
/// (1999), in blocks of 64 as by H. Hyyrö.
struct ClosestMatch: Equatable {
  /// In bytes of the text.
  var range: Range<Int>
  /// How many bytes differ.
  var distance: Int

  /// The longest pattern and text that are compared.
  static let longestPattern = 4096
  static let longestText = 1 << 16

  /// Returns the closest part; nil for what is empty or too long.
  ///
  /// Of several that are as close, the first is returned, as long as it can be.
  static func find(_ pattern: [UInt8], in text: ArraySlice<UInt8>) -> ClosestMatch? {
    guard !pattern.isEmpty, !text.isEmpty, pattern.count <= longestPattern,
      text.count <= longestText
    else { return nil }
    let (distance, end) = best(pattern, Array(text))
    guard end > 0 else { return nil }
    // Backwards from the end, the place where the pattern begins is the one with the same distance.
    let reach = min(end, pattern.count + distance)
    let before = Array(text[(text.startIndex + end - reach)..<(text.startIndex + end)].reversed())
    let length = start(Array(pattern.reversed()), before, distance: distance)
    let upper = text.startIndex + end
    return ClosestMatch(range: upper - length..<upper, distance: distance)
  }

  /// The smallest distance of any part of the text, and where the first such part ends.
  private static func best(_ pattern: [UInt8], _ text: [UInt8]) -> (distance: Int, end: Int) {
    var columns = Columns(pattern)
    var best = (distance: pattern.count, end: 0)
    for (index, byte) in text.enumerated() {
      let distance = columns.advance(byte, beginsAnywhere: true)
      if distance < best.distance { best = (distance, index + 1) }
    }
    return best
  }

  /// The longest beginning of the text that has the distance.
  private static func start(_ pattern: [UInt8], _ text: [UInt8], distance: Int) -> Int {
    var columns = Columns(pattern)
    var length = 0
    for (index, byte) in text.enumerated()
    where columns.advance(byte, beginsAnywhere: false) == distance {
      length = index + 1
    }
    return length
  }

  /// One column of the table of distances, as vertical differences.
  private struct Columns {
    private let blocks: Int
    private let lastBit: UInt64
    private var equal: [UInt64]
    private var positive: [UInt64]
    private var negative: [UInt64]
    private var score: Int

    init(_ pattern: [UInt8]) {
      blocks = (pattern.count + 63) / 64
      lastBit = 1 << UInt64((pattern.count - 1) % 64)
      equal = [UInt64](repeating: 0, count: 256 * blocks)
      for (index, byte) in pattern.enumerated() {
        equal[Int(byte) * blocks + index / 64] |= 1 << UInt64(index % 64)
      }
      positive = [UInt64](repeating: .max, count: blocks)
      negative = [UInt64](repeating: 0, count: blocks)
      score = pattern.count
    }

    /// Goes on by a byte of the text; returns the distance of the whole pattern there.
    mutating func advance(_ byte: UInt8, beginsAnywhere: Bool) -> Int {
      // What comes in from above: nothing where a match may begin anywhere, else one more.
      var carry = beginsAnywhere ? 0 : 1
      for block in 0..<blocks {
        let (plus, minus) = (positive[block], negative[block])
        var matches = equal[Int(byte) * blocks + block]
        let vertical = matches | minus
        if carry < 0 { matches |= 1 }
        let diagonal = (((matches & plus) &+ plus) ^ plus) | matches
        var up = minus | ~(diagonal | plus)
        var down = plus & diagonal
        let top = block == blocks - 1 ? lastBit : 1 << 63
        let out = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
        up <<= 1
        down <<= 1
        if carry > 0 { up |= 1 } else if carry < 0 { down |= 1 }
        positive[block] = down | ~(vertical | up)
        negative[block] = up & vertical
        carry = out
      }
      score += carry
      return score
    }
  }
}
