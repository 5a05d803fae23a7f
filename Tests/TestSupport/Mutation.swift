/// What damages a file: one of the ways in which disks, editors, merges and people do.
package enum Mutation: CaseIterable, Sendable {
  /// A bit is another.
  case bit
  /// A byte is another.
  case byte
  /// A digit is another.
  case digit
  /// A token is gone.
  case tokenGone
  /// A token is another of the same text.
  case otherToken
  case lineGone
  case lineTwice
  /// Two stretches of lines have changed places.
  case blocksSwapped
  /// The end is missing.
  case cut
  /// A stretch is zeros.
  case zeros
  /// A line of another text in place of as many bytes.
  case spliced
  /// The beginning of this text, and the end of another.
  case joined

  /// The text with the damage at a random place; the text itself where there is no such place.
  package func made(
    in bytes: [UInt8],
    with other: [UInt8],
    _ random: inout SplitMix64
  ) -> [UInt8] {
    guard !bytes.isEmpty, !other.isEmpty else { return bytes }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch self {
    case .bit: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case .byte: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case .digit:
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      guard let index = bytes[place...].firstIndex(where: digits.contains) else { break }
      bytes[index] = UInt8.random(in: digits, using: &random)
    case .tokenGone: bytes.removeSubrange(Self.stretch(bytes, Self.token, &random))
    case .otherToken:
      let token = bytes[Self.stretch(bytes, Self.token, &random)]
      bytes.replaceSubrange(Self.stretch(bytes, Self.token, &random), with: token)
    case .lineGone: bytes.removeSubrange(Self.stretch(bytes, Self.line, &random))
    case .lineTwice:
      bytes.insert(contentsOf: bytes[Self.stretch(bytes, Self.line, &random)], at: place)
    case .blocksSwapped: Self.swapBlocks(&bytes, &random)
    case .cut: bytes.removeLast(bytes.count - place)
    case .zeros:
      let end = min(bytes.count, place + Int.random(in: 1...512, using: &random))
      for index in place..<end { bytes[index] = 0 }
    case .spliced:
      let line = other[Self.stretch(other, Self.line, &random)]
      bytes.replaceSubrange(place..<min(bytes.count, place + line.count), with: line)
    case .joined:
      let start = Int.random(in: 0..<other.count, using: &random)
      bytes.replaceSubrange(place..., with: other[start...])
    }
    return bytes
  }

  private static let token = Array(",:\"".utf8)
  private static let line = Array("\n".utf8)

  /// From a random place to behind the next of some bytes.
  private static func stretch(
    _ bytes: [UInt8],
    _ stops: [UInt8],
    _ random: inout SplitMix64
  ) -> Range<Int> {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = bytes[start...].firstIndex(where: stops.contains) ?? bytes.count - 1
    return start..<end + 1
  }

  private static func swapBlocks(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let starts = [0] + bytes.indices.filter { bytes[$0] == line[0] }.map { $0 + 1 }
    guard starts.count > 4 else { return }
    let cuts = (0..<3).map { _ in starts.randomElement(using: &random) ?? 0 }.sorted()
    let swapped = bytes[cuts[1]..<cuts[2]] + bytes[cuts[0]..<cuts[1]]
    bytes.replaceSubrange(cuts[0]..<cuts[2], with: swapped)
  }
}
