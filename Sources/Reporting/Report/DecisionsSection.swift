import FactModel
import Judging
import PlainText
import Release

/// What an editor must decide, before anything else: fixes that must be made, what the author
/// refused, what a lawyer must clear, what stays unconfirmed at whose risk, what was not answered.
struct DecisionsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Decisions needed")
    let parts: [(Inline, [Inline])] = [
      ("Open between people", openDifferences), ("Changed since it was judged", changed),
      ("Must fix", mustFixes), ("Fixes refused", refused),
      ("Legal flags not cleared", legal),
      ("Open findings", findings), ("On author or unconfirmed", unconfirmed),
      ("Queries without an answer", queries),
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
    let release = material.release
    guard let state = release.signedState else { return }
    writer.heading(3, "Sign-offs")
    writer.list(
      release.lastSignOffs.map { signOff in
        let note = signOff.enteredBy == nil ? signOff.note.map { ": \($0)" } ?? "" : ""
        let void = release.void(signOff, in: state).map { " – void: \($0) since" } ?? ""
        let role = Words.capitalised(signOff.role.rawValue)
        let isNone = !PersonName.isSomebody(signOff.signed.by.name)
        let nobody = isNone ? " – counts for nobody: this is nobody’s name" : ""
        return Inline("\(role): \(signOff.inWords)\(note)\(nobody)\(void)")
      }
    )
  }

  private func lead(_ claim: Claim) -> Inline {
    let place = claim.passages.first.map { ", \(material.address(of: $0))" } ?? ""
    return "\(material.link(to: claim))\(place): "
  }

  private func lead(_ proposed: ProposedFix) -> Inline {
    let place = proposed.passage.map { ", \(material.address(of: $0))" } ?? ""
    return "\(material.link(to: proposed))\(place): "
  }

  /// What two people changed or rated differently, which only a person settles.
  private var openDifferences: [Inline] {
    material.release.openDifferences.map { difference in
      let claim = difference.claim.flatMap { id in material.claims.first { $0.id == id } }
      let lead = claim.map(lead) ?? Inline("\(difference.label): ")
      return lead + Inline(difference.what)
    }
  }

  private var mustFixes: [Inline] {
    material.fixes.compactMap { proposed in
      let fix = proposed.fix
      guard fix.force == .must, fix.outcome != nil, fix.made == nil else { return nil }
      let why = proposed.reason.map { " (why: \($0))" } ?? ""
      let state = fix.decision.map { decision in
        ", \(decision.kind.rawValue) by \(decision.signed.by.signature) and not in the text yet"
      }
      let isStale = material.release.isStale(proposed)
      let stale = isStale ? ", for words that read otherwise since" : ""
      return lead(proposed)
        + Inline("\(ReportMaterial.inWords(proposed))\(state ?? "")\(stale)\(why)")
    }
  }

  private var refused: [Inline] {
    material.fixes.compactMap { proposed in
      guard let decision = proposed.fix.decision, decision.kind == .refused else { return nil }
      let theirs = decision.reason.map { ": \(Words.withoutStop($0))" } ?? ", without a reason"
      let ours = proposed.reason.map { ". The checker: \($0)" } ?? ""
      let by = decision.signed.by.signature
      return lead(proposed)
        + Inline("\(ReportMaterial.inWords(proposed)). Refused by \(by)\(theirs)\(ours)")
    }
  }

  private var legal: [Inline] {
    material.claims.compactMap { claim in
      guard let flag = claim.legal, flag.isOpen else { return nil }
      return lead(claim) + Inline("\(flag.reason) (\(flag.signed.by.signature))")
    }
      + material.release.findings.all.compactMap { finding in
        guard let flag = finding.legal, flag.isOpen, finding.outcome != .rejected else {
          return nil
        }
        return Inline("\(finding.label): \(flag.reason) (\(flag.signed.by.signature))")
      }
  }

  /// The sentences that read otherwise than when something in them was judged.
  private var changed: [Inline] {
    material.release.changedSentences.map { changed in
      let address = material.release.sentences.entries[changed.sentence].address
      let was = changed.was.map { ", when it read “\($0)”" } ?? ""
      let fixed = changed.isFixed ? " (only fixes were made, as proposed)" : ""
      return Inline("\(address): judged were \(Words.list(changed.labels))\(was)\(fixed)")
    }
  }

  /// Findings that nobody mended, or closed as the text stands now.
  private var findings: [Inline] {
    material.release.findings.all.filter {
      $0.isOpen || material.release.isStale($0)
    }.map { finding in
      Inline("\(finding.label): \(finding.kind)\(finding.note.map { ", \($0)" } ?? "")")
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
    material.release.queries.all.filter(\.isOpen).map { query in
      "\(query.label) to \(query.to), since \(Words.day(query.signed.at)): \(query.question)"
    }
  }
}

extension ReportMaterial {
  /// The fixes of claims and findings, in the order of the article.
  var fixes: [ProposedFix] { release.fixes }

  /// The label of the claim or finding that a fix is for, as a link where it has a section.
  func link(to proposed: ProposedFix) -> Inline {
    proposed.claim.flatMap { release.claims[$0] }.map { link(to: $0) } ?? Inline(proposed.label)
  }

  /// `“600” → “around 600”`, in one line.
  static func inWords(_ proposed: ProposedFix) -> String {
    let old = proposed.passage?.exact ?? ""
    let new = proposed.fix.outcome ?? proposed.fix.replacement
    if !new.contains(where: { !$0.isWhitespace }) { return "delete “\(old)”" }
    return old.isEmpty ? "insert “\(new)”" : "“\(old)” → “\(new)”"
  }
}
