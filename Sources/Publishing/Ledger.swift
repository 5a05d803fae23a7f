package import FactModel

/// The corrections ledger: what readers saw and what they see now.
package enum Ledger {
  /// The version that readers have; nil before the first, and after it was retracted as a whole.
  package static func current(_ session: Session) -> Publication? {
    session.publications.last
  }

  /// What readers see changed of a claim; empty where they see nothing changed.
  ///
  /// Notes, questions, tags and where the work stands are the desk's own.
  package static func differences(
    _ before: Claim,
    _ after: Claim?,
    in session: Session
  ) -> [Correction.Difference] {
    guard let after else {
      return [Correction.Difference(field: "claim", before: before.wording, after: nil)]
    }
    var differences: [Correction.Difference] = []
    func compare(_ field: String, _ value: (Claim) -> String?) {
      let (was, isNow) = (value(before), value(after))
      guard was.map({ Array($0.utf8) }) != isNow.map({ Array($0.utf8) }) else { return }
      differences.append(Correction.Difference(field: field, before: was, after: isNow))
    }
    compare("verdict") { claim in
      claim.verdict.map { [$0.rating, $0.reason].compactMap { $0 }.joined(separator: ". ") }
    }
    compare("passage") { $0.passages.map(\.exact).joined(separator: " … ") }
    compare("restatement", \.restatement)
    compare("claimant") { $0.claimant?.inWords }
    compare("said") { $0.said?.inWords }
    compare("about") { $0.about.rawValue }
    compare("evidence") { claim in
      let shown = claim.evidence.compactMap { inWords($0, session) }
      return shown.isEmpty ? nil : shown.joined(separator: "; ")
    }
    compare("retraction") { $0.retraction?.reason }
    return differences
  }

  /// A piece of evidence as readers see it; nil where its source is not public.
  private static func inWords(_ evidence: Evidence, _ session: Session) -> String? {
    guard let source = session.sources[evidence.source], source.visibility == .public else {
      return nil
    }
    let details = [evidence.locator, evidence.quotation.map { "“\($0)”" }, evidence.note]
      .compactMap { $0 }.joined(separator: ", ")
    let words = "\(source.label) \(source.heading) \(evidence.stance.rawValue)"
    return details.isEmpty ? words : "\(words): \(details)"
  }
}
