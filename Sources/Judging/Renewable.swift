package import FactModel

/// An entity whose judgements may be given again, and of which somebody may make something else.
package protocol Renewable: Judged {
  /// Whether a judgement of what it was before was of another statement than what a person made of it.
  func isOther(than before: Self, for judgement: Judgement, by person: Checker) -> Bool
  /// Has the reading of a date count from another day of publication.
  mutating func count(from published: PartialDate?)
  /// Gives what another judged under somebody's own name, for what the sentences read now.
  mutating func takeOver(_ kind: Judgement.Kind, by signed: Signed, _ seen: Seen, id: EntityID)
  /// Takes off whoever found the same in what was seen before, where something else is seen now.
  mutating func leaveOthers(since before: Self)
}

extension Renewable {
  /// Only dates count from a day.
  package mutating func count(from published: PartialDate?) {}

  /// Only an item has what others found to be the same.
  package mutating func leaveOthers(since before: Self) {}

  /// What is no answer of its own stays whose it was.
  package mutating func takeOver(
    _ kind: Judgement.Kind,
    by signed: Signed,
    _ seen: Seen,
    id: EntityID
  ) {}

  /// What has no statement of its own is as it was.
  package func isOther(than before: Self, for judgement: Judgement, by person: Checker) -> Bool {
    false
  }
}

extension Finding: Renewable {}

extension Claim: Renewable {
  /// Whether a judgement of the claim as it was before was of another statement: that something is so is no
  /// judgement that somebody said it, nor that somebody else did; and of what another makes of the claim
  /// whoever judged it has said nothing.
  package func isOther(than before: Claim, for judgement: Judgement, by person: Checker) -> Bool {
    guard judgement.isOfStatement else { return false }
    let isAnothers = judgement.signed.by.name != person.name
    if about != before.about { return judgement.kind == .verdict || isAnothers }
    let isOfVerdict = [.verdict, .risk, .clearance].contains(judgement.kind)
    if about == .attribution, claimant != before.claimant, before.claimant != nil, isOfVerdict {
      return true
    }
    return statement != before.statement && isAnothers
  }

  /// Gives the same rating again, which rests on the same.
  package mutating func takeOver(
    _ kind: Judgement.Kind,
    by signed: Signed,
    _ seen: Seen,
    id: EntityID
  ) {
    guard kind == .verdict, var verdict else { return }
    (verdict.identity, verdict.signed, verdict.seen) = (nil, signed, seen)
    add(verdict, id: id, asBefore: true)
  }
}

extension Item: Renewable {
  /// Answers for the check, or for the days that a date means.
  package mutating func takeOver(
    _ kind: Judgement.Kind,
    by signed: Signed,
    _ seen: Seen,
    id: EntityID
  ) {
    if kind == .check {
      check?.signed = signed
      check?.seen = seen
    } else {
      meaning?.signed = signed
      meaning?.seen = seen
    }
  }

  /// Nobody stands for what they never saw.
  package mutating func leaveOthers(since before: Item) {
    guard let check, let was = before.check, !check.others.isEmpty else { return }
    if check.signed != was.signed || check.seen != was.seen || check.countedFrom != was.countedFrom
    {
      self.check?.others = []
    }
  }

  /// Whether somebody else said since that a date means other days than those that were checked.
  package func isOther(than before: Item, for judgement: Judgement, by person: Checker) -> Bool {
    judgement.kind == .check && judgement.signed.by.name != person.name
      && (meaning?.from != before.meaning?.from || meaning?.through != before.meaning?.through)
  }

  /// Has what was ticked count from another day of publication, where it counts from one.
  package mutating func count(from published: PartialDate?) {
    if check?.countedFrom != nil { check?.countedFrom = published }
  }
}

extension Mark: Renewable {
  /// Answers for the mark.
  package mutating func takeOver(
    _ kind: Judgement.Kind,
    by signed: Signed,
    _ seen: Seen,
    id: EntityID
  ) {
    (self.signed, self.seen) = (signed, seen)
  }
}
