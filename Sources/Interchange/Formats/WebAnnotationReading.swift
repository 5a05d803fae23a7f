import FactModel
import Notations
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

  /// Under which foreign data are kept.
  static let foreignName = "web-annotation"

  /// The words of a textual body, without the markup of one in HTML; nil where it has none.
  static func words(_ body: JSONValue) -> String? {
    guard let value = body["value"]?.string else { return nil }
    return body["format"]?.string == "text/html" ? MarkupText.text(value) : value
  }

  /// The words of a body that says something in words of its own: a reason, a comment.
  static func comment(_ body: JSONValue) -> String? {
    [Purpose.reason, "commenting", "replying", ""].contains(purpose(body)) ? words(body) : nil
  }

  /// The scale that a rating is on, by its name as we write it, or by that of somebody else.
  private static func scale(_ body: JSONValue) -> String? {
    body["conformsTo"]?.string.map { name in
      name.hasPrefix(scaleScheme) ? String(name.dropFirst(scaleScheme.count)) : name
    }
  }

  static func purpose(_ body: JSONValue) -> String {
    (body["purpose"]?.elements?.first ?? body["purpose"])?.string ?? ""
  }

  /// The annotations of a collection, a page, a list, or one alone.
  private static func items(_ value: JSONValue) -> [JSONValue] {
    if let elements = value.elements { return elements.flatMap(items) }
    if let first = value["first"], value["type"]?.string == "AnnotationCollection" {
      return items(first)
    }
    return value["items"]?.elements ?? [value]
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let listed = source.values.flatMap { items($0.value) }
    let all = listed.filter { $0["target"] != nil }
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
    reading.fileTally.add(.row, "that is no annotation", .leftOut, listed.count - all.count)
    for value in source.values.map(\.value) + source.values.compactMap({ $0.value["first"] })
    where value["next"] != nil {
      reading.fileTally.add(.field, "next, which leads to the next page", .leftOut)
    }
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
      documents[article] = Self.document(on: article)
      sources[article] = ImportedSources(context)
    }

    private static func document(on article: String) -> ImportedDocument {
      var document = ImportedDocument(place: article)
      document.facts.url = article.hasPrefix("urn:") ? nil : article
      return document
    }

    private static func motivations(_ item: JSONValue) -> [String] {
      (item["motivation"].map { $0.elements ?? [$0] } ?? []).compactMap(\.string)
    }

    private static func bodies(_ item: JSONValue) -> [JSONValue] {
      let value = item["bodyValue"]?.string.map { [JSONValue.members(["value": .string($0)])] }
      return (item["body"].map { $0.elements ?? [$0] } ?? []) + (value ?? [])
    }

    /// The members of an annotation that are read, or made anew when it is written.
    private static let known: Set<String> = [
      "@context", "type", "body", "bodyValue", "target", "generator", "motivation",
    ]
    /// Those that say what it is and who made it: read, and written as they came.
    private static let signature: Set<String> = ["id", "creator", "created", "modified"]

    /// Keeps what an annotation says of itself.
    private mutating func keepRest(
      _ item: JSONValue,
      in claim: inout ImportedClaim,
      _ article: String
    ) {
      guard case .object(let object) = item else { return }
      if !isOwn(item), item["generator"] != nil {
        documents[article]?.tally.add(.field, "generator", .leftOut)
      }
      for member in object.members where !Self.known.contains(member.key) {
        // What it was called where it came from is kept as its identifier.
        let isOurs = Self.signature.contains(member.key) || member.key == "canonical"
        if isOurs, isOwn(item) { continue }
        // Who made what is not rated is a field like others.
        let isRead = member.key != "creator" || claim.verdict != nil
        if Self.signature.contains(member.key), isRead {
          claim.keep(member.key, member.value, of: foreignName)
        } else {
          claim.keep(member.key, member.value, of: foreignName, .field, member.key)
        }
      }
    }

    /// Keeps a body of which more is said than its words: its language, who wrote it.
    private mutating func keepDetails(
      _ body: JSONValue,
      in claim: inout ImportedClaim,
      _ article: String
    ) {
      guard case .object(let object) = body else { return }
      let details = object.members.filter { member in
        !["type", "value", "purpose"].contains(member.key)
          && !(member.key == "format" && member.value == .string("text/plain"))
          && !(member.key == "conformsTo" && scale(body) != nil)
      }
      guard !details.isEmpty else { return }
      let isKept = comment(body) != nil
      if isKept { claim.keep("body", body, of: foreignName) }
      for member in details {
        let told = "\(member.key) of a body"
        if isKept {
          claim.kept.append(KeptField(kind: .field, name: told, key: "body", format: foreignName))
        } else {
          documents[article]?.tally.add(.field, told, .leftOut)
        }
      }
    }

    /// The anchors of an annotation's targets in an article, with the article; nil where it is about
    /// something else.
    ///
    /// Of several articles it is the one that is wanted, else the first.
    private func targets(_ item: JSONValue) -> (article: String, anchors: [Anchor])? {
      let targets = item["target"].map { $0.elements ?? [$0] } ?? []
      let found = targets.compactMap { target -> (article: String, anchor: Anchor)? in
        let selectors = target["selector"].map { $0.elements ?? [$0] } ?? []
        guard let source = target["source"]?.string ?? target["source"]?["id"]?.string else {
          return nil
        }
        return Selectors.anchor(selectors).map { (source, $0) }
      }
      let wanted = found.first { context.takes(Self.document(on: $0.article)) } ?? found.first
      return wanted.map { wanted in
        (wanted.article, found.filter { $0.article == wanted.article }.map(\.anchor))
      }
    }

    mutating func readClaim(_ item: JSONValue, _ place: String) {
      let motivations = Self.motivations(item)
      let isOther = motivations.contains {
        $0 == "commenting" && isOwn(item)
          || ["bookmarking", "linking", "replying", "editing", "questioning"].contains($0)
      }
      guard let (article, anchors) = targets(item), !isOther || Self.hasRating(item) else { return }
      begin(article)
      var claim = ImportedClaim(context, place: place)
      claim.key = item["id"]?.string
      claim.anchors = anchors
      var verdict = ImportedVerdict()
      var ratings: [String] = []
      var comments: [(text: String, by: Checker?)] = []
      for body in Self.bodies(item) {
        guard let value = words(body) else {
          claim.keep("body", body, of: foreignName, .body, body["type"]?.string ?? "resource")
          continue
        }
        switch purpose(body) {
        case Purpose.rating:
          ratings.append(value)
          verdict.name(scale: scale(body) ?? "")
        case Purpose.reason, "commenting", "":
          if verdict.reason == nil {
            verdict.reason = value
          } else {
            comments.append((value, creator(body)))
          }
        case Purpose.restatement where claim.claim.restatement == nil:
          claim.claim.restatement = value
        case Purpose.tag: claim.claim.tags.append(value)
        default:
          claim.keep("body", body, of: foreignName, .body, purpose(body))
          continue
        }
        keepDetails(body, in: &claim, article)
      }
      let signed = signed(item, context)
      if ratings.count == 1 {
        verdict.rate(ratings[0])
        verdict.by = creator(item)
        verdict.at = verdict.by == nil ? nil : moment(item)
        claim.verdict = verdict
      } else {
        if let reason = verdict.reason { comments.insert((reason, nil), at: 0) }
        claim.claim.tags += ratings
        if !ratings.isEmpty {
          // Which of them it is nobody said.
          documents[article]?.tally.add(.label, ratings.joined(separator: ", ") + " on one", .tag)
        }
      }
      claim.claim.notes += comments.map { comment in
        Note(text: comment.text, signed: Signed(by: comment.by ?? signed.by, at: signed.at))
      }
      keepRest(item, in: &claim, article)
      if var document = documents[article] {
        let targets = item["target"].map { $0.elements ?? [$0] } ?? []
        let others = targets.count - anchors.count
        document.tally.add(.annotation, "another target", .leftOut, others)
        countRest(item, &document)
        documents[article] = document
      }
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
        let types = (selector.elements ?? [selector]).compactMap { selector in
          selector["type"]?.string.map { type in
            selector["refinedBy"]?["type"]?.string.map { "\(type) and \($0)" } ?? type
          }
        }
        return "with \(types.joined(separator: ", ")) alone"
      }
      return target?.string == nil && target?["source"] == nil
        ? "about no passage" : "about a whole page or another annotation"
    }

    mutating func readRest(_ item: JSONValue, _ place: String) {
      if let (article, anchors) = targets(item) {
        let motivations = Self.motivations(item)
        guard motivations.contains("commenting"), isOwn(item), !Self.hasRating(item) else {
          if !read.contains(place) { fileTally.add(.annotation, motivations.first ?? "", .leftOut) }
          return
        }
        begin(article)
        readFinding(item, anchors, article, place)
        return
      }
      let about = item["target"]?.string ?? item["target"]?["id"]?.string
      guard let target = about, let (article, index) = claims[target],
        var claim = documents[article]?.claims[index], var known = sources[article]
      else {
        fileTally.add(.annotation, Self.what(item["target"]), .leftOut)
        return
      }
      do throws(FormatProblem) {
        guard try Self.take(item, into: &claim, &known) else {
          fileTally.add(
            .annotation,
            "\(Self.motivations(item).first ?? ""), without words",
            .leftOut
          )
          return
        }
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
      let kind = bodies.first { purpose($0) == Purpose.tag }?["value"]?.string
      let note = bodies.first { purpose($0) != Purpose.tag }?["value"]?.string
      documents[article]?.findings.append(
        ImportedFinding(
          key: item["id"]?.string,
          kind: kind ?? "comment",
          note: note,
          place: place,
          anchors: anchors
        )
      )
    }

    /// Takes what an annotation says of a claim; false where it says nothing in words.
    private static func take(
      _ item: JSONValue,
      into claim: inout ImportedClaim,
      _ sources: inout ImportedSources
    ) throws(FormatProblem) -> Bool {
      let bodies = bodies(item)
      let signed = signed(item, sources.context)
      func value(_ purpose: String) -> String? {
        let body = bodies.first { body in
          WebAnnotationFormat.purpose(body) == purpose && body["value"] != nil
        }
        return body.flatMap { $0["value"] == .string("") ? "" : words($0) }
      }
      // The words of what it says, also where a body does not name its purpose.
      func said(_ purpose: String) -> String? {
        value(purpose) ?? value("") ?? value("commenting")
      }
      switch motivations(item).first {
      case "replying"?, "commenting"?:
        guard let text = said("replying") else { return false }
        let tags = bodies.filter { purpose($0) == Purpose.tag }.compactMap { $0["value"]?.string }
        let tagged = tags.isEmpty ? "" : " [\(tags.joined(separator: ", "))]"
        claim.claim.notes.append(Note(text: text + tagged, signed: signed))
      case "questioning"?:
        guard let text = said("questioning") else { return false }
        claim.claim.questions.append(ResearchQuestion(question: text, signed: signed))
      case "editing"?:
        let force: Fix.Force = try ClaimField.choice(value(Purpose.tag) ?? "should")
        guard let text = said(Purpose.fix) else { return false }
        claim.claim.fix = Fix(replacement: text, force: force, signed: signed)
        claim.force = force
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
      return true
    }
  }
}
