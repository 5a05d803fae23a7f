import Anchoring
package import FactModel
package import Notations
import PlainText

/// Finds the passages of a file in an article: where its offsets say, else by the anchoring that
/// another reading of an article goes through.
package struct Anchoring {
  /// Where a passage was found, or why not.
  package enum Outcome: Sendable, Equatable {
    /// In code points, as the file says.
    case fits(Range<Int>)
    /// The same words elsewhere than the file says; how they were found.
    case moved(Range<Int>, String)
    /// Words that are close to the file's, which are given.
    case changed(Range<Int>, was: String)
    case misfit(String)
  }

  private let article: ArticleRevision
  private let text: ArticleText
  private let sentences: SentenceIndex
  private let unit: OffsetUnit
  private let table: OffsetTable
  /// The file's own text, where it has one and it is another than the session's.
  private let theirs: (revision: ArticleRevision, table: OffsetTable)?
  /// Whether the file has the session's text.
  let hasSameText: Bool
  /// Made when offsets do not lead to the words for the first time.
  private lazy var anchorer =
    theirs.map { PassageAnchorer(from: $0.revision, to: article) } ?? PassageAnchorer(to: article)

  /// - Parameters:
  ///   - article: The text to find passages in.
  ///   - unit: What offsets count.
  ///   - theirs: The text that the offsets are in, where the file has it.
  package init(_ article: ArticleRevision, unit: OffsetUnit, theirs: ArticleText? = nil) {
    self.article = article
    text = article.text
    sentences = SentenceIndex(article.blocks)
    self.unit = unit
    let withGraphemes = unit == .graphemes
    table = OffsetTable(article.text, withGraphemes: withGraphemes)
    hasSameText = theirs == article.text
    self.theirs = theirs.flatMap {
      $0 == article.text
        ? nil : (Self.revision(of: $0, article), OffsetTable($0, withGraphemes: withGraphemes))
    }
  }

  /// Their text as a reading of the article, a block a line.
  private static func revision(
    of text: ArticleText,
    _ article: ArticleRevision
  ) -> ArticleRevision {
    var blocks: [Block] = []
    var start = 0
    for line in text.string.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    {
      let range = start..<start + line.count
      start = range.upperBound + 1
      guard !range.isEmpty else { continue }
      blocks.append(
        Block(kind: .paragraph, label: "\(blocks.count + 1)", range: range, sentences: [range])
      )
    }
    return ArticleRevision(origin: article.origin, read: article.read, text: text, blocks: blocks)
  }

  /// Finds a passage of the file in the article.
  package mutating func place(_ anchor: Anchor) -> Outcome {
    if let bounds = anchor.bounds { return place(between: bounds) }
    if let theirs { return place(anchor, from: theirs) }
    var reason: String?
    if let range = anchor.range {
      switch located(range, unit, table, text) {
      case .success(let found):
        guard let exact = anchor.exact else { return .fits(found) }
        if Self.readsAs(text.slice(found), exact) {
          return sameWords(as: found, anchor, exact) ?? .fits(found)
        }
      case .failure(let why): reason = why.what
      }
    }
    guard let exact = anchor.exact, !exact.isEmpty else {
      return .misfit(reason ?? "it says neither where it is nor what its words are")
    }
    if let range = anchor.range, let other = inOtherUnit(range, exact) { return other }
    return search(anchor, exact, reason)
  }

  /// Finds a passage of another text in ours.
  private mutating func place(
    _ anchor: Anchor,
    from theirs: (revision: ArticleRevision, table: OffsetTable)
  ) -> Outcome {
    guard let range = anchor.range else { return search(anchor, anchor.exact ?? "", nil) }
    switch located(range, unit, theirs.table, theirs.revision.text) {
    case .success(let found):
      let passage = Passage(found, in: theirs.revision.text)
      let isThere = anchor.exact.map { Self.readsAs(passage.exact, $0) } ?? true
      guard isThere else { break }
      switch anchorer.fate(of: passage) {
      case .kept(let range): return .fits(text.wholeCharacters(range))
      case .changed(let range):
        let whole = text.wholeCharacters(range)
        return hasSameBytes(whole, passage.exact)
          ? .fits(whole) : .changed(whole, was: passage.exact)
      case .gone: return .misfit("\(quoted(passage.exact)) is not in the article")
      }
    case .failure(let why):
      guard anchor.exact != nil else { return .misfit(why.what) }
    }
    // Their offsets say nothing of our text.
    var anchor = anchor
    anchor.range = nil
    return search(anchor, anchor.exact ?? "", nil)
  }

  // MARK: By offsets

  private struct Failure: Error {
    var what: String
  }

  private func located(
    _ range: Range<Int>,
    _ unit: OffsetUnit,
    _ table: OffsetTable,
    _ text: ArticleText
  ) -> Result<Range<Int>, Failure> {
    let start: Int
    let end: Int
    do throws(OffsetTable.Misfit) {
      start = try table.point(range.lowerBound, in: unit)
      end = try table.point(range.upperBound, in: unit)
    } catch {
      let words = "\(range.lowerBound)–\(range.upperBound)"
      switch error {
      case .outside: return .failure(Failure(what: "\(words) lies outside the text"))
      case .insideSurrogatePair:
        return .failure(Failure(what: "\(words) begins or ends inside a surrogate pair"))
      case .insideCharacter:
        return .failure(Failure(what: "\(words) begins or ends inside a character"))
      }
    }
    if text.splitsCharacter(at: start) || text.splitsCharacter(at: end) {
      return .failure(
        Failure(what: "\(range.lowerBound)–\(range.upperBound) splits a character")
      )
    }
    return .success(start..<end)
  }

  /// Where the same words stand once more, and around them what the file has there; nil where that is not told.
  private mutating func sameWords(
    as found: Range<Int>,
    _ anchor: Anchor,
    _ exact: String
  ) -> Outcome? {
    let count = told(around: found, as: anchor)
    guard count < anchor.prefix.unicodeScalars.count + anchor.suffix.unicodeScalars.count,
      case .moved(let other, let how) = search(anchor, exact, nil), other != found,
      told(around: other, as: anchor) >= count + Self.telling
    else { return nil }
    return .moved(other, how)
  }

  /// So many characters more around a place tell it from another.
  private static let telling = 8

  /// How many characters next to a place are those that the file has there.
  private func told(around range: Range<Int>, as anchor: Anchor) -> Int {
    let (prefix, suffix) = (Folding.folded(anchor.prefix), Folding.folded(anchor.suffix))
    let start = max(0, range.lowerBound - prefix.count)
    let end = min(text.count, range.upperBound + suffix.count)
    let before = Folding.folded(text.slice(start..<range.lowerBound))
    let behind = Folding.folded(text.slice(range.upperBound..<end))
    return zip(prefix.reversed(), before.reversed()).prefix { $0 == $1 }.count
      + zip(suffix, behind).prefix { $0 == $1 }.count
  }

  /// The same numbers, counted in another unit.
  private func inOtherUnit(_ range: Range<Int>, _ exact: String) -> Outcome? {
    guard table.hasWide else { return nil }
    for other in [OffsetUnit.codePoints, .utf16, .bytes] where other != unit {
      if case .success(let found) = located(range, other, table, text), hasSameBytes(found, exact) {
        return .moved(found, "its offsets count \(other.rawValue)")
      }
    }
    return nil
  }

  /// Whether words are the same but for white space, quotation marks and dashes, which other tools
  /// normalise in their copy of them.
  static func readsAs(_ words: String, _ others: String) -> Bool {
    if words.utf8.elementsEqual(others.utf8) { return true }
    func folded(_ text: String) -> [UInt32] {
      Folding.folded(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return folded(words) == folded(others)
  }

  private func hasSameBytes(_ range: Range<Int>, _ exact: String) -> Bool {
    text.bytes(in: range).elementsEqual(exact.utf8)
  }

  // MARK: The words around

  /// What the sentences around a passage read, beside what a file has there.
  package enum Reading: Sendable {
    case same
    case other
    /// The file does not have all of them.
    case untold

    /// What two passages read together.
    func and(_ other: Reading) -> Reading {
      if self == .other || other == .other { return .other }
      return self == .same ? other : self
    }
  }

  /// Whether the article's sentences around a place read as the file has them.
  package func reading(around range: Range<Int>, as anchor: Anchor) -> Reading {
    if hasSameText { return .same }
    let touched = sentences.touched(by: range)
    guard let first = touched.first, let last = touched.last else { return .same }
    let start = min(sentences.entries[first].range.lowerBound, range.lowerBound)
    let end = max(sentences.entries[last].range.upperBound, range.upperBound)
    let before = Folding.folded(text.slice(start..<range.lowerBound))
    let behind = Folding.folded(text.slice(range.upperBound..<end))
    // What it leans on says of whom it is.
    let lead = min(leadStart(of: first), range.lowerBound)
    let leads = Self.signs(text.slice(lead..<range.lowerBound))
    if let theirs, let place = anchor.range,
      case .success(let found) = located(place, unit, theirs.table, theirs.revision.text),
      anchor.exact.map({ Self.readsAs(theirs.revision.text.slice(found), $0) }) ?? true
    {
      let whole = theirs.revision.text
      // Folding keeps the number of code points.
      let (from, to) = (found.lowerBound - before.count, found.upperBound + behind.count)
      let reach = max(0, found.lowerBound - 2 * (range.lowerBound - lead))
      let isSame =
        from >= 0 && to <= whole.count
        && Folding.folded(whole.slice(from..<found.lowerBound)) == before
        && Self.signs(whole.slice(reach..<found.lowerBound)).suffix(leads.count) == leads[...]
        && Folding.folded(whole.slice(found.upperBound..<to)) == behind
      return isSame ? .same : .other
    }
    let prefix = Folding.folded(anchor.prefix)
    let suffix = Folding.folded(anchor.suffix)
    let told = Self.signs(anchor.prefix.drop { $0 == "…" || $0 == "." })
    guard zip(prefix.reversed(), before.reversed()).allSatisfy({ $0 == $1 }),
      zip(told.reversed(), leads.reversed()).allSatisfy({ $0 == $1 }),
      zip(suffix, behind).allSatisfy({ $0 == $1 })
    else { return .other }
    let isWhole =
      prefix.count >= before.count && told.count >= leads.count && suffix.count >= behind.count
    return isWhole && anchor.exact != nil ? .same : .untold
  }

  /// Whether a sentence leans on those before it in its paragraph.
  func leans(_ sentence: Int) -> Bool {
    leadStart(of: sentence) < sentences.entries[sentence].range.lowerBound
  }

  /// Where what a sentence leans on begins, through sentences that lean themselves; else it itself.
  private func leadStart(of sentence: Int) -> Int {
    var first = sentence
    let entries = sentences.entries
    while first > max(0, sentence - 8), entries[first - 1].block == entries[first].block {
      let (here, before) = (entries[first].range, entries[first - 1].range)
      guard Leaning.hold(of: text.slice(here), on: text.slice(before)) != nil else { break }
      first -= 1
    }
    return entries[first].range.lowerBound
  }

  /// A text without its white space, which tools write in ways of their own.
  private static func signs(_ text: some StringProtocol) -> [UInt32] {
    Folding.folded(text).filter { $0 > 0x20 }
  }

  // MARK: By quotation

  /// `reason`: Why its offsets are none of the text's.
  private mutating func search(_ anchor: Anchor, _ exact: String, _ reason: String?) -> Outcome {
    guard !exact.isEmpty else {
      return .misfit("it says neither where it is nor what its words are")
    }
    let quotation = Quotation(
      exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      start: anchor.range?.lowerBound
    )
    let lead = reason.map { $0 + ", and " } ?? ""
    let text = text
    switch anchorer.place(of: quotation, isWhole: { !text.splitsCharacter(at: $0) }) {
    case .found(let found):
      guard let range = anchor.range else { return .fits(found) }
      let place = "\(quoted(exact)) is not at \(range.lowerBound)–\(range.upperBound)"
      return .moved(found, "\(reason ?? place), but at \(found.lowerBound)")
    case .close(let found): return .changed(found, was: exact)
    case .several(let count):
      return .misfit("\(lead)\(quoted(exact)) is in the article \(count) times")
    case .none: return .misfit("\(lead)\(quoted(exact)) is not in the article")
    }
  }

  /// Finds a passage from the words at its beginning to those behind its end.
  private mutating func place(between bounds: Anchor.Bounds) -> Outcome {
    let start = bounds.start
    let from = Anchor(exact: start.exact, prefix: start.prefix, suffix: start.suffix)
    guard case .fits(let first) = search(from, start.exact, nil) else {
      return .misfit("where it begins, \(quoted(start.exact)), is not in the article just once")
    }
    let text = text
    let quotation = Quotation(
      bounds.end.exact,
      prefix: bounds.end.prefix,
      suffix: bounds.end.suffix,
      start: first.upperBound
    )
    guard
      case .found(let behind) = anchorer.place(
        of: quotation,
        isWhole: { !text.splitsCharacter(at: $0) }
      ), behind.lowerBound > first.lowerBound
    else {
      return .misfit("where it ends, \(quoted(bounds.end.exact)), is not behind its beginning")
    }
    let words = text.slice(first.lowerBound..<behind.lowerBound).unicodeScalars
    let spaces = words.reversed().prefix { $0.properties.isWhitespace }.count
    return .fits(first.lowerBound..<behind.lowerBound - spaces)
  }

  /// How often words are in the article, where that is more than once.
  mutating func repetitions(of words: String) -> Int? {
    let text = text
    let quotation = Quotation(words, prefix: "", suffix: "", start: nil)
    if case .several(let count) = anchorer.place(
      of: quotation,
      isWhole: { !text.splitsCharacter(at: $0) }
    ) {
      return count
    }
    return nil
  }

  private func quoted(_ words: String) -> String { "“\(Self.excerpt(words))”" }

  /// A text in at most 60 characters of one line.
  package static func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
