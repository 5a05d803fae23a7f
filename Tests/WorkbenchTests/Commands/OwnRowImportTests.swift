import FactModel
import TestSupport
import Testing
import Workbench

/// A row of the session's own table is the claim whose label it bears, and what of it is not taken is told.
struct OwnRowImportTests {
  private static let article =
    "Port\n\nThe port lost 350 jobs. The mayor is proud. The quay is old.\n"
  private static let head =
    "session,id,exact,further_passages,status,central,rating,scale,reason,confidence\n"

  /// Rows of the claim, which stands on the first two sentences where they are named, and what is told of them.
  @Test(
    "what a row says otherwise is told",
    arguments: [
      // A status beside other changes, and alone.
      ("", "open,yes,False,aap/2024,no,high", "Not taken of c1: status “open” (here: “rated”)"),
      ("", "open,,False,aap/2024,no,", "Not taken of c1: status “open” (here: “rated”)"),
      ("", "open,,True,aap/2024,counted,", "Not taken of c1: status “open” (here: “rated”)"),
      ("", "rated,yes,False,aap/2024,no,", "c1 central: “no” becomes “yes”"),
      // A passage more.
      (
        "30-49 The mayor is proud.", "rated,,False,aap/2024,no,",
        "Not taken of c1: passage “The mayor is proud.”"
      ),
    ]
  )
  func isTold(_ further: String, _ rest: String, _ told: String) throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.1 f no")
    let row = "sample,c1,The port lost 350 jobs.,\(further),\(rest)\n"
    desk.world.files["o.csv"] = Array((Self.head + row).utf8)
    let answer = desk.type("import o.csv as csv")
    #expect(answer.contains(told), "\(answer)")
    #expect(desk.session.claims.count == 1)
  }

  /// A claim does not lose a passage in silence, nor by a row that leaves it out.
  @Test func aPassageThatTheRowLeavesOutIsTold() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: ["claim 1.1 1.2", "c1 f no"])
    let row = "sample,c1,The port lost 350 jobs.,,rated,,False,aap/2024,no,\n"
    desk.world.files["o.csv"] = Array((Self.head + row).utf8)
    let answer = desk.type("import o.csv as csv")
    #expect(answer.contains("The mayor is proud."), "\(answer)")
    #expect(answer.contains("Not taken of c1: further_passages"), "\(answer)")
    #expect(desk.session.claims.all.map(\.passages.count) == [2])
  }

  /// What was rated anew has the status of that: the row says nothing else.
  @Test func aStatusThatComesOfTheVerdictIsNotTold() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.1 f no")
    let row = "sample,c1,The port lost 350 jobs.,,rated,,True,aap/2024,counted,\n"
    desk.world.files["o.csv"] = Array((Self.head + row).utf8)
    let answer = desk.type("import o.csv as csv")
    #expect(answer.contains("c1: False becomes True"), "\(answer)")
    #expect(!answer.contains("Not taken"), "\(answer)")
  }

  /// The table of another session may have given the label to another claim.
  @Test func aLabelOfAnotherSessionIsNoIdentityOnOtherPassages() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.1 f no")
    let row =
      "other,c1,The port lost 350 jobs.,30-49 The mayor is proud.,rated,,False,aap/2024,no,\n"
    desk.world.files["o.csv"] = Array((Self.head + row).utf8)
    desk.type("import o.csv as csv")
    #expect(desk.session.claims.count == 2)
  }
}
