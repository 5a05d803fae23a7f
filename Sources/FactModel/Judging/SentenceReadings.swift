import Digest
import PlainText

/// How the sentences of a revision read, each as the digest of its text without mere typography, and of
/// who says it where a paragraph has a speaker.
package struct SentenceReadings: Sendable {
  private let revision: String
  private let digests: [String]
  /// The texts' own digests of sentences with a speaker, by index: what was kept before the speaker was.
  private let unspoken: [Int: String]
  /// Those of the whole revision, to look a reading up in.
  private(set) var all: Set<String> = []

  package init(_ revision: ArticleRevision, _ sentences: SentenceIndex) {
    self.revision = revision.hash
    var unspoken: [Int: String] = [:]
    digests = sentences.entries.enumerated().map { index, entry in
      let text = Self.digest(revision.text.bytes(in: entry.range))
      guard let speaker = revision.blocks[entry.block].speaker else { return text }
      unspoken[index] = text
      return Self.digest("\(speaker): \(text)".utf8)
    }
    self.unspoken = unspoken
  }

  /// The readings of an earlier revision, to find out whether a sentence stood there.
  init(lookedUpIn revision: ArticleRevision) {
    self.init(revision, SentenceIndex(revision.blocks))
    all = Set(digests)
  }

  /// How one sentence reads, by its index.
  package func digest(of sentence: Int) -> String { digests[sentence] }

  /// Whether the sentences of some passages all stood in an earlier revision.
  func contain(_ passages: [Passage], of now: SentenceReadings, _ sentences: SentenceIndex) -> Bool
  {
    passages.allSatisfy { passage in
      sentences.read(around: passage.range).allSatisfy { all.contains(now.digests[$0]) }
    }
  }

  /// What the sentences around passages read; nil where a passage is not in the text.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - sentences: The sentences of this revision.
  ///   - isSpoken: Whether who says them is a part of it.
  ///   - asOnce: Whether of insertion points only those behind all of a sentence are read with the next one.
  /// - Returns: What the sentences read.
  package func seen(
    _ passages: [Passage],
    _ sentences: SentenceIndex,
    isSpoken: Bool = true,
    asOnce: Bool = false
  ) -> Seen? {
    var ranges: [Range<Int>] = []
    var digests: [String] = []
    for passage in passages {
      guard !passage.isGone else { return nil }
      let touched = sentences.read(around: passage.range, asOnce: asOnce)
      // What lies in no sentence (a byline) stands for itself.
      if touched.isEmpty {
        ranges.append(passage.range)
        digests.append(Self.digest(passage.exact.utf8))
      }
      for index in touched where !ranges.contains(sentences.entries[index].range) {
        ranges.append(sentences.entries[index].range)
        digests.append(isSpoken ? self.digests[index] : unspoken[index] ?? self.digests[index])
      }
    }
    let digest = digests.count == 1 ? digests[0] : Self.digest(digests.joined(separator: "").utf8)
    return Seen(
      revision: revision,
      ranges: ranges,
      passages: passages.map(\.range),
      digest: digest
    )
  }

  /// What of a reading is as it was.
  enum Likeness {
    case all
    /// The sentences read the same; whether the words are those that were judged is to be looked at.
    case sentences
    case none
  }

  /// How the sentences around passages read now beside what was seen.
  func likeness(_ seen: Seen, _ passages: [Passage], _ sentences: SentenceIndex) -> Likeness {
    // Most judgements are about one passage in one sentence.
    if passages.count == 1, let passage = passages.first, !passage.isGone {
      let touched = sentences.read(around: passage.range)
      if touched.count == 1 {
        let index = touched.lowerBound
        guard digests[index] == seen.digest || unspoken[index] == seen.digest else { return .none }
        let start = sentences.entries[touched.lowerBound].range.lowerBound
        return Self.isSamePlace([passage.range], [start], seen) ? .all : .sentences
      }
    }
    guard var now = self.seen(passages, sentences) else { return .none }
    if seen.ranges.count < now.ranges.count,
      let once = self.seen(passages, sentences, asOnce: true)
    {
      now = once
    }
    guard
      now.digest == seen.digest
        || !unspoken.isEmpty
          && self.seen(passages, sentences, isSpoken: false)?.digest == seen.digest
    else { return .none }
    return Self.isSamePlace(now.passages, now.ranges.map(\.lowerBound), seen) ? .all : .sentences
  }

  /// Whether the passages stand where they stood, counted from the first sentence.
  private static func isSamePlace(_ passages: [Range<Int>], _ starts: [Int], _ seen: Seen) -> Bool {
    guard seen.passages.count == passages.count, seen.ranges.count == starts.count else {
      return false
    }
    return zip(passages, seen.passages).allSatisfy { now, then in
      guard now.count == then.count,
        let sentence = seen.ranges.firstIndex(where: {
          $0.lowerBound <= then.lowerBound && then.lowerBound <= $0.upperBound
        })
      else { return false }
      return now.lowerBound - starts[sentence]
        == then.lowerBound - seen.ranges[sentence].lowerBound
    }
  }

  /// 128 bits of the SHA-256 of a text, folded as addresses are, upper and lower case told apart.
  package static func digest(_ utf8: some Sequence<UInt8>) -> String {
    var bytes = FoldedText(Array(utf8)).bytes[...]
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return SHA256.hex(of: SHA256.hash(bytes).prefix(16))
  }
}

extension SentenceIndex {
  /// The sentences that are read where a passage is judged: those that it touches; of an insertion point
  /// behind the last word of a sentence also the next one.
  ///
  /// `asOnce`: Whether as it was kept once: behind all of a sentence, and in the same block.
  func read(around range: Range<Int>, asOnce: Bool = false) -> Range<Int> {
    let touched = touched(by: range)
    guard range.isEmpty, let last = touched.last, touched.upperBound < entries.count else {
      return touched
    }
    // A full stop and a mark of quotation may stand behind the last word.
    let isBehind = entries[last].range.upperBound - range.lowerBound <= (asOnce ? 0 : 2)
    let isSameBlock = entries[touched.upperBound].block == entries[last].block
    guard isBehind, isSameBlock || !asOnce else { return touched }
    return touched.lowerBound..<touched.upperBound + 1
  }
}
