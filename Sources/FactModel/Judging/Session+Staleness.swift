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
      case .all: return true
      case .sentences: return readsSo(seen, passages)
      case .none: return false
      }
    }
    guard passages.allSatisfy({ !$0.isGone && $0.was == nil }) else { return false }
    guard !earlierReadings.isEmpty else { return true }
    let then = revisions.lastIndex { $0.read <= judgement.signed.at } ?? 0
    return earlierReadings[then].contain(passages, of: readings, sentences)
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

  /// What the sentences read that a judgement was about, each by itself; nil where that reading is not
  /// known.
  package func textSeen(_ seen: Seen?) -> [String]? {
    guard let seen, !seen.revision.isEmpty,
      let revision = revisions.first(where: { $0.hash.hasPrefix(seen.revision) }),
      seen.ranges.allSatisfy({ $0.upperBound <= revision.text.count })
    else { return nil }
    return seen.ranges.map { revision.spoken($0) }
  }

  /// What the sentence with an address reads; nil where none has it.
  package func seen(atSentence address: String) -> Seen? {
    sentences.entries.first { $0.address == address }
      .flatMap { seen(around: [Passage($0.range, in: article.text)]) }
  }

  /// Where a waiver holds: at the sentence for which it was given, wherever that stands now.
  ///
  /// - Returns: The place as the gate names it; nil where the sentence reads otherwise, so that it holds nowhere.
  package func place(of waiver: Waiver) -> String? {
    guard let place = waiver.place, let seen = waiver.seen else { return waiver.place }
    let there = sentences.entries.indices.filter { readings.digest(of: $0) == seen.digest }
    let addresses = there.map { sentences.entries[$0].address }
    return addresses.contains(place) ? place : addresses.first
  }

  /// Whether a waiver is for a place as the gate names it.
  package func isOff(_ waiver: Waiver, at place: String) -> Bool {
    waiver.place == nil || self.place(of: waiver) == place
  }

  /// What the sentences around passages read now; nil where one is not in the text.
  package func seen(around passages: [Passage]) -> Seen? { readings.seen(passages, sentences) }

  /// Keeps with every judgement that is new in changes what its sentences read.
  ///
  /// Where somebody says that a thing is about other words of the same sentences, what holds of it was said
  /// of these, too; not so the approvals of others, and not so in other sentences. Where it is made another
  /// statement, nobody has judged that.
  ///
  /// `person`: Who makes the changes.
  package func stamped(_ changes: [Change], by person: Checker) -> [Change] {
    changes.map { change in
      guard case .entity(let entity) = change, let after = entity.after as? any Judged else {
        return change
      }
      return .entity(stamped(entity, after, by: person))
    }
  }

  private func stamped<Element: Judged>(
    _ change: EntityChange,
    _ after: Element,
    by person: Checker
  ) -> EntityChange {
    change.transition(of: Element.self).map { EntityChange(stamped($0, by: person)) } ?? change
  }

  private func stamped<Element: Judged>(
    _ transition: Transition<Element>,
    by person: Checker
  ) -> Transition<Element> {
    guard var after = transition.after, !after.judgements.isEmpty else { return transition }
    let before = transition.before
    let old = before?.judgements ?? []
    let hasMoved = before.map { $0.judgedPassages != after.judgedPassages } ?? false
    let now = seen(around: after.judgedPassages)
    let made = after
    after.setSeen { judgement in
      let was = old.first { $0.kind == judgement.kind && $0.signed == judgement.signed }
      guard let was, was.seen == judgement.seen else { return judgement.seen ?? now }
      if let before, made.isOther(than: before, for: was, by: person) { return .elsewhere }
      guard hasMoved, !judgement.isApproval, let before, holds(was, at: before.judgedPassages)
      else { return judgement.seen }
      // Of words in sentences that were not looked at nobody has judged anything.
      let seen = was.seen ?? seen(around: before.judgedPassages)
      return now.flatMap { $0.digest == seen?.digest ? $0 : nil } ?? seen
    }
    return Transition(from: before, to: after)
  }
}
