import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// A collection of W3C Web Annotations: one a claim, and one each for evidence, questions, notes,
  /// fixes, findings and marks.
  static let webAnnotation = ExchangeFormat(
    "web-annotation",
    title: "W3C Web Annotation",
    use: "annotation servers and clients, linked data",
    reference: "w3.org/TR/annotation-model",
    unit: .codePoints,
    anchors: .quotations,
    carries: WebAnnotationFormat.carries,
    remarks: [
      "An article without an address is named by its SHA-256: urn:sha256:….",
      "Passages begin and end with whole characters (extended grapheme clusters).",
    ],
    write: { sessions in WebAnnotationFormat.write(sessions) },
    reader: Reader(
      returns: WebAnnotationFormat.carries.subtracting([.title, .mark]),
      recognises: WebAnnotationFormat.recognises,
      read: { source, context throws(Problem) in try WebAnnotationFormat.read(source, context) }
    )
  )
}

enum WebAnnotationFormat {
  static let carries: Set<Content> = [
    .title, .address, .claim, .passage, .furtherPassage, .restatement, .tag, .rating, .scale,
    .reason, .signature, .evidence, .quotation, .evidenceNote, .question, .note, .fix, .finding,
    .mark,
  ]

  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// What a body of a claim's annotation is for.
  enum Purpose {
    static let rating = "classifying"
    static let restatement = "describing"
    static let reason = "assessing"
    static let tag = "tagging"
    static let fix = "editing"
  }

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    let items = sessions.flatMap { Annotations(material: $0).all }
    let id = "urn:uuid:\(sessions[0].release.id)"
    let titles = sessions.map { $0.release.facts.title ?? $0.name }
    return Written(
      bytes: JSONValue.members([
        "@context": .string(context), "id": .string(id), "type": .string("AnnotationCollection"),
        "label": .string(titles.joined(separator: "; ")), "total": .count(items.count),
        "first": .members([
          "id": .string(id + "#page-1"), "type": .string("AnnotationPage"), "startIndex": .count(0),
          "items": .array(items),
        ]),
      ]).scriptDocument
    )
  }

  private struct Annotations {
    let material: ExportMaterial
    let text: ArticleText
    let table: OffsetTable
    let source: String

    init(material: ExportMaterial) {
      self.material = material
      text = material.release.article.text
      table = OffsetTable(text)
      source = material.release.facts.url ?? "urn:sha256:\(material.release.article.hash)"
    }

    var all: [JSONValue] {
      material.claims.flatMap(annotations)
        + material.release.findings.all.map { finding in
          annotation(
            finding.id,
            "commenting",
            finding.signed,
            bodies: [body(finding.kind, Purpose.tag), body(finding.note, "commenting")],
            target: target(finding.passages)
          )
        }
        + material.release.marks.all.map { mark in
          annotation(
            mark.id,
            "bookmarking",
            mark.signed,
            bodies: [body(mark.kind.rawValue, Purpose.tag), body(mark.note, "bookmarking")],
            target: target([mark.passage])
          )
        }
    }

    private func annotations(of claim: Claim) -> [JSONValue] {
      let verdict = claim.verdict
      let id = JSONValue.string("urn:uuid:\(claim.id)")
      let kept = claim.foreign[foreignName].all
      let keptBodies = kept.filter { $0.key == "body" }.map(\.value)
      // What is said of a text with its language or markup stands where the text is.
      func asItCame(_ text: String?) -> JSONValue? {
        text.flatMap { text in keptBodies.first { WebAnnotationFormat.words($0) == text } }
      }
      var bodies = [
        rating(verdict),
        asItCame(verdict?.reason) ?? body(verdict?.reason, Purpose.reason),
        body(claim.restatement, Purpose.restatement),
      ]
      bodies += claim.tags.map { body($0, Purpose.tag) }
      bodies += keptBodies.filter { WebAnnotationFormat.comment($0) == nil }.map { Optional($0) }
      var all = [
        completed(
          annotation(
            claim.id,
            verdict == nil ? "highlighting" : "assessing",
            verdict?.signed ?? material.release.created,
            bodies: bodies,
            target: target(claim.passages)
          ),
          by: kept,
          isTheirs: verdict.map { isTheirs($0, kept) } ?? true
        )
      ]
      func add(_ kind: String, _ motivation: String, _ signed: Signed, _ bodies: [JSONValue?]) {
        let own = "urn:uuid:\(claim.id)#\(kind)"
        all.append(annotation(own, motivation, signed, bodies: bodies, target: id))
      }
      for (evidence, source) in material.evidence(of: claim) {
        add("evidence-\(evidence.id)", "linking", evidence.signed, evidenceBodies(evidence, source))
      }
      for (index, question) in claim.questions.enumerated() {
        let bodies = [body(question.question, "questioning")]
        add("question-\(index + 1)", "questioning", question.signed, bodies)
      }
      for (index, note) in claim.notes.enumerated() {
        let theirs = asItCame(note.text).map { replacing("purpose", in: $0, by: "replying") }
        let own = theirs ?? body(note.text, "replying")
        add("note-\(index + 1)", "replying", note.signed, [own])
      }
      if let fix = claim.fix {
        let bodies = [body(fix.force.rawValue, Purpose.tag), body(fix.replacement, Purpose.fix)]
        add("fix", "editing", fix.signed, bodies)
      }
      return all
    }

    /// An annotation with what another tool said of it: its identifier there, rights and the like; and who
    /// made it, where nobody rated it since.
    private func completed(
      _ annotation: JSONValue,
      by kept: [JSONMember],
      isTheirs: Bool
    ) -> JSONValue {
      guard case .object(var object) = annotation else { return annotation }
      for member in kept where member.key != "body" {
        // What it was called where it came from.
        let key = member.key == "id" ? "canonical" : member.key
        guard let place = object.members.firstIndex(where: { $0.key == key }) else {
          object.members.append(JSONMember(key: key, value: member.value))
          continue
        }
        if isTheirs, ["creator", "created", "modified"].contains(key) {
          object.members[place].value = member.value
        }
      }
      // What was never changed there was not changed when it was imported.
      if isTheirs, let created = kept.first(where: { $0.key == "created" })?.value,
        !kept.contains(where: { $0.key == "modified" }),
        let place = object.members.firstIndex(where: { $0.key == "modified" })
      {
        object.members[place].value = created
      }
      return .object(object)
    }

    /// Whether a verdict is of who made the annotation that is kept, and of that time.
    private func isTheirs(_ verdict: Verdict, _ kept: [JSONMember]) -> Bool {
      let item = JSONValue.object(JSONObject(kept.filter { $0.key != "body" }))
      return creator(item) == verdict.signed.by
        && (moment(item) ?? verdict.signed.at) == verdict.signed.at
    }

    private func replacing(_ key: String, in body: JSONValue, by text: String) -> JSONValue {
      guard case .object(var object) = body else { return body }
      object.members.removeAll { $0.key == key }
      object.members.append(JSONMember(key: key, value: .string(text)))
      return .object(object)
    }

    private func evidenceBodies(_ evidence: Evidence, _ source: Source) -> [JSONValue?] {
      let name = Content.name(of: source)
      let address = iri(name)
      let place = JSONValue.members([
        "type": .string("SpecificResource"), "purpose": .string("linking"),
        "source": .string(address),
        // What no IRI may hold is encoded in it.
        "name": address == name ? nil : .string(name),
        "selector": evidence.quotation.map {
          .members(["type": .string("TextQuoteSelector"), "exact": .string($0)])
        },
      ])
      return [
        place, body(evidence.stance.rawValue, Purpose.tag), body(evidence.note, "commenting"),
      ]
    }

    private func annotation(
      _ id: EntityID,
      _ motivation: String,
      _ signed: Signed,
      bodies: [JSONValue?],
      target: JSONValue
    ) -> JSONValue {
      annotation("urn:uuid:\(id)", motivation, signed, bodies: bodies, target: target)
    }

    private func annotation(
      _ id: String,
      _ motivation: String,
      _ signed: Signed,
      bodies: [JSONValue?],
      target: JSONValue
    ) -> JSONValue {
      let moment = JSONValue.string(signed.at.description)
      return .members([
        "id": .string(id), "type": .string("Annotation"), "motivation": .string(motivation),
        "created": moment, "modified": moment,
        "creator": .members([
          "type": .string("Person"), "name": .string(signed.by.name),
          "nickname": .text(signed.by.role),
        ]),
        "generator": .members([
          "id": .string("urn:factdesk"), "type": .string("Software"), "name": .string("factdesk"),
        ]),
        "body": .list(bodies.compactMap { $0 }), "target": target,
      ])
    }

    private func body(_ value: String?, _ purpose: String) -> JSONValue? {
      value.map {
        .members([
          "type": .string("TextualBody"), "value": .string($0), "format": .string("text/plain"),
          "purpose": .string(purpose),
        ])
      }
    }

    /// The rating with the scale that it is on: of a translated one nobody else could tell.
    private func rating(_ verdict: Verdict?) -> JSONValue? {
      guard let verdict, case .object(var object)? = body(verdict.rating, Purpose.rating) else {
        return nil
      }
      let scale = JSONValue.string(scaleScheme + verdict.scale.description)
      object.members.append(JSONMember(key: "conformsTo", value: scale))
      return .object(object)
    }

    private func target(_ passages: [Passage]) -> JSONValue {
      let targets = passages.map { passage in
        JSONValue.members([
          "type": .string("SpecificResource"), "source": .string(iri(source)),
          "selector": .array(Selectors.json(of: passage, in: text, table, .codePoints)),
          "state": .members([
            "type": .string("TimeState"),
            "sourceDate": .string(material.release.article.read.description),
          ]),
        ])
      }
      return targets.count == 1 ? targets[0] : .array(targets)
    }
  }

  /// An address as an IRI: what has no scheme is a name of its own.
  private static func iri(_ name: String) -> String {
    guard !name.hasPrefix("http://"), !name.hasPrefix("https://"), !name.hasPrefix("urn:") else {
      return percentEncoded(name) { $0 > 0x20 && !"<>\"{}|\\^`".utf8.contains($0) && $0 != 0x7F }
    }
    return nameScheme
      + percentEncoded(name) { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-._~".utf8.contains(byte)
      }
  }

  static let nameScheme = "urn:factdesk:source:"
  static let scaleScheme = "urn:factdesk:scale:"

  private static func percentEncoded(_ text: String, _ keeps: (UInt8) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if bytes.allSatisfy(keeps) {
        result.unicodeScalars.append(scalar)
        continue
      }
      for byte in bytes {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// What stands behind the scheme of our own names; any other IRI as it is.
  static func name(_ iri: String) -> String {
    guard iri.hasPrefix(nameScheme) else { return iri }
    var bytes: [UInt8] = []
    var rest = Array(iri.dropFirst(nameScheme.count).utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
