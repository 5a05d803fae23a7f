import FactModel
import Mustache
import Publishing
import Release

// The names of everything that is not a claim.
extension TemplateFields {
  static let source = FieldTable<SourceSubject>(
    "source",
    [
      .text("label", "its address: @2") { $0.source.label },
      .text("slug", "its short name, without @") { $0.source.slug },
      .text("heading", "the shortest text that tells what it is") { $0.source.heading },
      .text("title", "its title") { $0.source.title },
      .text("citation", "the reference in words") { $0.source.citation },
      .texts("authors", "its authors") { $0.source.authors },
      .text("publisher", "its publisher") { $0.source.publisher },
      .text("account", "the account that posted it") { $0.source.account },
      .text("platform", "the platform of the post") { $0.source.platform },
      .text("published", "the day on which it was published, in words") {
        $0.source.published?.inWords
      },
      .text("time", "the time of that day (UTC)") { $0.source.time },
      .text("accessed", "the day on which it was looked up, in words") {
        $0.source.accessed?.inWords
      },
      .text("url", "its address on the web; empty where it is no page") { subject in
        subject.source.url.flatMap { WebLink($0)?.address }
      },
      .text("archive", "the address of its archived copy") { subject in
        subject.source.archiveURL.flatMap { WebLink($0)?.address }
      },
      .text("archived", "the day on which it was archived, in words") {
        $0.source.archived?.inWords
      },
      .text("kind", "its kind") { $0.source.kind },
      .text("grade", "its Admiralty grade") { $0.source.grade?.description },
      .text("gradeInWords", "the grade in words") { $0.source.grade?.inWords },
      .text("interest", "the interest that its author has in the matter") { $0.source.interest },
      .text("visibility", "public or desk") { $0.source.visibility.rawValue },
      .text("repeats", "the address of the source that it repeats") { subject in
        subject.source.derivedFrom.flatMap(subject.material.source)?.label
      },
    ]
  )

  static let finding = FieldTable<FindingSubject>(
    "finding",
    [
      .text("label", "its address: f2") { $0.finding.label },
      .text("kind", "its kind") { $0.finding.kind },
      .text("address", "where it is") { $0.material.addresses(of: $0.finding.passages) },
      .list("passages", of: passage, named: "passage", "the texts there") { subject in
        subject.finding.passages.map { PassageSubject(material: subject.material, passage: $0) }
      },
      .text("note", "what is said of it") { $0.finding.note },
    ]
  )

  static let query = FieldTable<QuerySubject>(
    "query",
    [
      .text("label", "its address: q1") { $0.query.label },
      .text("to", "whom it went to") { $0.query.to },
      .text("question", "what was asked") { $0.query.question },
      .texts("claims", "the addresses of the claims that it is about") { subject in
        subject.query.claims.compactMap { subject.material.release.claims[$0]?.label }
      },
      .text("since", "the day on which it was asked, in words") {
        Words.day($0.query.signed.at)
      },
      .flag("isOpen", "whether it has no answer yet") { $0.query.isOpen },
      .list("answers", of: answer, named: "answer", "its answers") { subject in
        subject.query.answers.map { AnswerSubject(query: subject.query, answer: $0) }
      },
    ]
  )

  static let answer = FieldTable<AnswerSubject>(
    "answer",
    [
      .text("text", "what was answered") { $0.answer.text },
      .text("from", "who answered") { $0.answer.from ?? $0.query.to },
      .text("date", "the day, in words") { Words.day($0.answer.signed.at) },
    ]
  )

  static let contact = FieldTable<ContactSubject>(
    "contact",
    [
      .text("label", "its address: k1") { $0.contact.label },
      .text("person", "who was to be reached") {
        $0.contact.person
      },
      .text("role", "the person's role") { $0.contact.role },
      .text("put", "what was put to them") { $0.contact.put },
      .list("attempts", of: attempt, named: "attempt", "the attempts") {
        Array($0.contact.attempts)
      },
      .flag("hasReplied", "whether there is a reply") { !$0.contact.replies.isEmpty },
      .text("terms", "on the record, on background or off the record") {
        $0.contact.replies.last?.terms.inWords
      },
      .text("reply", "the last reply") { $0.contact.replies.last?.text },
      .text("replied", "the day of the last reply, in words") {
        $0.contact.replies.last?.date.inWords
      },
    ]
  )

  static let attempt = FieldTable<Contact.Attempt>(
    "attempt",
    [
      .text("channel", "email, phone, letter …") { $0.channel },
      .text("date", "the day, in words") { $0.date.inWords },
      .text("note", "what is said of it") { $0.note },
    ]
  )

  static let rating = FieldTable<RatingSubject>(
    "rating",
    [
      .text("name", "its name, as it is published") { $0.rating.name },
      .text("key", "what is typed for it") { $0.rating.key },
      .text("meaning", "what it means") { $0.rating.meaning },
      .text("tone", "which way it leans: good, mixed, bad or neutral") { $0.tone.rawValue },
      .text("count", "how many claims have it") { String($0.claims.count) },
      .flag("isUsed", "whether a claim has it") { !$0.claims.isEmpty },
      .list("claims", of: claim, named: "claim", "the claims that have it") { subject in
        subject.claims.map { ClaimSubject(subject.material, $0) }
      },
    ]
  )

  static let publication = FieldTable<Publication>(
    "publication",
    [
      .text("version", "its number: 1, 2 …") { $0.number.description },
      .text("date", "the day, in words") { Words.day($0.signed.at) },
      .text("by", "who published it") { $0.signed.by.signature },
      .text("url", "where") { publication in
        publication.url.flatMap { WebLink($0)?.address }
      },
      .text("note", "what is said of it") { $0.note },
      .text("headline", "the headline of the check") { $0.headline },
      .text("conclusion", "how it came out, in one line") { $0.conclusion },
      .text("outlet", "who publishes it") { $0.outlet },
    ]
  )

  static let correction = FieldTable<CorrectionSubject>(
    "correction",
    [
      .text("kind", "correction, update, minor or retraction") { $0.correction.kind.rawValue },
      .flag("isRetraction", "whether it is a retraction") { $0.correction.kind == .retraction },
      .text("label", "the address of the claim; empty where all is meant") { $0.correction.label },
      .text("reason", "why") { $0.correction.reason },
      .text("date", "the day, in words") { Words.day($0.correction.signed.at) },
      .text("by", "who entered it") { $0.correction.signed.by.signature },
      .list("differences", of: difference, named: "difference", "what was changed") {
        $0.correction.differences
      },
    ]
  )

  static let difference = FieldTable<Correction.Difference>(
    "difference",
    [
      .text("field", "what of the claim: verdict, restatement …") { $0.field },
      .text("before", "what readers saw") { $0.before },
      .text("after", "what they see now") { $0.after },
    ]
  )

  static let waiver = FieldTable<Waiver>(
    "waiver",
    [
      .text("rule", "the name of the rule") { $0.rule },
      .text("what", "what it finds, in words") { GateRule.named($0.rule)?.what },
      .text("place", "where it is off; empty for everywhere") { $0.place },
      .text("reason", "why") { $0.reason },
      .text("by", "who switched it off") { $0.signed.by.signature },
      .text("date", "the day, in words") { Words.day($0.signed.at) },
    ]
  )

  static let checker = FieldTable<Checker>(
    "checker",
    [
      .text("name", "the name") { $0.name },
      .text("role", "the role") { $0.role },
    ]
  )

  static let block = FieldTable<BlockSubject>(
    "block",
    [
      .text("kind", "title, paragraph, heading …") { $0.block.kind.rawValue },
      .text("label", "its address: 3, title") { $0.block.label },
      .text("text", "its text") { $0.material.release.article.text.slice($0.block.range) },
      .list("claims", of: claim, named: "claim", "the claims that touch it") { subject in
        subject.material.claims
          .filter { $0.passages.contains { $0.range.overlaps(subject.block.range) } }
          .map { ClaimSubject(subject.material, $0) }
      },
    ]
  )
}
