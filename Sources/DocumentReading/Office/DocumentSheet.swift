/// A sheet of a spreadsheet, as texts.
package struct DocumentSheet: Sendable, Equatable {
  /// A row with something in it.
  package struct Row: Sendable, Equatable {
    /// From 1, as the spreadsheet numbers it.
    package var number: Int
    /// The cells up to the last that has something in it.
    package var fields: [String]

    package init(number: Int, fields: [String]) {
      self.number = number
      self.fields = fields
    }
  }

  package var name: String
  /// The rows that have something in them.
  package var rows: [Row]
  /// How many formulas without a saved value a column has, by its place from 0: their cells are empty here.
  package var uncalculated: [Int: Int] = [:]

  package init(name: String, rows: [Row] = []) {
    self.name = name
    self.rows = rows
  }

  /// More columns than any spreadsheet program has.
  static let mostColumns = 16_384

  mutating func append(_ fields: [String], number: Int) {
    guard let last = fields.lastIndex(where: { !$0.isEmpty }) else { return }
    rows.append(Row(number: number, fields: Array(fields[...last])))
  }
}

extension DocumentSheet {
  /// The sheets of a workbook (Office Open XML or OpenDocument); nil for another document.
  package static func sheets(of parts: any OfficeParts) -> [DocumentSheet]? {
    if let tree = parts.xml("content.xml") { return OpenSheets(tree).sheets }
    return WorkbookSheets(parts)?.sheets
  }
}
