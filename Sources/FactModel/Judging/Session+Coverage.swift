// When a sentence is covered: when somebody judged it and nothing in it is open.
//
// - Its claims have verdicts that hold and were not opened again, its findings are mended, rejected or on record.
// - Its items are settled: ticked, a later mention of a name that was settled, or part of what a claim
//   with a verdict or a mark says of the whole sentence. That somebody said something settles nothing of what
//   was said.
// - Nothing of it was decided when its words were others, or differently by two people, or is to be returned to.
//
// A claim on two words so settles these two words where the article was broken into items; without
// items a sentence that carries a claim or a mark was looked at.
extension Session {
  /// Whether nobody has settled an item, here or at the first mention of the name.
  package func isOpen(_ item: Item) -> Bool {
    guard !item.passage.isGone else { return false }
    if isContested(item.id) { return true }
    guard !use.settled.contains(item.id) else { return false }
    guard let first = item.firstMention, item.kind.mentions else { return true }
    return !use.settled.contains(first) || !wasThere(item, when: first)
  }

  /// Whether a later mention of a name stood in its sentence as it reads now when the first was settled:
  /// nobody has said of another sentence whom it means.
  private func wasThere(_ item: Item, when first: EntityID) -> Bool {
    guard statements.count > 1, let first = items[first] else { return true }
    return settlesItself(first, as: item)
  }

  /// Whether what settled a name was seen where a later mention of it stood in its sentence as it reads now.
  private func was(_ follower: Item?, in seen: Seen?) -> Bool {
    guard let follower, let seen, let (_, then, now) = statementsThen(seen) else { return true }
    return sentences.touched(by: follower.passage.range).allSatisfy { then.has(now.hashes[$0]) }
  }

  /// Brings the standing of sentences up to date with changes that were made: of each once, however many lie on it.
  mutating func settle(_ changes: [Change], all: Bool) {
    var affected: Set<Int> = []
    for case .entity(let change) in changes {
      guard let id = change.id else { continue }
      let (before, after) = (change.before?.footprint, change.after?.footprint)
      affected.formUnion(use.update(id, from: before, to: after, in: sentences))
    }
    if all { settleAll() } else { settle(affected) }
  }

  /// Whether something was judged that counts fiscal years.
  var restsOnFiscalYears: Bool {
    func rests(_ all: some Sequence<some Judged>) -> Bool {
      all.contains { $0.judgements.contains { $0.seen?.fiscalMonth != nil } }
    }
    return rests(claims.all) || rests(items.all) || rests(marks.all) || rests(findings.all)
  }

  mutating func settleAll() { settle(Set(use.uses.indices)) }

  private mutating func settle(_ sentences: Set<Int>) {
    var affected = sentences
    for sentence in sentences {
      for id in use.uses[sentence].items {
        guard let item = items[id] else { continue }
        let isOther = settlesItself(item) != use.settled.contains(id)
        if isOther, use.settled.remove(id) == nil { use.settled.insert(id) }
        // Behind another reading, what followers are goes by when the first was judged.
        if isOther || statements.count > 1 { affected.formUnion(use.sentences(following: id)) }
      }
    }
    for sentence in affected { use.set(standing(of: sentence), at: sentence) }
  }

  /// Whether an item is settled by its tick, or by what was said of all of it.
  ///
  /// `follower`: A later mention that is settled with it, where it was there.
  private func settlesItself(_ item: Item, as follower: Item? = nil) -> Bool {
    // What was ticked of other words is open until it is looked at itself, whatever is said beside it.
    if let check = item.check {
      return !check.restsOnNothing && !isStale(item) && was(follower, in: check.seen)
    }
    if let claim = item.claim.flatMap({ claims[$0] }), settles(claim, follower) { return true }
    guard let sentence = sentences.touched(by: item.passage.range).first else { return false }
    let lying = use.uses[sentence]
    let range = item.passage.range
    func contains(_ passages: [Passage]) -> Bool {
      passages.contains { !$0.isGone && $0.range.clamped(to: range) == range }
    }
    let whole = sentences.entries[sentence].range
    return lying.claims.contains { id in
      guard let claim = claims[id], contains(claim.passages), settles(claim, follower),
        claim.about == .content || isOfAttribution(item, claim, lying)
      else { return false }
      // A claim that an item became (a quotation with names in it) settles that item only.
      return claim.passages.contains { $0.range.clamped(to: whole) == whole }
        || !lying.items.contains { items[$0]?.claim == id }
    }
      || lying.marks.contains { id in
        marks[id].map {
          $0.kind == .nothing && contains([$0.passage]) && !isStale($0)
            && was(follower, in: $0.seen)
        } ?? false
      }
  }

  /// Whether a claim settles items, and a later mention of them: what was retracted settles nothing.
  private func settles(_ claim: Claim, _ follower: Item?) -> Bool {
    isSettled(claim) && claim.retraction == nil && was(follower, in: claim.verdict?.seen)
  }

  /// Whether an item belongs to who said something and when, not to what was said.
  ///
  /// `lying`: What lies on its sentence.
  private func isOfAttribution(_ item: Item, _ claim: Claim, _ lying: SentenceUse.Use) -> Bool {
    if item.kind == .quotation || item.kind == .attribution { return true }
    if case .speaker(let name, _, _)? = claim.claimant,
      Folding.has(Folding.folded(item.passage.exact), in: name)
    {
      return true
    }
    let range = item.passage.range
    let quotations = lying.items.compactMap { items[$0] }.filter { $0.kind == .quotation }
    return !quotations.isEmpty
      && !quotations.contains { $0.passage.range.clamped(to: range) == range }
  }

  private func standing(of sentence: Int) -> SentenceUse.Standing {
    let lying = use.uses[sentence]
    var standing = SentenceUse.Standing()
    var isJudged = false
    var isOpen = false
    // No closure here: each would copy the session, and this is done for every sentence.
    for id in lying.claims {
      guard let claim = claims[id], claim.retraction == nil else { continue }
      let isStale = isStale(claim)
      if isStale { standing.isStale = true }
      let holds = !isStale && !claim.isReopened && !claim.verdicts.isEmpty && !isContested(id)
      if holds { isJudged = true } else { isOpen = true }
    }
    for id in lying.findings {
      guard let finding = findings[id] else { continue }
      let isStale = isStale(finding)
      if isStale { standing.isStale = true }
      let holds = !isStale && !finding.isOpen && !isContested(id)
      // That a rule was wrong says nothing of the sentence.
      if !holds { isOpen = true } else if !finding.isDismissed { isJudged = true }
    }
    for id in lying.marks {
      guard let mark = marks[id], mark.kind != .author else { continue }
      let isStale = isStale(mark)
      if isStale { standing.isStale = true }
      // What is to be returned to is open.
      let holds = mark.kind == .nothing && !isStale && !isContested(id)
      if holds { isJudged = true } else { isOpen = true }
    }
    for id in lying.items {
      guard let item = items[id] else { continue }
      if isStale(item) { standing.isStale = true }
      if use.settled.contains(item.id) { isJudged = true }
      if self.isOpen(item) { standing.openItems += 1 }
    }
    standing.isCovered =
      isJudged && !isOpen && !standing.isStale && standing.openItems == 0
    return standing
  }
}
