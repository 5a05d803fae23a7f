import FactModel
import Replies
import TestSupport
import Testing
import Workbench

struct SessionCommandTests {
  @Test func keepsWhoIsAtTheKeyboard() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("me") == "You are Ada (checker).")
    #expect(
      desk.type("me  Kim  Min-ji ,  desk editor ").hasPrefix("You are Kim Min-ji (desk editor).")
    )
    #expect(desk.world.configuration == Array("me Kim Min-ji, desk editor\n".utf8))
    desk.type("f")
    #expect(desk.session.claims.last?.verdict?.signed.by.name == "Kim Min-ji")
    #expect(desk.type("me ,").hasPrefix("error: the name is missing"))
    desk.type("me Kim")
    #expect(desk.world.configuration == Array("me Kim\n".utf8))
  }

  @Test func exportsToStandardOutputAndToAFile() throws {
    let desk = try InMemoryDesk()
    desk.type("f it is not so")
    let report = desk.type("export markdown")
    #expect(report.contains("it is not so"))
    #expect(desk.type("export md -") == report)
    #expect(desk.type("export markdown \"my report.md\"") == "Report written to my report.md")
    let file = String(decoding: desk.world.files["my report.md"] ?? [], as: UTF8.self)
    #expect(file.hasPrefix(report))
    #expect(desk.session.log.count == 1)
    for line in ["export", "export pdf", "export markdown a b", "export markdown \"open"] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
  }

  @Test func asksBeforeWritingOverAForeignFile() throws {
    let desk = try InMemoryDesk()
    desk.world.files["a.md"] = Array("my own notes\n".utf8)
    #expect(
      desk.type("export markdown a.md").hasPrefix("error: a.md is there and was not written by")
    )
    desk.world.answer = false
    #expect(desk.type("export markdown a.md") == "error: a.md was left as it is")
    #expect(desk.world.files["a.md"] == Array("my own notes\n".utf8))
    desk.world.answer = true
    #expect(desk.type("export markdown a.md") == "Report written to a.md")
    #expect(desk.world.questions.count == 3)
    desk.world.answer = nil
    desk.type("f")
    #expect(desk.type("export markdown a.md") == "Report written to a.md")
    #expect(desk.world.questions.count == 3)
    desk.world.files["b.md"] = Array("notes".utf8)
    #expect(desk.type("export markdown b.md overwrite") == "Report written to b.md")
    desk.world.files["c.md"] = []
    #expect(desk.type("export markdown c.md") == "Report written to c.md")
    #expect(desk.world.questions.count == 3)
  }

  @Test func refusesToChangeWhatIsReadOnly() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["f", "t"])
    let before = desk.document
    desk.store.readOnlyReason = "Kim has it open"
    for line in [
      "t", "undo", "c1 note x", "source A", "nothing 4", "article url=x", "scale wapo f=p1 t=gc",
    ] {
      #expect(
        desk.type(line) == """
          error: session is open for reading only: Kim has it open
          > Nothing was changed.
          """,
        "\(line)"
      )
    }
    #expect(desk.document == before)
    #expect(desk.type("list").contains(" title      False "))
    #expect(desk.type("c1").hasPrefix("c1 title False"))
    #expect(desk.type("export markdown").contains("False"))
  }

  @Test func saysWhenAChangeIsNotSavedAndCatchesUp() throws {
    let desk = try InMemoryDesk()
    desk.type("f")
    desk.store.failure = Problem(.storage, "the disk is full")
    #expect(desk.type("t why").hasSuffix("not saved: the disk is full"))
    #expect(desk.type("c1 note x").hasSuffix("not saved: the disk is full"))
    #expect(desk.store.durableThrough == 1)
    #expect(desk.session.log.count == 3)
    #expect(desk.type("status").contains("  not saved   2 changes"))
    #expect(!desk.type("list").contains("not saved"))
    desk.store.failure = nil
    #expect(!desk.type("c1 central").contains("not saved"))
    #expect(desk.store.durableThrough == 4)
    #expect(!desk.type("status").contains("not saved"))
  }

  @Test func leaves() throws {
    let desk = try InMemoryDesk()
    for line in ["quit", "q", "exit"] {
      guard case .quit = try desk.desk.perform(line).effect else {
        Issue.record("\(line) does not leave")
        return
      }
    }
    #expect(desk.type("quit now").hasPrefix("error: "))
  }

  @Test func helpsWithEveryVerb() throws {
    let desk = try InMemoryDesk()
    let overview = desk.type("help")
    let words = Set(overview.split(whereSeparator: \.isWhitespace).map(String.init))
    for command in CommandNames.all {
      #expect(words.contains(command), "\(command)")
      #expect(desk.type("help \(command)").hasPrefix("\(command): "))
    }
    #expect(desk.type("help addresses").contains("3.2:5-9"))
    #expect(desk.type("?") == overview)
    #expect(desk.type("help shwo").contains("> Did you mean show?"))
    #expect(desk.type("help c").contains("\n- claim  "))
  }
}
