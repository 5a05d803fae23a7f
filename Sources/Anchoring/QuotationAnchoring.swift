package import FactModel

/// What a text that is not at hand says of a passage of it.
package struct Quotation: Sendable {
  package var exact: String
  /// What stood before and behind it there; empty where that is not known.
  package var prefix: String
  package var suffix: String
  /// Where it began there, in code points, for choosing among places that are alike; nil where that
  /// says nothing.
  package var start: Int?

  package init(_ exact: String, prefix: String = "", suffix: String = "", start: Int? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
  }
}

/// Where the words of a quotation stand; ranges are in code points.
package enum QuotationPlace: Equatable, Sendable {
  /// The same words, but for the form of quotation marks, dashes and spaces.
  case found(Range<Int>)
  /// Words that are close to them.
  case close(Range<Int>)
  /// So many places have the same words, and nothing tells which is meant.
  case several(Int)
  case none
}

extension PassageAnchorer {
  /// Creates an anchorer for quotations from texts that are not at hand.
  package init(to: ArticleRevision) {
    self.init(
      from: ArticleRevision(origin: to.origin, read: to.read, text: ArticleText(""), blocks: []),
      to: to
    )
  }

  /// Finds a quotation from a text that is not at hand in the later reading.
  ///
  /// - Parameters:
  ///   - quotation: The words, with what stood around them.
  ///   - isWhole: Whether a place in code points may begin or end a passage.
  /// - Returns: Where it stands.
  package func place(
    of quotation: Quotation,
    isWhole: (Int) -> Bool = { _ in true }
  ) -> QuotationPlace {
    let wanted = Wanted(quotation)
    guard !wanted.text.isEmpty else { return .none }
    typealias Candidate = (range: Range<Int>, context: Int, fit: Int, distance: Int)
    var candidates: [Candidate] = []
    for start in index.occurrences(of: wanted.text, limit: 1024) {
      let folded = start..<start + wanted.text.count
      let range = points(folded)
      guard isWhole(range.lowerBound), isWhole(range.upperBound) else { continue }
      let isSame = to.text.bytes(in: range).elementsEqual(quotation.exact.utf8)
      candidates.append(
        (
          range, context(folded, wanted), (isWords(folded) ? 2 : 0) + (isSame ? 1 : 0),
          quotation.start.map { abs($0 - range.lowerBound) } ?? 0
        )
      )
    }
    if candidates.count > 1 {
      // A text that is made of quotations has one of them inside another.
      for index in candidates.indices where isBlock(candidates[index].range) {
        candidates[index].fit += 4
      }
    }
    candidates.sort { ($1.context, $1.fit, $0.distance) < ($0.context, $0.fit, $1.distance) }
    guard let best = candidates.first else { return close(to: wanted, isWhole) }
    if let second = candidates.dropFirst().first, second.context == best.context,
      second.fit == best.fit, second.distance == best.distance
    {
      return .several(candidates.count)
    }
    return .found(best.range)
  }

  private func close(to wanted: Wanted, _ isWhole: (Int) -> Bool) -> QuotationPlace {
    guard let found = anywhere(wanted) else { return .none }
    let range = points(words(around: found))
    guard isWhole(range.lowerBound), isWhole(range.upperBound) else { return .none }
    return .close(range)
  }

  private func isBlock(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = to.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if to.blocks[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < to.blocks.count && to.blocks[low].range == range
  }

  /// Whether a range of the folded text begins and ends where words do.
  private func isWords(_ range: Range<Int>) -> Bool {
    let tokens = alignment.newTokens.touched(by: range)
    guard !tokens.isEmpty else { return false }
    return alignment.newTokens.range(tokens.lowerBound).lowerBound >= range.lowerBound
      && alignment.newTokens.range(tokens.upperBound - 1).upperBound <= range.upperBound
  }
}
