import Digest
package import OrderedJSON

/// An assertion that somebody makes in the article.
package struct Claim: Entity {
  /// What the claim is about.
  package enum About: String, NamedChoice {
    /// Did the speaker say it?
    case attribution
    /// Is it so?
    case content
  }

  /// Where a claim stands in the work; separate from its verdict.
  package enum Status: String, NamedChoice {
    case open
    case inProgress = "in-progress"
    case rated
    case reviewed
    case published
  }

  /// That somebody reviewed it.
  package struct Review: Sendable, Equatable {
    package var signed: Signed
    /// The digest of the verdict that was reviewed, with what it rests on; nil where that was not kept.
    package var verdict: String?
    package var extra = ExtraMembers()

    package init(signed: Signed, of verdict: String? = nil) {
      self.signed = signed
      self.verdict = verdict
    }
  }

  package static let kindName = "claim"
  package static let listKey = "claims"
  package static let liesOnSentences = true

  package let id: EntityID
  /// The label without its `c`; a content claim below c7 is 7.1.
  package var number: EntityNumber
  /// Where the claim stands in the article; may overlap with others.
  package var passages: [Passage]
  /// The claim in its own words, understandable without the article.
  package var restatement: String?
  @Boxed package var claimant: Claimant?
  package var about: About
  /// When it was said.
  @Boxed package var said: PartialDate?
  /// Free text: numerical, causal, quotation, and so on.
  package var kind: String?
  package var tags: [String] = []
  package var isCentral = false
  /// Whose work it is, by name; nil where it is nobody's in particular.
  package var assignee: String?
  /// Where it was put; ``status`` is where it stands.
  private var givenStatus: Status = .open
  /// Who reviewed it, and when; nil until somebody did.
  ///
  /// See ``heldReview``.
  @Boxed package var review: Review?
  /// In the order in which they were given; the last one holds.
  package var verdicts: Elements<Verdict> = []
  package var evidence: Elements<Evidence> = []
  package var questions: Elements<ResearchQuestion> = []
  package var notes: Elements<Note> = []
  @Boxed package var fix: Fix?
  @Boxed package var legal: LegalFlag?
  @Boxed package var risk: AcceptedRisk?
  /// That it is no longer stood by, after it was published.
  @Boxed package var retraction: Retraction?
  /// What a person declared to be the same claim, in other sessions.
  package var same: [SameClaim] = []
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    passages: [Passage],
    about: About = .content
  ) {
    self.id = id
    self.number = number
    self.passages = passages
    self.about = about
  }

  /// What can be typed as its address: `c7`, `c7.1`.
  package var label: String { "c\(number)" }

  package var verdict: Verdict? { verdicts.last }

  /// The claim in its own words or, before it has been restated, as the article has it.
  package var wording: String {
    restatement ?? passages.map(\.exact).joined(separator: " … ")
  }
}

extension Claim {
  /// Where it stands: what was reviewed when the verdict was another is rated.
  package var status: Status {
    get {
      givenStatus == .reviewed && review != nil && heldReview == nil ? .rated : givenStatus
    }
    set { givenStatus = newValue }
  }

  /// Whether somebody put it back to work after it was rated.
  package var isReopened: Bool {
    !verdicts.isEmpty && (givenStatus == .open || givenStatus == .inProgress)
  }

  /// The review of the verdict that holds; nil where nobody reviewed that, or it was put back to work since.
  package var heldReview: Review? {
    guard !isReopened else { return nil }
    guard let digest = review?.verdict else { return review }
    let isHeld =
      digest == verdictDigest || digest == self.digest(withSpeaker: false)
      || digest == self.digest(withSpeaker: false, withWords: false)
    return isHeld ? review : nil
  }

  /// A digest of what a review is about: the claim's wording, who makes it, the rating, the reason, its evidence;
  /// not who gave them and when.
  package var verdictDigest: String { digest() }

  /// `withSpeaker`, `withWords`: Whether it is of who makes the claim, and of what the sentences read, too;
  /// those of before were not.
  private func digest(withSpeaker: Bool = true, withWords: Bool = true) -> String {
    let held = heldEvidence.map { evidence -> JSONValue? in
      var evidence = evidence
      evidence.verdicts = []
      return evidence.json
    }
    let parts: [JSONValue?] = [restatement.map { .string($0) }, verdict?.json] + held
    var said = parts.map { $0.map(Conflict.withoutSignature) ?? .null }
    if withWords, let seen = verdict?.seen { said.append(.string(seen.digest)) }
    if withSpeaker {
      said += [.string(about.rawValue), claimant?.json ?? .null, self.said?.json ?? .null]
    }
    return String(SHA256.hex(JSONValue.array(said).compact).prefix(32))
  }

  /// Leaves of a review what holds, and of nothing that is taken out afterwards.
  package mutating func fixReview() {
    (status, review) = (status, heldReview)
    review?.verdict = nil
  }
}

extension Claim {
  /// The ratings of the desk with which a claim goes to print although no source bears it out.
  private static let riskyRatings: Set<String> = ["On author", "Unconfirmed"]

  /// Whether somebody must accept the risk of leaving it as it is.
  package var isLeftOpen: Bool { verdict.map { Self.riskyRatings.contains($0.rating) } ?? false }

  /// Whether nobody has accepted that risk yet.
  package var lacksRisk: Bool { isLeftOpen && risk?.signed.isNobody ?? true }
}

extension Claim {
  package var caption: Caption { Caption(label, wording) }

  package var footprint: Footprint? {
    Footprint(.claim, passages)
  }

  package var needed: [EntityID] {
    evidence.map(\.source) + questions.flatMap { $0.answers.compactMap(\.source) }
  }

  package mutating func unlink(from gone: Set<EntityID>) {
    evidence.removeAll { gone.contains($0.source) }
    for index in questions.indices {
      questions[index].answers.removeAll { $0.source.map(gone.contains) ?? false }
    }
  }
}

extension Claim {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.list("passages", &one.passages, other.passages)
    walk.value("restatement", &one.restatement, other.restatement)
    walk.value("claimant", &one.claimant, other.claimant)
    walk.value("about", &one.about, other.about, usually: .content)
    walk.value("said", &one.said, other.said)
    walk.value("kind", &one.kind, other.kind)
    walk.values("tags", &one.tags, other.tags)
    walk.value("central", &one.isCentral, other.isCentral, usually: false)
    walk.value("assignee", &one.assignee, other.assignee)
    walk.required("status", &one.givenStatus, other.givenStatus)
    walk.object("review", &one.review, other.review)
    walk.list("verdicts", &one.verdicts, other.verdicts)
    walk.list("evidence", &one.evidence, other.evidence)
    walk.list("questions", &one.questions, other.questions)
    walk.list("notes", &one.notes, other.notes)
    walk.object("fix", &one.fix, other.fix)
    walk.object("legal", &one.legal, other.legal)
    walk.object("risk", &one.risk, other.risk)
    walk.object("retraction", &one.retraction, other.retraction)
    walk.list("same", &one.same, other.same)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Claim: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    passages = try reader.list("passages")
    restatement = try reader.optional("restatement")
    claimant = try reader.optional("claimant")
    about = try reader.optional("about") ?? .content
    said = try reader.optional("said")
    kind = try reader.optional("kind")
    tags = try reader.list("tags")
    isCentral = try reader.flag("central")
    assignee = try reader.optional("assignee")
    givenStatus = try reader.required("status")
    review = try reader.optional("review")
    verdicts = try reader.list("verdicts")
    evidence = try reader.list("evidence")
    questions = try reader.list("questions")
    notes = try reader.list("notes")
    fix = try reader.optional("fix")
    legal = try reader.optional("legal")
    risk = try reader.optional("risk")
    retraction = try reader.optional("retraction")
    same = try reader.list("same")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put(list: "passages", passages)
    builder.put("restatement", restatement)
    builder.put("claimant", claimant)
    builder.put("about", about == .content ? nil : about)
    builder.put("said", said)
    builder.put("kind", kind)
    builder.put(list: "tags", tags)
    builder.put(flag: "central", isCentral)
    builder.put("assignee", assignee)
    builder.put("status", givenStatus)
    builder.put("review", review)
    builder.put(list: "verdicts", verdicts)
    builder.put(list: "evidence", evidence)
    builder.put(list: "questions", questions)
    builder.put(list: "notes", notes)
    builder.put("fix", fix)
    builder.put("legal", legal)
    builder.put("risk", risk)
    builder.put("retraction", retraction)
    builder.put(list: "same", same)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Claim.Review: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.signed(&one.signed, other.signed)
    walk.value("verdict", &one.verdict, other.verdict)
    walk.extra(&one.extra, other.extra)
  }
}

extension Claim.Review: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    signed = try reader.signed()
    verdict = try reader.optional("verdict")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put(signed)
    builder.put("verdict", verdict)
    return builder.object
  }
}
