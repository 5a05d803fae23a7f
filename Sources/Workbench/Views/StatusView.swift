import FactModel
import OrderedJSON

/// How far the work is.
enum StatusView {
  static func reply(_ desk: Desk) -> Reply {
    let tally = Tally(desk.session)
    var lines = [StyledLine(desk.session.facts.title ?? desk.store.name, .title)]
    lines.append(row("session", desk.store.path))
    lines.append(row("coverage", coverage(desk.session)))
    lines.append(row("claims", String(desk.session.claims.count)))
    for (rating, count) in tally.ratings {
      let tone = desk.session.scale.rating(named: rating).map(desk.session.scale.tone) ?? .neutral
      lines.append(
        StyledLine(
          lead: [StyledSpan("")],
          leadWidth: 14,
          body: [StyledSpan("\(count)  "), StyledSpan(rating, .rating(tone))]
        )
      )
    }
    if !tally.statuses.isEmpty {
      let words = tally.statuses.map { "\($0.1) \($0.0.rawValue)" }
      lines.append(row("status", words.joined(separator: ", ")))
    }
    lines.append(row("sources", String(desk.session.sources.count)))
    if !desk.session.findings.isEmpty {
      lines.append(row("findings", String(desk.session.findings.count)))
    }
    let missing = tally.missing
    lines.append(row("missing", missing.isEmpty ? "nothing" : missing.joined(separator: ", ")))
    if desk.store.durableThrough < desk.session.log.count {
      let count = desk.session.log.count - desk.store.durableThrough
      lines.append(
        StyledLine(
          lead: [StyledSpan("  not saved", .warning)],
          leadWidth: 14,
          body: [StyledSpan(Wording.count(count, "change"), .warning)]
        )
      )
    }
    return Reply(lines, json: json(desk, tally))
  }

  /// `12 of 21 sentences (57%)`.
  static func coverage(_ session: Session) -> String {
    let count = session.sentences.count
    guard count > 0 else { return "no sentences" }
    let share = session.use.coveredCount * 100 / count
    return "\(session.use.coveredCount) of \(Wording.count(count, "sentence")) (\(share)%)"
  }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 14, body: [StyledSpan(text)])
  }

  private static func json(_ desk: Desk, _ tally: Tally) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("session", desk.store.name)
    builder.put("title", desk.session.facts.title)
    builder.put("sentences", desk.session.sentences.count)
    builder.put("covered", desk.session.use.coveredCount)
    builder.put("claims", desk.session.claims.count)
    builder.put("ratings", raw: object(tally.ratings.map { ($0.0, $0.1) }))
    builder.put("statuses", raw: object(tally.statuses.map { ($0.0.rawValue, $0.1) }))
    builder.put("sources", desk.session.sources.count)
    builder.put("findings", desk.session.findings.count)
    builder.put("withoutVerdict", tally.withoutVerdict.map(\.label))
    builder.put("withoutSource", tally.withoutSource.map(\.label))
    builder.put("openQuestions", tally.openQuestions)
    builder.put("unsaved", desk.session.log.count - desk.store.durableThrough)
    return builder.object
  }

  private static func object(_ counts: [(String, Int)]) -> JSONValue {
    .object(JSONObject(counts.map { JSONMember(key: $0.0, value: $0.1.json) }))
  }
}

/// What a session's claims come to.
struct Tally {
  /// In the order of the scale; ratings of other scales behind them.
  private(set) var ratings: [(String, Int)] = []
  private(set) var statuses: [(Claim.Status, Int)] = []
  private(set) var withoutVerdict: [Claim] = []
  private(set) var withoutSource: [Claim] = []
  private(set) var openQuestions = 0
  private(set) var later: [Mark] = []
  private let uncovered: Int

  init(_ session: Session) {
    var byRating: [String: Int] = [:]
    var byStatus: [Claim.Status: Int] = [:]
    for claim in session.claims.all {
      byStatus[claim.status, default: 0] += 1
      if let verdict = claim.verdict {
        byRating[verdict.rating, default: 0] += 1
      } else {
        withoutVerdict.append(claim)
      }
      if claim.evidence.isEmpty { withoutSource.append(claim) }
      openQuestions += claim.questions.count(where: \.isOpen)
    }
    for rating in session.scale.ratings {
      if let count = byRating.removeValue(forKey: rating.name) {
        ratings.append((rating.name, count))
      }
    }
    ratings += byRating.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    statuses = Claim.Status.allCases.compactMap { status in byStatus[status].map { (status, $0) } }
    later = session.marks.all.filter { $0.kind == .later }
    uncovered = session.sentences.count - session.use.coveredCount
  }

  /// What is missing, one phrase each.
  var missing: [String] {
    var phrases: [String] = []
    if uncovered > 0 { phrases.append("\(Wording.count(uncovered, "sentence")) not covered") }
    if !withoutVerdict.isEmpty {
      phrases.append("\(Wording.count(withoutVerdict.count, "claim")) without verdict")
    }
    if !withoutSource.isEmpty {
      phrases.append("\(Wording.count(withoutSource.count, "claim")) without source")
    }
    if openQuestions > 0 {
      phrases.append(Wording.count(openQuestions, "open research question"))
    }
    return phrases
  }
}

/// What is left to do.
enum TodoView {
  static func reply(_ desk: Desk) -> Reply {
    let tally = Tally(desk.session)
    let uses = desk.session.use.uses
    let uncovered = desk.session.sentences.entries.indices.filter { !uses[$0].isCovered }
    var lines: [StyledLine] = []
    section(
      &lines,
      "not covered",
      uncovered.map { index in
        let entry = desk.session.sentences.entries[index]
        let words = Wording.oneLine(desk.session.article.text.slice(entry.range))
        let later = uses[index].marks.isEmpty ? [] : [StyledSpan("later: ", .warning)]
        return StyledLine(
          lead: [StyledSpan("  " + entry.address, .address)],
          leadWidth: 10,
          body: later + [StyledSpan(Wording.excerpt(words, 100))]
        )
      }
    )
    section(&lines, "without verdict", tally.withoutVerdict.map { line($0, desk) })
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
    if lines.isEmpty { lines = [StyledLine("Nothing is left to do.")] }
    return Reply(lines, json: json(desk, tally, uncovered))
  }

  private static func section(
    _ lines: inout [StyledLine],
    _ heading: String,
    _ rows: [StyledLine]
  ) {
    guard !rows.isEmpty else { return }
    lines.append(StyledLine("\(heading) (\(rows.count))", .strong))
    lines += rows
  }

  private static func line(_ claim: Claim, _ desk: Desk) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + claim.label, .address)],
      leadWidth: 10,
      body: [StyledSpan(Wording.excerpt(claim.wording, 100))]
    )
  }

  private static func json(_ desk: Desk, _ tally: Tally, _ uncovered: [Int]) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("notCovered", uncovered.map { desk.session.sentences.entries[$0].address })
    builder.put("later", tally.later.map { desk.address(of: $0.passage.range) })
    builder.put("withoutVerdict", tally.withoutVerdict.map(\.label))
    builder.put("withoutSource", tally.withoutSource.map(\.label))
    let open = desk.session.claims.all.filter { $0.questions.contains(where: \.isOpen) }
    builder.put("openQuestions", open.map(\.label))
    return builder.object
  }
}
