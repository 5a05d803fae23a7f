import FactModel
import Interchange
import Notations
import OrderedJSON
import Release
import TestSupport
import Testing

/// What leaves and comes back is the same: one's own unchanged export changes nothing, in every format
/// that goes both ways.
struct ImportAgainTests {
  static let formats = FormatTable.formats.filter { $0.isReadable && $0.holds == .claims }
    .map(\.name)

  private struct Again {
    var placement: Placement
    var count: Int
    var told: [String]
  }

  /// Exports a session and places what was written in it again.
  private static func again(
    _ name: String,
    _ session: Session,
    notes: Bool,
    changing change: (inout [UInt8]) -> Void = { _ in }
  ) throws -> Again {
    let format = try #require(FormatTable.format(named: name))
    var options = ExportOptions()
    options.allowsOverlaps = true
    let material = ExportMaterial(
      session,
      name: "story",
      options: options,
      with: notes ? .notes : []
    )
    var exported = try format.export([material])
    change(&exported.bytes)
    let source = try ImportSource(
      exported.bytes,
      name: "story",
      ports: RoundTrip.ports(exported.companions)
    )
    let context = ImportContext(
      signed: Signed(by: Checker(name: "Ben"), at: Timestamp(milliseconds: 1_800_000_000_000))
    )
    let reading = try format.read(source, context)
    let document = try #require(reading.documents.first)
    let placement = Placement(document, in: session, unit: format.unit, context: context)
    return Again(
      placement: placement,
      count: exported.claims,
      told: reading.tally.sentences
    )
  }

  /// Two questions in the same words are two, each with its answers.
  @Test(arguments: ["averitec", "jsonl"])
  func questionsInTheSameWordsKeepTheirAnswers(_ name: String) throws {
    func question(_ answer: String) -> String {
      #"{"question": "When?", "answers": [{"answer": "\#(answer)", "answer_type": "Abstractive"}]}"#
    }
    let file = #"[{"claim": "The mill burned", "label": "Refuted", "questions": "#
    let made = try ImportCase(file + "[\(question("May")), \(question("June"))]}]")
    let again = try Self.again(name, made.session, notes: true)
    #expect(again.placement.changes.isEmpty)
    #expect(again.placement.sameClaims == 1, "\(again.placement.warnings)")
  }

  static let others: [(format: String, file: String)] = [
    (
      "hypothesis",
      #"{"rows": [{"id": "H1", "uri": "https://a.example", "user": "acct:kim@x", "#
        + #""text": "So it is", "tags": ["roof"], "created": "2024-01-01T00:00:00Z", "updated": "2024-02-01T00:00:00Z", "#
        + #""target": [{"source": "https://a.example", "selector": [{"type": "TextQuoteSelector", "#
        + #""exact": "240 people"}]}]}]}"#
    ),
    (
      "web-annotation",
      #"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a", "type": "Annotation", "#
        + #""creator": {"name": "Kim"}, "created": "2024-01-01T00:00:00Z", "target": {"source": "#
        + #""https://a.example", "selector": {"type": "TextQuoteSelector", "exact": "240 people"}}}"#
    ),
  ]

  /// What others made and nobody rated goes out under their name, and comes back as it went.
  @Test(arguments: others)
  func whatOthersMadeIsAsBefore(_ name: String, _ file: String) throws {
    let made = try ImportCase(file)
    let again = try Self.again(name, made.session, notes: true)
    #expect(again.placement.changes.isEmpty && again.placement.sameClaims == 1)
    #expect(again.told.isEmpty, "\(again.told)")
  }

  /// What stands in an export for a text that it withheld takes the place of none.
  @Test func whatWasWithheldSaysNothing() throws {
    let file = "claim,rating,reason,notes\nThe mill is new,True,[withheld],[withheld]\n"
    let claim = try #require(try ImportCase(file).claims.first)
    #expect(claim.verdict?.rating == "True" && claim.verdict?.reason == nil)
    #expect(claim.notes.isEmpty)
  }

  /// What somebody emptied in a table stays as it is, and that is told.
  @Test(arguments: [("claimant", "Rita Holm"), ("said", "2024-05-02"), ("tags", "roof")])
  func anEmptiedFieldIsTold(_ field: String, _ value: String) throws {
    let file =
      "claim,claimant,said,tags,rating,reason\n"
      + "The mill is new,Rita Holm,2024-05-02,roof,True,So it is\n"
    let made = try ImportCase(file)
    let again = try Self.again("csv", made.session, notes: true) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacingOccurrences(of: value, with: "").utf8)
    }
    #expect(again.placement.changes.isEmpty)
    let told = again.placement.warnings
    #expect(told.contains { $0.contains("\(field) nothing (here: “\(value)”)") }, "\(told)")
  }

  /// So it is in a table of another's: of a row that names the claim by field, else counted.
  @Test(arguments: [
    (
      "K-1",
      "Not taken of c1: reason nothing (here: “So it is”), Link nothing (here: “https://a.example”)."
    ),
    (
      "",
      "Columns “reason” (1), “Link” (1) are empty where the claims here say something, and that stays."
    ),
  ])
  func anEmptiedCellOfAnothersTableIsTold(_ row: (id: String, told: String)) throws {
    let head = "id,claim,rating,reason,Link\n\(row.id),The mill is new,True"
    let made = try ImportCase(head + ",So it is,https://a.example\n")
    let source = try ImportSource(Array((head + "\n").utf8), name: "f", ports: RoundTrip.ports())
    let signed = Signed(by: Checker(name: "Ben"), at: Timestamp(milliseconds: 1))
    let context = ImportContext(signed: signed)
    let csv = try #require(FormatTable.format(named: "csv"))
    let document = try #require(try csv.read(source, context).documents.first)
    let placement = Placement(document, in: made.session, unit: nil, context: context)
    #expect(placement.changes.isEmpty)
    let told = placement.warnings + placement.tally.sentences
    #expect(told.contains(row.told), "\(told)")
  }

  /// What could not be read is refused once, and no news when it comes back.
  @Test(
    arguments: [
      ("csv", "claim,rating,said\nThe roof is new,True,soon after Easter\n"),
      (
        "averitec",
        #"[{"claim": "A", "label": "Refuted", "claim_date": "31-2-2020", "questions": []}]"#
      ),
    ]
  )
  func whatCouldNotBeReadIsNoNews(_ name: String, _ file: String) throws {
    let made = try ImportCase(file)
    #expect(made.misfits.count == 1)
    let again = try Self.again(name, made.session, notes: true)
    #expect(again.placement.misfits.isEmpty && again.placement.sameClaims == 1)
  }

  private static func writesClaims(
    _ name: String,
    _ session: Session,
    notes: Bool
  ) throws -> Bool {
    let format = try #require(FormatTable.format(named: name))
    var options = ExportOptions()
    options.allowsOverlaps = true
    let material = ExportMaterial(
      session,
      name: "story",
      options: options,
      with: notes ? .notes : []
    )
    return try format.export([material]).claims > 0
  }

  @Test(arguments: formats, [true, false])
  func aFullSessionIsAsBefore(_ name: String, _ notes: Bool) throws {
    let session = try ExchangeSession.full().session
    let again = try Self.again(name, session, notes: notes)
    #expect(again.placement.changes == [], "\(name)")
    #expect(again.placement.misfits == [])
    #expect(again.placement.sameClaims == again.count)
  }

  @Test(arguments: formats)
  func randomSessionsAreAsBefore(_ name: String) throws {
    for seed in 1...TestLength.rounds(6, long: 25) {
      let session = try RandomClaims(seed: UInt64(seed)).session
      // A format of ratings has nothing to say of claims without one, and an empty file is none of it.
      for notes in [true, false] where try Self.writesClaims(name, session, notes: notes) {
        let again = try Self.again(name, session, notes: notes)
        #expect(again.placement.changes == [], "\(name), seed \(seed)")
        #expect(again.placement.misfits == [], "\(name), seed \(seed)")
        #expect(again.placement.sameClaims == again.count, "\(name), seed \(seed)")
      }
    }
  }

  @Test func whatChangedOutsideComesInAsThatChange() throws {
    let session = try RandomClaims(layers: true).session
    let again = try Self.again("csv", session, notes: false) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing("no inspection", with: "two inspections").utf8)
    }
    #expect(again.placement.changedClaims == 1 && again.placement.newClaims == 0)
    guard let transition = again.placement.changes.first?.transition(of: Claim.self) else {
      Issue.record("no claim changed")
      return
    }
    #expect(transition.after?.number == EntityNumber(1, part: 1))
    #expect(transition.after?.verdict?.reason == "two inspections")
    var after = transition.after
    after?.verdicts.removeLast()
    after?.status = .open
    #expect(after == transition.before)
  }

  /// The identifier in a CAS is the claim's, though the CAS has only places and no words.
  @Test func anotherClaimantInACASIsAChange() throws {
    let session = try ExchangeSession.full().session
    let names = session.claims.all.compactMap { claim -> String? in
      if case .speaker(let name, _, _)? = claim.claimant { name } else { nil }
    }
    let name = try #require(names.first)
    let again = try Self.again("xmi", session, notes: false) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing("claimant=\"\(name)\"", with: "claimant=\"Bo\"").utf8)
    }
    #expect(again.placement.newClaims == 0 && again.placement.changedClaims > 0)
    #expect(
      again.placement.replaced.contains { $0.hasSuffix("claimant name: “\(name)” becomes “Bo”") }
    )
  }

  @Test func aKeyOrALabelOfAnotherSchemeIsNoRating() {
    #expect(Scale.aap.rating(meant: "f") == nil)
    #expect(Scale.aap.rating(meant: "mt") == nil)
    #expect(Scale.aap.rating(meant: "mostly true")?.name == "Mostly True")
  }
}

/// Sessions of claims that lie on and across each other.
struct RandomClaims {
  private(set) var session: Session
  private var random: RandomEntities
  private var dice = SplitMix64(seed: 1)
  private static let text =
    "“The tram is safe,” Ms Roe said on Monday. It runs 14 times a day, and 200 people ride it.\n\n"
    + "Nobody fell. The dam at Ostby lost 420 litres a second; “that is | much,” he said.\n\n"
    + "The pier is old. Prices rose by 5 % in May."

  private init() {
    random = RandomEntities(seed: 1)
    let text = ArticleText(Self.text)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 1_706_778_000_000))
    var facts = ArticleFacts(title: "Notes on the tram")
    facts.url = "https://example.org/tram"
    session = Session(
      id: random.id(),
      created: signed,
      facts: facts,
      revision: ArticleRevision(
        origin: "a.txt",
        read: signed.at,
        text: text,
        blocks: ExchangeSession.blocks(text)
      ),
      scale: .aap
    )
  }

  /// An attribution and the content claim below it on the same words, and two claims on one sentence.
  init(layers: Bool) throws {
    self.init()
    let words = 0..<44
    var attribution = claim(EntityNumber(1), [words])
    attribution.about = .attribution
    attribution.verdicts = [verdict("True", "she said so")]
    var content = claim(EntityNumber(1, part: 1), [words])
    content.restatement = "The tram is safe."
    content.verdicts = [verdict("Unproven", "no inspection")]
    var first = claim(EntityNumber(2), [43..<66])
    first.restatement = "The tram runs 14 times a day."
    first.verdicts = [verdict("True", "timetable")]
    var second = claim(EntityNumber(3), [43..<66])
    second.restatement = "200 people ride the tram."
    second.verdicts = [verdict("False", "the count is 90")]
    try apply([attribution, content, first, second].map { Change(from: nil, to: $0) })
  }

  init(seed: UInt64, count: Int = 6) throws {
    self.init()
    random = RandomEntities(seed: seed)
    dice = SplitMix64(seed: seed)
    var page = Source(id: random.id(), number: EntityNumber(1))
    page.url = "https://example.org/a|b"
    var book = Source(id: random.id(), number: EntityNumber(2))
    book.citation = "A book, p. 4; “so”"
    var changes: [Change] = [page, book].map { Change(from: nil, to: $0) }
    var main = 0
    var part = 0
    var last: [Range<Int>] = [0..<44]
    for _ in 0..<count {
      let isBelow = main > 0 && dice.integer(in: 0...3) == 0
      if isBelow { part += 1 } else { (main, part) = (main + 1, 0) }
      // As often as not on the passages of the claim before.
      let ranges = isBelow || dice.integer(in: 0...1) == 0 ? last : newRanges()
      last = ranges
      var claim = claim(EntityNumber(main, part: isBelow ? part : nil), ranges)
      fill(&claim, page, book)
      changes.append(Change(from: nil, to: claim))
    }
    try apply(changes)
  }

  private mutating func newRanges() -> [Range<Int>] {
    let count = dice.integer(in: 1...2)
    let starts = [0, 20, 43, 60, 92, 105, 150, 178].prefix(8)
    var ranges: [Range<Int>] = []
    for _ in 0..<count {
      let start = starts[dice.integer(in: 0...7)]
      let length = dice.integer(in: 3...14)
      let range = start..<start + length
      if !ranges.contains(where: { $0.overlaps(range) }) { ranges.append(range) }
    }
    return ranges
  }

  private mutating func fill(_ claim: inout Claim, _ page: Source, _ book: Source) {
    let text = ["“Two” | three; four, five", "=so it is", "It is\nso", "so"]
    func maybe(_ dice: inout SplitMix64) -> Bool { dice.integer(in: 0...1) == 0 }
    if maybe(&dice) { claim.restatement = text[dice.integer(in: 0...3)] + " \(claim.number)" }
    if maybe(&dice) { claim.about = claim.number.part == nil ? .attribution : .content }
    if maybe(&dice) {
      claim.claimant = .speaker(name: "Ms Roe", role: maybe(&dice) ? "mayor" : nil)
    }
    if maybe(&dice) { claim.said = PartialDate("2024-01-2\(dice.integer(in: 1...9))") }
    if maybe(&dice) { claim.kind = "numerical" }
    if maybe(&dice) { claim.tags = ["a", "b c"] }
    if maybe(&dice) { claim.notes = [Note(text: text[1], signed: session.created)] }
    if maybe(&dice) {
      claim.fix = Fix(replacement: text[0], force: .must, signed: session.created)
    }
    if maybe(&dice) {
      claim.questions = [ResearchQuestion(question: "Who?", signed: session.created)]
    }
    for source in [page, book] where maybe(&dice) {
      claim.evidence.append(
        Evidence(
          id: random.id(),
          source: source.id,
          stance: Evidence.Stance.allCases[dice.integer(in: 0...3)],
          signed: session.created
        )
      )
    }
    switch dice.integer(in: 0...4) {
    case 0: break
    case 1:
      claim.verdicts = [
        Verdict(
          rating: "Fix",
          scale: Scale.desk.reference,
          reason: text[2],
          signed: session.created
        )
      ]
    default:
      let names = Scale.aap.ratings.map(\.name)
      let verdicts = (0...dice.integer(in: 0...1)).map { _ in
        verdict(
          names[dice.integer(in: 0...names.count - 1)],
          maybe(&dice) ? text[dice.integer(in: 0...3)] : nil
        )
      }
      claim.verdicts = Elements(verdicts)
    }
    if claim.verdict != nil { claim.status = .rated }
  }

  private mutating func claim(_ number: EntityNumber, _ ranges: [Range<Int>]) -> Claim {
    Claim(
      id: random.id(),
      number: number,
      passages: ranges.map { Passage($0, in: session.article.text) }
    )
  }

  private func verdict(_ rating: String, _ reason: String?) -> Verdict {
    Verdict(rating: rating, scale: Scale.aap.reference, reason: reason, signed: session.created)
  }

  private mutating func apply(_ changes: [Change]) throws {
    try session.apply(
      EditDraft(
        id: random.id(),
        signed: session.created,
        kind: .make,
        command: "x",
        changes: changes
      )
    )
  }
}

extension SplitMix64 {
  fileprivate mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
