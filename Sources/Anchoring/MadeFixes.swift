package import FactModel
import PlainText

/// Recognises in a revised article which fixes were made.
///
/// A fix was made where its text stands between the words that stood around the passage, and did not
/// before. Those words may have been fixed as well. Where one side was rewritten, the other is enough
/// for a text that is not too short to be there by chance.
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
  /// A text of fewer code points needs both sides, or one that tells in what became of the sentence.
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
    guard !passage.isGone else { return nil }
    let isDeletion = !text.contains { !$0.isWhitespace }
    let text = isDeletion ? "" : text
    for (left, right) in contexts(of: passage) {
      let isShort = text.unicodeScalars.count < Self.shortest
      let needsPlace =
        isShort && (left.isEmpty || right.isEmpty) && !isWholeBlock(passage)
      if needsPlace, isDeletion || !Self.tells(left + right) { continue }
      let wanted = isDeletion ? Self.joined(left, right) : left + text + right
      guard wanted.contains(where: { !$0.isWhitespace }) else { continue }
      let all = newSearch.occurrences(of: wanted)
      guard all.count > oldSearch.occurrences(of: wanted).count else { continue }
      let found =
        !needsPlace
        ? all
        : all.filter {
          isWhole(range(of: text, in: $0, behind: left)) && isCounterpart($0, of: passage)
        }
      guard
        let nearest = found.min(by: { distance($0, place) < distance($1, place) })
      else { continue }
      return self.range(of: text, in: nearest, behind: left)
    }
    return isDeletion ? gap(at: passage, near: place) : nil
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
        && range(of: other.text, at: other.passage, near: there.range.lowerBound) != nil
    }
    let all = others + (isFixed ? [(passage, there.exact)] : [])
    let made = all.sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }
    let wanted = Self.signs(with(made, in: whole))
    let now = sentences.new.touched(by: there.range)
    // Of a sentence that was taken out nothing is left to be read.
    guard !wanted.isEmpty, !now.isEmpty else { return true }
    // What was put behind a sentence may be one of its own.
    return [now.lowerBound, now.lowerBound - 1].contains { start in
      [now.upperBound, now.upperBound + 1].contains { end in
        guard start >= 0, end <= sentences.new.count else { return false }
        let entries = sentences.new.entries
        let run = entries[start].range.lowerBound..<entries[end - 1].range.upperBound
        return Self.signs(new.text.slice(run)) == wanted
      }
    }
  }

  /// A text without typography and white space, whether it begins with a capital or not.
  private static func signs(_ text: String) -> [UInt8] {
    var signs = FoldedText(Array(text.utf8)).bytes.filter { $0 != 0x20 && $0 != 0x0A }
    if let first = signs.first, (0x41...0x5A).contains(first) { signs[0] = first | 0x20 }
    return signs
  }

  /// Whether words beside a short text tell its place: two of them, and not the shortest.
  private static func tells(_ side: String) -> Bool {
    side.split { !$0.isLetter && !$0.isNumber }.count > 1
      && side.count { $0.isLetter || $0.isNumber } > 5
  }

  /// Whether a text stands for itself at a place of the new text, and not as a part of a word or figure.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let around = max(0, range.lowerBound - 2)..<min(new.text.count, range.upperBound + 2)
    let signs = Array(new.text.slice(around).unicodeScalars)
    func goesOn(_ inner: Unicode.Scalar?, _ outer: some Collection<Unicode.Scalar>) -> Bool {
      guard let inner, inner.isWordPart, let next = outer.first else { return false }
      if next.isWordPart { return true }
      guard inner.properties.numericType != nil else { return false }
      if next == "-" || next == "\u{2212}" { return true }
      let isMark = next == "." || next == ","
      return isMark && outer.dropFirst().first?.properties.numericType != nil
    }
    let (start, end) = (range.lowerBound - around.lowerBound, range.upperBound - around.lowerBound)
    guard start < end, end <= signs.count else { return false }
    return !goesOn(signs[start], signs[..<start].reversed())
      && !goesOn(signs[end - 1], signs[end...])
  }

  /// Whether a place lies in what became of a passage's sentence: most of its other words stand there.
  private func isCounterpart(_ place: Range<Int>, of passage: Passage) -> Bool {
    func words(_ range: Range<Int>, _ index: SentenceIndex, _ text: ArticleText) -> [String] {
      index.touched(by: range).flatMap { sentence in
        text.slice(index.entries[sentence].range).split { !$0.isLetter && !$0.isNumber }
          .map(String.init)
      }
    }
    let own = Set(passage.exact.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let then = words(passage.range, sentences.old, old.text).filter { !own.contains($0) }
    let now = Set(words(place, sentences.new, new.text))
    return then.count { now.contains($0) } * 5 >= then.count * 3
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
