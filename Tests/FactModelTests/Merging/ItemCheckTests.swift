import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

/// What two people found of one item apart.
struct ItemCheckTests {
  private var ada: Workpiece
  private var ben: Workpiece
  private let item: Item
  private let mention: Item

  init() throws {
    var work = Workpiece(seed: 9)
    let text = work.session.article.text
    let item = Item(
      id: .random(),
      number: EntityNumber(1),
      kind: .name,
      passage: Passage(0..<2, in: text)
    )
    var mention = Item(
      id: .random(),
      number: EntityNumber(2),
      kind: .name,
      passage: Passage(20..<22, in: text)
    )
    mention.firstMention = item.id
    try work.make(Change(from: nil, to: item), Change(from: nil, to: mention))
    (self.item, self.mention) = (item, mention)
    ada = work.copy(seed: 5)
    ben = work.copy(seed: 6)
  }

  private func check(
    _ work: inout Workpiece,
    _ items: [Item],
    _ outcome: Item.Check.Outcome,
    _ note: String,
    by name: String,
    seeing change: (inout Seen) -> Void = { _ in }
  ) throws {
    let signed = Signed(by: Checker(name: name), at: Timestamp(milliseconds: 5))
    var changes: [Change] = []
    for item in items {
      let before = try #require(work.session.items[item.id])
      var after = before
      after.check = Item.Check(outcome, note: note, signed: signed)
      var seen = try #require(work.session.seen(around: [before.passage]))
      change(&seen)
      after.check?.seen = seen
      changes.append(Change(from: before, to: after))
    }
    var draft = work.edit(changes)
    draft.signed = signed
    var session = work.session
    try session.apply(draft)
    work.resume(session)
  }

  @Test(arguments: [Item.Check.Outcome.ticked, .nothing])
  mutating func theSameOutcomeIsNoConflictAndBothAreKept(_ outcome: Item.Check.Outcome) throws {
    try check(&ada, [item, mention], outcome, "one way", by: "Ada")
    try check(&ben, [item, mention], outcome, "another way", by: "Ben")
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(session.conflicts.isEmpty)
    for id in [item.id, mention.id] {
      let check = try #require(session.items[id]?.check)
      #expect(Set(check.all.map(\.signed.by.name)) == ["Ada", "Ben"])
      #expect(Set(check.all.compactMap(\.note)) == ["one way", "another way"])
    }
    let other = try SessionMerge(ben.session, ada.session).session
    #expect(other.document == session.document)
    #expect(try SessionMerge(session, ada.session).session.document == session.document)
  }

  /// What two may have seen that is not the same.
  private static let readings: [@Sendable (inout Seen) -> Void] = [
    { $0.digest = String(repeating: "a", count: 32) }, { $0.passages = [0..<1] },
    { $0.days = "May is 2024-05" }, { $0.datesSaid = "May 2023-05" }, { $0.leans = [0] },
    { $0.countedFrom = PartialDate(year: 2024) }, { $0.fiscalMonth = 7 },
  ]

  @Test(arguments: readings.indices)
  mutating func whoSawSomethingElseFoundSomethingElse(_ index: Int) throws {
    try check(&ada, [item], .ticked, "one way", by: "Ada")
    try check(&ben, [item], .ticked, "one way", by: "Ben", seeing: Self.readings[index])
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(session.openConflicts.map(\.id) == [item.id])
    #expect(session.items[item.id]?.check?.all.count == 1)
    #expect(try SessionMerge(ben.session, ada.session).session.document == session.document)
  }

  /// The same sentence of another reading stands elsewhere; a page is what the check rests on.
  @Test mutating func whereTheSentenceStandsIsNoDifference() throws {
    try check(&ada, [item], .ticked, "one way", by: "Ada")
    try check(&ben, [item], .ticked, "another way", by: "Ben") { seen in
      seen.revision = String(repeating: "b", count: 16)
      seen.ranges = seen.ranges.map { $0.lowerBound + 7..<$0.upperBound + 7 }
      seen.passages = seen.passages.map { $0.lowerBound + 7..<$0.upperBound + 7 }
      seen.pages = ["x": "y"]
    }
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(session.conflicts.isEmpty)
    #expect(session.items[item.id]?.check?.all.count == 2)
  }

  @Test mutating func whatOneTakesBackLeavesTheOthers() throws {
    try check(&ada, [item], .ticked, "one way", by: "Ada")
    try check(&ben, [item], .ticked, "another way", by: "Ben")
    let undone = try ben.undo()
    #expect(undone)
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(session.items[item.id]?.check?.all.map(\.signed.by.name) == ["Ada"])
  }

  /// Two who ticked apart had one check in the file, the last, as long as that was a conflict.
  @Test mutating func whatAnEarlierProgramMergedIsTakenBackAsWell() throws {
    let shared = try #require(ada.session.log.lastID)
    try check(&ada, [item], .ticked, "one way", by: "Ada")
    try check(&ben, [item], .ticked, "another way", by: "Ben")
    let last = try ben.session.log.edit(ben.session.log.count)
    let before = try #require(ada.session.items[item.id])
    let after = try #require(ben.session.items[item.id])
    let draft = EditDraft(
      id: last.id,
      signed: last.signed,
      kind: .make,
      command: "x",
      changes: [Change(from: before, to: after)],
      parents: [shared],
      wanted: last.intent
    )
    var session = ada.session
    try session.apply(draft)
    ada.resume(session)
    let undone = try ada.undo()
    #expect(undone)
    #expect(ada.session.items[item.id]?.check?.note == "one way")
  }

  @Test mutating func otherOutcomesAreOneConflictAtTheItem() throws {
    try check(&ada, [item, mention], .ticked, "seen", by: "Ada")
    try check(&ben, [item, mention], .nothing, "a figure of speech", by: "Ben")
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(session.openConflicts.map(\.id) == [item.id])
    let conflict = try #require(session.openConflicts.first)
    for choice in [0, 1] {
      ada.resume(session)
      try ada.adjudicate([conflict], .version(choice))
      #expect(ada.session.openConflicts.isEmpty)
      let chosen = try Item.Check(json: try #require(conflict.versions[choice].value))
      #expect(ada.session.items[item.id]?.check?.outcome == chosen.outcome)
      let own = ada.session.items[mention.id]?.check?.outcome ?? chosen.outcome
      #expect(own == chosen.outcome)
    }
  }

  /// Who forgot, and from which claims readers lost evidence, is the same whoever merges.
  @Test mutating func aTombstoneIsThatOfWhoeverForgot() throws {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.title = "Zebulon Quibbleman"
    try ada.make(Change(from: nil, to: source))
    ben = ada.copy(seed: 8)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 9))
    ada.resume(try ada.session.forgetting(source, signed: signed, losing: [item.id]))
    let one = try SessionMerge(ada.session, ben.session).session
    let other = try SessionMerge(ben.session, ada.session).session
    #expect(one.forgotten.map(\.withdrawnFrom) == [[item.id]])
    #expect(one.document == other.document)
  }
}
