import DeskViews
import FactModel
import LineReading
import Replies
import TestSupport
import Testing

@testable import Workbench

/// No word of a text is taken for something else, and nothing that was meant as something else becomes a text.
struct TextSwallowedTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source One slug=one", "items", "1.1 f because", "contact c1 Pat Moss by email: it",
      "finding omission 2.1 gap", "c1 fix must Before.", "flag legal c1 Names.", "4.3",
    ])
    return desk
  }

  private func expectRefused(_ line: String) throws {
    let desk = try desk()
    let count = desk.session.log.count
    let answer = desk.type(line)
    #expect(answer.hasPrefix("error: "), "\(line): \(answer)")
    #expect(desk.session.log.count == count, "\(line)")
  }

  private func expectTaken(_ line: String) throws {
    let answer = try desk().type(line)
    #expect(!answer.hasPrefix("error: "), "\(line): \(answer)")
  }

  // MARK: Words that are cut short

  @Test(arguments: [
    "reply k1 on condition of anonymity She hid it.", "reply k1 on background She fears it.",
    "reply k1 on the record x", "sign a note to self", "sign check the names first", "sign a none",
    "decide c1 a bit too long", "decide c1 s it", "status f1 a it is", "status f1 re it is",
    "flag l c1 Names somebody",
  ])
  func aWordBeforeATextIsTypedInFull(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "reply k1 on-record x", "reply k1 background x", "sign a", "sign check", "decide c1 acc",
    "status c1 rev", "status f1 fix", "decide c1 refused it is so",
  ])
  func aWordAloneMayBeCutShort(_ line: String) throws { try expectTaken(line) }

  // MARK: Places

  @Test(arguments: [
    "check off no-evidence c1: it is obvious", "check off not-covered 2 the rest is fiction",
    "check off not-signed-off editor: ill", "check off few-sources at c1 only one",
    "check off no-archive c1 c2 x", "check off few-sources c1 2.1 x",
    "check off no-archive @one @two x", "check off not-covered for 2.1 it is fiction",
  ])
  func aRuleMeantForAPlaceIsNotOffEverywhere(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "check off no-evidence c1 it is obvious", "check off no-evidence it is obvious",
    "check off no-evidence -- 2 sources suffice", "check off not-signed-off editor ill",
    "check off few-sources the matter is known",
  ])
  func aRuleIsSwitchedOff(_ line: String) throws { try expectTaken(line) }

  @Test(arguments: [
    "nothing title: headline", "nothing title.", "nothing i1: ok", "nothing the title",
    "later paragraph 2", "nothing 1 i2: x", "claimant c1: Jane Roe", "note c1: x", "note c1:x",
    "assign Kim c1",
    "note c1's figure is off", "note c1’s figure is off", "note [c1] x", "note f1: x", "fix f1: x",
    "restate c1: x", "content c1: x", "risk c1: x", "question c1: x", "kind c1: x", "note f1 f2 x",
    "nothing 1 and 2", "nothing 2 3 x", "nothing 1 and 2 x", "contact 1.1 Pat Lee by email: x",
    "contact Pat Lee c1 by email: x", "claimant c1 Jane Roe c2", "query the author c1 Why?",
    "query c1: author why", "accept p1 and p2", "accept p1 p2: x", "dismiss all but p1",
    "accept all except p2", "accept all p1", "retract all but c1 it is old",
  ])
  func anAddressInAnotherSpellingIsNoText(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "nothing 1 2", "nothing 2 350 jobs are named", "nothing 1 2024 is over", "later 1 2 of them",
    "nothing because it is so", "nothing the rest is boilerplate", "note c1 c-class cars",
    "note c1 -- c2: x", "accept p2 seventh paragraph, too", "dismiss all of no use",
    "contact c1 Pat Lee by email: c1", "query author c1 Why?",
  ])
  func whatIsNoneIsText(_ line: String) throws { try expectTaken(line) }

  // MARK: Days

  @Test(arguments: [
    ("by phone on 3 February 2024", "2024-02-03"),
    ("by phone on \"30 January 2024\"", "2024-01-30"),
    ("by phone on 2024-02-03: nobody", "2024-02-03"), ("by phone on February 2024", "2024-02"),
  ])
  func anAttemptHasTheDayThatWasTyped(_ row: (typed: String, date: String)) throws {
    let desk = try desk()
    desk.type("contact k1 \(row.typed)")
    let attempt = desk.session.contacts.all.first?.attempts.last
    #expect(attempt?.channel == "phone")
    #expect(attempt?.date.description == row.date)
  }

  @Test(arguments: [
    "on 2024-02-03 x", "on 3 February 2024 x", "c1 on 2024-02-03 x", "on 2024-02-03 c1 x",
  ])
  func aReplyHasTheDayThatWasTyped(_ typed: String) throws {
    let desk = try desk()
    desk.type("reply k1 on-record \(typed)")
    let reply = desk.session.contacts.all.first?.replies.last
    #expect(reply?.text == "x")
    #expect(reply?.date.description == "2024-02-03")
  }

  @Test(arguments: [
    "contact k1 by phone on 2024-02-31: x", "contact k1 by phone on 31 February 2024",
    "contact k1 by phone on Monday: x", "contact k1 by phone on 2024-02-03 10:00: x",
    "reply k1 on-record on 2024-02-31 x", "reply k1 on-record on 31 February 2024 x",
    "reply k1 on-record c1 on 31.2.2024 x", "reply k1 on-record on 2024-02-03 10:00 x",
  ])
  func aWrongDayIsRefused(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "contact k1 by message on Facebook: x", "contact k1 by phone: at 10:00 nobody",
    "reply k1 on-record on 3 occasions she said no", "reply k1 on-record -- on 2024-02-31 x",
  ])
  func whatIsNoDayIsTaken(_ line: String) throws { try expectTaken(line) }

  @Test func aTimeThatIsNotKeptIsTold() throws {
    let answer = try desk().type("said c1 2024-01-30 14:03")
    #expect(answer.contains("The time of day is not kept."))
  }

  // MARK: Titles and searches

  @Test(arguments: [
    "Costs rise | touch made", "A > B", "A >> B and so on", "Who? | The Example", "\"A\" > B",
  ])
  func aCitationRunsAndWritesNothing(_ citation: String) throws {
    let desk = try desk()
    let reply = try desk.desk.perform("source \(citation)")
    #expect(reply.destination == nil)
    let expected = citation.filter { $0 != "\"" }
    #expect(desk.session.sources.all.first { $0.label == "@2" }?.citation == expected)
  }

  @Test(arguments: ["/how > much", "/why | how", "/a >> b"])
  func aSearchRunsAndWritesNothing(_ line: String) throws {
    let read = try desk().desk.state.interpreter.interpret(line)
    #expect(read?.destination == nil)
  }

  // MARK: Evidence and reasons

  @Test(arguments: [
    "evidence c1 @one Supports it", "evidence c1 @one supports \"We paid\", at p. 3",
  ])
  func partsOfEvidenceAreNoNote(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "evidence c1 @one supports \"We paid\" at p. 3", "evidence c1 @one -- Supports it",
    "evidence c1 @one it is a register",
  ])
  func evidenceIsTaken(_ line: String) throws { try expectTaken(line) }

  @Test func aReasonInAReviewTakesItsSources() throws {
    let desk = try desk()
    desk.type(lines: ["review 4.2", "r @one why", "f", "q"])
    let claim = desk.session.claims.last
    #expect(claim?.verdict?.reason == "why")
    #expect(claim?.evidence.count == 1)
  }

  // MARK: People

  @Test(arguments: [
    "sign editor by phone: as agreed", "risk c1 by phone: x", "status f1 accepted by 2025: it",
    "status f1 accepted by March 2025: it", "clear c1 by e-mail: ok",
    "clear c1 by phone from Kim: ok", "claimant c1 ?",
    "claimant c1 -", "claimant c1 …", "contact c1 ? by email: x", "me ?", "me --x", "todo --x",
    "assign c1 --x", "kind c1 --x",
  ])
  func whatIsNobodyIsRefused(_ line: String) throws { try expectRefused(line) }

  @Test(arguments: [
    "sign editor by Maria Chen: as agreed by phone", "risk c1 -- by phone: x", "claimant c1 none",
    "claimant c1 50 Cent", "claimant c1 the author", "kind c1 -- --x",
  ])
  func aPersonIsTaken(_ line: String) throws { try expectTaken(line) }

  /// What is more likely another filter, or something that others list, is no word to look for.
  @Test(arguments: [
    ("list mixture", "words=mixture"), ("list true", "words=true"),
    ("list c1", "words=c1 looks for a word."), ("list false", "rating=f"), ("list f", "rating=f"),
    ("list centrl", "Did you mean central?"), ("list sources", "sources alone lists those."),
    ("list 3.1", "words=3.1 looks for a word."), ("list --council", "no option --council"),
  ])
  func whatIsNoWordBehindListIsRefused(_ row: (line: String, words: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.hasPrefix("error") && answer.contains(row.words), "\(answer)")
  }
}
