package import FactModel

/// Says of every quotation who is quoted.
///
/// The speaker is that of the attribution in the same sentence; of a quotation over several sentences,
/// that of any of them; else that of the sentence before in the same block, which the quotation goes on
/// from.
package struct QuotationSpeakers: Sendable {
  /// A quotation and its speaker.
  package struct Quoted: Sendable, Equatable {
    package var item: FoundItem
    package var quotation: Quotation
    /// In code points; nil where the text names nobody.
    package var speaker: Range<Int>?
    /// The verb; empty where there is none.
    package var verb: String
  }

  package private(set) var quotations: [Quoted] = []

  /// `sentences`: Those of the article, in order.
  package init(_ items: [FoundItem], sentences: SentenceIndex) {
    let attributions = items.compactMap { item -> Attribution? in
      guard case .attribution(let speaker, let verb) = item.detail else { return nil }
      return Attribution(range: item.range, speaker: speaker, verb: verb)
    }
    for item in items {
      guard case .quotation(let quotation) = item.detail else { continue }
      let found = Self.attribution(of: item.range, attributions, sentences)
      quotations.append(
        Quoted(item: item, quotation: quotation, speaker: found?.speaker, verb: found?.verb ?? "")
      )
    }
  }

  private struct Attribution {
    var range: Range<Int>
    var speaker: Range<Int>?
    var verb: String
  }

  private static func attribution(
    of range: Range<Int>,
    _ attributions: [Attribution],
    _ sentences: SentenceIndex
  ) -> Attribution? {
    let own = sentences.touched(by: range)
    guard let first = own.first, let last = own.last else { return nil }
    let entries = sentences.entries
    let here = entries[first].range.lowerBound..<entries[last].range.upperBound
    // Not what is said inside the quotation itself.
    let outside = attributions.filter {
      here.overlaps($0.range) && !range.contains($0.range.lowerBound)
    }
    if let nearest = outside.min(by: { gap($0.range, range) < gap($1.range, range) }) {
      return nearest
    }
    guard first > 0, entries[first - 1].block == entries[first].block else { return nil }
    return attributions.last { entries[first - 1].range.overlaps($0.range) }
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
  }
}
