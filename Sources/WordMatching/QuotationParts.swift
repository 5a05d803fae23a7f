package import FactModel

/// The parts of quotations that the author's words interrupt, as in “We will,” he said, “pay for it”.
package enum QuotationParts {
  /// What became of quotations, in the order of the text.
  ///
  /// The parts of one are compared together where they are not the source's words in one piece, so that
  /// what stands between them there is seen.
  package static func comparisons(
    of ranges: [Range<Int>],
    in article: ArticleText,
    with source: [UInt8]
  ) -> [(range: Range<Int>, comparison: QuotationComparison)] {
    groups(ranges, in: article).flatMap { parts in
      if parts.count > 1 {
        let words = parts.map { article.slice($0) }.joined(separator: " ")
        let whole = QuotationComparison(words, in: source)
        if ![.verbatim, .abridged, .missing].contains(whole.verdict) {
          return [(parts[0].lowerBound..<parts[parts.count - 1].upperBound, whole)]
        }
      }
      return parts.map { ($0, QuotationComparison(article.slice($0), in: source)) }
    }
  }

  /// Longer words between two parts are no interruption.
  private static let longest = 80

  /// Quotations in the order of the text, those together that are parts of one.
  static func groups(_ ranges: [Range<Int>], in text: ArticleText) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    for range in ranges {
      if let last = groups.last?.last, isInterrupted(last, range, in: text) {
        groups[groups.count - 1].append(range)
      } else {
        groups.append([range])
      }
    }
    return groups
  }

  private static let marks: Set<Character> = ["“", "”", "\"", "‘", "’", "'", "«", "»"]
  private static let joints: Set<Character> = [",", "–", "—", "-"]

  /// Whether two quotations are one: a comma stands before what interrupts them and behind it.
  private static func isInterrupted(
    _ one: Range<Int>,
    _ other: Range<Int>,
    in text: ArticleText
  ) -> Bool {
    guard one.upperBound < other.lowerBound, other.lowerBound - one.upperBound <= longest else {
      return false
    }
    let gap = text.slice(one.upperBound..<other.lowerBound)
      .filter { !marks.contains($0) && !$0.isWhitespace }
    guard let last = gap.last, joints.contains(last), gap.contains(where: \.isLetter),
      !gap.contains(where: { ["?", "!", ";"].contains($0) })
    else { return false }
    let end = text.slice(max(one.lowerBound, one.upperBound - 1)..<one.upperBound).last
    return [end, gap.first].contains { $0.map(joints.contains) == true }
  }
}
