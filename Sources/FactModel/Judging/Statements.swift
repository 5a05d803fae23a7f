import PlainText

/// What the sentences of a revision are part of, besides their own words: whether a sentence that reads the same
/// in another revision says the same there.
///
/// A sentence in a list belongs to the one that ends with a colon before it, one in a quotation to who is
/// quoted, one that ``Leaning`` knows to what it leans on; one that reads the same as others is told apart by what stands beside it.
package struct Statements: Sendable {
  /// How the sentences read, but for typography.
  package private(set) var hashes: [UInt64] = []
  /// The blocks in which they stand, by index.
  package let blocks: [Int]
  private var counts: [UInt64: Int] = [:]
  /// What a sentence depends on, by its index.
  private var leads: [Int: UInt64] = [:]

  /// - Parameters:
  ///   - revision: The revision.
  ///   - sentences: Its sentences.
  ///   - isWhole: Whether all counts that gives a sentence its meaning, or only what earlier versions knew of.
  ///   - others: What some sentences are taken to read, by index.
  package init(
    _ revision: ArticleRevision,
    _ sentences: SentenceIndex,
    isWhole: Bool = true,
    others: [Int: String] = [:]
  ) {
    let entries = sentences.entries
    blocks = entries.map(\.block)
    hashes.reserveCapacity(entries.count)
    let texts = entries.enumerated().map { others[$0] ?? revision.text.slice($1.range) }
    // What others depend on counts however it is spelled.
    func reading(_ index: Int) -> UInt64 {
      TextHash.hash(
        isWhole ? Leaning.whole(of: texts[index]) : FoldedText(Array(texts[index].utf8)).bytes
      )
    }
    var introduction: UInt64?
    for (index, entry) in entries.enumerated() {
      let bytes = FoldedText(Array(texts[index].utf8)).bytes
      hashes.append(TextHash.hash(bytes))
      counts[hashes[index], default: 0] += 1
      if entry.ordinal == 1 {
        let isList = revision.blocks[entry.block].kind == .listItem
        let wasList = index > 0 && revision.blocks[blocks[index - 1]].kind == .listItem
        let isIntroduced = index > 0 && Self.endsWithColon(entries[index - 1], revision.text)
        if isIntroduced {
          // What is said before the sentence with the colon may be what the list is of.
          let isBehind = isWhole && index > 1 && blocks[index - 2] == blocks[index - 1]
          introduction = reading(index - 1) &+ (isBehind ? reading(index - 2) &* 31 : 0)
        } else if !isList || !wasList {
          introduction = nil
        }
      }
      if let introduction { leads[index] = introduction }
    }
    let quoted = QuotedSentences(texts, blocks, reading: reading, isWhole: isWhole)
    for (index, lead) in quoted.leads { add(lead, to: index) }
    findLeaning(entries, texts, revision, isWhole, reading)
    guard isWhole else { return }
    let surroundings = Surroundings(
      entries.enumerated().map { index, entry in
        (revision.blocks[entry.block].kind.role, texts[index], entry.ordinal == 1)
      },
      reading: reading
    )
    for (index, lead) in surroundings.leads { add(lead, to: index) }
    for (index, entry) in entries.enumerated() {
      let voice = revision.blocks[entry.block].kind.voice
      if !voice.isEmpty { add(TextHash.hash(Array(voice.utf8)), to: index) }
    }
  }

  private mutating func add(_ lead: UInt64, to index: Int) {
    leads[index] = (leads[index] ?? 0) &* 31 &+ lead
  }

  /// Has sentences depend on what they lean on: a question, who was named before, through sentences that lean
  /// themselves, and a heading that says what to make of what stands below it.
  private mutating func findLeaning(
    _ entries: [SentenceIndex.Entry],
    _ texts: [String],
    _ revision: ArticleRevision,
    _ isWhole: Bool,
    _ reading: (Int) -> UInt64
  ) {
    var frame: UInt64?
    var held: UInt64 = 0
    var before = ""
    var isBelowHeading = false
    for (index, entry) in entries.enumerated() {
      let kind = revision.blocks[entry.block].kind
      let text = texts[index]
      if kind == .heading, entry.ordinal == 1 {
        frame = Leaning.frames(text) ? hashes[index] : nil
      }
      let mayLean = kind.isBody && index > 0
      var hold = mayLean ? Leaning.hold(of: text, on: before, knowsAll: isWhole) : nil
      // A paragraph may begin so and name it later: only what leans itself, or a heading, goes on in the next.
      if hold == .subject, entry.ordinal == 1, held == 0, !isBelowHeading { hold = nil }
      isBelowHeading = kind == .heading
      switch hold {
      case .whole?: held = held &* 31 &+ reading(index - 1)
      case .subject?:
        let subject = Leaning.subject(of: before, knowsAll: isWhole)
        held = held &* 31 &+ TextHash.hash(subject)
      case nil: held = 0
      }
      before = text
      let lead = held &+ (kind.isBody ? frame ?? 0 : 0)
      if lead != 0 { add(lead, to: index) }
    }
  }

  private static func endsWithColon(_ entry: SentenceIndex.Entry, _ text: ArticleText) -> Bool {
    text.bytes(in: entry.range).last { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: ":")
  }

  // MARK: - Comparing

  /// Whether a sentence that reads the same as one of an earlier revision says the same, as far as what it
  /// belongs to and what stands beside it tell.
  package func isSame(_ index: Int, as old: Int, of then: Statements) -> Bool {
    guard leads[index] == then.leads[old] else { return false }
    guard isLike(index) || then.isLike(old) else { return true }
    // What stands before it in the paragraph, else behind it there, else before the paragraph.
    return compare(index, old, then, step: -1, isWithin: true)
      ?? compare(index, old, then, step: 1, isWithin: true)
      ?? compare(index, old, then, step: -1, isWithin: false) ?? true
  }

  /// So far from a sentence what tells it from others is looked for.
  package static let reach = 48

  /// Whether a sentence depends on something besides its own words.
  package func depends(_ index: Int) -> Bool { leads[index] != nil }

  /// Whether a sentence reads so.
  func has(_ hash: UInt64) -> Bool { counts[hash] != nil }

  /// Whether a sentence reads the same as another of the revision.
  package func isLike(_ index: Int) -> Bool { counts[hashes[index], default: 0] > 1 }

  /// Whether the same stands beside two sentences up to one that is like no other; nil where there is none.
  private func compare(
    _ index: Int,
    _ old: Int,
    _ then: Statements,
    step: Int,
    isWithin: Bool
  ) -> Bool? {
    var (new, was) = (index + step, old + step)
    // Where so many are the same, nothing tells.
    let end = index + Self.reach * step
    while new != end,
      has(new, in: isWithin ? blocks[index] : nil)
        || then.has(was, in: isWithin ? then.blocks[old] : nil)
    {
      guard has(new, in: nil), then.has(was, in: nil), hashes[new] == then.hashes[was] else {
        return false
      }
      if !isLike(new), !then.isLike(was) { return true }
      (new, was) = (new + step, was + step)
    }
    return nil
  }

  private func has(_ index: Int, in block: Int?) -> Bool {
    hashes.indices.contains(index) && (block.map { blocks[index] == $0 } ?? true)
  }
}

extension BlockKind {
  fileprivate var role: Surroundings.Role {
    switch self {
    case .heading: .heading
    case .caption, .credit: .caption
    case .paragraph, .preformatted: .paragraph
    case .listItem: .listItem
    case .tableRow: .row
    case .quotation: .quotation
    case .title, .standfirst, .byline, .dateline, .furniture: .other
    }
  }
}
