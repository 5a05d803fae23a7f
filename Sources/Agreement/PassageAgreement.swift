/// How much raters agree on which passages of a text they marked.
///
/// Every code point is a unit with two categories, in a passage and in none, so that a passage that is a
/// word longer costs that word. This is Krippendorff's α over the continuum of the text, worked out from the
/// stretches between the ends of passages.
package enum PassageAgreement {
  /// Works out α.
  ///
  /// - Parameters:
  ///   - passages: The passages of each rater, as ranges of code points; they may overlap.
  ///   - length: The length of the text in code points.
  /// - Returns: 1 where all marked the same, 0 where they agree as by chance.
  package static func alpha(_ passages: [[Range<Int>]], length: Int) -> Coefficient {
    if let none = Coefficient.tooFew(raters: passages.count) { return none }
    guard length > 0 else { return .undefined(.nothingShared) }
    var lengths = Array(repeating: 0.0, count: passages.count + 1)
    var steps: [(place: Int, change: Int)] = []
    for ranges in passages.map(merged) {
      for range in ranges.map({ $0.clamped(to: 0..<length) }) where !range.isEmpty {
        steps += [(range.lowerBound, 1), (range.upperBound, -1)]
      }
    }
    steps.sort { $0.place < $1.place }
    var place = 0
    var marking = 0
    for step in steps + [(length, 0)] {
      lengths[marking] += Double(step.place - place)
      place = step.place
      marking += step.change
    }
    let raters = Double(passages.count)
    let patterns = CountPatterns(
      categories: 2,
      patterns: lengths.indices.map { [raters - Double($0), Double($0)] }
    )
    return patterns.alpha(lengths, .nominal)
  }

  /// Ranges without overlaps, in order.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
