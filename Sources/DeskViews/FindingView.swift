package import FactModel
package import Replies

/// Findings.
package enum FindingView {
  package static func line(_ finding: Finding, _ desk: DeskState) -> StyledLine {
    StyledLine(body: [
      StyledSpan(finding.label, .address),
      StyledSpan(
        " \(finding.passages.map { desk.address(of: $0) }.joined(separator: ", ")) ",
        .dim
      ),
      StyledSpan(finding.kind, .warning), StyledSpan(finding.note.map { " — \($0)" } ?? ""),
    ])
  }

  package static func reply(_ finding: Finding, _ desk: DeskState) -> Reply {
    var lines = [line(finding, desk)]
    for passage in finding.passages {
      lines.append(
        StyledLine(
          lead: [StyledSpan("  passage", .dim)],
          leadWidth: 12,
          body: [
            StyledSpan("\(desk.address(of: passage)) “\(Wording.oneLine(passage.shown))”")
          ]
        )
      )
      if let change = PassageView.change(passage, desk) {
        lines.append(StyledLine(lead: [StyledSpan("")], leadWidth: 12, body: [StyledSpan(change)]))
      }
    }
    return Reply(lines, json: finding.json)
  }
}
