import FactModel
import TestSupport

/// Builds sessions for tests by edits, with identities and times that are always the same.
struct SessionMaker {
  private(set) var session: Session
  private var identities = 0
  private var minutes = 0
  var checker: Checker

  /// Begins a session on an article; its sentences are joined by spaces, its blocks by blank lines.
  init(
    facts: ArticleFacts = ArticleFacts(),
    blocks: [(kind: BlockKind, sentences: [String])] = [],
    scale: Scale = .aap,
    checker: Checker = Checker(name: "Anna Weber", role: "checker")
  ) {
    var text = ""
    var position = 0
    var laidOut: [Block] = []
    for block in blocks {
      if position > 0 {
        text += "\n\n"
        position += 2
      }
      let start = position
      var ranges: [Range<Int>] = []
      for (index, sentence) in block.sentences.enumerated() {
        if index > 0 {
          text += " "
          position += 1
        }
        let length = sentence.unicodeScalars.count
        ranges.append(position..<(position + length))
        text += sentence
        position += length
      }
      laidOut.append(
        Block(kind: block.kind, label: nil, range: start..<position, sentences: ranges)
      )
    }
    self.checker = checker
    let moment = Self.moment(0)
    session = Session(
      id: Self.identity(0xFFFF),
      created: Signed(by: checker, at: moment),
      facts: facts,
      revision: ArticleRevision(
        origin: "article.txt",
        read: moment,
        text: ArticleText(text),
        blocks: Block.labelled(laidOut)
      ),
      scale: scale
    )
  }

  /// The time of the last edit; a new one each hour and a half.
  var signed: Signed { Signed(by: checker, at: Self.moment(minutes)) }

  private static func moment(_ minutes: Int) -> Timestamp {
    // 2024-02-01T09:00:00Z
    Timestamp(milliseconds: 1_706_778_000_000 + minutes * 60_000)
  }

  private static func identity(_ number: Int) -> EntityID {
    var numbers = SplitMix64(seed: UInt64(number))
    return EntityID.random(using: &numbers)
  }

  mutating func newIdentity() -> EntityID {
    identities += 1
    return Self.identity(identities)
  }

  mutating func apply(_ change: Change) throws {
    minutes += 90
    let edit = EditDraft(
      id: newIdentity(),
      signed: signed,
      kind: .make,
      command: "test",
      changes: [change]
    )
    try session.apply(edit)
  }

  /// Returns the first passage with a text; the empty passage at the start where there is none.
  func passage(_ text: String) -> Passage {
    let whole = session.article.text
    let needle = Array(text.utf8)
    let bytes = whole.utf8
    let offset = bytes.indices.first { bytes[$0...].starts(with: needle) }
    guard let offset else { return Passage(0..<0, in: whole) }
    let start = whole.pointOffset(ofByte: offset)
    return Passage(start..<(start + text.unicodeScalars.count), in: whole)
  }

  /// Adds a query, a contact, a waiver, a publication and a correction, with a text in all of them.
  mutating func addDeskWork(_ text: String) throws {
    let claims = session.claims.all.map(\.id)
    var query = Query(
      id: newIdentity(),
      number: EntityNumber(1),
      to: text,
      question: text,
      claims: claims,
      signed: signed
    )
    try apply(Change(from: nil, to: query))
    query = Query(
      id: newIdentity(),
      number: EntityNumber(2),
      to: "author",
      question: text,
      claims: [],
      signed: signed
    )
    query.answers = [Query.Answer(text: text, from: text, signed: signed)]
    try apply(Change(from: nil, to: query))
    var contact = Contact(
      id: newIdentity(),
      number: EntityNumber(1),
      person: text,
      role: text,
      claims: claims
    )
    contact.put = text
    contact.attempts = [
      Contact.Attempt(channel: text, date: signed.at.date, note: text, signed: signed)
    ]
    contact.replies = Elements(
      Contact.Terms.allCases.map {
        Contact.Reply(text: text, terms: $0, date: signed.at.date, signed: signed)
      }
    )
    try apply(Change(from: nil, to: contact))
    var publication = Publication(
      id: newIdentity(),
      number: EntityNumber(1),
      edit: session.log.lastID,
      article: session.article.hash,
      claims: claims,
      profile: text,
      signed: signed
    )
    publication.url = text
    publication.note = text
    publication.retraction = Retraction(reason: text, signed: signed)
    try apply(Change(from: nil, to: publication))
    let correction = Correction(
      id: newIdentity(),
      number: EntityNumber(1),
      kind: .correction,
      claim: claims.first,
      label: text,
      publication: publication.id,
      differences: [.init(field: text, before: text, after: text)],
      reason: text,
      signed: signed
    )
    try apply(Change(from: nil, to: correction))
    let waiver = Waiver(
      id: newIdentity(),
      number: EntityNumber(1),
      rule: text,
      place: text,
      reason: text,
      signed: signed
    )
    try apply(Change(from: nil, to: waiver))
  }

  @discardableResult
  mutating func addSource(_ fill: (inout Source) -> Void) throws -> EntityID {
    var source = Source(id: newIdentity(), number: session.counters.next(Source.kindName))
    fill(&source)
    try apply(Change(from: nil, to: source))
    return source.id
  }

  @discardableResult
  mutating func addClaim(
    _ texts: String...,
    below main: EntityID? = nil,
    fill: (inout Claim, inout SessionMaker) -> Void = { _, _ in }
  ) throws -> EntityID {
    let number =
      main.flatMap { session.claims[$0] }.map { session.counters.nextPart(of: $0.number) }
      ?? session.counters.next(Claim.kindName)
    var claim = Claim(id: newIdentity(), number: number, passages: texts.map(passage))
    fill(&claim, &self)
    try apply(Change(from: nil, to: claim))
    return claim.id
  }

  mutating func change(_ id: EntityID, _ fill: (inout Claim, Signed) -> Void) throws {
    guard let before = session.claims[id] else { return }
    var after = before
    fill(&after, signed)
    try apply(Change(from: before, to: after))
  }

  mutating func addFinding(_ kind: String, _ texts: String..., note: String? = nil) throws {
    let finding = Finding(
      id: newIdentity(),
      number: session.counters.next(Finding.kindName),
      kind: kind,
      passages: texts.map(passage),
      note: note,
      signed: signed
    )
    try apply(Change(from: nil, to: finding))
  }

  mutating func addMark(_ kind: Mark.Kind, _ text: String) throws {
    let mark = Mark(
      id: newIdentity(),
      number: session.counters.next(Mark.kindName),
      kind: kind,
      passage: passage(text),
      note: nil,
      signed: signed
    )
    try apply(Change(from: nil, to: mark))
  }

  mutating func evidence(
    _ source: EntityID,
    _ stance: Evidence.Stance,
    quotation: String? = nil,
    locator: String? = nil,
    note: String? = nil
  ) -> Evidence {
    Evidence(
      id: newIdentity(),
      source: source,
      stance: stance,
      quotation: quotation,
      locator: locator,
      note: note,
      signed: signed
    )
  }

  func verdict(
    _ rating: String,
    reason: String? = nil,
    confidence: Verdict.Confidence? = nil
  ) -> Verdict {
    Verdict(
      rating: rating,
      scale: session.scale.reference,
      reason: reason,
      confidence: confidence,
      signed: signed
    )
  }

  func question(
    _ text: String,
    answers: [(text: String, source: EntityID?)] = []
  ) -> ResearchQuestion {
    ResearchQuestion(
      question: text,
      signed: signed,
      answers: Elements(
        answers.map {
          ResearchQuestion.Answer(text: $0.text, source: $0.source, signed: signed)
        }
      )
    )
  }
}
