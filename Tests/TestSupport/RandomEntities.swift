package import FactModel
import OrderedJSON

/// Claims, sources, findings and marks of every shape, the same for the same seed.
package struct RandomEntities {
  package var generator: SplitMix64
  private let text = ArticleText(
    "The sky is green. “Mark Twain’s” cat is 3 \u{1F408} old, é e\u{301}."
  )

  package init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// Texts that programs stumble over.
  private static let hostile = [
    "", " ", "plain", "“quoted”", "a\"b\\c/d", "</script>", "| a | b |", "`code`", "é", "e\u{301}",
    "北京", "👩\u{200D}🔬", "\u{0}\u{1}\u{1B}[31m\u{7F}\u{9B}", "line\nfeed\r\n\ttab",
    "\u{2028}\u{2029}",
    "\u{FEFF}bom", "\u{202E}right to left", "null", "true", "-0", "1e400", "{\"a\":1}",
    "\u{10FFFF}", "\u{FFFF}", "Z\u{334}\u{335}algo",
  ]

  package mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }

  package mutating func string() -> String {
    let count = Int.random(in: 1...2, using: &generator)
    return (0..<count).map { _ in Self.hostile.randomElement(using: &generator) ?? "" }.joined()
  }

  package mutating func optional() -> String? { chance(2) ? nil : string() }

  package mutating func id() -> EntityID {
    func hex(_ digits: Int) -> String {
      (0..<digits).map { _ in String(generator.next() % 16, radix: 16) }.joined()
    }
    let text = [8, 4, 4, 4, 12].map(hex).joined(separator: "-")
    return (try? EntityID(json: .string(text))) ?? .random()
  }

  package mutating func extra() -> ExtraMembers {
    guard chance(3) else { return ExtraMembers() }
    let value: JSONValue =
      [
        .null, .bool(true), .number(JSONNumber(text: "1.50e3")), .string(string()),
        .array([.object(JSONObject([]))]),
      ].randomElement(using: &generator) ?? .null
    return ExtraMembers([
      ExtraMembers.Entry(after: nil, member: JSONMember(key: "x-new", value: value))
    ])
  }

  /// What another format said; nothing as often as not.
  package mutating func foreign() -> ForeignData {
    var foreign = ForeignData()
    for format in ["averitec", "brat"] where chance(3) {
      foreign[format] = JSONObject([JSONMember(key: "x", value: .string(string()))])
    }
    return foreign
  }

  package mutating func signed() -> Signed {
    Signed(
      by: Checker(name: string(), role: optional()),
      at: Timestamp(
        milliseconds: Int.random(in: -1_000_000_000_000...4_000_000_000_000, using: &generator)
      )
    )
  }

  package mutating func date() -> PartialDate? {
    [nil, PartialDate("2024"), PartialDate("2024-02"), PartialDate("2024-02-29")]
      .randomElement(using: &generator) ?? nil
  }

  package mutating func passage() -> Passage {
    let start = Int.random(in: 0...text.count, using: &generator)
    var passage = Passage(start..<Int.random(in: start...text.count, using: &generator), in: text)
    passage.extra = extra()
    return passage
  }

  package mutating func list<T>(_ make: (inout RandomEntities) -> T) -> [T] {
    (0..<Int.random(in: 0...2, using: &generator)).map { _ in make(&self) }
  }

  package mutating func elements<T>(_ make: (inout RandomEntities) -> T) -> Elements<T> {
    Elements(list(make))
  }

  package mutating func note() -> Note {
    var note = Note(text: string(), signed: signed())
    note.extra = extra()
    return note
  }

  package mutating func verdict() -> Verdict {
    var verdict = Verdict(
      rating: "False",
      scale: Scale.aap.reference,
      reason: optional(),
      confidence: chance(2) ? nil : Verdict.Confidence.allCases.randomElement(using: &generator),
      signed: signed()
    )
    verdict.seen = seen()
    verdict.extra = extra()
    return verdict
  }

  /// What the sentences around a judgement read; nil as often as not.
  package mutating func seen() -> Seen? {
    guard chance(2) else { return nil }
    let start = Int.random(in: 0...40, using: &generator)
    var seen = Seen(
      revision: String(repeating: "ab", count: 32),
      ranges: [start..<start + 20],
      passages: list { _ in start..<start + 5 },
      digest: String(repeating: "0f", count: 16)
    )
    seen.extra = extra()
    return seen
  }

  package mutating func evidence() -> Evidence {
    var evidence = Evidence(
      id: id(),
      source: id(),
      stance: Evidence.Stance.allCases.randomElement(using: &generator) ?? .context,
      quotation: optional(),
      locator: optional(),
      note: optional(),
      signed: signed()
    )
    evidence.original = optional()
    evidence.language = optional()
    evidence.translator = optional()
    if chance(2) { evidence.verdicts = [id(), id()] }
    evidence.seen = seen()
    evidence.extra = extra()
    return evidence
  }

  package mutating func question() -> ResearchQuestion {
    let answers = elements { random in
      var answer = ResearchQuestion.Answer(
        text: random.string(),
        source: random.chance(2) ? nil : random.id(),
        signed: random.signed()
      )
      answer.foreign = random.foreign()
      answer.extra = random.extra()
      return answer
    }
    var question = ResearchQuestion(question: string(), signed: signed(), answers: answers)
    question.foreign = foreign()
    question.extra = extra()
    return question
  }

  package mutating func claim(_ number: EntityNumber = EntityNumber(1)) -> Claim {
    var claim = Claim(id: id(), number: number, passages: list { $0.passage() })
    claim.restatement = optional()
    claim.claimant =
      [nil, .author, .speaker(name: string(), role: optional())].randomElement(using: &generator)
      ?? nil
    claim.about = chance(2) ? .attribution : .content
    claim.said = date()
    claim.kind = optional()
    claim.tags = list { $0.string() }
    claim.isCentral = chance(2)
    claim.status = Claim.Status.allCases.randomElement(using: &generator) ?? .open
    if chance(3) {
      claim.review = Claim.Review(signed: signed())
      claim.review?.extra = extra()
    }
    claim.verdicts = elements { $0.verdict() }
    claim.evidence = elements { $0.evidence() }
    claim.questions = elements { $0.question() }
    claim.notes = elements { $0.note() }
    claim.same = list { $0.sameClaim() }
    if chance(2) {
      var fix = Fix(replacement: string(), force: chance(2) ? .must : .should, signed: signed())
      fix.seen = seen()
      fix.extra = extra()
      if chance(2) {
        var decision = Fix.Decision(
          kind: Fix.Decision.Kind.allCases.randomElement(using: &generator) ?? .accepted,
          text: optional(),
          reason: optional(),
          signed: signed()
        )
        decision.seen = seen()
        decision.extra = extra()
        fix.decision = decision
      }
      if chance(3) {
        fix.made = Fix.Made(revision: string(), was: optional(), signed: signed())
        fix.made?.seen = seen()
        fix.made?.extra = extra()
      }
      claim.fix = fix
    }
    if chance(3) {
      var flag = LegalFlag(reason: string(), signed: signed())
      flag.extra = extra()
      if chance(2) {
        flag.clearance = LegalFlag.Clearance(note: optional(), signed: signed())
        flag.clearance?.seen = seen()
        flag.clearance?.extra = extra()
      }
      claim.legal = flag
    }
    if chance(3) {
      claim.risk = AcceptedRisk(text: string(), signed: signed())
      claim.risk?.seen = seen()
      claim.risk?.extra = extra()
    }
    if chance(3) { claim.retraction = retraction() }
    claim.foreign = foreign()
    claim.extra = extra()
    return claim
  }

  package mutating func source(_ number: EntityNumber = EntityNumber(1)) -> Source {
    var source = Source(id: id(), number: number)
    source.slug = optional()
    source.kind = optional()
    source.url = optional()
    source.citation = optional()
    source.title = optional()
    source.authors = list { $0.string() }
    source.publisher = optional()
    source.account = optional()
    source.platform = optional()
    source.published = date()
    source.time = chance(2) ? nil : "14:03"
    source.accessed = date()
    source.archiveURL = optional()
    source.archived = date()
    source.interest = optional()
    source.grade = chance(2) ? nil : AdmiraltyGrade("B2")
    source.visibility = Source.Visibility.allCases.randomElement(using: &generator) ?? .public
    source.terms = chance(2) ? nil : Contact.Terms.allCases.randomElement(using: &generator)
    source.derivedFrom = chance(2) ? nil : id()
    source.notes = elements { $0.note() }
    source.role = optional()
    if chance(3) { source.text = received() }
    if chance(4) { source.received = received() }
    source.foreign = foreign()
    source.extra = extra()
    return source
  }

  package mutating func received() -> Received {
    var received = Received(
      sha256: string(),
      size: Int.random(in: 0...9, using: &generator),
      retrieved: signed().at,
      url: optional(),
      mediaType: optional()
    )
    received.extra = extra()
    return received
  }

  package mutating func finding(_ number: EntityNumber = EntityNumber(1)) -> Finding {
    var finding = Finding(
      id: id(),
      number: number,
      kind: string(),
      passages: list { $0.passage() },
      note: optional(),
      signed: signed()
    )
    finding.seen = seen()
    if chance(2) {
      var status = Finding.Status(
        Finding.Status.Kind.allCases.randomElement(using: &generator) ?? .open,
        reason: optional(),
        signed: signed()
      )
      status.seen = seen()
      status.extra = extra()
      finding.status = status
    }
    if chance(3) {
      finding.fix = Fix(replacement: string(), force: .must, signed: signed())
      finding.fix?.seen = seen()
    }
    if chance(3) { finding.legal = LegalFlag(reason: string(), signed: signed()) }
    finding.notes = elements { $0.note() }
    finding.foreign = foreign()
    finding.extra = extra()
    return finding
  }

  package mutating func mark(_ number: EntityNumber = EntityNumber(1)) -> Mark {
    var mark = Mark(
      id: id(),
      number: number,
      kind: Mark.Kind.allCases.randomElement(using: &generator) ?? .later,
      passage: passage(),
      note: optional(),
      signed: signed()
    )
    mark.source = chance(3) ? id() : nil
    mark.seen = seen()
    mark.foreign = foreign()
    mark.extra = extra()
    return mark
  }

  package mutating func item(_ number: EntityNumber = EntityNumber(1)) -> Item {
    let kind = ItemKind.allCases.randomElement(using: &generator) ?? .name
    var item = Item(id: id(), number: number, kind: kind, passage: passage())
    if chance(4) { item.firstMention = id() }
    if chance(4) { item.claim = id() }
    if chance(2) {
      var check = Item.Check(
        chance(2) ? .ticked : .nothing,
        sources: list { $0.id() },
        note: optional(),
        signed: signed()
      )
      check.seen = seen()
      check.extra = extra()
      item.check = check
    }
    item.foreign = foreign()
    item.extra = extra()
    return item
  }

  package mutating func retraction() -> Retraction {
    var retraction = Retraction(reason: string(), signed: signed())
    retraction.extra = extra()
    return retraction
  }

  package mutating func query(_ number: EntityNumber = EntityNumber(1)) -> Query {
    var query = Query(
      id: id(),
      number: number,
      to: string(),
      question: string(),
      claims: list { $0.id() },
      signed: signed()
    )
    query.findings = list { $0.id() }
    query.answers = elements { random in
      var answer = Query.Answer(
        text: random.string(),
        from: random.optional(),
        signed: random.signed()
      )
      answer.extra = random.extra()
      return answer
    }
    query.foreign = foreign()
    query.due = deadline()
    query.extra = extra()
    return query
  }

  package mutating func contact(_ number: EntityNumber = EntityNumber(1)) -> Contact {
    var contact = Contact(
      id: id(),
      number: number,
      person: string(),
      role: optional(),
      claims: list { $0.id() }
    )
    contact.put = optional()
    contact.visibility = [.public, .sealed].randomElement(using: &generator) ?? .public
    contact.attempts = elements { random in
      var attempt = Contact.Attempt(
        channel: random.string(),
        date: random.day(),
        note: random.optional(),
        signed: random.signed()
      )
      attempt.extra = random.extra()
      return attempt
    }
    contact.replies = elements { random in
      var reply = Contact.Reply(
        text: random.string(),
        terms: Contact.Terms.allCases.randomElement(using: &random.generator) ?? .onRecord,
        date: random.day(),
        signed: random.signed()
      )
      reply.claims = random.list { $0.id() }
      reply.extra = random.extra()
      return reply
    }
    contact.foreign = foreign()
    contact.phone = optional()
    contact.due = deadline()
    contact.extra = extra()
    return contact
  }

  private mutating func deadline() -> Deadline? {
    chance(2) ? Deadline(day(), time: chance(2) ? "14:05" : nil) : nil
  }

  private mutating func sameClaim() -> SameClaim {
    var same = SameClaim(claim: id(), session: string(), label: string(), signed: signed())
    same.rating = optional()
    same.reason = optional()
    same.extra = extra()
    return same
  }

  package mutating func day() -> PartialDate { signed().at.date }

  package mutating func waiver(_ number: EntityNumber = EntityNumber(1)) -> Waiver {
    var waiver = Waiver(
      id: id(),
      number: number,
      rule: string(),
      place: optional(),
      reason: string(),
      signed: signed()
    )
    waiver.foreign = foreign()
    waiver.extra = extra()
    return waiver
  }

  package mutating func publication(_ number: EntityNumber = EntityNumber(1)) -> Publication {
    var publication = Publication(
      id: id(),
      number: number,
      edit: chance(2) ? nil : id(),
      article: string(),
      claims: list { $0.id() },
      profile: string(),
      signed: signed()
    )
    if chance(3) {
      publication.gate = .object(JSONObject([JSONMember(key: "name", value: .string(string()))]))
    }
    publication.url = optional()
    publication.note = optional()
    publication.headline = optional()
    publication.conclusion = optional()
    publication.outlet = optional()
    publication.logo = optional()
    publication.sameAs = list { $0.string() }
    if chance(2) { publication.retraction = retraction() }
    publication.foreign = foreign()
    publication.extra = extra()
    return publication
  }

  package mutating func correction(_ number: EntityNumber = EntityNumber(1)) -> Correction {
    var correction = Correction(
      id: id(),
      number: number,
      kind: chance(2) ? .correction : .retraction,
      claim: chance(2) ? nil : id(),
      label: optional(),
      publication: id(),
      differences: list { random in
        var difference = Correction.Difference(
          field: random.string(),
          before: random.optional(),
          after: random.optional()
        )
        if random.chance(3) { difference.source = random.id() }
        difference.extra = random.extra()
        return difference
      },
      reason: string(),
      signed: signed()
    )
    correction.foreign = foreign()
    correction.extra = extra()
    return correction
  }

  package mutating func signOff(_ number: EntityNumber = EntityNumber(1)) -> SignOff {
    var signOff = SignOff(
      id: id(),
      number: number,
      role: SignOff.Role.allCases.randomElement(using: &generator) ?? .editor,
      state: SignedState(
        article: string(),
        claims: string(),
        flagged: optional(),
        record: optional()
      ),
      edit: chance(2) ? nil : id(),
      note: optional(),
      signed: signed()
    )
    if chance(2) { signOff.enteredBy = signed().by }
    signOff.foreign = foreign()
    signOff.extra = extra()
    return signOff
  }

  package mutating func blindCheck(_ number: EntityNumber = EntityNumber(1)) -> BlindCheck {
    var check = BlindCheck(
      id: id(),
      number: number,
      checker: string(),
      claims: [id(), id()],
      first: Commitment([id(): string()], salt: Array(repeating: 7, count: 32)),
      signed: signed()
    )
    if chance(2) { check = check.closed }
    if chance(2) {
      check.second = Commitment(
        [id(): string()],
        contents: [string()],
        salt: Array(repeating: 9, count: 32)
      )
    }
    if chance(2) { check.revealed = signed().at }
    if chance(2) { check.seen = [id()] }
    check.foreign = foreign()
    check.extra = extra()
    return check
  }

  package mutating func facts() -> ArticleFacts {
    var facts = ArticleFacts(
      title: optional(),
      byline: list { $0.string() },
      publisher: optional(),
      published: date(),
      updated: date(),
      language: optional(),
      url: optional()
    )
    facts.extra = extra()
    return facts
  }

  package mutating func change() -> Change {
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: Change(from: claim(), to: chance(2) ? nil : claim())
    case 1: Change(from: nil, to: source())
    case 2: Change(from: finding(), to: nil)
    case 3: Change(from: mark(), to: mark())
    case 4: Change(from: query(), to: query())
    case 10: Change(from: item(), to: chance(2) ? nil : item())
    case 5: Change(from: nil, to: contact())
    case 6: Change(from: waiver(), to: nil)
    case 7: Change(from: publication(), to: publication())
    case 8: Change(from: nil, to: correction())
    case 9: Change(from: nil, to: signOff())
    case 11: Change(from: nil, to: blindCheck())
    default: .facts(Transition(from: facts(), to: facts()))
    }
  }

  /// What a random change comes to, as a session keeps it.
  private mutating func patch() -> [Patch] {
    var session = Session(
      id: id(),
      created: signed(),
      facts: ArticleFacts(),
      revision: ArticleRevision(origin: "-", read: signed().at, text: text, blocks: []),
      scale: .aap
    )
    func made(_ change: Change) -> [Patch] {
      let draft = EditDraft(id: id(), signed: signed(), kind: .make, command: "", changes: [change])
      return (try? session.apply(draft))?.patches ?? []
    }
    switch change() {
    case .entity(let change):
      let first = made(.entity(change.after == nil ? change.inverse : change))
      return chance(2) ? first : first.map(\.inverse)
    case let other: return made(other)
    }
  }

  package mutating func edit() -> Edit {
    let kinds: [Edit.Kind] = [
      .make, .undo(of: id()), .redo(of: id()), .restore(id()), .restore(nil),
    ]
    var edit = Edit(
      id: id(),
      parents: list { $0.id() },
      signed: signed(),
      kind: kinds.randomElement(using: &generator) ?? .make,
      command: string(),
      patches: []
    )
    for _ in 0..<Int.random(in: 0...2, using: &generator) { edit.patches += patch() }
    if chance(3) { edit.wanted = patch() }
    if chance(4) {
      edit.decision = Ruling(reason: chance(2) ? string() : nil, settles: list { $0.string() })
    }
    return edit
  }
}
