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
    /// An answer to a question of research.
    case answer
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
  /// What it rests on.
  package var sources: [EntityID] = []

  package init(
    _ kind: Kind,
    _ seen: Seen?,
    _ signed: Signed,
    countedFrom: PartialDate? = nil,
    sources: [EntityID] = []
  ) {
    self.kind = kind
    self.seen = seen
    self.signed = signed
    self.countedFrom = countedFrom
    self.sources = sources
  }

  /// Whether it is of what a claim says, not of the article's words alone.
  package var isOfStatement: Bool {
    [.verdict, .risk, .clearance, .evidence, .answer].contains(kind)
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
  /// What it says besides the article's words; nil where it says nothing of its own.
  var statement: String? { get }
  /// Sets what each of the judgements saw.
  mutating func setSeen(_ seen: (Judgement) -> Seen?)
  /// What can be typed as its address; of a mark, which has none, what it says.
  var label: String { get }
}

extension Judged {
  /// What has no statement of its own says nothing.
  package var statement: String? { nil }
}

extension Claim: Judged {
  package var judgedPassages: [Passage] { passages }

  package var judgements: [Judgement] {
    guard retraction == nil else { return [] }
    var all: [Judgement] = []
    if let verdictJudgement { all.append(verdictJudgement) }
    // When it was given says what was read.
    if !verdicts.isEmpty, let review { all.append(Judgement(.review, nil, review.signed)) }
    all += fix?.judgements ?? []
    if let risk { all.append(Judgement(.risk, risk.seen, risk.signed)) }
    if let cleared = legal?.clearance {
      all.append(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    all += evidence.read { $0.quotation == nil ? nil : $0.judgement }
    // Of answers from before it was kept, nothing tells what they were to.
    for answers in questions.read({ $0.answers.isEmpty ? nil : $0.answers }) {
      all += answers.map(\.judgement).filter { $0.seen != nil }
    }
    return all
  }

  private func judgement(_ verdict: Verdict) -> Judgement {
    Judgement(
      .verdict,
      verdict.seen,
      verdict.signed,
      sources: evidence.isEmpty ? [] : heldSources
    )
  }

  /// The judgement that its verdict is; nil without one.
  package var verdictJudgement: Judgement? { verdicts.readLast(judgement) }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    guard retraction == nil else { return }
    if let verdict {
      let now = seen(judgement(verdict))
      if now != verdict.seen { verdicts[verdicts.count - 1].seen = now }
    }
    fix?.setSeen(seen)
    if let risk { self.risk?.seen = seen(Judgement(.risk, risk.seen, risk.signed)) }
    if let cleared = legal?.clearance {
      legal?.clearance?.seen = seen(Judgement(.clearance, cleared.seen, cleared.signed))
    }
    for index in evidence.indices where evidence[index].quotation != nil {
      let piece = evidence[index]
      let now = seen(piece.judgement)
      // A list that is not written to stays shared with what it was before.
      if now != piece.seen { evidence[index].seen = now }
    }
    for index in questions.indices {
      for (place, answer) in questions[index].answers.enumerated() {
        let now = seen(answer.judgement)
        if now != answer.seen { questions[index].answers[place].seen = now }
      }
    }
  }
}

extension Evidence {
  /// What is judged of a quotation.
  package var judgement: Judgement { Judgement(.evidence, seen, signed, sources: [source]) }
}

extension ResearchQuestion.Answer {
  /// What its claim's sentences read, and what the claim said, when it was given.
  package var seen: Seen? {
    get { extra["seen"].flatMap { try? Seen(json: $0) } }
    set { extra["seen", behind: "at"] = newValue?.json }
  }

  package var judgement: Judgement {
    Judgement(.answer, seen, signed, sources: source.map { [$0] } ?? [])
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
    (check.map { [judgement($0)] } ?? [])
      + (meaning.map { [Judgement(.meaning, $0.seen, $0.signed)] } ?? [])
  }

  /// What somebody decided of it, the check that it has or another one.
  package func judgement(_ check: Check) -> Judgement {
    Judgement(
      .check,
      check.seen,
      check.signed,
      countedFrom: check.countedFrom,
      sources: check.sources
    )
  }

  /// Notes what was seen of the words that each judgement is about.
  package mutating func setSeen(_ seen: (Judgement) -> Seen?) {
    if let check {
      let now = seen(judgement(check))
      self.check?.seen = now
    }
    if let meaning {
      self.meaning?.seen = seen(Judgement(.meaning, meaning.seen, meaning.signed))
    }
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
