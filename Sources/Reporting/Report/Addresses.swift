import FactModel

extension ReportMaterial {
  /// The address of a passage, as it can be typed: `3.2`, `3.2-4`, `title`.
  func address(of passage: Passage) -> String {
    if passage.isGone { return "no place in the article any more" }
    let touched = session.sentences.touched(by: passage.range)
    if !touched.isEmpty { return addresses(of: Array(touched)).joined(separator: ", ") }
    let block = session.article.blocks.first { $0.range.overlaps(passage.range) }
    guard let block else { return "between the paragraphs" }
    return block.label ?? "furniture"
  }

  /// The addresses of several passages, each once, in words: `1.1 and 2.4`.
  func addresses(of passages: [Passage]) -> String {
    var seen: [String] = []
    for passage in passages {
      let address = address(of: passage)
      if !seen.contains(address) { seen.append(address) }
    }
    return Words.list(seen)
  }

  /// The addresses of sentences, neighbours of one block joined.
  ///
  /// - Parameters:
  ///   - sentences: Indices, ascending.
  ///   - isWholeNamed: Whether all the sentences of a block are named by the block's address.
  /// - Returns: `3.2`, `4.1-3`, in order.
  func addresses(of sentences: [Int], isWholeNamed: Bool = false) -> [String] {
    let entries = session.sentences.entries
    var result: [String] = []
    var at = 0
    while at < sentences.count {
      let first = sentences[at]
      var last = first
      while at + 1 < sentences.count, sentences[at + 1] == last + 1,
        entries[last + 1].block == entries[first].block
      {
        last += 1
        at += 1
      }
      at += 1
      let label = session.article.blocks[entries[first].block].label
      if isWholeNamed, let label, session.sentences.entries(ofBlock: label) == first..<(last + 1) {
        result.append(label)
      } else if first == last {
        result.append(entries[first].address)
      } else {
        result.append("\(entries[first].address)-\(entries[last].ordinal)")
      }
    }
    return result
  }
}
