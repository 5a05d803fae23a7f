/// The sentences that are walked through, in the order of the text: those of the body and of
/// display text, without furniture, byline and dateline.
package struct SentenceIndex: Sendable {
  /// A sentence and its place.
  package struct Entry: Sendable, Equatable {
    /// Index into the revision's blocks.
    package var block: Int
    /// 1-based in its block.
    package var ordinal: Int
    /// In code points.
    package var range: Range<Int>
    /// What can be typed: `3.2`; `title` for the only sentence of a display block.
    package var address: String
  }

  package let entries: [Entry]
  /// The labels of display blocks (`title`, `h1`) in the order of the text.
  package let displayLabels: [String]
  /// The length of the longest address, in code points.
  package let longestAddress: Int
  /// The index of the first entry of each block that has one, by the block's label.
  private let firstByLabel: [String: Int]

  package init(_ blocks: [Block]) {
    var entries: [Entry] = []
    var firstByLabel: [String: Int] = [:]
    var displayLabels: [String] = []
    for (index, block) in blocks.enumerated() where block.kind.isBody || block.kind.isDisplay {
      guard let label = block.label, !block.sentences.isEmpty else { continue }
      firstByLabel[label] = entries.count
      if block.kind.isDisplay { displayLabels.append(label) }
      let isWhole = block.kind.isDisplay && block.sentences.count == 1
      for (number, range) in block.sentences.enumerated() {
        let address = isWhole ? label : "\(label).\(number + 1)"
        entries.append(Entry(block: index, ordinal: number + 1, range: range, address: address))
      }
    }
    self.entries = entries
    self.displayLabels = displayLabels
    longestAddress = entries.lazy.map(\.address.utf8.count).max() ?? 0
    self.firstByLabel = firstByLabel
  }

  package var count: Int { entries.count }

  /// Returns the entries of the block with a label.
  package func entries(ofBlock label: String) -> Range<Int>? {
    guard let first = firstByLabel[label] else { return nil }
    let block = entries[first].block
    var end = first
    while end < entries.count, entries[end].block == block { end += 1 }
    return first..<end
  }

  /// Returns the entries that a range of code points touches; an empty range (an insertion point)
  /// touches the sentence it lies in or at the end of.
  package func touched(by range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = entries.count
    let start = range.isEmpty ? range.lowerBound - 1 : range.lowerBound
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.upperBound <= start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].range.lowerBound < max(range.upperBound, start + 1) {
      end += 1
    }
    return low..<end
  }
}
