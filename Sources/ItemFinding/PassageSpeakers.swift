// Who says a passage that somebody chose.
extension QuotationSpeakers {
  /// The one person, by the name in full, in whose words a passage lies, quoted or in the article’s own; nil
  /// where several speak, where the text leaves it open, and where most of the passage is the article’s.
  package func speaker(of passage: Range<Int>) -> String? {
    let quoted = quotations.filter { $0.quotation.depth == 0 }.map { ($0.item.range, $0.by) }
    let said = quoted + indirect.map { ($0.content, $0.by) }
    var names: Set<String> = []
    var parts: Set<Range<Int>> = []
    for (words, by) in said where words.overlaps(passage) {
      guard let name = by.name else { return nil }
      names.insert(name)
      parts.insert(words)
      if let cue = by.cue { parts.insert(cue) }
    }
    let length = parts.reduce(0) { $0 + $1.clamped(to: passage).count }
    return names.count == 1 && length * 2 >= passage.count ? names.first : nil
  }
}
