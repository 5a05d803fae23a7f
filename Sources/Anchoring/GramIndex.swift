import FactModel
import Synchronization

/// Finds where a run of bytes occurs in a text, without reading the text each time.
struct GramIndex {
  private static let length = 5
  private static let bits = 18

  private let bytes: [UInt8]
  /// The last place of each gram, by its hash; -1 for none.
  private var heads: [Int32]
  /// The place before each place with a gram of the same hash.
  private var previous: [Int32]
  private var counts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    heads = [Int32](repeating: -1, count: 1 << Self.bits)
    counts = [Int32](repeating: 0, count: 1 << Self.bits)
    previous = [Int32](repeating: -1, count: bytes.count)
    guard bytes.count >= Self.length else { return }
    for place in 0...bytes.count - Self.length {
      let hash = Self.hash(bytes, place)
      previous[place] = heads[hash]
      heads[hash] = Int32(truncatingIfNeeded: place)
      counts[hash] += 1
    }
  }

  @inline(__always)
  private static func hash(_ bytes: [UInt8], _ place: Int) -> Int {
    var value: UInt64 = 0
    for index in place..<place + length { value = value << 8 | UInt64(bytes[index]) }
    return Int((value &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Returns the first places at which a text begins, in order.
  func occurrences(of text: [UInt8], limit: Int) -> [Int] {
    guard !text.isEmpty, text.count <= bytes.count else { return [] }
    guard text.count >= Self.length else { return scan(for: text, limit) }
    var rarest = (count: Int32.max, offset: 0, hash: 0)
    let step = max(1, (text.count - Self.length) / 16)
    for offset in stride(from: 0, through: text.count - Self.length, by: step) {
      let hash = Self.hash(text, offset)
      if counts[hash] < rarest.count { rarest = (counts[hash], offset, hash) }
    }
    var found: [Int] = []
    var place = Int(heads[rarest.hash])
    while place >= 0 {
      let start = place - rarest.offset
      if start >= 0, start + text.count <= bytes.count, matches(text, at: start) {
        found.append(start)
      }
      place = Int(previous[place])
    }
    found.reverse()
    return Array(found.prefix(limit))
  }

  private func scan(for text: [UInt8], _ limit: Int) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      let first = text[0]
      for start in 0...bytes.count - text.count where bytes[start] == first {
        guard matches(text, at: start) else { continue }
        found.append(start)
        if found.count == limit { break }
      }
      return found
    }
  }

  private func matches(_ text: [UInt8], at start: Int) -> Bool {
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
  }

  /// Returns places around which much of a text stands, the likeliest first.
  ///
  /// Each is where the text would begin.
  func likelyPlaces(of text: [UInt8], limit: Int) -> [Int] {
    guard text.count >= 3 * Self.length else { return [] }
    let width = max(16, text.count / 4)
    var votes: [Int: Int] = [:]
    let step = max(1, (text.count - Self.length) / 48)
    for offset in stride(from: 0, through: text.count - Self.length, by: step) {
      let hash = Self.hash(text, offset)
      // What is everywhere says nothing.
      guard counts[hash] <= 64 else { continue }
      var place = Int(heads[hash])
      while place >= 0 {
        votes[(place - offset + text.count) / width, default: 0] += 1
        place = Int(previous[place])
      }
    }
    return votes.filter { $0.value >= 4 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(limit).map { $0.key * width - text.count }
  }
}

/// An index that is made when it is first asked.
final class LazyIndex: Sendable {
  private let made = Mutex<GramIndex?>(nil)
  private let bytes: [UInt8]

  var index: GramIndex {
    made.withLock { made in
      let index = made ?? GramIndex(bytes)
      made = index
      return index
    }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}
