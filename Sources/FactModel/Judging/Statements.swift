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

  package init(_ revision: ArticleRevision, _ sentences: SentenceIndex) {
    let entries = sentences.entries
    blocks = entries.map(\.block)
    hashes.reserveCapacity(entries.count)
    var introduction: UInt64?
    for (index, entry) in entries.enumerated() {
      let bytes = FoldedText(Array(revision.text.bytes(in: entry.range))).bytes
      hashes.append(Self.hash(bytes))
      counts[hashes[index], default: 0] += 1
      if entry.ordinal == 1 {
        let isList = revision.blocks[entry.block].kind == .listItem
        let wasList = index > 0 && revision.blocks[blocks[index - 1]].kind == .listItem
        let isIntroduced = index > 0 && Self.endsWithColon(entries[index - 1], revision.text)
        introduction = isIntroduced ? hashes[index - 1] : isList && wasList ? introduction : nil
      }
      if let introduction { leads[index] = introduction }
    }
    findQuotations(entries, revision.text)
    findLeaning(entries, revision)
  }

  /// Has sentences depend on what they lean on: a question, who was named before, through sentences that lean
  /// themselves, and a heading that says what to make of what stands below it.
  private mutating func findLeaning(
    _ entries: [SentenceIndex.Entry],
    _ revision: ArticleRevision
  ) {
    var frame: UInt64?
    var held: UInt64 = 0
    var before = ""
    var isBelowHeading = false
    for (index, entry) in entries.enumerated() {
      let kind = revision.blocks[entry.block].kind
      let text = revision.text.slice(entry.range)
      if kind == .heading, entry.ordinal == 1 {
        frame = Leaning.frames(text) ? hashes[index] : nil
      }
      var hold = kind.isBody ? Leaning.hold(of: text, on: before) : nil
      // A paragraph may begin so and name it later: only what leans itself, or a heading, goes on in the next.
      if hold == .subject, entry.ordinal == 1, held == 0, !isBelowHeading { hold = nil }
      isBelowHeading = kind == .heading
      switch hold {
      case .question?: held = held &* 31 &+ hashes[index - 1]
      case .subject?: held = held &* 31 &+ Self.hash(Leaning.subject(of: before))
      case nil: held = 0
      }
      before = text
      let lead = held &+ (kind.isBody ? frame ?? 0 : 0)
      if lead != 0 { leads[index] = (leads[index] ?? 0) &* 31 &+ lead }
    }
  }

  private static func hash(
    _ bytes: some Sequence<UInt8>,
    from start: UInt64 = 0xCBF2_9CE4_8422_2325
  )
    -> UInt64
  {
    var hash = start
    // White space says nothing, wherever a sentence is cut.
    for byte in bytes where byte != 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func endsWithColon(_ entry: SentenceIndex.Entry, _ text: ArticleText) -> Bool {
    text.bytes(in: entry.range).last { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: ":")
  }

  // MARK: - Quotations

  private static let closers: [UInt32: Set<UInt32>] = [
    0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0xBB: [0xAB], 0x22: [0x22],
  ]

  /// Has the sentences of each quotation depend on who says it: on what stands beside it.
  private mutating func findQuotations(_ entries: [SentenceIndex.Entry], _ text: ArticleText) {
    var open: (closers: Set<UInt32>, first: Int)?
    var quotations: [ClosedRange<Int>] = []
    // What the sentences of the paragraph have outside of quotation marks.
    var outside: [[UInt8]] = []
    for (index, entry) in entries.enumerated() {
      var beside: [UInt8] = []
      for scalar in text.slice(entry.range).unicodeScalars {
        if let now = open {
          guard now.closers.contains(scalar.value) else { continue }
          quotations.append(now.first...index)
          open = nil
        } else if let closers = Self.closers[scalar.value] {
          open = (closers, index)
        } else if Folding.isWordPart(scalar) {
          beside += Array(String(scalar).utf8)
        }
      }
      outside.append(beside)
      guard index + 1 == entries.count || blocks[index + 1] != entry.block else { continue }
      if let open { quotations.append(open.first...index) }
      let start = index + 1 - outside.count
      for quotation in quotations { quote(quotation, outside, from: start) }
      (open, quotations, outside) = (nil, [], [])
    }
  }

  /// Notes what the sentences of a quotation depend on: what stands beside it in the first and the last, else
  /// the sentence before them.
  private mutating func quote(_ sentences: ClosedRange<Int>, _ outside: [[UInt8]], from start: Int)
  {
    let (first, last) = (sentences.lowerBound, sentences.upperBound)
    let beside = outside[first - start] + (first < last ? outside[last - start] : [])
    // Its own words and marks are read anyway.
    guard first < last || beside.isEmpty && first > start else { return }
    let lead =
      beside.isEmpty && first > start
      ? hashes[first - 1] : Self.hash(beside, from: 0x9E37_79B9_7F4A_7C15)
    for index in sentences { leads[index] = (leads[index] ?? 0) &* 31 &+ lead }
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
