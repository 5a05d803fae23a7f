import FactModel
import Notations
import OrderedJSON

// How Label Studio's tasks are read: JSON as it is exported, and JSON-MIN.
extension LabelStudioFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject else { return false }
    if case .object(let data)? = first["data"] {
      return data["text"]?.string != nil || first["annotations"] != nil
    }
    return isMinimal(.object(first))
  }

  /// Whether a task is as JSON-MIN has it: data, and results by the names of controls, side by side.
  private static func isMinimal(_ value: JSONValue) -> Bool {
    value["data"] == nil && value["annotation_id"] != nil
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let values = source.values
    guard !values.isEmpty else {
      throw source.isNot("a Label Studio file, which is JSON")
    }
    var notices: [String] = []
    var documents: [ImportedDocument] = []
    for (place, value) in values {
      let parts = textNames(of: value, context)
      for (index, name) in parts.enumerated() {
        let part = TaskPart(name: name, isFirst: index == 0, isAlone: parts.count == 1)
        documents.append(document(value, part, place, context, &notices))
      }
    }
    return ImportReading(documents, notices: notices)
  }

  /// What of a task is about one of its texts.
  private struct TaskPart {
    /// The member of the data that has the text, where results name it.
    var name: String?
    var isFirst: Bool
    var isAlone: Bool
  }

  /// The texts that the regions of a task are on, by the members that `to_name` names; nil for the one text.
  private static func textNames(of value: JSONValue, _ context: ImportContext) -> [String?] {
    guard !isMinimal(value) else { return [nil] }
    var names: [String?] = []
    for annotation in annotations(of: value, context).usable.suffix(1) {
      for result in annotation["result"]?.elements ?? [] where result["value"]?["start"] != nil {
        let name = textName(of: result, value["data"])
        if !names.contains(name) { names.append(name) }
      }
    }
    return names.isEmpty ? [nil] : names
  }

  private static func textName(of result: JSONValue, _ data: JSONValue?) -> String? {
    guard let name = result["to_name"]?.string, data?[name]?.string != nil else { return nil }
    return name
  }

  /// The results that are about a part of a task; those that are on no place go with what they name.
  private static func results(
    _ results: [JSONValue],
    about part: TaskPart,
    of data: JSONValue?
  ) -> [JSONValue] {
    guard !part.isAlone else { return results }
    var names: [String: String?] = [:]
    for result in results where result["value"]?["start"] != nil {
      if let id = result["id"]?.string { names[id] = textName(of: result, data) }
    }
    return results.filter { result in
      let id = result["id"]?.string ?? result["from_id"]?.string ?? ""
      return names[id].map { $0 == part.name } ?? part.isFirst
    }
  }

  /// The annotations of a task, and those that were not cancelled.
  ///
  /// Where the person wants a model's, predictions take their place.
  private static func annotations(
    of value: JSONValue,
    _ context: ImportContext
  ) -> (all: [JSONValue], usable: [JSONValue]) {
    if context.mapping.layer != nil {
      let wanted = (value["predictions"]?.elements ?? []).filter { isWanted($0, context) }
      return (wanted, wanted)
    }
    let all = value["annotations"]?.elements ?? value["completions"]?.elements ?? []
    let usable = all.filter {
      if case .bool(true)? = $0["was_cancelled"] { false } else { true }
    }
    return (all, usable)
  }

  private static func document(
    _ value: JSONValue,
    _ part: TaskPart,
    _ place: String,
    _ context: ImportContext,
    _ notices: inout [String]
  ) -> ImportedDocument {
    var document = ImportedDocument(place: place)
    let data = isMinimal(value) ? value : value["data"]
    let isPage = part.name.map { ["html", "HTML"].contains($0) } ?? false
    let named = isPage ? nil : part.name.flatMap { data?[$0]?.string }
    let page = named == nil ? data?["html"]?.string ?? data?["HTML"]?.string : nil
    let plain = named ?? (isPage ? nil : data?["text"]?.string)
    let other = textMember(of: data)
    guard let text = plain ?? page.map(MarkupText.text) ?? other?.value.string else {
      let names = textMembers(of: data).map { "“\(Anchoring.excerpt($0.key))”" }
      let what =
        names.count > 1
        ? "it has several texts, \(Wording.list(names)), and no result names one"
        : "there is no text in its data"
      document.misfits.append(Misfit(place, what))
      return document
    }
    if plain == nil, page == nil, let other {
      notices.append("The text is taken from “\(Anchoring.excerpt(other.key))”.")
    }
    if !isMinimal(value), part.isFirst {
      document.tally.add(restOf: value, taskMembers, of: "a task")
      let names = textNames(of: value, context)
      var known = dataMembers.union(names.compactMap { $0 })
      if plain == nil, let other { known.insert(other.key) }
      // Beside the text that results name it is one that nobody reads.
      if !names.contains(nil), !names.contains("text") { known.remove("text") }
      document.tally.add(restOf: data, known, of: "the data of a task")
      for prediction in value["predictions"]?.elements ?? [] where !isWanted(prediction, context) {
        let version = prediction["model_version"]?.string ?? ""
        document.tally.add(.prediction, version, .leftOut)
      }
    }
    document.text = ArticleText(text)
    document.linkFormat = "label-studio"
    document.facts.title = data?["title"]?.string
    document.facts.url = data?["url"]?.string
    document.session = data?["session"]?.string
    let results: [JSONValue]
    // Who saved what is taken.
    var annotation: JSONValue? = value
    if isMinimal(value) {
      results = minimalResults(value)
      countAnswers(value, &document.tally)
    } else {
      let (all, usable) = annotations(of: value, context)
      annotation = usable.last
      if part.isFirst {
        let drafts = value["drafts"]?.elements?.count ?? 0
        document.tally.add(.annotation, "draft", .leftOut, drafts)
        document.tally.add(.annotation, "cancelled", .leftOut, all.count - usable.count)
        if usable.count > 1 {
          let words = place.isEmpty ? "" : " of \(place)"
          notices.append("The last of \(usable.count) annotations\(words) is taken.")
          document.tally.add(.annotation, "not the last of a task", .leftOut, usable.count - 1)
        }
        document.tally.add(restOf: annotation, annotationMembers, of: "an annotation")
      }
      let listed = document.tally.list(annotation?["result"], "results")
      let others = listed.count { if case .object = $0 { false } else { true } }
      if part.isFirst { document.tally.add(.field, "results of another type", .leftOut, others) }
      results = Self.results(listed, about: part, of: data)
    }
    document.signed = signed(annotation, context, &document.tally)
    let own = document.signed.map(context.with) ?? context
    var reader = ResultReader(ClaimsReading(document, own), isPage: plain == nil && page != nil)
    reader.read(results)
    var finished = reader.finished
    // A model rates nothing.
    if context.mapping.layer != nil { finished.takeVerdictsAway(context) }
    return finished
  }

  /// Whether a prediction is one that the person wants: `layer=predictions`, or by the model's version.
  private static func isWanted(_ prediction: JSONValue, _ context: ImportContext) -> Bool {
    guard let layer = context.mapping.layer else { return false }
    return layer == "predictions" || layer == prediction["model_version"]?.string
  }

  /// Who saved an annotation, and when; nil, and told, where only a number is there.
  private static func signed(
    _ annotation: JSONValue?,
    _ context: ImportContext,
    _ tally: inout ImportTally
  ) -> Signed? {
    guard let person = annotation?["completed_by"] ?? annotation?["annotator"] else { return nil }
    let parts = [person["first_name"]?.string, person["last_name"]?.string].compactMap { $0 }
    let known = parts.isEmpty ? nil : parts.joined(separator: " ")
    guard let name = known ?? person["email"]?.string ?? person["username"]?.string ?? person.string
    else {
      if let number = person.integer ?? person["id"]?.integer {
        tally.add(.field, "annotator \(number)", .leftOut)
      }
      return nil
    }
    let at = ["updated_at", "created_at"].lazy.compactMap { annotation?[$0]?.moment }.first
    return Signed(by: Checker(name: name), at: at ?? context.signed.at)
  }

  /// The member that must be the text where none is called so: the only one of several words.
  private static func textMember(of data: JSONValue?) -> JSONMember? {
    let members = textMembers(of: data)
    return members.count == 1 ? members[0] : nil
  }

  /// The members that may be the text where none is called so.
  private static func textMembers(of data: JSONValue?) -> [JSONMember] {
    guard case .object(let object)? = data, object["text"]?.string == nil, object["html"] == nil,
      object["HTML"] == nil
    else { return [] }
    return object.members.filter { member in
      !["title", "url", "session"].contains(member.key)
        && member.value.string.map { $0.contains(where: \.isWhitespace) } ?? false
    }
  }

  private static let dataMembers: Set<String> = ["text", "html", "HTML", "title", "url", "session"]

  /// What of a task is read, or only says where and how it was kept.
  private static let taskMembers: Set<String> = [
    "id", "data", "annotations", "completions", "predictions", "drafts", "inner_id", "project",
    "created_at", "updated_at", "updated_by", "total_annotations", "total_predictions",
    "cancelled_annotations", "is_labeled", "overlap", "comment_count", "comment_authors",
    "unresolved_comment_count", "last_comment_updated_at", "file_upload", "storage_filename",
    "annotations_ids", "annotations_results", "predictions_results", "predictions_score",
    "avg_lead_time", "completed_at", "annotators", "mode", "state",
  ]

  /// What of a result is read, or only says how it was drawn.
  private static let resultMembers: Set<String> = [
    "id", "from_name", "to_name", "type", "value", "origin", "meta", "from_id", "to_id",
    "direction", "labels", "readonly", "hidden", "parentID",
  ]

  /// What of an annotation is read, or only says where and how it was made.
  private static let annotationMembers: Set<String> = [
    "id", "result", "was_cancelled", "completed_by", "annotator", "created_at", "updated_at",
    "lead_time", "task", "project", "unique_id", "result_count", "import_id", "last_action",
    "last_created_by", "updated_by", "draft_created_at", "created_username", "created_ago",
  ]

  /// The regions of JSON-MIN as results; its other controls have no region.
  private static func minimalResults(_ value: JSONValue) -> [JSONValue] {
    guard case .object(let object) = value else { return [] }
    return object.members.flatMap { member -> [JSONValue] in
      (member.value.elements ?? []).enumerated().compactMap { index, region in
        guard region["start"] != nil, region["end"] != nil else { return nil }
        return .members([
          "id": .string("\(member.key) \(index + 1)"), "from_name": .string(member.key),
          "type": .string("labels"), "value": region,
        ])
      }
    }
  }

  /// The members of JSON-MIN that are no answers.
  private static let minimalMembers: Set<String> = [
    "id", "text", "html", "HTML", "title", "url", "session", "annotation_id", "created_at",
    "updated_at", "lead_time", "annotator",
  ]

  /// Counts what JSON-MIN has of controls without a region: it is said of the text, and not of a claim.
  private static func countAnswers(_ value: JSONValue, _ tally: inout ImportTally) {
    guard case .object(let object) = value else { return }
    for member in object.members where !minimalMembers.contains(member.key) {
      let all = member.value.elements ?? [member.value]
      let answers = all.filter { $0["start"] == nil || $0["end"] == nil }
      for answer in answers {
        let words = answer["choices"]?.elements?.compactMap(\.string).joined(separator: ", ")
        let text = answer.string ?? words ?? String(decoding: answer.compact, as: UTF8.self)
        tally.add(.choice, "\(member.key): \(text)", .leftOut)
      }
    }
  }

  private struct ResultReader {
    var reading: ClaimsReading
    /// Whether the text was a page: then places are in its text.
    private let isPage: Bool
    private var order: [String] = []
    private var claims: [String: ImportedClaim] = [:]
    private var further: [String: (anchor: Anchor, place: String)] = [:]

    init(_ reading: ClaimsReading, isPage: Bool) {
      self.reading = reading
      self.isPage = isPage
    }

    private static let regionTypes: Set<String> = [
      "labels", "hypertextlabels", "paragraphlabels",
    ]

    mutating func read(_ results: [JSONValue]) {
      let places = results.indices.map { index in
        [reading.document.place, "result \(index + 1)"].filter { !$0.isEmpty }
          .joined(separator: ", ")
      }
      let kinds = results.map { $0["type"]?.string ?? "" }
      for result in results {
        reading.document.tally.add(restOf: result, resultMembers, of: "a result")
      }
      for (index, result) in results.enumerated() where Self.regionTypes.contains(kinds[index]) {
        readRegion(result, kinds[index], places[index])
      }
      for (index, result) in results.enumerated() where !Self.regionTypes.contains(kinds[index]) {
        if kinds[index] == "relation" {
          readRelation(result, places[index])
        } else {
          readValue(result, places[index])
        }
      }
    }

    var finished: ImportedDocument {
      var reading = reading
      reading.document.claims = order.compactMap { claims[$0] }
      var finished = reading.finished
      for index in finished.claims.indices {
        guard let signed = finished.signed, finished.claims[index].verdict?.by == nil else {
          continue
        }
        finished.claims[index].verdict?.by = signed.by
        finished.claims[index].verdict?.at = signed.at
      }
      finished.misfits += further.sorted { $0.key < $1.key }.map { _, passage in
        Misfit(passage.place, "the further passage belongs to no claim")
      }
      return finished
    }

    /// Where a region is: in the text or, on a page, in the page's text.
    private func anchor(_ value: JSONValue?) -> Anchor? {
      let offsets = isPage ? value?["globalOffsets"] : value
      let exact = value?["text"]?.string
      if let start = offsets?["start"]?.integer, let end = offsets?["end"]?.integer {
        guard start >= 0, end >= start else { return nil }
        // Spaces between elements of a page are counted in many ways: the words go first.
        return isPage && exact != nil
          ? Anchor(range: nil, exact: exact) : Anchor(range: start..<end, exact: exact)
      }
      return isPage && exact != nil ? Anchor(exact: exact) : nil
    }

    private mutating func readRegion(_ result: JSONValue, _ type: String, _ place: String) {
      let value = result["value"]
      guard let id = result["id"]?.string, let anchor = anchor(value) else {
        reading.document.misfits.append(
          Misfit(place, "must have an id, a start and an end not before it")
        )
        return
      }
      guard claims[id] == nil, further[id] == nil else {
        reading.document.misfits.append(Misfit(place, "the identifier \(id) is there twice"))
        return
      }
      var labels = reading.document.tally.texts(value?[type] ?? value?["labels"], "labels")
      if labels == [furtherLabel] {
        further[id] = (anchor, place)
        return
      }
      var claim = ImportedClaim(reading.sources.context, place: place)
      claim.key = id
      claim.anchors = [anchor]
      claim.label = labels.first
      labels.removeAll { $0 == claimLabel }
      // In other people's projects the label says what the rating is.
      let rated = labels.filter { label in
        Scale.builtIn.contains { $0.rating(meant: label) != nil }
      }
      let ratings = rated.isEmpty ? Array(labels.prefix(1)) : rated
      if !ratings.isEmpty { claim.verdict = ImportedVerdict() }
      for rating in ratings { claim.verdict?.rate(rating) }
      labels.removeAll(where: ratings.contains)
      for label in labels {
        claim.claim.tags.append(label)
        claim.told.add(.label, label, .tag)
      }
      // What was written about a region.
      let meta = result["meta"]?["text"]
      for text in reading.document.tally.texts(meta, "meta text") {
        claim.claim.notes.append(Note(text: text, signed: reading.sources.context.signed))
        claim.told.add(.note, "", .note)
      }
      claims[id] = claim
      order.append(id)
    }

    private mutating func readValue(_ result: JSONValue, _ place: String) {
      let name = result["from_name"]?.string ?? ""
      guard let id = result["id"]?.string, var claim = claims[id] else {
        // Choices, ratings and texts about the whole task have an id, and no region.
        if result["value"]?["start"] != nil {
          reading.document.misfits.append(Misfit(place, "belongs to no region"))
        } else {
          reading.document.tally.add(.choice, name, .leftOut)
        }
        return
      }
      let control = controls.first { $0.name == name }
      let list = result["value"]?[key(of: control, result)]
      guard let control else {
        let texts = list?.elements?.compactMap(\.string) ?? list?.string.map { [$0] } ?? []
        let value = list.map(Self.shortest) ?? []
        claim.setUnknown(
          name,
          .choice,
          texts.isEmpty ? value : texts,
          raw: Self.raw(result),
          of: "label-studio",
          &reading
        )
        claims[id] = claim
        return
      }
      let texts = reading.document.tally.texts(list, name)
      // An emptied field is no statement; an empty text is one only for what replaces a passage.
      guard !texts.isEmpty || list?.elements?.isEmpty == false else { return }
      let raw = Self.raw(result)
      claim.set(
        control.field,
        texts.isEmpty ? [""] : texts,
        raw: raw,
        as: name,
        of: "label-studio",
        &reading
      )
      claims[id] = claim
    }

    /// A result as it is kept: without its place, which is that of the region.
    private static func raw(_ result: JSONValue) -> JSONValue {
      var value = result["value"]
      if case .object(var object)? = value {
        object.members.removeAll { member in
          ["start", "end"].contains(member.key)
            || member.key == "text" && member.value.string != nil
        }
        value = .object(object)
      }
      return .members(["type": result["type"], "to_name": result["to_name"], "value": value])
    }

    /// A value that is no text, as one.
    private static func shortest(_ value: JSONValue) -> [String] {
      var bytes: [UInt8] = []
      value.append(compactTo: &bytes)
      return [String(decoding: bytes, as: UTF8.self)]
    }

    private func key(of control: Control?, _ result: JSONValue) -> String {
      guard let control else {
        switch result["type"]?.string {
        case "textarea"?: return "text"
        case let type?: return type
        case nil: return "choices"
        }
      }
      if case .text = control.kind { return "text" }
      return "choices"
    }

    private mutating func readRelation(_ result: JSONValue, _ place: String) {
      let label = result["labels"]?.elements?.first?.string
      guard let from = result["from_id"]?.string, let to = result["to_id"]?.string else {
        reading.document.misfits.append(Misfit(place, "must have a from_id and a to_id"))
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
        let link = ClaimLink(
          name: label ?? "relation",
          format: "label-studio",
          ends: [to],
          details: ["direction", "labels"].compactMap { key in
            result[key].map { JSONMember(key: key, value: $0) }
          }
        )
        if claims[from]?.links.append(link) == nil {
          reading.document.tally.add(.relation, link.name, .leftOut)
        }
      }
    }
  }
}

extension ImportedDocument {
  /// Makes tags of ratings, and notes of reasons.
  fileprivate mutating func takeVerdictsAway(_ context: ImportContext) {
    for index in claims.indices {
      guard let verdict = claims[index].verdict else { continue }
      claims[index].verdict = nil
      for word in verdict.ratings where !claims[index].claim.tags.contains(word) {
        claims[index].claim.tags.append(word)
        claims[index].told.add(.label, word, .tag)
      }
      if let reason = verdict.reason {
        claims[index].claim.notes.append(Note(text: reason, signed: context.signed))
        claims[index].told.add(.comment, "", .note)
      }
    }
  }
}
