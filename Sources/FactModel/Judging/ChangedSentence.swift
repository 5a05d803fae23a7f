import OrderedJSON

/// A sentence in which something was decided when its words were others: what is looked at again as a
/// whole.
package struct ChangedSentence: Sendable {
  /// An index into the session's sentences.
  package var sentence: Int
  /// What it read when it was judged; nil where that is not known.
  package var was: String?
  package var now: String
  /// What is shown beside what it was: of a sentence that reads as it did, all that was judged with it.
  package var reads: String
  /// What is stale in it, by label, each with what was decided.
  package var judged: [(label: String, judgements: [Judgement])]
  /// Whether all that changed is that fixes were made as they were decided.
  package var isFixed: Bool

  package var labels: [String] { judged.map(\.label) }
}

extension Session {
  /// The sentences that read otherwise than when they were judged: those first in which only fixes were
  /// made, then in the order of the text.
  package var changedSentences: [ChangedSentence] {
    guard use.staleCount > 0 else { return [] }
    let all = use.uses.indices.filter { use.uses[$0].isStale }.map(changedSentence)
    return all.filter(\.isFixed) + all.filter { !$0.isFixed }
  }

  /// What was judged of one sentence, by its index, with what it read then and reads now.
  package func changedSentence(_ sentence: Int) -> ChangedSentence {
    let lying = use.uses[sentence]
    let now = article.spoken(sentences.entries[sentence].range)
    var judged: [(label: String, judgements: [Judgement])] = []
    var texts: [String] = []
    var together: (was: String, reads: String)?
    let here = SentenceReadings.digest(now.utf8)
    func add(_ entity: some Judged) {
      let stale = staleJudgements(of: entity)
      guard !stale.isEmpty else { return }
      judged.append((entity.label, stale))
      // What was imported of other words says what they were.
      texts += entity.judgedPassages.compactMap(\.was)
      let seen = stale.map { textSeen($0.seen) ?? [] }
      texts += seen.flatMap(\.self)
      for sentences in seen
      where sentences.contains(where: { SentenceReadings.digest($0.utf8) == here }) {
        let reads = self.seen(around: entity.judgedPassages).flatMap(textSeen) ?? [now]
        together = together ?? (sentences.joined(separator: " "), reads.joined(separator: " "))
      }
    }
    for claim in lying.claims.compactMap({ claims[$0] }) { add(claim) }
    for finding in lying.findings.compactMap({ findings[$0] }) { add(finding) }
    for item in lying.items.compactMap({ items[$0] }) { add(item) }
    for mark in lying.marks.compactMap({ marks[$0] }) { add(mark) }
    // Of a judgement about several sentences, the one that this one was made of; where it reads as it did,
    // all of them, of which others changed.
    let others = texts.filter { SentenceReadings.digest($0.utf8) != here }
    let was = others.max { Self.likeness($0, now) < Self.likeness($1, now) }
    return ChangedSentence(
      sentence: sentence,
      was: together?.was ?? was,
      now: now,
      reads: together?.reads ?? now,
      judged: judged,
      isFixed: together == nil && was.map { fixed($0, in: sentence) == here } ?? false
    )
  }

  /// The reading of a text with the fixes of a sentence that were made.
  private func fixed(_ text: String, in sentence: Int) -> String {
    let lying = use.uses[sentence]
    let fixes =
      lying.claims.compactMap { claims[$0]?.fix } + lying.findings.compactMap { findings[$0]?.fix }
    var text = text
    for fix in fixes {
      guard let was = fix.made?.was, !was.isEmpty, let outcome = fix.outcome,
        let place = text.firstOccurrence(ofWords: was)
      else { continue }
      text.replaceSubrange(place, with: outcome)
    }
    return SentenceReadings.digest(text.utf8)
  }

  /// How many words two texts share.
  private static func likeness(_ text: String, _ other: String) -> Int {
    let words = Set(other.split(whereSeparator: \.isWhitespace))
    return text.split(whereSeparator: \.isWhitespace).count { words.contains($0) }
  }

  /// What is still judged of words that are not in the article any more, by label.
  package var lostJudgements: [String] {
    func isLost(_ entity: some Judged) -> Bool {
      entity.judgedPassages.contains(where: \.isGone) && !entity.judgements.isEmpty
    }
    return claims.all.filter(isLost).map(\.label) + findings.all.filter(isLost).map(\.label)
  }
}
