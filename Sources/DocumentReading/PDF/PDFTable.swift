/// Finds the rows of a table whose rows are set apart by space: each row is one line, also where the
/// words of a cell take several.
struct PDFTable {
  private(set) var rows: [PDFLayout.Line]
  /// What stands below it.
  private(set) var rest: [PDFLayout.Group]

  private static let fewestRows = 3
  private static let longestCell = 60
  /// The longest cell of a table whose cells begin at one height in three columns or more.
  private static let longestLevelCell = 240

  /// The cells of a row, from the left.
  private typealias Cells = [(box: PDFLayout.Box, text: String)]

  /// The table that a region begins with; nil where it begins with anything else.
  init?(atStartOf groups: [PDFLayout.Group]) {
    let bands = Self.bands(groups)
    guard bands.count >= Self.fewestRows else { return nil }
    var columns: [(left: Double, right: Double)] = []
    var cells: [Cells] = []
    var levelRows = 0
    for band in bands {
      let row = Self.cells(of: band)
      let isLevel = row.count > 2 && row.allSatisfy { abs($0.box.top - row[0].box.top) < 3 }
      let longest = isLevel ? Self.longestLevelCell : Self.longestCell
      guard row.count > 1, row.allSatisfy({ $0.text.count <= longest }), Self.fit(row, &columns)
      else { break }
      cells.append(row)
      if isLevel { levelRows += 1 }
    }
    // The words beside the first column of a table are mostly figures.
    let values = cells.flatMap { $0.dropFirst() }
    let figures = values.count {
      $0.text.first.map { $0.isNumber || "+-−–$€£".contains($0) } ?? false
    }
    // Text in columns has no three rows of paragraphs that begin at one height in each of them.
    let isLevel = levelRows >= Self.fewestRows && levelRows + 1 >= cells.count
    guard cells.count >= Self.fewestRows, isLevel || figures * 2 >= values.count else {
      return nil
    }
    rows = cells.map { row in
      let texts = columns.map { column in
        row.filter { $0.box.left < column.right && $0.box.right > column.left }.map(\.text)
          .joined(separator: " ")
      }
      var line = PDFLayout.Line(
        box: row.dropFirst().reduce(row[0].box) { $0.joined($1.box) },
        text: texts.joined(separator: " | ")
      )
      line.row = .table
      return line
    }
    rest = bands.dropFirst(cells.count).flatMap { $0 }
  }

  /// Whether each cell stands in one column; a cell beside all of them begins another.
  private static func fit(_ row: Cells, _ columns: inout [(left: Double, right: Double)]) -> Bool {
    var found = columns
    for cell in row {
      let at = found.indices.filter {
        cell.box.left < found[$0].right && cell.box.right > found[$0].left
      }
      guard at.count <= 1 else { return false }
      if let index = at.first {
        found[index].left = min(found[index].left, cell.box.left)
        found[index].right = max(found[index].right, cell.box.right)
      } else {
        found.append((cell.box.left, cell.box.right))
      }
    }
    found.sort { $0.left < $1.left }
    // Where a cell bridges two columns, they are none.
    guard zip(found, found.dropFirst()).allSatisfy({ $0.right <= $1.left }) else { return false }
    columns = found
    return true
  }

  /// The groups of a band that stand above one another, as one cell each.
  private static func cells(of band: [PDFLayout.Group]) -> Cells {
    var cells: Cells = []
    for group in band.sorted(by: { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }) {
      let text = group.lines.map(\.text).joined(separator: " ")
      if let last = cells.indices.last, group.box.left < cells[last].box.right {
        cells[last].box = cells[last].box.joined(group.box)
        cells[last].text += " " + text
      } else {
        cells.append((group.box, text))
      }
    }
    return cells
  }

  /// The groups between one gap across the region and the next, from the top.
  private static func bands(_ groups: [PDFLayout.Group]) -> [[PDFLayout.Group]] {
    var bands: [[PDFLayout.Group]] = []
    var bottom = -Double.infinity
    for group in groups.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      if group.box.top >= bottom { bands.append([]) }
      bands[bands.count - 1].append(group)
      bottom = max(bottom, group.box.bottom)
    }
    return bands
  }
}
