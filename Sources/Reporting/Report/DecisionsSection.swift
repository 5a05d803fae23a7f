import FactModel

/// What an editor must decide, before anything else: fixes that must be made, what the author
/// refused, what a lawyer must clear, what stays unconfirmed at whose risk, what was not answered.
struct DecisionsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Decisions needed")
    let parts: [(Inline, [Inline])] = [
      ("Must fix", mustFixes), ("Fixes refused", refused), ("Legal flags not cleared", legal),
      ("On author or unconfirmed", unconfirmed), ("Queries without an answer", queries),
    ]
    if !parts.contains(where: { !$0.1.isEmpty }) {
      writer.paragraph("None: nothing waits for the editor.")
    }
    for (title, lines) in parts where !lines.isEmpty {
      writer.heading(3, "\(title) (\(lines.count))")
      writer.list(lines)
    }
    writeSignOffs(to: &writer)
  }

  /// Who signed, and whether that still holds.
  private func writeSignOffs(to writer: inout some BlockWriter) {
    let session = material.session
    guard !session.signOffs.isEmpty else { return }
    let state = session.signedState
    writer.heading(3, "Sign-offs")
    writer.list(
      session.lastSignOffs.map { signOff in
        let note = signOff.note.map { ": \($0)" } ?? ""
        let void = signOff.void(in: state).map { " – void: \($0) since" } ?? ""
        let role = Words.capitalised(signOff.role.rawValue)
        let day = Words.day(signOff.signed.at)
        return Inline("\(role): \(signOff.signed.by.name), \(day)\(note)\(void)")
      }
    )
  }

  private func lead(_ claim: Claim) -> Inline {
    let place = claim.passages.first.map { ", \(material.address(of: $0))" } ?? ""
    return "\(material.link(to: claim))\(place): "
  }

  private var mustFixes: [Inline] {
    material.fixes.compactMap { claim, fix in
      guard fix.force == .must, fix.outcome != nil, fix.made == nil else { return nil }
      let why = claim.verdict?.reason.map { " (why: \($0))" } ?? ""
      let state = fix.decision.map { decision in
        ", \(decision.kind.rawValue) by \(decision.signed.by.signature) and not in the text yet"
      }
      return lead(claim) + Inline("\(ReportMaterial.inWords(fix, of: claim))\(state ?? "")\(why)")
    }
  }

  private var refused: [Inline] {
    material.fixes.compactMap { claim, fix in
      guard let decision = fix.decision, decision.kind == .refused else { return nil }
      let theirs = decision.reason.map { ": \(Words.withoutStop($0))" } ?? ", without a reason"
      let ours = claim.verdict?.reason.map { ". The checker: \($0)" } ?? ""
      let by = decision.signed.by.signature
      return lead(claim)
        + Inline("\(ReportMaterial.inWords(fix, of: claim)). Refused by \(by)\(theirs)\(ours)")
    }
  }

  private var legal: [Inline] {
    material.claims.compactMap { claim in
      guard let flag = claim.legal, flag.isOpen else { return nil }
      return lead(claim) + Inline("\(flag.reason) (\(flag.signed.by.signature))")
    }
  }

  private var unconfirmed: [Inline] {
    material.claims.compactMap { claim in
      guard claim.isLeftOpen, let rating = claim.verdict?.rating else { return nil }
      let risk =
        claim.risk.map { "Risk: \($0.text) (accepted by \($0.signed.by.signature))" }
        ?? "Nobody has accepted the risk"
      return lead(claim) + Inline("\(rating): \(claim.wording) (\(risk))")
    }
  }

  private var queries: [Inline] {
    material.session.queries.all.filter(\.isOpen).map { query in
      "\(query.label) to \(query.to), since \(Words.day(query.signed.at)): \(query.question)"
    }
  }
}

extension ReportMaterial {
  /// The claims with fixes, in the order of the article.
  var fixes: [(claim: Claim, fix: Fix)] {
    claims.enumerated()
      .compactMap { place, claim in
        claim.fix.map { (claim.passages.first?.range.lowerBound ?? .max, place, claim, $0) }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { ($0.2, $0.3) }
  }

  /// `“600” → “around 600”`, in one line.
  static func inWords(_ fix: Fix, of claim: Claim) -> String {
    let old = claim.passages.first?.exact ?? ""
    let new = fix.outcome ?? fix.replacement
    if !new.contains(where: { !$0.isWhitespace }) { return "delete “\(old)”" }
    return old.isEmpty ? "insert “\(new)”" : "“\(old)” → “\(new)”"
  }
}
