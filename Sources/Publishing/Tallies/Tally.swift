package import FactModel
import Judging

/// What a session's claims come to.
package struct Tally {
  /// In the order of the scale; ratings of other scales behind them.
  package private(set) var ratings: [(String, Int)] = []
  package private(set) var statuses: [(Claim.Status, Int)] = []
  /// What is no longer stood by counts nowhere else.
  package private(set) var retracted = 0
  package private(set) var withoutVerdict: [Claim] = []
  package private(set) var withoutSource: [Claim] = []
  package private(set) var openQuestions = 0
  package private(set) var later: [Mark] = []
  /// Labels of claims, findings and items that were judged when their sentences read otherwise.
  package private(set) var changed: [String] = []
  /// Those of them of which the text is as it was: what they say or mean is not.
  private var restated: Set<String> = []
  /// Labels of claims and findings with a text that is not in the article any more.
  package private(set) var gone: [String] = []
  private var uncovered = 0

  package init(_ session: Session) {
    var byRating: [String: Int] = [:]
    var byStatus: [Claim.Status: Int] = [:]
    for claim in session.claims.all {
      if claim.retraction != nil {
        retracted += 1
        continue
      }
      let held = session.held(claim)
      byStatus[held.status, default: 0] += 1
      if let verdict = held.verdict { byRating[verdict.rating, default: 0] += 1 }
      // What was judged of other words stands under what changed.
      if claim.verdicts.isEmpty { withoutVerdict.append(claim) }
      if session.lacksSource(claim) { withoutSource.append(claim) }
      openQuestions += claim.questions.count(where: \.isOpen)
      note(claim, session)
    }
    // What was mended may be gone with its words.
    for finding in session.findings.all
    where finding.outcome != .fixed || !finding.passages.contains(where: \.isGone) {
      note(finding, session)
    }
    // Only where a sentence is stale can an item be.
    let stale = Set(session.use.uses.lazy.filter(\.isStale).flatMap(\.items))
    for item in session.items.all where stale.contains(item.id) { noteChange(item, session) }
    for rating in session.scale.ratings {
      if let count = byRating.removeValue(forKey: rating.name) {
        ratings.append((rating.name, count))
      }
    }
    ratings += byRating.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    statuses = Claim.Status.allCases.compactMap { status in byStatus[status].map { (status, $0) } }
    later = session.marks.all.filter { $0.kind == .later && !$0.passage.isGone }
    uncovered = session.sentences.count - session.use.coveredCount
  }

  private mutating func note(_ entity: some Judged, _ session: Session) {
    if entity.judgedPassages.contains(where: \.isGone) {
      gone.append(entity.label)
    } else {
      noteChange(entity, session)
    }
  }

  private mutating func noteChange(_ entity: some Judged, _ session: Session) {
    guard let change = session.changeSince(entity) else { return }
    changed.append(entity.label)
    if change == .statement { restated.insert(entity.label) }
  }

  /// What is missing, one phrase each.
  package var missing: [String] {
    var phrases: [String] = []
    if uncovered > 0 { phrases.append("\(Wording.count(uncovered, "sentence")) not covered") }
    let reworded = changed.filter { !restated.contains($0) }
    if !reworded.isEmpty { phrases.append("\(Wording.list(reworded)) with a changed text") }
    let others = changed.filter(restated.contains)
    if !others.isEmpty { phrases.append("\(Wording.list(others)) changed since judged") }
    if !gone.isEmpty { phrases.append("\(Wording.list(gone)) with a text that is gone") }
    if !withoutVerdict.isEmpty {
      phrases.append("\(Wording.count(withoutVerdict.count, "claim")) without verdict")
    }
    if !withoutSource.isEmpty {
      phrases.append("\(Wording.count(withoutSource.count, "claim")) without source")
    }
    if openQuestions > 0 {
      phrases.append(Wording.count(openQuestions, "open research question"))
    }
    return phrases
  }
}
