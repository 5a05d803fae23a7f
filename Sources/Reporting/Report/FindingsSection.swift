import FactModel
import Release

/// What is wrong without a rating.
struct FindingsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.release.findings.isEmpty else { return }
    writer.heading(2, "Findings")
    for finding in sorted {
      writer.item { write(finding, to: &$0) }
    }
  }

  private var sorted: [Finding] {
    material.release.findings.all.sorted { left, right in
      (start(left), left.number) < (start(right), right.number)
    }
  }

  private func start(_ finding: Finding) -> Int {
    finding.passages.filter { !$0.isGone }.map(\.range.lowerBound).min() ?? .max
  }

  private func write(_ finding: Finding, to writer: inout some BlockWriter) {
    let kind = Words.capitalised(String(finding.kind.map { $0 == "-" ? " " : $0 }))
    let places = material.addresses(of: finding.passages)
    let at = places.isEmpty ? ", of the article as a whole" : " at \(places)"
    let status = finding.isOpen ? "open" : finding.outcome.rawValue
    writer.paragraph("\(finding.label): \(Inline.strong(Inline(kind)))\(at) (\(status))")
    for passage in finding.passages { writer.quotation(Inline(passage.shown)) }
    if let note = finding.note { writer.paragraph(Inline(note)) }
    if let status = finding.status {
      let reason = status.reason.map { ": \($0)" } ?? ""
      let by = "\(status.signed.by.signature), \(Words.day(status.signed.at))"
      writer.paragraph("\(Words.capitalised(status.kind.rawValue)) by \(by)\(reason)")
    }
    // The memo goes to the author, whom a lawyer's words are not for.
    if material.options.shape == .editor {
      for line in DeskWork(finding, in: material.release).lines {
        writer.paragraph(Inline("\(line.name): \(line.text)"))
      }
    }
    if material.release.includesNotes {
      for note in finding.notes {
        writer.paragraph(Inline("Note: \(note.text) (\(note.signed.by.signature))"))
      }
    }
    StalePart(material: material).write(finding, to: &writer)
  }
}

/// What is still to be found out.
struct OpenQuestionsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let questions = material.claims.flatMap { claim in
      claim.questions.filter(\.isOpen).map { (claim: claim, question: $0.question) }
    }
    guard !questions.isEmpty else { return }
    writer.heading(2, "Open research questions")
    writer.list(questions.map { "\(material.link(to: $0.claim)): \($0.question)" })
  }
}
