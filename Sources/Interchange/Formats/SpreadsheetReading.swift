import DocumentReading
import FactModel
import Notations
import OrderedJSON
import PlainText

// How a table of claims is read.
extension SpreadsheetFormat {
  static func read(
    _ source: ImportSource,
    _ text: CSVText,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    if let name = context.mapping.sheet { try check(sheet: name, in: source) }
    guard let head = TableHead.found(in: source, mapping: context.mapping, isChosen: true) else {
      // A damaged table says more than one without claims.
      if case .text(let content) = source.content {
        try TableColumns.check(content, of: source.name)
        try text.eachRow(content, name: source.name) { _ in }
      } else if case .sheets = source.content {
        throw source.isNot(
          "a table of claims: no sheet has a column “exact” or “restatement” in its first lines"
        )
      } else {
        throw source.isNot("a table")
      }
      throw source.isNot(
        "a table of claims: a column “exact” or “restatement” is missing in its first line"
      )
    }
    var reader = TableReader(head, context)
    try head.eachRow(of: source) { reader.read($0) }
    var reading = ImportReading(reader.readings.map(\.finished), notices: head.notices)
    for (place, number) in (head.sheet?.read.uncalculated ?? [:]).sorted(by: { $0.key < $1.key }) {
      let heading = head.places.indices.contains(place) ? head.places[place].heading : ""
      let name = heading.isEmpty ? "without a heading" : heading
      reading.fileTally.add(.column, "\(name), formulas without a saved value", .leftOut, number)
    }
    reader.countRemarks(&reading.fileTally)
    if let proposal = reader.proposal { reading.notices.append(proposal) }
    for name in context.mapping.columns.keys.sorted()
    where !head.places.contains(where: { $0.heading == name }) {
      let names = head.places.map(\.heading).filter { !$0.isEmpty }.joined(separator: ", ")
      throw Problem(
        .input,
        "the table has no column “\(SafeText.line(name))”",
        place: Problem.Place(file: source.name, line: head.line),
        remedy: "Its columns: \(SafeText.line(names))"
      )
    }
    return reading
  }
}

extension SpreadsheetFormat {
  /// Refuses a sheet that is not there.
  private static func check(sheet name: String, in source: ImportSource) throws(Problem) {
    var names: [String] = []
    if case .sheets(let sheets) = source.content { names = sheets.map(\.name) }
    guard !names.contains(where: { Folding.isSame($0, name) }) else { return }
    let list = SafeText.line(names.map { "“\($0)”" }.joined(separator: ", "))
    throw Problem(
      .input,
      names.isEmpty
        ? "is a file without sheets" : "there is no sheet “\(SafeText.line(name))” in it",
      place: Problem.Place(file: source.name),
      remedy: names.isEmpty ? "Leave out sheet=." : "Its sheets: \(list)"
    )
  }
}

private struct TableReader {
  private let head: TableHead
  private let context: ImportContext
  private var documents: [String: Int] = [:]
  private(set) var readings: [ClaimsReading] = []
  /// Of each article, whether its claims are wanted.
  private var isWanted: [Bool] = []
  private var unknown: [String] = []
  /// Comments and links of cells that no claim has taken yet, by the number of their row.
  private var remarks: [Int: [DocumentSheet.Remark]]

  init(_ head: TableHead, _ context: ImportContext) {
    self.head = head
    self.context = context
    remarks = head.sheet?.read.remarks ?? [:]
  }

  mutating func read(_ row: CSVText.Row) {
    guard row.fields.contains(where: { !$0.isEmpty }) else { return }
    let fields = zip(head.places, row.fields).filter { !$0.1.isEmpty }
    let key = article(fields)
    let index = documents[key] ?? readings.count
    if index == readings.count {
      documents[key] = index
      readings.append(ClaimsReading(begin(fields), context))
      isWanted.append(context.takes(readings[index].document))
    }
    guard isWanted[index] else {
      readings[index].document.passedOver += 1
      return
    }
    var claim = Self.claim(fields, row.line, &readings[index], &unknown)
    let isOwn = claim.key.map(Self.isLabel) ?? false
    claim.emptied = emptied(row, isOwn: isOwn)
    for remark in remarks.removeValue(forKey: row.line) ?? [] { take(remark, of: row, &claim) }
    let further = row.fields.dropFirst(head.places.count).filter { !$0.isEmpty }
    if !further.isEmpty {
      for text in further { claim.keep("", .string(text), of: SpreadsheetFormat.foreignName) }
      readings[index].document.misfits.append(
        Misfit(
          "line \(row.line)",
          "the row has more fields than the first line",
          taken: "taken without the last \(further.count)"
        )
      )
    }
    readings[index].document.claims.append(claim)
  }

  /// Takes a comment on a cell as a note, and an address that its words lead to as one beside them.
  private mutating func take(
    _ remark: DocumentSheet.Remark,
    of row: CSVText.Row,
    _ claim: inout ImportedClaim
  ) {
    let heading = heading(remark.column)
    switch remark.kind {
    case .comment:
      var signed = context.signed
      if let author = remark.author { signed.by = Checker(name: author) }
      let lead = heading.isEmpty ? "" : "\(heading): "
      claim.claim.notes.append(Note(text: lead + remark.text, signed: signed))
      claim.told.add(.comment, "", .note)
    case .link:
      let words = row.fields.indices.contains(remark.column) ? row.fields[remark.column] : ""
      guard words != remark.text else { return }
      let name = "\(heading) (link)"
      claim.keep(name, .string(remark.text), of: SpreadsheetFormat.foreignName, .column, name)
    }
  }

  private func heading(_ column: Int) -> String {
    head.places.indices.contains(column) ? head.places[column].heading : ""
  }

  /// Counts the comments and links on cells of no claim.
  func countRemarks(_ tally: inout ImportTally) {
    for remark in remarks.values.flatMap({ $0 }).sorted(by: { $0.text < $1.text }) {
      switch remark.kind {
      case .comment: tally.add(.comment, remark.text, .leftOut)
      case .link: tally.add(.column, "\(heading(remark.column)) (link)", .leftOut)
      }
    }
  }

  /// The fields in which a row may say less than the export that it was: what it says there, and what is missing.
  ///
  /// `isOwn`: Whether it is a row of our own, which has all of a claim.
  private func emptied(
    _ row: CSVText.Row,
    isOwn: Bool
  ) -> [(name: String, theirs: String, get: @Sendable (Claim) -> String?)] {
    head.places.enumerated().compactMap { index, place in
      // Sheets end a row with its last cell that says something.
      let text = row.fields.indices.contains(index) ? row.fields[index] : ""
      guard isOwn || text.isEmpty else { return nil }
      if isOwn, case .passage(.further)? = place.column {
        return (place.heading, text, { Self.missing($0, in: text) })
      }
      guard case .field(let field)? = place.column else {
        let (format, heading) = (SpreadsheetFormat.foreignName, place.heading)
        guard place.column == nil, text.isEmpty, !heading.isEmpty else { return nil }
        return (heading, text, { $0.foreign[format][heading]?.string })
      }
      let texts = FieldList.texts(text)
      switch field.content {
      case .tag: return (place.heading, text, { FieldList.missing($0.tags, in: texts) })
      case .question:
        return (place.heading, text, { FieldList.missing($0.questions.map(\.question), in: texts) })
      // Notes are exported only where somebody asks for them.
      case .note where !text.isEmpty || !isOwn:
        return (place.heading, text, { FieldList.missing($0.notes.map(\.text), in: texts) })
      case .fix where text.isEmpty && field.part.isEmpty:
        return (place.heading, text, { $0.fix?.replacement })
      case .evidence where text.isEmpty:
        return (
          place.heading, text,
          { $0.evidence.isEmpty ? nil : Wording.count($0.evidence.count, "piece") }
        )
      case .attribution, .status, .scale, .fix, .evidence: return nil
      default: return text.isEmpty ? field.one.map { (place.heading, text, $0) } : nil
      }
    }
  }

  /// The further passages of a claim, where a field has fewer.
  private static func missing(_ claim: Claim, in field: String) -> String? {
    let further = claim.passages.dropFirst()
    guard FieldList.texts(field).count < further.count else { return nil }
    return further.map(\.exact).joined(separator: " … ")
  }

  /// What tells the rows of one article from those of another.
  private func article(_ fields: [(TableHead.Place, String)]) -> String {
    fields.compactMap { place, text -> String? in
      switch place.column {
      case .passage(.session)?, .passage(.title)?: text
      case .passage(.address)?: Self.isAddress(text) ? text : nil
      default: nil
      }
    }.joined(separator: "\n")
  }

  /// Whether a text is one address: several are none of an article's.
  private static func isAddress(_ text: String) -> Bool {
    !text.contains(where: \.isWhitespace) && (WebAddress.all(in: text)?.count ?? 1) == 1
  }

  private func begin(_ fields: [(TableHead.Place, String)]) -> ImportedDocument {
    var document = ImportedDocument()
    for (place, text) in fields {
      switch place.column {
      case .passage(.title)?: document.facts.title = text
      case .passage(.address)?: if Self.isAddress(text) { document.facts.url = text }
      case .passage(.session)?: (document.place, document.session) = ("session \(text)", text)
      default: break
      }
    }
    return document
  }

  /// Whether a text is a label that we gave: `c3`, `c3.1`.
  private static func isLabel(_ text: String) -> Bool {
    text.hasPrefix("c") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || $0 == 46 }
  }

  private static func claim(
    _ fields: [(TableHead.Place, String)],
    _ line: Int,
    _ reading: inout ClaimsReading,
    _ unknown: inout [String]
  ) -> ImportedClaim {
    var claim = ImportedClaim(reading.sources.context, place: "line \(line)")
    var passage = TablePassage()
    let format = SpreadsheetFormat.foreignName
    for (place, text) in fields {
      switch place.column {
      case .passage(.address)? where !isAddress(text):
        claim.keep(place.heading, .string(text), of: format, .column, place.heading)
        if !unknown.contains(place.heading) { unknown.append(place.heading) }
      case .passage(.session)?, .passage(.title)?, .passage(.address)?: break
      case .passage(.id)?:
        claim.key = text
        // What it is called where it comes from; a label is ours.
        if !isLabel(text) {
          claim.keep("id", .string(text), of: format, .column, place.heading)
        }
      case .passage(.below)?: claim.keyAbove = text
      case .passage(let field)?:
        do throws(FormatProblem) {
          try passage.take(field, text)
        } catch {
          claim.keep(place.heading, .string(text), of: format)
          let what = "\(place.heading): \(error.what)"
          let misfit = Misfit(claim.place, what, taken: "taken without it")
          claim.unread.append((format, place.heading, misfit))
        }
      case .field(let field)?:
        let texts = field.isList ? FieldList.texts(text) : [text]
        claim.set(field, texts, as: place.heading, of: format, &reading)
      case nil:
        let name = place.heading.isEmpty ? "without a heading" : place.heading
        claim.keep(place.heading, .string(text), of: format, .column, name)
        if !unknown.contains(name) { unknown.append(name) }
      }
    }
    claim.anchors = passage.anchors
    if passage.isReversed {
      reading.document.misfits.append(
        Misfit(
          claim.place,
          "the passage ends before it starts",
          taken: "taken without its position"
        )
      )
    }
    // A large table is not held in what its fields say.
    return claim.settled(&reading)
  }

  /// What unknown columns may be, by words in their headings.
  private static let likely: [(words: [String], field: String)] = [
    (["link", "links", "url", "source", "sources", "evidence", "quelle", "lien"], "source"),
    (["who", "speaker", "person", "by", "claimant", "author", "wer", "qui"], "claimant"),
    (["when", "date", "day", "datum"], "said"),
    (["comment", "comments", "note", "notes", "remark", "remarks"], "notes"),
    (["why", "because", "finding", "analysis"], "reason"),
    (["type", "category", "topic", "theme"], "kind"),
  ]

  /// How unknown columns can be read; nil where nothing tells what they may be.
  var proposal: String? {
    let entries = unknown.compactMap { heading -> String? in
      let words = Set(heading.lowercased().split { !$0.isLetter }.map(String.init))
      guard let field = Self.likely.first(where: { !words.isDisjoint(with: $0.words) })?.field
      else { return nil }
      let name = heading.contains(where: \.isWhitespace) ? "\"\(heading)\"" : heading
      return "column:\(name)=\(field)"
    }
    return entries.isEmpty
      ? nil : "Columns that may be read: \(entries.joined(separator: " "))"
  }
}

/// Where a row says that its claim stands.
private struct TablePassage {
  private var anchor = Anchor()
  private var start: Int?
  private var end: Int?
  private var further: [Anchor] = []

  mutating func take(_ field: PassageField, _ text: String) throws(FormatProblem) {
    switch field {
    case .start: start = try Self.number(text)
    case .end: end = try Self.number(text)
    case .exact: anchor.exact = text
    case .prefix: anchor.prefix = text
    case .suffix: anchor.suffix = text
    case .further: further = try Self.further(text)
    case .session, .title, .address, .id, .below: break
    }
  }

  var isReversed: Bool {
    if let start, let end { end < start } else { false }
  }

  var anchors: [Anchor] {
    var anchor = anchor
    if let start, let end, end >= start { anchor.range = start..<end }
    return anchor.range == nil && anchor.exact == nil ? [] : [anchor] + further
  }

  private static func number(_ text: String) throws(FormatProblem) -> Int {
    guard let number = Int(text), number >= 0 else {
      throw FormatProblem("“\(Anchoring.excerpt(text))” is no offset")
    }
    return number
  }

  /// `12-30 the passage`, one a line.
  private static func further(_ field: String) throws(FormatProblem) -> [Anchor] {
    var anchors: [Anchor] = []
    for text in FieldList.texts(field) {
      let parts = text.split(separator: " ", maxSplits: 1)
      if parts.count == 2, parts[0] == SpreadsheetFormat.unplaced {
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
