import FactModel
import OrderedJSON

extension ExchangeFormat {
  /// doccano's JSON Lines: one article a line, with spans and, where need be, relations.
  static let doccano = ExchangeFormat(
    "doccano",
    title: "doccano JSONL",
    use: "doccano, for sequence labelling",
    reference: "doccano's data import",
    unit: .utf16,
    anchors: .places,
    carries: DoccanoFormat.carries,
    remarks: [
      "A claim's label is its rating, or “Claim” without one.",
      "Offsets are those of doccano's web client; its importer passes them on.",
      "Further passages and links to claims above are relations: import such a file as JSONL(Relation).",
    ],
    write: { sessions in DoccanoFormat.write(sessions) },
    reader: Reader(
      returns: DoccanoFormat.carries,
      recognises: DoccanoFormat.recognises,
      read: { source, context throws(Problem) in try DoccanoFormat.read(source, context) }
    )
  )
}

private enum DoccanoFormat {
  static let carries: Set<Content> = [
    .text, .title, .address, .claim, .passage, .furtherPassage, .contentClaim, .rating,
  ]

  /// The label of a claim without a rating, and of the passages that belong to another.
  static let unrated = "Claim"
  static let furtherLabel = "Further passage"
  static let belowRelation = "below"
  static let furtherRelation = "further passage of"

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    var written = Written(bytes: sessions.map(record).lines)
    let hasRelations = sessions.contains(where: needsRelations)
    if hasRelations {
      written.notices.append("The file has relations: import it into doccano as JSONL(Relation).")
    }
    let overlaps = sessions.reduce(0) { $0 + overlapping($1) }
    if overlaps > 0 {
      written.notices.append(
        "\(overlaps) spans overlap another: doccano drops them unless the project allows overlaps."
      )
    }
    return written
  }

  /// The spans that begin inside one before them.
  private static func overlapping(_ material: ExportMaterial) -> Int {
    let ranges = material.claims.flatMap { $0.passages.map(\.range) }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var end = 0
    var count = 0
    for range in ranges {
      if range.lowerBound < end { count += 1 }
      end = max(end, range.upperBound)
    }
    return count
  }

  private static func needsRelations(_ material: ExportMaterial) -> Bool {
    material.claims.contains { $0.passages.count > 1 || material.above($0) != nil }
  }

  private static func record(_ material: ExportMaterial) -> JSONValue {
    let session = material.session
    let table = OffsetTable(session.article.text)
    let withRelations = needsRelations(material)
    var spans: [JSONValue] = []
    var relations: [JSONValue] = []
    var firstSpan: [EntityID: Int] = [:]
    func add(_ passage: Passage, _ label: String) -> Int {
      let range = table.range(session.article.text.wholeCharacters(passage.range), in: .utf16)
      let id = spans.count + 1
      spans.append(
        withRelations
          ? .members([
            "id": .count(id), "start_offset": .count(range.lowerBound),
            "end_offset": .count(range.upperBound), "label": .string(label),
          ]) : .array([.count(range.lowerBound), .count(range.upperBound), .string(label)])
      )
      return id
    }
    func relate(_ from: Int, _ to: Int, _ type: String) {
      relations.append(
        .members([
          "id": .count(relations.count + 1), "from_id": .count(from), "to_id": .count(to),
          "type": .string(type),
        ])
      )
    }
    for claim in material.claims {
      guard let first = claim.passages.first else { continue }
      let id = add(first, claim.verdict?.rating ?? unrated)
      firstSpan[claim.id] = id
      for passage in claim.passages.dropFirst() {
        relate(add(passage, furtherLabel), id, furtherRelation)
      }
      if let above = material.above(claim).flatMap({ firstSpan[$0.id] }) {
        relate(id, above, belowRelation)
      }
    }
    return .members([
      "text": .string(session.article.text.string),
      "label": withRelations ? nil : .array(spans),
      "entities": withRelations ? .array(spans) : nil,
      "relations": withRelations ? .array(relations) : nil,
      "title": .text(session.facts.title),
      "url": .text(session.facts.url),
    ])
  }

  // MARK: In

  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject, first["text"]?.string != nil else { return false }
    if first["entities"]?.elements != nil { return true }
    guard let labels = (first["label"] ?? first["labels"])?.elements else { return false }
    return labels.allSatisfy { $0.elements?.count == 3 }
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let values = source.values
    guard !values.isEmpty else { throw source.isNot("a doccano file, which is JSON") }
    return ImportReading(values.map { document($0.value, $0.place, context) })
  }

  private struct Span {
    var key: String
    var range: Range<Int>
    var label: String
    var place: String
  }

  private static func document(
    _ value: JSONValue,
    _ place: String,
    _ context: ImportContext
  ) -> ImportedDocument {
    var document = ImportedDocument(place: place)
    guard let text = value["text"]?.string else {
      document.misfits.append(Misfit(place, "there is no text in it"))
      return document
    }
    document.text = ArticleText(text)
    document.facts.title = value["title"]?.string
    document.facts.url = value["url"]?.string
    let list = value["entities"] ?? value["label"] ?? value["labels"]
    var spans: [Span] = []
    var keys: Set<String> = []
    for (index, element) in (list?.elements ?? []).enumerated() {
      let spot = place.isEmpty ? "span \(index + 1)" : "\(place), span \(index + 1)"
      guard let span = span(element, index, spot) else {
        document.misfits.append(
          Misfit(spot, "must be a start, an end not before it, and a label")
        )
        continue
      }
      guard keys.insert(span.key).inserted else {
        document.misfits.append(Misfit(spot, "the identifier \(span.key) is there twice"))
        continue
      }
      spans.append(span)
    }
    let relations = relations(value, &document, keys: keys)
    document.claims = claims(spans, relations, context)
    return document
  }

  private static func span(_ element: JSONValue, _ index: Int, _ place: String) -> Span? {
    let start: Int?
    let end: Int?
    let label: String?
    var key = "#\(index + 1)"
    if let parts = element.elements, parts.count == 3 {
      (start, end, label) = (parts[0].integer, parts[1].integer, parts[2].string)
    } else {
      (start, end) = (element["start_offset"]?.integer, element["end_offset"]?.integer)
      label = element["label"]?.string
      if let id = element["id"]?.integer { key = String(id) }
    }
    guard let start, let end, let label, start >= 0, end >= start else { return nil }
    return Span(key: key, range: start..<end, label: label, place: place)
  }

  private struct Relation {
    var from: String
    var to: String
    var type: String
  }

  private static func relations(
    _ value: JSONValue,
    _ document: inout ImportedDocument,
    keys: Set<String>
  ) -> [Relation] {
    var relations: [Relation] = []
    for (index, element) in (value["relations"]?.elements ?? []).enumerated() {
      let place = [document.place, "relation \(index + 1)"].filter { !$0.isEmpty }
        .joined(separator: ", ")
      guard let from = element["from_id"]?.integer, let to = element["to_id"]?.integer,
        keys.contains(String(from)), keys.contains(String(to))
      else {
        document.misfits.append(Misfit(place, "does not join two spans that are there"))
        continue
      }
      let type = element["type"]?.string ?? ""
      guard [belowRelation, furtherRelation].contains(type) else {
        document.misfits.append(Misfit(place, "there is no place for the relation “\(type)”"))
        continue
      }
      relations.append(Relation(from: String(from), to: String(to), type: type))
    }
    return relations
  }

  private static func claims(
    _ spans: [Span],
    _ relations: [Relation],
    _ context: ImportContext
  ) -> [ImportedClaim] {
    let owners = Dictionary(
      relations.filter { $0.type == furtherRelation }.map { ($0.from, $0.to) }
    ) { first, _ in first }
    let above = Dictionary(
      relations.filter { $0.type == belowRelation }.map { ($0.from, $0.to) }
    ) { first, _ in first }
    var claims: [ImportedClaim] = []
    var places: [String: Int] = [:]
    for span in spans where owners[span.key] == nil {
      var claim = ImportedClaim(context, place: span.place)
      claim.key = span.key
      claim.keyAbove = above[span.key]
      claim.anchors = [Anchor(range: span.range)]
      if span.label != unrated { claim.verdict = ImportedVerdict(rating: span.label) }
      places[span.key] = claims.count
      claims.append(claim)
    }
    for span in spans {
      if let place = owners[span.key].flatMap({ places[$0] }) {
        claims[place].anchors.append(Anchor(range: span.range))
      }
    }
    return claims
  }
}
