/// Something that a person decided about words of the article.
package struct Judgement: Sendable {
  /// What was decided.
  package enum Kind: String, Sendable {
    case verdict
    case fix
    case decision
    case risk
    case clearance
    case evidence
    case check
    case meaning
    case mark
    case finding
    case status
    case review
  }

  package var kind: Kind
  /// What its sentences read then; nil where that was not kept.
  package var seen: Seen?
  package var signed: Signed
  /// The day of publication from which the reading of a date counted; nil for what counts from none.
  package var countedFrom: PartialDate?

  package init(_ kind: Kind, _ seen: Seen?, _ signed: Signed, countedFrom: PartialDate? = nil) {
    self.kind = kind
    self.seen = seen
    self.signed = signed
    self.countedFrom = countedFrom
  }

  /// Whether it is somebody's approval, which nobody else can renew.
  package var isApproval: Bool { [.risk, .clearance, .decision, .status, .review].contains(kind) }
}

/// An entity about which something is decided that holds only for the words that were seen.
package protocol Judged: Entity {
  /// The words that it is about.
  var judgedPassages: [Passage] { get }
  /// What was decided, as far as it counts still.
  var judgements: [Judgement] { get }
  /// Whether a judgement of what it was before was of another statement than what a person made of it.
  func isOther(than before: Self, for judgement: Judgement, by person: Checker) -> Bool
  /// Sets what each of the judgements saw.
  mutating func setSeen(_ seen: (Judgement) -> Seen?)
  /// Has the reading of a date count from another day of publication.
  mutating func count(from published: PartialDate?)
  /// What can be typed as its address; of a mark, which has none, what it says.
  var label: String { get }
}

extension Judged {
  /// Only dates count from a day.
  package mutating func count(from published: PartialDate?) {}

  /// What has no statement of its own is as it was.
  package func isOther(than before: Self, for judgement: Judgement, by person: Checker) -> Bool {
    false
  }
}

extension Claim: Judged {
  package var judgedPassages: [Passage] { passages }

  package var judgements: [Judgement] {
    guard retraction == nil else { return [] }
    var all: [Judgement] = []
    if let verdict { all.append(Judgement(.verdict, verdict.seen, verdict.signed)) }
    // When it was given says what was read.
    if verdict != nil, let review { all.append(Judgement(.review, nil, review.signed)) }
    all += fix?.judgements ?? []
    if let risk { all.append(Judgement(.risk, risk.seen, risk.signed)) }
    if let cleared = legal?.clearance {
      all.append(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    for piece in evidence where piece.quotation != nil {
      all.append(Judgement(.evidence, piece.seen, piece.signed))
    }
    return all
  }

  /// Whether a judgement of the claim as it was before was of another statement: that something is so is no
  /// judgement that somebody said it, nor that somebody else did; and of what another makes of the claim
  /// whoever judged it has said nothing.
  package func isOther(than before: Claim, for judgement: Judgement, by person: Checker) -> Bool {
    guard [.verdict, .risk, .clearance].contains(judgement.kind) else { return false }
    let isAnothers = judgement.signed.by.name != person.name
    if about != before.about { return judgement.kind == .verdict || isAnothers }
    let isSaid = about == .attribution
    if isSaid, claimant != before.claimant, before.claimant != nil { return true }
    let isReworded =
      restatement != before.restatement
      || isSaid && (claimant != before.claimant || said != before.said)
    return isReworded && isAnothers
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    guard retraction == nil else { return }
    if let verdict {
      let now = seen(Judgement(.verdict, verdict.seen, verdict.signed))
      if now != verdict.seen { verdicts[verdicts.count - 1].seen = now }
    }
    fix?.setSeen(seen)
    if let risk { self.risk?.seen = seen(Judgement(.risk, risk.seen, risk.signed)) }
    if let cleared = legal?.clearance {
      legal?.clearance?.seen = seen(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    for index in evidence.indices where evidence[index].quotation != nil {
      let piece = evidence[index]
      let now = seen(Judgement(.evidence, piece.seen, piece.signed))
      // A list that is not written to stays shared with what it was before.
      if now != piece.seen { evidence[index].seen = now }
    }
  }
}

extension Fix {
  /// A fix that was made has done its work.
  fileprivate var judgements: [Judgement] {
    guard made == nil else { return [] }
    return [Judgement(.fix, seen, signed)]
      + (decision.map { [Judgement(.decision, $0.seen, $0.signed)] } ?? [])
  }

  fileprivate mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    guard made == nil else { return }
    self.seen = seen(Judgement(.fix, self.seen, signed))
    if let decision {
      self.decision?.seen = seen(Judgement(.decision, decision.seen, decision.signed))
    }
  }
}

extension Item: Judged {
  package var judgedPassages: [Passage] { [passage] }

  package var judgements: [Judgement] {
    (check.map { [Judgement(.check, $0.seen, $0.signed, countedFrom: $0.countedFrom)] } ?? [])
      + (meaning.map { [Judgement(.meaning, $0.seen, $0.signed)] } ?? [])
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    if let check { self.check?.seen = seen(Judgement(.check, check.seen, check.signed)) }
    if let meaning {
      self.meaning?.seen = seen(Judgement(.meaning, meaning.seen, meaning.signed))
    }
  }
}

extension Item {
  /// Has what was ticked count from another day of publication, where it counts from one.
  package mutating func count(from published: PartialDate?) {
    if check?.countedFrom != nil { check?.countedFrom = published }
  }
}

extension Mark: Judged {
  package var judgedPassages: [Passage] { [passage] }

  /// What the author wrote is no judgement.
  package var judgements: [Judgement] {
    kind == .author ? [] : [Judgement(.mark, seen, signed)]
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    if kind != .author { self.seen = seen(Judgement(.mark, self.seen, signed)) }
  }

  package var label: String { kind == .nothing ? "nothing to check" : kind.rawValue }
}

extension Finding: Judged {
  package var judgedPassages: [Passage] { passages }

  /// A finding that was mended, or whose fix was made, has done its work.
  package var judgements: [Judgement] {
    guard !passages.isEmpty, outcome != .fixed else { return [] }
    var all = [Judgement(.finding, seen, signed)]
    if let status { all.append(Judgement(.status, status.seen, status.signed)) }
    all += fix?.judgements ?? []
    if let cleared = legal?.clearance {
      all.append(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    return all
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    guard !passages.isEmpty, outcome != .fixed else { return }
    self.seen = seen(Judgement(.finding, self.seen, signed))
    if let status { self.status?.seen = seen(Judgement(.status, status.seen, status.signed)) }
    fix?.setSeen(seen)
    if let cleared = legal?.clearance {
      legal?.clearance?.seen = seen(Judgement(.clearance, cleared.seen, cleared.signed))
    }
  }
}
