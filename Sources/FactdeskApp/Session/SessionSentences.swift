import FactModel

/// A session in sentences, one a line, in an order in which what did not change does not move: what
/// `git diff` compares.
enum SessionSentences {
  static func text(_ session: Session) -> String {
    var lines = ["# \(session.facts.title ?? "untitled")", "scale \(session.scale.name)", ""]
    for claim in session.claims.all { lines += sentences(claim, session) }
    for finding in session.findings.all {
      let words = finding.passages.map(\.exact).joined(separator: " … ")
      lines.append(
        "\(finding.label) \(finding.kind) at “\(line(words))”: \(line(finding.note ?? ""))"
      )
    }
    for source in session.sources.all {
      lines.append("\(source.label) \(line(source.heading))")
    }
    for conflict in session.openConflicts {
      let names = conflict.versions.map(\.signed.by.name).joined(separator: ", ")
      lines.append("to be settled between \(names): \(session.name(of: conflict))")
    }
    lines += ["", "## Changes", ""]
    for position in stride(from: 1, through: session.log.count, by: 1) {
      guard let edit = try? session.log.edit(position) else { continue }
      lines.append("\(edit.signed.at.minute) \(edit.signed.by.name): \(line(edit.command))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func sentences(_ claim: Claim, _ session: Session) -> [String] {
    let label = claim.label
    var lines = ["\(label) \(line(claim.wording))"]
    lines.append("\(label) is \(claim.status.rawValue)")
    for verdict in claim.verdicts {
      let reason = verdict.reason.map { ": \(line($0))" } ?? ""
      lines.append("\(label) rated \(verdict.rating) by \(verdict.signed.by.name)\(reason)")
    }
    for evidence in claim.evidence {
      let source = session.sources[evidence.source]?.label ?? "a source"
      let words = [evidence.quotation, evidence.note].compactMap { $0 }.map(line)
      lines.append(
        "\(label) \(evidence.stance.rawValue) \(source): \(words.joined(separator: "; "))"
      )
    }
    for question in claim.questions {
      lines.append("\(label) asks: \(line(question.question))")
      lines += question.answers.map { "\(label) answer: \(line($0.text))" }
    }
    lines += claim.notes.map { "\(label) note by \($0.signed.by.name): \(line($0.text))" }
    if let fix = claim.fix { lines.append("\(label) fix: \(line(fix.replacement))") }
    return lines + [""]
  }

  private static func line(_ text: String) -> String { Wording.oneLine(text) }
}
