import FactModel
import Release

/// Each claim with everything on it, in the order of the article.
struct ClaimsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.groups.isEmpty else { return }
    writer.heading(2, "Claims")
    for group in material.groups {
      write(group.claim, level: 3, hasParts: !group.parts.isEmpty, to: &writer)
      for part in group.parts { write(part, level: 4, hasParts: false, to: &writer) }
    }
  }

  private func write(_ claim: Claim, level: Int, hasParts: Bool, to writer: inout some BlockWriter)
  {
    writer.heading(level, Inline(material.heading(of: claim)))
    for passage in claim.passages {
      if let read = material.lastReading(of: passage) {
        writer.paragraph(
          "Not in the article any more; it was in the reading of \(Words.moment(read)):"
        )
        writer.quotation(Inline(passage.exact))
        continue
      }
      let isPoint = passage.range.isEmpty
      writer.paragraph("At \(material.address(of: passage))\(isPoint ? " (insertion point)" : ":")")
      writer.quotation(Inline(passage.exact))
    }
    if let retraction = claim.retraction {
      let day = Words.day(retraction.signed.at)
      writer.paragraph("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
    }
    StalePart(material: material).write(material.release.claims[claim.id] ?? claim, to: &writer)
    if let restatement = claim.restatement { writer.paragraph("Restatement: \(restatement)") }
    writer.list(facts(of: claim, hasParts: hasParts))
    VerdictPart(material: material, claim: claim).write(to: &writer)
    EvidencePart(material: material, claim: claim).write(to: &writer)
    QuestionsPart(material: material, claim: claim).write(to: &writer)
    write(claim.fix, of: claim, to: &writer)
    writer.list(
      DeskWork(claim, in: material.release).lines.map { Inline("\($0.name): \($0.text)") }
    )
    if material.release.includesNotes { write(claim.notes, to: &writer) }
  }

  private func facts(of claim: Claim, hasParts: Bool) -> [Inline] {
    var lines: [Inline] = []
    if let claimant = claim.claimant { lines.append("Claimant: \(claimant.inWords)") }
    switch claim.about {
    case .attribution: lines.append("About: the attribution (was it said?)")
    case .content where hasParts || claim.number.part != nil:
      lines.append("About: the content (is it so?)")
    case .content: break
    }
    if let said = claim.said { lines.append("Said: \(said.inWords)") }
    if let kind = claim.kind { lines.append("Kind: \(kind)") }
    if !claim.tags.isEmpty { lines.append("Tags: \(claim.tags.joined(separator: ", "))") }
    if claim.isCentral { lines.append("Central to the article") }
    lines.append("Status: \(Words.status(claim.status))")
    return lines
  }

  private func write(_ fix: Fix?, of claim: Claim, to writer: inout some BlockWriter) {
    guard let fix else { return }
    let place = claim.passages.first.map { material.address(of: $0) } ?? "no passage"
    guard fix.replacement.contains(where: { !$0.isWhitespace }) else {
      writer.paragraph("Fix (\(fix.force.rawValue)): delete the text at \(place).")
      return
    }
    let isInsertion = claim.passages.first?.range.isEmpty ?? true
    let what = isInsertion ? "to insert" : "in place of the text"
    writer.paragraph("Fix (\(fix.force.rawValue)), \(what) at \(place):")
    writer.quotation(Inline(fix.replacement))
  }

  private func write(_ notes: Elements<Note>, to writer: inout some BlockWriter) {
    guard !notes.isEmpty else { return }
    writer.paragraph("Notes:")
    for note in notes {
      writer.item { writer in
        writer.paragraph(
          "\(note.signed.by.signature), \(Words.moment(note.signed.at)):"
        )
        writer.paragraph(Inline(note.text))
      }
    }
  }
}
