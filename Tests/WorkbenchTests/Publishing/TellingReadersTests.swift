import FactModel
import OrderedJSON
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What readers are told is what somebody did and chose, and changes with an entry of the ledger.
struct TellingReadersTests {
  private func bridge(_ lines: [String] = []) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(
      """
      Notes on a bridge

      By Ann Example

      The bridge cost 5 million euros. The mayor said that 300 people came. It is the longest in the land.
      """
    )
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: lines)
    return desk
  }

  private static let publish = "publish bare.json url=https://desk.example/1"

  // MARK: Sign-offs

  @Test(arguments: [
    "c1 t It did.", "restate c1 The bridge cost 5 million.", "finding omission 1.2 what of it?",
    "1.3 t @https://z.example/9 yes",
  ])
  func aSignatureThatIsVoidIsNotPrinted(_ line: String) throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 no", "sign editor by Kim Lee: fine", Self.publish,
    ])
    #expect(desk.type("report public draft").contains("Editor: Kim Lee"))
    desk.type(line)
    #expect(!desk.type("report public draft").contains("Kim Lee"), "\(line)")
    #expect(desk.type("report editor").contains("void: "), "\(line)")
    // Readers' version is the one that was signed, on whatever scale.
    for report in ["report public", "report public version=1", "report public scale=fever"] {
      #expect(desk.type(report).contains("Editor: Kim Lee"), "\(report)")
    }
    desk.type("publish bare.json correction=\"It was not so.\"")
    #expect(!desk.type("report public").contains("Editor: Kim Lee"), "\(line)")
    #expect(desk.type("report public version=1").contains("Editor: Kim Lee"))
    desk.type(lines: ["undo 1", "sign editor by Kim Lee: fine"])
    #expect(desk.type("report public draft").contains("Editor: Kim Lee"))
  }

  /// Whatever changes the page is a difference that asks for a reason.
  @Test(arguments: [
    "sign editor by Kim Lee: only after the lawyer cut it", "sign editor by Jo Lee: fine",
    "sign lawyer by Kim Lee: fine", "sign editor none", "check off no-archive For another reason.",
    "c1 mf Less.", "source @1 title=\"Another\"", "said c1 2024-01-01", "central c1 no",
    "reply k1 on-record c1 It did.", "contact k1 by email", "article publisher=\"The Post\"",
    "scale politifact", "1.2 t @1 They came.", "evidence c1 -1", "drop c1",
  ])
  func whateverChangesThePageIsADifference(_ line: String) throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 no", "central c1", "claimant c1 Jane Roe",
      "contact c1 Jane Roe by phone: the cost", "check off no-archive It is gone.",
      "sign editor by Kim Lee: fine", Self.publish,
    ])
    let page = desk.type("report public draft")
    #expect(desk.type("corrections diff").hasPrefix("Readers see no difference."))
    desk.type(line)
    #expect(desk.type("report public draft") != page, "\(line)")
    let difference = desk.type("corrections diff")
    #expect(!difference.hasPrefix("Readers see no difference."), "\(line)")
    #expect(!desk.type("publish bare.json update=\"There is more.\"").hasPrefix("error: "))
    #expect(!desk.session.corrections.isEmpty, "\(line)")
  }

  // MARK: What nobody chose

  @Test func aSourceThatNothingRestsOnIsNotListed() throws {
    let desk = try bridge([
      "source \"Rumour about Zed Quux, unchecked\" slug=r",
      "source \"The ledger\" slug=l", "source \"A copy\" slug=k from=@l",
      "1.1 f @k no", Self.publish,
    ])
    for report in ["report public", "report public draft"] {
      let page = desk.type(report)
      #expect(!page.contains("Quux"), "\(page)")
      #expect(page.contains("The ledger") && page.contains("A copy"))
    }
    #expect(desk.type("report editor").contains("Quux"))
  }

  @Test func anotherRatingRestsOnWhatIsNamedForIt() throws {
    let desk = try bridge(["1.1 f @https://x.example/1 no"])
    #expect(desk.type("1.1 t @https://z.example/9 yes").contains("It does not rest on @1"))
    let page = desk.type("report public")
    #expect(page.contains("z.example") && !page.contains("x.example"), "\(page)")
    // Without sources it says the same evidence otherwise; the first rating again has its own.
    #expect(desk.type("1.1 mf nearly").contains("It still rests on @2"))
    desk.type("1.1 f after all")
    #expect(desk.type("report public").contains("x.example"))
  }

  @Test func whatIsStillToComeWasNotDone() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 no", "claimant c1 Jane Roe, mayor",
      "contact c1 Jane Roe by phone on 2031-01-01: the cost",
    ])
    #expect(desk.type("contacts").contains("2031-01-01 was still to come"))
    #expect(!desk.type("report public").contains("has not replied"))
    #expect(desk.type("check political").contains("claimant-not-contacted"))
    desk.type("contact k1 by phone")
    #expect(desk.type("report public").contains("was contacted by phone (1 February 2024)"))
    #expect(!desk.type("check political").contains("claimant-not-contacted"))
  }

  // MARK: What stays at the desk

  @Test func notesOnFindingsAndPutOffSentencesGoWithNotesAlone() throws {
    let desk = try bridge([
      "finding omission 1.2 hm", "note f1 SECRET ring Kim at home", "later 1.3 SECRET ask Jo",
      "1.1 f @https://x.example/1 no", "note c1 SECRET too",
    ])
    for line in [
      "export jsonl", "export web-annotation", "report editor", "report memo", "report public",
    ] {
      #expect(!desk.type(line).contains("SECRET"), "\(line)")
    }
    #expect(desk.type("export jsonl").contains("3 notes"))
    let all = desk.type("export jsonl notes")
    #expect(all.contains("SECRET ring") && all.contains("SECRET ask") && all.contains("SECRET too"))
  }

  @Test func aSheetThatIsReadOutHasNoWordOfASealedSource() throws {
    let desk = try bridge([
      "source \"Memo\" slug=wob author=\"Quentin Wobblegate\"", "1.1 f @wob no",
      "restate c1 It cost 5, says Wobblegate", "question c1 Is Wobblegate right?",
      "contact c1 Bob Roe by email: what Wobblegate says",
      "query \"Bob Roe\" c1 Who is Wobblegate?",
      "contact k1 by phone: asked for Wobblegate", "seal @wob",
    ])
    let sheet = desk.type("calls")
    #expect(!sheet.contains("Wobblegate"), "\(sheet)")
    #expect(sheet.contains("The bridge cost 5 million euros.") && sheet.contains("[withheld]"))
    #expect(sheet.contains("Bob Roe"))
    let json = String(decoding: desk.json("calls")?.compact ?? [], as: UTF8.self)
    #expect(json.contains("Bob Roe") && !json.contains("Wobblegate"), "\(json)")
  }

  /// Nobody hears their own name as that of a stranger.
  @Test func whoeverIsCalledMayHearTheirOwnName() throws {
    let desk = try bridge([
      "1.1 f @https://x.example/1 no", "contact c1 Bob Wobblegate by email: what Wobblegate said",
      "reply k1 off-record c1 It was so.", "contact c1 Jo Roe by email: what was said",
    ])
    #expect(desk.type("calls Wobblegate").contains("what Wobblegate said"))
  }

  // MARK: Ticks

  @Test func aTickThatRestsOnNothingIsOpen() throws {
    let desk = try bridge([
      "source \"Kim Insider, clerk\" slug=ins", "items", "tick 1.1 @ins",
      "tick 1.2 @ins counted at the gate", "nothing title 1.3",
    ])
    let ticked = desk.session.items.all.filter { $0.check != nil }
    #expect(ticked.count > 1 && !ticked.contains { desk.session.isOpen($0) })
    // The source is not the author's to see; that it was checked is no secret.
    desk.type("seal @ins")
    #expect(!desk.type("report editor").contains("With open items: 1.1"))
    let answer = desk.type("forget @ins ins")
    #expect(answer.contains("ticked by it alone: open again"), "\(answer)")
    #expect(answer.contains("another source or a note supports it"), "\(answer)")
    let open = desk.session.items.all.filter {
      $0.check?.note == nil && $0.check?.outcome == .ticked
    }
    #expect(!open.isEmpty && open.allSatisfy { desk.session.isOpen($0) })
    #expect(desk.type("items").contains("ticked, by nothing any more: open"))
    #expect(!desk.type("todo").contains("Nothing is left to do."))
    #expect(desk.type("check magazine").contains("open-item"))
    #expect(desk.type("report editor").contains("what bore it out is gone"))
    desk.type("tick 1.1 @https://x.example/1")
    #expect(!desk.type("check magazine").contains("open-item"))
  }
}
