import ArticleReading
import FactModel
import Replies
import SessionLibrary
import TestSupport
import Testing
import Workbench

/// Going from session to session, and putting whole ones away.
@Suite struct SessionShelfTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    let other = try InMemoryDesk("Another headline\n\nThe first sentence. The second one.\n")
    other.type(lines: ["1.1 t", "1.2 f"])
    desk.world.shelf[.desk] = ["other": other.session]
    let bytes = Array("A third\n\nOne sentence only.\n".utf8)
    desk.world.articles["third.txt"] = try PlainTextReader.read(bytes, name: "third.txt")
    return desk
  }

  @Test func opensAnotherSessionAndComesBack() throws {
    let desk = try desk()
    desk.type("1.1 f")
    let answer = desk.type("open oth")
    #expect(answer.contains("Another headline"))
    #expect(answer.contains("resumed: sessions/other.json"))
    #expect(desk.prompt == "factdesk title 2/3> ")
    #expect(desk.desk.title.contains("Another headline"))
    #expect(desk.world.shelf[.desk]?["sample"]?.claims.count == 1)
    #expect(desk.type("_").hasPrefix("error: "))
    #expect(desk.type("open -").contains("resumed: sessions/sample.json"))
    #expect(desk.session.claims.count == 1)
    #expect(desk.type("open sample") == "~ sample is open already.")
  }

  @Test func opensAnArticle() throws {
    let desk = try desk()
    #expect(desk.type("open third.txt").contains("new session: sessions/fresh.json"))
    #expect(desk.prompt == "factdesk 1.1 0/2> ")
    #expect(desk.type("new third.txt").contains("new session"))
  }

  @Test(arguments: [
    "open", "open nobody", "open a b", "open -", "new", "new nobody.txt", "rename",
    "unarchive", "undelete", "undelete x", "delete nobody",
  ])
  func changesNothingWhenItCannot(_ line: String) throws {
    let desk = try desk()
    desk.type("1.1 f")
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.desk.store.name == "sample")
    #expect(desk.type("2.1 t").hasPrefix("c2 2.1 True"))
  }

  @Test(arguments: ["c1", "@1", "q1", "f1", "i3"])
  func aLabelIsNoSessionToDelete(_ label: String) throws {
    let desk = try desk()
    desk.type(lines: ["source A", "1.1 f"])
    let answer = desk.type("delete \(label)")
    #expect(answer.hasPrefix("error: delete puts whole sessions into the trash"), "\(answer)")
    #expect(answer.contains("drop \(label)"))
    #expect(desk.desk.store.name == "sample")
  }

  @Test func comesBackUnderAnotherNameWhereItsOwnIsTaken() throws {
    let desk = try desk()
    desk.type("delete other")
    let other = try InMemoryDesk("Another headline\n\nThe first sentence. The second one.\n")
    other.type("1.1 t")
    desk.world.shelf[.desk] = ["other": other.session]
    let refusal = desk.type("undelete other")
    #expect(refusal.contains("undelete other as NEW"), "\(refusal)")
    #expect(desk.type("undelete other as second").hasPrefix("Brought back: second"))
  }

  @Test func whereNoneIsLeftItIsSaidWhereTheyAre() throws {
    let desk = try desk()
    desk.type(lines: ["1.1 f", "delete other", "delete"])
    #expect(desk.type("sessions").contains("sessions deleted"))
    #expect(desk.type("open oth").contains("undelete other brings it back"))
  }

  @Test func staysWhenThePresentSessionCannotBeWritten() throws {
    let desk = try desk()
    desk.type("1.1 f")
    desk.store.failure = Problem(.storage, "disk full")
    desk.type("2.1 f")
    #expect(desk.type("open other") == "error: disk full")
    #expect(desk.desk.store.name == "sample")
    #expect(desk.session.claims.count == 2)
    #expect(desk.type("delete") == "error: disk full")
    #expect(desk.type("rename b") == "error: disk full")
    desk.store.failure = nil
    #expect(desk.type("3.1 f").hasPrefix("c3"))
  }

  @Test func aDeletedSessionCanBeReadAndComesBackWhereItWas() throws {
    let desk = try desk()
    desk.type(lines: ["1.1 f wrong", "4.1"])
    #expect(desk.type("delete").hasPrefix("Deleted: sample (undelete sample brings it back)"))
    #expect(desk.world.shelf[.trash]?.keys.sorted() == ["sample"])
    #expect(desk.prompt.hasPrefix("reading only "))
    #expect(desk.type("c1").contains("wrong"))
    #expect(desk.type("2.1 t").contains("error: session is open for reading only: it was deleted"))
    #expect(desk.type("delete").hasPrefix("error: the session on the desk was put away"))
    #expect(desk.type("open sample").contains("the session sample is in the trash"))
    #expect(desk.type("sessions deleted").contains("sample"))
    #expect(desk.type("undelete sample") == "Brought back: sample")
    #expect(desk.prompt == "factdesk c1 1/21> ")
    #expect(desk.type("2.1 t").hasPrefix("c2 2.1 True"))
  }

  @Test func putsOtherSessionsAwayAndBringsThemBack() throws {
    let desk = try desk()
    desk.type("1.1 f")
    #expect(desk.type("archive other").hasPrefix("Archived: other"))
    #expect(desk.type("open other").contains("unarchive other brings it back"))
    #expect(desk.type("unarchive oth").hasPrefix("Brought back: other"))
    #expect(desk.type("delete other").hasPrefix("Deleted: other"))
    #expect(!desk.type("sessions").contains("Another headline"))
    #expect(desk.type("undelete other").hasPrefix("Brought back: other"))
    #expect(desk.desk.store.name == "sample")
  }

  @Test func givesAnotherName() throws {
    let desk = try desk()
    #expect(desk.type("rename early") == "The session is called early now")
    desk.type("1.1 f")
    desk.type("4.1")
    desk.world.shelf[.desk]?["early"] = desk.session
    #expect(desk.type("rename late") == "early is called late now")
    #expect(desk.type("rename late") == "It is called late already")
    #expect(desk.type("rename other") == "error: a session other is there already")
    #expect(desk.desk.store.name == "late")
    #expect(desk.prompt == "factdesk 4.1 1/21> ")
    #expect(desk.session.claims.count == 1)
  }

  @Test func givesTheSessionBackWhenItCannotBeMoved() throws {
    let desk = try desk()
    desk.type("1.1 f")
    desk.world.moveFailure = Problem(.storage, "Kim has sample open")
    for line in ["delete", "archive", "rename b"] {
      #expect(desk.type(line) == "error: Kim has sample open")
      #expect(desk.desk.store.readOnlyReason == nil)
    }
    #expect(desk.type("2.1 t").hasPrefix("c2"))
  }

  @Test func thereIsNothingToDeleteBeforeTheFirstChange() throws {
    #expect(try desk().type("delete").hasPrefix("error: nothing was changed yet"))
  }

  @Test func completesSessions() throws {
    let desk = try desk()
    func complete(_ line: String) -> [String] {
      desk.desk.complete(line, cursor: line.utf8.count).candidates.map(\.text)
    }
    #expect(complete("open o") == ["other"])
    desk.type("archive other")
    #expect(complete("unarchive ") == ["other", "as"])
    #expect(complete("archive o") == [])
  }
}
