import FactModel
import OrderedJSON

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

private enum WebAnnotationFormat {
  static let carries: Set<Content> = [
    .title, .address, .claim, .passage, .furtherPassage, .restatement, .tag, .rating, .reason,
    .signature, .evidence, .quotation, .evidenceNote, .question, .note, .fix, .finding, .mark,
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
    let id = "urn:uuid:\(sessions[0].session.id)"
    let titles = sessions.map { $0.session.facts.title ?? $0.name }
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
      text = material.session.article.text
      table = OffsetTable(text)
      source = material.session.facts.url ?? "urn:sha256:\(material.session.article.hash)"
    }

    var all: [JSONValue] {
      material.claims.flatMap(annotations)
        + material.session.findings.all.map { finding in
          annotation(
            finding.id,
            "commenting",
            finding.signed,
            bodies: [body(finding.kind, Purpose.tag), body(finding.note, "commenting")],
            target: target(finding.passages)
          )
        }
        + material.session.marks.all.map { mark in
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
      var bodies = [
        body(verdict?.rating, Purpose.rating), body(verdict?.reason, Purpose.reason),
        body(claim.restatement, Purpose.restatement),
      ]
      bodies += claim.tags.map { body($0, Purpose.tag) }
      var all = [
        annotation(
          claim.id,
          verdict == nil ? "highlighting" : "assessing",
          verdict?.signed ?? material.session.created,
          bodies: bodies,
          target: target(claim.passages)
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
      for (index, note) in material.notes(claim.notes).enumerated() {
        add("note-\(index + 1)", "replying", note.signed, [body(note.text, "replying")])
      }
      if let fix = claim.fix {
        let bodies = [body(fix.force.rawValue, Purpose.tag), body(fix.replacement, Purpose.fix)]
        add("fix", "editing", fix.signed, bodies)
      }
      return all
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

    private func target(_ passages: [Passage]) -> JSONValue {
      let targets = passages.map { passage in
        JSONValue.members([
          "type": .string("SpecificResource"), "source": .string(iri(source)),
          "selector": .array(Selectors.json(of: passage, in: text, table, .codePoints)),
          "state": .members([
            "type": .string("TimeState"),
            "sourceDate": .string(material.session.article.read.description),
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
  private static func name(_ iri: String) -> String {
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

  // MARK: In

  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject else { return false }
    let contexts = first["@context"].map { $0.elements ?? [$0] } ?? []
    return contexts.contains { $0.string == context }
  }

  /// The annotations of a collection, a page, a list, or one alone.
  private static func items(_ value: JSONValue) -> [JSONValue] {
    if let elements = value.elements { return elements.flatMap(items) }
    if let first = value["first"], value["type"]?.string == "AnnotationCollection" {
      return items(first)
    }
    if let items = value["items"]?.elements { return items }
    return value["target"] == nil ? [] : [value]
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let all = source.values.flatMap { items($0.value) }
    guard !all.isEmpty else {
      throw source.isNot("a collection of Web Annotations with any in it")
    }
    var reader = AnnotationReader(context: context)
    let placed = all.enumerated().map { ("annotation \($0.offset + 1)", $0.element) }
    // Claims before what is about them.
    for (place, item) in placed { reader.readClaim(item, place) }
    for (place, item) in placed { reader.readRest(item, place) }
    return ImportReading(reader.finished)
  }

  private struct AnnotationReader {
    private let context: ImportContext
    private var order: [String] = []
    private var documents: [String: ImportedDocument] = [:]
    private var sources: [String: ImportedSources] = [:]
    /// Where a claim is, by its IRI.
    private var claims: [String: (article: String, index: Int)] = [:]

    init(context: ImportContext) {
      self.context = context
    }

    var finished: [ImportedDocument] {
      order.compactMap { article in
        var document = documents[article]
        document?.sources = sources[article]?.all ?? []
        return document
      }
    }

    private mutating func begin(_ article: String) {
      guard documents[article] == nil else { return }
      order.append(article)
      var document = ImportedDocument(place: article)
      document.facts.url = article.hasPrefix("urn:") ? nil : article
      documents[article] = document
      sources[article] = ImportedSources(context)
    }

    private static func motivations(_ item: JSONValue) -> [String] {
      (item["motivation"].map { $0.elements ?? [$0] } ?? []).compactMap(\.string)
    }

    private static func bodies(_ item: JSONValue) -> [JSONValue] {
      item["body"].map { $0.elements ?? [$0] } ?? []
    }

    private static func purpose(_ body: JSONValue) -> String {
      (body["purpose"]?.elements?.first ?? body["purpose"])?.string ?? ""
    }

    /// The anchors of an annotation's targets in an article, with the article; nil where it is about
    /// something else.
    private func targets(_ item: JSONValue) -> (article: String, anchors: [Anchor])? {
      let targets = item["target"].map { $0.elements ?? [$0] } ?? []
      var article: String?
      var anchors: [Anchor] = []
      for target in targets {
        let selectors = target["selector"].map { $0.elements ?? [$0] } ?? []
        guard let source = target["source"]?.string ?? target["source"]?["id"]?.string,
          let anchor = Selectors.anchor(selectors), article == nil || article == source
        else { return nil }
        article = source
        anchors.append(anchor)
      }
      return article.map { ($0, anchors) }
    }

    mutating func readClaim(_ item: JSONValue, _ place: String) {
      let motivations = Self.motivations(item)
      let isOther = motivations.contains {
        ["commenting", "bookmarking", "linking", "replying", "editing", "questioning"].contains($0)
      }
      guard let (article, anchors) = targets(item), !isOther || Self.hasRating(item) else { return }
      begin(article)
      var claim = ImportedClaim(context, place: place)
      claim.key = item["id"]?.string
      claim.anchors = anchors
      var verdict = ImportedVerdict()
      for body in Self.bodies(item) {
        guard let value = body["value"]?.string else { continue }
        switch Self.purpose(body) {
        case Purpose.rating: verdict.rating = value
        case Purpose.reason, "commenting": verdict.reason = value
        case Purpose.restatement: claim.claim.restatement = value
        case Purpose.tag: claim.claim.tags.append(value)
        default:
          documents[article]?.misfits.append(
            Misfit(place, "there is no place for a body with the purpose “\(Self.purpose(body))”")
          )
        }
      }
      if verdict.rating != nil {
        verdict.by = (item["creator"]?["name"]?.string).map {
          Checker(name: $0, role: item["creator"]?["nickname"]?.string)
        }
        verdict.at = item["created"]?.string.flatMap { Timestamp($0) }
        claim.verdict = verdict
      } else if let reason = verdict.reason {
        claim.claim.notes.append(Note(text: reason, signed: context.signed))
      }
      if let key = claim.key, claims[key] == nil {
        claims[key] = (article, documents[article]?.claims.count ?? 0)
      }
      documents[article]?.claims.append(claim)
    }

    private static func hasRating(_ item: JSONValue) -> Bool {
      bodies(item).contains { purpose($0) == Purpose.rating }
    }

    mutating func readRest(_ item: JSONValue, _ place: String) {
      if let (article, anchors) = targets(item) {
        guard Self.motivations(item).contains("commenting"), !Self.hasRating(item) else { return }
        begin(article)
        readFinding(item, anchors, article, place)
        return
      }
      guard let target = item["target"]?.string, let (article, index) = claims[target],
        var claim = documents[article]?.claims[index], var known = sources[article]
      else {
        begin(order.first ?? "")
        documents[order[0]]?.misfits.append(
          Misfit(place, "is about no passage, and about no claim that is there")
        )
        return
      }
      do throws(FormatProblem) {
        try Self.take(item, into: &claim, &known)
        documents[article]?.claims[index] = claim
        sources[article] = known
      } catch {
        documents[article]?.misfits.append(Misfit(place, error.what))
      }
    }

    private mutating func readFinding(
      _ item: JSONValue,
      _ anchors: [Anchor],
      _ article: String,
      _ place: String
    ) {
      let bodies = Self.bodies(item)
      let kind = bodies.first { Self.purpose($0) == Purpose.tag }?["value"]?.string
      let note = bodies.first { Self.purpose($0) != Purpose.tag }?["value"]?.string
      documents[article]?.findings.append(
        ImportedFinding(kind: kind ?? "comment", note: note, place: place, anchors: anchors)
      )
    }

    /// Takes what an annotation says of a claim.
    private static func take(
      _ item: JSONValue,
      into claim: inout ImportedClaim,
      _ sources: inout ImportedSources
    ) throws(FormatProblem) {
      let bodies = bodies(item)
      let signed = sources.context.signed
      func value(_ purpose: String) -> String? {
        bodies.first { self.purpose($0) == purpose && $0["value"] != nil }?["value"].flatMap {
          if case .string(let text) = $0 { text } else { nil }
        }
      }
      switch motivations(item).first {
      case "replying"?:
        if let text = value("replying") {
          claim.claim.notes.append(Note(text: text, signed: signed))
        }
      case "questioning"?:
        if let text = value("questioning") {
          claim.claim.questions.append(ResearchQuestion(question: text, signed: signed))
        }
      case "editing"?:
        let force: Fix.Force = try ClaimField.choice(value(Purpose.tag) ?? "should")
        if let text = value(Purpose.fix) {
          claim.claim.fix = Fix(replacement: text, force: force, signed: signed)
        }
      case "linking"?:
        guard let body = bodies.first(where: { $0["source"] != nil }),
          let source = body["source"]?.string ?? body["source"]?["id"]?.string
        else { throw FormatProblem("links to no source") }
        let stance: Evidence.Stance = try ClaimField.choice(value(Purpose.tag) ?? "context")
        claim.claim.evidence.append(
          Evidence(
            id: sources.context.newID(),
            source: sources.source(named: body["name"]?.string ?? name(source)),
            stance: stance,
            quotation: body["selector"]?["exact"]?.string,
            note: value("commenting"),
            signed: signed
          )
        )
      default: throw FormatProblem("there is no place for it")
      }
    }
  }
}
