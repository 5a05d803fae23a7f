import FactModel
import OrderedJSON
import Release

// How web annotations are read.
extension WebAnnotationFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject else { return false }
    let contexts = first["@context"].map { $0.elements ?? [$0] } ?? []
    return contexts.contains {
      $0.string?.hasSuffix("://www.w3.org/ns/anno.jsonld") ?? false
    }
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
    var reading = ImportReading(reader.finished)
    reading.fileTally = reader.fileTally
    return reading
  }

  private struct AnnotationReader {
    private let context: ImportContext
    private var order: [String] = []
    private var documents: [String: ImportedDocument] = [:]
    private var sources: [String: ImportedSources] = [:]
    /// Where a claim is, by its IRI.
    private var claims: [String: (article: String, index: Int)] = [:]
    /// The places of the annotations that are claims.
    private var read: Set<String> = []
    private(set) var fileTally = ImportTally()

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
      let value = item["bodyValue"]?.string.map { [JSONValue.members(["value": .string($0)])] }
      return (item["body"].map { $0.elements ?? [$0] } ?? []) + (value ?? [])
    }

    /// Whether we wrote it: then a comment is a finding.
    private static func isOwn(_ item: JSONValue) -> Bool {
      item["generator"]?["id"]?.string == "urn:factdesk"
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
        $0 == "commenting" && Self.isOwn(item)
          || ["bookmarking", "linking", "replying", "editing", "questioning"].contains($0)
      }
      guard let (article, anchors) = targets(item), !isOther || Self.hasRating(item) else { return }
      begin(article)
      var claim = ImportedClaim(context, place: place)
      claim.key = item["id"]?.string
      claim.anchors = anchors
      var verdict = ImportedVerdict()
      var comments: [String] = []
      for body in Self.bodies(item) {
        guard let value = body["value"]?.string else {
          claim.keep("body", body, of: "web-annotation")
          documents[article]?.tally.add(.body, body["type"]?.string ?? "resource", .foreign)
          continue
        }
        switch Self.purpose(body) {
        case Purpose.rating where verdict.rating == nil: verdict.rating = value
        case Purpose.reason, "commenting", "":
          if verdict.reason == nil { verdict.reason = value } else { comments.append(value) }
        case Purpose.restatement where claim.claim.restatement == nil:
          claim.claim.restatement = value
        case Purpose.tag: claim.claim.tags.append(value)
        default:
          claim.keep("body", body, of: "web-annotation")
          documents[article]?.tally.add(.body, Self.purpose(body), .foreign)
        }
      }
      if verdict.rating != nil {
        verdict.by = (item["creator"]?["name"]?.string).map {
          Checker(name: $0, role: item["creator"]?["nickname"]?.string)
        }
        verdict.at = item["created"]?.string.flatMap { Timestamp($0) }
        claim.verdict = verdict
      } else if let reason = verdict.reason {
        comments.insert(reason, at: 0)
      }
      claim.claim.notes += comments.map { Note(text: $0, signed: context.signed) }
      claim.label = verdict.rating
      if let key = claim.key, claims[key] == nil {
        claims[key] = (article, documents[article]?.claims.count ?? 0)
      }
      documents[article]?.claims.append(claim)
      read.insert(place)
    }

    private static func hasRating(_ item: JSONValue) -> Bool {
      bodies(item).contains { purpose($0) == Purpose.rating }
    }

    /// What an annotation is about whose target is no passage that can be found.
    private static func what(_ target: JSONValue?) -> String {
      if let selector = target?["selector"] {
        let types = (selector.elements ?? [selector]).compactMap { $0["type"]?.string }
        return "with \(types.joined(separator: ", ")) alone"
      }
      return target?.string == nil && target?["source"] == nil
        ? "about no passage" : "about a whole page or another annotation"
    }

    mutating func readRest(_ item: JSONValue, _ place: String) {
      if let (article, anchors) = targets(item) {
        let motivations = Self.motivations(item)
        guard motivations.contains("commenting"), Self.isOwn(item), !Self.hasRating(item) else {
          if !read.contains(place) { fileTally.add(.annotation, motivations.first ?? "", .leftOut) }
          return
        }
        begin(article)
        readFinding(item, anchors, article, place)
        return
      }
      guard let target = item["target"]?.string, let (article, index) = claims[target],
        var claim = documents[article]?.claims[index], var known = sources[article]
      else {
        fileTally.add(.annotation, Self.what(item["target"]), .leftOut)
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
