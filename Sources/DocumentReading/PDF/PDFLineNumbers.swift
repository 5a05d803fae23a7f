/// Takes off the numbers that stand beside the lines of depositions, bills and manuscripts.
struct PDFLineNumbers {
  /// Whether any page has them.
  private(set) var areFound = false

  /// Fewer numbers in a row prove nothing.
  private static let fewest = 5
  /// Numbers that stand beside so many lines of the page, of a hundred, are beside all that matter.
  private static let share = 50

  /// A line that begins with a number, or is one.
  private struct Numbered {
    var group: Int
    var line: Int
    var number: Int
    var isAlone: Bool
    var top: Double
  }

  /// Returns a page without the numbers of its lines.
  mutating func removed(from page: PDFLayout.Page) -> PDFLayout.Page {
    let numbered = Self.sequence(in: page)
    guard numbered.count >= Self.fewest else { return page }
    let texts = page.groups.flatMap(\.lines).count - numbered.count(where: \.isAlone)
    guard numbered.count * 100 >= max(texts, 1) * Self.share else { return page }
    areFound = true
    var page = page
    for found in numbered {
      let line = page.groups[found.group].lines[found.line]
      let rest = found.isAlone ? "" : String(line.text.drop { $0.isNumber }.drop { $0 == " " })
      page.groups[found.group].lines[found.line].text = rest
    }
    for group in page.groups.indices {
      page.groups[group].lines.removeAll(where: \.text.isEmpty)
      if let first = page.groups[group].lines.first {
        page.groups[group].box = page.groups[group].lines.dropFirst()
          .reduce(first.box) { $0.joined($1.box) }
      }
    }
    page.groups.removeAll(where: \.lines.isEmpty)
    return page
  }

  /// The longest run of numbers down the page that grow by one, or by five.
  private static func sequence(in page: PDFLayout.Page) -> [Numbered] {
    var all: [Numbered] = []
    for (group, content) in page.groups.enumerated() {
      for (line, text) in content.lines.enumerated() {
        let digits = text.text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits) else { continue }
        let rest = text.text.dropFirst(digits.count)
        guard rest.isEmpty || rest.first == " " else { continue }
        all.append(
          Numbered(
            group: group,
            line: line,
            number: number,
            isAlone: rest.isEmpty,
            top: text.box.top
          )
        )
      }
    }
    all.sort { ($0.top, $0.number) < ($1.top, $1.number) }
    var best: [Numbered] = []
    for step in [1, 5] {
      var run: [Numbered] = []
      for candidate in all {
        if let last = run.last, candidate.number == last.number + step {
          run.append(candidate)
        } else if run.isEmpty || candidate.number == step || candidate.number == 1 {
          if run.count > best.count { best = run }
          run = [candidate]
        }
      }
      if run.count > best.count { best = run }
    }
    return best
  }
}
