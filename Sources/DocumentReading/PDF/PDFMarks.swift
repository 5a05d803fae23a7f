/// Tells what is set upon the pages of a PDF document from its text: lines that stand upright, as the
/// credit beside a picture does, and large letters across page after page, as `DRAFT`.
struct PDFMarks {
  /// What was found, once each, in the order of the pages.
  private(set) var texts: [String] = []
  private var seen: Set<String> = []
  private var counts: [Key: Int] = [:]
  private let bodyHeight: Double

  private struct Key: Hashable {
    var text: String
    var left: Int
    var top: Int
  }

  /// Upright lines are so many times as high as wide.
  private static let steepest = 2.5
  /// Watermarks are so many times as high as the text.
  private static let large = 2.5

  init(_ pages: [PDFLayout.Page]) {
    var heights: [Int: Int] = [:]
    for line in pages.flatMap(\.groups).flatMap(\.lines) where !Self.isUpright(line) {
      heights[Int((line.box.height * 2).rounded()), default: 0] += line.text.utf8.count
    }
    let most = heights.max { ($0.value, $1.key) < ($1.value, $0.key) }
    bodyHeight = Double(most?.key ?? 20) / 2
    for page in pages {
      let lines = page.groups.flatMap(\.lines).filter(isLarge)
      for key in Set(lines.map(Self.key)) { counts[key, default: 0] += 1 }
    }
  }

  /// Takes them off a page.
  mutating func removed(from page: PDFLayout.Page) -> PDFLayout.Page {
    let lines = page.groups.flatMap(\.lines)
    let upright = lines.filter(Self.isUpright)
    // A page that lies on its side is read as it is.
    let areMarks = upright.count * 3 <= lines.count
    let across = lettersAcross(lines)
    let large = lines.filter {
      isLarge($0) && ((counts[Self.key($0)] ?? 0) > 1 || across.contains($0))
    }
    guard !large.isEmpty || areMarks && !upright.isEmpty else { return page }
    var page = page
    for group in page.groups.indices {
      let lines = page.groups[group].lines
      let kept = lines.filter { line in
        !(areMarks && Self.isUpright(line)) && !large.contains(line)
      }
      guard kept.count < lines.count else { continue }
      page.groups[group].lines = kept
      guard let first = kept.first else { continue }
      page.groups[group].box = kept.dropFirst().reduce(first.box) { $0.joined($1.box) }
    }
    page.groups.removeAll(where: \.lines.isEmpty)
    if areMarks { for line in upright { note(line.text) } }
    // Letters across the page are a line each.
    note(Self.joined(large.sorted { $0.box.left < $1.box.left }.map(\.text)))
    return page
  }

  /// Large letters that lie over lines of the text, and the others of their size: a word that runs
  /// across the page is cut into letters.
  private func lettersAcross(_ lines: [PDFLayout.Line]) -> [PDFLayout.Line] {
    let large = lines.filter { isLarge($0) && $0.text.count <= Self.longestMark }
    guard !large.isEmpty else { return [] }
    let text = lines.filter { !isLarge($0) && $0.text.count > Self.longestLabel }
    let over = large.filter { letter in
      text.contains { line in
        let middle = (line.box.top + line.box.bottom) / 2
        // A drop capital lies at the start of lines.
        return letter.box.left - 2 > line.box.left && letter.box.left + 2 < line.box.right
          && letter.box.top < middle && middle < letter.box.bottom
      }
    }
    let others = large.filter { letter in
      letter.text.count <= Self.mostLetters && !over.contains(letter)
        && over.contains { abs($0.box.height - letter.box.height) < $0.box.height * 0.7 }
    }
    return over + others
  }

  private static let longestMark = 20
  private static let mostLetters = 4
  private static let longestLabel = 15

  private mutating func note(_ text: String) {
    if !text.isEmpty, seen.insert(text).inserted { texts.append(text) }
  }

  private static func joined(_ texts: [String]) -> String {
    texts.joined(separator: texts.contains { $0.count > 2 } ? " " : "")
  }

  static func isUpright(_ line: PDFLayout.Line) -> Bool {
    line.text.count > 3 && isUpright(line.box)
  }

  static func isUpright(_ box: PDFLayout.Box) -> Bool {
    box.height > (box.right - box.left) * steepest
  }

  private func isLarge(_ line: PDFLayout.Line) -> Bool {
    !Self.isUpright(line) && line.box.height > bodyHeight * Self.large
  }

  private static func key(_ line: PDFLayout.Line) -> Key {
    Key(
      text: line.text,
      left: Int(line.box.left.rounded()),
      top: Int(line.box.top.rounded())
    )
  }
}
