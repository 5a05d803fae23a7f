import FactModel
import TestSupport
import Testing

/// What a rating rests on belongs to the verdicts that it was named for.
struct EvidenceOfVerdictsTests {
  /// The sources that count in the end, of all pieces that there are.
  @Test(arguments: [
    // Another person, another rating.
    (["me Ben", "c1 t no"], [], 1),
    (["me Ben", "c1 t @https://b.example no"], ["b"], 2),
    (["me Ben", "c1 t @https://a.example no"], ["a"], 1),
    // The same rating is borne out by the same source, whoever gives it.
    (["me Ben", "c1 f yes"], ["a"], 1),
    // The same person's next rating rests on what the last one did.
    (["c1 t no"], ["a"], 1),
    (["c1 t no", "c1 f again"], ["a"], 1),
    // What was named for another rating meanwhile is not added.
    (["c1 t @https://b.example no", "c1 f again"], ["a"], 2),
    (["c1 t @https://b.example no", "c1 f again", "c1 u hm"], ["a"], 2),
    // Whoever takes over a rating takes over what it rests on.
    (["me Ben", "c1 t @https://b.example no", "me Ada", "c1 t Ben is right"], ["b"], 2),
    (["me Ben", "c1 t @https://b.example no", "me Ada", "c1 f it stays"], ["a"], 2),
    // What supports or refutes the claim is about the claim.
    (["evidence c1 @1 refutes \"no\"", "me Ben", "c1 t no"], ["a"], 1),
    // Naming it again is enough.
    (["me Ben", "c1 t no", "c1 t @https://a.example"], ["a"], 1),
    (["me Ben", "c1 t no", "evidence c1 @1 \"its words\""], ["a"], 1),
  ])
  func countsForTheVerdictsItWasNamedFor(
    lines: [String],
    counted: [String],
    pieces: Int
  ) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f @https://a.example why"] + lines)
    let claim = try #require(desk.session.claims.last)
    let held = claim.heldEvidence.compactMap { desk.session.sources[$0.source]?.url }
    #expect(held == counted.map { "https://\($0).example" })
    #expect(claim.evidence.count == pieces)
    #expect(desk.type("check political").contains("no-evidence") == counted.isEmpty)
    let again = try desk.reopened()
    #expect(again.session.claims.last?.heldEvidence == claim.heldEvidence)
  }

  @Test func itIsSaidAtOnce() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f @https://a.example why", "me Ben"])
    #expect(desk.type("c1 t no").contains("It does not rest on @1, named for another rating"))
    #expect(desk.type("show c1").contains("for False, Ada"))
  }

  /// What earlier versions of the program wrote counts for whichever verdict holds, until somebody else
  /// rates otherwise.
  @Test func evidenceThatNamesNoVerdictCountsForTheOneThatHolds() throws {
    let desk = try InMemoryDesk()
    desk.type("1.1 f @https://a.example why")
    var claim = try #require(desk.session.claims.last)
    claim.evidence[0].verdicts = []
    #expect(claim.heldEvidence.count == 1)
    let first = try #require(claim.verdict)
    var second = first
    second.rating = "True"
    var same = claim
    same.add(second, id: .random())
    #expect(same.heldEvidence.count == 1)
    second.signed.by.name = "Ben"
    claim.add(second, id: .random())
    #expect(claim.heldEvidence.isEmpty)
    #expect(claim.evidence.first?.verdicts == [try #require(first.identity)])
  }

  @Test func aRatingMovedToAnotherScaleRestsOnTheSame() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f @https://a.example why", "me Ben", "scale politifact"])
    #expect(desk.session.claims.last?.verdict?.scale.name == "politifact")
    #expect(desk.session.claims.last?.heldEvidence.count == 1)
  }

  /// Two people on copies: the source of the one rating is none of the other, whichever holds.
  @Test func mergedRatingsKeepTheirEvidence() throws {
    let ada = try InMemoryDesk()
    ada.type("claim 1.1")
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "c1 t @https://b.example so"])
    ada.type("c1 f @https://a.example no")
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    ada.type("merge ben.json")
    func held() -> [String] {
      (ada.session.claims.last?.heldEvidence ?? [])
        .compactMap { ada.session.sources[$0.source]?.url }
    }
    #expect(held().count == 1)
    ada.type("adjudicate c1 theirs Ben has it")
    #expect(ada.session.claims.last?.verdict?.rating == "True")
    #expect(held() == ["https://b.example"])
    ada.type("undo")
    ada.type("adjudicate c1 mine it stays")
    #expect(ada.session.claims.last?.verdict?.rating == "False")
    #expect(held() == ["https://a.example"])
  }

  /// What comes back from a table is what the table says.
  @Test func anImportedRatingRestsOnWhatItsLineNames() throws {
    let desk = try InMemoryDesk()
    desk.type("1.1 f @https://a.example why")
    let before = try #require(desk.session.claims.last)
    desk.type("export jsonl c.jsonl")
    desk.world.files["c.jsonl"] = desk.world.exported["c.jsonl"] ?? desk.world.files["c.jsonl"]
    #expect(desk.type("import c.jsonl").contains("as before"), "\(desk.type("import c.jsonl"))")
    #expect(desk.session.claims.last == before)
  }

  /// Another's rating with another source withdraws nothing: the ledger names the sources as the page does.
  @Test func theLedgerNamesTheSourcesOfBothRatings() throws {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: [
      "1.1 t @https://one.example why", "2.1 f @https://two.example",
      "publish bare.json url=https://x.example/ outlet=Desk", "me Ben", "c1 f @2 no",
      "publish bare.json correction=\"It was wrong.\"",
    ])
    let page = desk.type("report public")
    #expect(page.contains("rests on, source 1") && page.contains("rests on, source 2"), "\(page)")
    #expect(!page.contains("withheld") && !page.contains("not public"), "\(page)")
  }
}
