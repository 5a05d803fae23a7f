/// Joins a word that is broken at the end of a line.
struct PDFHyphens {
  /// The words of the document in lower case, with the hyphens inside them.
  private let words: Set<Substring>

  init(_ lines: [PDFLayout.Line]) {
    var words: Set<Substring> = []
    for line in lines {
      // The first and the last word may be parts of words.
      let parts = line.text.lowercased().split(separator: " ").dropFirst().dropLast()
      for part in parts { words.insert(Self.bare(part)) }
    }
    self.words = words
  }

  /// Whether a text ends in the midst of a word that a line goes on with.
  func isBroken(_ text: String, before line: String) -> Bool {
    guard let hyphen = text.last, Self.hyphens.contains(hyphen) else { return false }
    if joinsFigures(text, line) { return true }
    return text.dropLast().last?.isLetter == true && line.first?.isLowercase == true
  }

  /// Whether a hyphen has a figure before or behind it, and no space: `2023-2024`, `18-month`; not
  /// `18- and 20-month`.
  private func joinsFigures(_ text: String, _ line: String) -> Bool {
    guard let before = text.dropLast().last, let behind = line.first,
      before.isNumber && (behind.isNumber || behind.isLowercase)
        || before.isLetter && behind.isNumber
    else { return false }
    return !Self.joiners.contains(line.prefix { $0 != " " })
  }

  private static let joiners: Set<Substring> = [
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "à", "y", "o", "a", "e", "och", "en", "of",
  ]

  /// Adds a line behind a text: with a space between them, or as the rest of its last word.
  func append(_ line: String, to text: inout String) {
    if let hyphen = text.last, Self.hyphens.contains(hyphen), joinsFigures(text, line) {
      text += line
      return
    }
    guard let hyphen = text.last, Self.hyphens.contains(hyphen), let first = line.first,
      first.isLetter, text.dropLast().last?.isLetter == true
    else {
      // A dash at the end of a line needs no space where it had none before it.
      if text.last != "—" || text.dropLast().last == " " { text += " " }
      text += line
      return
    }
    let isOnlyForBreaking = hyphen == "\u{AD}" || hyphen == "\u{2010}"
    if first.isLowercase, isOnlyForBreaking || !belongsToWord(text, line) {
      text.removeLast()
    }
    text += line
  }

  private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{AD}"]

  /// Whether the hyphen is a part of the word, as elsewhere in the document.
  private func belongsToWord(_ text: String, _ line: String) -> Bool {
    let first = text[(text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex)...]
    let second = line.prefix { $0 != " " }
    let whole = Self.bare((first + second).lowercased()[...])
    let joined = whole.filter { !Self.hyphens.contains($0) }
    if words.contains(joined[...]) { return false }
    // “non-govern-mental”: one that is there already is kept, the one at the end is not.
    return words.contains(whole)
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word.drop { !$0.isLetter }
    while let last = word.last, !last.isLetter { word.removeLast() }
    return word
  }
}
