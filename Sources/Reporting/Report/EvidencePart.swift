import FactModel
import Release

/// The sources used for a claim, and what they say.
struct EvidencePart {
  let material: ReportMaterial
  let claim: Claim

  func write(to writer: inout some BlockWriter) {
    let shown = material.evidence(of: claim)
    let unnamed = material.release.unnamed(of: claim)
    if let withdrawal = material.withdrawal(of: claim) { writer.paragraph(Inline(withdrawal)) }
    guard !shown.isEmpty || !unnamed.isEmpty else { return }
    writer.paragraph("Evidence:")
    for (evidence, source) in shown {
      writer.item { write(evidence, source, to: &$0) }
    }
    for entry in unnamed {
      writer.item { writer in
        writer.paragraph(
          "\(Words.capitalised(entry.stance.words)): \(entry.role), who is not named"
        )
      }
    }
  }

  private func write(_ evidence: Evidence, _ source: Source, to writer: inout some BlockWriter) {
    let stance = Inline(Words.capitalised(evidence.stance.words))
    let citation = Citation(source, material.options).inline
    var line: Inline =
      material.hasFootnotes
      ? "\(stance): \(citation)" : "\(stance): \(material.link(to: source)), \(citation)"
    if let locator = evidence.locator {
      line += ", \(Inline.link(Inline(locator), to: source.address(at: locator)))"
    }
    if material.hasFootnotes { line += material.footnote(of: source) }
    writer.paragraph(line)
    if let quotation = evidence.quotation { writer.quotation(Inline(quotation)) }
    if let words = evidence.originalInWords {
      let end = evidence.original == nil ? "." : ":"
      writer.paragraph(Inline(Words.capitalised(words) + end))
    }
    if let original = evidence.original { writer.quotation(Inline(original)) }
    if let note = evidence.note { writer.paragraph(Inline(note)) }
  }
}

extension ReportMaterial {
  /// That readers had evidence for a claim which they have no longer; nil where they had not.
  func withdrawal(of claim: Claim) -> String? {
    release.withdrawal(of: claim).map { "Evidence was withdrawn on \(Words.day($0))." }
  }
}

/// The research questions of a claim with their answers.
struct QuestionsPart {
  let material: ReportMaterial
  let claim: Claim

  func write(to writer: inout some BlockWriter) {
    guard !claim.questions.isEmpty else { return }
    writer.paragraph(claim.questions.count == 1 ? "Research question:" : "Research questions:")
    for question in claim.questions {
      writer.item { write(question, to: &$0) }
    }
  }

  private func write(_ question: ResearchQuestion, to writer: inout some BlockWriter) {
    let state: Inline = question.isOpen ? " (open)" : ""
    writer.paragraph(Inline(question.question) + state)
    for answer in question.answers {
      var line: Inline = "Answer: \(answer.text)"
      if let source = answer.source.flatMap(material.source) {
        line += " (\(material.link(to: source)))"
      }
      writer.paragraph(line)
    }
  }
}
