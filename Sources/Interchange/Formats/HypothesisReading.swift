import FactModel
import Notations
import OrderedJSON

// How annotations of Hypothesis are read.
extension HypothesisFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    rows(source)?.first.map { $0["target"]?.elements != nil && $0["uri"] != nil } ?? false
  }

  private static func rows(_ source: ImportSource) -> [JSONValue]? {
    switch source.content {
    // The API has rows, the client's own export annotations.
    case .json(let value):
      value["rows"]?.elements ?? value["annotations"]?.elements ?? value.elements ?? [value]
    case .jsonLines(let lines): lines.map(\.value)
    case .xml, .text, .sheets: nil
    }
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard let rows = rows(source) else { throw source.isNot("a Hypothesis file, which is JSON") }
    var documents: [String: Int] = [:]
    var readings: [ClaimsReading] = []
    // Answers behind what they answer.
    let isReply = { (row: JSONValue) in row["references"]?.elements?.isEmpty == false }
    let ordered = Array(rows.enumerated())
    for (index, row) in ordered.filter({ !isReply($0.element) })
      + ordered.filter({ isReply($0.element) })
    {
      let uri = row["uri"]?.string ?? ""
      let place = documents[uri] ?? readings.count
      if place == readings.count {
        documents[uri] = place
        var document = ImportedDocument(place: uri)
        document.facts.url = uri.hasPrefix("urn:") || uri.isEmpty ? nil : uri
        document.facts.title = row["document"]?["title"]?.elements?.first?.string
        readings.append(ClaimsReading(document, context))
      }
      read(row, "annotation \(index + 1)", &readings[place])
    }
    var reading = ImportReading(readings.map(\.finished))
    if case .json(let value) = source.content, let total = value["total"]?.integer {
      reading.fileTally.add(
        .annotation,
        "of \(total), not in the file",
        .leftOut,
        total - rows.count
      )
    }
    return reading
  }

  /// The members of an annotation that are read, or made anew when it is written.
  private static let known: Set<String> = [
    "uri", "text", "tags", "target", "document", "references", scaleName,
  ]
  /// Those that say who wrote it when: read as a signature, and written as they came.
  private static let signature: Set<String> = [
    "id", "created", "updated", "user", "user_info", "group", "permissions", "links",
  ]

  private static func read(
    _ row: JSONValue,
    _ place: String,
    _ reading: inout ClaimsReading
  ) {
    guard case .object(let object) = row else {
      reading.document.tally.add(.row, "that is no object", .leftOut)
      return
    }
    var signed = reading.sources.context.signed
    let by = checker(object)
    // What was changed is of the time when it was.
    let at = ["updated", "created"].lazy.compactMap { row[$0]?.moment }.first
    if let by { signed = Signed(by: by, at: at ?? signed.at) }
    if row["references"]?.elements?.isEmpty == false {
      readReply(row, signed, &reading)
      return
    }
    guard let selectors = row["target"]?.elements?.first?["selector"]?.elements,
      let anchor = Selectors.anchor(selectors)
    else {
      reading.document.tally.add(.annotation, "about the whole page", .leftOut)
      return
    }
    var claim = ImportedClaim(reading.sources.context, place: place)
    claim.key = row["id"]?.string
    claim.anchors = [anchor]
    let text = reading.document.tally.texts(row["text"], "text").joined(separator: "\n")
    let (restatement, reason) = parts(text)
    claim.claim.restatement = restatement
    var tags = reading.document.tally.texts(row["tags"], "tags")
    let isOwn = isOwn(object)
    if let place = rating(tags, reason, isOwn) {
      claim.verdict = ImportedVerdict(rating: tags.remove(at: place), reason: reason)
      claim.verdict?.name(scale: row[scaleName]?.string ?? "")
      claim.verdict?.by = by
      claim.verdict?.at = by == nil ? nil : at
    } else {
      if let reason { claim.claim.notes = [Note(text: reason, signed: signed)] }
      let ratings = tags.filter(isRating)
      if ratings.count > 1 {
        reading.document.tally.add(.label, ratings.joined(separator: ", ") + " on one", .tag)
      }
    }
    claim.claim.tags = tags
    claim.label = claim.verdict?.rating
    count(row, isOwn, &reading.document.tally)
    for member in object.members where !known.contains(member.key) {
      let isUsual =
        [
          permissions(of: row["user"]?.string ?? ""), .string("__world__"),
        ].contains(member.value)
        || member.key == "updated" && row["created"]?.moment == member.value.moment
        || member.key == "user_info" && isMade(member.value, object)
      if isUsual || ["hidden", "flagged", "links"].contains(member.key) && member.value.saysNothing
      {
        continue
      }
      if signature.contains(member.key), isOwn { continue }
      if signature.contains(member.key) {
        claim.keep(member.key, member.value, of: name)
      } else {
        claim.keep(member.key, member.value, of: name, .field, member.key)
      }
    }
    reading.document.claims.append(claim)
  }

  /// Whether what is said of a user is no more than the name that the account bears.
  private static func isMade(_ info: JSONValue, _ row: JSONObject) -> Bool {
    var bare = row
    bare.members.removeAll { $0.key == "user_info" }
    return info == .members(["display_name": checker(bare).map { .string($0.name) }])
  }

  /// Counts what a row says of its target, its page and its time that is read nowhere.
  private static func count(_ row: JSONValue, _ isOwn: Bool, _ tally: inout ImportTally) {
    let targets = row["target"]?.elements ?? []
    tally.add(.annotation, "another target", .leftOut, targets.count - 1)
    tally.add(restOf: targets.first, ["source", "selector"], of: "a target")
    tally.add(restOf: row["document"], ["title"], of: "a page")
    // We write one moment for both.
    if isOwn, row["created"]?.moment != row["updated"]?.moment {
      tally.add(.field, "created", .leftOut)
    }
  }

  /// Whether we wrote an annotation: then its first tag is the rating.
  private static func isOwn(_ row: JSONObject) -> Bool {
    row["id"]?.string.flatMap { EntityID($0) } != nil
      || row["user"]?.string?.hasSuffix("@localhost") ?? false
  }

  private static func isRating(_ tag: String) -> Bool {
    Scale.builtIn.contains { $0.rating(meant: tag) != nil }
  }

  /// The tag that is the rating: the one that is on a scale we know, else the first where a reason stands by
  /// it; of two on one annotation nobody said which it is.
  private static func rating(_ tags: [String], _ reason: String?, _ isOwn: Bool) -> Int? {
    let rated = tags.indices.filter { isRating(tags[$0]) }
    if rated.count > 1 { return isOwn ? rated.first : nil }
    return rated.first ?? (reason != nil && !tags.isEmpty ? 0 : nil)
  }

  /// Keeps an answer as a note on what it answers, with its tags and who wrote it.
  private static func readReply(
    _ row: JSONValue,
    _ signed: Signed,
    _ reading: inout ClaimsReading
  ) {
    let ids = (row["references"]?.elements ?? []).compactMap(\.string)
    let claim = reading.document.claims.firstIndex { $0.key.map(ids.contains) ?? false }
    let tags = reading.document.tally.texts(row["tags"], "tags")
    let tagged = tags.isEmpty ? nil : "[\(tags.joined(separator: ", "))]"
    let words = [row["text"]?.string, tagged].compactMap { $0 }
    guard let claim, !words.isEmpty else {
      reading.document.tally.add(.reply, "", .leftOut)
      return
    }
    reading.document.claims[claim].claim.notes.append(
      Note(text: words.joined(separator: " "), signed: signed)
    )
    reading.document.claims[claim].keep(replyName, row, of: name)
    reading.document.tally.add(.reply, "", .note)
  }

  /// The quotation at the beginning, and what follows it.
  private static func parts(_ text: String) -> (restatement: String?, reason: String?) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = lines.prefix { $0.hasPrefix(">") }
    var rest = lines.dropFirst(quoted.count)
    if !quoted.isEmpty, rest.first?.isEmpty ?? false { rest = rest.dropFirst() }
    if quoted.isEmpty, let first = rest.first, first.hasPrefix("\\>") {
      rest[rest.startIndex] = first.dropFirst()
    }
    let restatement = quoted.map { $0.hasPrefix("> ") ? $0.dropFirst(2) : $0.dropFirst() }
    return (
      quoted.isEmpty ? nil : restatement.joined(separator: "\n"),
      rest.allSatisfy(\.isEmpty) ? nil : rest.joined(separator: "\n")
    )
  }
}
