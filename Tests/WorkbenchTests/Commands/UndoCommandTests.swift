import FactModel
import TestSupport
import Testing

struct UndoCommandTests {
  @Test func saysWhatItTookBackAndWhenThereIsNothing() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("undo") == "There is nothing to undo.")
    #expect(desk.type("redo") == "There is nothing to redo.")
    desk.type(lines: ["1.1 f why", "c1 note x", "source A"])
    #expect(desk.type("undo") == "3     taken back: source A")
    #expect(
      desk.type("undo 5") == """
        2     taken back: c1 note x
        1     taken back: 1.1 f why
        There is nothing more to undo.
        """
    )
    #expect(desk.type("redo 2") == "1     made again: 1.1 f why\n2     made again: c1 note x")
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
    #expect(again.type("redo") == "3     made again: c1 note x")
    #expect(again.type("undo 9").hasSuffix("There is nothing more to undo."))
    #expect(again.session.claims.isEmpty)
    let third = try again.reopened()
    #expect(third.type("redo 9").split(separator: "\n").count == 4)
    #expect(third.session.claims[EntityNumber(1)]?.notes.count == 1)
  }

  @Test func takesThousandsBackAtOnce() throws {
    let desk = try InMemoryDesk()
    for number in 0..<1500 { desk.type("claim 1.1 number \(number)") }
    let full = desk.session.claims.count
    desk.type("undo 1500")
    #expect(desk.session.claims.isEmpty)
    desk.type("redo 1500")
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
}
