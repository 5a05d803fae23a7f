import FactModel
import Notations
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
      "Offsets are those of doccano's web client; its importer passes them on. Each line says so under offset_unit.",
      "Further passages and links to claims above are relations: import such a file as JSONL(Relation).",
      "Spans that overlap stand on lines of their own, because doccano drops them else; `overlaps` keeps them on one, for projects that allow overlapping spans.",
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
    .text, .title, .address, .claim, .passage, .furtherPassage, .contentClaim, .rating, .scale,
  ]

  /// The label of a claim without a rating, and of the passages that belong to another.
  static let unrated = "Claim"
  static let furtherLabel = "Further passage"
  static let belowRelation = "below"
  static let furtherRelation = "further passage of"

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    var lines: [JSONValue] = []
    var hasRelations = false
    var isSplit = false
    var overlaps = 0
    var cut = 0
    for material in sessions {
      var layers = SpanLayers(material)
      layers.add(material.claims)
      hasRelations = hasRelations || layers.hasRelations
      isSplit = isSplit || layers.count > 1
      overlaps += layers.overlaps
      cut += layers.cut
      lines += layers.lines
    }
    var written = Written(bytes: lines.lines)
    if hasRelations {
      written.notices.append("The file has relations: import it into doccano as JSONL(Relation).")
    }
    if overlaps > 0 {
      written.notices.append(
        "\(overlaps) spans overlap another: the project must allow overlapping spans (Allow overlapping "
          + "spans), or doccano drops them."
      )
    }
    if isSplit {
      written.notices.append(
        "Spans that overlap are on lines of their own with the same text; with overlaps, they stand on one."
      )
    }
    if cut > 0 {
      written.notices.append(
        "\(cut) further passages and relations are left out, because doccano joins no spans "
          + "of different texts."
      )
    }
    return written
  }
}

/// The spans of an article on lines that doccano takes whole: no span of a line overlaps another.
private struct SpanLayers {
  private struct Layer {
    var spans: [(range: Range<Int>, label: String)] = []
    var relations: [(from: Int, to: Int, type: String)] = []
  }

  private let material: ExportMaterial
  private let table: OffsetTable
  private var layers: [Layer] = [Layer()]
  /// Where the first span of a claim is.
  private var places: [EntityID: (layer: Int, span: Int)] = [:]
  /// Spans that overlap another on their line.
  private(set) var overlaps = 0
  /// Spans and relations that are left out.
  private(set) var cut = 0

  init(_ material: ExportMaterial) {
    self.material = material
    table = OffsetTable(material.release.article.text)
  }

  var count: Int { layers.count }
  var hasRelations: Bool { layers.contains { !$0.relations.isEmpty } }

  mutating func add(_ claims: [Claim]) {
    for claim in claims {
      guard let first = claim.passages.first else { continue }
      let range = range(first)
      let layer = layer(for: range)
      let kept = claim.keptLabel(of: "doccano") ?? DoccanoFormat.unrated
      let span = append(range, claim.verdict?.rating ?? kept, to: layer)
      places[claim.id] = (layer, span)
      for passage in claim.passages.dropFirst() {
        let range = self.range(passage)
        guard material.options.allowsOverlaps || isFree(range, layer) else {
          cut += 1
          continue
        }
        let further = append(range, DoccanoFormat.furtherLabel, to: layer)
        layers[layer].relations.append((further, span, DoccanoFormat.furtherRelation))
      }
      guard let above = material.above(claim).flatMap({ places[$0.id] }) else { continue }
      if above.layer == layer {
        layers[layer].relations.append((span, above.span, DoccanoFormat.belowRelation))
      } else {
        cut += 1
      }
    }
    for claim in claims { addLinks(claim) }
  }

  /// Adds the relations of other projects.
  private mutating func addLinks(_ claim: Claim) {
    for member in claim.foreign["doccano"].all {
      guard let from = places[claim.id],
        let to = ClaimLink.ends(of: member.value)?.first.flatMap({ places[$0] })
      else { continue }
      if from.layer == to.layer {
        layers[from.layer].relations.append((from.span, to.span, member.key))
      } else {
        cut += 1
      }
    }
  }

  private func range(_ passage: Passage) -> Range<Int> {
    material.release.article.text.wholeCharacters(passage.range)
  }

  /// doccano takes spans that only touch.
  private func isFree(_ range: Range<Int>, _ layer: Int) -> Bool {
    layers[layer].spans.allSatisfy { !$0.range.overlaps(range) }
  }

  /// The first line on which a span overlaps no other.
  private mutating func layer(for range: Range<Int>) -> Int {
    if material.options.allowsOverlaps { return 0 }
    if let free = layers.indices.first(where: { isFree(range, $0) }) { return free }
    layers.append(Layer())
    return layers.count - 1
  }

  private mutating func append(_ range: Range<Int>, _ label: String, to layer: Int) -> Int {
    if !isFree(range, layer) { overlaps += 1 }
    layers[layer].spans.append((range, label))
    return layers[layer].spans.count
  }

  /// Whether all ratings are on the scale of the export: some may have no like there, and stay.
  private var isOnScale: Bool {
    material.claims.allSatisfy { claim in
      claim.verdict.map { $0.scale == material.release.scale.reference } ?? true
    }
  }

  /// A line for each layer; those of one file are alike in having relations or not.
  var lines: [JSONValue] {
    layers.map { layer in
      let spans = layer.spans.enumerated().map { index, span -> JSONValue in
        let range = table.range(span.range, in: .utf16)
        return hasRelations
          ? .members([
            "id": .count(index + 1), "start_offset": .count(range.lowerBound),
            "end_offset": .count(range.upperBound), "label": .string(span.label),
          ])
          : .array([.count(range.lowerBound), .count(range.upperBound), .string(span.label)])
      }
      let relations = layer.relations.enumerated().map { index, relation -> JSONValue in
        .members([
          "id": .count(index + 1), "from_id": .count(relation.from), "to_id": .count(relation.to),
          "type": .string(relation.type),
        ])
      }
      return .members([
        "text": .string(material.release.article.text.string),
        "label": hasRelations ? nil : .array(spans), "entities": hasRelations ? .array(spans) : nil,
        "relations": hasRelations ? .array(relations) : nil,
        "title": .text(material.release.facts.title), "url": .text(material.release.facts.url),
        "offset_unit": .string(OffsetUnit.utf16.typed),
        "rating_scale": isOnScale
          ? .string(material.release.scale.reference.description) : nil,
        "session": .string(material.name),
      ])
    }
  }
}
