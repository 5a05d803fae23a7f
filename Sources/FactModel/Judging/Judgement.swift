/// Something that a person decided about words of the article.
package struct Judgement: Sendable {
  /// What was decided.
  package enum Kind: String, Sendable {
    case verdict
    case fix
    /// That a fix was made.
    case made
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
  /// Gives what another judged under somebody's own name, for what the sentences read now.
  mutating func takeOver(_ kind: Judgement.Kind, by signed: Signed, _ seen: Seen, id: EntityID)
  /// What can be typed as its address; of a mark, which has none, what it says.
  var label: String { get }
}

extension Judged {
  /// Only dates count from a day.
  package mutating func count(from published: PartialDate?) {}

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
  /// A fix that was made holds as long as its sentence reads as it did with it.
  fileprivate var judgements: [Judgement] {
    if let made { return [Judgement(.made, made.seen, made.signed)] }
    return [Judgement(.fix, seen, signed)]
      + (decision.map { [Judgement(.decision, $0.seen, $0.signed)] } ?? [])
  }

  fileprivate mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    if let made {
      self.made?.seen = seen(Judgement(.made, made.seen, made.signed))
      return
    }
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

  /// Answers for the mark.
  package mutating func takeOver(
    _ kind: Judgement.Kind,
    by signed: Signed,
    _ seen: Seen,
    id: EntityID
  ) {
    (self.signed, self.seen) = (signed, seen)
  }

  package var label: String { kind == .nothing ? "nothing to check" : kind.rawValue }
}

extension Finding: Judged {
  package var judgedPassages: [Passage] { passages }

  /// Of a finding that was mended, that it was: it is looked at again where its sentence reads otherwise since, and
  /// not where its words are gone.
  package var judgements: [Judgement] {
    guard !passages.isEmpty else { return [] }
    if outcome == .fixed {
      guard !passages.contains(where: \.isGone) else { return [] }
      if fix?.made != nil { return fix?.judgements ?? [] }
      return status.map { [Judgement(.status, $0.seen, $0.signed)] } ?? []
    }
    var all = [Judgement(.finding, seen, signed)]
    if let status, fix?.made == nil {
      all.append(Judgement(.status, status.seen, status.signed))
    }
    all += fix?.judgements ?? []
    if let cleared = legal?.clearance {
      all.append(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    return all
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    guard !passages.isEmpty else { return }
    if outcome != .fixed { self.seen = seen(Judgement(.finding, self.seen, signed)) }
    if let status, fix?.made == nil {
      self.status?.seen = seen(Judgement(.status, status.seen, status.signed))
    }
    fix?.setSeen(seen)
    if let cleared = legal?.clearance {
      legal?.clearance?.seen = seen(Judgement(.clearance, cleared.seen, cleared.signed))
    }
  }
}
