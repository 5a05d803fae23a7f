import OrderedJSON

/// Tells what is repeated at the head and foot of the pages of a PDF document, and page numbers.
struct PDFRunningHeads {
  /// What was found, once each, in the order of the pages.
  private(set) var texts: [String] = []
  private var counts: [Key: Int] = [:]
  private var seen: Set<String> = []
  private let pageCount: Int

  /// A line without its numbers, and how high it stands.
  private struct Key: Hashable {
    var text: String
    var height: Int
  }

  /// How much of a page's height its head and its foot may take.
  private static let margin = 0.12
  private static let longest = 150

  init(_ pages: [PDFLayout.Page]) {
    pageCount = pages.count
    for page in pages {
      let keys = page.groups.filter(Self.isSmall).flatMap(\.lines)
        .filter { Self.isAtEdge($0, of: page) }.flatMap(Self.keys)
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
  }

  /// Takes the running heads and page numbers off a page.
  mutating func removed(from page: PDFLayout.Page) -> PDFLayout.Page {
    var page = page
    for group in page.groups.indices where Self.isSmall(page.groups[group]) {
      var kept: [PDFLayout.Line] = []
      for line in page.groups[group].lines {
        if Self.isAtEdge(line, of: page),
          isRepeated(line) || Self.isPageNumber(line.text) || Self.isPrintMark(line.text)
        {
          note(line.text)
        } else {
          kept.append(line)
        }
      }
      if kept.count != page.groups[group].lines.count, let first = kept.first {
        page.groups[group].box = kept.dropFirst().reduce(first.box) { $0.joined($1.box) }
      }
      page.groups[group].lines = kept
    }
    page.groups.removeAll { $0.lines.isEmpty }
    return page
  }

  /// Whether a group may be a running head: more lines are running text.
  private static func isSmall(_ group: PDFLayout.Group) -> Bool { group.lines.count <= 3 }

  private mutating func note(_ text: String) {
    guard !Self.isPageNumber(text), seen.insert(Self.plain(text)).inserted else { return }
    texts.append(text)
  }

  private static func isAtEdge(_ line: PDFLayout.Line, of page: PDFLayout.Page) -> Bool {
    line.text.utf8.count <= longest
      && (line.box.bottom <= page.height * margin || line.box.top >= page.height * (1 - margin))
  }

  /// Whether the line stands at the same height of at least three pages, or of both of two; left
  /// and right pages may differ.
  private func isRepeated(_ line: PDFLayout.Line) -> Bool {
    let count = Self.keys(line).map { counts[$0] ?? 0 }.max() ?? 0
    return count >= 3 || count == 2 && pageCount <= 4
  }

  private static func keys(_ line: PDFLayout.Line) -> [Key] {
    let text = plain(line.text)
    // Heights are rounded, and the neighbours counted, so that a hair's breadth does not matter.
    let height = Int((line.box.top / 4).rounded())
    return text.isEmpty ? [] : [-1, 0, 1].map { Key(text: text, height: height + $0) }
  }

  /// Without numbers, which change from page to page.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isNumber && !$0.isWhitespace })
  }

  /// What browsers print around a page: `11/25/26, 9:28 AM` and the title at its head, the address at
  /// its foot.
  static func isPrintMark(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1 || first.includes("://") else { return false }
    if ["http://", "https://", "file:///"].contains(where: first.hasPrefix) {
      return words.dropFirst().allSatisfy { isPageNumber(String($0)) }
    }
    let date = first.split { "/.-,".contains($0) }
    let time = words[1].split(separator: ":")
    return date.count == 3 && (2...3).contains(time.count)
      && (date + time).allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// `12`, `– 12 –`, `xii`, `Page 3 of 12`, `3/12`.
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard (1...4).contains(words.count) else { return false }
    let isRoman = words.count == 1 && words[0].allSatisfy { "ivxlc".contains($0) }
    let hasNumber = words.contains { $0.allSatisfy(\.isNumber) && $0.count <= 4 }
    let labels: Set<Substring> = ["page", "p", "pg", "of", "seite", "von", "página", "de", "sur"]
    return isRoman
      || hasNumber
        && words.allSatisfy { word in
          labels.contains(word) || word.allSatisfy(\.isNumber) && word.count <= 4
        }
  }
}
