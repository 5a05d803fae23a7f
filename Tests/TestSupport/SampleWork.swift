package import FactModel
import Merging
import OrderedJSON

/// A small session and edits to it, the same for the same seed.
package struct SampleWork {
  package private(set) var session: Session
  private var random: SplitMix64

  package init(seed: UInt64 = 1) {
    random = SplitMix64(seed: seed)
    let text = ArticleText(Self.text)
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<text.count,
      sentences: [0..<17, 18..<text.count]
    )
    let signed = Self.signed(at: 0)
    session = Session(
      id: Self.id(&random),
      created: signed,
      facts: ArticleFacts(title: "A sample"),
      revision: ArticleRevision(
        origin: "sample.txt",
        read: signed.at,
        text: text,
        blocks: [block]
      ),
      scale: .aap
    )
  }

  private static let text = "The sky is green. “Mark Twain\u{2019}s” cat is 3 \u{1F408} old."

  /// Goes on with a session that was read.
  package mutating func resume(_ session: Session) {
    self.session = session
  }

  package static func signed(at minute: Int) -> Signed {
    let start = 1_706_620_000_000
    return Signed(
      by: Checker(name: "Anna", role: "checker"),
      at: Timestamp(milliseconds: start + 60_000 * minute)
    )
  }

  /// Makes an edit: a new claim, a change to one, or the removal of one.
  package mutating func edit() throws {
    let change = try randomChange()
    try apply(.make, [change])
  }

  /// Makes a claim of about so many bytes, before and after.
  package mutating func bigEdit(bytes: Int) throws {
    var claim = newClaim()
    claim.restatement = String(repeating: "The sky over 東京 is green. ", count: bytes / 32)
    try apply(.make, [Change(from: nil, to: claim)])
  }

  /// Fills the session with claims that have what a finished claim has, and changes them.
  package mutating func grow(claims: Int, edits: Int) throws {
    var source = Source(id: Self.id(&random), number: session.counters.next("source"))
    source.url = "https://example.org/a"
    source.title = "A source"
    try apply(.make, [Change(from: nil, to: source)])
    for _ in 0..<claims {
      var claim = newClaim()
      claim.restatement = "The sky over the city of Tokyo is green, said Mark Twain\u{2019}s cat."
      claim.claimant = .speaker(name: "A cat", role: "of Mark Twain")
      claim.evidence = [
        Evidence(
          id: Self.id(&random),
          source: source.id,
          stance: .refutes,
          quotation: "It is blue, and has been since it was first looked at.",
          locator: "p. 3",
          signed: Self.signed(at: 1)
        )
      ]
      try apply(.make, [Change(from: nil, to: claim)])
    }
    let all = Array(session.claims.all)
    for index in 0..<max(0, edits - claims - 1) {
      guard let claim = session.claims[all[index % all.count].id] else { continue }
      var changed = claim
      changed.status = .rated
      changed.verdicts.append(
        Verdict(
          rating: "False",
          scale: session.scale.reference,
          reason: "The sky is blue.",
          signed: Self.signed(at: 2)
        )
      )
      try apply(.make, [Change(from: claim, to: changed)])
    }
  }

  /// Takes the last edit that holds back; returns whether there was one.
  @discardableResult
  package mutating func undo() throws -> Bool {
    guard let target = try session.log.undoTargets(1).first else { return false }
    try apply(.undo(of: target.edit.id), session.changes(undoing: target.edit))
    return true
  }

  /// Makes the edit undone last again; returns whether there was one.
  @discardableResult
  package mutating func redo() throws -> Bool {
    guard let target = try session.log.redoTargets(1).first else { return false }
    try apply(.redo(of: target.edit.id), session.changes(redoing: target.edit))
    return true
  }

  package mutating func apply(
    _ kind: Edit.Kind,
    _ changes: [Change],
    reading: ArticleRevision? = nil
  ) throws {
    try session.apply(
      EditDraft(
        id: Self.id(&random),
        signed: Self.signed(at: session.log.count),
        kind: kind,
        command: "claim 1.1",
        changes: changes
      ),
      reading: reading
    )
  }

  private mutating func randomChange() throws -> Change {
    let claims = Array(session.claims.all)
    guard let claim = claims.randomElement(using: &random),
      Int.random(in: 0..<3, using: &random) > 0
    else { return Change(from: nil, to: newClaim()) }
    let isWhole = !claims.contains {
      $0.number.part != nil && $0.number.main == claim.number.main
    }
    if isWhole, Int.random(in: 0..<6, using: &random) == 0 {
      return Change(from: claim, to: nil)
    }
    var changed = claim
    changed.restatement = "Restated, number \(session.log.count), “é” e\u{301} \u{1F408}\n\t|"
    return Change(from: claim, to: changed)
  }

  private mutating func newClaim() -> Claim {
    let length = session.article.text.count
    let start = Int.random(in: 0..<length - 1, using: &random)
    let end = Int.random(in: start + 1...length, using: &random)
    return Claim(
      id: Self.id(&random),
      number: session.counters.next("claim"),
      passages: [Passage(start..<end, in: session.article.text)]
    )
  }

  private static func id(_ random: inout SplitMix64) -> EntityID {
    var digits = ""
    for _ in 0..<32 { digits += String(random.next() % 16, radix: 16) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return (try? EntityID(json: .string(text))) ?? EntityID.random()
  }
}

extension Session {
  /// Everything about the session, as bytes.
  package var everything: [UInt8] { SessionDocument.write(self) }
}
