import FactModel
import Notations
import OrderedJSON

// How doccano's lines are read.
extension DoccanoFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    // The first text may be an empty one.
    guard let first = source.firstObject, case .string? = first["text"] else { return false }
    if first["entities"]?.elements != nil { return true }
    guard let labels = (first["label"] ?? first["labels"])?.elements else { return false }
    return labels.allSatisfy { $0.elements?.count == 3 }
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let values = source.values
    guard !values.isEmpty else {
      throw source.isNot("a doccano file, which is JSON")
    }
    var reading = ImportReading([])
    for (place, value) in values {
      guard let text = value["text"]?.string else {
        reading.fileTally.add(.row, "without text", .leftOut)
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      document.facts.title = value["title"]?.string
      document.facts.url = value["url"]?.string
      document.session = value["session"]?.string
      document.linkFormat = "doccano"
      document.unit = value["offset_unit"]?.string.flatMap { OffsetUnit(typed: $0) }
      // We wrote it, and leave passages out that overlap others.
      document.leavesPassagesOut = document.unit != nil
      var reader = LineReader(document: document, context: context)
      reader.read(value)
      reading.documents.append(reader.document)
    }
    return reading
  }

  /// Reads what one line says of its text.
  private struct LineReader {
    var document: ImportedDocument
    let context: ImportContext
    private var spans: [Span] = []
    private var keys: Set<String> = []
    private var scale = ""

    init(document: ImportedDocument, context: ImportContext) {
      self.document = document
      self.context = context
    }

    private static let known: Set<String> = [
      "id", "text", "label", "labels", "entities", "relations", "Comments", "comments", "title",
      "url", "offset_unit", "rating_scale", "session",
    ]

    mutating func read(_ value: JSONValue) {
      scale = value["rating_scale"]?.string ?? ""
      let list = value["entities"] ?? value["label"] ?? value["labels"]
      for (index, element) in document.tally.list(list, "spans").enumerated() {
        document.tally.add(restOf: element, Span.known, of: "a span")
        let spot = place("span", index)
        guard let span = Span(element, index, spot) else {
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
      document.claims = claims(relations(value))
      readComments(value)
      guard case .object(let object) = value else { return }
      // A number is only where it stood in the other tool.
      for member in object.members
      where !Self.known.contains(member.key) || member.key == "id" && member.value.string != nil {
        if member.value.elements?.isEmpty ?? (member.value == .null) { continue }
        document.tally.add(.field, member.key, .leftOut)
      }
    }

    private func place(_ what: String, _ index: Int) -> String {
      [document.place, "\(what) \(index + 1)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Comments are on the text as a whole: they are kept with its first claim.
    private mutating func readComments(_ value: JSONValue) {
      let list = value["Comments"] ?? value["comments"]
      let comments = list?.string.map { [.string($0)] } ?? document.tally.list(list, "comments")
      for comment in comments {
        document.tally.add(restOf: comment, ["id", "text"], of: "a comment")
        guard let text = comment.string ?? comment["text"]?.string else {
          document.tally.add(.comment, "without text", .leftOut)
          continue
        }
        guard !document.claims.isEmpty else {
          document.tally.add(.comment, text, .leftOut)
          continue
        }
        // Of several claims nobody said which it is about.
        let lead = document.claims.count > 1 ? "On the text: " : ""
        document.claims[0].claim.notes.append(Note(text: lead + text, signed: context.signed))
        document.claims[0].told.add(.comment, "", .note)
      }
    }

    private mutating func relations(_ value: JSONValue) -> [Relation] {
      var relations: [Relation] = []
      for (index, element) in document.tally.list(value["relations"], "relations").enumerated() {
        let known: Set<String> = ["id", "from_id", "to_id", "type"]
        document.tally.add(restOf: element, known, of: "a relation")
        guard let from = Span.key(element["from_id"]), let to = Span.key(element["to_id"]),
          keys.contains(from), keys.contains(to)
        else {
          document.misfits.append(
            Misfit(place("relation", index), "does not join two spans that are there")
          )
          continue
        }
        let type = element["type"]?.string ?? ""
        relations.append(Relation(from: from, to: to, type: type))
      }
      return relations
    }

    private func claims(_ relations: [Relation]) -> [ImportedClaim] {
      func targets(_ type: String) -> [String: String] {
        Dictionary(relations.filter { $0.type == type }.map { ($0.from, $0.to) }) { first, _ in
          first
        }
      }
      let owners = targets(furtherRelation)
      let above = targets(belowRelation)
      var claims: [ImportedClaim] = []
      var places: [String: Int] = [:]
      for span in spans where owners[span.key] == nil {
        var claim = ImportedClaim(context, place: span.place)
        // Several lines may be of one article.
        claim.key = document.place + span.key
        claim.linkScope = document.place
        claim.keyAbove = above[span.key].map { document.place + $0 }
        claim.anchors = [Anchor(range: span.range)]
        claim.label = span.label
        claim.labelFormat = "doccano"
        if span.label != unrated {
          claim.verdict = ImportedVerdict(rating: span.label)
          claim.verdict?.name(scale: scale)
        }
        places[span.key] = claims.count
        claims.append(claim)
      }
      for relation in relations where ![belowRelation, furtherRelation].contains(relation.type) {
        // What is said of a further passage is said of its claim.
        let from = owners[relation.from] ?? relation.from
        let to = owners[relation.to] ?? relation.to
        guard let place = places[from] else { continue }
        claims[place].links.append(
          ClaimLink(name: relation.type, format: "doccano", ends: [document.place + to])
        )
      }
      for span in spans {
        if let place = owners[span.key].flatMap({ places[$0] }) {
          claims[place].anchors.append(Anchor(range: span.range))
        }
      }
      return claims
    }
  }

  private struct Span {
    var key: String
    var range: Range<Int>
    var label: String
    var place: String

    /// The members of a span that are read.
    static let known: Set<String> = ["id", "start_offset", "end_offset", "label"]

    /// What a span is called: a number, in some files a text.
    static func key(_ value: JSONValue?) -> String? {
      value?.integer.map { String($0) } ?? value?.string
    }

    /// Nil for what is none.
    init?(_ element: JSONValue, _ index: Int, _ place: String) {
      let start: Int?
      let end: Int?
      let label: String?
      var key = "#\(index + 1)"
      if let parts = element.elements, parts.count == 3 {
        (start, end, label) = (parts[0].integer, parts[1].integer, parts[2].string)
      } else {
        (start, end) = (element["start_offset"]?.integer, element["end_offset"]?.integer)
        label = element["label"]?.string
        key = Self.key(element["id"]) ?? key
      }
      guard let start, let end, let label, start >= 0, end >= start else { return nil }
      (self.key, self.range, self.label, self.place) = (key, start..<end, label, place)
    }
  }

  private struct Relation {
    var from: String
    var to: String
    var type: String
  }
}
