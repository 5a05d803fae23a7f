import FactModel
import Merging
import OrderedJSON
import TestSupport

/// A session on ten short sentences, changed edit by edit.
struct Workpiece {
  private(set) var session: Session
  var random: RandomEntities
  /// Every edit as it was asked for.
  private(set) var drafts: [EditDraft] = []

  init(seed: UInt64 = 1) {
    var random = RandomEntities(seed: seed)
    let text = ArticleText(String(repeating: "It is so. ", count: 10))
    let blocks = (0..<5).map { number in
      let start = number * 20
      return Block(
        kind: .paragraph,
        label: String(number + 1),
        range: start..<start + 19,
        sentences: [start..<start + 9, start + 10..<start + 19]
      )
    }
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    session = Session(
      id: random.id(),
      created: signed,
      facts: ArticleFacts(title: "So"),
      revision: ArticleRevision(origin: "so.txt", read: signed.at, text: text, blocks: blocks),
      scale: .aap
    )
    self.random = random
  }

  mutating func edit(
    _ changes: [Change],
    kind: Edit.Kind = .make
  ) -> EditDraft {
    EditDraft(
      id: random.id(),
      signed: random.signed(),
      kind: kind,
      command: "x",
      changes: changes
    )
  }

  /// Goes on with a session that was read.
  mutating func resume(_ session: Session) { self.session = session }

  /// A copy that somebody else goes on with, who does other things.
  func copy(seed: UInt64) -> Workpiece {
    var copy = self
    copy.random = RandomEntities(seed: seed)
    return copy
  }

  @discardableResult
  mutating func make(_ changes: Change..., kind: Edit.Kind = .make) throws -> Edit {
    try apply(edit(changes, kind: kind))
  }

  @discardableResult
  mutating func make(_ changes: [Change]) throws -> Edit { try apply(edit(changes)) }

  private mutating func apply(_ draft: EditDraft) throws -> Edit {
    let edit = try session.apply(draft)
    session.findConflicts(after: edit)
    drafts.append(draft)
    return edit
  }

  /// Settles what is open: each thing as one of the versions has it.
  mutating func adjudicate(
    _ conflicts: [Conflict],
    _ choice: Adjudication.Choice,
    reason: String? = nil
  ) throws {
    var adjudication = Adjudication(in: session, signed: random.signed())
    for conflict in conflicts { try adjudication.settle(conflict, choice) }
    var draft = edit(try adjudication.changes())
    draft.affirmed = adjudication.affirmed
    draft.decision = Ruling(reason: reason, settles: adjudication.settles)
    _ = try apply(draft)
  }

  /// - Returns: Whether there was something to undo.
  mutating func undo() throws -> Bool {
    guard let target = try session.log.undoTargets(1).first else { return false }
    try step(.undo(of: target.edit.id), target.edit)
    return true
  }

  /// Takes an edit back, or makes it again, as the desk does.
  mutating func step(_ kind: Edit.Kind, _ target: Edit) throws {
    let isBack = if case .undo = kind { true } else { false }
    let isJoined = session.log.isJoined
    let made = isJoined ? target.intent : target.patches
    let patches = isBack ? made.reversed().map(\.inverse) : made
    let decision = isBack ? nil : target.decision
    let changes =
      isJoined
      ? try session.changes(kind, patches, decision, signed: random.signed())
      : try session.changes(of: patches)
    var draft = edit(changes, kind: kind)
    (draft.wanted, draft.decision) = (isJoined ? patches : nil, decision)
    _ = try apply(draft)
  }

  /// - Returns: Whether there was something to redo.
  mutating func redo() throws -> Bool {
    guard let target = try session.log.redoTargets(1).first else { return false }
    try step(.redo(of: target.edit.id), target.edit)
    return true
  }

  // MARK: New things

  mutating func range() -> Range<Int> {
    let start = random.integer(in: 0...98)
    return start..<start + random.integer(in: 1...min(25, 99 - start))
  }

  mutating func passages() -> [Passage] {
    (0..<random.integer(in: 1...3)).map { _ in Passage(range(), in: session.article.text) }
  }

  mutating func integer(in range: ClosedRange<Int>) -> Int { random.integer(in: range) }

  /// A claim with the next number, or with one that is given.
  mutating func claim(_ number: EntityNumber? = nil) -> Claim {
    var claim = random.claim(number ?? session.counters.next(Claim.kindName))
    claim.passages = passages()
    return claim
  }

  mutating func finding() -> Finding {
    var finding = random.finding(session.counters.next(Finding.kindName))
    finding.passages = passages()
    return finding
  }

  mutating func mark() -> Mark {
    var mark = random.mark(session.counters.next(Mark.kindName))
    mark.passage = Passage(range(), in: session.article.text)
    return mark
  }

  /// An item, now and then a later mention of one that is there, or of none.
  mutating func item() -> Item {
    var item = random.item(next(Item.self))
    item.passage = Passage(range(), in: session.article.text)
    if random.chance(2) { item.firstMention = random.element(of: Array(session.items.all))?.id }
    return item
  }

  /// A change that fits: something new, something else about a thing, or a thing taken out.
  mutating func change() -> Change {
    switch random.integer(in: 0...17) {
    case 0: return Change(from: nil, to: claim())
    case 1: return Change(from: nil, to: finding())
    case 2: return Change(from: nil, to: mark())
    case 3:
      return Change(from: nil, to: random.source(session.counters.next(Source.kindName)))
    case 4: return .facts(Transition(from: session.facts, to: random.facts()))
    case 5: return changed(random.element(of: Array(session.findings.all)))
    case 6: return changed(random.element(of: Array(session.marks.all)))
    case 7: return Change(from: nil, to: random.query(next(Query.self)))
    case 8: return Change(from: nil, to: random.contact(next(Contact.self)))
    case 9: return Change(from: nil, to: random.waiver(next(Waiver.self)))
    case 10:
      var publication = random.publication(next(Publication.self))
      publication.edit = session.log.lastID
      return Change(from: nil, to: publication)
    case 11:
      return Change(from: nil, to: random.correction(next(Correction.self)))
    case 12:
      var signOff = random.signOff(next(SignOff.self))
      signOff.edit = session.log.lastID
      return Change(from: nil, to: signOff)
    case 13, 14: return Change(from: nil, to: item())
    case 15: return changed(random.element(of: Array(session.items.all)))
    default: return changed(random.element(of: Array(session.claims.all)))
    }
  }

  private func next(_ type: (some Entity).Type) -> EntityNumber {
    session.counters.next(type.kindName)
  }

  private mutating func changed(_ claim: Claim?) -> Change {
    guard let claim else { return Change(from: nil, to: self.claim()) }
    if random.chance(4) { return Change(from: claim, to: nil) }
    var after = claim
    after.restatement = random.string()
    if random.chance(2) { after.passages = passages() }
    return Change(from: claim, to: after)
  }

  private mutating func changed(_ finding: Finding?) -> Change {
    guard let finding else { return Change(from: nil, to: self.finding()) }
    if random.chance(3) { return Change(from: finding, to: nil) }
    var after = finding
    after.passages = passages()
    return Change(from: finding, to: after)
  }

  private mutating func changed(_ item: Item?) -> Change {
    guard let item else { return Change(from: nil, to: self.item()) }
    if random.chance(4) { return Change(from: item, to: nil) }
    var after = item
    let other = random.item(item.number)
    (after.check, after.claim) = (other.check, other.claim)
    if random.chance(3) { after.passage = Passage(range(), in: session.article.text) }
    if random.chance(3) { after.firstMention = random.element(of: Array(session.items.all))?.id }
    return Change(from: item, to: after)
  }

  private mutating func changed(_ mark: Mark?) -> Change {
    guard let mark else { return Change(from: nil, to: self.mark()) }
    if random.chance(3) { return Change(from: mark, to: nil) }
    var after = mark
    after.kind = mark.kind == .later ? .nothing : .later
    after.passage = Passage(range(), in: session.article.text)
    return Change(from: mark, to: after)
  }
}

extension RandomEntities {
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func element<T>(of list: [T]) -> T? { list.randomElement(using: &generator) }
}

extension Session {
  /// The session as its file would be.
  var document: [UInt8] { SessionDocument.write(self) }

  /// What it holds, without its past and without what only grows.
  var present: [JSONValue] {
    [facts.json, scale.json] + claims.all.map(\.json) + sources.all.map(\.json)
      + findings.all.map(\.json) + marks.all.map(\.json) + items.all.map(\.json)
  }
}
