import FactModel
import OrderedJSON
import TestSupport
import Testing

/// What each command does to the coverage of a sentence, with items and without.
struct CoverageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var lines: [String]
    var covers: Bool

    init(_ covers: Bool, _ lines: String...) { (self.lines, self.covers) = (lines, covers) }

    var testDescription: String { lines.joined(separator: "; ") }
  }

  static let cases = [
    Case(false, "1"), Case(false, "items"), Case(true, "1.1 t"), Case(true, "1.1\"31 million\" t"),
    Case(false, "claim 1.1"), Case(true, "claim 1.1", "c1 u"),
    Case(false, "1.1 t", "claim 1.1 another"), Case(true, "nothing 1.1"), Case(false, "later 1.1"),
    Case(false, "nothing 1.1", "unmark 1.1"), Case(false, "note c1 x"),
    // What is put off, or was put back to work, is open.
    Case(false, "1.1 t", "later 1.1"), Case(true, "1.1 t", "later 1.1", "unmark 1.1"),
    Case(false, "1.1 t", "status c1 open"), Case(true, "1.1 t", "status c1 open", "c1 t"),
    Case(true, "1.1 t", "status c1 in-progress", "status c1 rated"),
    // That it was said settles nothing of what was said.
    Case(false, "items", "1.1 t", "about c1 attribution", "c1 t"),
    Case(true, "1.1 t", "about c1 attribution", "c1 t she did"),
    // A claim on two words says nothing about the rest where the article was broken into items.
    Case(false, "items", "1.1\"31 million\" t"), Case(true, "items", "1.1 t"),
    Case(false, "items", "claim 1.1"), Case(true, "items", "tick 1.1 seen"),
    Case(false, "items", "tick i1 seen"), Case(true, "items", "nothing 1.1"),
    Case(false, "items", "tick 1.1 seen", "unmark i1"),
    Case(true, "items", "1.1\"31 million\" t", "tick 1.1 seen"),
    Case(false, "items", "1.1\"31 million\" t", "tick 1.1 seen", "drop c1"),
    // An open finding covers nothing, whatever else is settled.
    Case(false, "finding loaded-word 1.1\"crowed\" said"),
    Case(false, "1.1 t", "finding loaded-word 1.1\"crowed\" said"),
    Case(false, "nothing 1.1", "finding loaded-word 1.1\"crowed\" said"),
    Case(true, "finding loaded-word 1.1\"crowed\" said", "status f1 fixed"),
    Case(true, "finding loaded-word 1.1\"crowed\" said", "status f1 rejected the usual word"),
    Case(
      true,
      "finding loaded-word 1.1\"crowed\" said",
      "status f1 accepted by Kim Lee, editor: it stays"
    ),
    Case(
      false,
      "finding loaded-word 1.1\"crowed\" said",
      "status f1 rejected no",
      "status f1 open yes"
    ),
    Case(false, "items", "finding loaded-word 1.1\"crowed\" said", "status f1 rejected no"),
    Case(false, "finding omission not a word from the other side"),
    Case(true, "nothing 1.1", "finding omission not a word from the other side"),
  ]

  @Test(arguments: cases)
  func aCommandCovers(_ test: Case) throws {
    let desk = try InMemoryDesk(
      "Notes on the tax\n\nTreasurer Ivo Stark crowed that Dorne paid 31 million in 2023.\n"
    )
    desk.type(lines: test.lines)
    let isCovered = desk.session.use.uses[1].isCovered
    #expect(isCovered == test.covers)
    // The title has no part in it.
    #expect(desk.session.use.coveredCount == (isCovered ? 1 : 0))
    // What is read again from the file comes to the same.
    #expect(
      try desk.reopened().session.use.uses.map(\.isCovered)
        == desk.session.use.uses.map(\.isCovered)
    )
    #expect(
      try desk.reopened().session.use.uses.map(\.openItems)
        == desk.session.use.uses.map(\.openItems)
    )
  }

  @Test func theStatusHasBothFigures() throws {
    let desk = try InMemoryDesk("Notes on the tax\n\nIvo Stark paid 31 million in 2023.\n")
    desk.type(lines: ["items", "nothing title", "tick i1 seen"])
    let status = desk.type("status")
    #expect(status.contains("1 of 2 sentences (50%)"))
    #expect(status.contains("1 of 3 items"), "\(status)")
    #expect(desk.json("status")?["itemsSettled"]?.whole == 1)
  }

  @Test func aLaterMentionIsSettledWithTheFirstButItsSentenceIsLookedAt() throws {
    let desk = try InMemoryDesk(
      "Notes\n\nIvo Stark paid in Dorne.\n\nNobody thanked Ivo Stark then.\n"
    )
    desk.type(lines: ["items", "tick 1.1 seen"])
    #expect(desk.session.use.uses[2].openItems == 0)
    #expect(!desk.session.use.uses[2].isCovered)
    desk.type("tick 2.1 seen")
    #expect(desk.session.use.uses[2].isCovered)
    desk.type("unmark i1")
    #expect(desk.session.use.uses[2].isCovered)
  }

  @Test func theGateNamesItemsAndFindings() throws {
    let desk = try InMemoryDesk("Notes\n\nIvo Stark paid 31 million.\n")
    desk.type(lines: ["items", "nothing title", "1.1\"31 million\" t seen", "finding x 1.1 y"])
    let check = desk.type("check magazine")
    #expect(check.contains("open-item") && check.contains("open-finding"), "\(check)")
    #expect(desk.type("sign checker").contains("open: findings: f1"))
    desk.type(lines: ["status f1 rejected no", "tick 1.1 seen"])
    let again = desk.type("check magazine")
    #expect(!again.contains("open-item") && !again.contains("open-finding"), "\(again)")
  }
}
