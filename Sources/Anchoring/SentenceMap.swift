import FactModel
import PlainText

/// Where the sentences of one reading stand whole in another, and which of the others are what became of
/// them.
struct SentenceMap {
  let old: SentenceIndex
  let new: SentenceIndex
  /// The sentences as ranges of folded bytes.
  private let oldBytes: [Range<Int>]
  private let newBytes: [Range<Int>]
  /// For each old sentence the new one that reads the same but for typography.
  private let same: [Int?]
  private let oldStatements: Statements
  private let newStatements: Statements

  init(_ alignment: TextAlignment, from: ArticleRevision, to: ArticleRevision) {
    old = SentenceIndex(from.blocks)
    new = SentenceIndex(to.blocks)
    oldBytes = Self.bytes(of: old, in: from.text, alignment.old)
    newBytes = Self.bytes(of: new, in: to.text, alignment.new)
    let oldHashes = oldBytes.map { Self.hash(alignment.old.bytes[$0]) }
    let newHashes = newBytes.map { Self.hash(alignment.new.bytes[$0]) }
    oldStatements = Statements(from, old)
    newStatements = Statements(to, new)
    let same = Self.same(oldHashes, newHashes) { [oldBytes, newBytes] one, other in
      alignment.old.bytes[oldBytes[one]].elementsEqual(alignment.new.bytes[newBytes[other]])
    }
    self.same = LikeSentences.toldApart(same, oldHashes, newHashes, oldStatements, newStatements)
  }

  /// Whether sentences that stand whole in the new reading are part of the same there.
  func isSameStatement(_ sentences: Range<Int>) -> Bool {
    sentences.allSatisfy { old in
      same[old].map { newStatements.isSame($0, as: old, of: oldStatements) } ?? false
    }
  }

  /// Where a range of folded bytes of the old text stands in the new one, where all of its sentences
  /// stand there whole, one behind the other.
  ///
  /// `sentences`: Those that it touches.
  func whole(_ range: Range<Int>, in sentences: Range<Int>) -> Range<Int>? {
    guard let first = sentences.first, let last = sentences.last, let start = same[first],
      let end = same[last], end - start == last - first,
      sentences.allSatisfy({ same[$0] == start + $0 - first })
    else { return nil }
    // In front of the first sentence and behind the last there is white space only.
    let from = max(range.lowerBound, oldBytes[first].lowerBound) - oldBytes[first].lowerBound
    let to = min(range.upperBound, oldBytes[last].upperBound) - oldBytes[last].lowerBound
    let lower = newBytes[start].lowerBound + from
    return lower..<max(lower, newBytes[end].lowerBound + to)
  }

  /// Whether new sentences are what became of old ones: they share words at the same place of the text
  /// or, elsewhere, most of their words.
  func isCounterpart(
    _ found: Range<Int>,
    of sentences: Range<Int>,
    _ alignment: TextAlignment
  ) -> Bool {
    found.allSatisfy { new in
      sentences.contains { old in
        let oldTokens = alignment.oldTokens.touched(by: oldBytes[old])
        let newTokens = alignment.newTokens.touched(by: newBytes[new])
        let inPlace = oldTokens.count { token in
          alignment.newToken(of: token).map(newTokens.contains) ?? false
        }
        if inPlace > 1, inPlace * 5 >= 2 * min(oldTokens.count, newTokens.count) { return true }
        var counts: [UInt64: Int] = [:]
        for token in oldTokens { counts[alignment.oldTokens.hashes[token], default: 0] += 1 }
        var shared = 0
        for token in newTokens {
          let hash = alignment.newTokens.hashes[token]
          guard let count = counts[hash], count > 0 else { continue }
          counts[hash] = count - 1
          shared += 1
        }
        return shared * 5 >= 3 * max(oldTokens.count, newTokens.count)
      }
    }
  }

  // MARK: - Making

  private static func bytes(
    of sentences: SentenceIndex,
    in text: ArticleText,
    _ folded: FoldedText
  ) -> [Range<Int>] {
    sentences.entries.map { entry in
      var start = folded.index(ofOrigin: text.byteOffset(of: entry.range.lowerBound))
      var end = folded.index(ofOrigin: text.byteOffset(of: entry.range.upperBound))
      while start < end, folded.bytes[start] == 0x20 { start += 1 }
      while end > start, folded.bytes[end - 1] == 0x20 { end -= 1 }
      return start..<end
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// First those in the same order, then those that moved.
  private static func same(
    _ old: [UInt64],
    _ new: [UInt64],
    _ isSame: (Int, Int) -> Bool
  ) -> [Int?] {
    var same = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    for match in SequenceDiff.matches(old, 0..<old.count, new, 0..<new.count) {
      for index in 0..<match.count where isSame(match.old + index, match.new + index) {
        same[match.old + index] = match.new + index
        isTaken[match.new + index] = true
      }
    }
    var free: [UInt64: [Int]] = [:]
    for index in new.indices.reversed() where !isTaken[index] {
      free[new[index], default: []].append(index)
    }
    for index in old.indices where same[index] == nil {
      guard let there = free[old[index]]?.last, isSame(index, there) else { continue }
      free[old[index]]?.removeLast()
      same[index] = there
    }
    return same
  }
}
