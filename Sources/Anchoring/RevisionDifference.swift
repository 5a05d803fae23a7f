package import FactModel
import PlainText

/// What a publisher changed between two readings of an article, sentence by sentence; furniture is left
/// out.
package struct RevisionDifference: Sendable {
  /// What became of a sentence.
  package enum Kind: String, Sendable {
    case added
    case removed
    case changed
    case moved
  }

  /// A run of words within a changed sentence.
  package struct Part: Sendable, Equatable {
    /// What became of a run of words.
    package enum Kind: String, Sendable {
      case same
      case removed
      case added
    }

    package var kind: Kind
    package var text: String
  }

  /// A sentence that differs.
  package struct Entry: Sendable, Equatable {
    package var kind: Kind
    /// The sentence in the earlier reading, in code points; nil where it was added.
    package var old: Range<Int>?
    /// The sentence in the later reading, in code points; nil where it was removed.
    package var new: Range<Int>?
    /// What is the same and what is not; one part where all of it was added or removed.
    package var parts: [Part]
  }

  /// In the order of the later reading; what was removed stands where it stood.
  package private(set) var entries: [Entry] = []
  /// How many sentences differ in nothing but the form of quotation marks, dashes and spaces.
  package private(set) var typographicCount = 0

  private let alignment: TextAlignment
  private let from: Sentences
  private let to: Sentences

  /// Compares two readings; nil where they are too long for that.
  package init?(from: ArticleRevision, to: ArticleRevision) {
    guard max(from.text.utf8.count, to.text.utf8.count) <= PassageAnchorer.longestText else {
      return nil
    }
    self.init(TextAlignment(from, to), from, to)
  }

  init(_ alignment: TextAlignment, _ from: ArticleRevision, _ to: ArticleRevision) {
    self.alignment = alignment
    self.from = Sentences(from, alignment.oldSentences)
    self.to = Sentences(to, alignment.newSentences)
    var (old, new) = (0, 0)
    for match in alignment.sentenceMatches {
      compare(old..<match.old, new..<match.new)
      countTypography(match)
      (old, new) = (match.old + match.count, match.new + match.count)
    }
    compare(old..<self.from.count, new..<self.to.count)
    joinMoved()
  }

  /// How many sentences were added, removed, changed or moved.
  package func count(_ kind: Kind) -> Int { entries.count { $0.kind == kind } }

  /// The sentences of a reading, furniture included.
  private struct Sentences: Sendable {
    let text: ArticleText
    let ranges: [Range<Int>]
    let isFurniture: [Bool]
    let tokens: [Range<Int>]

    init(_ revision: ArticleRevision, _ tokens: [Range<Int>]) {
      text = revision.text
      ranges = revision.blocks.flatMap(\.sentences)
      isFurniture = revision.blocks.flatMap { block in
        block.sentences.map { _ in block.kind == .furniture }
      }
      self.tokens = tokens
    }

    var count: Int { ranges.count }

    /// The sentence in which a token is.
    func sentence(of token: Int) -> Int? {
      var (low, high) = (0, tokens.count)
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].upperBound <= token { low = middle + 1 } else { high = middle }
      }
      return low < tokens.count && tokens[low].contains(token) ? low : nil
    }
  }

  private mutating func countTypography(_ match: SequenceDiff.Match) {
    for index in 0..<match.count where !from.isFurniture[match.old + index] {
      let was = from.text.bytes(in: from.ranges[match.old + index])
      let now = to.text.bytes(in: to.ranges[match.new + index])
      if !was.elementsEqual(now) { typographicCount += 1 }
    }
  }

  /// Compares what lies between two sentences that both have.
  private mutating func compare(_ old: Range<Int>, _ new: Range<Int>) {
    var nextNew = new.lowerBound
    for index in old where !from.isFurniture[index] {
      guard let partner = partner(of: index, among: nextNew..<new.upperBound) else {
        entries.append(removed(index))
        continue
      }
      for before in nextNew..<partner { add(before) }
      entries.append(
        Entry(
          kind: .changed,
          old: from.ranges[index],
          new: to.ranges[partner],
          parts: parts(from.tokens[index], to.tokens[partner])
        )
      )
      nextNew = partner + 1
    }
    for index in nextNew..<new.upperBound { add(index) }
  }

  private mutating func add(_ index: Int) {
    guard !to.isFurniture[index] else { return }
    let text = to.text.slice(to.ranges[index])
    entries.append(
      Entry(kind: .added, old: nil, new: to.ranges[index], parts: [Part(kind: .added, text: text)])
    )
  }

  private func removed(_ index: Int) -> Entry {
    let text = from.text.slice(from.ranges[index])
    return Entry(
      kind: .removed,
      old: from.ranges[index],
      new: nil,
      parts: [Part(kind: .removed, text: text)]
    )
  }

  /// The sentence that shares most words with an old one, where that is much of both.
  private func partner(of index: Int, among candidates: Range<Int>) -> Int? {
    let near = candidates.prefix(200)
    var shared: [Int: Int] = [:]
    for token in from.tokens[index] {
      guard let there = alignment.newToken(of: token), let sentence = to.sentence(of: there),
        near.contains(sentence), !to.isFurniture[sentence]
      else { continue }
      shared[sentence, default: 0] += 1
    }
    let much = shared.filter { sentence, count in
      count * 5 >= 2 * max(1, min(to.tokens[sentence].count, from.tokens[index].count))
    }
    return much.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: - Parts

  private func parts(_ old: Range<Int>, _ new: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var (oldToken, newToken) = (old.lowerBound, new.lowerBound)
    while oldToken < old.upperBound || newToken < new.upperBound {
      let there = oldToken < old.upperBound ? alignment.newToken(of: oldToken) : nil
      if let there, there == newToken, newToken < new.upperBound {
        append(.same, to, alignment.new, alignment.newTokens, newToken, new, &parts)
        oldToken += 1
        newToken += 1
      } else if oldToken < old.upperBound,
        there.map({ !(newToken..<new.upperBound).contains($0) }) ?? true
      {
        append(.removed, from, alignment.old, alignment.oldTokens, oldToken, old, &parts)
        oldToken += 1
      } else {
        append(.added, to, alignment.new, alignment.newTokens, newToken, new, &parts)
        newToken += 1
      }
    }
    return parts
  }

  /// Adds a token with the space behind it.
  private func append(
    _ kind: Part.Kind,
    _ sentences: Sentences,
    _ folded: FoldedText,
    _ tokens: TextTokens,
    _ token: Int,
    _ range: Range<Int>,
    _ parts: inout [Part]
  ) {
    let place = folded.origin(of: tokens.range(token), in: sentences.text.utf8)
    var text = String(decoding: sentences.text.utf8[place], as: UTF8.self)
    let hasSpace =
      token + 1 < range.upperBound
      && tokens.range(token + 1).lowerBound > tokens.range(token).upperBound
    if hasSpace { text += " " }
    if parts.last?.kind == kind {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(kind: kind, text: text))
    }
  }

  // MARK: - Moved

  /// Takes a sentence that was removed in one place and added in another for moved.
  private mutating func joinMoved() {
    var removed: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.kind == .removed {
      removed[entry.parts[0].text, default: []].append(index)
    }
    guard !removed.isEmpty else { return }
    var gone: Set<Int> = []
    for (index, entry) in entries.enumerated() where entry.kind == .added {
      let text = entry.parts[0].text
      guard let source = removed[text]?.first else { continue }
      removed[text]?.removeFirst()
      gone.insert(source)
      entries[index] = Entry(
        kind: .moved,
        old: entries[source].old,
        new: entry.new,
        parts: [Part(kind: .same, text: text)]
      )
    }
    entries = entries.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }
}
