package import FactModel
package import Judging
package import OrderedJSON
package import Replies

/// The sentences that read otherwise than when they were judged, each once with all that was judged in
/// it.
package enum StaleView {
  /// All of them, those in which only fixes were made first, and what was judged of words that are gone.
  package static func reply(_ changed: [ChangedSentence], _ desk: DeskState) -> Reply {
    let gone = LostView.lost(desk)
    let lost = LostView.lines(gone)
    let json = JSONValue.array(changed.map { self.json($0, desk) } + LostView.json(gone))
    guard !changed.isEmpty || !lost.isEmpty else {
      return Reply(
        asides: [StyledLine("Everything was judged of the words that are there now.", .dim)],
        json: json
      )
    }
    var lines: [StyledLine] = []
    for (isFixed, heading) in [(true, "fixes made as proposed"), (false, "changed otherwise")] {
      let some = changed.filter { $0.isFixed == isFixed }
      guard !some.isEmpty else { continue }
      lines.append(StyledLine("\(heading) (\(some.count))", .strong))
      lines += some.flatMap { self.lines($0, desk) }
    }
    lines += lost
    if changed.isEmpty { return Reply(lines, json: json) }
    let renewal =
      changed.contains(where: \.isFixed)
      ? "holds fixes renews the first, holds all everything shown"
      : "holds all renews what is shown"
    return Reply(
      lines,
      asides: [StyledLine("\(renewal), holds ADDRESS one; review stale walks them", .dim)],
      json: json
    )
  }

  /// `3.2 was: …`, `reads: …`, and what was judged.
  package static func lines(_ changed: ChangedSentence, _ desk: DeskState) -> [StyledLine] {
    let address = desk.session.sentences.entries[changed.sentence].address
    var rows = details(changed, desk)
    let isSame = changed.was.map { Folding.isSame($0, changed.reads) } ?? false
    if rows.isEmpty || !isSame && changed.was != nil {
      let was = changed.was ?? "another statement than now, or words that are not kept"
      rows.insert((was, changed.reads), at: 0)
    }
    var shown: Set<String> = []
    rows = rows.filter { shown.insert("\($0.was)\n\($0.reads)").inserted }
    let lines = rows.enumerated().flatMap { index, both in
      [
        row(index == 0 ? address : "", "was:   ", both.was), row("", "reads: ", both.reads),
      ]
    }
    return lines + [row("", "judged ", judged(changed, desk))]
  }

  /// What claims said, which pages they rested on, and what dates meant when they were judged, each with what is
  /// there now.
  private static func details(
    _ changed: ChangedSentence,
    _ desk: DeskState
  ) -> [(was: String, reads: String)] {
    let lying = desk.session.use.uses[changed.sentence]
    return lying.claims.compactMap { desk.session.claims[$0] }.flatMap { details($0, desk) }
      + lying.findings.compactMap { desk.session.findings[$0] }.flatMap { details($0, desk) }
      + lying.items.compactMap { desk.session.items[$0] }.flatMap { details($0, desk) }
      + lying.marks.compactMap { desk.session.marks[$0] }.flatMap { details($0, desk) }
  }

  private static func details(
    _ entity: some Judged,
    _ desk: DeskState
  ) -> [(was: String, reads: String)] {
    let stale = desk.session.staleJudgements(of: entity)
    guard !stale.isEmpty else { return [] }
    var rows = desk.session.differences(of: entity)
    if let claim = entity as? Claim, claim.verdict?.seen == .elsewhere {
      let layer = claim.about == .attribution ? " (that it was said)" : ""
      let was = "other words, or the same behind other sentences or of another day of publication"
      rows.append((was, "\(claim.label) \(claim.wording)\(layer)"))
    }
    if let was = stale.compactMap(\.seen?.days).first,
      let seen = desk.session.seen(around: entity.judgedPassages)
    {
      let said = desk.session.datesSaid(in: seen)
      let days =
        desk.daysHeld(in: seen.ranges)?.days
        ?? (said.isEmpty ? "days that are not known" : said)
      // What somebody gave holds on: that is said, too.
      if days != was || stale.contains(where: { $0.kind == .meaning }) { rows.append((was, days)) }
    }
    if rows.isEmpty, let seen = stale.compactMap(\.seen).first(where: { $0.datesSaid != nil }) {
      let (was, now) = (seen.datesSaid ?? "", desk.session.datesSaid(in: seen))
      func said(_ dates: String) -> String { dates.isEmpty ? "dates as they stand" : dates }
      if was != now { rows.append((said(was), said(now))) }
    }
    return rows
  }

  static func row(_ lead: String, _ name: String, _ text: String) -> StyledLine {
    row(lead, name, [StyledSpan(Wording.oneLine(text))])
  }

  private static func row(_ lead: String, _ name: String, _ body: [StyledSpan]) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + lead, .address)],
      leadWidth: 10,
      body: [StyledSpan(name, .dim)] + body
    )
  }

  /// What is stale of one thing, with its sentences as they were; empty where all holds.
  static func rows(_ entity: some Judged, _ desk: DeskState) -> [(name: String, text: String)] {
    let stale = desk.session.staleJudgements(of: entity)
    guard !stale.isEmpty else { return [] }
    let now = desk.session.seen(around: entity.judgedPassages).flatMap(desk.session.textSeen) ?? []
    let was = stale.compactMap { desk.session.textSeen($0.seen) }.first ?? []
    var rows = [(name: "stale", text: Wording.list(words(stale)))]
    let old = was.filter { !now.contains($0) }
    let new = now.filter { !was.contains($0) }
    rows += old.map { (name: "was", text: Wording.oneLine($0)) }
    rows += new.map { (name: "reads", text: Wording.oneLine($0)) }
    for both in details(entity, desk) {
      rows += [(name: "was", text: both.was), (name: "reads", text: both.reads)]
    }
    return rows
  }

  private static func judged(_ changed: ChangedSentence, _ desk: DeskState) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    for (label, judgements) in changed.judged {
      if !spans.isEmpty { spans.append(StyledSpan(", ")) }
      spans.append(StyledSpan(label, .address))
      let kinds = words(judgements).filter { $0 != label }
      if !kinds.isEmpty { spans.append(StyledSpan(" (\(Wording.list(kinds)))", .dim)) }
    }
    if changed.isFixed { spans.append(StyledSpan("; only fixes were made, as proposed", .strong)) }
    return spans
  }

  /// `verdict`, `risk accepted by Kim Lee`: what was decided and, of approvals, by whom.
  package static func words(_ judgements: [Judgement]) -> [String] {
    var words: [String] = []
    for judgement in judgements {
      let word =
        switch judgement.kind {
        case .verdict: "verdict"
        case .fix: "fix"
        case .made: "fix made"
        case .decision: "decided by \(judgement.signed.by.name)"
        case .risk: "risk accepted by \(judgement.signed.by.name)"
        case .clearance: "cleared by \(judgement.signed.by.name)"
        case .evidence: "quotation"
        case .answer: "answer"
        case .check: "checked"
        case .meaning: "dated"
        case .mark: "marked"
        case .finding: "finding"
        case .review: "reviewed by \(judgement.signed.by.name)"
        case .status: "closed by \(judgement.signed.by.name)"
        }
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// A changed sentence with what it read, what it reads, and what was judged in it.
  package static func json(_ changed: ChangedSentence, _ desk: DeskState) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("address", desk.session.sentences.entries[changed.sentence].address)
    builder.put("was", changed.was)
    builder.put("reads", changed.reads)
    builder.put("judged", changed.labels)
    builder.put(flag: "fixed", changed.isFixed)
    return builder.object
  }
}
