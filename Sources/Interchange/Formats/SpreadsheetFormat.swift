import FactModel

extension ExchangeFormat {
  /// Comma-separated values by RFC 4180, one row a claim.
  static let csv = spreadsheet("csv", title: "CSV", .csv)
  /// The same with tabs between the fields.
  static let tsv = spreadsheet("tsv", title: "Tab-separated values", .tsv)

  private static func spreadsheet(
    _ name: String,
    title: String,
    _ text: CSVText
  ) -> ExchangeFormat {
    let carries = Set(SpreadsheetFormat.columns.map(\.content))
    return ExchangeFormat(
      name,
      title: title,
      use: "spreadsheets, R, pandas",
      reference: "RFC 4180",
      unit: .codePoints,
      anchors: .quotations,
      carries: carries,
      remarks: [
        "A field that a spreadsheet would take for a formula has an apostrophe before it.",
        "Several texts in one field stand on lines of their own; a line that goes on begins with two spaces.",
      ],
      write: { sessions in
        Written(bytes: SpreadsheetFormat.bytes(of: sessions, text))
      },
      reader: Reader(
        returns: carries,
        recognises: { SpreadsheetFormat.isHead(of: $0, text) },
        read: { source, context throws(Problem) in
          try SpreadsheetFormat.read(source, text, context)
        }
      )
    )
  }
}

/// The columns and rows of a table of claims.
private enum SpreadsheetFormat {
  enum Column: Sendable {
    /// What names the row: the session, the claim.
    case session, claim, below
    case title, address
    case start, end, exact, prefix, suffix, further
    case field(ClaimField)

    var content: Content {
      switch self {
      case .session, .claim: .claim
      case .below: .contentClaim
      case .title: .title
      case .address: .address
      case .start, .end, .exact, .prefix, .suffix: .passage
      case .further: .furtherPassage
      case .field(let field): field.content
      }
    }
  }

  struct NamedColumn: Sendable {
    let name: String
    /// What other people's tables call it.
    let otherNames: [String]
    let column: Column
    var content: Content { column.content }

    init(_ name: String, _ column: Column, _ otherNames: [String] = []) {
      self.name = name
      self.column = column
      self.otherNames = otherNames
    }
  }

  static let columns: [NamedColumn] = [
    NamedColumn("session", .session),
    NamedColumn("article_title", .title, ["article", "headline"]),
    NamedColumn("article_url", .address, ["url"]),
    NamedColumn("id", .claim),
    NamedColumn("below", .below),
    NamedColumn("start", .start, ["start_offset"]),
    NamedColumn("end", .end, ["end_offset"]),
    NamedColumn("exact", .exact, ["quote", "span", "text", "sentence"]),
    NamedColumn("prefix", .prefix),
    NamedColumn("suffix", .suffix),
    NamedColumn("further_passages", .further),
    NamedColumn("restatement", .field(.restatement), ["claim", "statement"]),
    NamedColumn("claimant", .field(.claimant), ["speaker"]),
    NamedColumn("claimant_role", .field(.claimantRole)),
    NamedColumn("about", .field(.about)),
    NamedColumn("said", .field(.said), ["claim_date"]),
    NamedColumn("kind", .field(.kind), ["claim_type"]),
    NamedColumn("tags", .field(.tags)),
    NamedColumn("central", .field(.central)),
    NamedColumn("status", .field(.status)),
    NamedColumn("rating", .field(.rating), ["label", "verdict"]),
    NamedColumn("scale", .field(.scale)),
    NamedColumn("reason", .field(.reason), ["justification", "explanation"]),
    NamedColumn("confidence", .field(.confidence)),
    NamedColumn("checker", .field(.checker)),
    NamedColumn("checker_role", .field(.checkerRole)),
    NamedColumn("checked_at", .field(.checkedAt)),
    NamedColumn("evidence", .field(.evidence)),
    NamedColumn("questions", .field(.questions)),
    NamedColumn("notes", .field(.notes)),
    NamedColumn("fix", .field(.fix)),
    NamedColumn("fix_force", .field(.fixForce)),
  ]

  // MARK: Out

  static func bytes(of sessions: [ExportMaterial], _ text: CSVText) -> [UInt8] {
    var bytes: [UInt8] = []
    text.append(columns.map(\.name), to: &bytes)
    for material in sessions {
      for claim in material.claims {
        text.append(columns.map { field($0.column, claim, material) }, to: &bytes)
      }
    }
    return bytes
  }

  private static func field(
    _ column: Column,
    _ claim: Claim,
    _ material: ExportMaterial
  ) -> String {
    let passage = claim.passages.first
    switch column {
    case .session: return material.name
    case .claim: return claim.label
    case .below: return material.above(claim)?.label ?? ""
    case .title: return material.session.facts.title ?? ""
    case .address: return material.session.facts.url ?? ""
    case .start: return passage.flatMap { position(\.lowerBound, of: $0) } ?? ""
    case .end: return passage.flatMap { position(\.upperBound, of: $0) } ?? ""
    case .exact: return passage?.exact ?? ""
    case .prefix: return passage?.prefix ?? ""
    case .suffix: return passage?.suffix ?? ""
    case .further:
      return FieldList.joined(
        claim.passages.dropFirst().map {
          ($0.isGone ? unplaced : "\($0.range.lowerBound)-\($0.range.upperBound)") + " \($0.exact)"
        }
      )
    case .field(let field):
      let texts = field.get(claim, material)
      return field.isList ? FieldList.joined(texts) : texts.first ?? ""
    }
  }

  /// Stands for the position of a passage that is not in the article any more.
  private static let unplaced = "-"

  private static func position(_ end: KeyPath<Range<Int>, Int>, of passage: Passage) -> String? {
    passage.isGone ? nil : String(passage.range[keyPath: end])
  }

  // MARK: In

  /// The columns of a head, by their places; nil where nothing in it says what is claimed.
  private static func places(_ head: [String]) -> [(column: Column, place: Int)]? {
    let names = head.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
    }
    var places: [(Column, Int)] = []
    var telling = false
    for column in columns {
      let wanted = [column.name] + column.otherNames
      guard let place = wanted.lazy.compactMap(names.firstIndex).first else { continue }
      places.append((column.column, place))
      switch column.column {
      case .exact: telling = true
      case .field(let field) where field.content == .restatement: telling = true
      default: break
      }
    }
    return telling ? places : nil
  }

  static func isHead(of source: ImportSource, _ text: CSVText) -> Bool {
    guard case .text(let content) = source.content,
      let line = content.split(whereSeparator: \.isNewline).first,
      let head = try? text.rows(String(line), name: source.name).first
    else { return false }
    return head.fields.count > 1 && places(head.fields) != nil
  }

  static func read(
    _ source: ImportSource,
    _ text: CSVText,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard case .text(let content) = source.content else {
      throw source.isNot("a table")
    }
    let rows = try text.rows(content, name: source.name)
    guard let head = rows.first, let places = places(head.fields) else {
      throw source.isNot(
        "a table of claims: a column “exact” or “restatement” is missing in its first line"
      )
    }
    var documents: [String: Int] = [:]
    var readings: [(document: ImportedDocument, sources: ImportedSources)] = []
    for row in rows.dropFirst() {
      let fields = places.compactMap { place -> (Column, String)? in
        guard place.place < row.fields.count, !row.fields[place.place].isEmpty else { return nil }
        return (place.column, row.fields[place.place])
      }
      let key = article(fields)
      let index = documents[key] ?? readings.count
      if index == readings.count {
        documents[key] = index
        readings.append((begin(fields), ImportedSources(context)))
      }
      if row.fields.count > head.fields.count {
        readings[index].document.misfits.append(
          Misfit("line \(row.line)", "the row has more fields than the first line")
        )
        continue
      }
      let claim = claim(fields, row.line, &readings[index])
      if let claim { readings[index].document.claims.append(claim) }
    }
    return ImportReading(
      readings.map { reading in
        var document = reading.document
        document.sources = reading.sources.all
        return document
      }
    )
  }

  /// What tells the rows of one article from those of another.
  private static func article(_ fields: [(Column, String)]) -> String {
    fields.compactMap { column, text -> String? in
      switch column {
      case .session, .title, .address: text
      default: nil
      }
    }.joined(separator: "\n")
  }

  private static func begin(_ fields: [(Column, String)]) -> ImportedDocument {
    var document = ImportedDocument()
    for (column, text) in fields {
      switch column {
      case .title: document.facts.title = text
      case .address: document.facts.url = text
      case .session: document.place = "session \(text)"
      default: break
      }
    }
    return document
  }

  private static func claim(
    _ fields: [(Column, String)],
    _ line: Int,
    _ reading: inout (document: ImportedDocument, sources: ImportedSources)
  ) -> ImportedClaim? {
    let place = "line \(line)"
    var claim = ImportedClaim(reading.sources.context, place: place)
    var anchor = Anchor()
    var numbers: (start: Int?, end: Int?)
    var further: [Anchor] = []
    do throws(FormatProblem) {
      for (column, text) in fields {
        switch column {
        case .session, .title, .address: break
        case .claim: claim.key = text
        case .below: claim.keyAbove = text
        case .start: numbers.start = try number(text)
        case .end: numbers.end = try number(text)
        case .exact: anchor.exact = text
        case .prefix: anchor.prefix = text
        case .suffix: anchor.suffix = text
        case .further: further = try Self.further(text)
        case .field(let field):
          let texts = field.isList ? FieldList.texts(text) : [text]
          try field.set(&claim, texts, &reading.sources)
        }
      }
      if let start = numbers.start, let end = numbers.end {
        guard end >= start else { throw FormatProblem("the passage ends before it starts") }
        anchor.range = start..<end
      }
    } catch {
      reading.document.misfits.append(Misfit(place, error.what))
      return nil
    }
    if anchor.range != nil || anchor.exact != nil { claim.anchors = [anchor] + further }
    return claim
  }

  private static func number(_ text: String) throws(FormatProblem) -> Int {
    guard let number = Int(text), number >= 0 else {
      throw FormatProblem("“\(text)” is no offset")
    }
    return number
  }

  /// `12-30 the passage`, one a line.
  private static func further(_ field: String) throws(FormatProblem) -> [Anchor] {
    var anchors: [Anchor] = []
    for text in FieldList.texts(field) {
      let parts = text.split(separator: " ", maxSplits: 1)
      if parts.count == 2, parts[0] == unplaced {
        anchors.append(Anchor(exact: String(parts[1])))
        continue
      }
      let ends = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
        throw FormatProblem("a further passage must be START-END and its text")
      }
      anchors.append(
        Anchor(range: ends[0]..<ends[1], exact: parts.count > 1 ? String(parts[1]) : nil)
      )
    }
    return anchors
  }
}
