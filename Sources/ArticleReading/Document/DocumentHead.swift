import FactModel
import TextReading

/// Finds title, byline, dates and standfirst at the head of a document.
///
/// What the document says about itself is taken first, then what its lines look like.
struct DocumentHead {
  private(set) var blocks: [DocumentBlock]
  private(set) var facts: ArticleFacts
  /// What the file's own properties say: true for some, left over from a template for others.
  private let properties: ArticleFacts
  private var title: Int?
  /// Whether several lines are dates, and none of them stands above the text.
  private(set) var hasSeveralDates = false

  private static let headLength = 10
  private static let longestTitle = 200
  private static let longestStandfirst = 700
  private static let shortestStandfirst = 30
  private static let longestHeading = 90

  /// `facts`: What is known for certain.
  init(_ blocks: [DocumentBlock], facts: ArticleFacts, properties: ArticleFacts) {
    self.blocks = blocks
    self.facts = facts
    self.properties = properties
    title = titleIndex()
    if let title {
      self.blocks[title].kind = .title
      self.facts.title = self.blocks[title].line
    }
    dropRepeatedTitle()
    findBylineAndDates()
    findDateBelow()
    findDateline()
    findStandfirst()
    findCredits()
    findHeadings()
  }

  // MARK: - Title

  private func titleIndex() -> Int? {
    if let index = blocks.firstIndex(where: { $0.role == .title }) { return index }
    return mainHeading() ?? knownTitle() ?? titleByItsLooks()
  }

  /// The heading that stands above the document: an `h1` at its start, or the first heading when it
  /// is the only one of the highest level.
  private func mainHeading() -> Int? {
    guard let first = blocks.firstIndex(where: { $0.kind == .heading }),
      !blocks[..<first].contains(where: \.isProse), first <= 3
    else { return nil }
    let level = blocks[first].headingLevel
    if level == 1 { return first }
    let isHighest = !blocks.contains {
      $0.kind == .heading && $0.headingLevel < level
    }
    let isOnly = blocks.count { $0.headingLevel == level } == 1
    return isHighest && isOnly && first == 0 ? first : nil
  }

  /// The line that the properties have as the title.
  private func knownTitle() -> Int? {
    guard let known = facts.title ?? properties.title else { return nil }
    return blocks.prefix(Self.headLength).firstIndex { Self.same($0.line, known) }
  }

  /// The first line, when it looks like a title and prose follows.
  private func titleByItsLooks() -> Int? {
    guard facts.title == nil, let first = blocks.first, first.kind == .paragraph,
      first.points <= Self.longestTitle, looksLikeTitle(first)
    else { return nil }
    let rest = blocks.dropFirst().prefix(Self.headLength)
    return rest.contains { $0.isProse && $0.points > first.points } ? 0 : nil
  }

  private func looksLikeTitle(_ block: DocumentBlock) -> Bool {
    block.scan { scan, range in
      guard
        let start = Unicode.Scalar(
          scan.scalar(at: range.lowerBound, before: range.upperBound).value
        )
      else { return false }
      let phrase = Phrase(range, scan)
      return !start.properties.isLowercase && !(phrase.endsLikeSentence && phrase.last != 0x3F)
        && ![UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(phrase.last)
        && !scan.bytes[range].contains(0x0A)
        && DateReader.dates(in: range, scan) == nil
        && BylineReader.byline(in: range, scan) == nil
    }
  }

  /// The title once more, as books have it.
  private mutating func dropRepeatedTitle() {
    guard let title, title + 1 < blocks.count else { return }
    let line = blocks[title].line
    for index in (title + 1)..<min(blocks.count, title + Self.headLength)
    where blocks[index].kind == .heading && Self.same(blocks[index].line, line) {
      blocks[index].kind = .furniture
      return
    }
  }

  // MARK: - Byline and dates

  private mutating func findBylineAndDates() {
    var wasByline = false
    for index in blocks.indices.prefix(Self.headLength + (title ?? 0)) {
      let block = blocks[index]
      guard block.kind == .paragraph || block.kind == .heading && index != title else { continue }
      if let title, index > title, block.isProse, index > title + 1 { return }
      let kind = self.kind(of: block, isAfterByline: wasByline)
      if let kind { blocks[index].kind = kind }
      wasByline = kind == .byline
      if kind == nil, block.kind == .heading, let title, index > title + 1 { return }
    }
  }

  private mutating func kind(of block: DocumentBlock, isAfterByline: Bool) -> BlockKind? {
    if let dates = block.scan({ PlaceAndDate.dates(in: $1, $0, language: facts.language) }) {
      facts.published = facts.published ?? dates.published
      facts.updated = facts.updated ?? dates.updated
      return .dateline
    }
    if block.role == .date { return .dateline }
    if let byline = block.scan({ BylineReader.byline(in: $1, $0) }) {
      addAuthors(byline.names)
      facts.published = facts.published ?? byline.dates?.published
      facts.updated = facts.updated ?? byline.dates?.updated
      return .byline
    }
    let line = block.line
    if block.role == .author || (facts.byline + properties.byline).contains(where: { $0 == line }) {
      addAuthors([line])
      return .byline
    }
    return isAfterByline && block.scan({ BylineReader.isPost($1, $0) }) ? .byline : nil
  }

  /// The date in a line of its own further down, where there is only one in the whole document.
  private mutating func findDateBelow() {
    guard facts.published == nil else { return }
    var found: [Int] = []
    var days: Set<String> = []
    for (index, block) in blocks.enumerated() where Self.mayBeDate(block) {
      let dates = block.scan { PlaceAndDate.dates(in: $1, $0, language: facts.language) }
      guard let date = dates?.published else { continue }
      found.append(index)
      days.insert("\(date)")
      if days.count == 1 { facts.published = date }
    }
    hasSeveralDates = days.count > 1
    guard !hasSeveralDates else {
      facts.published = nil
      return
    }
    for index in found { blocks[index].kind = .dateline }
  }

  /// The day at the beginning of the first paragraph: `LONDON, 3 March 2025 (Reuters) - `.
  private mutating func findDateline() {
    guard facts.published == nil, !hasSeveralDates,
      let first = blocks.first(where: { $0.kind == .paragraph && $0.isProse })
    else { return }
    facts.published = first.scan { WireRules.dateline(in: $1, $0)?.day($0) }
  }

  private static func mayBeDate(_ block: DocumentBlock) -> Bool {
    [.paragraph, .heading].contains(block.kind) && block.text.count <= DateReader.longest
  }

  private mutating func addAuthors(_ names: [String]) {
    for name in names where !facts.byline.contains(name) { facts.byline.append(name) }
  }

  // MARK: - Standfirst

  /// What is marked as a subtitle; the one block between the title and byline or date; an emphasised
  /// paragraph above others that are not.
  private mutating func findStandfirst() {
    if let index = blocks.prefix(Self.headLength).firstIndex(where: { $0.role == .subtitle }) {
      blocks[index].kind = .standfirst
      return
    }
    guard let title else { return }
    let below = title + 1
    if isCandidate(below), below + 1 < blocks.count,
      [.byline, .dateline].contains(blocks[below + 1].kind)
    {
      blocks[below].kind = .standfirst
      return
    }
    let head: [BlockKind] = [.byline, .dateline, .furniture]
    guard
      let first = blocks.indices.dropFirst(below).first(where: { !head.contains(blocks[$0].kind) }),
      isCandidate(first), blocks[first].isEmphasised,
      blocks[first].points >= Self.shortestStandfirst,
      first + 1 < blocks.count, !blocks[first + 1].isEmphasised
    else { return }
    blocks[first].kind = .standfirst
  }

  private func isCandidate(_ index: Int) -> Bool {
    index < blocks.count && [.paragraph, .heading].contains(blocks[index].kind)
      && blocks[index].points <= Self.longestStandfirst
  }

  // MARK: - The rest

  private mutating func findCredits() {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let isCredit = blocks[index].scan { scan, range in
        let line = Line(range: range, rawStart: range.lowerBound, points: 0, isAfterBlank: true)
        return LineRules.isCredit(line, scan)
      }
      if isCredit { blocks[index].kind = .credit }
    }
  }

  /// In a document without headings, lines that are emphasised and stand above a paragraph.
  private mutating func findHeadings() {
    guard !blocks.contains(where: { $0.kind == .heading }) else { return }
    for index in blocks.indices.dropLast()
    where blocks[index].kind == .paragraph && blocks[index].isEmphasised {
      if blocks[index].points <= Self.longestHeading, looksLikeTitle(blocks[index]),
        blocks[index + 1].kind.isBody, !blocks[index + 1].isEmphasised
      {
        blocks[index].kind = .heading
      }
    }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }
}
