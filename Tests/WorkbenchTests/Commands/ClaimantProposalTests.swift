import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Who says the words of a claim: proposed, and taken over by `accept` alone.
struct ClaimantProposalTests {
  private static let text = """
    The bridge

    “The bridge is safe and will stay open,” said Anna Petrova, the mayor. “We spent 3 million,” she added.

    Karl Weber said that the bridge was closed. A spokesman said: “Nobody was hurt in the fall.” The river rose.

    """

  private func desk(_ lines: String...) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(Self.text)
    desk.type(lines: lines)
    return desk
  }

  private func claimant(_ number: Int, _ desk: InMemoryDesk) -> String? {
    desk.session.claims[EntityNumber(number)]?.claimant?.inWords
  }

  @Test(arguments: [
    ("1.1\"The bridge is safe and will stay open\" t", "Anna Petrova"),
    ("1.2 t", "Anna Petrova"),
    ("1.2\"We spent 3 million\" t", "Anna Petrova"),
  ])
  func aResolvedSpeakerIsProposed(_ row: (line: String, name: String)) throws {
    let desk = try desk(row.line)
    #expect(claimant(1, desk) == nil)
    #expect(desk.type("proposals").contains("\(row.name) says so: claimant of c1"), "\(row.line)")
    #expect(desk.type("accept p1").contains("claimant \(row.name)"), "\(row.line)")
    #expect(claimant(1, desk) == row.name)
    #expect(!desk.type("proposals").contains("claimant"), "\(row.line)")
    desk.type("undo")
    #expect(claimant(1, desk) == nil)
  }

  @Test(arguments: [
    "1.1 t", "2.1 t", "2.1\"the bridge was closed\" t", "2.2 t", "2.3 t", "1.1-2 f",
  ])
  func whoeverIsNotNamedIsNotProposed(_ line: String) throws {
    let desk = try desk(line, "claimant author")
    #expect(!desk.type("proposals").contains("says so"), "\(line)")
  }

  @Test(arguments: [
    "Karl Weber said it was untrue that “the bridge is safe”. It fell.",
    "Karl Weber said “the bridge is safe” was untrue. It fell.",
    "The council never said that “the bridge is safe”, Karl Weber said. It fell.",
    "“the bridge is safe,” according to Karl Weber’s critics. It fell.",
    "It held, so Karl Weber said the bridge is safe. It fell.",
    "Karl Weber said that if the bridge is safe it would open. It fell.",
    "Karl Weber denied that the bridge is safe. It fell.",
  ])
  func whoeverDoesNotStandForItIsNotProposed(_ sentence: String) throws {
    let desk = try InMemoryDesk("The bridge\n\nKarl Weber came to Arle.\n\n\(sentence)\n")
    desk.type("2.1\"the bridge is safe\" t")
    #expect(desk.session.claims.all.count == 1, "\(sentence)")
    #expect(!desk.type("proposals").contains("says so"), "\(sentence)")
  }

  @Test func aSpokesmanIsNobody() throws {
    let desk = try desk("2.2\"Nobody was hurt in the fall\" t")
    #expect(!desk.type("proposals").contains("says so"))
  }

  @Test func whatIsDismissedIsProposedNoMore() throws {
    let desk = try desk("1.2 t")
    desk.type("dismiss p1 the article says so itself")
    #expect(claimant(1, desk) == nil)
    #expect(!desk.type("proposals").contains("says so"))
    desk.type("undo")
    #expect(desk.type("proposals").contains("says so"))
  }

  /// A finding that nobody made is in no report; the desk's own copy has it, so that it is proposed no more.
  @Test func whatIsDismissedIsNoFindingForTheEditor() throws {
    let desk = try desk("1.2 t")
    desk.type("dismiss p1 the article says so itself")
    for shape in ["editor", "memo", "public", "editor notes"] {
      let report = desk.type("report \(shape)")
      #expect(!report.contains("f1 claimant") && !report.contains("(rejected)"), "\(report)")
      #expect(!report.contains("the article says so itself"), "\(report)")
    }
    #expect(desk.type("report editor --desk").contains("(rejected)"))
    // What somebody found and then rejected stays.
    desk.type(lines: [
      "finding omission 1.1 what of it?", "status f2 rejected by Kim Lee, editor: it is said below",
    ])
    #expect(desk.type("report editor").contains("it is said below"))
  }

  @Test(arguments: ["accept p1 because I say so", "tick p1 @1"])
  func whatFitsFindingsAloneIsRefused(_ line: String) throws {
    let desk = try desk("source https://a.example", "1.1 t")
    let before = desk.session.log.count
    #expect(desk.type(line).hasPrefix("error:"), "\(line)")
    #expect(desk.session.log.count == before)
  }
}
