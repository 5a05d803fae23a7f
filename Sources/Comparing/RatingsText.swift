package import FactModel
import Notations

/// A rating that somebody gave a claim, as a line of a table has it.
package struct TableRating: Sendable, Equatable {
  /// The line of the file, from 1.
  package var line: Int
  package var claim: String
  package var rater: String
  /// As it was written; empty where the rater gave none.
  package var rating: String

  package init(line: Int, claim: String, rater: String, rating: String) {
    self.line = line
    self.claim = claim
    self.rater = rater
    self.rating = rating
  }
}

/// A table of ratings by several people: the columns `claim`, `rater` and `rating`, one rating a line.
package enum RatingsText {
  private static let columns = ["claim", "rater", "rating"]

  /// Writes a table with commas: a line of names, and a line for each row.
  package static func table(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in [columns] + rows { CSVText.csv.append(row, to: &bytes) }
    return bytes
  }

  /// Reads a table whose columns are parted by commas, semicolons or tabs, as its first line says.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with a byte-order mark or without.
  ///   - name: What the file is called in messages.
  /// - Throws: A problem where a column is missing, a line has too few fields, or the file is no table.
  /// - Returns: The ratings in the order of the lines, and the names of columns that were passed over.
  package static func read(
    _ bytes: [UInt8],
    name: String
  ) throws(Problem) -> (ratings: [TableRating], others: [String]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw Problem(
        .notUTF8,
        "\(name) is not UTF-8 text",
        remedy: "Save it as CSV in UTF-8."
      )
    }
    let rows = try CSVText(separator: separator(of: text)).rows(text, name: name)
    guard let head = rows.first else { throw missing(columns, name) }
    let names = head.fields.map { $0.lowercased() }
    let places = columns.map { names.firstIndex(of: $0) }
    let absent = zip(columns, places).filter { $1 == nil }.map(\.0)
    guard absent.isEmpty else { throw missing(absent, name) }
    let known = places.compactMap { $0 }
    var ratings: [TableRating] = []
    for row in rows.dropFirst() {
      let fields = known.map { row.fields.indices.contains($0) ? row.fields[$0] : nil }
      guard let claim = fields[0], let rater = fields[1], Self.isNamed(claim), Self.isNamed(rater)
      else {
        throw Problem(
          .damaged,
          "a claim or a rater is missing",
          place: Problem.Place(file: name, line: row.line),
          remedy: "Each line says who gave which claim which rating."
        )
      }
      ratings.append(
        TableRating(line: row.line, claim: claim, rater: rater, rating: fields[2] ?? "")
      )
    }
    return (ratings, head.fields.indices.filter { !known.contains($0) }.map { head.fields[$0] })
  }

  private static func isNamed(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

  private static func separator(of text: String) -> UInt8 {
    let head = text.utf8.prefix { $0 != 10 && $0 != 13 }
    for separator in [9, UInt8(ascii: ";")] where head.contains(separator) { return separator }
    return UInt8(ascii: ",")
  }

  private static func missing(_ columns: [String], _ name: String) -> Problem {
    Problem(
      .damaged,
      "there is no column \(columns.joined(separator: ", "))",
      place: Problem.Place(file: name, line: 1),
      remedy: "The first line names the columns: claim,rater,rating"
    )
  }
}
