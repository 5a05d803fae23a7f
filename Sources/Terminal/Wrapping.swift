import FactModel
import PlainText
import Replies

/// One grapheme cluster on the screen.
struct Cell {
  var cluster: Character
  var role: TextRole
  var columns: Int

  static func cells(of spans: [StyledSpan]) -> [Cell] {
    var cells: [Cell] = []
    for span in spans {
      for cluster in SafeText.visible(span.text) {
        let columns = TextColumns.width(of: cluster)
        cells.append(Cell(cluster: cluster, role: span.role, columns: columns))
      }
    }
    return cells
  }

  static func columns(of cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.columns } }
}

/// Breaks text into rows.
enum Wrapping {
  /// Returns the rows of a text; a room of nil has no limit.
  ///
  /// Rows end at spaces, or between wide characters, where those scripts break. A word longer than
  /// a row is broken behind a slash (a path, an address), else behind a hyphen (a session's name), else between
  /// grapheme clusters.
  static func rows(of cells: [Cell], first: Int?, rest: Int?) -> [ArraySlice<Cell>] {
    guard let first, let rest else { return [cells[...]] }
    var rows: [ArraySlice<Cell>] = []
    var start = 0
    var room = first
    while start < cells.count {
      let end = endOfRow(cells, from: start, room: room)
      rows.append(trimmed(cells[start..<end]))
      start = end
      while start < cells.count, cells[start].cluster == " " { start += 1 }
      // The indentation of a first row is kept; a word that does not fit beside a lead, but fits a
      // row of its own, needs no special case: rows of one room are nearly as wide.
      room = rest
    }
    return rows
  }

  private static func endOfRow(_ cells: [Cell], from start: Int, room: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in start..<cells.count {
      if index > start, canBreak(before: index, in: cells), !isBlank(cells[start..<index]) {
        lastBreak = index
      }
      used += cells[index].columns
      guard used > room else { continue }
      // A space may hang over the edge: it is dropped.
      if cells[index].cluster == " ", !isBlank(cells[start..<index]) { return index }
      if let lastBreak { return lastBreak }
      let row = cells[start..<index]
      let mark =
        row.lastIndex { $0.cluster == "/" } ?? row.dropFirst().lastIndex { $0.cluster == "-" }
      return mark.map { $0 + 1 } ?? max(index, start + 1)
    }
    return cells.count
  }

  private static func canBreak(before index: Int, in cells: [Cell]) -> Bool {
    let before = cells[index - 1]
    let after = cells[index]
    if before.cluster == " " { return after.cluster != " " }
    guard before.columns == 2 || after.columns == 2, after.cluster != " " else { return false }
    return !closing.contains(after.cluster) && !opening.contains(before.cluster)
  }

  private static func isBlank(_ cells: ArraySlice<Cell>) -> Bool {
    cells.first?.cluster == " " && cells.allSatisfy { $0.cluster == " " }
  }

  private static func trimmed(_ row: ArraySlice<Cell>) -> ArraySlice<Cell> {
    guard let last = row.lastIndex(where: { $0.cluster != " " }) else { return row.prefix(0) }
    return row[...last]
  }

  /// What does not begin a row in Chinese and Japanese.
  private static let closing = Set<Character>("、。，．・：；？！）」』】〉》〕］｝”’,.;:!?)]}%…ー々")
  /// What does not end one.
  private static let opening = Set<Character>("（「『【〈《〔［｛“‘([{")
}
