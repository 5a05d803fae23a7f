import FactModel
import Judging
import OrderedJSON
import Publishing
import Release
package import Replies
import SessionLibrary

/// How far the work is, on one screen.
package enum StatusView {
  /// Coverage, claims, fixes, people, what is missing, and what is best done next.
  package static func reply(_ desk: DeskState) -> Reply {
    let tally = Tally(desk.session)
    let work = DeskTally(desk.session)
    var lines = [StyledLine(desk.session.facts.title ?? desk.store.name, .title)]
    lines.append(row("session", "\(desk.store.path), scale \(desk.session.scale.name)"))
    lines += damage(desk)
    lines += sentences(desk.session, work)
    lines += claims(desk.session, tally, work)
    lines += changes(desk, work)
    lines += people(desk, work)
    let conflicts = desk.session.openConflicts
    if !conflicts.isEmpty {
      let labels = ConflictView.listOnce(conflicts.map { desk.session.name(of: $0) })
      let text = "\(conflicts.count) between people (\(labels)): adjudicate"
      lines.append(row("conflicts", [StyledSpan(text, .warning)]))
    }
    let state = desk.session.signOffs.isEmpty ? nil : desk.session.signedState
    if let state {
      lines.append(row("sign-offs", SignOffView.summary(desk.session, in: state)))
    }
    let flags = Wording.list(work.uncleared)
    let missing = tally.missing + (flags.isEmpty ? [] : ["legal flags to be cleared (\(flags))"])
    if !missing.isEmpty || desk.session.alteration == nil {
      lines.append(row("missing", missing.isEmpty ? "nothing" : missing.joined(separator: ", ")))
    }
    if let older = desk.session.readersBehind {
      let text = "an older version: \(older); corrections diff shows it"
      lines.append(row("readers have", [StyledSpan(text, .warning)]))
    }
    if let next = next(desk, tally, work) { lines.append(row("next", next)) }
    // The store goes on, also where the result for machines is made later.
    let unsaved = desk.session.log.count - desk.store.durableThrough
    if unsaved > 0 {
      lines.append(row("not saved", [StyledSpan(Wording.count(unsaved, "change"), .warning)]))
    }
    return Reply(lines, json: json(desk, tally, work, state, unsaved: unsaved))
  }

  /// That the session's file is not what this program wrote; nothing where it is.
  static func damage(_ desk: DeskState) -> [StyledLine] {
    guard let damage = desk.session.alteration else { return [] }
    let text = "the session's file: \(damage.place) \(damage.what); verify names all of it"
    return [row("damaged", [StyledSpan(text, .error)])]
  }

  /// `12 of 21 sentences (57%)`: those in which everything is settled.
  static func coverage(_ session: Session) -> String {
    let count = session.sentences.count
    guard count > 0 else { return "no sentences" }
    let share = session.use.coveredCount * 100 / count
    return "\(session.use.coveredCount) of \(Wording.count(count, "sentence")) (\(share)%)"
  }

  // MARK: Rows

  private static func sentences(_ session: Session, _ work: DeskTally) -> [StyledLine] {
    var text = coverage(session)
    if work.display.count > 0 {
      text += "; of display text \(work.display.covered) of \(work.display.count)"
    }
    var lines = [row("coverage", text)]
    if session.use.staleCount > 0 {
      let count = Wording.count(session.use.staleCount, "sentence")
      lines.append(row("changed", [StyledSpan("\(count) since judged: stale", .warning)]))
    }
    let dropped = session.droppedItems
    if !dropped.isEmpty {
      let labels = Wording.list(dropped.map { "\($0.item.label) “\($0.item.passage.exact)”" })
      let people = Set(dropped.map(\.signed.by.name)).sorted()
      lines.append(
        row("dropped", [StyledSpan("unchecked, by \(Wording.list(people)): \(labels)", .warning)])
      )
    }
    guard work.itemCount > 0 else { return lines }
    var body = [StyledSpan("\(work.itemCount): ")]
    for (index, item) in work.items.enumerated() {
      if index > 0 { body.append(StyledSpan(", ")) }
      body += [StyledSpan("\(item.count) "), StyledSpan(item.name, .rating(item.tone ?? .neutral))]
    }
    if work.openItems > 0 {
      if !work.items.isEmpty { body.append(StyledSpan(", ")) }
      body.append(StyledSpan("\(work.openItems) open", .strong))
    }
    lines.append(row("items", body))
    let settled = work.itemCount - work.openItems
    lines.append(row("settled", "\(settled) of \(Wording.count(work.itemCount, "item"))"))
    return lines
  }

  private static func claims(
    _ session: Session,
    _ tally: Tally,
    _ work: DeskTally
  ) -> [StyledLine] {
    var body = [StyledSpan(String(session.claims.count))]
    for (index, (rating, count)) in tally.ratings.enumerated() {
      let tone = session.scale.rating(named: rating).map(session.scale.tone) ?? .neutral
      body.append(StyledSpan("\(index == 0 ? ": " : ", ")\(count) "))
      body.append(StyledSpan(rating, .rating(tone)))
    }
    if tally.retracted > 0 {
      body.append(StyledSpan("\(tally.ratings.isEmpty ? ": " : ", ")\(tally.retracted) "))
      body.append(StyledSpan("retracted", .error))
    }
    let others = session.claims.count - tally.retracted - tally.ratings.reduce(0) { $0 + $1.1 }
    if others > 0, body.count > 1 {
      body.append(StyledSpan(", \(others) with no rating that holds"))
    }
    var lines = [row("claims", body)]
    if !tally.statuses.isEmpty {
      let words = tally.statuses.map { "\($0.1) \($0.0.rawValue)" }
      lines.append(row("status", words.joined(separator: ", ")))
    }
    lines.append(row("sources", String(session.sources.count)))
    if !session.findings.isEmpty {
      let open = work.openFindings.count
      lines.append(
        row("findings", "\(session.findings.count), \(open == 0 ? "none" : "\(open)") open")
      )
    }
    return lines
  }

  /// Fixes, and what stands between the text as it is and publication.
  private static func changes(_ desk: DeskState, _ work: DeskTally) -> [StyledLine] {
    var lines: [StyledLine] = []
    if work.mustFixes + work.shouldFixes > 0 {
      var parts = ["\(work.mustFixes) must, \(work.shouldFixes) should"]
      let nobodys = work.fixesOfNobody
      let undecided = work.undecidedFixes - nobodys.count
      if undecided > 0 { parts.append("\(undecided) undecided") }
      for kind in Fix.Decision.Kind.allCases {
        let all = nobodys.filter { $0.fix.decision?.kind == kind }
        guard !all.isEmpty else { continue }
        let labels = Wording.list(all.map(\.label))
        parts.append("\(all.count) \(kind.rawValue) by nobody by name (\(labels))")
      }
      if !work.refusedFixes.isEmpty {
        parts.append(
          "\(work.refusedFixes.count) refused (\(Wording.list(work.refusedFixes.map(\.label))))"
        )
      }
      lines.append(row("fixes", parts.joined(separator: "; ")))
    }
    if !work.withoutRisk.isEmpty {
      lines.append(row("risk", "nobody accepts it for \(labels(work.withoutRisk))"))
    }
    if !work.uncleared.isEmpty || work.cleared > 0 {
      let count = work.uncleared.count
      let open = count == 0 ? [] : ["\(count) to be cleared (\(Wording.list(work.uncleared)))"]
      let cleared = work.cleared == 0 ? [] : ["\(work.cleared) cleared"]
      lines.append(row("legal", (open + cleared).joined(separator: ", ")))
    }
    return lines
  }

  /// Whom the desk waits for.
  private static func people(_ desk: DeskState, _ work: DeskTally) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let oldest = work.waiting.first {
      var text = "\(work.waiting.count) waiting, the oldest since "
      text += "\(oldest.signed.at.day) (\(oldest.label) to \(oldest.to))"
      if work.answeredQueries > 0 { text += "; \(work.answeredQueries) answered" }
      lines.append(row("queries", text))
    } else if work.answeredQueries > 0 {
      lines.append(row("queries", "\(work.answeredQueries), all answered"))
    }
    let contacts = desk.session.contacts.count
    if contacts > 0 {
      let silent = work.unanswered.map(\.label)
      let rest =
        silent.isEmpty
        ? "all replied" : "\(silent.count) without a reply (\(Wording.list(silent)))"
      lines.append(row("contacts", "\(contacts): \(rest)"))
    }
    return lines
  }

  /// What is best done next, with the line that does it.
  private static func next(_ desk: DeskState, _ tally: Tally, _ work: DeskTally) -> String? {
    let session = desk.session
    if session.use.staleCount > 0 {
      return "look at what changed since it was judged: review stale"
    }
    if work.openItems > 0 {
      let first = session.use.uses.firstIndex { $0.openItems > 0 }
      let place = first.map { session.sentences.entries[$0].address } ?? "the article"
      return "items are open from \(place) on: review items"
    }
    if session.use.coveredCount < session.sentences.count {
      return session.items.isEmpty && session.scale.name == Scale.desk.name
        ? "break the article into items: items" : "go through what is not covered: review"
    }
    if !tally.withoutVerdict.isEmpty { return "rate what has no verdict: list no-verdict" }
    if let finding = work.openFindings.first {
      return "mend or close \(finding.label): fix \(finding.label) TEXT, status \(finding.label) …"
    }
    if let claim = session.claims.all.first(where: { $0.questions.contains(where: \.isOpen) }) {
      return "answer what is asked of \(claim.label): answer \(claim.label) TEXT"
    }
    if let claim = tally.withoutSource.first {
      return "say what \(claim.label) rests on: evidence \(claim.label) @SOURCE supports"
    }
    if let claim = work.withoutRisk.first {
      return "say who accepts the risk of \(claim.label): risk \(claim.label) by NAME: TEXT"
    }
    if let label = work.uncleared.first { return "have a lawyer clear \(label): clear \(label)" }
    if work.undecidedFixes > 0 { return "have the fixes decided on: report memo" }
    if let query = work.waiting.first { return "ask \(query.to) again: queries mail \(query.to)" }
    if !session.claims.isEmpty { return "see what is missing for publication: check" }
    return nil
  }

  private static func labels(_ claims: [Claim]) -> String { Wording.list(claims.map(\.label)) }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    row(name, [StyledSpan(text)])
  }

  private static func row(_ name: String, _ body: [StyledSpan]) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 14, body: body)
  }

  // MARK: JSON

  private static func json(
    _ desk: DeskState,
    _ tally: Tally,
    _ work: DeskTally,
    _ state: SignedState?,
    unsaved: Int
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("session", desk.store.name)
    builder.put("title", desk.session.facts.title)
    builder.put("damage", desk.session.alteration?.what)
    builder.put("sentences", desk.session.sentences.count)
    builder.put("covered", desk.session.use.coveredCount)
    builder.put("changed", desk.session.use.staleCount)
    builder.put("items", work.itemCount)
    builder.put("itemsSettled", work.itemCount - work.openItems)
    builder.put("claims", desk.session.claims.count)
    builder.put("ratings", raw: object(tally.ratings.map { ($0.0, $0.1) }))
    if tally.retracted > 0 { builder.put("retracted", tally.retracted) }
    builder.put("statuses", raw: object(tally.statuses.map { ($0.0.rawValue, $0.1) }))
    builder.put("sources", desk.session.sources.count)
    builder.put("findings", desk.session.findings.count)
    builder.put("findingsOpen", work.openFindings.count)
    builder.put("withoutVerdict", tally.withoutVerdict.map(\.label))
    builder.put("withoutSource", tally.withoutSource.map(\.label))
    builder.put("openQuestions", tally.openQuestions)
    builder.put(list: "textChanged", tally.changed)
    builder.put(list: "textGone", tally.gone)
    builder.put("desk", raw: work.json)
    if let state {
      builder.put(
        "signOffs",
        raw: .array(desk.session.lastSignOffs.map { SignOffView.json($0, desk.session, in: state) })
      )
    }
    let conflicts = desk.session.openConflicts.map { desk.session.name(of: $0) }
    builder.put(list: "conflicts", conflicts)
    builder.put("unsaved", unsaved)
    return builder.object
  }

  private static func object(_ counts: [(String, Int)]) -> JSONValue {
    .object(JSONObject(counts.map { JSONMember(key: $0.0, value: $0.1.json) }))
  }
}
