// Whether what was decided holds for the words that are there now. It is read off what was kept with
// each judgement, so that no command has to remember to flag anything.
extension Session {
  /// Whether a judgement about passages was made of the sentences as they read now.
  ///
  /// Of one from before this was kept, what is known is when it was made: it holds where the article
  /// was read once, or where its sentences stood in the reading that was the last one then.
  package func holds(_ judgement: Judgement, at passages: [Passage]) -> Bool {
    if let day = judgement.countedFrom, day != facts.published { return false }
    if let seen = judgement.seen {
      switch readings.likeness(seen, passages, sentences) {
      case .all: return isSameStatement(seen, passages)
      case .sentences: return readsSo(seen, passages) && isSameStatement(seen, passages)
      case .none: return false
      }
    }
    guard passages.allSatisfy({ !$0.isGone && $0.was == nil }) else { return false }
    guard !earlierReadings.isEmpty else { return true }
    let then = revisions.lastIndex { $0.read <= judgement.signed.at } ?? 0
    return earlierReadings[then].contain(passages, of: readings, sentences)
  }

  /// Whether passages lie in sentences that say the same as those that were seen, which read the same.
  private func isSameStatement(_ seen: Seen, _ passages: [Passage]) -> Bool {
    guard seen.passages.count == passages.count, statements.count > 1,
      let now = statements[current],
      let number = revisions.firstIndex(where: { $0.hash.hasPrefix(seen.revision) }),
      number != current, let then = statements[number]
    else { return true }
    let index = revisionSentences[number]
    return zip(passages, seen.passages).allSatisfy { passage, range in
      zip(sentences.read(around: passage.range), index.read(around: range)).allSatisfy {
        now.isSame($0, as: $1, of: then)
      }
    }
  }

  /// Whether passages, in sentences that read the same, are the words that were judged: they, and what
  /// stands before them, are the same but for typography.
  private func readsSo(_ seen: Seen, _ passages: [Passage]) -> Bool {
    guard seen.passages.count == passages.count else { return seen.passages.isEmpty }
    guard !seen.revision.isEmpty,
      let number = revisions.firstIndex(where: { $0.hash.hasPrefix(seen.revision) })
    else {
      return false
    }
    let then = revisions[number]
    let now = sentences
    let old = sentences(ofRevision: number)
    return zip(passages, seen.passages).allSatisfy { passage, range in
      guard range.upperBound <= then.text.count else { return false }
      func digests(_ range: Range<Int>, _ text: ArticleText, _ index: SentenceIndex) -> [String] {
        let first = index.touched(by: range).first.map { index.entries[$0].range.lowerBound }
        let start = min(first ?? range.lowerBound, range.lowerBound)
        return [
          SentenceReadings.digest(text.bytes(in: start..<range.lowerBound)),
          SentenceReadings.digest(text.bytes(in: range)),
        ]
      }
      return digests(passage.range, article.text, now) == digests(range, then.text, old)
    }
  }

  /// The judgements on an entity that were made of other words.
  package func staleJudgements(of entity: some Judged) -> [Judgement] {
    let passages = entity.judgedPassages
    return entity.judgements.filter { !holds($0, at: passages) }
  }

  /// Whether something of an entity was judged when its sentences read otherwise.
  package func isStale(_ entity: some Judged) -> Bool {
    let passages = entity.judgedPassages
    return entity.judgements.contains { !holds($0, at: passages) }
  }

  /// Whether a claim has a verdict that holds.
  package func isRated(_ claim: Claim) -> Bool {
    guard let verdict = claim.verdict else { return false }
    return holds(Judgement(.verdict, verdict.seen, verdict.signed), at: claim.passages)
  }

  /// A claim as far as it was judged of the words that are there now: without the verdict that was given
  /// of others, it is open.
  package func held(_ claim: Claim) -> Claim {
    guard claim.verdict != nil, !isRated(claim) else { return claim }
    var claim = claim
    claim.verdicts = []
    if claim.status != .published { claim.status = .open }
    return claim
  }

  /// What the claim or the sentence with an address reads; nil where neither has it.
  package func seen(at place: String) -> Seen? {
    if let claim = claims.all.first(where: { $0.label == place }) {
      return seen(around: claim.passages) ?? .elsewhere
    }
    return sentences.entries.first { $0.address == place }
      .flatMap { seen(around: [Passage($0.range, in: article.text)]) }
  }

  /// Where a waiver holds: at the sentence for which it was given, wherever that stands now, or at the claim as
  /// long as that has the verdict and the words for which it was given.
  ///
  /// - Returns: The place as the gate names it; nil where there is something else, so that it holds nowhere.
  package func place(of waiver: Waiver) -> String? {
    guard let place = waiver.place, let seen = waiver.seen else { return waiver.place }
    if let claim = claims.all.first(where: { $0.label == place }) {
      let isRatedSince = claim.verdict.map { $0.signed.at > waiver.signed.at } ?? false
      return !isRatedSince && self.seen(around: claim.passages)?.digest == seen.digest ? place : nil
    }
    let there = sentences.entries.indices.filter { readings.digest(of: $0) == seen.digest }
    let addresses = there.map { sentences.entries[$0].address }
    return addresses.contains(place) ? place : addresses.first
  }

  /// What the sentences around passages read now; nil where one is not in the text.
  package func seen(around passages: [Passage]) -> Seen? { readings.seen(passages, sentences) }
}
