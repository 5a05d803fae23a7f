package import FactModel
import PlainText

// How what was judged differs from what is there, besides the words of the article.
extension Session {
  /// Whether a claim was rated when it said something else, as far as that is kept.
  package func isOfAnother(_ claim: Claim) -> Bool {
    claim.verdictJudgement.map { $0.seen == .elsewhere || !saysSame($0, claim) } ?? false
  }

  /// What a thing said, and which pages it rested on, when it was judged, and what is there now.
  package func differences(of entity: some Judged) -> [(was: String, reads: String)] {
    var found: [(was: String, reads: String)] = []
    for judgement in entity.judgements where !isOfSame(judgement, entity) {
      if !saysSame(judgement, entity) {
        let was = judgement.seen.flatMap(passagesSeen) ?? entity.judgedPassages.map(\.exact)
        let now = entity.judgedPassages.map(\.exact)
        found.append(
          (said(judgement.seen?.statement, entity, was), said(entity.statement, entity, now))
        )
      }
      for source in pagesChanged(since: judgement) {
        found.append(("\(source.label) another page", "\(source.label) \(source.url ?? "no page")"))
      }
    }
    var given: Set<String> = []
    return found.filter { given.insert($0.was).inserted }
  }

  /// Whether a sentence and what became of it tell the same of whom they speak to those that lean on them.
  package static func speakOfSame(_ was: String, _ now: String) -> Bool {
    Leaning.subject(of: was) == Leaning.subject(of: now)
  }

  /// Whether a sentence speaks of somebody or something in the one before it.
  package static func leans(_ sentence: String, on before: String) -> Bool {
    Leaning.speaksOfSomething(in: sentence, on: before)
  }

  /// A statement with the label: `c1 The plant hired 80 people`.
  ///
  /// `passages`: What its passages read then, which it says where it has no words of its own.
  private func said(_ statement: String?, _ entity: some Judged, _ passages: [String]) -> String {
    let words = statement ?? ""
    guard words.isEmpty || words.hasSuffix(": ") else { return "\(entity.label) \(words)" }
    return "\(entity.label) \(words)\(passages.joined(separator: " … "))"
  }

  /// What passages read that were judged; nil where that is not kept.
  private func passagesSeen(_ seen: Seen) -> [String]? {
    guard !seen.revision.isEmpty, !seen.passages.isEmpty, let number = revision(of: seen),
      seen.passages.allSatisfy({ $0.upperBound <= revisions[number].text.count })
    else { return nil }
    return seen.passages.map { revisions[number].text.slice($0) }
  }

  /// A thing as it is judged outside of the session: what is kept of its statement, pages and days is told by
  /// whether the judgement holds.
  package func settled<Element: Judged>(_ entity: Element) -> Element {
    var entity = entity
    let whole = entity
    entity.setSeen { judgement in
      guard var seen = judgement.seen, !seen.extra.isEmpty else { return judgement.seen }
      guard isOfSame(judgement, whole), countsFromSame(judgement) else { return .elsewhere }
      seen.extra = ExtraMembers()
      // Of an answer it is told by nothing else.
      return judgement.kind == .answer && holds(judgement, of: whole) ? nil : seen
    }
    return entity
  }
}
