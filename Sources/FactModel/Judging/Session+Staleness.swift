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
      guard countsFromSame(judgement) else { return false }
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

  /// Whether a judgement of an entity is of what that says now: of the words that are there, of the same
  /// statement, and resting on the same pages.
  package func holds(_ judgement: Judgement, of entity: some Judged) -> Bool {
    holds(judgement, at: entity.judgedPassages) && isOfSame(judgement, entity)
  }

  /// Whether what a judgement was made of besides the words of its sentences is what it was.
  package func isOfSame(_ judgement: Judgement, _ entity: some Judged) -> Bool {
    guard let seen = judgement.seen, !seen.extra.isEmpty else { return true }
    return saysSame(judgement, entity) && pagesChanged(since: judgement).isEmpty
  }

  /// Whether an entity says what it said when it was judged.
  package func saysSame(_ judgement: Judgement, _ entity: some Judged) -> Bool {
    guard judgement.isOfStatement, let was = judgement.seen?.statement, let now = entity.statement,
      was != now
    else { return true }
    return SentenceReadings.digest(was.utf8) == SentenceReadings.digest(now.utf8)
  }

  /// The sources that a judgement rests on and that are another page than they were for it.
  package func pagesChanged(since judgement: Judgement) -> [Source] {
    guard !judgement.sources.isEmpty, let seen = judgement.seen, !seen.extra.isEmpty else {
      return []
    }
    let pages = seen.pages
    guard !pages.isEmpty else { return [] }
    return judgement.sources.compactMap { sources[$0] }.filter { source in
      pages[source.id.description].map { $0 != Seen.page(source) } ?? false
    }
  }

  /// Whether the dates in what was seen count from what they counted from.
  package func countsFromSame(_ judgement: Judgement) -> Bool {
    // Whoever says what a date means counts from nothing.
    guard judgement.kind != .meaning, let seen = judgement.seen, !seen.extra.isEmpty
    else { return true }
    if let day = seen.countedFrom, day != facts.published { return false }
    if let month = seen.fiscalMonth, let fiscalMonth, month != fiscalMonth { return false }
    if let said = seen.datesSaid, said != datesSaid(in: seen) { return false }
    let leans = seen.leans
    guard !leans.isEmpty, let (number, then, now) = statementsThen(seen) else { return true }
    let entries = revisionSentences[number].entries
    return leans.allSatisfy { start in
      let sentence = entries.firstIndex { $0.range.lowerBound == start }
      return sentence.map { now.has(then.hashes[$0]) } ?? false
    }
  }

  /// What somebody said that dates mean in sentences that were seen, and in those from which they count.
  package func datesSaid(in seen: Seen) -> String {
    let both = statementsThen(seen)
    let index = both.map { revisionSentences[$0.number] } ?? sentences
    var said: [String] = []
    for start in seen.ranges.map(\.lowerBound) + seen.leans {
      guard var place = index.touched(by: start..<start + 1).first else { continue }
      if let (_, then, now) = both {
        guard let other = now.hashes.firstIndex(of: then.hashes[place]) else { continue }
        place = other
      }
      for id in use.uses[place].items {
        guard let item = items[id], let meaning = item.meaning, !meaning.isKnown(item, seen)
        else { continue }
        let days = [meaning.from, meaning.through].compactMap { $0?.description }
        said.append("\(item.passage.exact) \(days.joined(separator: "/"))")
      }
    }
    return said.sorted().joined(separator: "; ")
  }

  /// The number of the reading in which something was seen; nil where it is not kept.
  package func revision(of seen: Seen) -> Int? {
    revisions.firstIndex { $0.hash.hasPrefix(seen.revision) }
  }

  /// What sentences said in the reading in which something was seen, and now; nil where that is the same one.
  func statementsThen(_ seen: Seen) -> (number: Int, then: Statements, now: Statements)? {
    guard statements.count > 1, let now = statements[current], let number = revision(of: seen),
      number != current, let then = statements[number]
    else { return nil }
    return (number, then, now)
  }

  /// The session as it would be if those sentences that lean on some of the article found these reading otherwise.
  ///
  /// `others`: What they would read, by index.
  package func leaning(on others: [Int: String]) -> Session {
    var session = self
    let isWhole = revisions.contains(where: \.isInContext)
    session.statements[current] = Statements(article, sentences, isWhole: isWhole, others: others)
    return session
  }

  /// Whether passages lie in sentences that say the same as those that were seen, which read the same.
  package func isSameStatement(_ seen: Seen, _ passages: [Passage]) -> Bool {
    guard seen.passages.count == passages.count, let (number, then, now) = statementsThen(seen)
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
    guard !seen.revision.isEmpty, let number = revision(of: seen) else { return false }
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
    entity.judgements.filter { !holds($0, of: entity) }
  }

  /// Whether something of an entity was judged when its sentences read otherwise.
  package func isStale(_ entity: some Judged) -> Bool {
    entity.judgements.contains { !holds($0, of: entity) }
  }

  /// Whether a claim has a verdict that holds.
  package func isRated(_ claim: Claim) -> Bool { isSettled(claim) && !isMended(claim) }

  /// Whether a claim is rated, or was mended and somebody has looked at the words that mend it.
  package func isSettled(_ claim: Claim) -> Bool {
    claim.verdictJudgement.map { holds($0, of: claim) } ?? false
  }

  /// Whether a claim was rated as something that is not so, and its fix was made since: its verdict is of the
  /// words before the fix, whoever has looked at the new ones.
  package func isMended(_ claim: Claim) -> Bool {
    guard let made = claim.fix?.made, let verdict = claim.verdict,
      verdict.signed.at <= made.signed.at
    else { return false }
    let scale = scale(of: verdict)
    return scale?.rating(named: verdict.rating).flatMap { scale?.tone(of: $0) } != .good
  }

  /// A claim as far as it was judged of the words that are there now: without the verdict that was given
  /// of others, it is open.
  package func held(_ claim: Claim) -> Claim {
    guard !claim.verdicts.isEmpty, !isRated(claim) else { return claim }
    var claim = claim
    claim.verdicts = []
    if claim.status != .published { claim.status = .open }
    return claim
  }

  /// What the sentences around passages read now; nil where one is not in the text.
  package func seen(around passages: [Passage]) -> Seen? { readings.seen(passages, sentences) }
}

extension Item.Meaning {
  /// Whether it says of a date what its words say, or what they were known to mean when something was judged.
  fileprivate func isKnown(_ item: Item, _ seen: Seen) -> Bool {
    guard let from, through == nil || through == from else { return false }
    let words = item.passage.exact
    let known = seen.days?.split(separator: ";").map { $0.drop { $0 == " " } } ?? []
    return PartialDate(inWords: words) == from
      || known.contains { $0.elementsEqual("\(words): \(from.inWords)") }
  }
}
