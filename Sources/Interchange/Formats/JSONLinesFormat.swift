import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// One claim, finding, mark or item a line, with everything that the session has of it.
  static let jsonLines = ExchangeFormat(
    "jsonl",
    title: "JSON Lines",
    use: "programs of your own: everything about a claim on one line",
    reference: "jsonlines.org; keys as in session-format.md",
    unit: .codePoints,
    anchors: .quotations,
    carries: JSONLinesFormat.carries,
    remarks: ["Legal flags and accepted risks go with the notes."],
    write: { sessions in
      Written(bytes: sessions.flatMap(JSONLinesFormat.values).lines)
    },
    reader: Reader(
      returns: JSONLinesFormat.carries
        .subtracting([.earlierVerdict, .source, .mark, .item]),
      recognises: JSONLinesFormat.recognises,
      read: { source, context throws(Problem) in try JSONLinesFormat.read(source, context) }
    )
  )
}

enum JSONLinesFormat {
  static let carries = Set(Content.allCases)
    .subtracting([.text, .query, .contact, .waiver, .publication, .correction, .sameClaim])

  static func values(_ material: ExportMaterial) -> [JSONValue] {
    let article = article(material)
    func line(_ kind: String, _ label: String, _ members: [JSONMember]) -> JSONValue {
      var object = JSONObject([
        JSONMember(key: "type", value: .string(kind)),
        JSONMember(key: "session", value: .string(material.name)),
        JSONMember(key: "article", value: article),
        JSONMember(key: "label", value: .string(label)),
      ])
      object.members += members
      return .object(object)
    }
    return material.claims.map { claim in
      line("claim", claim.label, members(of: claim, material))
    }
      + material.sources.map { source in
        line("source", source.label, self.members(of: source, material))
      }
      + material.release.findings.all.map { finding in
        line(
          "finding",
          finding.label,
          own(finding.json, without: material.release.includesNotes ? [] : ["legal"])
        )
      }
      + material.release.marks.all.map { mark in
        line("mark", "m\(mark.number)", own(mark.json))
      }
      + material.release.items.all.map { item in
        line("item", item.label, members(of: item, material))
      }
  }

  private static func article(_ material: ExportMaterial) -> JSONValue {
    var members = own(material.release.facts.json)
    members.append(
      JSONMember(key: "sha256", value: .string(material.release.article.hash))
    )
    return .object(JSONObject(members))
  }

  /// The members of an entity without what only means something inside its session.
  private static func own(_ value: JSONValue, without keys: Set<String> = []) -> [JSONMember] {
    guard case .object(let object) = value else { return [] }
    return object.members.filter { $0.key != "number" && !keys.contains($0.key) }
  }

  private static func members(of claim: Claim, _ material: ExportMaterial) -> [JSONMember] {
    var members = own(
      claim.json,
      // Legal flags and accepted risks are for the desk, as notes are; so are the names of sessions.
      without: Set(["evidence", "questions", "notes", "same"])
        .union(material.release.includesNotes ? [] : ["legal", "risk"])
    )
    func add(_ key: String, _ values: [JSONValue]) {
      if !values.isEmpty { members.append(JSONMember(key: key, value: .array(values))) }
    }
    if let above = material.above(claim) {
      members.append(JSONMember(key: "below", value: .string(above.label)))
    }
    add(
      "evidence",
      material.evidence(of: claim).map { evidence, source in
        replacing("source", in: evidence.json, by: self.source(source, material))
      }
    )
    add(
      "questions",
      claim.questions.map { question in
        var shown = question
        shown.answers = []
        let answers = question.answers.map { answer in
          let source = answer.source.flatMap(material.source).map { self.source($0, material) }
          return replacing("source", in: answer.json, by: source ?? .null)
        }
        return .object(
          JSONObject(own(shown.json) + [JSONMember(key: "answers", value: .array(answers))])
        )
      }
    )
    add("notes", claim.notes.map(\.json))
    return members
  }

  /// What bears an item out is named by labels; notes on it are for the desk, as others are.
  private static func members(of item: Item, _ material: ExportMaterial) -> [JSONMember] {
    var members = own(item.json, without: ["first", "check", "claim"])
    if let first = item.firstMention.flatMap({ material.release.items[$0] }) {
      members.append(JSONMember(key: "firstMention", value: .string(first.label)))
    }
    if let claim = item.claim.flatMap({ material.release.claims[$0] }) {
      members.append(JSONMember(key: "claim", value: .string(claim.label)))
    }
    guard let check = item.check else { return members }
    let sources = check.sources.compactMap(material.source).map { JSONValue.string($0.label) }
    let kept = own(
      check.json,
      without: Set(["sources", "others"] + (material.release.includesNotes ? [] : ["note"]))
    )
    let others = check.others.map(\.signed.by.json)
    let lists = [("sources", sources), ("others", others)].filter { !$0.1.isEmpty }
    let shown = kept + lists.map { JSONMember(key: $0.0, value: .array($0.1)) }
    members.append(JSONMember(key: "check", value: .object(JSONObject(shown))))
    return members
  }

  private static func source(_ source: Source, _ material: ExportMaterial) -> JSONValue {
    .object(
      JSONObject(
        [JSONMember(key: "label", value: .string(source.label))] + members(of: source, material)
      )
    )
  }

  private static func members(of source: Source, _ material: ExportMaterial) -> [JSONMember] {
    var members = own(source.json, without: ["notes", "derivedFrom"])
    if let from = source.derivedFrom.flatMap(material.source) {
      members.append(JSONMember(key: "derivedFrom", value: .string(from.label)))
    }
    let notes = source.notes
    if !notes.isEmpty { members.append(JSONMember(key: "notes", value: notes.json)) }
    return members
  }

  static func replacing(
    _ key: String,
    in value: JSONValue,
    by replacement: JSONValue
  ) -> JSONValue {
    guard case .object(var object) = value else { return value }
    for index in object.members.indices where object.members[index].key == key {
      object.members[index].value = replacement
    }
    return .object(object)
  }
}
