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

  /// What a cell has beside its text.
  package struct Remark: Sendable, Equatable {
    /// What of the two it is.
    package enum Kind: Sendable {
      case comment
      /// An address that the text leads to.
      case link
    }

    package var kind: Kind
    /// From 0.
    package var column: Int
    package var text: String
    /// Who wrote a comment, where that is said.
    package var author: String?

    package init(_ kind: Kind, column: Int, text: String, author: String? = nil) {
      self.kind = kind
      self.column = column
      self.text = text
      self.author = author
    }
  }

  package var name: String
  /// The rows that have something in them.
  package var rows: [Row]
  /// How many formulas without a saved value a column has, by its place from 0: their cells are empty here.
  package var uncalculated: [Int: Int] = [:]
  /// Comments and links, by the number of their row.
  package var remarks: [Int: [Remark]] = [:]

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
