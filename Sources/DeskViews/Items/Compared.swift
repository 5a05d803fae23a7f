package import FactModel
package import WordMatching

/// What `quote` and `figures` compare: places in the article, with the claim that was named or
/// stands there, and the text of a source.
package struct Compared {
  /// In code points of the article.
  package var ranges: [Range<Int>]
  package var claim: Claim?
  package var source: Source
  /// UTF-8.
  package var text: [UInt8]

  package init(ranges: [Range<Int>], claim: Claim?, source: Source, text: [UInt8]) {
    self.ranges = ranges
    self.claim = claim
    self.source = source
    self.text = text
  }
}

/// A quotation of the article with what became of it in a source.
package struct QuotationResult {
  /// In code points of the article.
  package var range: Range<Int>
  package var comparison: QuotationComparison

  package init(range: Range<Int>, comparison: QuotationComparison) {
    self.range = range
    self.comparison = comparison
  }
}
