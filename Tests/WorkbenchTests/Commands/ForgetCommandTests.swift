import Auditing
import FactModel
import TestSupport
import Testing

struct ForgetCommandTests {
  private func used() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"Jane Insider, phone call\" slug=insider",
      "source https://example.org/report from=@insider",
      "1.1 f @insider Jane Insider says otherwise",
      "evidence c1 @insider refutes \"they knew\" at noon; on background",
      "c1 question Who else knew?",
      "answer c1 1 @insider Everybody in the ministry",
      "2.1 t @2",
      "undo",
    ])
    return desk
  }

  @Test func leavesNothingOfTheSourceInTheSessionAndItsPast() throws {
    let desk = try used()
    let answer = desk.type("forget @insider insider")
    #expect(answer.hasPrefix("@1 is forgotten.\nNothing of it is left"))
    #expect(answer.contains("c1 rested on it"))
    #expect(desk.store.isReplaced)
    let file = String(decoding: desk.document, as: UTF8.self)
    for text in ["Jane", "insider", "they knew", "on background", "Everybody"] {
      #expect(!file.contains(text), "\(text)")
    }
    #expect(desk.session.forgotten.map(\.number.main) == [1])
    #expect(SessionAudit(desk.session).findings == [])
    #expect(desk.world.forgottenTexts.contains("Jane Insider"))
  }

  /// The session's name is none of its texts, and stays until it gets another.
  @Test func aWordInTheSessionsNameIsNamed() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "save wobblegate-affair", "1.1 t @https://x.example/a It says.",
      "source \"Kirk Zap\" kind=person slug=clk",
      "evidence c1 @clk \"the Wobblegate papers burned\"",
    ])
    let answer = desk.type("forget @2 clk")
    #expect(!answer.contains("Nothing of it is left"), "\(answer)")
    #expect(answer.contains("rename gives it another"), "\(answer)")
  }

  @Test func wordsThatStandNowhereElseGoToo() throws {
    let desk = try used()
    desk.type(lines: ["note c1 INSIDER called again", "finding omission 1.1 what of Jane?"])
    let answer = desk.type("forget @insider insider")
    #expect(answer.contains("Nothing of it is left"), "\(answer)")
    #expect(desk.session.claims[EntityNumber(1)]?.notes.map(\.text) == ["[forgotten] called again"])
    #expect(desk.session.findings.last?.note == "what of [forgotten]?")
    #expect(SessionAudit(desk.session).findings == [])
  }

  /// A record of the same source that was dropped, undone or is there under another number.
  @Test(arguments: [
    ["undo"], ["drop @m"], ["drop @m", "restore 0"],
  ])
  func forgetsARecordOfItThatWasDropped(_ lines: [String]) throws {
    let desk = try InMemoryDesk()
    let fields = "title=\"Piles and zorts\" author=\"Q. Wobblegate\""
    desk.type("source https://memo.example/q slug=m \(fields)")
    desk.type(lines: lines + ["source https://memo.example/q slug=m", "seal @m"])
    let answer = desk.type("forget @m m")
    #expect(answer.contains("@1 is forgotten with it"), "\(answer)")
    let file = String(decoding: desk.document, as: UTF8.self)
    for word in ["Wobblegate", "zorts", "memo.example"] { #expect(!file.contains(word), "\(word)") }
    #expect(SessionAudit(desk.session).findings == [])
  }

  /// What was withheld from the ledger does not come back with the record that it was of.
  @Test func forgetsWhatTheLedgerHasOfADroppedRecord() throws {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: [
      "1.1 f @https://x.example/1 It cost 6.",
      "source https://memo.example/q slug=m title=\"Piles and zorts\" author=\"Q. Wobblegate\"",
      "evidence c1 @m refutes \"six and a quarter wibbles\"", "publish bare.json",
      "evidence c1 -2", "drop @m", "source https://memo.example/q slug=m",
      "evidence c1 @m refutes b", "publish bare.json update=\"More is known.\"", "seal @m",
      "forget @m m",
    ])
    for line in ["report public", "report public version=1", "report editor"] {
      let text = desk.type(line)
      for word in ["Wobblegate", "zorts", "wibbles"] {
        #expect(!text.contains(word), "\(line): \(word)")
      }
    }
    let file = String(decoding: desk.document, as: UTF8.self)
    for forgotten in desk.session.forgotten {
      #expect(file.ranges(of: forgotten.source.description).count == 1)
    }
    #expect(SessionAudit(desk.session).findings == [])
  }

  /// What lies at its address and is still there is not for readers any more.
  @Test(arguments: [
    "https://memo.example/q/p2", "https://web.archive.org/web/2025/https://memo.example/q",
  ])
  func sealsWhatLiesAtItsAddress(_ url: String) throws {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: [
      "source https://memo.example/q slug=m", "1.1 f @m It cost 6.", "evidence c1 @\(url) refutes",
      "publish bare.json", "seal @m",
    ])
    let answer = desk.type("forget @m m")
    #expect(answer.contains("@2 is sealed"), "\(answer)")
    for line in ["report public", "report editor", "export csl-json", "export bibtex"] {
      #expect(!desk.type(line).contains("p2"), "\(line)")
      #expect(!desk.type(line).contains("orgotten]/"), "\(line)")
    }
  }

  @Test func keepsThePastUsable() throws {
    let desk = try used()
    desk.type("forget @insider insider")
    #expect(desk.type("redo").contains("redone: 2.1 t @2"))
    #expect(desk.type("undo 9").contains("There is nothing more to undo."))
    #expect(desk.session.claims.isEmpty)
    #expect(desk.session.sources.isEmpty)
    #expect(try desk.reopened().session.log.count == desk.session.log.count)
  }

  @Test(arguments: [
    "forget @insider", "forget @insider Insider x", "forget insider", "forget @9 x",
  ])
  func changesNothingWithoutTheName(_ line: String) throws {
    let desk = try used()
    let before = desk.document
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.document == before)
    #expect(!desk.store.isReplaced)
  }

  @Test func asksForTheNameWhereSomebodyIsThere() throws {
    let desk = try used()
    desk.world.typed = "insider"
    #expect(desk.type("forget @1").hasPrefix("@1 is forgotten."))
    #expect(desk.world.questions.count == 1)
  }

  @Test func saysWhatIsStillThere() throws {
    let desk = try used()
    desk.world.findings["sample"] = [AuditFinding("sessions/sample.json.old", "still names it")]
    #expect(desk.type("forget @1 insider").contains("sessions/sample.json.old: still names it"))
  }

  /// The history loses every line with a part of a name, not only those with all of it.
  @Test func theHistoryForgetsPartsOfNames() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"Memo by Quentin Wobblegate\" slug=wob author=\"Quentin Wobblegate\"",
      "1.1 f @wob no",
      "forget @1 wob",
    ])
    for word in ["Wobblegate", "wobblegate", "Quentin", "@wob", "Memo by Quentin Wobblegate"] {
      #expect(desk.world.forgottenTexts.contains(word), "\(word)")
    }
  }

  /// Parts of names of two letters are found as they are written.
  @Test func aShortNameGoesToo() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"A call\" author=\"Bo Xu\" slug=bo", "1.1 f @1 because",
      "note c1 Xu called, see @bo",
      "note c1 the xu of it",
    ])
    desk.type("forget @1 bo")
    let notes = desk.session.claims[EntityNumber(1)]?.notes.map(\.text)
    #expect(notes == ["[forgotten] called, see @[forgotten]", "the xu of it"])
  }

  /// Whoever works on the session stays in it, also with a word of the source.
  @Test func theNamesOfThoseWhoWorkHereStay() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "me Ada Quibbleman", "source \"A call\" author=\"Zebulon Quibbleman\" slug=zeb",
      "1.1 f @1 because",
    ])
    let answer = desk.type("forget @1 zeb")
    #expect(answer.contains("“Quibbleman” stays: it is in the name of somebody"), "\(answer)")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.signed.by.name == "Ada Quibbleman")
    #expect(!String(decoding: desk.document, as: UTF8.self).contains("Zebulon"))
    #expect(SessionAudit(desk.session).findings == [])
  }
}
