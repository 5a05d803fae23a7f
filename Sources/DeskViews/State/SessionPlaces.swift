package import FactModel
package import LineReading

// Where things stand in an article, as they are typed and shown.
extension SentenceIndex {
  /// The address of a passage; `gone` where its text is not in the article any more.
  package func address(of passage: Passage) -> String {
    passage.isGone ? "gone" : address(of: passage.range)
  }

  /// The address of a run of text: `3.2`, `3.2-4`, `title`, `3.2 to 4.1`.
  package func address(of range: Range<Int>) -> String {
    let touched = touched(by: range)
    guard let first = touched.first, let last = touched.last else { return "outside the sentences" }
    if first == last { return entries[first].address }
    if entries[first].block == entries[last].block {
      return "\(entries[first].address)-\(entries[last].ordinal)"
    }
    return "\(entries[first].address) to \(entries[last].address)"
  }
}

extension Session {
  /// Reads addresses of this article.
  package var addressParser: AddressParser {
    AddressParser(displayLabels: sentences.displayLabels)
  }

  /// The address of a passage in the article as it stands now.
  package func address(of passage: Passage) -> String { sentences.address(of: passage) }

  /// The address of a run of text in the article as it stands now.
  package func address(of range: Range<Int>) -> String { sentences.address(of: range) }

  /// The claims on the sentences that ranges of text touch, in the order of their labels.
  package func claims(touching ranges: [Range<Int>]) -> [Claim] {
    var seen: Set<EntityID> = []
    var found: [Claim] = []
    for range in ranges {
      for sentence in sentences.touched(by: range) {
        for id in use.uses[sentence].claims where seen.insert(id).inserted {
          guard let claim = claims[id],
            claim.passages.contains(where: {
              !$0.isGone && ($0.range.overlaps(range) || $0.range == range)
            })
          else { continue }
          found.append(claim)
        }
      }
    }
    return found.sorted { $0.number < $1.number }
  }

  /// The findings on a run of text, in the order of their labels.
  func findings(touching range: Range<Int>) -> [Finding] {
    sentences.touched(by: range).flatMap { use.uses[$0].findings }
      .compactMap { findings[$0] }
      .filter { $0.passages.contains { !$0.isGone && $0.range.overlaps(range) } }
      .reduce(into: []) { found, finding in
        if !found.contains(where: { $0.id == finding.id }) { found.append(finding) }
      }
      .sorted { $0.number < $1.number }
  }

  /// The words in a range of the article, in code points, as `3.2:5-9` counts them.
  package func words(of range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (offset, scalar) in article.text.slice(range).unicodeScalars.enumerated() {
      let point = range.lowerBound + offset
      if scalar.properties.isWhitespace {
        if let begun = start { words.append(begun..<point) }
        start = nil
      } else if start == nil {
        start = point
      }
    }
    if let begun = start { words.append(begun..<range.upperBound) }
    return words
  }
}
