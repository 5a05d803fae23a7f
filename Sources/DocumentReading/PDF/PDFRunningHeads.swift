import OrderedJSON

/// Tells what is repeated at the head and foot of the pages of a PDF document, and page numbers.
///
/// What comes back word for word at one height, but for a number that grows with the pages, is no
/// part of the text; every other line at the edge of a page is.
struct PDFRunningHeads {
  /// What was found, once each, in the order of the pages.
  private(set) var texts: [String] = []
  private var counts: [Key: Int] = [:]
  private var seen: Set<String> = []
  private let pageCount: Int

  /// A line, and how high it stands.
  private struct Key: Hashable {
    var form: PDFPageNumber
    var height: Int
  }

  /// How sure it is that a line is no part of the text.
  private enum Evidence {
    case none
    /// Too little where text stands right beside it.
    case weak
    case strong
  }

  /// How much of a page's height its head and its foot may take.
  private static let margin = 0.12
  private static let longest = 150

  init(_ pages: [PDFLayout.Page]) {
    pageCount = pages.count
    for (number, page) in pages.enumerated() {
      let keys = page.groups.filter(Self.isSmall).flatMap(\.lines)
        .filter { Self.isAtEdge($0, of: page) }
        .flatMap { line in
          PDFPageNumber.forms(of: line.text, on: number).flatMap { Self.keys($0, line) }
        }
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
  }

  /// Takes the running heads and page numbers off a page.
  ///
  /// `number`: How many pages are before it.
  mutating func removed(from page: PDFLayout.Page, number: Int) -> PDFLayout.Page {
    var page = page
    for group in page.groups.indices where Self.isSmall(page.groups[group]) {
      let lines = page.groups[group].lines
      let found = lines.map { line in
        Self.isAtEdge(line, of: page) ? evidence(line, on: number) : (.none, nil)
      }
      let isWhole = found.allSatisfy { $0.0 != .none }
      var kept: [PDFLayout.Line] = []
      for (line, (evidence, form)) in zip(lines, found) {
        if evidence == .strong || isWhole {
          note(line.text, form)
        } else {
          kept.append(line)
        }
      }
      if kept.count != lines.count, let first = kept.first {
        page.groups[group].box = kept.dropFirst().reduce(first.box) { $0.joined($1.box) }
      }
      page.groups[group].lines = kept
    }
    page.groups.removeAll { $0.lines.isEmpty }
    return page
  }

  /// Whether a group may be a running head: more lines are running text.
  private static func isSmall(_ group: PDFLayout.Group) -> Bool { group.lines.count <= 3 }

  /// Keeps what a line says, but for the number of its page.
  private mutating func note(_ text: String, _ form: PDFPageNumber?) {
    if form?.isAlone == true { return }
    if seen.insert(form?.text ?? text).inserted { texts.append(text) }
  }

  private static func isAtEdge(_ line: PDFLayout.Line, of page: PDFLayout.Page) -> Bool {
    line.text.utf8.count <= longest
      && (line.box.bottom <= page.height * margin || line.box.top >= page.height * (1 - margin))
  }

  /// What a line at the edge of a page is: it stands at the same height of at least three pages, or of
  /// both of two; left and right pages may differ.
  private func evidence(_ line: PDFLayout.Line, on page: Int) -> (Evidence, PDFPageNumber?) {
    var best: (Evidence, PDFPageNumber?) = (.none, nil)
    for form in PDFPageNumber.forms(of: line.text, on: page) {
      let count = Self.keys(form, line).map { counts[$0] ?? 0 }.max() ?? 0
      if count >= 3 { return (.strong, form) }
      if count == 2, form.isAlone {
        // Two years that follow one another are no sure pages: they are kept.
        best = (.weak, form.mayBeYear(on: page) ? nil : form)
      } else if count == 2, pageCount <= 4, !Self.isSentence(line.text) {
        best = (.weak, form)
      } else if best.0 == .none, form.isOfItsPage(pageCount: pageCount) {
        best = (.weak, nil)
      }
    }
    if best.0 == .none, Self.isPrintMark(line.text) || Self.namesPage(line.text) {
      return (.strong, nil)
    }
    return best
  }

  private static func keys(_ form: PDFPageNumber, _ line: PDFLayout.Line) -> [Key] {
    // Heights are rounded, and the neighbours counted, so that a hair's breadth does not matter.
    let height = Int((line.box.top / 4).rounded())
    return [-1, 0, 1].map { Key(form: form, height: height + $0) }
  }

  /// What browsers print around a page: `11/25/26, 9:28 AM` and the title at its head, the address at
  /// its foot.
  static func isPrintMark(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1 || first.includes("://") else { return false }
    if ["http://", "https://", "file:///"].contains(where: first.hasPrefix) {
      return words.dropFirst().allSatisfy(isFigures)
    }
    let date = first.split { "/.-,".contains($0) }
    let time = words[1].split(separator: ":")
    return date.count == 3 && (2...3).contains(time.count)
      && (date + time).allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// “Page 7”, “Page 7 of 9”, by itself.
  private static func namesPage(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, ["Page", "Seite", "Side", "Página", "Pagina"].contains(first)
    else { return false }
    let rest = words.dropFirst()
    return rest.count == 1 && rest.allSatisfy(isFigures)
      || rest.count == 3 && isFigures(words[1]) && isFigures(words[3])
  }

  private static func isSentence(_ text: String) -> Bool {
    text.last.map { ".?!".contains($0) } ?? false
  }

  private static func isFigures(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isNumber || $0 == "/" }
  }
}
