import FactModel
import TestSupport
import Testing

/// Whose work the claims are.
struct AssignCommandTests {
  private let desk: InMemoryDesk

  init() throws {
    desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f why", "2.1 t", "3.1 u", "4.1 t"])
  }

  @Test func claimsAreAssignedByTheirLabelsAndInRuns() throws {
    #expect(desk.type("assign c1-3 Maria Chen") == "c1, c2 and c3 are Maria Chen's.")
    #expect(desk.type("assign c4 me") == "c4 is Ada's.")
    #expect(
      desk.session.claims.all.map(\.assignee) == ["Maria Chen", "Maria Chen", "Maria Chen", "Ada"]
    )
    #expect(desk.type("list assigned=me").hasPrefix("c4"))
    #expect(desk.type("list assigned=maria").split(separator: "\n").count == 3)
    #expect(desk.type("show c1").contains("to Maria Chen"))
    #expect(desk.type("assign c2 none") == "c2 is nobody's.")
    #expect(desk.type("list assigned=none").hasPrefix("c2"))
    desk.type("undo 3")
    #expect(desk.session.claims.all.allSatisfy { $0.assignee == nil })
    let again = try desk.reopened()
    #expect(again.session.claims.count == 4)
  }

  /// A run names those that are there.
  @Test func aRunPassesOverClaimsThatWereDropped() throws {
    desk.type("drop c2")
    #expect(desk.type("assign c1-9 Kim") == "c1, c3 and c4 are Kim's.")
    for line in ["assign c7-9 Kim", "assign c9-1 Kim", "assign c1-99999999999 Kim", "assign c1 12"]
    {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
    #expect(desk.type("export csv c1-3").contains("c3"))
  }

  @Test func whatIsLeftOfSomebodysClaimsIsListed() throws {
    desk.type(lines: ["me Ben", "assign c1-2 Maria Chen", "question c2 Who says so?"])
    let told = desk.type("todo Maria Chen")
    #expect(told.contains("c1") && told.contains("no source"), "\(told)")
    #expect(told.contains("1 open question") && told.contains("to be reviewed"), "\(told)")
    #expect(told.contains("~ 0 of 2 claims done."), "\(told)")
    desk.type(lines: [
      "me Maria Chen", "evidence c1 https://example.org/a supports", "status c1 reviewed",
    ])
    #expect(desk.type("todo me").contains("~ 1 of 2 claims done."), "\(desk.type("todo me"))")
    #expect(desk.type("todo Kim").contains("No claim is assigned to Kim."))
  }

  @Test func assignmentsStayAtTheDesk() throws {
    desk.type("assign c1-4 Zebulon Quibbleman")
    for line in ["report public draft", "report preview editor", "export csv", "export jsonl"] {
      #expect(!desk.type(line).contains("Quibbleman"), "\(line)")
    }
  }
}
