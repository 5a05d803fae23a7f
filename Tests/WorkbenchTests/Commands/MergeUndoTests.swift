import Auditing
import FactModel
import TestSupport
import Testing

/// What undo and redo do behind a merge: they take back one's own, or the merge as a whole.
struct MergeUndoTests {
  private let copies: TwoCopies
  private var ada: InMemoryDesk { copies.ada }
  private var ben: InMemoryDesk { copies.ben }

  init() throws { copies = try TwoCopies() }

  private func merge() -> String { copies.merge() }

  @Test func undoTakesBackOnesOwn() throws {
    ada.type("c1 note by Ada")
    ben.type("c1 note by Ben")
    let before = SessionDocument.write(ada.session)
    _ = merge()
    ada.type("undo 1")
    #expect(ada.session.claims[EntityNumber(1)]?.notes.map(\.text) == ["by Ben"])
    ada.type("redo")
    #expect(ada.session.claims[EntityNumber(1)]?.notes.count == 2)
    #expect(SessionDocument.write(ada.session) != before)
  }

  @Test func undoRightBehindAMergeTakesItBack() throws {
    ada.type(lines: ["c1 note by Ada", "restate c1 Ada's.", "5.1 t"])
    ben.type(lines: ["c1 note by Ben", "restate c1 Ben's.", "6.1 f"])
    let before = SessionDocument.write(ada.session)
    _ = merge()
    let merged = SessionDocument.write(ada.session)
    let told = try ada.reopened().type("undo")
    #expect(told.contains("3 changes of others are out"), "\(told)")
    ada.type("undo")
    #expect(SessionDocument.write(ada.session) == before)
    _ = merge()
    #expect(SessionDocument.write(ada.session) == merged)
  }

  @Test func redoBehindAMergeThatWasTakenBackMakesThatAgain() throws {
    ada.type(lines: ["c1 note by Ada", "undo 1"])
    ben.type("c1 note by Ben")
    _ = merge()
    let merged = SessionDocument.write(ada.session)
    ada.type("undo")
    #expect(ada.type("redo") == "The merge is redone.")
    #expect(SessionDocument.write(ada.session) == merged)
    ada.type(lines: ["undo", "c1 note more"])
    #expect(ada.type("redo").contains("nothing to redo"))
  }

  /// What the other sealed stays sealed: a merge that brought it is not taken back.
  @Test func aMergeThatSealedASourceIsNotTakenBack() throws {
    ada.type(lines: ["source https://secret.example title=Secretive", "c1 f @1 fine"])
    let other = try ada.reopened()
    other.type(lines: ["me Ben", "seal @1 safety"])
    ada.type("c2 note mine")
    ada.world.files["ben.json"] = SessionDocument.write(other.session)
    ada.type("merge ben.json")
    let told = ada.type("undo")
    #expect(told.contains("The merge brought @1 that is sealed: that is not undone."), "\(told)")
    for line in ["report public draft", "export csv", "export jsonl"] {
      let text = ada.type(line)
      #expect(!text.contains("secret.example") && !text.contains("Secretive"), "\(line): \(text)")
    }
    ada.type("undo 1")
    #expect(ada.session.sources.all.first?.visibility == .sealed)
  }

  /// A claim of one's own is taken back; what others said below it stays, and is said.
  @Test func aClaimBelowWhichOthersWorkStays() throws {
    ada.type("4.1 f")
    ben.world.files["ada.json"] = SessionDocument.write(ada.session)
    ben.type(lines: ["c1 note seen", "merge ada.json", "content c3 All in all."])
    ada.type("c2 note seen")
    _ = merge()
    let told = ada.type("undo 2")
    #expect(told.contains("c3 stays: something of others rests on it."), "\(told)")
    #expect(SessionAudit(ada.session).findings.isEmpty)
    #expect(ada.session.claims[EntityNumber(3, part: 1)] != nil)
  }

  /// Also where nothing was done here since the copies were one, so that the other's edits follow one's own.
  @Test func undoRightBehindAMergeThatOnlyWentOnTakesItBack() throws {
    ben.type(lines: ["c1 note by Ben", "3.1 f", "4.1 t"])
    let before = SessionDocument.write(ada.session)
    _ = merge()
    let merged = SessionDocument.write(ada.session)
    let told = ada.type("undo")
    #expect(told.contains("3 changes of others are out"), "\(told)")
    #expect(SessionDocument.write(ada.session) == before)
    #expect(ada.type("redo") == "The merge is redone.")
    #expect(SessionDocument.write(ada.session) == merged)
    // Behind a change of one's own that is undone first.
    _ = ada.type(lines: ["c2 note mine", "undo"])
    let last = ada.type("undo")
    #expect(last.contains("The last change is Ben's: 4.1 t"), "\(last)")
    #expect(last.contains("restore 4"), "\(last)")
    #expect(ada.session.claims.count == 4)
  }

  /// Nothing tells a merge that only went on from work that was done one after the other.
  @Test(arguments: ["merged", "after one another"])
  func whatOthersDidIsTheirsToTakeBack(_ how: String) throws {
    ben.type(lines: ["c1 note by Ben", "sign checker", "assign c2 Ben"])
    if how == "merged" { _ = merge() }
    let next = how == "merged" ? try ada.reopened() : try ben.reopened()
    next.type(how == "merged" ? "me Ada" : "me Carla")
    let before = next.session.log.count
    let told = next.type("undo")
    #expect(told.contains("The last change is Ben's: assign c2 Ben"), "\(told)")
    #expect(next.session.log.count == before)
    _ = next.type("undo 1")
    #expect(next.session.signOffs.count == 1)
    #expect(next.session.claims[EntityNumber(1)]?.notes.count == 1)
    #expect(next.session.claims[EntityNumber(2)]?.assignee == "Ben")
    next.type("c2 note mine")
    #expect(next.type("undo").contains("undone: c2 note mine"))
    #expect(next.type("redo").contains("redone: c2 note mine"))
    #expect(next.type("redo").contains("nothing to redo"))
  }

  /// What was undone behind a merge that was taken back is redone first, then the merge.
  @Test func redoMakesAgainWhatWasUndoneBehindAMergeAndTheMerge() throws {
    ada.type("c1 note by Ada")
    ben.type("c1 note by Ben")
    _ = merge()
    let merged = ada.session
    let first = merged.claims[EntityNumber(1)]?.id
    let others = { (session: Session) in session.entities.filter { $0.id != first }.map(\.json) }
    ada.type(lines: ["undo", "undo"])
    #expect(ada.session.claims[EntityNumber(1)]?.notes.isEmpty ?? false)
    #expect(ada.type("redo").contains("redone: c1 note by Ada"))
    #expect(ada.type("redo") == "The merge is redone.")
    // What is made again stands where its time puts it: behind what was done meanwhile.
    let notes = ada.session.claims[EntityNumber(1)]?.notes.map(\.text)
    #expect(notes?.sorted() == ["by Ada", "by Ben"])
    #expect(others(ada.session) == others(merged))
    #expect(ada.type("redo").contains("nothing to redo"))
    #expect(SessionAudit(ada.session).findings.isEmpty)
  }

  /// What the other rests on a source that is dropped and brought back comes through all of it.
  @Test(arguments: [1, 2])
  func whatIsUndoneAndMadeAgainTakesNothingOfTheOthers(_ count: Int) throws {
    let ada = try InMemoryDesk()
    ada.type("1.1 t @https://example.org/1 it is so")
    let ben = try ada.reopened()
    ada.type(lines: ["drop c1", "drop @1"])
    ben.type(lines: [
      "me Ben", "3.1 t @1 so it is", "evidence c2 @1 supports \"a quotation\" a note",
      "status c2 reviewed", "c1 f @1 it is not",
    ])
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    ada.type("merge ben.json")
    let before = ada.session
    ada.type(lines: ["undo \(count)", "redo \(count)"])
    #expect(ada.session.entities.map(\.json) == before.entities.map(\.json))
    #expect(Set(ada.session.openConflicts.map(\.path)) == Set(before.openConflicts.map(\.path)))
    #expect(SessionAudit(ada.session).findings.isEmpty)
  }

  /// What one made and the other went on with stays, and is named.
  @Test(arguments: ["c1 mf Ben's", "c1 note by Ben", "question c1 why?", "restate c1 Other words."])
  func whatOthersWentOnWithStays(_ line: String) throws {
    ben.type(line)
    ada.type("4.1 t")
    _ = merge()
    let before = ada.session.claims[EntityNumber(1)]
    let told = ada.type("undo 3")
    #expect(told.contains("c1 stays: something of others rests on it."), "\(told)")
    #expect(ada.session.claims[EntityNumber(1)] == before)
    #expect(ada.session.claims[EntityNumber(2)] == nil)
  }

  @Test func goingBackSaysWhoseWorkItTakesAlong() throws {
    ben.type("c1 note by Ben")
    ada.type("4.1 t")
    _ = merge()
    #expect(ada.type("restore 1").contains("What Ben did since is undone, too."))
    #expect(!(ada.type(lines: ["undo", "restore 6"]).contains("taken back, too")))
  }
}
