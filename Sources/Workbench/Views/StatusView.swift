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
    if !desk.session.signOffs.isEmpty {
      lines.append(
        StyledLine(
          lead: [StyledSpan("  sign-offs", .dim)],
          leadWidth: 14,
          body: SignOffView.summary(desk)
        )
      )
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
    builder.put(list: "textChanged", tally.changed)
    builder.put(list: "textGone", tally.gone)
    if !desk.session.signOffs.isEmpty {
      let state = desk.session.signedState
      builder.put(
        "signOffs",
        raw: .array(desk.session.lastSignOffs.map { SignOffView.json($0, in: state) })
      )
    }
    builder.put("unsaved", desk.session.log.count - desk.store.durableThrough)
    return builder.object
  }

  private static func object(_ counts: [(String, Int)]) -> JSONValue {
    .object(JSONObject(counts.map { JSONMember(key: $0.0, value: $0.1.json) }))
  }
}
