import FactModel
import Mustache
import Publishing
import Release

/// The names that templates have for what is in a release.
///
/// docs/templates.md is made from these tables, and `template check` looks names up in them.
package enum TemplateFields {
  /// All tables, that of the report first.
  package static let tables: [TemplateTable] = [
    report.description, claim.description, passage.description, evidence.description,
    source.description, question.description, fix.description, finding.description,
    query.description, answer.description, contact.description, attempt.description,
    rating.description, publication.description, correction.description,
    difference.description, waiver.description, checker.description, note.description,
    block.description,
  ]

  /// The names of the tables, for what lists them and need not have the tables made.
  package static let names = [
    "report", "claim", "passage", "evidence", "source", "question", "fix", "finding", "query",
    "answer", "contact", "attempt", "rating", "publication", "correction", "difference", "waiver",
    "checker", "note", "block",
  ]

  /// The table with a name; nil where there is none.
  package static func table(named name: String) -> TemplateTable? {
    tables.first { $0.name == name }
  }

  // MARK: The report

  static let report = FieldTable<ReportMaterial>(
    "report",
    [
      .text("title", "the article's title") { $0.release.facts.title },
      .texts("authors", "the names of its byline") { $0.release.facts.byline },
      .text("publisher", "its publisher") { $0.release.facts.publisher },
      .text("published", "the day on which it was published, in words") {
        $0.release.facts.published?.inWords
      },
      .text("updated", "the day on which it was updated, in words") {
        $0.release.facts.updated?.inWords
      },
      .text("url", "its address on the web") { $0.release.facts.url },
      .text("language", "its language, as a BCP 47 tag") { $0.release.facts.language },
      .text("hash", "the SHA-256 of its text") { $0.release.article.hash },
      .text("read", "when it was read, in words") { Words.moment($0.release.article.read) },
      .list("blocks", of: block, named: "block", "its pieces in order, without furniture") {
        material in
        material.release.article.blocks.filter { $0.kind != .furniture }
          .map { (material, $0) }
          .map(BlockSubject.init)
      },
      .text("claimCount", "how many claims there are, without those that were retracted") {
        String($0.claims.count { $0.retraction == nil })
      },
      .text("sentenceCount", "how many sentences the article has") {
        String($0.release.sentences.count)
      },
      .text("coveredCount", "how many of them are covered") {
        String($0.release.use.coveredCount)
      },
      .text("scale", "the title of the rating scale") { $0.release.scale.title },
      .list("ratings", of: rating, named: "rating", "the ratings of the scale, with their claims") {
        material in material.release.scale.ratings.map { RatingSubject(material, $0) }
      },
      .list("claims", of: claim, named: "claim", "the claims in the order of the article") {
        material in material.claims.map { ClaimSubject(material, $0) }
      },
      .list("ratedClaims", of: claim, named: "claim", "the claims that have a verdict") {
        material in
        material.claims.filter { $0.verdict != nil }.map { ClaimSubject(material, $0) }
      },
      .list("fixes", of: fix, named: "fix", "the fixes in the order of the article") { material in
        material.fixes.map { FixSubject(material: material, proposed: $0) }
      },
      .text("diff", "the fixes as a unified diff of the article") { $0.diff.text },
      .list("findings", of: finding, named: "finding", "the findings") { material in
        material.release.findings.all.map { FindingSubject(material: material, finding: $0) }
      },
      .list("queries", of: query, named: "query", "the queries") { material in
        material.release.queries.all.map { QuerySubject(material: material, query: $0) }
      },
      .list("openQueries", of: query, named: "query", "those that wait for an answer") { material in
        material.release.queries.all.filter(\.isOpen)
          .map { QuerySubject(material: material, query: $0) }
      },
      .list("contacts", of: contact, named: "contact", "whom the desk tried to reach") { material in
        material.release.contacts.all.map { ContactSubject(material: material, contact: $0) }
      },
      .list("sources", of: source, named: "source", "the sources that may be shown") { material in
        material.sources.map { SourceSubject(material: material, source: $0) }
      },
      .text("hiddenSources", "how many sources are left out; empty when none is") { material in
        let count = material.release.keptBack.sources
        return count == 0 ? nil : String(count)
      },
      .list("publications", of: publication, named: "publication", "the published versions") {
        Array($0.release.publications.all)
      },
      .list("corrections", of: correction, named: "correction", "the ledger, the newest first") {
        material in
        material.release.corrections.all.reversed()
          .map { CorrectionSubject(material: material, correction: $0) }
      },
      .text("retraction", "why all that was published was retracted; empty when it was not") {
        $0.release.retraction?.reason
      },
      .list("waivers", of: waiver, named: "waiver", "the rules that were switched off") {
        $0.waivers
      },
      .list("checkers", of: checker, named: "checker", "who gave verdicts") { material in
        var seen: Set<Checker> = []
        return material.claims.flatMap { $0.verdicts.map(\.signed.by) }
          .filter { seen.insert($0).inserted }
      },
    ]
  )

  // MARK: Claims

  static let claim = FieldTable<ClaimSubject>(
    "claim",
    [
      .text("label", "its address: c3") { $0.claim.label },
      .text("wording", "the claim in its own words, else as the article has it") {
        $0.claim.wording
      },
      .text("restatement", "the claim in its own words") { $0.claim.restatement },
      .list("passages", of: passage, named: "passage", "where it stands in the article") {
        subject in
        subject.claim.passages.map { PassageSubject(material: subject.material, passage: $0) }
      },
      .text("address", "the addresses of its passages") {
        $0.material.addresses(of: $0.claim.passages)
      },
      .text("claimant", "who makes it, with the role") { $0.claim.claimant?.inWords },
      .text("said", "when it was said, in words") { $0.claim.said?.inWords },
      .text("kind", "its kind") { $0.claim.kind },
      .texts("tags", "its tags") { $0.claim.tags },
      .flag("isAttribution", "whether it is about who said it") { $0.claim.about == .attribution },
      .flag("isCentral", "whether it is central to the article") { $0.claim.isCentral },
      .text("status", "where it stands in the work") { Words.status($0.claim.status) },
      .text("rating", "its rating; empty where it has none") { subject in
        subject.claim.verdict.map(subject.material.ratingName)
      },
      .text("tone", "which way the rating leans: good, mixed, bad or neutral") {
        $0.material.tone(of: $0.claim).rawValue
      },
      .text("reason", "the reason for the verdict") { $0.claim.verdict?.reason },
      .text("confidence", "how sure the verdict is") { $0.claim.verdict?.confidence?.rawValue },
      .text("ratedBy", "who gave the verdict") { $0.claim.verdict?.signed.by.signature },
      .text("ratedOn", "the day of the verdict, in words") { subject in
        subject.claim.verdict.map { Words.day($0.signed.at) }
      },
      .list("evidence", of: evidence, named: "evidence", "the evidence that may be shown") {
        subject in
        subject.material.evidence(of: subject.claim).map {
          EvidenceSubject(material: subject.material, evidence: $0.evidence, source: $0.source)
        }
      },
      .list("questions", of: question, named: "question", "its research questions") { subject in
        subject.claim.questions.map {
          QuestionSubject(material: subject.material, question: $0)
        }
      },
      .object("fix", of: fix, named: "fix", "its fix") { subject in
        subject.claim.proposedFix.map {
          FixSubject(material: subject.material, proposed: $0)
        }
      },
      .text("legal", "why a lawyer must clear it; empty when cleared") { subject in
        subject.claim.legal.flatMap { $0.isOpen ? $0.reason : nil }
      },
      .text("risk", "what is risked by leaving it") { $0.claim.risk?.text },
      .text("riskBy", "who accepts that") { $0.claim.risk?.signed.by.signature },
      .text("retraction", "why it was retracted; empty when it was not") {
        $0.claim.retraction?.reason
      },
      .list("contacts", of: contact, named: "contact", "the contacts about it") { subject in
        subject.material.release.contacts.all.filter { $0.concerns(subject.claim) }
          .map { ContactSubject(material: subject.material, contact: $0) }
      },
      .list("queries", of: query, named: "query", "the queries about it") { subject in
        subject.material.release.queries.all.filter { $0.claims.contains(subject.claim.id) }
          .map { QuerySubject(material: subject.material, query: $0) }
      },
      .list("notes", of: note, named: "note", "the checkers' notes, where the report has them") {
        Array($0.claim.notes)
      },
    ]
  )

  static let passage = FieldTable<PassageSubject>(
    "passage",
    [
      .text("text", "the text there") { $0.passage.exact },
      .text("address", "its address: 3.2") { $0.material.address(of: $0.passage) },
    ]
  )

  static let evidence = FieldTable<EvidenceSubject>(
    "evidence",
    [
      .text("stance", "rests on, supports, refutes or context") { $0.evidence.stance.words },
      .flag("supports", "whether it supports the claim") { $0.evidence.stance == .supports },
      .flag("refutes", "whether it refutes the claim") { $0.evidence.stance == .refutes },
      .text("quotation", "the source's own words") { $0.evidence.quotation },
      .text("original", "the words that the quotation translates") { $0.evidence.original },
      .text("language", "their language") { $0.evidence.language },
      .text("translator", "who translated them") { $0.evidence.translator },
      .text("locator", "where in the source") { $0.evidence.locator },
      .text("locatorURL", "the address of that time in the recording") { subject in
        subject.source.address(at: subject.evidence.locator).flatMap { WebLink($0)?.address }
      },
      .text("note", "what else is said of it") { $0.evidence.note },
      .object("source", of: source, named: "source", "the source") {
        SourceSubject(material: $0.material, source: $0.source)
      },
    ]
  )

  static let question = FieldTable<QuestionSubject>(
    "question",
    [
      .text("question", "what is to be found out") { $0.question.question },
      .flag("isOpen", "whether it has no answer yet") { $0.question.isOpen },
      .texts("answers", "the answers that may be shown") {
        $0.question.answers.map(\.text)
      },
    ]
  )

  static let fix = FieldTable<FixSubject>(
    "fix",
    [
      .text("label", "the address of its claim or finding") { $0.proposed.label },
      .text("address", "where it is to be made") { subject in
        subject.proposed.passage.map(subject.material.address)
      },
      .text("before", "the text that is there") { $0.proposed.passage?.exact },
      .text("after", "the text that should be there") { $0.fix.replacement },
      .text("force", "must or should") { $0.fix.force.rawValue },
      .flag("isMust", "whether it must be made") { $0.fix.force == .must },
      .text("decision", "accepted, changed or refused; empty before") {
        $0.fix.decision?.kind.rawValue
      },
      .text("changedTo", "the text that was put in its place") { $0.fix.decision?.text },
      .text("decidedBy", "who decided") { $0.fix.decision?.signed.by.signature },
      .text("decisionReason", "the reason for that") { $0.fix.decision?.reason },
      .text("reason", "the reason for the claim's verdict, or the finding's note") {
        $0.proposed.reason
      },
    ]
  )

  static let note = FieldTable<Note>(
    "note",
    [
      .text("text", "what it says") { $0.text },
      .text("by", "whose it is") { $0.signed.by.signature },
      .text("date", "its day, in words") { Words.day($0.signed.at) },
    ]
  )
}

extension ReportMaterial {
  /// Which way the rating of a claim leans.
  func tone(of claim: Claim) -> Scale.Tone {
    guard let verdict = claim.verdict, isStoodBy(claim) else { return .neutral }
    guard let scale = release.scale(of: verdict),
      let rating = scale.rating(named: verdict.rating)
    else { return .neutral }
    return scale.tone(of: rating)
  }
}
