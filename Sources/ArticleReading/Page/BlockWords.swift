/// What the words of a short block say: “newsletter” and “impressum” stand around articles, “said” in them.
///
/// Words are as ``PhraseTable/folded(_:)`` makes them. The first word of a block is asked for once more
/// with `^` before it.
struct BlockWords: Sendable {
  /// What a block's words are worth together; 0 where none is known.
  struct Worth {
    var mean: Float = 0
    /// Of those three that speak most against the article, and most for it.
    var least: Float = 0
    var most: Float = 0
  }

  /// A longer text says by its length what it is.
  ///
  /// In bytes of UTF-8, and in words.
  static let longest = (bytes: 1_200, words: 60)
  private static let mostSingled = 3
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// By the words' hashes: two words with the same one would be a bad guess, and no more.
  private var worths: [UInt64: Float] = [:]

  /// Reads lines of a worth and the words that have it.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let worth = words.first.flatMap({ Float($0) }) else { continue }
      for word in words.dropFirst() { worths[Self.hash(word.utf8)] = worth }
    }
  }

  /// Looks up the words of a text.
  ///
  /// `line`: The text as ``PhraseTable/folded(_:)`` makes it.
  func worth(of line: [UInt8]) -> Worth {
    guard line.count <= Self.longest.bytes else { return Worth() }
    var found: [(hash: UInt64, worth: Float)] = []
    var words = 0
    func look(_ hash: UInt64) {
      guard let worth = worths[hash], !found.contains(where: { $0.hash == hash }) else { return }
      found.append((hash, worth))
    }
    var start = 0
    while start < line.count {
      let end = line[start...].firstIndex(of: 0x20) ?? line.count
      look(Self.hash(line[start..<end]))
      if words == 0 { look(Self.hash(line[start..<end], from: Self.opening)) }
      words += 1
      guard words <= Self.longest.words else { return Worth() }
      start = end + 1
    }
    guard !found.isEmpty else { return Worth() }
    let sorted = found.map(\.worth).sorted()
    let singled = Float(Self.mostSingled)
    return Worth(
      mean: sorted.reduce(0, +) / Float(sorted.count),
      least: sorted.prefix(Self.mostSingled).reduce(0, +) / singled,
      most: sorted.suffix(Self.mostSingled).reduce(0, +) / singled
    )
  }

  private static func hash(_ word: some Sequence<UInt8>, from seed: UInt64 = seed) -> UInt64 {
    word.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static let opening = hash(CollectionOfOne(UInt8(ascii: "^")))
}
