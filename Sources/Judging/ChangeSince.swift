package import FactModel

/// What is no more as it was when something was judged.
package enum ChangeSince: Sendable, Equatable {
  /// What the article reads.
  case text
  /// What the thing says, means or rests on: the article reads as it did.
  case statement

  /// As a remark on a claim: `text changed`.
  package var remark: String { self == .text ? "text changed" : "claim changed" }

  /// The same on what is no claim.
  package var remarkOnOther: String { self == .text ? "text changed" : "meaning changed" }

  /// Behind “rated when”.
  package var then: String {
    self == .text ? "the article read otherwise" : "the claim said something else"
  }
}

extension Session {
  /// What changed since a thing was judged; nil where all holds that was judged of it.
  package func changeSince(_ entity: some Judged) -> ChangeSince? {
    change(in: staleJudgements(of: entity), entity.judgedPassages)
  }

  /// What changed since a claim was rated; nil where its rating holds.
  package func changeSinceRating(of claim: Claim) -> ChangeSince? {
    change(in: staleJudgements(of: claim).filter { $0.kind == .verdict }, claim.passages)
  }

  /// What changed since something in a sentence was judged, by its index; nil where all holds.
  package func changeSince(inSentence index: Int) -> ChangeSince? {
    let lying = use.uses[index]
    guard lying.isStale else { return nil }
    let changes =
      lying.claims.compactMap { claims[$0].flatMap { changeSince($0) } }
      + lying.findings.compactMap { findings[$0].flatMap { changeSince($0) } }
      + lying.items.compactMap { items[$0].flatMap { changeSince($0) } }
      + lying.marks.compactMap { marks[$0].flatMap { changeSince($0) } }
    return changes.contains(.text) ? .text : changes.first
  }

  private func change(in stale: [Judgement], _ passages: [Passage]) -> ChangeSince? {
    guard !stale.isEmpty else { return nil }
    return stale.contains { isOfOtherText($0, passages) } ? .text : .statement
  }

  /// Whether a judgement was made of another text than the one that holds.
  ///
  /// What was taken from a file says what that read.
  private func isOfOtherText(_ judgement: Judgement, _ passages: [Passage]) -> Bool {
    guard let seen = judgement.seen else { return judgement.countedFrom == nil }
    if seen == .elsewhere { return passages.contains { $0.was != nil } }
    return !article.hash.hasPrefix(seen.revision) && !holds(judgement, at: passages)
  }
}
