import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

/// What two people changed, field by field.
struct SessionMergeTests {
  private var ada: Workpiece
  private var ben: Workpiece
  private let claim: Claim

  init() throws {
    var work = Workpiece(seed: 3)
    var claim = Claim(
      id: .random(),
      number: EntityNumber(1),
      passages: [Passage(0..<9, in: work.session.article.text)]
    )
    claim.restatement = "It is so."
    try work.make(Change(from: nil, to: claim))
    self.claim = claim
    ada = work.copy(seed: 5)
    ben = work.copy(seed: 6)
  }

  private func change(_ work: inout Workpiece, _ edit: (inout Claim) -> Void) throws {
    let before = try #require(work.session.claims[claim.id])
    var after = before
    edit(&after)
    try work.make(Change(from: before, to: after))
  }

  private func merged() throws -> (session: Session, claim: Claim) {
    let session = try SessionMerge(ada.session, ben.session).session
    return (session, try #require(session.claims[claim.id]))
  }

  private static func verdict(_ rating: String, by name: String) -> Verdict {
    Verdict(
      rating: rating,
      scale: Scale.aap.reference,
      signed: Signed(by: Checker(name: name), at: Timestamp(milliseconds: 5))
    )
  }

  private static func note(_ text: String) -> Note {
    Note(text: text, signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 5)))
  }

  @Test mutating func differentFieldsGoTogether() throws {
    try change(&ada) {
      $0.restatement = "Other."
      $0.notes.append(Self.note("one"))
      $0.tags = ["ada"]
    }
    try change(&ben) {
      $0.kind = "numerical"
      $0.notes.append(Self.note("two"))
      $0.tags = ["ben"]
    }
    let (session, claim) = try merged()
    #expect(claim.restatement == "Other." && claim.kind == "numerical")
    #expect(Set(claim.notes.map(\.text)) == ["one", "two"])
    #expect(Set(claim.tags) == ["ada", "ben"])
    #expect(session.conflicts.isEmpty)
    #expect(session.log.heads.count == 2)
  }

  @Test mutating func oneFieldChangedDifferentlyIsAConflictUntilItIsSettled() throws {
    try change(&ada) { $0.restatement = "Ada's." }
    try change(&ben) { $0.restatement = "Ben's." }
    let (session, claim) = try merged()
    let conflict = try #require(session.openConflicts.first)
    #expect(session.conflicts.count == 1)
    #expect(conflict.id == claim.id && conflict.field == "restatement")
    #expect(conflict.versions.count == 2)
    #expect(claim.restatement.map { .string($0) } == conflict.versions.last?.value)

    ada.resume(session)
    try ada.adjudicate([conflict], .other(.string("Both.")), reason: "Each saw half.")
    #expect(ada.session.openConflicts.isEmpty)
    #expect(ada.session.claims[claim.id]?.restatement == "Both.")
    #expect(ada.session.conflicts.flatMap(\.settlements).map(\.reason) == ["Each saw half."])
    #expect(ada.session.log.heads.count == 1)
    #expect(try merged().session.document == ada.session.document)
    #expect(try ada.undo())
    #expect(ada.session.openConflicts.map(\.path) == [conflict.path])
    #expect(try merged().session.document == ada.session.document)
  }

  @Test mutating func theSameChangeTwiceIsNone() throws {
    try change(&ada) { $0.restatement = "Same." }
    try change(&ben) { $0.restatement = "Same." }
    let (session, claim) = try merged()
    #expect(session.conflicts.isEmpty && claim.restatement == "Same.")
  }

  @Test mutating func whatWasTakenBackCompetesWithNothing() throws {
    try change(&ada) { $0.restatement = "Ada's." }
    #expect(try ada.undo())
    try change(&ben) { $0.restatement = "Ben's." }
    let (session, claim) = try merged()
    #expect(session.conflicts.isEmpty && claim.restatement == "Ben's.")
  }

  @Test(arguments: [("True", 0), ("False", 1)])
  mutating func ratingsThatDifferAreAConflictAndBothStay(_ rating: String, _ count: Int) throws {
    try change(&ada) { $0.verdicts.append(Self.verdict("True", by: "Ada")) }
    try change(&ben) { $0.verdicts.append(Self.verdict(rating, by: "Ben")) }
    let (session, claim) = try merged()
    #expect(claim.verdicts.count == 2)
    #expect(session.openConflicts.map(\.field) == Array(repeating: Conflict.verdict, count: count))
  }

  @Test mutating func twoThingsWithOneLabelKeepApart() throws {
    let one = ada.claim()
    let other = ben.claim()
    try ada.make(Change(from: nil, to: one))
    try ben.make(Change(from: nil, to: other))
    let session = try merged().session
    let numbers = [one.id, other.id].compactMap { session.claims[$0]?.number.main }
    #expect(numbers.sorted() == [2, 3])
    #expect(session.counters.next(Claim.kindName) == EntityNumber(4))
  }

  /// The label that somebody worked with stays, whatever a third copy brings.
  @Test mutating func aLabelThatSomebodyWorkedWithStays() throws {
    var cleo = ada.copy(seed: 12)
    let claims = (ada.claim(), ben.claim(), cleo.claim())
    try ada.make(Change(from: nil, to: claims.0))
    try cleo.make(Change(from: nil, to: claims.2))
    try ben.make(Change(from: nil, to: claims.1))
    ada.resume(try SessionMerge(ada.session, ben.session).session)
    let before = [claims.0, claims.1].map { ada.session.claims[$0.id]?.number }
    let further = ada.claim()
    try ada.make(Change(from: nil, to: further))
    let session = try SessionMerge(cleo.session, ada.session).session
    #expect([claims.0, claims.1].map { session.claims[$0.id]?.number } == before)
    #expect(session.claims[further.id]?.number == further.number)
    #expect(session.claims[claims.2.id]?.number == EntityNumber(5))
    #expect(try SessionMerge(ada.session, cleo.session).session.document == session.document)
  }

  @Test mutating func aThingThatOneDroppedAndTheOtherChangedStays() throws {
    try ada.make(Change(from: ada.session.claims[claim.id], to: nil))
    try change(&ben) { $0.restatement = "Ben's." }
    let (session, claim) = try merged()
    #expect(claim.restatement == "Ben's.")
    let conflict = try #require(session.openConflicts.first)
    #expect(conflict.isAboutPresence && conflict.versions.map { $0.value == nil } == [true, false])
    ada.resume(session)
    let isOut = try #require(conflict.versions.firstIndex { $0.value == nil })
    try ada.adjudicate([conflict], .version(isOut))
    #expect(ada.session.openConflicts.isEmpty && ada.session.claims[claim.id] == nil)
    let again = try SessionMerge(ada.session, ben.session).session
    #expect(again.document == ada.session.document)
  }

  @Test mutating func whatOneForgotTheOtherDoesNotBringBack() throws {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.title = "The Secret Paper"
    try ada.make(Change(from: nil, to: source))
    ben.resume(ada.session)
    try change(&ben) { $0.notes.append(Self.note("see The Secret Paper")) }
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 9))
    ada.resume(try ada.session.forgetting(source, signed: signed))
    for (one, other) in [(ada, ben), (ben, ada)] {
      let session = try SessionMerge(one.session, other.session).session
      #expect(session.sources.isEmpty && session.forgotten.map(\.source) == [source.id])
      let text = String(decoding: session.document, as: UTF8.self)
      #expect(!text.contains("Secret"))
      #expect(session.claims[claim.id]?.notes.count == 1)
    }
  }

  @Test mutating func anotherArticleIsRefused() throws {
    let text = ArticleText("Another.")
    let signed = ada.session.created
    let other = Session(
      id: .random(),
      created: signed,
      facts: ArticleFacts(),
      revision: ArticleRevision(origin: "b.txt", read: signed.at, text: text, blocks: []),
      scale: .aap
    )
    let problem = #expect(throws: Problem.self) { try SessionMerge(ada.session, other) }
    #expect(problem?.what.contains("another article") ?? false)
  }

  @Test func twoWhoBeganOnOneTextAreMerged() throws {
    var one = Workpiece(seed: 8)
    var other = Workpiece(seed: 9)
    let claims = (one.claim(), other.claim())
    try one.make(Change(from: nil, to: claims.0))
    try other.make(Change(from: nil, to: claims.1))
    let session = try SessionMerge(one.session, other.session).session
    #expect(session.claims.count == 2)
    #expect(try SessionMerge(other.session, one.session).session.document == session.document)
  }
}
