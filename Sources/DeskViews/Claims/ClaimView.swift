package import FactModel
import Judging
package import OrderedJSON
import Preferences
package import Replies

/// A claim: in a line, or with everything on it.
package enum ClaimView {
  /// `c3 7.1 False`: what a tag answers with.
  package static func heading(_ claim: Claim, _ desk: DeskState) -> [StyledSpan] {
    [
      StyledSpan(claim.label, .address), StyledSpan(" \(place(of: claim, desk)) ", .dim),
      rating(claim, desk),
    ]
  }

  /// A claim in a list.
  package static func summary(_ claim: Claim, _ desk: DeskState) -> [StyledSpan] {
    var spans = heading(claim, desk)
    let remarks = remarks(claim, desk)
    if !remarks.isEmpty { spans.append(StyledSpan(" [\(remarks.joined(separator: ", "))]", .dim)) }
    spans.append(StyledSpan(" " + Wording.excerpt(claim.wording, 100)))
    return spans
  }

  /// What is to be known of a claim in a list besides its words, rating and reason: its layer, its
  /// state, its sources.
  static func remarks(_ claim: Claim, _ desk: DeskState) -> [String] {
    var words: [String] = []
    if claim.about == .attribution { words.append("attribution") }
    if claim.isCentral { words.append("central") }
    if !claim.passages.contains(where: \.isGone), let change = desk.session.changeSince(claim) {
      words.append(change.remark)
    }
    if desk.session.conflicts.contains(where: { $0.isOpen && $0.id == claim.id }) {
      words.append("changed by two")
    }
    let status = desk.session.held(claim).status
    if status != .rated, status != .open, claim.retraction == nil { words.append(status.rawValue) }
    if let assignee = claim.assignee { words.append("for \(Wording.oneLine(assignee))") }
    let sources = claim.heldEvidence.compactMap { desk.session.sources[$0.source]?.label }
    return words + sources.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A claim in a list, with its continuation lines under the text.
  static func row(_ claim: Claim, _ desk: DeskState) -> StyledLine {
    var spans = summary(claim, desk)
    let label = spans.removeFirst()
    spans[0].text.removeFirst()
    return StyledLine(lead: [label], leadWidth: 7, body: spans)
  }

  /// A claim below its sentence.
  static func inArticle(_ claim: Claim, _ desk: DeskState) -> [StyledSpan] {
    var spans = [StyledSpan(claim.label, .address), StyledSpan(" "), rating(claim, desk)]
    if let restatement = claim.restatement {
      spans.append(StyledSpan(": " + Wording.oneLine(restatement)))
    } else if let exact = claim.passages.first?.exact, !isWholeSentence(claim, desk) {
      spans.append(StyledSpan(" " + Wording.quoted(Wording.excerpt(exact, 60)), .dim))
    }
    if let reason = desk.session.asRetracted(claim).verdict?.reason {
      spans.append(StyledSpan((desk.settings.isPlain ? ", " : " — ") + reason))
    }
    return spans
  }

  /// The addresses of a claim's passages.
  static func place(of claim: Claim, _ desk: DeskState) -> String {
    claim.passages.map { desk.session.address(of: $0) }.joined(separator: ", ")
  }

  static func rating(_ claim: Claim, _ desk: DeskState) -> StyledSpan {
    guard let verdict = desk.session.asRetracted(claim).verdict else {
      return StyledSpan("not rated", .dim)
    }
    guard claim.retraction == nil else {
      return StyledSpan("retracted, was \(verdict.rating)", .error)
    }
    guard desk.session.isRated(claim) else {
      let state = desk.session.isSettled(claim) ? "mended" : "open"
      return StyledSpan("\(state), was \(verdict.rating)", .warning)
    }
    return rating(verdict, desk.session.scale)
  }

  private static func rating(_ verdict: Verdict, _ scale: Scale) -> StyledSpan {
    let tone = scale.rating(named: verdict.rating).map(scale.tone) ?? .neutral
    return StyledSpan(verdict.rating, .rating(tone))
  }

  /// Who a new claim was given as claimant: the speaker, in a transcript.
  package static func claimantGiven(_ claim: Claim) -> [StyledSpan] {
    guard let claimant = claim.claimant else { return [] }
    return [StyledSpan(" · claimant ", .dim), StyledSpan(claimant.inWords)]
  }

  /// The words that a claim is about, where they are only a part of a sentence.
  package static func partQuoted(_ claim: Claim, _ desk: DeskState) -> StyledSpan? {
    guard claim.passages.count == 1, let passage = claim.passages.first, !passage.isGone,
      !isWholeSentence(claim, desk), desk.session.sentences.touched(by: passage.range).count == 1
    else { return nil }
    return StyledSpan(" " + Wording.quoted(Wording.excerpt(passage.exact, 60)), .dim)
  }

  private static func isWholeSentence(_ claim: Claim, _ desk: DeskState) -> Bool {
    guard claim.passages.count == 1, let passage = claim.passages.first, !passage.isGone else {
      return false
    }
    let range = passage.range
    return desk.session.sentences.touched(by: range)
      .contains { desk.session.sentences.entries[$0].range == range }
  }

  // MARK: The whole claim

  /// The claim with everything on it.
  package static func reply(_ claim: Claim, _ desk: DeskState) -> Reply {
    var lines = [StyledLine(body: heading(claim, desk))]
    for (index, passage) in claim.passages.enumerated() {
      let name = claim.passages.count > 1 ? "passage \(index + 1)" : "passage"
      lines.append(
        row(
          name,
          "\(desk.session.address(of: passage)) \(Wording.quoted(Wording.oneLine(passage.exact)))"
        )
      )
      if let change = PassageView.change(passage, desk) { lines.append(row("", change)) }
    }
    lines += StaleView.rows(claim, desk).map { row($0.name, $0.text) }
    if let restatement = claim.restatement { lines.append(row("claim", restatement)) }
    lines += facts(desk.session.held(claim))
    let told = desk.session.asRetracted(claim)
    for verdict in told.verdicts.reversed() { lines.append(self.verdict(verdict, told, desk)) }
    for (index, evidence) in claim.evidence.enumerated() {
      let other = claim.otherVerdict(restingOn: evidence)
      lines.append(self.evidence(evidence, number: index + 1, desk, namedFor: other))
    }
    lines += questions(claim, desk)
    lines += deskWork(claim, desk)
    for note in claim.notes {
      lines.append(row("note", "\(note.text) (\(note.signed.by.signature), \(note.signed.at.day))"))
    }
    for below in desk.session.claims.parts(of: claim.number) {
      lines.append(
        StyledLine(
          lead: [StyledSpan("content", .dim)],
          leadWidth: 14,
          body: summary(below, desk)
        )
      )
    }
    return Reply(lines, json: json(claim, desk))
  }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 14, body: [StyledSpan(text)])
  }

  private static func facts(_ claim: Claim) -> [StyledLine] {
    var lines = [row("status", claim.status.rawValue + (claim.isCentral ? ", central" : ""))]
    lines.append(row("about", "the \(claim.about.rawValue)"))
    if let claimant = claim.claimant { lines.append(row("claimant", claimant.inWords)) }
    if let said = claim.said { lines.append(row("said", said.inWords)) }
    if let kind = claim.kind { lines.append(row("kind", kind)) }
    if let assignee = claim.assignee { lines.append(row("assigned", "to \(assignee)")) }
    if !claim.tags.isEmpty { lines.append(row("tags", claim.tags.joined(separator: " "))) }
    return lines
  }

  /// What the claim was declared to be the same as.
  package static func same(_ claim: Claim) -> [StyledLine] {
    claim.same.enumerated().map { index, other in
      // As it was: same c1 lists how it is rated now.
      let rating = other.rating.map { ", then rated \($0)" } ?? ""
      let reason = other.reason.map { ": \($0)" } ?? ""
      let who = "\(other.signed.by.signature), \(other.signed.at.day)"
      return row("same \(index + 1)", "\(other.whereabouts)\(rating)\(reason) (\(who))")
    }
  }

  /// What the desk has to decide and to hear: fix, risk, legal flag, queries, contacts.
  private static func deskWork(_ claim: Claim, _ desk: DeskState) -> [StyledLine] {
    var lines: [StyledLine] = []
    func signature(_ signed: Signed) -> String { "(\(signed.by.signature), \(signed.at.day))" }
    if let fix = claim.fix {
      lines.append(row("fix", "\(fix.force.rawValue): \(fix.replacement)"))
      if let decision = fix.decision {
        let words = [decision.kind.rawValue, decision.text.map(Wording.quoted), decision.reason]
        let text = words.compactMap { $0 }.joined(separator: " ")
        lines.append(row("decided", "\(text) \(signature(decision.signed))"))
      }
      if let made = fix.made {
        lines.append(row("made", "in the reading of \(made.signed.at.minute)"))
      }
    }
    if let risk = claim.risk { lines.append(row("risk", "\(risk.text) \(signature(risk.signed))")) }
    if let legal = claim.legal {
      lines.append(row("legal", "\(legal.reason) \(signature(legal.signed))"))
      if let clearance = legal.clearance {
        let note = clearance.note.map { $0 + " " } ?? ""
        lines.append(row("cleared", note + signature(clearance.signed)))
      }
    }
    if let retraction = claim.retraction {
      lines.append(row("retracted", "\(retraction.reason) \(signature(retraction.signed))"))
    }
    lines += same(claim)
    for query in desk.session.queries.all where query.claims.contains(claim.id) {
      lines.append(
        StyledLine(lead: [StyledSpan("  query", .dim)], leadWidth: 14, body: QueryView.spans(query))
      )
    }
    for contact in desk.session.contacts.all where contact.concerns(claim) {
      lines.append(
        StyledLine(
          lead: [StyledSpan("  contact", .dim)],
          leadWidth: 14,
          body: ContactView.spans(contact)
            + (desk.session.isOfOtherWords(contact, claim)
              ? [StyledSpan(" · of other words: put it again, or holds \(claim.label)", .warning)]
              : [])
        )
      )
    }
    return lines
  }

  private static func verdict(_ verdict: Verdict, _ claim: Claim, _ desk: DeskState) -> StyledLine {
    let isLast = verdict == claim.verdict
    var spans = [rating(verdict, desk.session.scale)]
    if let reason = verdict.reason { spans.append(StyledSpan(" — \(reason)")) }
    let confidence = verdict.confidence.map { "confidence \($0.rawValue), " } ?? ""
    spans.append(
      StyledSpan(
        " (\(confidence)\(verdict.signed.by.signature), \(verdict.signed.at.day))",
        .dim
      )
    )
    return StyledLine(
      lead: [StyledSpan(isLast ? "  verdict" : "  earlier", .dim)],
      leadWidth: 14,
      body: spans
    )
  }

  /// A piece of evidence with its source, stance, quotation and note.
  ///
  /// `other`: The verdict that it was named for, where that is not the one that holds.
  package static func evidence(
    _ evidence: Evidence,
    number: Int,
    _ desk: DeskState,
    namedFor other: Verdict? = nil
  ) -> StyledLine {
    let source = desk.session.sources[evidence.source]
    var spans = [
      StyledSpan(source?.label ?? "@?", .address), StyledSpan(" \(evidence.stance.words)"),
      StyledSpan(source.map { " \(Wording.excerpt($0.heading, 60))" } ?? "", .dim),
    ]
    if let quotation = evidence.quotation {
      spans.append(StyledSpan(" " + Wording.quoted(quotation)))
    }
    if let original = evidence.original {
      spans.append(StyledSpan(" " + Wording.quoted(original)))
    }
    if let words = evidence.originalInWords { spans.append(StyledSpan(" (\(words))", .dim)) }
    if let locator = evidence.locator { spans.append(StyledSpan(", \(locator)")) }
    if let note = evidence.note { spans.append(StyledSpan(" — \(note)")) }
    if let other {
      spans.append(StyledSpan(" · for \(other.rating), \(other.signed.by.name)", .warning))
    }
    return StyledLine(
      lead: [StyledSpan("  evidence \(number)", .dim)],
      leadWidth: 14,
      body: spans
    )
  }

  private static func questions(_ claim: Claim, _ desk: DeskState) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, question) in claim.questions.enumerated() {
      let state = question.isOpen ? " (open)" : ""
      lines.append(row("question", "\(index + 1). \(question.question)\(state)"))
      for answer in question.answers {
        let source = answer.source.flatMap { desk.session.sources[$0]?.label }
        lines.append(row("answer", answer.text + (source.map { " \($0)" } ?? "")))
      }
    }
    return lines
  }

  // MARK: JSON

  /// The claim as in the session file, with its label and addresses, and how it stands now.
  package static func json(_ claim: Claim, _ desk: DeskState) -> JSONValue {
    guard case .object(var object) = claim.json else { return claim.json }
    let held = desk.session.held(claim)
    if let place = object.members.firstIndex(where: { $0.key == "status" }) {
      object.members[place].value = .string(held.status.rawValue)
    }
    object.members.insert(JSONMember(key: "label", value: .string(claim.label)), at: 0)
    let addresses = claim.passages.map { desk.session.address(of: $0) }
    object.members.insert(JSONMember(key: "addresses", value: addresses.json), at: 1)
    object.members.insert(
      JSONMember(key: "rating", value: held.verdict.map { .string($0.rating) } ?? .null),
      at: 2
    )
    let stale = StaleView.words(desk.session.staleJudgements(of: claim))
    if !stale.isEmpty { object.members.append(JSONMember(key: "stale", value: stale.json)) }
    return .object(object)
  }
}
