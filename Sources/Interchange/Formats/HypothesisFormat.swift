import FactModel
import OrderedJSON
import Release

extension ExchangeFormat {
  /// What the API of Hypothesis gives and takes: one annotation a claim.
  static let hypothesis = ExchangeFormat(
    "hypothesis",
    title: "Hypothesis API JSON",
    use: "Hypothesis",
    reference: "h.readthedocs.io/en/latest/api-reference",
    unit: .utf16,
    anchors: .quotations,
    carries: HypothesisFormat.carries,
    remarks: [
      "The restatement is a quotation before the reason; the first tag is the rating.",
      "An article without an address is named by its SHA-256: urn:sha256:….",
    ],
    write: { sessions in HypothesisFormat.write(sessions) },
    reader: Reader(
      returns: HypothesisFormat.carries.subtracting([.signature]),
      recognises: HypothesisFormat.recognises,
      read: { source, context throws(Problem) in try HypothesisFormat.read(source, context) }
    )
  )
}

private enum HypothesisFormat {
  static let carries: Set<Content> = [
    .title, .address, .claim, .passage, .restatement, .rating, .reason, .tag, .signature,
  ]

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    let rows = sessions.flatMap { material in
      let table = OffsetTable(material.release.article.text)
      return material.claims.compactMap { annotation($0, material, table) }
    }
    return Written(
      bytes: JSONValue.members(["total": .count(rows.count), "rows": .array(rows)]).document
    )
  }

  private static func annotation(
    _ claim: Claim,
    _ material: ExportMaterial,
    _ table: OffsetTable
  ) -> JSONValue? {
    guard let passage = claim.passages.first else { return nil }
    let release = material.release
    let uri = release.facts.url ?? "urn:sha256:\(release.article.hash)"
    let signed = claim.verdict?.signed ?? release.created
    let user = user(signed.by)
    let tags = (claim.verdict.map { [$0.rating] } ?? []) + claim.tags
    return .members([
      "id": .string(claim.id.description),
      "created": .string(signed.at.description),
      "updated": .string(signed.at.description),
      "user": .string(user),
      "user_info": .members(["display_name": .string(signed.by.name)]),
      "uri": .string(uri),
      "text": .string(text(of: claim)),
      "tags": .array(tags.map { .string($0) }),
      "group": .string("__world__"),
      "permissions": .members([
        "read": .array([.string(user)]), "admin": .array([.string(user)]),
        "update": .array([.string(user)]), "delete": .array([.string(user)]),
      ]),
      "target": .array([
        .members([
          "source": .string(uri),
          "selector": .array(Selectors.json(of: passage, in: release.article.text, table, .utf16)),
        ])
      ]),
      "document": .members(["title": .list(release.facts.title.map { [.string($0)] } ?? [])]),
      "links": .members([:]),
      "hidden": .bool(false),
      "flagged": .bool(false),
    ])
  }

  /// `acct:name@authority`: letters, digits, dots and underscores, 3 to 30 of them.
  private static func user(_ checker: Checker) -> String {
    var name = ""
    for scalar in checker.name.lowercased().unicodeScalars {
      let fits = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if fits { name.unicodeScalars.append(scalar) } else if name.last != "_" { name += "_" }
    }
    if name.utf8.count < 3 { name += "___".prefix(3 - name.utf8.count) }
    return "acct:\(name.prefix(30))@localhost"
  }

  /// Markdown: the restatement as a quotation, then the reason.
  private static func text(of claim: Claim) -> String {
    let quoted = claim.restatement.map {
      "> " + $0.replacingOccurrences(of: "\n", with: "\n> ")
    }
    // A reason that begins like a quotation is none.
    let reason = claim.verdict?.reason.map { quoted == nil && $0.hasPrefix(">") ? "\\" + $0 : $0 }
    return [quoted, reason].compactMap { $0 }.joined(separator: "\n\n")
  }

  // MARK: In

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
    return ImportReading(readings.map(\.finished))
  }

  private static func read(
    _ row: JSONValue,
    _ place: String,
    _ reading: inout ClaimsReading
  ) {
    let signed = reading.sources.context.signed
    if let answered = row["references"]?.elements, !answered.isEmpty {
      let ids = answered.compactMap(\.string)
      let claim = reading.document.claims.firstIndex { $0.key.map(ids.contains) ?? false }
      guard let claim, let text = row["text"]?.string else {
        reading.document.tally.add(.reply, "", .leftOut)
        return
      }
      reading.document.claims[claim].claim.notes.append(Note(text: text, signed: signed))
      reading.document.tally.add(.reply, "", .note)
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
    let (restatement, reason) = parts(row["text"]?.string ?? "")
    claim.claim.restatement = restatement
    var tags = (row["tags"]?.elements ?? []).compactMap(\.string)
    // The first tag, or one that is a rating of any scale we know.
    let isRating = { (tag: String) in Scale.builtIn.contains { $0.rating(meant: tag) != nil } }
    let rating = tags.firstIndex(where: isRating) ?? (reason != nil && !tags.isEmpty ? 0 : nil)
    if let rating {
      claim.verdict = ImportedVerdict(rating: tags.remove(at: rating), reason: reason)
    } else if let reason {
      claim.claim.notes = [Note(text: reason, signed: signed)]
    }
    claim.claim.tags = tags
    claim.label = claim.verdict?.rating
    reading.document.claims.append(claim)
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
