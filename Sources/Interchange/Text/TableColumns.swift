import FactModel
import Notations
import PlainText

/// A text that looks like a table, none of whose columns is known.
enum TableColumns {
  /// That no column of a table is known to have claims; nothing for a text that is no table.
  static func check(_ content: String, of file: String) throws(Problem) {
    let columns = CSVText.columns(in: content)
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
