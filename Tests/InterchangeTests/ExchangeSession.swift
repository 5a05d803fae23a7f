import FactModel
import Interchange
import TestSupport

/// A session with something of everything that a format may have a place for, on a text in which no
/// two units of offsets agree: emoji, combining marks and right-to-left runs before and inside spans.
struct ExchangeSession {
  private(set) var session: Session
  private var random = SplitMix64(seed: 7)
  let signed: Signed

  static let text = """
    Größe 👩‍👩‍👧‍👦: family 🇦🇺 counts

    He said “cafe\u{301} prices 🐈 rose 5 %” in تقرير הדו״ח today. The 😀 report says 600 people left.

    Nobody = denies <it> & "more"; 한국 said so twice.

    The minister claimed it costs nothing.
    Over two lines it goes on.
    """

  init(scale: Scale = .aap) {
    let text = ArticleText(Self.text)
    signed = Signed(
      by: Checker(name: "Ada Example", role: "checker"),
      at: Timestamp(milliseconds: 1_706_778_000_000)
    )
    var facts = ArticleFacts(title: "Größe 👩‍👩‍👧‍👦: family 🇦🇺 counts", byline: ["Eva Lind"])
    facts.publisher = "The Daily"
    facts.published = PartialDate("2024-01-30")
    facts.language = "en"
    facts.url = "https://example.org/story?a=1&b=2"
    session = Session(
      id: EntityID.random(using: &random),
      created: signed,
      facts: facts,
      revision: ArticleRevision(
        origin: "story.txt",
        read: signed.at,
        text: text,
        blocks: Self.blocks(text)
      ),
      scale: scale
    )
  }

  /// A paragraph of one sentence for each piece between blank lines.
  static func blocks(_ text: ArticleText) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for piece in text.string.split(separator: "\n\n") {
      let end = start + piece.unicodeScalars.count
      blocks.append(
        Block(kind: .paragraph, label: nil, range: start..<end, sentences: [start..<end])
      )
      start = end + 2
    }
    return Block.labelled(blocks)
  }

  mutating func newID() -> EntityID { EntityID.random(using: &random) }

  mutating func apply(_ changes: [Change]) throws {
    let edit = EditDraft(
      id: newID(),
      signed: signed,
      kind: .make,
      command: "test",
      changes: changes
    )
    try session.apply(edit)
  }

  func passage(_ words: String) -> Passage {
    let text = session.article.text
    let needle = Array(words.utf8)
    let offset = text.utf8.indices.first { text.utf8[$0...].starts(with: needle) } ?? 0
    let start = text.pointOffset(ofByte: offset)
    return Passage(start..<start + words.unicodeScalars.count, in: text)
  }

  /// Adds what the desk does about a claim besides checking it.
  private mutating func applyDeskWork(on claim: EntityID) throws {
    let one = EntityNumber(1)
    let publication = Publication(
      id: newID(),
      number: one,
      edit: nil,
      article: session.article.hash,
      claims: [claim],
      profile: "news",
      signed: signed
    )
    try apply([
      Change(
        from: nil,
        to: Query(
          id: newID(),
          number: one,
          to: "author",
          question: "Whose figure?",
          claims: [claim],
          signed: signed
        )
      ),
      Change(
        from: nil,
        to: Contact(id: newID(), number: one, person: "Jan Nowak", role: nil, claims: [claim])
      ),
      Change(
        from: nil,
        to: Waiver(
          id: newID(),
          number: one,
          rule: "no-archive",
          place: nil,
          reason: "A test.",
          signed: signed
        )
      ),
      Change(from: nil, to: publication),
      Change(
        from: nil,
        to: Correction(
          id: newID(),
          number: one,
          kind: .correction,
          claim: claim,
          label: "c1",
          publication: publication.id,
          differences: [],
          reason: "A figure was wrong.",
          signed: signed
        )
      ),
    ])
  }

  /// Fills the session.
  ///
  /// `ratings`: Three of the scale's.
  static func full(scale: Scale = .aap) throws -> ExchangeSession {
    var made = ExchangeSession(scale: scale)
    let ratings = scale.ratings.prefix(3).map(\.name)
    func verdict(_ index: Int, _ reason: String?) -> Verdict {
      Verdict(
        rating: ratings[index],
        scale: scale.reference,
        reason: reason,
        signed: made.signed
      )
    }
    var page = Source(id: made.newID(), number: EntityNumber(1))
    page.url = "https://example.org/register?q=[1]|2&x=😀"
    page.title = "Register"
    page.archiveURL = "https://archive.example.org/1"
    page.grade = AdmiraltyGrade("B2")
    page.account = "@register 🐈"
    page.platform = "Platform, “one”"
    page.published = PartialDate("2024-01-28")
    page.time = "14:03"
    page.notes = [Note(text: "Ask for the original.", signed: made.signed)]
    var person = Source(id: made.newID(), number: EntityNumber(2))
    person.citation = "Interview with Jan Nowak, 2024; “on the record”"
    var unused = Source(id: made.newID(), number: EntityNumber(3))
    unused.url = "https://example.org/unused"
    try made.apply([page, person, unused].map { Change(from: nil, to: $0) })

    var first = Claim(
      id: made.newID(),
      number: EntityNumber(1),
      passages: [made.passage("“cafe\u{301} prices 🐈 rose 5 %” in تقرير הדו״ח")]
    )
    first.restatement = "=Prices of cafés rose, he said, “by 5 %”."
    first.claimant = .speaker(name: "Jan Nowak", role: "mayor; of <Town>")
    first.about = .attribution
    first.said = PartialDate("2024-01-29")
    first.kind = "Numerical Claim"
    first.tags = ["prices", "+plus", "a|b"]
    first.isCentral = true
    first.status = .reviewed
    first.verdicts = [
      verdict(1, "Earlier."), verdict(0, "The register\nhas, \"it\" so; C:\\new 🐈."),
    ]
    first.verdicts[1].confidence = .high
    first.evidence = [
      Evidence(
        id: made.newID(),
        source: page.id,
        stance: .refutes,
        quotation: "Rose by 4 %.",
        locator: "row 3",
        note: "By hand.",
        signed: made.signed
      )
    ]
    first.evidence[0].original = "Augmentés de 4 %."
    first.evidence[0].language = "fr"
    first.evidence[0].translator = "Ada; Lund"
    first.questions = [
      ResearchQuestion(
        question: "By how much?",
        signed: made.signed,
        answers: [ResearchQuestion.Answer(text: "4 %", source: page.id, signed: made.signed)]
      )
    ]
    first.notes = [Note(text: "@Ben: look\n- again", signed: made.signed)]
    first.fix = Fix(replacement: "prices 🐈 rose 4 %", force: .must, signed: made.signed)
    first.fix?.decision = Fix.Decision(kind: .accepted, signed: made.signed)
    first.legal = LegalFlag(reason: "Names a person.", signed: made.signed)
    first.risk = AcceptedRisk(text: "He may sue.", signed: made.signed)
    first.review = Claim.Review(signed: made.signed)
    first.same = [
      SameClaim(claim: first.id, session: "other", label: "c7", signed: made.signed)
    ]
    try made.apply([Change(from: nil, to: first)])

    var part = Claim(
      id: made.newID(),
      number: EntityNumber(1, part: 1),
      passages: [made.passage("prices 🐈 rose 5 %")]
    )
    part.restatement = "Prices rose by 5 %."
    part.claimant = .author
    part.status = .rated
    part.verdicts = [verdict(2, nil)]
    part.evidence = [
      Evidence(id: made.newID(), source: person.id, stance: .context, signed: made.signed)
    ]
    try made.apply([Change(from: nil, to: part)])

    var several = Claim(
      id: made.newID(),
      number: EntityNumber(2),
      passages: [
        made.passage("😀 report says 600 people left"), made.passage("한국 said so twice"),
        made.passage("it costs nothing.\nOver two lines"),
      ]
    )
    several.status = .rated
    several.restatement = "600 people left."
    several.verdicts = [verdict(1, "-2 of them came back.")]
    try made.apply([Change(from: nil, to: several)])

    let open = Claim(
      id: made.newID(),
      number: EntityNumber(3),
      passages: [made.passage("denies <it> & \"more\"")]
    )
    try made.apply([Change(from: nil, to: open)])
    try made.applyDeskWork(on: first.id)
    try made.apply([
      Change(
        from: nil,
        to: Finding(
          id: made.newID(),
          number: EntityNumber(1),
          kind: "contradiction",
          passages: [made.passage("600 people"), made.passage("Nobody")],
          note: "Who?",
          signed: made.signed
        )
      ),
      Change(
        from: nil,
        to: Mark(
          id: made.newID(),
          number: EntityNumber(1),
          kind: .later,
          passage: made.passage("The minister claimed"),
          note: "after lunch",
          signed: made.signed
        )
      ),
      Change(from: nil, to: made.tickedItem),
    ])
    return made
  }

  private var tickedItem: Item {
    mutating get {
      var item = Item(
        id: newID(),
        number: EntityNumber(1),
        kind: .number,
        passage: passage("600 people")
      )
      item.check = Item.Check(.ticked, note: "counted", signed: signed)
      return item
    }
  }
}
