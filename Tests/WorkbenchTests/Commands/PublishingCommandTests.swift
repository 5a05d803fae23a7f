import FactModel
import OrderedJSON
import Replies
import TestSupport
import Testing

@testable import Workbench

/// The gate, publishing, and the ledger.
struct PublishingCommandTests {
  /// A session with one claim, of which nothing stands against publication but uncovered sentences.
  private func desk(isInteractive: Bool = false) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(isInteractive: isInteractive)
    desk.type(lines: [
      "source https://example.org/1 slug=a title=A published=2023 archive=https://a.example/1",
      "8.1 f @a The group's own later figure is lower.",
      "c1 claimant The group",
      "check off not-covered Only this claim is published.",
      "sign checker", "sign author by Maria Chen: as agreed", "sign editor",
    ])
    return desk
  }

  private func published() throws -> InMemoryDesk {
    let desk = try desk()
    let answer = desk.type("publish magazine url=https://example.org/check")
    #expect(answer.hasPrefix("version 1  2024-02-01"), "\(answer)")
    return desk
  }

  @Test func theGateListsWhatStandsInTheWay() throws {
    let desk = try desk()
    #expect(desk.type("check political").hasPrefix("Nothing stands between"))
    desk.type("c1 question Is it so?")
    desk.type("check off not-signed-off This is not about sign-offs.")
    let reply = try desk.desk.perform("check magazine")
    #expect(reply.isBad)
    #expect(desk.type("check").contains("open-question (1)"))
    #expect(desk.type("check").contains("1 thing stands between this and publication (magazine)."))
    desk.type("check off open-question c1 Not needed.")
    let open = try desk.desk.perform("check")
    #expect(!open.isBad)
    #expect(desk.type("check").contains("~ Switched off: open-question at c1: Not needed."))
    desk.type("check on open-question")
    #expect(try desk.desk.perform("check").isBad)
    desk.type("undo")
    #expect(!(try desk.desk.perform("check").isBad))
  }

  @Test func theGateSpeaksJSON() throws {
    let desk = try desk()
    let json = try #require(desk.json("check"))
    let text = String(decoding: json.compact, as: UTF8.self)
    #expect(text.hasPrefix(#"{"profile":"magazine","ok":true,"blocking":[],"waived":[{"finding":"#))
    #expect(text.contains(#""rule":"not-covered","place":"title","what":"is not covered""#))
  }

  @Test(arguments: [
    ("check mag4", "there is no profile mag4"), ("check poltical", "there is no profile poltical"),
    ("check off", "the rule is missing"), ("check off no-verdikt x", "there is no rule no-verdikt"),
    ("check off no-verdict", "the reason is missing"),
    ("check off no-verdict c9 x", "there is no claim c9"),
    ("check on no-verdict", "no-verdict is not switched off"),
    ("check off no-archive @9 x", "there is no source @9"),
    ("check house.json", "there is no such file"),
    ("publish magazine political", "“political” has no meaning here"),
    ("publish url=ftp://x", "a URL begins with"), ("retract c1 x", "nothing was published"),
    ("because c1 t", "the reason is missing"), ("because \"x\"", "the command is missing"),
  ])
  func whatIsNotKnownChangesNothing(_ row: (line: String, what: String)) throws {
    let desk = try desk()
    let before = desk.session.log.count
    let answer = desk.type(row.line)
    #expect(answer.hasPrefix("error: \(row.what)"), "\(answer)")
    #expect(desk.session.log.count == before)
  }

  @Test func aProfileOfOnesOwnIsRead() throws {
    let desk = try desk()
    desk.world.files["house.json"] = Array(
      #"{"name":"house","base":"political","add":["not-reviewed"]}"#.utf8
    )
    #expect(desk.type("check house.json").contains("not-reviewed (1)"))
    desk.world.files["house.json"] = Array(#"{"name":"house","add":["not-reviewd"]}"#.utf8)
    #expect(desk.type("check house.json").hasSuffix("> Did you mean not-reviewed?"))
    desk.world.files["house.json"] = Array("{\n  x".utf8)
    #expect(desk.type("check house.json").hasPrefix("error: not a profile:"))
  }

  @Test func nothingIsPublishedWhileSomethingBlocks() throws {
    let desk = try desk()
    desk.type("check on not-covered")
    let answer = desk.type("publish magazine")
    #expect(answer.hasPrefix("error: 20 things stand between this and publication (magazine)"))
    #expect(answer.contains("- and 10 more"))
    #expect(desk.session.publications.isEmpty)
  }

  @Test func publishingFreezesAVersion() throws {
    let desk = try published()
    let publication = try #require(desk.session.publications.last)
    #expect(publication.edits == desk.session.log.count - 1)
    #expect(publication.article == desk.session.article.hash)
    #expect(desk.session.claims[EntityNumber(1)]?.status == .published)
    #expect(desk.type("publish") == "error: nothing was changed since version 1")
    desk.type("undo")
    #expect(desk.session.publications.isEmpty)
    #expect(desk.session.claims[EntityNumber(1)]?.status == .rated)
  }

  @Test func aPublishedClaimChangesWithAReasonOnly() throws {
    let desk = try published()
    let before = desk.session.log.count
    let answer = desk.type("c1 mf The later figure is 400.")
    #expect(answer.hasPrefix("error: c1 is published (version 1), and a change needs a reason"))
    #expect(answer.hasSuffix("because \"REASON\" c1 mf The later figure is 400."))
    #expect(desk.session.log.count == before)
    desk.type("because \"The ministry revised it.\" c1 mf The later figure is 400.")
    let entry = try #require(desk.session.corrections.last)
    #expect(entry.reason == "The ministry revised it.")
    #expect(entry.label == "c1" && entry.kind == .correction && entry.signed.by.name == "Ada")
    #expect(
      entry.differences
        == [
          .init(
            field: "verdict",
            before: "False. The group's own later figure is lower.",
            after: "Mostly False. The later figure is 400."
          )
        ]
    )
    #expect(desk.session.log.count == before + 1)
    #expect(desk.type("corrections").contains("False. The group's own later figure is lower. → "))
    desk.type("undo")
    #expect(desk.session.corrections.isEmpty)
  }

  @Test func thePersonIsAskedForTheReason() throws {
    let desk = try published()
    desk.world.typed = "  A typing mistake. "
    desk.type("c1 restate The group said so.")
    #expect(desk.world.questions.last == "c1 is published (version 1). Why is this changed? ")
    #expect(desk.session.corrections.last?.reason == "A typing mistake.")
    desk.world.typed = ""
    #expect(desk.type("c1 t").hasPrefix("error: without a reason c1 was left as it is"))
    #expect(desk.session.claims[EntityNumber(1)]?.verdict?.rating == "False")
  }

  @Test(arguments: [
    "c1 note for colleagues", "c1 question Why?", "c1 tag x", "status c1 reviewed", "c1 kind x",
    "c1 fix must x", "8.2 t", "nothing 4",
  ])
  func whatReadersDoNotSeeNeedsNoReason(_ line: String) throws {
    let desk = try published()
    #expect(!desk.type(line).hasPrefix("error: "))
    #expect(desk.session.corrections.isEmpty)
  }

  @Test(arguments: [
    "drop c1", "c1 restate Other words.", "c1 claimant Somebody else", "c1 said 2024-01-29",
    "c1 evidence @a supports", "c1 evidence -1", "passage c1 8.2", "about c1 attribution",
    "restore 1",
  ])
  func whatReadersSeeNeedsOne(_ line: String) throws {
    let desk = try published()
    let before = desk.document
    #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    #expect(desk.document == before)
  }

  @Test func restoringKeepsTheLedger() throws {
    let desk = try published()
    desk.type("because \"Newer figure.\" c1 mf Less.")
    let answer = desk.type("because \"Back to the first.\" restore 2")
    #expect(!answer.hasPrefix("error: "), "\(answer)")
    #expect(desk.session.publications.count == 1)
    #expect(desk.session.corrections.all.map(\.reason) == ["Newer figure.", "Back to the first."])
  }

  @Test func undoingGoesBackThroughVersionsInOrder() throws {
    let desk = try published()
    desk.type("because \"Newer figure.\" c1 mf Less.")
    desk.type("check off not-signed-off This is not about sign-offs.")
    desk.type("publish")
    #expect(desk.session.publications.count == 2)
    desk.type("undo")
    #expect(desk.session.publications.count == 1 && desk.session.corrections.count == 1)
    desk.type("undo 2")
    #expect(desk.session.corrections.isEmpty)
    #expect(desk.session.claims[EntityNumber(1)]?.verdict?.rating == "False")
    desk.type("redo 3")
    #expect(desk.session.publications.count == 2 && desk.session.corrections.count == 1)
  }

  @Test func retractionsStayAndAreShown() throws {
    let desk = try published()
    #expect(desk.type("retract x").hasPrefix("error: what to retract is missing"))
    desk.type("retract c1 The document is forged.")
    #expect(desk.session.claims[EntityNumber(1)]?.retraction?.reason == "The document is forged.")
    #expect(desk.session.corrections.last?.kind == .retraction)
    #expect(desk.type("report public").contains("**Retraction**"))
    desk.type("retract all Everything was forged.")
    #expect(desk.session.publications.last?.retraction?.reason == "Everything was forged.")
    #expect(desk.type("report public").contains("**Retracted** on 1 February 2024: Everything"))
    #expect(desk.session.corrections.count == 2)
    // A session with all of this comes back as it was.
    #expect(try desk.reopened().document == desk.document)
    #expect(SessionAudit(desk.session).findings.isEmpty)
  }

  @Test func correctSaysWhenNothingOfItIsSeen() throws {
    let desk = try published()
    #expect(desk.type("because \"x\" c1 note y").contains("~ Nothing that readers see was changed"))
    #expect(desk.session.corrections.isEmpty)
  }

  @Test func anEarlierVersionCanBeReported() throws {
    let desk = try published()
    desk.type("because \"Newer figure.\" c1 mf Less.")
    desk.type("publish")
    #expect(desk.type("report public version=1").contains("**False**"))
    #expect(!desk.type("report public version=1").contains("Newer figure."))
    #expect(desk.type("report public").contains("Newer figure."))
    #expect(desk.type("report public version=3").hasPrefix("error: there is no version 3"))
  }
}
