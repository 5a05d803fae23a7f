import FactModel
import Release

/// What should be changed before publication, in the order of the article.
struct FixesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let fixes = material.fixes
    guard !fixes.isEmpty else { return }
    writer.heading(2, "Fixes")
    for entry in fixes {
      writer.item { write(entry, to: &$0) }
    }
  }

  private func write(_ proposed: ProposedFix, to writer: inout some BlockWriter) {
    let (fix, passage) = (proposed.fix, proposed.passage)
    let place: Inline = passage.map { "at \(material.address(of: $0)) " } ?? ""
    let force = Inline.strong(Inline(Words.capitalised(fix.force.rawValue)))
    let lead: Inline = "\(force), \(place)(\(material.link(to: proposed)))"
    let isDeletion = !fix.replacement.contains { !$0.isWhitespace }
    let old = fix.made.map { $0.was ?? passage?.was ?? "" } ?? passage?.exact ?? ""
    if old.isEmpty {
      writer.paragraph("\(lead): insert")
    } else {
      writer.paragraph("\(lead): \(isDeletion ? "delete" : "replace")")
      writer.quotation(Inline(old))
      if !isDeletion { writer.paragraph("by") }
    }
    if !isDeletion { writer.quotation(Inline(fix.replacement)) }
    if let decision = fix.decision {
      let by = "\(decision.signed.by.signature), \(Words.day(decision.signed.at))"
      let reason = decision.reason.map { ": \($0)" } ?? ""
      writer.paragraph("\(Words.capitalised(decision.kind.rawValue)) by \(by)\(reason)")
      if let text = decision.text { writer.quotation(Inline(text)) }
    }
    if material.release.isStale(proposed) {
      writer.paragraph("The article changed since: this was for other words.")
    }
    if fix.made != nil { writer.paragraph("Made: the article has it now.") }
    guard let claim = proposed.claim.flatMap({ material.release.claims[$0] }) else {
      if let reason = proposed.reason { writer.paragraph("Why: \(reason)") }
      return
    }
    // What was retracted is no reason any more.
    guard claim.retraction == nil, let verdict = verdict(for: fix, claim) else { return }
    let rating = material.ratingName(verdict)
    writer.paragraph("Why: \(verdict.reason.map { "\(rating). \($0)" } ?? rating + ".")")
  }

  /// The verdict that a fix was proposed for: once it is made, the claim may have been rated anew.
  private func verdict(for fix: Fix, _ claim: Claim) -> Verdict? {
    guard let made = fix.made else { return claim.verdict }
    return claim.verdicts.last { $0.signed.at <= made.signed.at } ?? claim.verdict
  }
}
