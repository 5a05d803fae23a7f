import FactModel

// Who says a passage that somebody chose.
extension QuotationSpeakers {
  /// The one person, by the name in full, who is quoted with a passage; nil where anything of it is the article’s
  /// own but who says so, where several speak, and where the text leaves it open.
  package func speaker(of passage: Range<Int>) -> String? {
    let quoted = quotations.filter { $0.item.range.overlaps(passage) }
    guard let name = quoted.first?.by.name,
      quoted.allSatisfy({ $0.quotation.depth == 0 && $0.by.name == name && isSentence($0) })
    else { return nil }
    return isQuoted(passage, name) ? name : nil
  }

  /// Whether a quotation stands for itself; not “said that “…” was untrue”, which may say the contrary.
  private func isSentence(_ quoted: Quoted) -> Bool {
    let words = quoted.item.range
    let own = sentences.touched(by: words)
    guard let name = quoted.by.name, let first = own.first, let last = own.last else {
      return false
    }
    let start = sentences.entries[first].range.lowerBound
    guard isQuoted(start..<max(start, words.lowerBound), name) else { return false }
    if let cue = quoted.by.cue, cue.lowerBound >= words.upperBound {
      return isQuoted(words.upperBound..<cue.lowerBound, name)
    }
    let end = sentences.entries[last].range.upperBound
    return isQuoted(words.upperBound..<max(end, words.upperBound), name)
  }

  /// Whether nothing stands there but what somebody is quoted with, and that it is they.
  private func isQuoted(_ range: Range<Int>, _ name: String) -> Bool {
    var parts: [Range<Int>] = []
    for quoted in quotations where quoted.quotation.depth == 0 && quoted.by.name == name {
      parts += [quoted.item.range, quoted.by.cue].compactMap { $0 }.filter { $0.overlaps(range) }
    }
    var place = range.lowerBound
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if place < part.lowerBound, tells(place..<part.lowerBound) { return false }
      place = max(place, part.upperBound)
    }
    return place >= range.upperBound || !tells(place..<range.upperBound)
  }

  private func tells(_ range: Range<Int>) -> Bool {
    text.slice(range).contains { $0.isLetter || $0.isNumber }
  }
}
