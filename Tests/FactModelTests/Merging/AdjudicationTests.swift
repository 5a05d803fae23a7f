import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

/// What two people changed differently, until somebody decides.
struct AdjudicationTests {
  private var ada: Workpiece
  private var ben: Workpiece
  private let claim: Claim

  init() throws {
    var work = Workpiece(seed: 21)
    var claim = Claim(
      id: .random(),
      number: EntityNumber(1),
      passages: [Passage(0..<9, in: work.session.article.text)]
    )
    claim.restatement = "It is so."
    try work.make(Change(from: nil, to: claim))
    self.claim = claim
    ada = work.copy(seed: 22)
    ben = work.copy(seed: 23)
  }

  private func restate(_ work: inout Workpiece, _ words: String) throws -> Edit {
    let before = try #require(work.session.claims[claim.id])
    var after = before
    after.restatement = words
    return try work.make(Change(from: before, to: after))
  }

  private mutating func merge() throws {
    let session = try SessionMerge(ada.session, ben.session).session
    #expect(try SessionMerge(ben.session, ada.session).session.document == session.document)
    ada.resume(session)
    ben.resume(session)
  }

  private func words(_ work: Workpiece) -> String? {
    work.session.claims[claim.id]?.restatement
  }

  /// What the session has is what its edits come to, and another copy changes nothing in it.
  private func expectWhole(_ work: Workpiece, _ other: Workpiece) throws {
    let again = try SessionMerge(work.session, other.session).session
    #expect(again.document == work.session.document)
  }

  @Test mutating func steppingBackAndForthSettlesNothing() throws {
    let own = try restate(&ada, "Ada's.")
    _ = try restate(&ben, "Ben's.")
    try merge()
    let open = ada.session.openConflicts.map(\.path)
    #expect(open.count == 1)
    try ada.step(.undo(of: own.id), own)
    #expect(ada.session.openConflicts.isEmpty && words(ada) == "Ben's.")
    try expectWhole(ada, ben)
    try ada.step(.redo(of: own.id), own)
    #expect(ada.session.openConflicts.map(\.path) == open)
    #expect(words(ada) == "Ada's.")
    try expectWhole(ada, ben)
  }

  @Test mutating func whoeverChangesTheFieldChangesTheirOwnVersion() throws {
    _ = try restate(&ada, "Ada's.")
    _ = try restate(&ben, "Ben's.")
    try merge()
    _ = try restate(&ada, "Ada's, again.")
    let conflict = try #require(ada.session.openConflicts.first)
    let mine = ada.session.log
    #expect(conflict.versions.last?.edit == mine.lastID && words(ada) == "Ada's, again.")
    try expectWhole(ada, ben)
  }

  @Test(arguments: [(0, 0), (0, 1), (1, 0), (1, 1)])
  mutating func twoWhoSettledOneConflictCanTakeThatBack(_ first: Int, _ second: Int) throws {
    _ = try restate(&ada, "Ada's.")
    _ = try restate(&ben, "Ben's.")
    try merge()
    let conflict = try #require(ada.session.openConflicts.first)
    try ada.adjudicate([conflict], .version(first), reason: "for the one")
    try ben.adjudicate([conflict], .version(second), reason: "for the other")
    let decisions = try [ada, ben].map { try $0.session.log.edit($0.session.log.count) }
    try merge()
    #expect(ada.session.openConflicts.isEmpty == (first == second))
    try ada.step(.undo(of: decisions[0].id), decisions[0])
    #expect(ada.session.openConflicts.isEmpty)
    #expect(.string(words(ada) ?? "") == conflict.versions[second].value)
    try expectWhole(ada, ben)
    try ada.step(.undo(of: decisions[1].id), decisions[1])
    #expect(ada.session.openConflicts.map(\.path) == [conflict.path])
    try expectWhole(ada, ben)
    try ada.step(.redo(of: decisions[1].id), decisions[1])
    #expect(ada.session.openConflicts.isEmpty)
    #expect(.string(words(ada) ?? "") == conflict.versions[second].value)
    try expectWhole(ada, ben)
  }

  @Test mutating func severalFieldsOfAThingAreSettledInOneEdit() throws {
    let before = try #require(ada.session.claims[claim.id])
    for (index, name) in ["Ada", "Ben"].enumerated() {
      var after = before
      (after.restatement, after.kind) = ("\(name)'s.", name)
      if index == 0 {
        try ada.make(Change(from: before, to: after))
      } else {
        try ben.make(Change(from: before, to: after))
      }
    }
    try merge()
    let count = ada.session.log.count
    let open = ada.session.openConflicts
    #expect(open.count == 2)
    try ada.adjudicate(open, .present, reason: "as it is")
    #expect(ada.session.openConflicts.isEmpty && ada.session.log.count == count + 1)
    #expect(ada.session.conflicts.flatMap(\.settlements).map(\.reason) == ["as it is", "as it is"])
    try expectWhole(ada, ben)
    #expect(try ada.undo())
    #expect(ada.session.openConflicts == open)
  }

  @Test mutating func aThingOfAnyKindKeepsTheReason() throws {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.title = "Audit"
    try ada.make(Change(from: nil, to: source))
    ben.resume(ada.session)
    let present = try #require(ada.session.sources[source.id])
    for (index, title) in ["Audit 2023", "Audit 2024"].enumerated() {
      var after = present
      after.title = title
      if index == 0 {
        try ada.make(Change(from: present, to: after))
      } else {
        try ben.make(Change(from: present, to: after))
      }
    }
    try merge()
    try ada.adjudicate(ada.session.openConflicts, .version(0), reason: "the cover says so")
    let read = try SessionDocument.read(ada.session.document)
    #expect(read.damage == nil)
    #expect(read.session.conflicts.flatMap(\.settlements).map(\.reason) == ["the cover says so"])
    try expectWhole(ada, ben)
  }
}
