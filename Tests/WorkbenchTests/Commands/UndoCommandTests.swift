import FactModel
import TestSupport
import Testing

struct UndoCommandTests {
  @Test func saysWhatItTookBackAndWhenThereIsNothing() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("undo") == "There is nothing to undo.")
    #expect(desk.type("redo") == "There is nothing to redo.")
    desk.type(lines: ["1.1 f why", "c1 note x", "source A"])
    #expect(desk.type("undo") == "3     undone: source A")
    #expect(
      desk.type("undo 5") == """
        2     undone: c1 note x
        1     undone: 1.1 f why
        There is nothing more to undo.
        """
    )
    #expect(desk.type("redo 2") == "1     redone: 1.1 f why\n2     redone: c1 note x")
    desk.type("2.1 t")
    #expect(desk.type("redo") == "There is nothing to redo.")
    for line in ["undo x", "undo 0", "undo -1", "undo 1 2", "redo x"] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
  }

  @Test func goesBackToThePlace() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1", "f", "undo"])
    #expect(desk.prompt == "factdesk 1.1 0/21> ")
    desk.type("mf")
    #expect(
      desk.session.claims.last?.passages.first?.range == desk.session.sentences.entries[4].range
    )
    #expect(desk.prompt == "factdesk h1 1/21> ")
    desk.type(lines: ["undo", "redo"])
    #expect(desk.prompt == "factdesk h1 1/21> ")
    desk.type(lines: ["c2", "note x", "undo"])
    #expect(desk.prompt == "factdesk c2 1/21> ")
    desk.type("undo")
    #expect(desk.prompt == "factdesk 1.1 0/21> ")
  }

  @Test func goesOnAfterARestart() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["f", "t", "c1 note x", "undo"])
    let again = try desk.reopened()
    #expect(again.type("redo") == "3     redone: c1 note x")
    #expect(again.type("undo 9").hasSuffix("There is nothing more to undo."))
    #expect(again.session.claims.isEmpty)
    let third = try again.reopened()
    #expect(third.type("redo 9").split(separator: "\n").count == 4)
    #expect(third.session.claims[EntityNumber(1)]?.notes.count == 1)
  }

  @Test func takesManyBackAtOnce() throws {
    let desk = try InMemoryDesk()
    let count = TestLength.rounds(300, long: 1500)
    for number in 0..<count { desk.type("claim 1.1 number \(number)") }
    let full = desk.session.claims.count
    desk.type("undo \(count)")
    #expect(desk.session.claims.isEmpty)
    desk.type("redo \(count)")
    #expect(desk.session.claims.count == full)
  }

  @Test func historyShowsWhoDidWhat() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("history") == "~ Nothing was changed yet.")
    desk.type(lines: ["1.1 f", "me Kim, editor", "2.1 t", "c1 t", "undo"])
    #expect(
      desk.type("history") == """
        1     2024-02-01 09:00 Ada (checker)  1.1 f
        2     2024-02-01 09:00 Kim (editor)  2.1 t
        3     2024-02-01 09:00 Kim (editor)  c1 t
        4     2024-02-01 09:00 Kim (editor)  undo of 3
        """
    )
    #expect(desk.type("history c1").split(separator: "\n").count == 3)
    #expect(desk.type("history 2").hasPrefix("3     "))
    #expect(desk.type("c1 history 1").hasPrefix("4     "))
    #expect(desk.type("history c9").hasPrefix("error: there is no claim c9"))
    #expect(desk.type("history f").hasPrefix("error: “f” has no meaning here"))
  }

  /// What is sealed stays sealed, whatever is undone, and how it is unsealed is said.
  @Test func sealingIsNotUndone() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "source @a grade=A1", "seal @a she fears"])
    let answer = desk.type("undo")
    #expect(answer.hasPrefix("@1 is sealed: that is not undone."), "\(answer)")
    #expect(answer.contains("source @1 visibility=desk unseals it"), "\(answer)")
    #expect(desk.session.log.count == 3)
    // What was done to it before is undone, and leaves it sealed.
    #expect(desk.type("undo 1") == "2     undone: source @a grade=A1")
    #expect(desk.session.sources.last?.visibility == .sealed)
    #expect(desk.session.sources.last?.grade == nil)
    desk.type("restore 1")
    #expect(desk.session.sources.last?.visibility == .sealed)
    desk.type("source @1 visibility=desk")
    #expect(desk.session.sources.last?.visibility == .desk)
    desk.type("undo")
    #expect(desk.session.sources.last?.visibility == .sealed)
  }
}
