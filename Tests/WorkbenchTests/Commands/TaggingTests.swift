import FactModel
import TestSupport
import Testing

struct TaggingTests {
  @Test func makesAClaimAndGoesOn() throws {
    let desk = try InMemoryDesk(isInteractive: true)
    #expect(desk.prompt == "factdesk title 0/21> ")
    let answer = desk.type("f the body does not say so")
    #expect(answer.hasPrefix("c1 title False — the body does not say so\n~ z undoes it\n"))
    #expect(answer.contains("~ >standfirst"))
    #expect(desk.prompt == "factdesk standfirst 1/21> ")
    #expect(!desk.type("t").contains("z undoes it"))
    let claim = try #require(desk.session.claims[EntityNumber(1)])
    #expect(claim.status == .rated)
    #expect(claim.verdict?.signed.by == Checker(name: "Ada", role: "checker"))
    #expect(claim.passages.allSatisfy { $0.fits(desk.session.article.text) })
  }

  @Test func ratesTheClaimThatStandsOnExactlyThatPassage() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f first", "8.1\"around 600\" t", "8.1 mf second"])
    #expect(desk.session.claims.count == 2)
    let claim = try #require(desk.session.claims[EntityNumber(1)])
    #expect(claim.verdicts.map(\.rating) == ["False", "Mostly False"])
    #expect(claim.verdicts.map(\.reason) == ["first", "second"])
    #expect(desk.type("c1 t").hasPrefix("c1 8.1 True (was Mostly False)"))
  }

  @Test func aNewVerdictIsToBeReviewedAgain() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "status c1 reviewed"])
    #expect(desk.type("c1 t").hasPrefix("c1 8.1 True [to be reviewed again] (was False)"))
    #expect(desk.session.claims.last?.status == .rated)
    desk.type(lines: ["status c1 published", "c1 mf"])
    #expect(desk.session.claims.last?.status == .published)
    desk.type(lines: ["claim 1.1", "status c2 in-progress", "c2 t"])
    #expect(desk.session.claims.last?.status == .rated)
  }

  @Test func asksWhichClaimWhereSeveralStand() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["claim 8.1 one", "claim 8.1 two"])
    #expect(
      desk.type("8.1 f") == """
        error: 2 claims stand on that passage (column 1)
        - c1  one
        - c2  two
        > Name one of them.
        """
    )
    #expect(desk.session.log.count == 2)
    #expect(desk.type("c2 f") == "c2 8.1 False")
  }

  @Test func goesAroundToWhatWasLeftOut() throws {
    let desk = try InMemoryDesk()
    desk.type("$")
    desk.type("f")
    #expect(desk.prompt == "factdesk title 1/21> ")
    desk.type("1.1 f")
    #expect(desk.prompt == "factdesk h1 2/21> ")
    for _ in 0..<19 { desk.type("nothing") }
    #expect(desk.prompt.hasSuffix(" 21/21> "))
  }

  @Test func saysWhenAllIsCovered() throws {
    let desk = try InMemoryDesk(
      "Only a title here\n\nOne single sentence stands below it, alone.",
      isInteractive: true
    )
    desk.type("f")
    let answer = desk.type("nothing")
    #expect(answer.contains("~ Every sentence is covered."), "\(answer)")
  }

  @Test func doesNotMoveWhenAClaimIsNamed() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "3.1", "c1 t"])
    #expect(desk.prompt == "factdesk 3.1 1/21> ")
    desk.type("c1")
    #expect(desk.prompt == "factdesk c1 1/21> ")
    #expect(desk.type("mf") == "c1 8.1 Mostly False (was True)")
    #expect(desk.prompt == "factdesk c1 1/21> ")
  }

  @Test func addsSourcesOnTheFly() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("f @https://example.org/a why") == "c1 title False rests on @1 — why")
    #expect(desk.session.log.count == 1)
    let source = try #require(desk.session.sources.last)
    #expect(source.url == "https://example.org/a")
    #expect(source.accessed?.description == "2024-02-01")
    desk.type("t @http://www.Example.org/a/ @https://example.org/a#top again")
    #expect(desk.session.sources.count == 1)
    #expect(desk.session.claims.last?.evidence.count == 1)
  }

  @Test func makesOneSourceOfOneURL() throws {
    let desk = try InMemoryDesk()
    desk.type("f @https://a.example @https://a.example/ @https://b.example")
    #expect(desk.session.sources.all.map(\.url) == ["https://a.example", "https://b.example"])
    #expect(desk.session.claims.last?.evidence.count == 2)
  }

  @Test(arguments: ["f @9", "f @nobody why", "f @", "f @@", "@2", "@1 f"])
  func changesNothingForAnUnknownSource(_ line: String) throws {
    let desk = try InMemoryDesk()
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.session.log.count == 0)
    #expect(desk.prompt == "factdesk title 0/21> ")
  }

  @Test func marksCoverAndOpenFindingsDoNot() throws {
    let desk = try InMemoryDesk()
    #expect(
      desk.type("finding contradiction 1.1 2.4 the lead says less")
        == "f1 1.1, 2.4 contradiction — the lead says less"
    )
    #expect(desk.type("2.1 finding unclosed-quotation") == "f2 2.1 unclosed-quotation")
    #expect(desk.session.use.coveredCount == 0)
    #expect(
      desk.type("nothing 4 4.1 promises only")
        == "4.1, 4.2 and 4.3: nothing to check — promises only"
    )
    #expect(desk.session.marks.count == 3)
    #expect(desk.session.use.coveredCount == 3)
    #expect(desk.type("later 4.2") == "4.2: to be returned to")
    #expect(desk.session.use.coveredCount == 2)
    #expect(desk.type("unmark 4") == "3 marks removed")
    #expect(desk.session.use.coveredCount == 0)
    #expect(desk.type("finding").hasPrefix("error: the kind of finding is missing"))
    #expect(desk.type("finding 2.1 omission").hasPrefix("error: "))
  }

  @Test func dropsAndRefusesToDrop() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"A book\" slug=book", "f @book", "content so it is", "question why?",
    ])
    #expect(
      desk.type("drop @book") == """
        error: @1 is used by c1 (column 6)
        > Take it out there first.
        """
    )
    #expect(desk.type("drop c1") == "c1 and c1.1 dropped")
    #expect(desk.session.claims.isEmpty)
    #expect(desk.type("drop @book") == "@1 dropped")
    desk.type("undo 2")
    #expect(desk.session.claims.all.map(\.label) == ["c1", "c1.1"])
    #expect(desk.type("drop").hasPrefix("error: what to drop is missing"))
    #expect(desk.type("drop c9").hasPrefix("error: there is no claim c9"))
    #expect(desk.type("1.1 drop").hasPrefix("error: no claim is there"))
    desk.type("drop c1.1")
    desk.type("8.1 f")
    #expect(desk.session.claims.all.map(\.label) == ["c1", "c2"])
  }

  @Test func aTextMayBeginLikeAnAddress() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("claim 3.1 120 countries") == "c1 3.1 not rated 120 countries")
    #expect(desk.type("claim 3.1 \"so\" they say") == "c2 3.1 not rated \"so\" they say")
    #expect(desk.type("claim 3.1 4.2 -- 4.1 of 5") == "c3 3.1, 4.2 not rated 4.1 of 5")
    #expect(desk.type("nothing 5 6") == "5.1 and 6.1: nothing to check")
    #expect(desk.type("later 7 8 of them") == "7.1 and 7.2: to be returned to — 8 of them")
    #expect(desk.type("finding omission 7 \"UPR\"").hasPrefix("error: “UPR” occurs"))
    let refusal = desk.type("claim 3.1 9.9 x")
    #expect(refusal.contains("Put -- before a text that begins like an address."))
    #expect(
      desk.type("nothing 4 -- 4 promises") == "4.1, 4.2 and 4.3: nothing to check — 4 promises"
    )
    #expect(desk.session.marks.last?.note == "4 promises")
    #expect(desk.session.log.count == 6)
  }
}
