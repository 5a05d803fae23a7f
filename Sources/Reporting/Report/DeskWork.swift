import FactModel
import Release

/// What people at the desk took upon themselves besides ratings and fixes: an accepted risk, a legal flag
/// and who cleared it; each a name and a text.
struct DeskWork {
  private(set) var lines: [(name: String, text: String)] = []

  init(_ claim: Claim, in release: Release) {
    if let risk = claim.risk {
      let isStale = release.staleJudgements(of: claim).contains { $0.kind == .risk }
      lines.append(
        (
          isStale ? "Risk, to be accepted again" : "Risk accepted",
          Self.signed(risk.text, risk.signed)
        )
      )
    }
    add(claim.legal, of: claim, release)
  }

  init(_ finding: Finding, in release: Release) {
    add(finding.legal, of: finding, release)
  }

  private mutating func add(_ flag: LegalFlag?, of entity: some Judged, _ release: Release) {
    guard let flag else { return }
    let isStale = release.staleJudgements(of: entity).contains { $0.kind == .clearance }
    let state = flag.isOpen ? "not cleared" : isStale ? "to be cleared again" : "cleared"
    lines.append(("Legal flag, \(state)", Self.signed(flag.reason, flag.signed)))
    if let clearance = flag.clearance {
      lines.append(("Cleared", Self.signed(clearance.note ?? "without a note", clearance.signed)))
    }
  }

  private static func signed(_ text: String, _ signed: Signed) -> String {
    "\(text) (\(signed.by.signature), \(Words.day(signed.at)))"
  }
}
