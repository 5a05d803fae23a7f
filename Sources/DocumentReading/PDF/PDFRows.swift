import ArticleReading

/// Tells columns that are read line by line from columns of text: the labels beside what was said,
/// and the cells of a table.
enum PDFRows {
  /// The lines of a region, each row as one; nil where its columns are read one after the other.
  ///
  /// `columns`: The lines of each column, from the left, each from the top.
  static func lines(of columns: [[PDFLayout.Line]]) -> [PDFLayout.Line]? {
    guard columns.count > 1, columns.count <= mostColumns,
      columns.allSatisfy({ $0.count <= mostRows })
    else { return nil }
    if let turns = turns(columns) { return turns }
    return table(columns)
  }

  static let mostColumns = 12
  private static let mostRows = 200
  private static let longestCell = 40

  /// Every label beside the first line of its turn, and the lines below it.
  private static func turns(_ columns: [[PDFLayout.Line]]) -> [PDFLayout.Line]? {
    let labels = columns[0]
    let words = columns[columns.count - 1]
    guard labels.count > 1, labels.count <= words.count,
      labels.allSatisfy({ LineShape.startsTurn($0.text + " ") || isTime($0.text) })
        || labels.allSatisfy(isMarker),
      columns.dropLast().allSatisfy({ $0.count == labels.count })
    else { return nil }
    var rows: [PDFLayout.Line] = []
    var next = 0
    for line in words {
      var row = line
      if next < labels.count, isBeside(labels[next], line) {
        let cells = columns.dropLast().map { $0[next] }
        guard cells.allSatisfy({ isBeside($0, line) }) else { return nil }
        row.text = (cells.map(\.text) + [line.text]).joined(separator: " ")
        row.row = .turn
        next += 1
      }
      rows.append(row)
    }
    return next == labels.count ? rows : nil
  }

  /// Rows of short cells, a third of them figures, or none of them in the midst of a sentence; a cell
  /// may be empty.
  private static func table(_ columns: [[PDFLayout.Line]]) -> [PDFLayout.Line]? {
    let cells = columns.joined()
    let figures = cells.count {
      $0.text.first.map { $0.isNumber || "+-−–$€£".contains($0) } ?? false
    }
    guard columns[0].count > 1, columns.allSatisfy({ $0.count <= columns[0].count }),
      cells.allSatisfy({ $0.text.count <= longestCell }),
      figures * 3 >= cells.count || areApart(columns)
    else { return nil }
    var next = columns.map { _ in 0 }
    var rows: [PDFLayout.Line] = []
    for first in columns[0] {
      var row = first
      var texts: [String] = []
      for (number, column) in columns.enumerated() {
        guard next[number] < column.count, isBeside(column[next[number]], first) else {
          texts.append("")
          continue
        }
        texts.append(column[next[number]].text)
        row.box = row.box.joined(column[next[number]].box)
        next[number] += 1
      }
      row.text = texts.joined(separator: " | ")
      row.row = .table
      rows.append(row)
    }
    return zip(next, columns).allSatisfy { $0 == $1.count } ? rows : nil
  }

  /// Whether three columns or more of as many lines each begin every cell as something new: lines of
  /// text go on in small letters.
  private static func areApart(_ columns: [[PDFLayout.Line]]) -> Bool {
    columns.count > 2 && columns.allSatisfy { $0.count == columns[0].count && $0.count > 2 }
      && columns.joined().allSatisfy { $0.text.first.map { $0.isUppercase || $0.isNumber } == true }
  }

  /// `•`, `1.`: what stands before the points of a list.
  private static func isMarker(_ label: PDFLayout.Line) -> Bool {
    label.text.count <= 3 && LineShape.isListItem(label.text + " x")
  }

  private static func isTime(_ text: String) -> Bool {
    text.contains(":") && text.allSatisfy { $0.isNumber || ":[]().".contains($0) }
  }

  /// Whether two lines stand on one height.
  private static func isBeside(_ line: PDFLayout.Line, _ other: PDFLayout.Line) -> Bool {
    abs(line.box.bottom - other.box.bottom) < max(line.box.height, other.box.height) * 0.3
  }
}
