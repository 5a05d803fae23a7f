import FactModel
import Notations
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

enum HypothesisFormat {
  static let carries: Set<Content> = [
    .title, .address, .claim, .passage, .restatement, .rating, .scale, .reason, .tag,
    .signature,
  ]

  /// Under which foreign data are kept.
  static let name = "hypothesis"
  /// The scale of the rating, which Hypothesis does not look at.
  static let scaleName = "rating_scale"
  /// Under which the answers to an annotation are kept.
  static let replyName = "reply"

  /// Who wrote an annotation; nil where it does not say.
  static func checker(_ row: JSONObject) -> Checker? {
    if let name = row["user_info"]?["display_name"]?.string { return Checker(name: name) }
    // acct:name@authority
    let handle = row["user"]?.string?.split(separator: ":").last?.split(separator: "@").first
    return handle.map { Checker(name: String($0)) }
  }

  /// What we write: only the user may read and change it.
  static func permissions(of user: String) -> JSONValue {
    let alone = JSONValue.array([.string(user)])
    return .members(["read": alone, "admin": alone, "update": alone, "delete": alone])
  }

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    let rows = sessions.flatMap { material in
      let table = OffsetTable(material.release.article.text)
      return material.claims.flatMap { claim in
        (annotation(claim, material, table).map { [$0] } ?? []) + replies(to: claim, material)
      }
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
    let kept = claim.foreign[name]
    // What somebody else wrote goes out under their name.
    let isTheirs = claim.verdict.map { $0.signed.by.name == checker(kept)?.name } ?? true
    let user = (isTheirs ? kept["user"]?.string : nil) ?? handle(of: signed.by)
    let tags = (claim.verdict.map { [$0.rating] } ?? []) + claim.tags
    func theirs(_ key: String) -> JSONValue? { isTheirs ? kept[key] : nil }
    // What came without a time was not written when it was imported.
    let isUndated = isTheirs && kept["id"] != nil && kept["created"] == nil
    let made = isUndated ? nil : JSONValue.string(signed.at.description)
    let who = isTheirs ? checker(kept)?.name : nil
    let info = JSONValue.members(["display_name": .string(who ?? signed.by.name)])
    let group = kept["group"] ?? .string("__world__")
    let row = JSONValue.members([
      "id": kept["id"] ?? .string(claim.id.description),
      "created": theirs("created") ?? made,
      "updated": theirs("updated") ?? theirs("created") ?? made,
      "user": .string(user),
      "user_info": theirs("user_info") ?? info,
      "uri": .string(uri),
      "text": .string(text(of: claim)),
      "tags": .array(tags.map { .string($0) }),
      scaleName: claim.verdict.map { .string($0.scale.description) },
      "group": group,
      "permissions": theirs("permissions") ?? permissions(of: user),
      "target": .array([
        .members([
          "source": .string(uri),
          "selector": .array(Selectors.json(of: passage, in: release.article.text, table, .utf16)),
        ])
      ]),
      "document": .members(["title": .list(release.facts.title.map { [.string($0)] } ?? [])]),
      "links": kept["links"] ?? .members([:]),
      "hidden": kept["hidden"] ?? .bool(false),
      "flagged": kept["flagged"] ?? .bool(false),
    ])
    guard case .object(var object) = row else { return row }
    object.members += kept.all.filter { $0.key != replyName && object[$0.key] == nil }
    return .object(object)
  }

  /// The answers that came with an annotation: they are notes, and go where notes go.
  private static func replies(to claim: Claim, _ material: ExportMaterial) -> [JSONValue] {
    guard material.release.includesNotes else { return [] }
    return claim.foreign[name].all.compactMap { member in
      guard member.key == replyName, case .object(var reply) = member.value else { return nil }
      for index in reply.members.indices where reply.members[index].key == "references" {
        let id = claim.foreign[name]["id"] ?? .string(claim.id.description)
        reply.members[index].value = .array([id])
      }
      return .object(reply)
    }
  }

  /// `acct:name@authority`: letters, digits, dots and underscores, 3 to 30 of them.
  private static func handle(of checker: Checker) -> String {
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
}
