import FactModel
import Notations
import PlainText

/// A text that looks like a table, none of whose columns is known.
enum TableColumns {
  /// The columns of a text whose first two lines have as many fields, and more than one; none for any
  /// other.
  static func found(in content: String) -> [String] {
    let start = Array(content.utf8.prefix(64_000))
    let separators = CSVText.namedSeparator(content).map { [$0] } ?? CSVText.separators
    let rows = separators.map { CSVText(separator: $0).firstRows(start, 2).map(\.fields) }
    let tables = rows.filter { $0.count == 2 && $0[0].count > 1 && $0[0].count == $0[1].count }
    return tables.map { $0[0] }.max { $0.count < $1.count } ?? []
  }

  /// That no column of a table is known to have claims; nothing for a text that is no table.
  static func check(_ content: String, of file: String) throws(Problem) {
    let columns = found(in: content)
    guard let first = columns.first else { return }
    let names = columns.prefix(20).map { "“\(Wording.excerpt($0, 40))”" }.joined(separator: ", ")
    throw Problem(
      .unknownFormat,
      "is a table, and no column of it is known to hold claims: \(names)",
      place: Problem.Place(file: file),
      remedy:
        "Say which does: column:\"\(SafeText.line(first))\"=restatement, or =exact for words of "
        + "the article."
    )
  }
}
