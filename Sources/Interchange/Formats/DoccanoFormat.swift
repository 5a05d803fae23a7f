import FactModel
import OrderedJSON
import Release

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

enum DoccanoFormat {
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
    let release = material.release
    let table = OffsetTable(release.article.text)
    let withRelations = needsRelations(material)
    var spans: [JSONValue] = []
    var relations: [JSONValue] = []
    var firstSpan: [EntityID: Int] = [:]
    func add(_ passage: Passage, _ label: String) -> Int {
      let range = table.range(release.article.text.wholeCharacters(passage.range), in: .utf16)
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
      "text": .string(release.article.text.string),
      "label": withRelations ? nil : .array(spans),
      "entities": withRelations ? .array(spans) : nil,
      "relations": withRelations ? .array(relations) : nil,
      "title": .text(release.facts.title),
      "url": .text(release.facts.url),
    ])
  }
}
