import FactModel
import PlainText

/// Which parts of two readings of an article are the same, in order: whole sentences first, then the
/// words between those.
struct TextAlignment {
  let old: FoldedText
  let new: FoldedText
  let oldTokens: TextTokens
  let newTokens: TextTokens
  /// The sentences of both, as ranges of tokens, in order.
  let oldSentences: [Range<Int>]
  let newSentences: [Range<Int>]
  /// The runs of sentences that both have.
  let sentenceMatches: [SequenceDiff.Match]
  /// The runs of tokens that both have; none is there by accident.
  let runs: [SequenceDiff.Match]

  init(_ oldRevision: ArticleRevision, _ newRevision: ArticleRevision) {
    old = FoldedText(oldRevision.text.utf8)
    new = FoldedText(newRevision.text.utf8)
    oldTokens = TextTokens(old.bytes)
    newTokens = TextTokens(new.bytes)
    oldSentences = Self.sentences(oldRevision, old, oldTokens)
    newSentences = Self.sentences(newRevision, new, newTokens)
    let oldHashes = Self.hashes(oldSentences, oldTokens)
    let newHashes = Self.hashes(newSentences, newTokens)
    sentenceMatches = SequenceDiff.matches(
      oldHashes,
      0..<oldHashes.count,
      newHashes,
      0..<newHashes.count
    )
    runs = Self.runs(sentenceMatches, oldSentences, newSentences, oldTokens, newTokens)
  }

  private static func sentences(
    _ revision: ArticleRevision,
    _ folded: FoldedText,
    _ tokens: TextTokens
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for block in revision.blocks {
      for sentence in block.sentences {
        let start = revision.text.byteOffset(of: sentence.lowerBound)
        let end = revision.text.byteOffset(of: sentence.upperBound)
        sentences.append(
          tokens.touched(by: folded.index(ofOrigin: start)..<folded.index(ofOrigin: end))
        )
      }
    }
    return sentences
  }

  private static func hashes(_ sentences: [Range<Int>], _ tokens: TextTokens) -> [UInt64] {
    sentences.map { sentence in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for token in sentence { hash = (hash ^ tokens.hashes[token]) &* 0x9E37_79B9_7F4A_7C15 }
      return hash
    }
  }

  private static func runs(
    _ sentenceMatches: [SequenceDiff.Match],
    _ oldSentences: [Range<Int>],
    _ newSentences: [Range<Int>],
    _ oldTokens: TextTokens,
    _ newTokens: TextTokens
  ) -> [SequenceDiff.Match] {
    var runs: [SequenceDiff.Match] = []
    var (oldStart, newStart) = (0, 0)
    func compare(upTo oldEnd: Int, _ newEnd: Int) {
      guard oldStart < oldEnd, newStart < newEnd else { return }
      let found = SequenceDiff.matches(
        oldTokens.hashes,
        oldStart..<oldEnd,
        newTokens.hashes,
        newStart..<newEnd
      )
      runs += withoutAccidents(
        found,
        oldStart..<oldEnd,
        newStart..<newEnd,
        oldTokens,
        newTokens
      )
    }
    for match in sentenceMatches {
      for index in 0..<match.count {
        let (from, to) = (oldSentences[match.old + index], newSentences[match.new + index])
        // Sentences may be cut otherwise than they were: only what is equal counts.
        guard from.count == to.count, from.lowerBound >= oldStart, to.lowerBound >= newStart else {
          continue
        }
        compare(upTo: from.lowerBound, to.lowerBound)
        runs.append(SequenceDiff.Match(old: from.lowerBound, new: to.lowerBound, count: from.count))
        (oldStart, newStart) = (from.upperBound, to.upperBound)
      }
    }
    compare(upTo: oldTokens.count, newTokens.count)
    return SequenceDiff.joined(runs)
  }

  /// Takes out runs that are shorter than what was replaced on both sides of them: single words that
  /// two quite different texts happen to have in the same order.
  private static func withoutAccidents(
    _ runs: [SequenceDiff.Match],
    _ old: Range<Int>,
    _ new: Range<Int>,
    _ oldTokens: TextTokens,
    _ newTokens: TextTokens
  ) -> [SequenceDiff.Match] {
    func size(_ tokens: TextTokens, _ range: Range<Int>) -> Int {
      range.isEmpty
        ? 0
        : tokens.range(range.upperBound - 1).upperBound - tokens.range(range.lowerBound).lowerBound
    }
    func gap(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> Int {
      max(size(oldTokens, oldRange), size(newTokens, newRange))
    }
    var kept: [SequenceDiff.Match] = []
    for (index, run) in runs.enumerated() {
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      var candidate: SequenceDiff.Match? = run
      while let current = candidate {
        let last = kept.last
        let (oldBefore, newBefore) = (
          last.map { $0.old + $0.count } ?? old.lowerBound,
          last.map { $0.new + $0.count } ?? new.lowerBound
        )
        let before = gap(oldBefore..<current.old, newBefore..<current.new)
        let (oldAfter, newAfter) = (current.old + current.count, current.new + current.count)
        let after = gap(
          oldAfter..<(next?.old ?? old.upperBound),
          newAfter..<(next?.new ?? new.upperBound)
        )
        let length = size(oldTokens, current.old..<oldAfter)
        guard length <= before, length <= after, before > 0, after > 0 else {
          kept.append(current)
          break
        }
        // Without it, the one before may be an accident as well.
        candidate = kept.popLast()
        if candidate == nil { break }
      }
    }
    return kept
  }

  // MARK: - From old to new

  /// Returns the last run that begins at or before an old token; nil where none does.
  func run(atOrBefore token: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].old <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Returns the new token that is an old one; nil where none is.
  func newToken(of token: Int) -> Int? {
    guard let index = run(atOrBefore: token), token < runs[index].old + runs[index].count else {
      return nil
    }
    return runs[index].new + token - runs[index].old
  }

  /// Returns the new tokens that stand in the place of a range of old ones: from the last token before
  /// it that is still there to the first one behind it, both left out.
  func replacement(of tokens: Range<Int>) -> Range<Int> {
    var start = 0
    if tokens.lowerBound > 0, let index = run(atOrBefore: tokens.lowerBound) {
      let run = runs[index]
      start = run.new + min(run.count, tokens.lowerBound - run.old)
    }
    var end = newTokens.count
    let following = tokens.upperBound
    if let index = run(atOrBefore: following), following < runs[index].old + runs[index].count {
      end = runs[index].new + following - runs[index].old
    } else {
      let next = run(atOrBefore: following).map { $0 + 1 } ?? 0
      if next < runs.count { end = runs[next].new }
    }
    return start..<max(start, end)
  }

  /// Returns whether all tokens of a range of new ones are in one run: they stood in the old text, one
  /// behind the other.
  func isOld(newTokens range: Range<Int>) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].new <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    return range.upperBound <= runs[low - 1].new + runs[low - 1].count
  }
}
