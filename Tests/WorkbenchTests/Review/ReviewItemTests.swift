import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// The walk from item to item with single keys.
struct ReviewItemTests {
  private func desk(_ lines: String...) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["scale desk", "source A slug=a", "source B slug=b", "items"] + lines)
    return desk
  }

  private func state(_ number: Int, _ desk: InMemoryDesk) throws -> String {
    let item = try #require(desk.session.items[EntityNumber(number)])
    if let claim = item.claim.flatMap({ desk.session.claims[$0] }) {
      return claim.verdict?.rating ?? "claim"
    }
    guard let check = item.check else { return "open" }
    let sources = check.sources.compactMap { desk.session.sources[$0]?.label }
    return ([check.outcome.rawValue] + sources).joined(separator: " ")
  }

  @Test func everyKeyDoesWhatItSays() throws {
    let desk = try desk()
    let first = desk.type("review items 3.1")
    #expect(first.contains("Wang further told reporters"))
    #expect(first.contains("i34"))
    for keys in ["s", "@b", "c", "x", "46th session", "a", "u", "m", "n", "y", "When?"] {
      desk.type(keys)
    }
    let states = try (34...42).map { try state($0, desk) }
    #expect(
      states == [
        "ticked @2", "open", "Fix", "On author", "Unconfirmed", "open", "Misleading", "nothing",
        "claim",
      ]
    )
    // A later mention that is confirmed is confirmed at the first one.
    #expect(try state(11, desk) == "ticked @2")
    let fixed = desk.session.claims.all.first { $0.fix != nil }
    #expect(fixed?.fix?.replacement == "46th session")
    #expect(desk.session.queries.last?.question == "When?")
    #expect(desk.session.queries.last?.to == "author")
    desk.type(lines: ["g", "It names a state.", "l", "b"])
    #expect(desk.session.claims.last?.legal?.reason == "It names a state.")
  }

  @Test func everyKeyIsTakenBackOnItsOwn() throws {
    let desk = try desk("tick i1 @a", "review items")
    let count = desk.session.log.count
    let before = SessionDocument.write(desk.session).count
    let keys = ["c", "x", "Tuesday", "a", "u", "m", "o", "y", "editor Who?", "g", "Why.", "r"]
    for key in keys { desk.type(key) }
    #expect(desk.session.log.count == count + 9)
    for _ in 0..<9 { desk.type("z") }
    #expect(desk.session.log.count == count + 18)
    #expect(desk.session.claims.isEmpty)
    #expect(desk.session.queries.isEmpty)
    #expect(desk.session.items.all.count { $0.check != nil } == 1)
    #expect(SessionDocument.write(desk.session).count > before)
  }

  /// What was asked about, or made a claim, is not confirmed with the rest of its sentence.
  @Test(arguments: [["y", "When?"], ["x", "46th session"], ["u"]])
  func theRestIsWhatNobodyDecided(_ keys: [String]) throws {
    let desk = try desk("tick i1 @a", "review items 3.1")
    desk.type(lines: keys)
    let answer = desk.type("r")
    #expect(try state(34, desk) != "ticked @1" && state(36, desk) == "ticked @1")
    #expect(desk.session.claims.count == 1)
    #expect(answer.contains("c1 is open, and a claim") == (keys[0] == "y"), "\(answer)")
  }

  @Test func whatIsWrongWithoutWordsWantsARating() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "items", "review items 3.1", "x"])
    #expect(desk.type("").hasPrefix("error: nothing was typed that should stand there"))
    #expect(desk.session.claims.isEmpty && desk.session.items.all.allSatisfy { $0.check == nil })
    desk.type("2")
    #expect(desk.session.claims.count == 1)
  }

  @Test func confirmingAsksForTheFirstSource() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "source B slug=b", "items", "review items 1.1"])
    #expect(desk.prompt.contains("[1-7,c,x,n,r,?]"))
    desk.type("c")
    #expect(desk.prompt == "source for i12> ")
    desk.type("@b")
    #expect(try state(12, desk) == "ticked @2")
    desk.type("c")
    #expect(desk.session.items.all.count { $0.check?.sources.count == 1 } == 2)
  }

  @Test func walksWhatIsOpenAndWhatIsNamed() throws {
    // i13 is a later mention of i1, which is settled.
    let desk = try desk("tick i1 @a", "tick i12 @a", "review items 1.1")
    #expect(desk.prompt.hasPrefix("(1/1) i14 ["))
    desk.type("q")
    desk.type("review items i12 i14")
    #expect(desk.prompt.hasPrefix("(1/2) i12 ["))
    desk.type(lines: ["q", "tick 1.1 @a"])
    #expect(desk.type("review items 1.1") == "No item there is open.")
  }

  @Test func theRestOfTheSentenceIsConfirmedAtOnce() throws {
    let desk = try desk("tick i1 @a", "review items 2.1")
    desk.type(lines: ["x", ""])
    desk.type("r")
    let open = desk.desk.items(in: [desk.session.sentences.entries[6].range]).filter {
      desk.session.isOpen($0)
    }
    #expect(open.isEmpty)
    #expect(try state(16, desk) == "Fix")
    #expect(try state(19, desk) == "ticked @1")
  }

  @Test func aWalkPassesOverWhatIsCheckedMeanwhile() throws {
    let desk = try desk("tick i1-11 @a", "review items")
    #expect(desk.prompt.hasPrefix("(1/49) i12 [1-6,c @1,x,n,r,?]> "))
    desk.type(": tick i14 @b")
    desk.type("c")
    #expect(desk.prompt.contains(") i16 ["))
    #expect(desk.type("q").contains("Review left:"))
  }

  @Test func aDateIsShownWithItsArithmetic() throws {
    let desk = try desk("article published=2024-01-30")
    #expect(desk.type("review items i14").contains("29 January 2024, the last before publication"))
  }

  @Test func worksByLinesWithoutATerminal() throws {
    let desk = try desk("review items 1.1", "s @a", "c", "x Tuesday", "q")
    #expect(try state(12, desk) == "ticked @1")
    #expect(try state(14, desk) == "Fix")
  }

  @Test func onOtherScalesTheDigitsRate() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "review items 1.1"])
    #expect(!desk.prompt.contains(",a,"))
    desk.type("3")
    #expect(try state(12, desk) == "Mixture")
    desk.type("l")
    desk.type("x")
    desk.type("Tuesday")
    #expect(try state(14, desk) == "claim")
  }
}
