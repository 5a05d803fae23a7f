import FactModel
import OrderedJSON

extension ExchangeFormat {
  /// Label Studio's JSON: one task an article, with a labelling configuration beside it.
  static let labelStudio = ExchangeFormat(
    "label-studio",
    title: "Label Studio JSON",
    use: "Label Studio",
    reference: "labelstud.io, “Import pre-annotated data” and “Export annotations”",
    unit: .codePoints,
    anchors: .places,
    carries: LabelStudioFormat.carries,
    remarks: [
      "The labelling configuration is written beside it, as FILE.labels.xml; the project needs it.",
      "What is said of a claim stands in choices and texts per region.",
    ],
    write: { sessions in LabelStudioFormat.write(sessions) },
    reader: Reader(
      returns: LabelStudioFormat.carries,
      recognises: LabelStudioFormat.recognises,
      read: { source, context throws(Problem) in try LabelStudioFormat.read(source, context) }
    )
  )
}

private enum LabelStudioFormat {
  static let carries = Set(controls.map(\.field.content))
    .union([.text, .title, .address, .claim, .passage, .furtherPassage, .contentClaim])

  static let claimLabel = "Claim"
  static let furtherLabel = "Further passage"
  static let belowRelation = "below"
  static let furtherRelation = "further passage of"

  /// A part of the labelling form that belongs to a region.
  struct Control: Sendable {
    enum Kind: Sendable {
      case choice([String])
      /// The ratings of the session's scale.
      case ratings
      case text
    }
    let name: String
    let kind: Kind
    let field: ClaimField

    init(_ name: String, _ kind: Kind, _ field: ClaimField) {
      self.name = name
      self.kind = kind
      self.field = field
    }
  }

  static let controls: [Control] = [
    Control("rating", .ratings, .rating),
    Control("reason", .text, .reason),
    Control("confidence", .choice(Verdict.Confidence.allCases.map(\.rawValue)), .confidence),
    Control("restatement", .text, .restatement),
    Control("claimant", .text, .claimant),
    Control("claimant_role", .text, .claimantRole),
    Control("about", .choice(Claim.About.allCases.map(\.rawValue)), .about),
    Control("said", .text, .said),
    Control("kind", .text, .kind),
    Control("tags", .text, .tags),
    Control("central", .choice(["yes"]), .central),
    Control("status", .choice(Claim.Status.allCases.map(\.rawValue)), .status),
    Control("evidence", .text, .evidence),
    Control("questions", .text, .questions),
    Control("notes", .text, .notes),
    Control("fix", .text, .fix),
    Control("fix_force", .choice(Fix.Force.allCases.map(\.rawValue)), .fixForce),
  ]

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    var written = Written(
      bytes: JSONValue.array(sessions.enumerated().map { task($0.element, $0.offset + 1) }).document
    )
    written.companions = [("labels.xml", configuration(sessions))]
    return written
  }

  private static func task(_ material: ExportMaterial, _ number: Int) -> JSONValue {
    let session = material.session
    return .members([
      "id": .count(number),
      "data": .members([
        "text": .string(session.article.text.string), "title": .text(session.facts.title),
        "url": .text(session.facts.url), "session": .string(material.name),
      ]),
      "annotations": .array([
        .members([
          "id": .count(number), "result": .array(results(material)), "was_cancelled": .bool(false),
          "ground_truth": .bool(false), "created_at": .string(session.created.at.description),
          "updated_at": .string(lastChange(session).description),
        ])
      ]),
      "predictions": .array([]),
    ])
  }

  private static func lastChange(_ session: Session) -> Timestamp {
    let last = session.log.count == 0 ? nil : try? session.log.edit(session.log.count)
    return last?.signed.at ?? session.created.at
  }

  private static func results(_ material: ExportMaterial) -> [JSONValue] {
    var results: [JSONValue] = []
    for claim in material.claims {
      guard let first = claim.passages.first else { continue }
      let place = place(of: first, in: material)
      results.append(region(claim.label, place, claimLabel))
      for control in controls {
        let texts = control.field.get(claim, material)
        guard !texts.isEmpty else { continue }
        results.append(value(of: control, texts, claim.label, place))
      }
      for (index, passage) in claim.passages.dropFirst().enumerated() {
        let id = "\(claim.label)-\(index + 2)"
        results.append(region(id, self.place(of: passage, in: material), furtherLabel))
        results.append(relation(id, claim.label, furtherRelation))
      }
      if let above = material.above(claim) {
        results.append(relation(claim.label, above.label, belowRelation))
      }
    }
    return results
  }

  private typealias Place = [JSONMember]

  private static func place(of passage: Passage, in material: ExportMaterial) -> Place {
    let text = material.session.article.text
    let range = text.wholeCharacters(passage.range)
    return [
      JSONMember(key: "start", value: .count(range.lowerBound)),
      JSONMember(key: "end", value: .count(range.upperBound)),
      JSONMember(key: "text", value: .string(text.slice(range))),
    ]
  }

  private static func region(_ id: String, _ place: Place, _ label: String) -> JSONValue {
    .members([
      "id": .string(id), "from_name": .string("label"), "to_name": .string("text"),
      "type": .string("labels"),
      "value": .object(
        JSONObject(place + [JSONMember(key: "labels", value: .array([.string(label)]))])
      ),
    ])
  }

  private static func value(
    of control: Control,
    _ texts: [String],
    _ id: String,
    _ place: Place
  ) -> JSONValue {
    let list = JSONValue.array(texts.map { .string($0) })
    let type: String
    let value: [JSONMember]
    switch control.kind {
    case .choice, .ratings:
      type = "choices"
      value = place + [JSONMember(key: "choices", value: list)]
    case .text:
      // A text area's own texts stand where a region has the passage's.
      type = "textarea"
      value = place.filter { $0.key != "text" } + [JSONMember(key: "text", value: list)]
    }
    return .members([
      "id": .string(id), "from_name": .string(control.name), "to_name": .string("text"),
      "type": .string(type), "value": .object(JSONObject(value)),
    ])
  }

  private static func relation(_ from: String, _ to: String, _ label: String) -> JSONValue {
    .members([
      "from_id": .string(from), "to_id": .string(to), "type": .string("relation"),
      "direction": .string("right"), "labels": .array([.string(label)]),
    ])
  }

  /// The labelling configuration: the form that the results fill in.
  private static func configuration(_ sessions: [ExportMaterial]) -> [UInt8] {
    // It is pasted into a project: its readers take it as characters, which have no encoding.
    var xml = XMLText(declares: false)
    xml.open("View")
    xml.open("Relations")
    for label in [belowRelation, furtherRelation] { xml.empty("Relation", [("value", label)]) }
    xml.close("Relations")
    xml.open("Labels", [("name", "label"), ("toName", "text")])
    for label in [claimLabel, furtherLabel] { xml.empty("Label", [("value", label)]) }
    xml.close("Labels")
    xml.empty("Text", [("name", "text"), ("value", "$text")])
    for control in controls {
      let common = [("name", control.name), ("toName", "text"), ("perRegion", "true")]
      xml.empty("Header", [("value", control.name.replacing("_", with: " "))])
      switch control.kind {
      case .text:
        xml.empty("TextArea", common + [("maxSubmissions", control.field.isList ? "0" : "1")])
      case .choice(let choices): append(choices, common, to: &xml)
      case .ratings: append(ratings(sessions), common, to: &xml)
      }
    }
    xml.close("View")
    return xml.bytes
  }

  private static func append(
    _ choices: [String],
    _ attributes: [(String, String)],
    to xml: inout XMLText
  ) {
    xml.open("Choices", attributes + [("choice", "single")])
    for choice in choices { xml.empty("Choice", [("value", choice)]) }
    xml.close("Choices")
  }

  /// The ratings of the sessions' scales, and those given on others.
  private static func ratings(_ sessions: [ExportMaterial]) -> [String] {
    var names: [String] = []
    for material in sessions {
      let given = material.claims.compactMap { $0.verdict?.rating }
      for name in material.session.scale.ratings.map(\.name) + given where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  // MARK: In

  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject, case .object(let data)? = first["data"] else {
      return false
    }
    return data["text"]?.string != nil || first["annotations"] != nil
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let values = source.values
    guard !values.isEmpty else { throw source.isNot("a Label Studio file, which is JSON") }
    var notices: [String] = []
    let documents = values.map { document($0.value, $0.place, context, &notices) }
    return ImportReading(documents, notices: notices)
  }

  private static func document(
    _ value: JSONValue,
    _ place: String,
    _ context: ImportContext,
    _ notices: inout [String]
  ) -> ImportedDocument {
    var document = ImportedDocument(place: place)
    let data = value["data"]
    guard let text = data?["text"]?.string else {
      document.misfits.append(Misfit(place, "there is no text in its data"))
      return document
    }
    document.text = ArticleText(text)
    document.facts.title = data?["title"]?.string
    document.facts.url = data?["url"]?.string
    let usable = (value["annotations"]?.elements ?? []).filter {
      if case .bool(true)? = $0["was_cancelled"] { false } else { true }
    }
    if usable.count > 1 {
      let words = place.isEmpty ? "" : " of \(place)"
      notices.append("The last of \(usable.count) annotations\(words) is taken.")
    }
    var reader = ResultReader(document: document, context: context)
    reader.read(usable.last?["result"]?.elements ?? [])
    return reader.finished
  }

  private struct ResultReader {
    var document: ImportedDocument
    var sources: ImportedSources
    private var order: [String] = []
    private var claims: [String: ImportedClaim] = [:]
    private var further: [String: (anchor: Anchor, place: String)] = [:]

    init(document: ImportedDocument, context: ImportContext) {
      self.document = document
      sources = ImportedSources(context)
    }

    mutating func read(_ results: [JSONValue]) {
      let places = results.indices.map { index in
        [document.place, "result \(index + 1)"].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let kinds = results.map { $0["type"]?.string ?? "" }
      for (index, result) in results.enumerated() where kinds[index] == "labels" {
        readRegion(result, places[index])
      }
      for (index, result) in results.enumerated() where kinds[index] != "labels" {
        if kinds[index] == "relation" {
          readRelation(result, places[index])
        } else {
          readValue(result, places[index])
        }
      }
    }

    var finished: ImportedDocument {
      var finished = document
      finished.claims = order.compactMap { claims[$0] }
      finished.misfits += further.sorted { $0.key < $1.key }.map { _, passage in
        Misfit(passage.place, "the further passage belongs to no claim")
      }
      finished.sources = sources.all
      return finished
    }

    private mutating func readRegion(_ result: JSONValue, _ place: String) {
      let value = result["value"]
      guard let id = result["id"]?.string, let start = value?["start"]?.integer,
        let end = value?["end"]?.integer, start >= 0, end >= start
      else {
        document.misfits.append(Misfit(place, "must have an id, a start and an end not before it"))
        return
      }
      guard claims[id] == nil, further[id] == nil else {
        document.misfits.append(Misfit(place, "the identifier \(id) is there twice"))
        return
      }
      let anchor = Anchor(range: start..<end, exact: value?["text"]?.string)
      let labels = (value?["labels"]?.elements ?? []).compactMap(\.string)
      if labels == [furtherLabel] {
        further[id] = (anchor, place)
        return
      }
      var claim = ImportedClaim(sources.context, place: place)
      claim.key = id
      claim.anchors = [anchor]
      // In other people's projects the label says what the rating is.
      if let label = labels.first, label != claimLabel {
        claim.verdict = ImportedVerdict(rating: label)
      }
      claims[id] = claim
      order.append(id)
    }

    private mutating func readValue(_ result: JSONValue, _ place: String) {
      let name = result["from_name"]?.string ?? ""
      guard let id = result["id"]?.string, claims[id] != nil else {
        document.misfits.append(Misfit(place, "belongs to no region"))
        return
      }
      guard let control = controls.first(where: { $0.name == name }) else {
        document.misfits.append(Misfit(place, "there is no place for “\(name)”"))
        return
      }
      let list = result["value"]?[Self.key(of: control)]
      let texts = list?.elements?.compactMap(\.string) ?? list?.string.map { [$0] } ?? []
      // An emptied field is no statement; an empty text is one only for what replaces a passage.
      guard !texts.isEmpty || list?.elements?.isEmpty == false else { return }
      do throws(FormatProblem) {
        guard var claim = claims[id] else { return }
        try control.field.set(&claim, texts.isEmpty ? [""] : texts, &sources)
        claims[id] = claim
      } catch {
        document.misfits.append(Misfit(place, "\(name) \(error.what)"))
      }
    }

    private static func key(of control: Control) -> String {
      if case .text = control.kind { "text" } else { "choices" }
    }

    private mutating func readRelation(_ result: JSONValue, _ place: String) {
      let label = result["labels"]?.elements?.first?.string
      guard let from = result["from_id"]?.string, let to = result["to_id"]?.string else {
        document.misfits.append(Misfit(place, "must have a from_id and a to_id"))
        return
      }
      switch label {
      case furtherRelation? where further[from] != nil && claims[to] != nil:
        if let passage = further.removeValue(forKey: from) {
          claims[to]?.anchors.append(passage.anchor)
        }
      case belowRelation? where claims[from] != nil && claims[to] != nil:
        claims[from]?.keyAbove = to
      default:
        let words = label.map { "“\($0)” " } ?? ""
        document.misfits.append(Misfit(place, "there is no place for the relation \(words)here"))
      }
    }
  }
}
