/// Puts the large letter at the start of a text back to its word.
enum PDFDropCapitals {
  /// A letter that is so many times as high as the line beside it.
  private static let factor = 1.7
  private static let widestGap = 24.0

  /// Returns a page on which such letters are part of the line beside them.
  static func joined(_ page: PDFLayout.Page) -> PDFLayout.Page {
    var page = page
    for group in page.groups.indices where page.groups[group].lines.count == 1 {
      let letter = page.groups[group].lines[0]
      guard letter.text.count == 1, letter.text.first?.isUppercase == true,
        let place = line(beside: letter, in: page, but: group)
      else { continue }
      let line = page.groups[place.group].lines[place.line]
      // “A man”: the letter is a word.
      let isWord = ["A", "I", "O"].contains(letter.text) && line.text.first?.isUppercase == true
      page.groups[place.group].lines[place.line].text =
        letter.text + (isWord ? " " : "") + line.text
      page.groups[group].lines = []
      align(&page.groups[place.group], with: letter.box)
    }
    page.groups.removeAll(where: \.lines.isEmpty)
    return page
  }

  /// Lines beside the letter begin where it does, as those below it.
  private static func align(_ group: inout PDFLayout.Group, with letter: PDFLayout.Box) {
    for line in group.lines.indices where group.lines[line].box.top < letter.bottom {
      group.lines[line].box.left = min(group.lines[line].box.left, letter.left)
    }
    group.box.left = min(group.box.left, letter.left)
  }

  private static func line(
    beside letter: PDFLayout.Line,
    in page: PDFLayout.Page,
    but own: Int
  ) -> (group: Int, line: Int)? {
    var found: (group: Int, line: Int)?
    var top = Double.infinity
    for (group, content) in page.groups.enumerated() where group != own {
      for (index, line) in content.lines.enumerated() {
        let isBeside =
          line.box.left >= letter.box.right - 2
          && line.box.left - letter.box.right < widestGap
          && line.box.bottom > letter.box.top && line.box.top < letter.box.bottom
        guard isBeside, letter.box.height > line.box.height * factor, line.box.top < top else {
          continue
        }
        top = line.box.top
        found = (group, index)
      }
    }
    return found
  }
}
