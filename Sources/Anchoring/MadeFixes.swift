package import FactModel
import PlainText

/// Recognises in a revised article which fixes were made.
///
/// A fix was made where its text stands between the words that stood around the passage, and did not
/// before. Those words may have been fixed as well. Where one side was rewritten, the other is enough
/// for a text that is not too short to be there by chance. A shorter one then needs all of its sentence: “had not
/// sacked” is no “sacked”.
package struct MadeFixes {
  let old: ArticleRevision
  private let new: ArticleRevision
  private let sentences: (old: SentenceIndex, new: SentenceIndex)
  private let oldSearch: TextSearch
  private let newSearch: TextSearch
  /// Where the other fixes lie in the old text and what they put there, in order.
  private let replacements: [(passage: Passage, text: String)]

  /// As many code points on either side tell one place from another.
  private static let context = 24
  /// A text of fewer code points needs both sides, or all of the sentence.
  private static let shortest = 8

  /// `fixes`: All of them, with their passages in the old revision.
  package init(from old: ArticleRevision, to new: ArticleRevision, fixes: [ProposedFix]) {
    self.old = old
    self.new = new
    sentences = (SentenceIndex(old.blocks), SentenceIndex(new.blocks))
    oldSearch = TextSearch(old.text)
    newSearch = TextSearch(new.text)
    replacements = fixes.compactMap { proposed in
      guard let text = proposed.fix.outcome, let passage = proposed.passage, !passage.isGone
      else { return nil }
      return (passage, text)
    }
    .sorted { $0.passage.range.lowerBound < $1.passage.range.lowerBound }
  }

  /// Finds a fix in the new text.
  ///
  /// - Parameters:
  ///   - text: What was to stand there; empty or white space for a deletion.
  ///   - passage: The place in the old revision.
  ///   - place: Where the passage lies in the new revision as far as is known, in code points.
  /// - Returns: Where the fix was made; nil where it was not.
  package func range(of text: String, at passage: Passage, near place: Int) -> Range<Int>? {
    let isDeletion = !text.contains { !$0.isWhitespace }
    return self.range(of: text, at: passage, near: place, isByContext: true)
      ?? (isDeletion ? nil : self.range(of: text, at: passage, near: place, isByContext: false))
  }

  /// `isByContext`: Whether what stands around it tells a place; else one side does, and the whole sentence, which
  /// reads as it was to read.
  private func range(
    of text: String,
    at passage: Passage,
    near place: Int,
    isByContext: Bool
  ) -> Range<Int>? {
    guard !passage.isGone else { return nil }
    let isDeletion = !text.contains { !$0.isWhitespace }
    let text = isDeletion ? "" : text
    for (left, right) in contexts(of: passage) {
      let needsBoth = text.unicodeScalars.count < Self.shortest && !isWholeBlock(passage)
      if isByContext, needsBoth, left.isEmpty || right.isEmpty { continue }
      let wanted = isDeletion ? Self.joined(left, right) : left + text + right
      guard wanted.contains(where: { !$0.isWhitespace }) else { continue }
      let found = newSearch.occurrences(of: wanted)
      guard found.count > oldSearch.occurrences(of: wanted).count,
        let nearest = found.min(by: { distance($0, place) < distance($1, place) })
      else { continue }
      let range = self.range(of: text, in: nearest, behind: left)
      if isByContext || readsAsFixed(range, passage) { return range }
    }
    return isDeletion ? gap(at: passage, near: place) : nil
  }

  /// Whether the sentence at a place of the new text is that of a passage with the fix, and nothing else of it changed.
  func readsAsFixed(_ range: Range<Int>, _ passage: Passage) -> Bool {
    !sentences.old.touched(by: passage.range).isEmpty && !sentences.new.touched(by: range).isEmpty
      && isAllThatChanged(from: passage, to: Passage(range, in: new.text), isFixed: true)
  }

  /// Finds where words at an edge of a paragraph, or all of one, were taken out: what stood before them stands
  /// before what stood behind them, or at the end of the text.
  private func gap(at passage: Passage, near place: Int) -> Range<Int>? {
    let (start, end) = (passage.range.lowerBound, passage.range.upperBound)
    let reach = 2 * Self.context
    let left = Self.tail(old.text.slice(max(0, start - reach)..<start))
    let right = Self.head(old.text.slice(end..<min(old.text.count, end + reach)))
    func length(_ side: String) -> Int {
      let words = side.unicodeScalars.drop { $0.properties.isWhitespace }
      return words.reversed().drop { $0.properties.isWhitespace }.count
    }
    let isEnd = length(right) == 0
    guard length(left) > 0 else { return nil }
    let words = left.reversed().drop(while: \.isWhitespace).reversed()
    let wanted = isEnd ? String(words) : Self.joined(left, right)
    func gaps(_ search: TextSearch, _ text: ArticleText) -> [Range<Int>] {
      // A line break may stand behind the last words.
      search.occurrences(of: wanted).filter { !isEnd || $0.upperBound + 2 > text.count }
    }
    let found = gaps(newSearch, new.text)
    guard found.count > gaps(oldSearch, old.text).count,
      let nearest = found.min(by: { distance($0, place) < distance($1, place) })
    else { return nil }
    let block = self.block(of: passage)
    let isFirst = start == block.lowerBound && end < block.upperBound
    let point =
      isFirst ? nearest.upperBound - length(right) : nearest.lowerBound + length(left)
    return point..<point
  }

  /// Finds words that were deleted and stand there again.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - passage: The insertion point in the old revision where they had stood.
  ///   - place: Where that lies in the new one, in code points.
  /// - Returns: Where they stand; nil where they do not.
  func returned(_ text: String, at passage: Passage, near place: Int) -> Range<Int>? {
    guard !passage.isGone, text.contains(where: { !$0.isWhitespace }) else { return nil }
    let reach = text.unicodeScalars.count + 2
    func around(_ point: Int, _ length: Int) -> Range<Int> {
      max(0, point - reach)..<min(length, point + reach)
    }
    guard
      oldSearch.occurrences(of: text, in: around(passage.range.lowerBound, old.text.count)).isEmpty
    else { return nil }
    return newSearch.occurrences(of: text, in: around(place, new.text.count))
      .min { distance($0, place) < distance($1, place) }
  }

  /// Whether the sentences around a passage read as they did, but for the fixes of them that were made.
  ///
  /// - Parameters:
  ///   - passage: The passage in the old revision.
  ///   - there: Where it is in the new one.
  ///   - isFixed: Whether it is what a fix put there.
  /// - Returns: Whether nothing else of them changed.
  func isAllThatChanged(from passage: Passage, to there: Passage, isFixed: Bool) -> Bool {
    guard !passage.isGone, !there.isGone else { return false }
    let then = sentences.old.touched(by: passage.range).map { sentences.old.entries[$0].range }
    guard let first = then.first, let last = then.last else { return true }
    let whole = first.lowerBound..<last.upperBound
    let others = replacements.filter { other in
      other.passage.range.clamped(to: whole) == other.passage.range
        && other.passage.range != passage.range && !other.passage.range.overlaps(passage.range)
    }
    let found = others.filter { other in
      range(of: other.text, at: other.passage, near: there.range.lowerBound, isByContext: true)
        != nil
    }
    // Where it reads as with all of them, all were made.
    let wanted = [found, others].map { some in
      let all = some + (isFixed ? [(passage, there.exact)] : [])
      let made = all.sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }
      return Self.signs(with(made, in: whole))
    }
    let now = sentences.new.touched(by: there.range)
    // Of a sentence that was taken out nothing is left to be read.
    guard !wanted[0].isEmpty, !now.isEmpty else { return true }
    // What was put behind a sentence may be one of its own.
    return [now.lowerBound, now.lowerBound - 1].contains { start in
      [now.upperBound, now.upperBound + 1].contains { end in
        guard start >= 0, end <= sentences.new.count else { return false }
        let entries = sentences.new.entries
        let run = entries[start].range.lowerBound..<entries[end - 1].range.upperBound
        return wanted.contains(Self.signs(new.text.slice(run)))
      }
    }
  }

  /// A text without typography and white space, whether it begins with a capital or not.
  private static func signs(_ text: String) -> [UInt8] {
    var signs = FoldedText(Array(text.utf8)).bytes.filter { $0 != 0x20 && $0 != 0x0A }
    if let first = signs.first, (0x41...0x5A).contains(first) { signs[0] = first | 0x20 }
    return signs
  }

  private func distance(_ range: Range<Int>, _ place: Int) -> Int { abs(range.lowerBound - place) }

  private func range(of text: String, in match: Range<Int>, behind left: String) -> Range<Int> {
    let lead = left.unicodeScalars.drop { $0.properties.isWhitespace }.count
    let start = min(match.upperBound, match.lowerBound + lead)
    guard !text.isEmpty else { return start..<start }
    let found = newSearch.occurrences(of: text, in: match)
    return found.min { abs($0.lowerBound - start) < abs($1.lowerBound - start) } ?? match
  }

  private func isWholeBlock(_ passage: Passage) -> Bool {
    let block = self.block(of: passage)
    return passage.range.lowerBound <= block.lowerBound
      && passage.range.upperBound >= block.upperBound
  }

  private func block(of passage: Passage) -> Range<Int> {
    let found = old.blocks.first {
      $0.range.lowerBound <= passage.range.lowerBound
        && passage.range.upperBound <= $0.range.upperBound
    }
    return found?.range ?? passage.range
  }

  /// The words before and behind a passage: as they were, as the other fixes make them, of one side
  /// only.
  private func contexts(of passage: Passage) -> [(String, String)] {
    let block = self.block(of: passage)
    let before = block.lowerBound..<max(block.lowerBound, passage.range.lowerBound)
    let behind = min(block.upperBound, passage.range.upperBound)..<block.upperBound
    let left = [old.text.slice(before), fixed(before)].map(Self.tail)
    let right = [old.text.slice(behind), fixed(behind)].map(Self.head)
    var all: [(String, String)] = []
    for one in left { for other in right { all.append((one, other)) } }
    for one in left { all.append((one, "")) }
    for other in right { all.append(("", other)) }
    return all
  }

  /// A part of the old text with all fixes in it made.
  private func fixed(_ range: Range<Int>) -> String {
    with(replacements, in: range)
  }

  private func with(
    _ replacements: [(passage: Passage, text: String)],
    in range: Range<Int>
  )
    -> String
  {
    var text = ""
    var position = range.lowerBound
    for (passage, new) in replacements
    where passage.range.lowerBound >= position && passage.range.upperBound <= range.upperBound {
      text += old.text.slice(position..<passage.range.lowerBound) + new
      position = passage.range.upperBound
    }
    return text + old.text.slice(position..<range.upperBound)
  }

  private static func tail(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.suffix(context)))
  }

  private static func head(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(context)))
  }

  /// What two sides are once nothing stands between them: white space once, none before a sign.
  private static func joined(_ left: String, _ right: String) -> String {
    guard let next = right.first(where: { !$0.isWhitespace }), left.last?.isWhitespace == true,
      !next.isLetter, !next.isNumber, "\"“‘(".contains(next) == false
    else { return left + right }
    var left = left
    while left.last?.isWhitespace == true { left.removeLast() }
    return left + right.drop(while: \.isWhitespace)
  }
}
