import ArticleReading
import FactModel

/// Joins the lines of a PDF document to paragraphs, headings, list items and notes.
struct PDFBlocks {
  private(set) var blocks: [DocumentBlock] = []

  /// A line in the order of reading.
  private struct Place {
    var line: PDFLayout.Line
    var column: PDFLayout.Box
    var page: Int
  }

  /// A paragraph while lines are added to it.
  private struct Draft {
    var text: String
    var last: Place
    /// Where its first line and the ones behind it start.
    var firstLeft: Double
    var left: Double
    var height: Double
    var kind: BlockKind
  }

  /// Whether numbers beside the lines were left out.
  private(set) var hasLineNumbers = false
  private let hyphens: PDFHyphens
  /// The gap that ends a paragraph, in heights of the line.
  private let widestGap: Double
  /// The height of the lines of running text, in points.
  private let bodyHeight: Double
  private var draft: Draft?
  /// A footnote, which stands in the midst of a paragraph that goes on in the next column.
  private var note: Draft?
  private var notes: [DocumentBlock] = []
  /// The heights of the lines of each block.
  private var heights: [Double] = []

  init(_ layout: PDFLayout) {
    var numbers = PDFLineNumbers()
    // Before the running heads: the first number of every page is the same.
    var marks = PDFMarks(layout.pages)
    let pages = layout.pages.map { numbers.removed(from: marks.removed(from: $0)) }
    var heads = PDFRunningHeads(pages)
    var places: [Place] = []
    for (number, page) in pages.enumerated() {
      let text = PDFDropCapitals.joined(heads.removed(from: page, number: number))
      let order = PDFReadingOrder(text.groups)
      for (line, column) in zip(order.lines, order.columns) {
        places.append(Place(line: line, column: column, page: number))
      }
    }
    hasLineNumbers = numbers.areFound
    hyphens = PDFHyphens(places.map(\.line))
    widestGap = PDFSpacing(Self.gaps(places)).limit
    bodyHeight = Self.commonHeight(places)
    for place in places { take(place, pageHeight: layout.pages[place.page].height) }
    flush()
    flushNote()
    markTitle()
    blocks += notes
    for mark in marks.texts {
      // Whole sentences at the edge of a page say something.
      let kind: BlockKind = Self.endsLikeSentence(mark) ? .caption : .furniture
      blocks.append(DocumentBlock(kind, Array(mark.utf8)))
    }
    blocks += heads.texts.map { DocumentBlock(.furniture, Array($0.utf8)) }
  }

  /// The height that most of the text has.
  private static func commonHeight(_ places: [Place]) -> Double {
    var counts: [Int: Int] = [:]
    for place in places {
      counts[Int((place.line.box.height * 2).rounded()), default: 0] += place.line.text.utf8.count
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(most?.key ?? 20) / 2
  }

  /// The gaps between lines of one type that follow one another in a column.
  private static func gaps(_ places: [Place]) -> [PDFSpacing.Gap] {
    zip(places, places.dropFirst()).compactMap { last, next in
      let (upper, lower) = (last.line.box, next.line.box)
      let height = upper.height
      guard last.page == next.page, last.column == next.column, height > 0,
        abs(lower.height - height) <= height * 0.12
      else { return nil }
      let goesOn =
        next.line.text.first?.isLowercase == true
        || !endsLikeSentence(last.line.text) && upper.right > last.column.right - height * 6
      return PDFSpacing.Gap(size: (lower.top - upper.bottom) / height, isInSentence: goesOn)
    }
  }

  // MARK: - Lines

  private mutating func take(_ place: Place, pageHeight: Double) {
    if let note, continues(note, place) {
      self.note = extended(note, place)
    } else if startsNote(place, pageHeight: pageHeight) {
      flushNote()
      note = newDraft(place)
    } else if let draft, continues(draft, place) {
      self.draft = extended(draft, place)
    } else {
      flush()
      draft = newDraft(place)
    }
  }

  private func newDraft(_ place: Place) -> Draft {
    let box = place.line.box
    return Draft(
      text: place.line.text,
      last: place,
      firstLeft: box.left,
      left: box.left,
      height: box.height,
      kind: kind(of: place)
    )
  }

  private func extended(_ draft: Draft, _ place: Place) -> Draft {
    var draft = draft
    hyphens.append(place.line.text, to: &draft.text)
    draft.left = place.line.box.left
    draft.last = place
    return draft
  }

  /// Small type with a number or mark before it, in the lower half of a page.
  private func startsNote(_ place: Place, pageHeight: Double) -> Bool {
    guard place.line.row == .none, place.line.box.height < bodyHeight * 0.92,
      place.line.box.top > pageHeight / 2,
      let first = place.line.text.first, kind(of: place) != .caption
    else { return false }
    return first.isNumber || "*†‡§[".contains(first)
  }

  private func kind(of place: Place) -> BlockKind {
    let text = place.line.text
    let height = place.line.box.height
    if place.line.row == .table { return .tableRow }
    if LineShape.isListItem(text) { return .listItem }
    if height > bodyHeight * 1.12, !PDFMarks.isUpright(place.line) { return .heading }
    if height < bodyHeight * 0.95, Self.isCaption(text) { return .caption }
    return .paragraph
  }

  private static func isCaption(_ text: String) -> Bool {
    let start = text.lowercased()
    return ["fig", "table ", "photo", "image", "picture", "source:", "chart ", "abb", "tab."]
      .contains { start.hasPrefix($0) }
  }

  /// Whether a line goes on with the paragraph before it.
  private func continues(_ draft: Draft, _ place: Place) -> Bool {
    guard place.line.row == .none, draft.kind != .tableRow else { return false }
    let last = draft.last.line.box
    let next = place.line.box
    let height = draft.height
    guard abs(next.height - height) <= height * 0.12 else { return false }
    if LineShape.isListItem(place.line.text),
      draft.kind != .listItem || next.left <= draft.firstLeft + 1
    {
      return false
    }
    let isSameColumn = draft.last.page == place.page && draft.last.column == place.column
    if !isSameColumn { return goesOnElsewhere(draft, place) }
    // Words on the same height, in a table or behind a bullet.
    if abs(next.top - last.top) < height * 0.3 { return draft.kind == .listItem }
    // A line of space.
    let gap = next.top - last.bottom
    if gap > height * (draft.kind == .heading ? 0.55 : widestGap) || next.top < last.top {
      return false
    }
    if draft.kind == .heading { return true }
    // Below a title in the middle, text begins further to the left.
    let leavesMiddle = isCentred(draft.last) && next.left < last.left - height
    if LineShape.startsTurn(place.line.text) || leavesMiddle { return false }
    let indentation = next.left - min(draft.left, place.column.left)
    let isIndented = indentation > height * 0.6 && next.left > last.left + height * 0.6
    // Beside a box a sentence goes on further to the right.
    let goesOn =
      place.line.text.first?.isLowercase == true && !Self.endsLikeSentence(draft.text)
      && !endsEarly(draft, place)
    if isIndented, draft.kind != .listItem, !goesOn { return false }
    return hyphens.isBroken(draft.text, before: place.line.text) || !endsEarly(draft, place)
  }

  /// Whether a line stands in the middle of its column, as titles do.
  private func isCentred(_ place: Place) -> Bool {
    let (box, column) = (place.line.box, place.column)
    let (left, right) = (box.left - column.left, column.right - box.right)
    return left > box.height * 2 && right > box.height * 2 && abs(left - right) < box.height * 1.5
  }

  /// Whether the last line ends a paragraph because the next line's first word would have fitted.
  private func endsEarly(_ draft: Draft, _ place: Place) -> Bool {
    let width = draft.last.column.right - draft.last.column.left
    let gap = draft.last.column.right - draft.last.line.box.right
    return Self.endsLikeSentence(draft.text) ? gap > width * 0.12 : gap > width * 0.4
  }

  /// Whether a paragraph goes on in the next column or on the next page.
  private func goesOnElsewhere(_ draft: Draft, _ place: Place) -> Bool {
    guard draft.kind != .heading, kind(of: place) == .paragraph else { return false }
    let isStart = place.line.box.left - place.column.left <= draft.height * 0.6
    guard isStart else { return false }
    let isFull = draft.last.column.right - draft.last.line.box.right < draft.height * 6
    // A short last line ends a paragraph, but not a sentence that goes on over the page.
    guard
      isFull
        || draft.last.page != place.page && place.line.text.first?.isLowercase == true
          && !Self.endsLikeSentence(draft.text)
    else { return false }
    if place.line.text.first?.isLowercase == true { return true }
    return !Self.endsLikeSentence(draft.text) && !draft.text.hasSuffix(":")
  }

  private static func endsLikeSentence(_ text: String) -> Bool {
    DocumentBlock(.paragraph, Array(text.utf8)).endsLikeSentence
  }

  // MARK: - Blocks

  private mutating func flush() {
    guard let draft else { return }
    self.draft = nil
    blocks.append(block(draft))
    heights.append(draft.height)
  }

  private mutating func flushNote() {
    if let note { notes.append(block(note)) }
    note = nil
  }

  private func block(_ draft: Draft) -> DocumentBlock {
    // What breaks words at the ends of lines is no part of the text.
    var block = DocumentBlock(draft.kind, Array(draft.text.filter { $0 != "\u{AD}" }.utf8))
    guard draft.kind == .heading else { return block }
    block.headingLevel = draft.height > bodyHeight * 1.5 ? 2 : 3
    // Large type in long pieces is no heading.
    return block.points > Self.longestHeading ? DocumentBlock(.paragraph, block.text) : block
  }

  private static let longestHeading = 250
  private static let headLength = 12
  private static let shortText = 80

  /// The largest type at the beginning of the document is its title.
  private mutating func markTitle() {
    let all = blocks.indices.prefix(Self.headLength).filter { blocks[$0].kind == .heading }
    // What is written large behind the text is no title where the text has a heading.
    let text = blocks.firstIndex { $0.isProse && $0.points > Self.shortText && $0.endsLikeSentence }
    let before = all.filter { $0 < text ?? blocks.count }
    let head = before.isEmpty ? all : before
    guard let largest = head.max(by: { (heights[$0], $1) < (heights[$1], $0) }),
      !blocks[..<largest].contains(where: { $0.isProse && $0.points > 200 })
    else { return }
    blocks[largest].role = .title
  }
}
