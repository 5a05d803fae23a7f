import FactModel
import Notations
import OrderedJSON
import Release

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
        "A file with anything but ASCII begins with a byte-order mark, so that spreadsheets take it for UTF-8; "
          + "standard output has none, for programs.",
        "XLSX and ODS are read, too: the first sheet with a claim column, or sheet=NAME.",
      ],
      write: { sessions in
        let bytes = SpreadsheetFormat.bytes(of: sessions, text)
        return Written(bytes: bytes, mark: bytes.contains { $0 > 0x7F } ? [0xEF, 0xBB, 0xBF] : [])
      },
      reader: Reader(
        returns: carries,
        recognises: { source in
          TableHead.found(in: source).map {
            ($0.text.separator == CSVText.tsv.separator) == (name == "tsv")
          } ?? false
        },
        read: { source, context throws(Problem) in
          try SpreadsheetFormat.read(source, text, context)
        }
      )
    )
  }
}

/// The columns and rows of a table of claims.
enum SpreadsheetFormat {
  enum Column: Sendable {
    case passage(PassageField)
    case field(ClaimField)
  }

  struct NamedColumn: Sendable {
    let name: String
    /// What other people's tables call it.
    let otherNames: [String]
    let column: Column

    var content: Content {
      switch column {
      case .passage(.session), .passage(.id): .claim
      case .passage(.below): .contentClaim
      case .passage(.title): .title
      case .passage(.address): .address
      case .passage(.further): .furtherPassage
      case .passage: .passage
      case .field(let field): field.content
      }
    }
  }

  /// What other people's tables call a column.
  private static let otherNames: [String: [String]] = [
    "article_title": ["article", "headline"], "article_url": ["url"], "start": ["start_offset"],
    "end": ["end_offset"], "exact": ["quote", "span", "text", "sentence"],
  ]

  static let columns: [NamedColumn] =
    PassageField.allCases.map { column($0.rawValue, .passage($0)) }
    + ClaimField.all.map { column($0.name, .field($0.field)) }

  private static func column(_ name: String, _ column: Column) -> NamedColumn {
    let others = otherNames[name] ?? ClaimField.otherNames[name] ?? []
    return NamedColumn(name: name, otherNames: others, column: column)
  }

  /// Under which foreign data of tables are kept.
  static let foreignName = "csv"

  // MARK: Out

  static func bytes(of sessions: [ExportMaterial], _ text: CSVText) -> [UInt8] {
    // What was in columns of its own, behind ours.
    let others = otherColumns(of: sessions)
    var bytes: [UInt8] = []
    text.append(columns.map(\.name) + others, to: &bytes)
    for material in sessions {
      for claim in material.claims {
        var kept = claim.foreign[foreignName].all
        var fields = columns.map { named in
          let field = field(named.column, claim, material)
          return field.isEmpty ? take(named.name, from: &kept) : field
        }
        fields += others.map { take($0, from: &kept) }
        text.append(fields, to: &bytes)
      }
    }
    return bytes
  }

  /// The headings of what is kept of other columns: as often as any claim has one.
  private static func otherColumns(of sessions: [ExportMaterial]) -> [String] {
    var headings: [String] = []
    var counts: [String: Int] = [:]
    for material in sessions {
      for claim in material.claims where !claim.foreign[foreignName].members.isEmpty {
        var kept = claim.foreign[foreignName].all
        // A field that is empty shows what was kept of it.
        for named in columns
        where kept.contains(where: { $0.key == named.name })
          && field(named.column, claim, material).isEmpty
        {
          _ = take(named.name, from: &kept)
        }
        var own: [String: Int] = [:]
        for member in kept {
          own[member.key, default: 0] += 1
          if own[member.key, default: 0] > counts[member.key, default: 0] {
            counts[member.key, default: 0] += 1
            headings.append(member.key)
          }
        }
      }
    }
    return headings
  }

  /// The first value that is kept under a name, taken from those that are; empty where none is.
  private static func take(_ name: String, from kept: inout [JSONMember]) -> String {
    guard let place = kept.firstIndex(where: { $0.key == name }) else { return "" }
    return kept.remove(at: place).value.string ?? ""
  }

  private static func field(
    _ column: Column,
    _ claim: Claim,
    _ material: ExportMaterial
  ) -> String {
    let passage = claim.passages.first
    switch column {
    case .passage(.session): return material.name
    case .passage(.id): return claim.label
    case .passage(.below): return material.above(claim)?.label ?? ""
    case .passage(.title): return material.release.facts.title ?? ""
    case .passage(.address): return material.release.facts.url ?? ""
    case .passage(.start): return passage.flatMap { position(\.lowerBound, of: $0) } ?? ""
    case .passage(.end): return passage.flatMap { position(\.upperBound, of: $0) } ?? ""
    case .passage(.exact): return passage?.exact ?? ""
    case .passage(.prefix): return passage?.prefix ?? ""
    case .passage(.suffix): return passage?.suffix ?? ""
    case .passage(.further):
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
  static let unplaced = "-"

  private static func position(_ end: KeyPath<Range<Int>, Int>, of passage: Passage) -> String? {
    passage.isGone ? nil : String(passage.range[keyPath: end])
  }
}
