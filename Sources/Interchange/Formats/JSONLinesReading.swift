import FactModel
import Notations
import OrderedJSON

// How our own lines are read again.
extension JSONLinesFormat {
  /// What a line can be about.
  private static let kinds: Set<String> = ["claim", "source", "finding", "mark", "item"]

  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject, let kind = first["type"]?.string else { return false }
    return kinds.contains(kind) && first["label"]?.string != nil && first["article"] != nil
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard recognises(source) else { throw source.isNot("JSON Lines as factdesk exports them") }
    var readings: [ClaimsReading] = []
    var places: [String: Int] = [:]
    var fileTally = ImportTally()
    for (place, value) in source.values {
      guard case .object(let line) = value else {
        fileTally.add(.row, "that is no object", .leftOut)
        continue
      }
      let key = "\(line["session"]?.string ?? "") \(line["article"]?["sha256"]?.string ?? "")"
      let index = places[key] ?? readings.count
      if index == readings.count {
        places[key] = index
        var document = Self.document(line["article"] ?? .null)
        document.session = line["session"]?.string
        readings.append(ClaimsReading(document, context))
      }
      do throws(FormatProblem) {
        try read(line, place, &readings[index])
      } catch {
        let what = error.place.isEmpty ? error.what : "\(error.place): \(error.what)"
        readings[index].document.misfits.append(Misfit(place, what))
      }
    }
    var reading = ImportReading(readings.map(\.finished))
    reading.fileTally = fileTally
    return reading
  }

  /// The article without its text, which is known by its digest.
  private static func document(_ article: JSONValue) -> ImportedDocument {
    var document = ImportedDocument()
    guard case .object(var object) = article else { return document }
    if let digest = object["sha256"]?.string { document.place = "urn:sha256:\(digest)" }
    object.members.removeAll { $0.key == "sha256" }
    document.facts = (try? ArticleFacts(json: .object(object))) ?? ArticleFacts()
    return document
  }

  private static func read(
    _ line: JSONObject,
    _ place: String,
    _ reading: inout ClaimsReading
  ) throws(FormatProblem) {
    let kind = line["type"]?.string ?? ""
    switch kind {
    case "claim": reading.document.claims.append(try claim(line, place, &reading))
    case "finding":
      let anchors = try anchors(line)
      guard !anchors.isEmpty, anchors.allSatisfy({ $0.range?.isEmpty == false }) else {
        // About the article as a whole, or where something is missing in it.
        reading.document.tally.add(.annotation, "finding without a passage", .leftOut)
        return
      }
      let finding = ImportedFinding(
        key: line["id"]?.string ?? line["label"]?.string,
        kind: line["kind"]?.string ?? "comment",
        note: line["note"]?.string,
        place: place,
        anchors: anchors
      )
      reading.document.findings.append(finding)
      for key in ["status", "fix", "legal", "notes"] where line[key] != nil {
        reading.document.tally.add(.field, "\(key) of a finding", .leftOut)
      }
    case "source":
      // What a claim uses comes with the claim, which stands before.
      if name(of: line).map({ !isKnown($0, reading) }) ?? true {
        reading.document.tally.add(.source, line["label"]?.string ?? "", .leftOut)
      }
    default: reading.document.tally.add(.annotation, kind, .leftOut)
    }
  }

  // MARK: Claims

  /// What a line has besides the members of a claim, and what is read by itself.
  private static let ownMembers: Set<String> = [
    "type", "session", "article", "label", "below", "passages", "verdicts", "evidence", "questions",
    "id", "number", "same",
  ]

  private static func claim(
    _ line: JSONObject,
    _ place: String,
    _ reading: inout ClaimsReading
  ) throws(FormatProblem) -> ImportedClaim {
    var claim = ImportedClaim(reading.sources.context, place: place)
    var members = line.members.filter { !ownMembers.contains($0.key) }
    members.insert(JSONMember(key: "id", value: claim.claim.id.json), at: 0)
    members.insert(JSONMember(key: "number", value: claim.claim.number.json), at: 1)
    var evidence: [JSONValue] = []
    for one in reading.document.tally.list(line["evidence"], "evidence") {
      let own = try withOwnSource(one, &reading)
      evidence.append(replacing("id", in: own, by: reading.sources.context.newID().json))
    }
    if !evidence.isEmpty { members.append(JSONMember(key: "evidence", value: .array(evidence))) }
    var questions: [JSONValue] = []
    for question in reading.document.tally.list(line["questions"], "questions") {
      var answers: [JSONValue] = []
      for answer in reading.document.tally.list(question["answers"], "answers") {
        answers.append(try withOwnSource(answer, &reading))
      }
      questions.append(replacing("answers", in: question, by: .array(answers)))
    }
    if !questions.isEmpty { members.append(JSONMember(key: "questions", value: .array(questions))) }
    claim.claim = try Claim(json: .object(JSONObject(members)))
    claim.anchors = try anchors(line)
    claim.status = line["status"] == nil ? nil : claim.claim.status
    claim.isCentral = line["central"] == nil ? nil : claim.claim.isCentral
    claim.force = claim.claim.fix?.force
    claim.key = line["label"]?.string
    claim.identity = line["id"]?.string
    // What we write without one is about the content.
    let tellsLayer = line["about"] != nil || claim.identity != nil
    claim.about = tellsLayer ? claim.claim.about : nil
    claim.keyAbove = line["below"]?.string
    let verdicts = reading.document.tally.list(line["verdicts"], "verdicts")
    if let last = verdicts.last { claim.verdict = try verdict(last) }
    if verdicts.count > 1 {
      reading.document.tally.add(.annotation, "earlier verdict", .leftOut, verdicts.count - 1)
    }
    claim.label = claim.verdict?.rating
    return claim
  }

  private static func verdict(_ value: JSONValue) throws(FormatProblem) -> ImportedVerdict {
    let verdict = try Verdict(json: value)
    var imported = ImportedVerdict(rating: verdict.rating, scale: verdict.scale)
    imported.reason = verdict.reason
    imported.confidence = verdict.confidence
    imported.by = verdict.signed.by
    imported.at = verdict.signed.at
    imported.seen = verdict.seen
    return imported
  }

  private static func anchors(_ line: JSONObject) throws(FormatProblem) -> [Anchor] {
    var anchors: [Anchor] = []
    for value in line["passages"]?.elements ?? [] {
      let passage = try Passage(json: value)
      anchors.append(
        Anchor(
          range: passage.range,
          exact: passage.exact,
          prefix: value["prefix"]?.string ?? "",
          suffix: value["suffix"]?.string ?? ""
        )
      )
    }
    return anchors
  }

  // MARK: Sources

  /// What of a source only means something in its own session, or lies beside it.
  private static let sourceMembers: Set<String> = [
    "label", "id", "derivedFrom", "text", "received",
  ]

  /// What a source is known by; nil where it has nothing.
  private static func name(of source: JSONObject) -> String? {
    let named = source["url"] ?? source["citation"] ?? source["title"] ?? source["label"]
    return named?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isKnown(_ name: String, _ reading: ClaimsReading) -> Bool {
    reading.sources.all.contains { $0.url == name || $0.citation == name || $0.heading == name }
  }

  /// Evidence or an answer with the identity of its source in place of the source.
  private static func withOwnSource(
    _ value: JSONValue,
    _ reading: inout ClaimsReading
  ) throws(FormatProblem) -> JSONValue {
    guard case .object(var object) = value, case .object(let whole)? = object["source"] else {
      guard case .object(var object) = value else { throw FormatProblem("must be an object") }
      object.members.removeAll { $0.key == "source" && $0.value == .null }
      return .object(object)
    }
    guard let name = name(of: whole) else {
      throw FormatProblem("has neither address nor citation nor title", at: ["source"])
    }
    // Two of one title are two where the file says so.
    let own = whole["id"]?.string.flatMap { EntityID($0) }
    let isNew =
      own.map { own in !reading.sources.all.contains { $0.id == own } } ?? !isKnown(name, reading)
    let id = reading.sources.source(named: name, id: own)
    if isNew {
      let members = whole.members.filter { !sourceMembers.contains($0.key) }
      let number = EntityNumber(1).json
      var source = try Source(
        json: .object(
          JSONObject(
            [JSONMember(key: "id", value: id.json), JSONMember(key: "number", value: number)]
              + members
          )
        )
      )
      source.slug = source.slug.flatMap(LibraryItem.slug)
      reading.sources.change(id) { $0 = source }
      for key in ["derivedFrom", "text"] where whole[key] != nil {
        reading.document.tally.add(.field, "\(key) of a source", .leftOut)
      }
    }
    for index in object.members.indices where object.members[index].key == "source" {
      object.members[index].value = id.json
    }
    return .object(object)
  }
}
