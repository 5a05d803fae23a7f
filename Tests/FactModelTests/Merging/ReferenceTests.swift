import Auditing
import FactModel
import Merging
import TestSupport
import Testing

/// No thing names one that is gone, whatever is done, taken back and merged in which order.
struct ReferenceTests {
  @Test func aSessionAlwaysHoldsTogether() throws {
    for seed in 1...UInt64(TestLength.rounds(16, long: 5_000)) {
      var desks = [DeskWork(seed: seed)]
      try desks[0].work(8)
      desks.append(desks[0].copy(seed: seed * 31 + 7))
      for round in 1...3 {
        for index in desks.indices {
          try desks[index].work(6)
          #expect(desks[index].findings.isEmpty, "seed \(seed), round \(round)")
        }
        let merged = try SessionMerge(desks[0].session, desks[1].session).session
        #expect(
          try SessionMerge(desks[1].session, desks[0].session).session.document == merged.document,
          "seed \(seed), round \(round)"
        )
        for index in desks.indices {
          if desks[index].session.log.heads.count == 1 {
            let back = try merged.asKnown(to: desks[index].session.log.heads[0])
            #expect(SessionAudit(back).findings.isEmpty, "seed \(seed), round \(round)")
          }
          desks[index].work.resume(merged)
          #expect(desks[index].findings.isEmpty, "seed \(seed), round \(round)")
        }
      }
    }
  }

  private static func base() throws -> Workpiece {
    var work = Workpiece(seed: 41)
    try work.make(Change(from: nil, to: work.plainClaim()))
    return work
  }

  /// An item, alone in its sentence.
  private static func item(_ work: inout Workpiece) -> Item {
    var item = Item(
      id: work.random.id(),
      number: work.session.counters.next(Item.kindName),
      kind: .number,
      passage: Passage(0..<5, in: work.session.article.text)
    )
    item.claim = nil
    return item
  }

  @Test func whatIsTakenOutIsNamedByNothing() throws {
    var work = try Self.base()
    var item = Self.item(&work)
    item.claim = work.session.claims.last?.id
    try work.make(Change(from: nil, to: item))
    try work.make(Change(from: work.session.claims.last, to: nil))
    #expect(work.session.items[item.id]?.claim == nil)
    #expect(SessionAudit(work.session).findings.isEmpty)
    #expect(try work.undo())
    #expect(work.session.items[item.id]?.claim == item.claim)
  }

  /// Another person's item is the claim again when that comes back.
  @Test func takingOnesClaimBackAndMakingItAgainKeepsWhatOthersSay() throws {
    var ada = try Self.base()
    let item = Self.item(&ada)
    try ada.make(Change(from: nil, to: item))
    var ben = ada.copy(seed: 43)
    let claim = ada.plainClaim()
    let making = try ada.make(Change(from: nil, to: claim))
    try ben.make(Change(from: nil, to: ben.plainClaim()))
    ada.resume(try SessionMerge(ada.session, ben.session).session)
    var linked = item
    linked.claim = claim.id
    try ada.make(Change(from: item, to: linked))
    try ada.step(.undo(of: making.id), making)
    #expect(ada.session.claims[claim.id] == nil && ada.session.items[item.id]?.claim == nil)
    #expect(SessionAudit(ada.session).findings.isEmpty)
    try ada.step(.redo(of: making.id), making)
    #expect(ada.session.items[item.id]?.claim == claim.id)
    let again = try SessionMerge(ada.session, ben.session).session
    #expect(again.document == ada.session.document)
  }

  /// Below a claim that is taken back another person has a content claim.
  @Test func aClaimBelowWhichAnotherStandsStays() throws {
    var ada = try Self.base()
    var ben = ada.copy(seed: 44)
    let claim = ada.plainClaim()
    let making = try ada.make(Change(from: nil, to: claim))
    try ben.make(Change(from: nil, to: ben.plainClaim()))
    ada.resume(try SessionMerge(ada.session, ben.session).session)
    let whole = try #require(ada.session.claims[claim.id])
    var part = ada.plainClaim()
    part.number = ada.session.counters.nextPart(of: whole.number)
    try ada.make(Change(from: nil, to: part))
    try ada.step(.undo(of: making.id), making)
    #expect(ada.session.claims[claim.id] != nil && ada.session.claims[part.id] != nil)
    #expect(SessionAudit(ada.session).findings.isEmpty)
  }

  @Test func sourcesThatTwoPeopleSayRepeatEachOtherMakeNoCircle() throws {
    var ada = try Self.base()
    let sources = [1, 2].map { Source(id: ada.random.id(), number: EntityNumber($0)) }
    for source in sources { try ada.make(Change(from: nil, to: source)) }
    var ben = ada.copy(seed: 45)
    var one = sources[0]
    one.derivedFrom = sources[1].id
    try ada.make(Change(from: sources[0], to: one))
    var other = sources[1]
    other.derivedFrom = sources[0].id
    try ben.make(Change(from: sources[1], to: other))
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(SessionAudit(session).findings.isEmpty)
    #expect(session.sources.all.filter { $0.derivedFrom != nil }.count == 1)
    #expect(try SessionMerge(ben.session, ada.session).session.document == session.document)
  }
}

/// Somebody at a desk, whose changes name only what is there.
private struct DeskWork {
  var work: Workpiece
  var session: Session { work.session }
  var findings: [AuditFinding] { SessionAudit(session).findings }

  init(seed: UInt64) {
    work = Workpiece(seed: seed)
  }

  func copy(seed: UInt64) -> DeskWork {
    var copy = self
    copy.work = work.copy(seed: seed)
    return copy
  }

  mutating func work(_ steps: Int) throws {
    for _ in 0..<steps { try step() }
  }

  private mutating func one<T>(of list: some Collection<T>) -> T? {
    list.isEmpty ? nil : Array(list)[work.integer(in: 0...list.count - 1)]
  }

  private mutating func step() throws {
    switch work.integer(in: 0...15) {
    case 0, 1: _ = try work.undo()
    case 2: _ = try work.redo()
    case 3:
      guard let conflict = session.openConflicts.first else { return }
      try? work.adjudicate([conflict], .version(work.integer(in: 0...1)))
    case 4, 5: try work.make(Change(from: nil, to: source()))
    case 6: try work.make(Change(from: nil, to: claim()))
    case 7: try makePart()
    case 8, 9: try work.make(Change(from: nil, to: item()))
    case 10: try relink()
    case 11: try dropClaim()
    case 12: try dropItem()
    case 13: try cite()
    case 14: try dropSource()
    default: try repeatSource()
    }
  }

  private mutating func claim() -> Claim {
    var claim = work.plainClaim()
    if let source = one(of: session.sources.all) { claim.evidence = [evidence(from: source)] }
    return claim
  }

  private mutating func evidence(from source: Source) -> Evidence {
    Evidence(
      id: work.random.id(),
      source: source.id,
      stance: .supports,
      quotation: nil,
      locator: nil,
      note: nil,
      signed: work.random.signed()
    )
  }

  private mutating func makePart() throws {
    guard let whole = one(of: session.claims.all.filter { $0.number.part == nil }) else { return }
    var part = claim()
    part.number = session.counters.nextPart(of: whole.number)
    try work.make(Change(from: nil, to: part))
  }

  private mutating func source() -> Source {
    var source = Source(
      id: work.random.id(),
      number: session.counters.next(Source.kindName)
    )
    source.title = work.random.string()
    if work.random.chance(2) { source.derivedFrom = one(of: session.sources.all)?.id }
    return source
  }

  private mutating func item() -> Item {
    var item = Item(
      id: work.random.id(),
      number: session.counters.next(Item.kindName),
      kind: .number,
      passage: Passage(work.range(), in: session.article.text)
    )
    link(&item)
    return item
  }

  private mutating func link(_ item: inout Item) {
    item.claim = work.random.chance(2) ? one(of: session.claims.all)?.id : nil
    let others = session.items.all.filter { $0.id != item.id && $0.firstMention == nil }
    item.firstMention = work.random.chance(2) ? one(of: others)?.id : nil
  }

  private mutating func relink() throws {
    guard let item = one(of: session.items.all) else { return }
    var after = item
    link(&after)
    if let source = one(of: session.sources.all) {
      after.check = Item.Check(
        .ticked,
        sources: [source.id],
        note: nil,
        signed: work.random.signed()
      )
    }
    try work.make(Change(from: item, to: after))
  }

  private mutating func dropClaim() throws {
    guard let claim = one(of: session.claims.all) else { return }
    let gone = [claim] + session.claims.parts(of: claim.number)
    try work.make(gone.map { Change(from: $0, to: nil) })
  }

  private mutating func dropItem() throws {
    guard let item = one(of: session.items.all) else { return }
    try work.make(Change(from: item, to: nil))
  }

  private mutating func cite() throws {
    guard let claim = one(of: session.claims.all), let source = one(of: session.sources.all)
    else { return }
    var after = claim
    after.evidence.append(evidence(from: source))
    try work.make(Change(from: claim, to: after))
  }

  private mutating func dropSource() throws {
    guard let source = one(of: session.sources.all) else { return }
    try work.make(Change(from: source, to: nil))
  }

  /// A source repeats another that does not repeat it.
  private mutating func repeatSource() throws {
    guard let source = one(of: session.sources.all) else { return }
    var after = source
    after.derivedFrom = one(of: session.sources.all.filter { !leads($0.id, to: source.id) })?.id
    guard after != source else { return }
    try work.make(Change(from: source, to: after))
  }

  private func leads(_ source: EntityID, to other: EntityID) -> Bool {
    var next: EntityID? = source
    while let id = next {
      if id == other { return true }
      next = session.sources[id]?.derivedFrom
    }
    return false
  }
}

extension Workpiece {
  /// A claim that names nothing.
  fileprivate mutating func plainClaim() -> Claim {
    let passages = passages()
    return Claim(
      id: random.id(),
      number: session.counters.next(Claim.kindName),
      passages: passages
    )
  }
}
