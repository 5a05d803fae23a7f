import DocumentReading
package import FactModel
package import Notations

/// How a table is written, and what its columns are: found out from its first lines.
package struct TableHead {
  /// A column of the file.
  package struct Place {
    package var heading: String
    /// Nil where it is none that is known.
    var column: SpreadsheetFormat.Column?
  }

  let text: CSVText
  /// In the order of the file.
  package let places: [Place]
  /// How many rows stand before the first claim: the headings, and titles above them.
  let rows: Int
  /// The headings' line.
  let line: Int
  /// The lines above it that say something.
  let titles: [String]
  /// Whether it is our own export: then fields have protecting apostrophes.
  let isOwn: Bool
  /// The sheet, and the names of those beside it; nil for a text.
  private(set) var sheet: (read: DocumentSheet, others: [String])?

  /// Titles above the headings are not longer than this.
  private static let mostTitles = 8

  /// Finds the head of a table; nil where nothing says what is claimed.
  ///
  /// `isChosen`: Whether the person said that it is a table; then it may have one column.
  package static func found(
    in source: ImportSource,
    mapping: ImportMapping = ImportMapping(),
    isChosen: Bool = false
  ) -> TableHead? {
    switch source.content {
    case .text(let content): return found(in: content, mapping: mapping, isChosen: isChosen)
    case .sheets(let sheets): return found(in: sheets, mapping: mapping)
    case .json, .jsonLines, .xml: return nil
    }
  }

  /// The first sheet that has a head, or the one that is named.
  private static func found(in sheets: [DocumentSheet], mapping: ImportMapping) -> TableHead? {
    for (place, sheet) in sheets.enumerated() {
      if let name = mapping.sheet, !Folding.isSame(sheet.name, name) { continue }
      let rows = rows(of: sheet).prefix(mostTitles + 1)
      for (index, row) in rows.enumerated() {
        guard let head = TableHead(row, at: index, .csv, mapping, isBelow: nil) else { continue }
        let above = rows.prefix(index).flatMap(\.fields).filter { !$0.isEmpty }
        var found = TableHead(head, titles: above)
        var others = sheets.map(\.name)
        others.remove(at: place)
        found.sheet = (sheet, others)
        return found
      }
    }
    return nil
  }

  private static func rows(of sheet: DocumentSheet) -> [CSVText.Row] {
    sheet.rows.map { CSVText.Row(line: $0.number, fields: $0.fields) }
  }

  /// The rows of the table behind its head, one by one: a large table is not held in cells.
  package func eachRow(of source: ImportSource, _ body: (CSVText.Row) -> Void) throws(Problem) {
    var passed = 0
    func take(_ row: CSVText.Row) {
      passed += 1
      if passed > rows { body(row) }
    }
    if case .text(let content) = source.content {
      try text.eachRow(content, name: source.name, restores: isOwn, take)
    } else if let sheet {
      for row in Self.rows(of: sheet.read) {
        take(isOwn ? CSVText.Row(line: row.line, fields: row.fields.map(CSVText.restored)) : row)
      }
    }
  }

  private static func found(
    in content: String,
    mapping: ImportMapping,
    isChosen: Bool
  ) -> TableHead? {
    let separators = CSVText.namedSeparator(content).map { [$0] } ?? CSVText.separators
    // Enough for titles and headings.
    let start = Array(content.utf8.prefix(64_000))
    var best: TableHead?
    for separator in separators {
      let text = CSVText(separator: separator)
      for (index, row) in text.firstRows(start, mostTitles + 1).enumerated() {
        guard row.fields.count > 1 || isChosen,
          let head = TableHead(row, at: index, text, mapping, isBelow: best)
        else { continue }
        best = head
        break
      }
    }
    guard let best else { return nil }
    let above = best.text.firstRows(start, best.rows - 1).flatMap(\.fields).filter { !$0.isEmpty }
    return TableHead(best, titles: above)
  }

  private init(_ head: TableHead, titles: [String]) {
    text = head.text
    places = head.places
    rows = head.rows
    line = head.line
    isOwn = head.isOwn
    self.titles = titles
  }

  /// Nil where a row is no head, or knows no more columns than another reading of the file.
  private init?(
    _ row: CSVText.Row,
    at index: Int,
    _ text: CSVText,
    _ mapping: ImportMapping,
    isBelow other: TableHead?
  ) {
    var taken: Set<String> = []
    var places: [Place] = row.fields.map { Place(heading: $0, column: nil) }
    let names = row.fields.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
    }
    // What the person says goes first.
    for (place, heading) in row.fields.enumerated() {
      guard let name = mapping.columns[heading] else { continue }
      places[place].column =
        SpreadsheetFormat.columns.first { $0.name == name }?.column
        ?? ClaimField.named(name).map { SpreadsheetFormat.Column.field($0) }
      taken.insert(name)
    }
    for named in SpreadsheetFormat.columns where !taken.contains(named.name) {
      let wanted = [named.name] + named.otherNames
      let found = wanted.lazy.compactMap { name in
        names.indices.first { names[$0] == name && places[$0].column == nil }
      }.first
      if let found { places[found].column = named.column }
      // Of two columns of ratings nobody said which is the rating.
      for index in names.indices where named.name == "rating" && names[index] == named.name {
        places[index].column = named.column
      }
    }
    guard places.contains(where: \.tellsClaim) else { return nil }
    let known = places.count { $0.column != nil }
    if let other, other.places.count(where: { $0.column != nil }) >= known { return nil }
    self.text = text
    self.places = places
    rows = index + 1
    line = row.line
    titles = []
    let own: Set<String> = ["session", "article_title", "below", "further_passages", "fix_force"]
    isOwn = own.isSubset(of: names)
  }

  /// What was found out, where it is not what RFC 4180 has; sentences.
  var notices: [String] {
    var notices: [String] = []
    let names: [UInt8: String] = [59: "semicolons", 124: "bars"]
    if let sheet {
      let others = sheet.others.map { "“\($0)”" }.joined(separator: ", ")
      let unread = others.isEmpty ? "" : "; not: \(others). sheet=NAME takes another"
      notices.append("The sheet “\(sheet.read.name)” is read\(unread).")
    }
    if let name = names[text.separator] {
      notices.append("The fields of the table are separated by \(name).")
    }
    for place in places where place.isGuessedArticle {
      notices.append(
        "The column “\(place.heading)” is read as the article's: column:\"\(place.heading)\"=source takes "
          + "it for sources."
      )
    }
    if !titles.isEmpty {
      let words = titles.map { "“\(Anchoring.excerpt($0))”" }.joined(separator: ", ")
      notices.append("The headings stand on line \(line); above them: \(words).")
    }
    return notices
  }
}

extension TableHead.Place {
  /// Whether it is taken for the article's address because of what others call that.
  fileprivate var isGuessedArticle: Bool {
    if case .passage(.address)? = column {
      heading.lowercased() != PassageField.address.rawValue
    } else {
      false
    }
  }

  /// Whether it says what is claimed.
  fileprivate var tellsClaim: Bool {
    switch column {
    case .passage(.exact)?: true
    case .field(let field)?: field.content == .restatement
    default: false
    }
  }
}
