package import FactModel
import PlainText

/// Finds in a later reading of an article what passages of an earlier one named.
///
/// A passage follows its sentences. Where these stand whole, it stands in them as it did. Else it is in
/// what became of its sentence, in this order: the same words between words that both readings have; the
/// same words elsewhere, told apart by their surroundings; the words that stand in their place; what is
/// closest to them anywhere. Its words in any other sentence are not it.
package struct PassageAnchorer: Sendable {
  /// What became of a passage; ranges are in code points of the later reading.
  package enum Fate: Equatable, Sendable {
    /// The same text in the same sentences, but for the form of quotation marks, dashes and spaces.
    case kept(Range<Int>)
    /// Its sentence reads otherwise, or the passage itself does.
    case changed(Range<Int>)
    case gone
  }

  let from: ArticleRevision
  let to: ArticleRevision
  let alignment: TextAlignment
  let index: GramIndex
  private let oldIndex: LazyIndex
  private let map: SentenceMap
  private let starts: Set<Int>
  private let ends: Set<Int>

  /// Texts longer than this, in bytes, are not compared.
  package static let longestText = 20_000_000

  package init(from: ArticleRevision, to: ArticleRevision) {
    self.from = from
    self.to = to
    alignment = TextAlignment(from, to)
    index = GramIndex(alignment.new.bytes)
    oldIndex = LazyIndex(alignment.old.bytes)
    map = SentenceMap(alignment, from: from, to: to)
    let old = from.blocks.flatMap(\.sentences)
    starts = Set(old.map(\.lowerBound))
    ends = Set(old.map(\.upperBound))
  }

  /// Returns what became of a passage of the earlier reading, or of one whose text was gone already.
  package func fate(of passage: Passage) -> Fate {
    if passage.revision == to.hash { return .kept(passage.range) }
    if passage.isGone { return .gone }
    let sentences = map.old.touched(by: passage.range)
    // What lies in no sentence (a byline) is found by its words.
    guard !sentences.isEmpty else { return foundByWords(passage) }
    let folded = foldedPlace(of: passage.range)
    if let there = map.whole(folded, in: sentences) {
      let range = passage.range.isEmpty ? point(there.lowerBound) : points(there)
      return map.isSameStatement(sentences) ? .kept(range) : .changed(range)
    }
    switch foundByWords(passage) {
    case .kept(let range), .changed(let range):
      let found = map.new.touched(by: range)
      let isThere = !found.isEmpty && map.isCounterpart(found, of: sentences, alignment)
      return isThere ? .changed(range) : .gone
    case .gone: return .gone
    }
  }

  /// Where a passage stands by its words alone.
  private func foundByWords(_ passage: Passage) -> Fate {
    if isUntouched(passage) { return .kept(passage.range) }
    let place = foldedPlace(of: passage.range)
    let tokens = alignment.oldTokens.touched(by: place)
    if passage.range.isEmpty { return insertionPoint(place.lowerBound, tokens.lowerBound) }
    guard !tokens.isEmpty else { return .gone }
    if let found = aligned(place, tokens) { return .kept(points(found)) }
    let wanted = Wanted(passage, (place, tokens), self)
    if let found = search(wanted) { return found }
    if let found = inPlace(wanted, tokens) ?? anywhere(wanted) {
      return .changed(snapped(found, of: passage))
    }
    return .gone
  }

  // MARK: - Places

  private func foldedPlace(of range: Range<Int>) -> Range<Int> {
    let start = from.text.byteOffset(of: range.lowerBound)
    let end = from.text.byteOffset(of: range.upperBound)
    return alignment.old.index(ofOrigin: start)..<alignment.old.index(ofOrigin: end)
  }

  func points(_ range: Range<Int>) -> Range<Int> {
    let bytes = alignment.new.origin(of: range, in: to.text.utf8)
    return to.text.pointOffset(
      ofByte: bytes.lowerBound
    )..<to.text.pointOffset(
      ofByte: bytes.upperBound
    )
  }

  private func point(_ index: Int) -> Range<Int> {
    let start = to.text.pointOffset(ofByte: alignment.new.origin(of: index))
    return start..<start
  }

  private func isUntouched(_ passage: Passage) -> Bool {
    let text = to.text
    guard passage.fits(text) else { return false }
    let length = Passage.contextLength
    let before = max(0, passage.range.lowerBound - length)..<passage.range.lowerBound
    let after = passage.range.upperBound..<min(text.count, passage.range.upperBound + length)
    return text.bytes(in: before).elementsEqual(passage.prefix.utf8)
      && text.bytes(in: after).elementsEqual(passage.suffix.utf8)
  }

  // MARK: - By alignment

  /// The place of tokens that are all there, one behind the other.
  private func aligned(_ place: Range<Int>, _ tokens: Range<Int>) -> Range<Int>? {
    guard let first = alignment.newToken(of: tokens.lowerBound),
      alignment.isOld(newTokens: first..<first + tokens.count),
      alignment.newToken(of: tokens.upperBound - 1) == first + tokens.count - 1
    else { return nil }
    let oldFirst = alignment.oldTokens.range(tokens.lowerBound)
    let oldLast = alignment.oldTokens.range(tokens.upperBound - 1)
    let newFirst = alignment.newTokens.range(first)
    let newLast = alignment.newTokens.range(first + tokens.count - 1)
    // A passage may begin or end within a word.
    let start = newFirst.lowerBound + max(0, place.lowerBound - oldFirst.lowerBound)
    let end = newLast.upperBound - max(0, oldLast.upperBound - place.upperBound)
    return start < end ? start..<end : nil
  }

  /// The place between two words at which something is to be inserted.
  ///
  /// `token`: The first old token that ends behind it.
  private func insertionPoint(_ place: Int, _ token: Int) -> Fate {
    let (old, new) = (alignment.oldTokens, alignment.newTokens)
    if token < old.count, let there = alignment.newToken(of: token) {
      let (was, now) = (old.range(token), new.range(there))
      let isAtStart = place <= was.lowerBound
      if !isAtStart { return .kept(point(now.lowerBound + place - was.lowerBound)) }
      let isBehindSpace = token == 0 || place > old.range(token - 1).upperBound
      if isBehindSpace || place == was.lowerBound { return .kept(point(now.lowerBound)) }
    }
    if token > 0, let there = alignment.newToken(of: token - 1) {
      return .kept(point(new.range(there).upperBound))
    }
    if token < old.count, let there = alignment.newToken(of: token) {
      return .kept(point(new.range(there).lowerBound))
    }
    let replaced = alignment.replacement(of: token..<token)
    guard new.count > 0 else { return .gone }
    let index =
      replaced.lowerBound < new.count
      ? new.range(replaced.lowerBound).lowerBound : new.range(new.count - 1).upperBound
    return .changed(point(index))
  }

  // MARK: - By the text

  /// A passage's text, folded, with what tells its occurrences apart.
  struct Wanted {
    let text: [UInt8]
    let prefix: [UInt8]
    let suffix: [UInt8]
    /// Whether its ends are the ends of words.
    let beginsWord: Bool
    let endsWord: Bool
    /// The new tokens in its place; nil where the passage was gone already.
    let window: Range<Int>?

    init(_ quotation: Quotation) {
      text = FoldedText(Array(quotation.exact.utf8)).bytes
      prefix = FoldedText(Array(quotation.prefix.utf8)).bytes
      suffix = FoldedText(Array(quotation.suffix.utf8)).bytes
      (beginsWord, endsWord, window) = (true, true, nil)
    }

    init(
      _ passage: Passage,
      _ old: (place: Range<Int>, tokens: Range<Int>)?,
      _ anchorer: PassageAnchorer
    ) {
      text = FoldedText(Array(passage.exact.utf8)).bytes
      prefix = FoldedText(Array(passage.prefix.utf8)).bytes
      suffix = FoldedText(Array(passage.suffix.utf8)).bytes
      guard let old else {
        (beginsWord, endsWord, window) = (true, true, nil)
        return
      }
      let alignment = anchorer.alignment
      let (first, last) = (old.tokens.lowerBound, old.tokens.upperBound - 1)
      beginsWord = alignment.oldTokens.range(first).lowerBound >= old.place.lowerBound
      endsWord = alignment.oldTokens.range(last).upperBound <= old.place.upperBound
      var window = alignment.replacement(of: old.tokens)
      if let end = alignment.newToken(of: last) {
        window = window.lowerBound..<max(window.lowerBound, end + 1)
      }
      self.window = window
    }
  }

  /// Fewer bytes of its surroundings than this do not tell a short text from another.
  private static let tellingContext = 4
  /// A text of this many bytes is hardly written twice.
  private static let tellingText = 24

  /// The same text elsewhere; not where it stood before as something else.
  ///
  /// A short text whose surroundings are others may be about something else there: it counts as
  /// changed.
  private func search(_ wanted: Wanted) -> Fate? {
    let all = index.occurrences(of: wanted.text, limit: 256)
    var candidates: [(range: Range<Int>, context: Int, distance: Int)] = []
    for start in all {
      let range = start..<start + wanted.text.count
      let tokens = alignment.newTokens.touched(by: range)
      guard !tokens.isEmpty, !alignment.isOld(newTokens: tokens),
        !wanted.beginsWord || alignment.newTokens.range(tokens.lowerBound).lowerBound >= start,
        !wanted.endsWord
          || alignment.newTokens.range(tokens.upperBound - 1).upperBound <= range.upperBound
      else { continue }
      candidates.append((range, context(range, wanted), distance(tokens, wanted.window)))
    }
    candidates.sort { ($1.context, $0.distance) < ($0.context, $1.distance) }
    guard let best = candidates.first else { return nil }
    let isTold = best.context >= Self.tellingContext || wanted.text.count >= Self.tellingText
    if isTold { return .kept(points(best.range)) }
    let isInPlace = best.distance == 0
    let isUnique =
      all.count == 1 && oldIndex.index.occurrences(of: wanted.text, limit: 2).count <= 1
    return isInPlace || isUnique ? .changed(points(best.range)) : nil
  }

  /// How many bytes before and behind a place are those that stood around the passage.
  func context(_ range: Range<Int>, _ wanted: Wanted) -> Int {
    let bytes = alignment.new.bytes
    var count = 0
    var place = range.lowerBound - 1
    for byte in wanted.prefix.reversed() {
      guard place >= 0, bytes[place] == byte else { break }
      count += 1
      place -= 1
    }
    place = range.upperBound
    for byte in wanted.suffix {
      guard place < bytes.count, bytes[place] == byte else { break }
      count += 1
      place += 1
    }
    return count
  }

  /// How many tokens lie between a place and the window; 0 inside it.
  private func distance(_ tokens: Range<Int>, _ window: Range<Int>?) -> Int {
    guard let window else { return .max }
    if tokens.upperBound > window.upperBound { return tokens.upperBound - window.upperBound }
    return max(0, window.lowerBound - tokens.lowerBound)
  }

  // MARK: - By what is close

  /// A window up to this size is compared with a text byte by byte, all of it.
  private static func widestWindow(for text: [UInt8]) -> Int {
    min(8 * text.count + 1024, ClosestMatch.longestText)
  }

  /// What stands in the place of a passage, where that is a form of it.
  private func inPlace(_ wanted: Wanted, _ tokens: Range<Int>) -> Range<Int>? {
    guard let window = wanted.window, !window.isEmpty else { return nil }
    let bytes = self.bytes(of: window)
    if isPartReplaced(tokens, window), bytes.count <= 4 * wanted.text.count + 40 { return bytes }
    if wanted.text.count > ClosestMatch.longestPattern {
      let kept = tokens.count { alignment.newToken(of: $0) != nil }
      return kept * 2 >= tokens.count ? bytes : nil
    }
    guard bytes.count <= Self.widestWindow(for: wanted.text),
      let match = ClosestMatch.find(wanted.text, in: alignment.new.bytes[bytes])
    else { return nil }
    let isHeld =
      alignment.newToken(of: tokens.lowerBound) != nil
      && alignment.newToken(of: tokens.upperBound - 1) != nil
    if isHeld, bytes.count <= 3 * wanted.text.count, match.distance * 10 <= wanted.text.count * 6 {
      return bytes
    }
    return match.distance * 5 <= wanted.text.count * 2 ? match.range : nil
  }

  private func bytes(of tokens: Range<Int>) -> Range<Int> {
    let last = alignment.newTokens.range(tokens.upperBound - 1)
    return alignment.newTokens.range(tokens.lowerBound).lowerBound..<last.upperBound
  }

  /// Whether words within a sentence were replaced by others, and the rest of the sentence is there.
  private func isPartReplaced(_ tokens: Range<Int>, _ window: Range<Int>) -> Bool {
    func sentence(_ sentences: [Range<Int>], _ range: Range<Int>) -> Range<Int>? {
      var low = 0
      var high = sentences.count
      while low < high {
        let middle = (low + high) / 2
        if sentences[middle].upperBound <= range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      guard low < sentences.count else { return nil }
      let found = sentences[low]
      return found.lowerBound <= range.lowerBound && range.upperBound <= found.upperBound
        ? found : nil
    }
    guard let old = sentence(alignment.oldSentences, tokens), tokens.count < old.count,
      let new = sentence(alignment.newSentences, window)
    else { return false }
    func isHeld(_ token: Int) -> Bool {
      guard old.contains(token), let there = alignment.newToken(of: token) else { return false }
      return new.contains(there)
    }
    let isHeldBefore = tokens.lowerBound == old.lowerBound || isHeld(tokens.lowerBound - 1)
    let isHeldAfter = tokens.upperBound == old.upperBound || isHeld(tokens.upperBound)
    return isHeldBefore && isHeldAfter
      && (isHeld(tokens.lowerBound - 1) || isHeld(tokens.upperBound))
  }

  /// What is close to a passage somewhere in what is new; it may differ more where the passage stood.
  func anywhere(_ wanted: Wanted) -> Range<Int>? {
    let length = wanted.text.count
    guard length >= Self.tellingText, length <= ClosestMatch.longestPattern else { return nil }
    let window = wanted.window.flatMap { $0.isEmpty ? nil : bytes(of: $0) } ?? 0..<0
    var best: ClosestMatch?
    for place in index.likelyPlaces(of: wanted.text, limit: 3) {
      let start = max(0, place - length / 2)
      let end = min(alignment.new.bytes.count, place + 2 * length)
      guard start < end,
        let match = ClosestMatch.find(wanted.text, in: alignment.new.bytes[start..<end])
      else { continue }
      let isInWindow = match.range.clamped(to: window) == match.range
      guard isInWindow ? match.distance * 5 <= length * 2 : match.distance * 3 <= length,
        match.distance < best?.distance ?? .max, isMostlyNew(match.range)
      else { continue }
      best = match
    }
    return best?.range
  }

  private func isMostlyNew(_ range: Range<Int>) -> Bool {
    let tokens = alignment.newTokens.touched(by: range)
    let old = tokens.count { alignment.isOld(newTokens: $0..<$0 + 1) }
    return old * 2 <= tokens.count
  }

  /// A range of the new folded text as whole words; as whole sentences where the passage was those.
  private func snapped(_ range: Range<Int>, of passage: Passage) -> Range<Int> {
    let found = points(words(around: range))
    guard starts.contains(passage.range.lowerBound), ends.contains(passage.range.upperBound) else {
      return found
    }
    let whole = map.new.touched(by: found).map { map.new.entries[$0].range }.filter {
      let shared = $0.clamped(to: found).count
      return shared * 2 >= $0.count || shared * 2 >= found.count
    }
    guard let first = whole.first, let last = whole.last else { return found }
    return first.lowerBound..<last.upperBound
  }

  /// A range of the new folded text with the words whole that it touches.
  func words(around range: Range<Int>) -> Range<Int> {
    let tokens = alignment.newTokens.touched(by: range)
    guard !tokens.isEmpty else { return range }
    let first = alignment.newTokens.range(tokens.lowerBound)
    return first.lowerBound..<alignment.newTokens.range(tokens.upperBound - 1).upperBound
  }
}
