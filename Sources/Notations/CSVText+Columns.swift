extension CSVText {
  /// The columns of a text whose first two lines have as many fields, and more than one; none for any
  /// other.
  package static func columns(in content: String) -> [String] {
    let start = Array(content.utf8.prefix(64_000))
    let separators = namedSeparator(content).map { [$0] } ?? separators
    let rows = separators.map { CSVText(separator: $0).firstRows(start, 2).map(\.fields) }
    let tables = rows.filter { $0.count == 2 && $0[0].count > 1 && $0[0].count == $0[1].count }
    return tables.map { $0[0] }.max { $0.count < $1.count } ?? []
  }
}
