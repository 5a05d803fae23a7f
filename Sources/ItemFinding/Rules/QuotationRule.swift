import FactModel

/// Finds quotations with their nesting, and those whose mark is never closed.
///
/// Looks at marks, not at words, so it works in any language that has these marks.
struct QuotationRule {
  private struct Open {
    /// The token of the mark.
    var mark: Int
    var closers: Set<Character>
    /// Whether it was opened in a sentence before the one at hand.
    var isEarlier = false
  }

  private let text: TokenText
  private var open: [Open] = []
  private var found: [Match] = []
  /// Where the sentence at hand begins and the one before ends, as token indexes.
  private var sentenceStart = 0

  /// The quotations of a block, in the order in which they begin.
  ///
  /// `goesOn`: Whether the next block begins with an opening mark, as a quotation of several
  /// paragraphs does; what is open at the end then counts as closed.
  static func quotations(in text: TokenText, goesOn: Bool) -> [Match] {
    var rule = QuotationRule(text: text)
    for index in text.tokens.indices { rule.take(index) }
    rule.end(goesOn: goesOn)
    return rule.found.sorted {
      ($0.run.lowerBound, $1.run.upperBound) < ($1.run.lowerBound, $0.run.upperBound)
    }
  }

  /// The mark that closes what an earlier block opened: the first mark, where nothing opens before it.
  static func closingMark(in text: TokenText) -> Int? {
    let rule = QuotationRule(text: text)
    for (index, token) in text.tokens.enumerated() where token.shape == .mark {
      switch token.text {
      case "”", "»": return index
      case "\"": return token.isSpaced || rule.opens("\"", at: index) ? nil : index
      case "“", "«", "„": return nil
      default: continue
      }
    }
    return nil
  }

  private init(text: TokenText) {
    self.text = text
  }

  /// What can close a quotation that a mark opens, texts that went through several
  /// hands have curly marks at one end and straight ones at the other.
  private static let closers: [Character: Set<Character>] = [
    "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"], "‘": ["’"], "‹": ["›"],
    "\"": ["\"", "”"],
  ]

  private static let mostOpen = 12

  private mutating func take(_ index: Int) {
    if text.tokens[index].beginsSentence, index > 0, !text.tokens[index - 1].beginsSentence {
      sentenceStart = index
      for place in open.indices { open[place].isEarlier = true }
    }
    let shape = text.tokens[index].shape
    guard shape == .mark || shape == .possessive, let mark = text.tokens[index].text.first,
      text.tokens[index].text.count == 1
    else { return }
    if let place = open.lastIndex(where: { $0.closers.contains(mark) }),
      closes(mark, at: index, place)
    {
      close(place, at: index)
    } else if let closers = Self.closers[mark], opens(mark, at: index) {
      endForgotten(mark, at: index)
      // More than that is no nesting: the outermost was never closed.
      if open.count == Self.mostOpen { add(open.removeFirst(), end: index, isClosed: false) }
      open.append(Open(mark: index, closers: closers))
    }
  }

  private func closes(_ mark: Character, at index: Int, _ place: Int) -> Bool {
    switch mark {
    // Straight and German marks look alike at both ends: white space tells.
    case "\"", "“": !(text.tokens[index].isSpaced && text[index + 1]?.isSpaced == false)
    case "’": text[index + 1]?.isSpaced ?? true || text[index + 1]?.shape == .mark
    default: true
    }
  }

  private func opens(_ mark: Character, at index: Int) -> Bool {
    guard mark == "\"" || mark == "»" else { return true }
    // “—"word”, and “said," It failed”, which is mistyped; not the mark behind a full stop, which closes.
    return text.tokens[index].isSpaced || index == 0 || text[index - 1]?.text == ","
      || text[index - 1]?.shape == .mark && text[index + 1]?.isSpaced == false
  }

  /// The same mark opens again at the beginning of a sentence: the one of an earlier sentence was
  /// forgotten, and ends with that sentence.
  private mutating func endForgotten(_ mark: Character, at index: Int) {
    guard text.tokens[index].beginsSentence,
      let place = open.lastIndex(where: { $0.isEarlier && text.tokens[$0.mark].text.first == mark })
    else { return }
    for forgotten in open[place...] { add(forgotten, end: sentenceStart, isClosed: false) }
    open.removeSubrange(place...)
  }

  private mutating func close(_ place: Int, at index: Int) {
    // What was opened inside and not closed ends here as well.
    for forgotten in open[(place + 1)...] { add(forgotten, end: index, isClosed: false) }
    open.removeSubrange((place + 1)...)
    let opened = open.removeLast()
    add(opened, end: index, isClosed: true, includingEnd: true)
  }

  private mutating func end(goesOn: Bool) {
    for (place, opened) in open.enumerated() {
      // An apostrophe at the beginning of a word is no quotation.
      if opened.closers == ["’"] { continue }
      add(opened, end: text.count, isClosed: goesOn && place == 0)
    }
    open = []
  }

  private mutating func add(_ opened: Open, end: Int, isClosed: Bool, includingEnd: Bool = false) {
    guard end > opened.mark + 1 else { return }
    let run = opened.mark..<(includingEnd ? end + 1 : end)
    let depth = open.count { $0.mark < opened.mark }
    let words = text.range(opened.mark + 1..<end)
    found.append(
      Match(run, .quotation, .quotation(Quotation(words: words, depth: depth, isClosed: isClosed)))
    )
  }
}
