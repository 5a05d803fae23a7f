import FactModel
package import Judging
import OrderedJSON
import Publishing
import Release
package import Replies
import SessionLibrary

/// What is left to do.
package enum TodoView {
  /// `changed`: The sentences that changed since they were judged.
  package static func reply(_ changed: [ChangedSentence], _ desk: DeskState) -> Reply {
    let tally = Tally(desk.session)
    let work = DeskTally(desk.session)
    let uses = desk.session.use.uses
    let uncovered = desk.session.sentences.entries.indices.filter { !uses[$0].isCovered }
    var lines = StatusView.damage(desk) + DueView.lines(desk)
    section(
      &lines,
      "not covered",
      uncovered.map { index in
        let entry = desk.session.sentences.entries[index]
        let words = Wording.oneLine(desk.session.article.text.slice(entry.range))
        let marks = uses[index].marks.compactMap { desk.session.marks[$0] }
          .filter { $0.kind != .author }
        let later =
          if let mark = marks.first(where: { $0.kind == .later }) {
            [StyledSpan(mark.note.map { "later (\($0)): " } ?? "later: ", .warning)]
          } else {
            desk.session.changeSince(inSentence: index).map {
              [StyledSpan("\($0.remark): ", .warning)]
            } ?? []
          }
        return StyledLine(
          lead: [StyledSpan("  " + entry.address, .address)],
          leadWidth: 10,
          body: later + [StyledSpan(Wording.excerpt(words, 100))] + openItems(index, desk)
        )
      }
    )
    let heading = "changed since judged"
    section(&lines, heading, changed.flatMap { StaleView.lines($0, desk) }, count: changed.count)
    section(&lines, "text gone from the article", tally.gone.compactMap { line($0, desk) })
    let conflicts = desk.session.openConflicts
    section(
      &lines,
      "changed differently by two",
      conflicts.flatMap { ConflictView.lines($0, desk) },
      count: conflicts.count
    )
    let unsettled = desk.session.unsettledRatings
    section(
      &lines,
      "rated differently, blind",
      unsettled.flatMap(\.claims).map { line($0, desk) },
      count: unsettled.count
    )
    let findings = desk.session.findings.all.filter(\.isOpen)
    section(&lines, "open findings", findings.map { FindingView.line($0, desk) })
    let against = desk.session.claims.all.filter(desk.session.contradictsItsEvidence)
    section(
      &lines,
      "rated against the stances of all evidence",
      against.map { line($0, desk) }
    )
    let undecided = desk.session.fixes.filter { $0.isOpen && !$0.fix.isDecided }
    section(&lines, "fixes not decided", undecided.map(line))
    section(&lines, "without verdict", tally.withoutVerdict.map { line($0, desk) })
    section(
      &lines,
      "put back to work since rated",
      desk.session.claims.all.filter(\.isReopened).map { line($0, desk) }
    )
    section(&lines, "without source", tally.withoutSource.map { line($0, desk) })
    section(
      &lines,
      "open research questions",
      desk.session.claims.all.flatMap { claim in
        claim.questions.filter(\.isOpen).map { question in
          StyledLine(
            lead: [StyledSpan("  " + claim.label, .address)],
            leadWidth: 10,
            body: [StyledSpan(question.question)]
          )
        }
      }
    )
    section(
      &lines,
      "risk that nobody accepts",
      desk.session.claims.all.filter(\.lacksRisk).map { line($0, desk) }
    )
    section(&lines, "legal flags not cleared", work.uncleared.compactMap { line($0, desk) })
    // What has a day stands above.
    let due = Set(desk.session.dueWork.map(\.label))
    let waiting = work.waiting.filter { !due.contains($0.label) }
    section(&lines, "queries without an answer", waiting.map { row(QueryView.spans($0)) })
    let unanswered = work.unanswered.filter { !due.contains($0.label) }
    section(&lines, "contacts without a reply", unanswered.map { row(ContactView.spans($0)) })
    if let older = desk.session.readersBehind {
      lines.append(StyledLine("readers have an older version (corrections diff)", .strong))
      lines.append(StyledLine("  \(older)"))
    }
    if lines.isEmpty { lines = [StyledLine("Nothing is left to do.")] }
    return Reply(lines, json: json(desk, tally, work, uncovered, changed, against))
  }

  private static func openItems(_ sentence: Int, _ desk: DeskState) -> [StyledSpan] {
    guard desk.session.use.uses[sentence].openItems > 0 else { return [] }
    return [StyledSpan(" · ", .dim)] + (ItemView.inArticle(sentence, desk) ?? [])
  }

  private static func section(
    _ lines: inout [StyledLine],
    _ heading: String,
    _ rows: [StyledLine],
    count: Int? = nil
  ) {
    guard !rows.isEmpty else { return }
    lines.append(StyledLine("\(heading) (\(count ?? rows.count))", .strong))
    lines += rows
  }

  /// A claim or finding by its label.
  private static func line(_ label: String, _ desk: DeskState) -> StyledLine? {
    if let claim = desk.session.claims.all.first(where: { $0.label == label }) {
      return line(claim, desk)
    }
    guard let finding = desk.session.findings.all.first(where: { $0.label == label }) else {
      return nil
    }
    return StyledLine(
      lead: [StyledSpan("  " + label, .address)],
      leadWidth: 10,
      body: [
        StyledSpan("\(finding.kind) "),
        StyledSpan(
          Wording.quoted(
            Wording.excerpt(finding.passages.map(\.exact).joined(separator: " … "), 100)
          ),
          .dim
        ),
      ]
    )
  }

  private static func row(_ body: [StyledSpan]) -> StyledLine {
    StyledLine(lead: [StyledSpan("  ")], leadWidth: 4, body: body)
  }

  private static func line(_ proposed: ProposedFix) -> StyledLine {
    let decision = proposed.fix.decision
    let nobody = GatePeople.nobody(decision?.kind.rawValue ?? "", decision?.signed)
    return StyledLine(
      lead: [StyledSpan("  " + proposed.label, .address)],
      leadWidth: 10,
      body: [
        StyledSpan("\(proposed.fix.force.rawValue): ", .dim),
        StyledSpan(Wording.quoted(Wording.excerpt(proposed.fix.replacement, 100))),
      ] + (nobody.map { [StyledSpan(" \($0)", .warning)] } ?? [])
    )
  }

  private static func line(_ claim: Claim, _ desk: DeskState) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + claim.label, .address)],
      leadWidth: 10,
      body: [StyledSpan(Wording.excerpt(claim.wording, 100))]
    )
  }

  private static func json(
    _ desk: DeskState,
    _ tally: Tally,
    _ work: DeskTally,
    _ uncovered: [Int],
    _ changed: [ChangedSentence],
    _ against: [Claim]
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("damage", desk.session.alteration?.what)
    builder.put(list: "due", desk.session.dueWork.map(\.label))
    builder.put("notCovered", uncovered.map { desk.session.sentences.entries[$0].address })
    builder.put(
      list: "openItems",
      desk.session.items.all.filter {
        desk.session.isOpen($0) && desk.session.standsAlone($0)
      }.map(
        \.label
      )
    )
    builder.put("later", tally.later.map { desk.session.address(of: $0.passage.range) })
    builder.put(list: "textChanged", tally.changed)
    builder.put(
      list: "changedSentences",
      changed.map { desk.session.sentences.entries[$0.sentence].address }
    )
    builder.put(list: "openFindings", desk.session.findings.all.filter(\.isOpen).map(\.label))
    builder.put(list: "againstEvidence", against.map(\.label))
    builder.put(list: "textGone", tally.gone)
    builder.put(
      list: "conflicts",
      desk.session.openConflicts.map { desk.session.name(of: $0) }
    )
    builder.put("withoutVerdict", tally.withoutVerdict.map(\.label))
    builder.put(list: "reopened", desk.session.claims.all.filter(\.isReopened).map(\.label))
    builder.put("withoutSource", tally.withoutSource.map(\.label))
    let open = desk.session.claims.all.filter { $0.questions.contains(where: \.isOpen) }
    builder.put(list: "withoutRisk", desk.session.claims.all.filter(\.lacksRisk).map(\.label))
    builder.put("openQuestions", open.map(\.label))
    builder.put(list: "legalFlags", work.uncleared)
    builder.put(list: "openQueries", work.waiting.map(\.label))
    builder.put(list: "openContacts", work.unanswered.map(\.label))
    return builder.object
  }
}
