package import FactModel
import Judging
package import OrderedJSON
import Preferences
package import Replies

/// Findings.
package enum FindingView {
  /// A finding in a list.
  package static func line(_ finding: Finding, _ desk: DeskState) -> StyledLine {
    StyledLine(
      body: [
        StyledSpan(finding.label, .address), StyledSpan(" \(place(of: finding, desk)) ", .dim),
      ] + words(finding, desk)
    )
  }

  /// A finding below its sentence.
  static func inArticle(_ finding: Finding, _ desk: DeskState) -> [StyledSpan] {
    let name = (desk.settings.isPlain ? "finding " : "") + finding.label
    return [StyledSpan(name, .address), StyledSpan(" ")] + words(finding, desk)
  }

  /// The addresses of its passages.
  static func place(of finding: Finding, _ desk: DeskState) -> String {
    finding.passages.isEmpty
      ? "article" : finding.passages.map { desk.session.address(of: $0) }.joined(separator: ", ")
  }

  private static func words(_ finding: Finding, _ desk: DeskState) -> [StyledSpan] {
    var spans = [StyledSpan(finding.kind, finding.isOpen ? .warning : .plain)]
    var state: [String] = finding.outcome == .open ? [] : [finding.outcome.rawValue]
    if let change = desk.session.changeSince(finding) { state.append(change.remarkOnOther) }
    if finding.legal?.isOpen == true { state.append("legal") }
    if !state.isEmpty { spans.append(StyledSpan(" [\(state.joined(separator: ", "))]", .dim)) }
    if let note = finding.note {
      spans.append(StyledSpan((desk.settings.isPlain ? ": " : " — ") + note))
    }
    return spans
  }

  /// The finding with everything on it.
  package static func reply(_ finding: Finding, _ desk: DeskState) -> Reply {
    var lines = [line(finding, desk)]
    for passage in finding.passages {
      lines.append(
        row(
          "passage",
          "\(desk.session.address(of: passage)) \(Wording.quoted(Wording.oneLine(passage.shown)))"
        )
      )
      if let change = PassageView.change(passage, desk) { lines.append(row("", change)) }
    }
    lines += StaleView.rows(finding, desk).map { row($0.name, $0.text) }
    lines += details(finding)
    for query in desk.session.queries.all where query.findings.contains(finding.id) {
      lines.append(row("query", "\(query.label) to \(query.to): \(query.question)"))
    }
    return Reply(lines, json: json(finding, desk))
  }

  private static func details(_ finding: Finding) -> [StyledLine] {
    func signature(_ signed: Signed) -> String { "(\(signed.by.signature), \(signed.at.day))" }
    var lines = [row("found by", "\(finding.signed.by.signature), \(finding.signed.at.day)")]
    if let status = finding.status {
      let reason = status.reason.map { ": \($0)" } ?? ""
      lines.append(row("status", "\(status.kind.rawValue)\(reason) \(signature(status.signed))"))
    } else {
      lines.append(row("status", finding.outcome.rawValue))
    }
    if let fix = finding.fix {
      lines.append(row("fix", "\(fix.force.rawValue): \(fix.replacement)"))
      lines.append(row("", FixView.state(fix)))
    }
    if let legal = finding.legal {
      lines.append(row("legal", "\(legal.reason) \(signature(legal.signed))"))
      if let cleared = legal.clearance {
        lines.append(row("cleared", "\(cleared.note ?? "yes") \(signature(cleared.signed))"))
      }
    }
    lines += finding.notes.map { row("note", "\($0.text) \(signature($0.signed))") }
    return lines
  }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 12, body: [StyledSpan(text)])
  }

  /// The finding as in the session file, with its label, addresses and how it stands.
  package static func json(_ finding: Finding, _ desk: DeskState) -> JSONValue {
    guard case .object(var object) = finding.json else { return finding.json }
    object.members.insert(JSONMember(key: "label", value: .string(finding.label)), at: 0)
    let addresses = finding.passages.map { desk.session.address(of: $0) }
    object.members.insert(JSONMember(key: "addresses", value: addresses.json), at: 1)
    object.members.insert(
      JSONMember(key: "outcome", value: .string(finding.outcome.rawValue)),
      at: 2
    )
    let stale = StaleView.words(desk.session.staleJudgements(of: finding))
    if !stale.isEmpty { object.members.append(JSONMember(key: "stale", value: stale.json)) }
    return .object(object)
  }
}
