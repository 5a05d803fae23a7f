import FactModel

/// A session in sentences, one a line, in an order in which what did not change does not move: what
/// `git diff` compares.
///
/// It shows all that the file has, protected sources included, and marks those: it is for whoever has
/// the file.
struct SessionSentences {
  private let session: Session
  /// The sealed source for whose sake another is withheld, by the other's identity.
  private let twins: [EntityID: Source]
  private var lines: [String] = []

  static func text(_ session: Session) -> String {
    var sentences = SessionSentences(session)
    sentences.tellAll()
    return sentences.lines.joined(separator: "\n") + "\n"
  }

  private init(_ session: Session) {
    self.session = session
    twins = Dictionary(session.sealedTwins.map { ($0.source.id, $0.sealed) }) { first, _ in first }
  }

  private mutating func tellAll() {
    lines = ["# \(session.facts.title ?? "untitled")", "scale \(session.scale.name)", ""]
    for claim in session.claims.all { tell(claim) }
    for finding in session.findings.all { tell(finding) }
    for mark in session.marks.all {
      tell("mark \(mark.kind.rawValue) at “\(line(mark.passage.exact))”", mark.note)
    }
    for item in session.items.all { tell(item) }
    for query in session.queries.all { tell(query) }
    for contact in session.contacts.all { tell(contact) }
    for source in session.sources.all { tell(source) }
    for waiver in session.waivers.all { tell(waiver.caption.name, waiver.reason) }
    for version in session.publications.all {
      tell("version \(version.number)", "published \(by(version.signed))")
    }
    for conflict in session.openConflicts {
      let names = conflict.versions.map(\.signed.by.name).joined(separator: ", ")
      lines.append("to be settled between \(names): \(session.name(of: conflict))")
    }
    for forgotten in session.forgotten {
      lines.append("@\(forgotten.number) was forgotten \(by(forgotten.signed))")
    }
    lines += ["", "## Changes", ""]
    for position in stride(from: 1, through: session.log.count, by: 1) {
      guard let edit = try? session.log.edit(position) else { continue }
      lines.append("\(edit.signed.at.minute) \(edit.signed.by.name): \(line(edit.command))")
    }
  }

  // MARK: Things

  private mutating func tell(_ claim: Claim) {
    let label = claim.label
    lines.append("\(label) \(line(claim.wording))")
    let central = claim.isCentral ? ", central" : ""
    lines.append("\(label) is \(claim.status.rawValue)\(central)")
    if let assignee = claim.assignee { tell("\(label) assigned to", assignee) }
    if let claimant = claim.claimant { tell("\(label) claimed by", claimant.inWords) }
    for verdict in claim.verdicts {
      tell("\(label) rated \(verdict.rating) \(by(verdict.signed))", verdict.reason)
    }
    if let review = claim.review { lines.append("\(label) reviewed \(by(review.signed))") }
    for evidence in claim.evidence {
      let words = [evidence.quotation, evidence.original, evidence.locator, evidence.note]
        .compactMap { $0 }
      tell(
        "\(label) \(evidence.stance.rawValue) \(name(evidence.source))",
        words.joined(separator: "; ")
      )
    }
    for question in claim.questions {
      tell("\(label) asks", question.question)
      for answer in question.answers {
        let source = answer.source.map { " from \(name($0))" } ?? ""
        tell("\(label) answer\(source)", answer.text)
      }
    }
    for note in claim.notes { tell("\(label) note \(by(note.signed))", note.text) }
    tell(claim.fix, of: label)
    tell(claim.legal, of: label)
    if let risk = claim.risk { tell("\(label) risk accepted \(by(risk.signed))", risk.text) }
    if let retraction = claim.retraction {
      tell("\(label) retracted \(by(retraction.signed))", retraction.reason)
    }
    lines.append("")
  }

  private mutating func tell(_ finding: Finding) {
    let words = finding.passages.map(\.exact).joined(separator: " … ")
    tell("\(finding.label) \(finding.kind) at “\(line(words))”", finding.note)
    tell("\(finding.label) is \(finding.outcome.rawValue)", finding.status?.reason)
    for note in finding.notes { tell("\(finding.label) note \(by(note.signed))", note.text) }
    tell(finding.fix, of: finding.label)
    tell(finding.legal, of: finding.label)
  }

  private mutating func tell(_ item: Item) {
    let outcome = item.check.map { "\($0.outcome.rawValue) \(by($0.signed))" } ?? "open"
    tell(
      "\(item.label) \(item.kind.rawValue) “\(line(item.passage.exact))” \(outcome)",
      item.check?.note
    )
    for other in item.check?.others ?? [] {
      tell("\(item.label) too \(by(other.signed))", other.note)
    }
  }

  private mutating func tell(_ query: Query) {
    let due = query.due.map { ", due \($0)" } ?? ""
    tell("\(query.label) to \(line(query.to))\(due)", query.question)
    for answer in query.answers {
      tell("\(query.label) answer \(by(answer.signed))", answer.text)
    }
  }

  private mutating func tell(_ contact: Contact) {
    tell("\(contact.label) \(line(contact.inWords))", contact.put)
    for attempt in contact.attempts {
      tell("\(contact.label) tried by \(line(attempt.channel)), \(attempt.date)", attempt.note)
    }
    for reply in contact.replies {
      tell("\(contact.label) replied \(reply.terms.inWords), \(reply.date)", reply.text)
    }
  }

  private mutating func tell(_ source: Source) {
    tell(name(source.id), source.heading)
    var words = [source.effectiveVisibility.rawValue]
    if let terms = source.terms { words.append(terms.inWords) }
    if let twin = twins[source.id] { words.append("withheld as \(twin.label) is") }
    lines.append("\(source.label) for \(words.joined(separator: ", "))")
    for note in source.notes { tell("\(source.label) note \(by(note.signed))", note.text) }
  }

  private mutating func tell(_ fix: Fix?, of label: String) {
    guard let fix else { return }
    tell("\(label) fix", fix.replacement)
    if let decision = fix.decision {
      tell("\(label) fix \(decision.kind.rawValue) \(by(decision.signed))", decision.reason)
    }
    if let made = fix.made { lines.append("\(label) fix made \(by(made.signed))") }
  }

  private mutating func tell(_ legal: LegalFlag?, of label: String) {
    guard let legal else { return }
    tell("\(label) for a lawyer \(by(legal.signed))", legal.reason)
    if let clearance = legal.clearance {
      tell("\(label) cleared \(by(clearance.signed))", clearance.note)
    }
  }

  // MARK: Words

  private mutating func tell(_ what: String, _ text: String?) {
    let words = text.map(line) ?? ""
    lines.append(words.isEmpty ? what : "\(what): \(words)")
  }

  private func by(_ signed: Signed) -> String { "by \(signed.by.name)" }

  /// A source's label, marked where naming it gives somebody away.
  private func name(_ id: EntityID) -> String {
    guard let source = session.sources[id] else { return "a source" }
    if source.visibility == .sealed || twins[id] != nil { return "\(source.label) (sealed)" }
    return source.isProtected ? "\(source.label) (protected)" : source.label
  }

  private func line(_ text: String) -> String { Wording.oneLine(text) }
}
