import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What a checking desk does besides rating: risks, proposed findings, its status.
struct DeskWorkTests {
  private func desk(_ lines: String...) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: lines)
    return desk
  }

  @Test(arguments: [("8.1 a", "c1"), ("8.1 u", "c1"), ("i81 u", "c1")])
  func whatIsLeftOpenAsksWhoAcceptsTheRisk(_ row: (line: String, label: String)) throws {
    let desk = try desk("scale desk", "items")
    #expect(
      desk.type(row.line).hasSuffix("Nobody accepts the risk yet: risk c1 by NAME, ROLE: TEXT")
    )
    #expect(desk.type("todo").contains("risk that nobody accepts (1)\n"))
    #expect(desk.type("status").contains("risk        nobody accepts it for c1"))
    desk.type("risk c1 by Kim Lee, editor: Two papers have it: none denies it.")
    let risk = try #require(desk.session.claims[EntityNumber(1)]?.risk)
    #expect(risk.signed.by == Checker(name: "Kim Lee", role: "editor"))
    #expect(risk.text == "Two papers have it: none denies it.")
    #expect(!desk.type("todo").contains("risk"))
  }

  @Test(arguments: ["risk c1 by Kim:", "risk c1"])
  func aRiskThatIsNotWholeIsRefused(_ line: String) throws {
    let desk = try desk("scale desk", "8.1 a")
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.session.claims[EntityNumber(1)]?.risk == nil)
  }

  @Test func otherRatingsAskForNothing() throws {
    let desk = try desk("scale desk")
    #expect(!desk.type("8.1 x").contains("risk"))
  }

  @Test func proposalsAreAcceptedByNumber() throws {
    let desk = try desk()
    let listed = desk.type("proposals")
    #expect(listed.contains("p1"))
    #expect(desk.session.log.count == 0)
    let first = desk.type("accept p2")
    #expect(first.hasPrefix("f1 "))
    #expect(desk.session.findings.count == 1)
    #expect(!desk.type("proposals").contains("p2 "))
    #expect(desk.type("accept p2").hasPrefix("error: there is no open proposal p2"))
    desk.type("accept p1 the standfirst, too")
    #expect(desk.session.findings.last?.note == "the standfirst, too")
    desk.type("accept all")
    #expect(desk.type("proposals").contains("The rules see nothing"))
    desk.type("undo 3")
    #expect(desk.type("proposals") == listed)
  }

  @Test func aDismissedProposalIsProposedNoMore() throws {
    let desk = try desk()
    let listed = desk.type("proposals")
    desk.type("dismiss p1 the quotation goes on below")
    #expect(desk.session.findings.last?.outcome == .rejected)
    #expect(desk.session.findings.last?.status?.reason == "the quotation goes on below")
    #expect(!desk.type("proposals").contains("p1 "))
    desk.type("undo")
    #expect(desk.type("proposals") == listed)
  }

  @Test func whatWasDismissedOfTwoFiguresSaysNothingOfAThird() throws {
    let paragraph =
      "The group counted 600 North Koreans in one camp. The list had 650 North Koreans on it by then. "
      + "A letter named 700 North Koreans."
    let desk = try InMemoryDesk("A title\n\n\(paragraph)\n")
    #expect(desk.type("proposals").contains("“600 North Koreans” and “700 North Koreans”"))
    desk.type("dismiss p1")
    let left = desk.type("proposals")
    #expect(!left.contains("650 North Koreans"), "\(left)")
    #expect(left.contains("“600 North Koreans” and “700 North Koreans”"), "\(left)")
  }

  @Test func aContradictionHasTwoPassages() throws {
    let desk = try desk()
    #expect(
      desk.type("finding contradiction 1.1 international law alone").hasPrefix(
        "error: a contradiction is between two passages or more"
      )
    )
    desk.type("finding contradiction 1.1 2.4 international law alone")
    #expect(desk.session.findings.last?.passages.count == 2)
  }

  @Test func anOmissionIsAnInsertionPoint() throws {
    let desk = try desk("finding omission 3.1\"more than 120 countries\" of how many?")
    let passage = try #require(desk.session.findings.last?.passages.first)
    #expect(passage.exact.isEmpty)
    #expect(passage.prefix.hasSuffix("more than 120 countries"))
    #expect(desk.type("f1").contains("more than 120 countries[ ] spoke highly"))
    #expect(desk.type("show 3.1").contains("f1 omission — of how many?"))
  }

  @Test func theUsersOwnKindsOfFindingsAreTaken() throws {
    let desk = try desk("finding house-style 4.1 modernisation")
    #expect(desk.session.findings.last?.kind == "house-style")
  }

  @Test func theStatusFitsOnOneScreen() throws {
    let desk = try desk(
      "scale desk",
      "source A",
      "items",
      "tick 1.1 @1",
      "i81 x",
      "fix i81 must about 500",
      "decide c1 refused The wire says so.",
      "3.1 a",
      "flag legal c2 It names people.",
      "2.2 u",
      "nothing i6",
      "query author c1 Whose count?",
      "query editor Name him?",
      "answer q2 Yes.",
      "contact c2 Wang Wenbin by email: the count",
      "finding loaded-word 4.1",
      "later 5.1",
      "c2 question why?"
    )
    let status = desk.type("status")
    let lines = status.split(separator: "\n")
    #expect(lines.count <= 20)
    for row in [
      "  items       58: 3 ticked, 1 Fix, 1 with nothing to check, 8 within what was judged, 45 open",
      "  claims      3: 1 Fix, 1 On author, 1 Unconfirmed",
      "  fixes       1 must, 0 should; 1 refused (c1)",
      "  risk        nobody accepts it for c2 and c3",
      "  legal       1 to be cleared (c2)",
      "  queries     1 waiting, the oldest since 2024-02-01 (q1 to author); 1 answered",
      "  contacts    1: 1 without a reply (k1)",
      "  next        items are open from title on: review items",
    ] {
      #expect(lines.contains { $0 == row }, "\(row) is not in:\n\(status)")
    }
  }
}
