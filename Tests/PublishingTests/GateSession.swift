import FactModel
import Judging
import TestSupport

/// A session that stands before no rule: one central claim and one more, all in order.
struct GateSession {
  var session: Session
  var outlet: String? = "The Herald"
  private var random = SplitMix64(seed: 1)

  static let text = "The bridge opened in 1998. Around 600 cars cross it."
  static let signed = Signed(
    by: Checker(name: "Ada", role: "checker"),
    at: Timestamp(milliseconds: 1_706_778_000_000)
  )

  init() throws {
    let text = ArticleText(Self.text)
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<text.count,
      sentences: [0..<26, 27..<text.count]
    )
    session = Session(
      id: .random(using: &random),
      created: Self.signed,
      facts: ArticleFacts(
        title: "A bridge",
        publisher: "Town Blog",
        published: PartialDate("2024-01-30")
      ),
      revision: ArticleRevision(
        origin: "a.txt",
        read: Self.signed.at,
        text: text,
        blocks: [block]
      ),
      scale: .desk
    )
    for number in 1...2 { try add(source(number)) }
    try add(claim(1, 0..<26, isCentral: true))
    try add(claim(2, 27..<text.count, isCentral: false))
    let id = try claim(1).id
    var contact = Contact(
      id: .random(using: &random),
      number: EntityNumber(1),
      person: "Jan Nowak",
      role: nil,
      claims: [id]
    )
    contact.attempts = [
      Contact.Attempt(channel: "email", date: Self.signed.at.date, signed: Self.signed)
    ]
    try apply(Change(from: nil, to: contact))
    for role in SignOff.Role.allCases { try sign(role) }
  }

  /// Signs what stands there now.
  mutating func sign(_ role: SignOff.Role, by name: String? = nil) throws {
    let signOff = SignOff(
      id: .random(using: &random),
      number: session.counters.next(SignOff.kindName),
      role: role,
      state: session.signedState,
      edit: session.log.lastID,
      note: nil,
      signed: Signed(by: Checker(name: name ?? "Kim \(role.rawValue)"), at: Self.signed.at)
    )
    try apply(Change(from: nil, to: signOff))
  }

  /// Gives the article another byline, which makes sign-offs void.
  mutating func setByline(_ names: String...) throws {
    var facts = session.facts
    facts.byline = names
    try apply(.facts(Transition(from: session.facts, to: facts)))
  }

  private mutating func source(_ number: Int) -> Source {
    var source = Source(id: .random(using: &random), number: EntityNumber(number))
    source.url = "https://example.org/\(number)"
    source.title = "Source \(number)"
    source.published = PartialDate("2023")
    source.archiveURL = "https://archive.ph/copy\(number)"
    return source
  }

  private mutating func claim(_ number: Int, _ range: Range<Int>, isCentral: Bool) -> Claim {
    var claim = Claim(
      id: .random(using: &random),
      number: EntityNumber(number),
      passages: [Passage(range, in: session.article.text)]
    )
    claim.isCentral = isCentral
    claim.claimant = .speaker(name: "Jan Nowak", role: "mayor")
    claim.said = PartialDate("2024-01-29")
    claim.status = .rated
    claim.review = Claim.Review(signed: Signed(by: Checker(name: "Ben"), at: Self.signed.at))
    claim.verdicts = [
      Verdict(
        rating: "Confirmed",
        scale: Scale.desk.reference,
        reason: "Both registers have it.",
        signed: Self.signed
      )
    ]
    claim.evidence = Elements(
      session.sources.all.map {
        Evidence(id: .random(using: &random), source: $0.id, stance: .supports, signed: Self.signed)
      }
    )
    return claim
  }

  private mutating func add(_ source: Source) throws {
    try apply(Change(from: nil, to: source))
  }

  private mutating func add(_ claim: Claim) throws {
    try apply(Change(from: nil, to: claim))
  }

  mutating func apply(_ changes: Change...) throws {
    try session.apply(
      EditDraft(
        id: .random(using: &random),
        signed: Self.signed,
        kind: .make,
        command: "",
        changes: changes
      )
    )
  }

  func claim(_ number: Int) throws -> Claim {
    guard let claim = session.claims[EntityNumber(number)] else { throw Missing() }
    return claim
  }

  struct Missing: Error {}

  mutating func change(claim number: Int, _ body: (inout Claim) -> Void) throws {
    let before = try claim(number)
    var after = before
    body(&after)
    try apply(Change(from: before, to: after))
  }

  mutating func change(source number: Int, _ body: (inout Source) -> Void) throws {
    guard let before = session.sources[EntityNumber(number)] else { throw Missing() }
    var after = before
    body(&after)
    try apply(Change(from: before, to: after))
  }

  mutating func dropAllClaims() throws {
    for claim in session.claims.all { try apply(Change(from: claim, to: nil)) }
  }

  mutating func dropSignOffs() throws {
    for signOff in session.signOffs.all { try apply(Change(from: signOff, to: nil)) }
  }

  mutating func newID() -> EntityID { .random(using: &random) }
}
