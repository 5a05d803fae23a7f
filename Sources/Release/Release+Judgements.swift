package import FactModel
package import Judging

// What was judged, and whether it holds for the words that are there: read from what is shown.
extension Release {
  /// The fixes of claims and findings, in the order of the article.
  package var fixes: [ProposedFix] { shown.fixes }

  /// Whether a fix, or what was decided of it, was for words that read otherwise.
  package func isStale(_ proposed: ProposedFix) -> Bool { shown.isStale(proposed) }

  /// The sentences that read otherwise than when something in them was judged.
  package var changedSentences: [ChangedSentence] { shown.changedSentences }

  /// Whether an item is not settled.
  package func isOpen(_ item: Item) -> Bool { shown.isOpen(item) }

  /// Whether an item is counted by itself.
  package func standsAlone(_ item: Item) -> Bool { shown.standsAlone(item) }

  /// Whether something of an entity was judged when its sentences read otherwise.
  package func isStale(_ entity: some Judged) -> Bool { shown.isStale(entity) }

  /// Whether a thing says or means something else than when it was judged, in a text that is as it was.
  package func saysOtherwise(_ entity: some Judged) -> Bool {
    shown.changeSince(entity) == .statement
  }

  /// The same of a claim and its rating.
  package func saysOtherwiseThanRated(_ claim: Claim) -> Bool {
    shown.changeSinceRating(of: claim) == .statement
  }

  /// Whether a claim has a verdict that holds for the words that are there now.
  package func isRated(_ claim: Claim) -> Bool { shown.isRated(claim) }

  /// A claim as it was judged of the words that are there now; where its verdict was given of others, it
  /// has none.
  package func held(_ claim: Claim) -> Claim { shown.held(claim) }

  /// The judgements on an entity that were made of other words.
  package func staleJudgements(of entity: some Judged) -> [Judgement] {
    shown.staleJudgements(of: entity)
  }

  /// What the sentences around passages read now; nil where one is not in the text.
  package func seen(around passages: [Passage]) -> Seen? { shown.seen(around: passages) }

  /// The sentences that somebody saw, as they read then; nil where they are not known.
  package func textSeen(_ seen: Seen?) -> [String]? { shown.textSeen(seen) }

  /// Why a sign-off does not hold any more; nil where it does.
  package func void(_ signOff: SignOff, in state: SignedState) -> String? {
    shown.void(signOff, in: state)
  }
}
