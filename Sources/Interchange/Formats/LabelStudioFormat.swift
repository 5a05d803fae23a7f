import FactModel
import Notations
import OrderedJSON
import Release

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

enum LabelStudioFormat {
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
    Control("scale", .text, .scale),
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
    let release = material.release
    return .members([
      "id": .count(number),
      "data": .members([
        "text": .string(release.article.text.string), "title": .text(release.facts.title),
        "url": .text(release.facts.url), "session": .string(material.name),
      ]),
      "annotations": .array([
        .members([
          "id": .count(number), "result": .array(results(material)), "was_cancelled": .bool(false),
          "ground_truth": .bool(false), "created_at": .string(release.created.at.description),
          "updated_at": .string(release.lastChange.description),
        ])
      ]),
      "predictions": .array([]),
    ])
  }

  private static func results(_ material: ExportMaterial) -> [JSONValue] {
    var results: [JSONValue] = []
    let labels = Dictionary(material.claims.map { ($0.id, $0.label) }) { first, _ in first }
    for claim in material.claims {
      guard let first = claim.passages.first else { continue }
      let place = place(of: first, in: material)
      results.append(region(claim.label, place, claimLabel))
      for control in controls {
        let texts = control.field.get(claim, material)
        guard !texts.isEmpty else { continue }
        results.append(value(of: control, texts, claim.label, place))
      }
      for member in claim.foreign["label-studio"].all {
        guard let ends = ClaimLink.ends(of: member.value) else {
          results.append(foreign(member, claim.label, place))
          continue
        }
        guard let end = ends.first.flatMap({ labels[$0] }) else { continue }
        results.append(relation(claim.label, end, member.value))
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
    let text = material.release.article.text
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

  /// What a field of another project said of the region, on the region as it is now.
  private static func foreign(_ member: JSONMember, _ id: String, _ place: Place) -> JSONValue {
    var value = place.filter { $0.key != "text" }
    if case .object(let object)? = member.value["value"] {
      value += object.members.filter { own in !value.contains { $0.key == own.key } }
    }
    return .members([
      "id": .string(id), "from_name": .string(member.key),
      "to_name": member.value["to_name"] ?? .string("text"), "type": member.value["type"],
      "value": .object(JSONObject(value)),
    ])
  }

  private static func relation(_ from: String, _ to: String, _ label: String) -> JSONValue {
    let own: [JSONMember] = [JSONMember(key: "labels", value: .array([.string(label)]))]
    return relation(from, to, .object(JSONObject(own)))
  }

  private static func relation(_ from: String, _ to: String, _ kept: JSONValue) -> JSONValue {
    .members([
      "from_id": .string(from), "to_id": .string(to), "type": .string("relation"),
      "direction": kept["direction"] ?? .string("right"), "labels": kept["labels"],
    ])
  }

  /// The labelling configuration: the form that the results fill in.
  private static func configuration(_ sessions: [ExportMaterial]) -> [UInt8] {
    // It is pasted into a project: its readers take it as characters, which have no encoding.
    var xml = XMLText(declares: false)
    xml.open("View")
    xml.open("Relations")
    for label in [belowRelation, furtherRelation] + keptRelations(sessions) {
      xml.empty("Relation", [("value", label)])
    }
    xml.close("Relations")
    xml.open("Labels", [("name", "label"), ("toName", "text")])
    for label in [claimLabel, furtherLabel] { xml.empty("Label", [("value", label)]) }
    xml.close("Labels")
    xml.empty("Text", [("name", "text"), ("value", "$text")])
    for control in controls {
      let common = [("name", control.name), ("toName", "text"), ("perRegion", "true")]
      xml.empty("Header", [("value", control.name.replacingOccurrences(of: "_", with: " "))])
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

  /// The relations of other projects, by their labels.
  private static func keptRelations(_ sessions: [ExportMaterial]) -> [String] {
    var names: Set<String> = []
    for claim in sessions.flatMap(\.claims) {
      for member in claim.foreign["label-studio"].all where ClaimLink.ends(of: member.value) != nil
      {
        names.formUnion((member.value["labels"]?.elements ?? []).compactMap(\.string))
      }
    }
    return names.sorted()
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
      for name in material.release.scale.ratings.map(\.name) + given where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}
