package import FactModel
import OrderedJSON

// What a lawyer answers for is held to what any judgement is held to: the sentences, what gives them their meaning, the
// days that they mean, the pages that they rest on.
extension Session {
  /// A lawyer's sign-off with how the things read that are flagged; that of another role as it is.
  ///
  /// `days`: Tells what dates mean.
  package func witnessed(_ signOff: SignOff, days: DayReader) -> SignOff {
    guard signOff.role == .lawyer else { return signOff }
    var signOff = signOff
    var readings: [JSONMember] = []
    func note(_ entity: some Judged) {
      guard
        var seen = madeOf(
          judgement(of: entity, nil, signOff),
          of: entity,
          days: days,
          source: { sources[$0] }
        )
      else { return }
      // The claims and what they say are signed themselves.
      (seen.statement, seen.days) = (nil, nil)
      readings.append(JSONMember(key: entity.id.description, value: seen.json))
    }
    claims.all.filter { $0.legal != nil }.forEach(note)
    findings.all.filter { $0.legal != nil }.forEach(note)
    signOff.extra["seen", behind: "record"] = readings.isEmpty ? nil : .object(JSONObject(readings))
    return signOff
  }

  /// What a lawyer signed for and what is not as it was then, in words; empty where all is.
  func changedSince(_ signOff: SignOff) -> [String] {
    var changed: [String] = []
    if case .object(let readings)? = signOff.extra["seen"] {
      func look(_ entity: some Judged) {
        guard let seen = readings[entity.id.description].flatMap({ try? Seen(json: $0) }) else {
          return
        }
        if !holds(judgement(of: entity, seen, signOff), of: entity) { changed.append(entity.label) }
      }
      claims.all.forEach(look)
      findings.all.forEach(look)
    }
    let fixes = fixes.filter { fix in
      fix.fix.made == nil && fix.fix.outcome != nil && fix.passage.map(isDisplay) ?? false
        && fix.fix.decision.map { $0.signed.at > signOff.signed.at } ?? false
    }
    return
      (changed.isEmpty
      ? []
      : ["\(changed.joined(separator: ", ")) stands among other words or rests on another page"])
      + fixes.map { "a fix of display text was accepted (\($0.label))" }
  }

  /// Whether a finding concerns what a lawyer answers for: it is flagged, stands in display text or in a sentence in
  /// which something is flagged, or is of that kind.
  func isForLawyer(_ finding: Finding) -> Bool {
    if finding.legal != nil || Self.legalKinds.contains(finding.kind.lowercased()) { return true }
    let touched = finding.passages.filter { !$0.isGone }.flatMap { sentences.touched(by: $0.range) }
    return touched.contains { index in
      let lying = use.uses[index]
      return isDisplay(index) || lying.claims.contains { claims[$0]?.legal != nil }
        || lying.findings.contains { findings[$0]?.legal != nil }
    }
  }

  private func judgement(of entity: some Judged, _ seen: Seen?, _ signOff: SignOff) -> Judgement {
    let evidence = (entity as? Claim)?.heldSources ?? []
    return Judgement(.clearance, seen, signOff.signed, sources: evidence)
  }

  private func isDisplay(_ passage: Passage) -> Bool {
    !passage.isGone && sentences.touched(by: passage.range).contains(where: isDisplay)
  }

  /// Whether a sentence, by its index, is display text.
  private func isDisplay(_ sentence: Int) -> Bool {
    article.blocks[sentences.entries[sentence].block].kind.isDisplay
  }

  private static let legalKinds: Set<String> = [
    "contempt", "defamation", "legal", "libel", "privacy", "slander",
  ]
}
