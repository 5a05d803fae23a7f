import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// A review in a script ends with a line `q`, and no command behind it is taken for a key.
struct ScriptReviewTests {
  private let desk: InMemoryDesk

  init() throws {
    desk = try InMemoryDesk("Notes on the inn\n\nThe inn has 9 rooms.\n\nIt is full.\n")
    desk.type("nothing title")
  }

  @Test func theLastKeyMayHaveEndedIt() {
    #expect(desk.type(lines: ["review 1", "n"]).contains("Review ended"))
    #expect(desk.type("q") == "")
    #expect(desk.type("status").contains("coverage"))
  }

  @Test func aCommandBehindItIsDone() {
    desk.type(lines: ["review 1", "n"])
    #expect(desk.type("status").contains("coverage"))
    // Only the line behind the review can be its end.
    desk.type(lines: ["review 2", "n", "status"])
    #expect(desk.desk.keysLeftOver == nil)
  }

  @Test(arguments: ["t", "n", "f too many keys", "1", "j"])
  func aKeyTooManyIsNoCommand(_ key: String) {
    desk.type(lines: ["review 1", "n"])
    let count = desk.session.log.count
    #expect(desk.type(key).hasPrefix("error: the review is over"))
    #expect(desk.session.log.count == count)
  }

  @Test(arguments: ["", "   ", "# what follows"])
  func whatDoesNothingMayStandBeforeItsEnd(_ line: String) {
    desk.type(lines: ["review 1", "n", line])
    #expect(desk.type("q") == "")
    #expect(desk.type("status").contains("coverage"))
  }

  @Test func noWalkBeginsWithinAWalk() {
    desk.type("review 2")
    #expect(desk.type(": review 1").hasPrefix("error: a review is going on already"))
    #expect(desk.type("q").contains("Review left"))
  }

  /// A walk that finds nothing to look at has its keys, too.
  @Test(arguments: ["review stale", "review list no-verdict", "review 1 2", "review"])
  func keysOfAWalkThatNeverBeganAreNoCommands(_ line: String) {
    desk.type(lines: ["1 t so", "2 t so"])
    desk.type(line)
    if desk.desk.review != nil { desk.type(lines: ["j", "j"]) }
    let count = desk.session.log.count
    #expect(desk.type("f wrong").hasPrefix("error: the review is over"))
    #expect(desk.session.log.count == count)
    desk.type(line)
    if desk.desk.review != nil { desk.type(lines: ["j", "j"]) }
    #expect(desk.type("q") == "")
    #expect(desk.type("list").contains("c1"))
  }

  @Test(arguments: ["status", "note c1 x", "undo", "later 2.1", "nothing 2.1", "quit"])
  func aCommandWithinItIsNoKey(_ line: String) {
    desk.type("review 1 2")
    #expect(desk.type(line).contains("is no key here"))
    #expect(desk.session.log.count == 1)
  }

  @Test func aScriptThatEndsWithinItSaysSo() throws {
    desk.type("review 1 2")
    #expect(try desk.desk.endOfScript()?.isEmpty == false)
    #expect(try desk.desk.endOfScript() == nil)
    desk.type(lines: ["1.1 t", "review c1", "o"])
    #expect(throws: (any Error).self) { try desk.desk.endOfScript() }
  }
}
