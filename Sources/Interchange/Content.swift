import FactModel
import Release

/// One kind of thing that a session holds and a format may have a place for.
///
/// What has no place is counted and told at export; docs/formats.md lists it for every format.
package enum Content: String, Sendable, CaseIterable {
  case text, title, address, articleFact
  case claim, passage, furtherPassage, contentClaim
  case restatement, claimant, claimantRole, attribution, said, kind, tag, central, status
  case rating, scale, reason, confidence, signature, earlierVerdict, review, sameClaim
  case evidence, quotation, original, locator, evidenceNote, source, sourceDetail
  case question, answer, note, fix, decision, finding, mark, item
  case query, contact, legalFlag, acceptedRisk, retraction, waiver, publication, correction

  /// The thing in words, for counting: one, and many.
  package var noun: (one: String, many: String) {
    switch self {
    case .text: ("article text", "article texts")
    case .title: ("title", "titles")
    case .address: ("article's address", "articles' addresses")
    case .articleFact: ("fact about the article", "facts about the article")
    case .claim: ("claim", "claims")
    case .passage: ("passage", "passages")
    case .furtherPassage: ("further passage", "further passages")
    case .contentClaim: ("link to a claim above", "links to claims above")
    case .restatement: ("restatement", "restatements")
    case .claimant: ("claimant", "claimants")
    case .claimantRole: ("claimant's role", "claimants' roles")
    case .attribution: ("mark as an attribution", "marks as attributions")
    case .said: ("date of saying", "dates of saying")
    case .kind: ("kind", "kinds")
    case .tag: ("tag", "tags")
    case .central: ("mark as central", "marks as central")
    case .status: ("status", "statuses")
    case .rating: ("rating", "ratings")
    case .scale: ("name of a scale", "names of scales")
    case .reason: ("reason", "reasons")
    case .confidence: ("degree of confidence", "degrees of confidence")
    case .signature: ("verdict's signature", "verdicts' signatures")
    case .earlierVerdict: ("earlier verdict", "earlier verdicts")
    case .review: ("review", "reviews")
    case .sameClaim:
      ("link to the same claim in another session", "links to the same claim in other sessions")
    case .evidence: ("piece of evidence", "pieces of evidence")
    case .quotation: ("quotation from a source", "quotations from sources")
    case .original: ("original of a quotation", "originals of quotations")
    case .locator: ("place in a source", "places in sources")
    case .evidenceNote: ("note on evidence", "notes on evidence")
    case .source: ("source that no claim uses", "sources that no claim uses")
    case .sourceDetail: ("detail of a source", "details of sources")
    case .question: ("research question", "research questions")
    case .answer: ("answer", "answers")
    case .note: ("note", "notes")
    case .fix: ("fix", "fixes")
    case .decision: ("decision on a fix", "decisions on fixes")
    case .finding: ("finding", "findings")
    case .mark: ("mark on a sentence", "marks on sentences")
    case .item: ("item", "items")
    case .query: ("query", "queries")
    case .contact: ("contact", "contacts")
    case .legalFlag: ("legal flag", "legal flags")
    case .acceptedRisk: ("accepted risk", "accepted risks")
    case .retraction: ("retraction", "retractions")
    case .waiver: ("waiver", "waivers")
    case .publication: ("publication", "publications")
    case .correction: ("correction", "corrections")
    }
  }

  /// A number of them: `1 note`, `3 notes`.
  package func counted(_ number: Int) -> String {
    "\(number) \(number == 1 ? noun.one : noun.many)"
  }
}

extension Content {
  /// Everything of this kind in a session, one text for each, so that two sessions can be compared
  /// whose identities differ: claims are named by their place among the claims.
  package func values(in material: ExportMaterial) -> [String] {
    let facts = material.release.facts
    switch self {
    case .text: return [material.release.article.text.string]
    case .title: return facts.title.map { [$0] } ?? []
    case .address: return facts.url.map { [$0] } ?? []
    case .articleFact: return Self.values(of: facts)
    case .source: return Self.unused(material).map { Self.name(of: $0) }
    case .sourceDetail:
      return material.sources.flatMap { source in
        Self.details(of: source, material).map { "\(Self.name(of: source)): \($0)" }
      }
    case .finding:
      return material.release.findings.all.map {
        ([$0.kind, $0.note ?? ""] + $0.passages.map(Self.place)).joined(separator: " | ")
      }
    case .mark:
      return material.release.marks.all.map {
        [$0.kind.rawValue, $0.note ?? "", Self.place($0.passage)].joined(separator: " | ")
      }
    case .item:
      return material.release.items.all.map {
        [$0.kind.rawValue, $0.check?.outcome.rawValue ?? "", Self.place($0.passage)]
          .joined(separator: " | ")
      }
    case .query: return material.release.queries.all.map { "\($0.to): \($0.question)" }
    case .contact: return material.release.contacts.all.map(\.inWords)
    case .waiver: return material.release.waivers.all.map { "\($0.rule): \($0.reason)" }
    case .publication: return material.release.publications.all.map { "\($0.number)" }
    case .correction: return material.release.corrections.all.map(\.reason)
    default: return claimValues(material)
    }
  }

  private func claimValues(_ material: ExportMaterial) -> [String] {
    var result: [String] = []
    for (index, claim) in material.claims.enumerated() {
      for value in values(of: claim, material) { result.append("#\(index + 1) \(value)") }
    }
    return result
  }

  /// How many of this kind a session holds.
  package func count(in material: ExportMaterial) -> Int { values(in: material).count }

  private func values(of claim: Claim, _ material: ExportMaterial) -> [String] {
    switch self {
    case .claim: return [""]
    case .passage: return claim.passages.prefix(1).map(Self.place)
    case .furtherPassage: return claim.passages.dropFirst().map(Self.place)
    case .contentClaim: return claim.number.part == nil ? [] : [material.place(above: claim)]
    case .restatement: return claim.restatement.map { [$0] } ?? []
    case .claimant: return claim.claimant.map { [$0.name] } ?? []
    case .claimantRole: return claim.claimant?.role.map { [$0] } ?? []
    case .attribution: return claim.about == .attribution ? [""] : []
    case .said: return claim.said.map { [$0.description] } ?? []
    case .kind: return claim.kind.map { [$0] } ?? []
    case .tag: return claim.tags
    case .central: return claim.isCentral ? [""] : []
    case .status: return claim.status == .open ? [] : [claim.status.rawValue]
    case .note: return claim.notes.map(\.text)
    case .fix: return claim.fix.map { ["\($0.force.rawValue): \($0.replacement)"] } ?? []
    case .decision:
      return claim.fix?.decision.map { ["\($0.kind.rawValue) \($0.text ?? "")"] } ?? []
    case .legalFlag: return material.internals(claim.legal?.reason)
    case .acceptedRisk: return material.internals(claim.risk?.text)
    case .retraction: return claim.retraction.map { [$0.reason] } ?? []
    case .review: return claim.review.map { [$0.signed.by.signature] } ?? []
    case .sameClaim: return claim.same.map(\.whereabouts)
    case .question: return claim.questions.map(\.question)
    case .answer:
      return claim.questions.flatMap { question in
        question.answers.map { answer in
          let source = answer.source.flatMap(material.source).map(Self.name) ?? ""
          return "\(question.question) → \(answer.text) [\(source)]"
        }
      }
    case .rating, .scale, .reason, .confidence, .signature, .earlierVerdict:
      return verdictValues(of: claim)
    default: return evidenceValues(of: claim, material)
    }
  }

  private func verdictValues(of claim: Claim) -> [String] {
    if self == .earlierVerdict {
      return claim.verdicts.dropLast().map { "\($0.rating): \($0.reason ?? "")" }
    }
    guard let verdict = claim.verdict else { return [] }
    switch self {
    case .rating: return [verdict.rating]
    case .scale: return [verdict.scale.description]
    case .reason: return verdict.reason.map { [$0] } ?? []
    case .confidence: return verdict.confidence.map { [$0.rawValue] } ?? []
    default: return ["\(verdict.signed.by.signature) \(verdict.signed.at)"]
    }
  }

  private func evidenceValues(of claim: Claim, _ material: ExportMaterial) -> [String] {
    material.evidence(of: claim).compactMap { evidence, source in
      let use = "\(evidence.stance.rawValue) \(Self.name(of: source))"
      switch self {
      case .evidence: return use
      case .quotation: return evidence.quotation.map { "\(use): \($0)" }
      case .original:
        let words = [evidence.original, evidence.originalInWords].compactMap { $0 }
        return words.isEmpty ? nil : "\(use): \(words.joined(separator: ", "))"
      case .locator: return evidence.locator.map { "\(use): \($0)" }
      case .evidenceNote: return evidence.note.map { "\(use): \($0)" }
      default: return nil
      }
    }
  }

  /// The sources that no claim's evidence or answer names.
  private static func unused(_ material: ExportMaterial) -> [Source] {
    var used: Set<EntityID> = []
    for claim in material.claims {
      used.formUnion(claim.evidence.map(\.source))
      for question in claim.questions { used.formUnion(question.answers.compactMap(\.source)) }
    }
    return material.sources.filter { !used.contains($0.id) }
  }

  private static func place(_ passage: Passage) -> String {
    "\(passage.range.lowerBound)-\(passage.range.upperBound) \(passage.exact)"
  }

  /// What a source is called where it has no identity: its address or, without one, its heading.
  static func name(of source: Source) -> String { source.url ?? source.heading }

  private static func values(of facts: ArticleFacts) -> [String] {
    var values = facts.byline.map { "by \($0)" }
    if let publisher = facts.publisher { values.append("publisher \(publisher)") }
    if let date = facts.published { values.append("published \(date)") }
    if let date = facts.updated { values.append("updated \(date)") }
    if let language = facts.language { values.append("language \(language)") }
    return values
  }

  private static func details(of source: Source, _ material: ExportMaterial) -> [String] {
    var details = source.authors.map { "by \($0)" }
    let texts: [(String, String?)] = [
      ("slug", source.slug), ("kind", source.kind),
      ("citation", source.url == nil && source.title == nil ? nil : source.citation),
      ("title", source.url == nil ? nil : source.title), ("publisher", source.publisher),
      ("account", source.account), ("platform", source.platform),
      ("time", source.time), ("published", source.published?.description),
      ("accessed", source.accessed?.description),
      ("archive", source.archiveURL), ("archived", source.archived?.description),
      ("interest", source.interest), ("grade", source.grade?.description),
      ("from", source.derivedFrom.flatMap(material.source).map(Self.name)),
    ]
    for case (let name, let text?) in texts { details.append("\(name) \(text)") }
    details += source.notes.map { "note \($0.text)" }
    return details
  }
}
