/// Which sentences are quoted, and who says them: what stands beside a quotation says what to make of it.
package struct QuotedSentences {
  /// What a sentence depends on, by its index.
  package private(set) var leads: [Int: UInt64] = [:]
  private let texts: [String]
  private let blocks: [Int]
  /// How a sentence reads on which others depend, by its index.
  private let reading: (Int) -> UInt64
  private let isWhole: Bool

  /// - Parameters:
  ///   - texts: The sentences.
  ///   - blocks: The blocks in which they stand.
  ///   - reading: How one of them reads on which others depend, by its index.
  ///   - isWhole: Whether all counts that tells who speaks, or only what earlier versions knew of.
  package init(
    _ texts: [String],
    _ blocks: [Int],
    reading: @escaping (Int) -> UInt64,
    isWhole: Bool
  ) {
    (self.texts, self.blocks, self.reading, self.isWhole) = (texts, blocks, reading, isWhole)
    findQuotations()
  }

  private mutating func add(_ lead: UInt64, to index: Int) {
    leads[index] = (leads[index] ?? 0) &* 31 &+ lead
  }

  private static let closers: [UInt32: Set<UInt32>] = [
    0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0xBB: [0xAB], 0x22: [0x22],
  ]
  /// Marks that are apostrophes, too: they open before a word, and close behind one.
  private static let single: [UInt32: Set<UInt32>] = [0x2018: [0x2019], 0x27: [0x27]]

  /// What closes a quotation that begins with a mark; nil where none does.
  private func closers(
    of mark: Unicode.Scalar,
    _ before: Unicode.Scalar?,
    _ next: Unicode.Scalar?
  )
    -> Set<UInt32>?
  {
    if let closers = Self.closers[mark.value] { return closers }
    guard isWhole, !(before?.isWordPart ?? false), next?.isWordPart ?? false
    else { return nil }
    return Self.single[mark.value]
  }

  private func closes(
    _ mark: Unicode.Scalar,
    _ closers: Set<UInt32>,
    _ before: Unicode.Scalar?,
    _ next: Unicode.Scalar?
  ) -> Bool {
    guard closers.contains(mark.value) else { return false }
    guard mark.value == 0x2019 || mark.value == 0x27 else { return true }
    return !(next?.isWordPart ?? false) && before?.properties.isWhitespace == false
  }

  /// Has the sentences of each quotation depend on who says it: on what stands beside it.
  private mutating func findQuotations() {
    var open: (closers: Set<UInt32>, first: Int)?
    var quotations: [ClosedRange<Int>] = []
    // What the sentences of the paragraph have outside of quotation marks.
    var outside: [[UInt8]] = []
    // Who says what the paragraph before left open, which this one goes on with.
    var carried: UInt64?
    for (index, text) in texts.enumerated() {
      var beside: [UInt8] = []
      let scalars = Array(text.unicodeScalars)
      for (place, scalar) in scalars.enumerated() {
        let before = place > 0 ? scalars[place - 1] : nil
        let next = place + 1 < scalars.count ? scalars[place + 1] : nil
        if let now = open {
          guard closes(scalar, now.closers, before, next) else { continue }
          quotations.append(now.first...index)
          open = nil
        } else if let closers = closers(of: scalar, before, next) {
          // What does not begin with it goes on with nothing.
          if quotations.isEmpty, !outside.isEmpty || !beside.isEmpty { carried = nil }
          open = (closers, index)
        } else if scalar.isWordPart {
          if scalar.isASCII {
            beside.append(UInt8(scalar.value))
          } else {
            beside += String(scalar).utf8
          }
        }
      }
      outside.append(beside)
      guard index + 1 == texts.count || blocks[index + 1] != blocks[index] else { continue }
      if let open { quotations.append(open.first...index) }
      let start = index + 1 - outside.count
      for quotation in quotations {
        quote(quotation, outside, from: start)
        if isWhole {
          attribute(quotation, outside, from: start)
          refer(quotation, outside, from: start)
        }
      }
      carried = isWhole ? carry(carried, quotations.first, outside, from: start, open?.first) : nil
      (open, quotations, outside) = (nil, [], [])
    }
  }

  /// Has a paragraph's quotation depend on who says what it goes on with.
  ///
  /// - Returns: Who says it in the next paragraph, where this one leaves it open; else nil.
  private mutating func carry(
    _ carried: UInt64?,
    _ first: ClosedRange<Int>?,
    _ outside: [[UInt8]],
    from start: Int,
    _ open: Int?
  ) -> UInt64? {
    guard let first else { return nil }
    if let carried, first.lowerBound == start { for index in first { add(carried, to: index) } }
    guard let open else { return nil }
    if let carried, open == start { return carried }
    let beside = outside[open - start]
    return beside.isEmpty ? open > 0 ? reading(open - 1) : nil : TextHash.hash(beside)
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
      ? reading(first - 1) : TextHash.hash(beside, from: 0x9E37_79B9_7F4A_7C15)
    for index in sentences { add(lead, to: index) }
  }

  /// Has a quotation with which a paragraph begins depend on a short sentence behind it, “…” Ms Roe said so, also in
  /// the next paragraph where that begins with a word for it: That was what Ms Roe said.
  private mutating func attribute(
    _ sentences: ClosedRange<Int>,
    _ outside: [[UInt8]],
    from start: Int
  ) {
    let next = sentences.upperBound + 1
    guard next < texts.count, sentences.allSatisfy({ outside[$0 - start].isEmpty }) else { return }
    if next < start + outside.count {
      guard sentences.lowerBound == start,
        (1...Self.longestAttribution).contains(outside[next - start].count)
      else { return }
    } else {
      let first = texts[next].prefix { !$0.isWhitespace }
      guard Self.pointers.contains(String(first)),
        texts[next].utf8.count <= Self.longestAttribution
      else { return }
    }
    for index in sentences { add(reading(next), to: index) }
  }

  /// So many letters has a sentence that says only who said the one before.
  private static let longestAttribution = 60
  private static let pointers: Set<String> = ["So", "That", "These", "This", "Those", "Thus"]

  /// Has a quotation that somebody says who is not named, “…” he said, depend on who was named before.
  private mutating func refer(_ sentences: ClosedRange<Int>, _ outside: [[UInt8]], from start: Int)
  {
    let (first, last) = (sentences.lowerBound, sentences.upperBound)
    guard first > 0,
      [outside[first - start], outside[last - start]].contains(where: { beside in
        Self.speakers.contains { beside.starts(with: $0.utf8) }
      })
    else { return }
    let lead = TextHash.hash(Leaning.subject(of: texts[first - 1], knowsAll: true))
    for index in sentences { add(lead, to: index) }
  }

  /// How the words beside such a quotation begin, without the spaces between them.
  private static let speakers = ["he", "she", "they", "it", "saidhe", "saidshe", "saidthey"]
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a mark on one.
  package var isWordPart: Bool {
    if isASCII { return (48...57).contains(value) || (65...90).contains(value & ~32) }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
