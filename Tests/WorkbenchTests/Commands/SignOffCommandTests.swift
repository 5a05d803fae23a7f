import ArticleReading
import FactModel
import Judging
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Sign-offs, and whose word is entered.
struct SignOffCommandTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(scale: .desk)
    desk.type(lines: [
      "8.1 x The group's own later figure is lower.", "c1 fix around 500",
      "flag legal c1 It accuses a state.", "sign checker", "sign editor by Maria Chen: by phone",
    ])
    return desk
  }

  /// Whether the checker's sign-off holds.
  private func holds(_ desk: InMemoryDesk) -> Bool {
    !desk.type("sign").contains("void")
  }

  @Test func aSignOffSaysWhoAndWhen() throws {
    let desk = try desk()
    #expect(
      desk.type("sign") == """
          checker   Ada, 2024-02-01 09:00
          editor    Maria Chen, 2024-02-01 09:00, entered by Ada: by phone
        """
    )
    let status = desk.type("status")
    #expect(status.contains("  sign-offs   checker Ada, editor Maria Chen (entered by Ada)"))
    let given = try #require(desk.session.lastSignOffs.last)
    #expect(given.signed.by == Checker(name: "Maria Chen", role: "editor"))
    let edit = try desk.session.log.edit(desk.session.log.count)
    #expect(edit.signed.by.name == "Ada")
  }

  @Test func whatNeedsNoSourceLacksNone() throws {
    let desk = try InMemoryDesk(scale: .desk)
    desk.type(lines: [
      "8.1 o It is a view.", "8.2 u No source was found.", "2.3 a The author vouches.",
      "2.4 m By the letter only.",
    ])
    #expect(desk.type("sign checker").contains("without source: c4"))
    #expect(desk.type("todo").contains("without source (1)\n  c4"))
    #expect(desk.type("status").contains("1 claim without source"))
  }

  @Test(arguments: [
    "8.2 m Prior to what?", "c1 restate About 600 people.", "c1 m Lower.",
    "c1 evidence @1 supports",
    "c1 fix about 500", "c1 decide accepted", "c1 decide stet by Ed, author: It is so.", "drop c1",
    "c1 claimant author", "flag legal c1 none", "c1 passage c1 7.1",
  ])
  func aClaimThatChangesVoidsIt(_ line: String) throws {
    let desk = try desk()
    desk.type("source https://example.org/1")
    #expect(holds(desk))
    let answer = desk.type(line.replacing("c1 passage c1", with: "passage c1"))
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(desk.type("sign").contains("void: the claims changed; versions diff"), "\(answer)")
    #expect(desk.type("status").contains("checker Ada (void: the claims changed)"))
    desk.type("undo")
    #expect(holds(desk), "It is bound to what stands there, not to the number of edits.")
  }

  @Test(arguments: [
    "c1 note ask Kim", "tag c1 later", "status c1 reviewed", "query author c1 Who counted?",
    "clear c1 by Jane Roe, lawyer: Attributed throughout.", "risk c1 It may be lower.",
  ])
  func whatIsNoPartOfTheClaimsDoesNot(_ line: String) throws {
    let desk = try desk()
    let answer = desk.type(line)
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(holds(desk))
  }

  @Test(arguments: [
    "contact c1 Jan Nowak by email: the figure", "check off few-sources It is their own figure.",
    "article publisher=\"The Post\"",
  ])
  func whatReadersGetBesideTheClaimsVoidsIt(_ line: String) throws {
    let desk = try desk()
    let answer = desk.type(line)
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(desk.type("sign").contains("void: a source, a reply, a finding"), "\(answer)")
    desk.type("undo")
    #expect(holds(desk))
  }

  @Test func aTextThatChangesVoidsIt() throws {
    let desk = try InMemoryDesk("First one.\n\nThe second sentence is here.\n")
    desk.type("sign author")
    desk.world.articles["b.txt"] = try PlainTextReader.read(
      Array("First one.\n\nThe third sentence is here.\n".utf8),
      name: nil
    )
    desk.type("reload b.txt")
    #expect(desk.type("sign").contains("void: the text changed"))
    desk.type("undo")
    #expect(holds(desk))
  }

  @Test func theGateAsksForThem() throws {
    let desk = try desk()
    let signatures = ["sign checker", "sign editor by Maria Chen: by phone"]
    desk.type("check off not-covered Not now.")
    #expect(desk.type("check").contains("not-signed-off (4)"), "They signed with the rule on.")
    desk.type(lines: signatures)
    let answer = desk.type("check")
    #expect(answer.contains("not-signed-off (2)"), "\(answer)")
    #expect(answer.contains("author"))
    #expect(answer.contains("lawyer"), "A claim has a legal flag.")
    desk.type("check off not-signed-off lawyer No lawyer is in today.")
    desk.type(lines: signatures)
    #expect(desk.type("check").contains("not-signed-off (1)"))
    desk.world.files["own.json"] = Array(
      #"{"name":"own","add":["not-signed-off"],"signOffs":["editor"]}"#.utf8
    )
    #expect(desk.type("check own.json").hasPrefix("No check fails"))
    desk.type("sign editor none")
    #expect(desk.type("check own.json").contains("editor"))
  }

  @Test(arguments: [
    ("sign", "~ Nobody has signed off yet."), ("sign boss", "error: “boss” is not a role"),
    ("sign editor none", "error: the editor has not signed off"),
    ("sign editor by Maria", "error: who decided it is not closed by a colon"),
    ("sign editor by : x", "error: the name is missing"),
    ("sign editor none x", "error: “x” has no meaning here"),
  ])
  func whatCannotBeIsSaid(_ row: (line: String, what: String)) throws {
    let desk = try InMemoryDesk()
    #expect(desk.type(row.line).hasPrefix(row.what))
    #expect(desk.session.log.count == 0)
  }

  @Test func whoeverDecidesIsNamed() throws {
    let desk = try desk()
    desk.type("decide c1 stet by Maria Chen, author: It is what the group says.")
    let decision = try #require(desk.session.claims[EntityNumber(1)]?.fix?.decision)
    #expect(decision.kind == .refused)
    #expect(decision.reason == "It is what the group says.")
    #expect(decision.signed.by == Checker(name: "Maria Chen", role: "author"))
    #expect(desk.type("decide c1 refused").hasPrefix("error: the reason of the refusal is missing"))
    #expect(
      desk.type("decide c1 refused by Ed:").hasPrefix("error: the reason of the refusal is missing")
    )
    #expect(desk.type("decide c1 stet x").hasPrefix("error: a reason that others read"))
    desk.type("decide c1 accepted -- by and large")
    #expect(desk.session.claims[EntityNumber(1)]?.fix?.decision?.reason == "by and large")
    desk.type("clear c1 by Jane Roe, lawyer: Attributed.")
    #expect(desk.session.claims[EntityNumber(1)]?.legal?.clearance?.signed.by.role == "lawyer")
  }
}
