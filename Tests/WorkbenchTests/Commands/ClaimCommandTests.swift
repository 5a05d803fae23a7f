import FactModel
import OrderedJSON
import Publishing
import TestSupport
import Testing

struct ClaimCommandTests {
  /// What a line makes of claim c1, which stands on 8.1 and is rated False; nil for an error.
  private func claim(after lines: String...) throws -> Claim? {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "3.1 t", "c1"])
    let before = desk.session.log.count
    for line in lines where desk.type(line).hasPrefix("error: ") {
      #expect(desk.session.log.count == before + (lines.firstIndex(of: line) ?? 0), "\(line)")
      return nil
    }
    #expect(desk.session.claims[EntityNumber(2)]?.notes.isEmpty == true)
    return desk.session.claims[EntityNumber(1)]
  }

  @Test(arguments: ["status c1-2 reviewed", "status c1 c2 reviewed"])
  func takesTheStatusOfSeveralClaims(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "3.1 t"])
    let before = desk.session.log.count
    #expect(desk.type(line).hasPrefix("c1 and c2 are reviewed"))
    #expect(desk.session.claims.all.allSatisfy { $0.status == .reviewed && $0.review != nil })
    #expect(desk.session.log.count == before + 1)
  }

  static let texts: [(String, String?)] = [
    ("c1 It's \"so\" | really", "It's \"so\" | really"), ("plain words ", "plain words"),
    ("600 people", "600 people"), ("3-5 of them", "3-5 of them"), ("- a dash", "- a dash"),
    ("\"so-called\" is dropped", "\"so-called\" is dropped"),
    ("c1 3.1 is a number", "3.1 is a number"),
    ("-- 3.1 million", "3.1 million"), ("-- title says so", "title says so"),
    ("c1 -- -- two dashes", "-- two dashes"), ("/etc/passwd", "/etc/passwd"), ("_ x", "on c2"),
    (". x", "x"), ("8.1 x", "x"), ("$5 a head", "$5 a head"), ("+ more", "+ more"),
    ("", nil), ("c1", nil), ("c1   ", nil), ("c9 x", nil), ("9.9 x", nil), ("1.1 x", nil),
  ]

  @Test(arguments: ["restate", "note", "question", "fix", "kind"], texts)
  func takesTextAsItIs(_ verb: String, _ row: (line: String, text: String?)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "3.1 t", "c1"])
    let isError = desk.type("\(verb) \(row.line)").hasPrefix("error: ")
    let label = row.text == "on c2" ? 2 : 1
    let claim = try #require(desk.session.claims[EntityNumber(label)])
    let text: String? =
      switch verb {
      case "restate": claim.restatement
      case "note": claim.notes.first?.text
      case "question": claim.questions.first?.question
      case "fix": claim.fix?.replacement
      default: claim.kind
      }
    #expect(text == (row.text == "on c2" ? "x" : row.text))
    #expect(isError == (row.text == nil))
  }

  @Test(arguments: [
    ("claimant Wang Wenbin, spokesperson, ministry", "Wang Wenbin, spokesperson, ministry"),
    ("claimant  Wang   Wenbin ", "Wang Wenbin"), ("claimant author", "the author"),
    ("claimant The Author", "the author"), ("claimant UN,", "UN"),
  ])
  func readsTheClaimant(_ row: (line: String, words: String)) throws {
    #expect(try claim(after: row.line)?.claimant?.inWords == row.words)
  }

  @Test func takesThingsOffAgain() throws {
    let claim = try claim(
      after: "claimant Wang",
      "claimant none",
      "said 2024-01-29",
      "said none",
      "kind causal",
      "kind none",
      "fix must x",
      "fix none",
      "central",
      "central no",
      "tag a b",
      "tag -a -b"
    )
    #expect(claim?.claimant == nil)
    #expect(claim?.said == nil)
    #expect(claim?.kind == nil)
    #expect(claim?.fix == nil)
    #expect(claim?.isCentral == false)
    #expect(claim?.tags == [])
  }

  @Test(arguments: [
    ("said 2024-01-29", "2024-01-29"), ("said c1 2024-01", "2024-01"), ("said 2024", "2024"),
    ("c1 said 2024", "2024"), ("said 2024-02-30", nil), ("said yesterday", nil),
    // As the program prints them: of several days what they have in common, and of days without a year that of
    // the article.
    ("said c1 22–28 January 2024", "2024-01"), ("said 29 January – 4 February 2024", "2024"),
    ("said 2023–2024", nil), ("said 28–22 January 2024", nil), ("said 29 Jan", "2024-01-29"),
    ("said ≈29 Jan", "2024-01-29"), ("said =22–28 Jan", "2024-01"), ("said Dec 2023", "2023-12"),
  ])
  func readsTheDate(_ row: (line: String, date: String?)) throws {
    #expect(try claim(after: row.line)?.said?.description == row.date)
  }

  @Test func saysThatOneDateIsKept() throws {
    let desk = try InMemoryDesk()
    desk.type("8.1 f")
    let told = desk.type("said c1 22–28 January 2024")
    #expect(told.contains("One date is kept, not several days: January 2024."), "\(told)")
    let refused = desk.type("source A published=22–28 January 2024")
    #expect(refused.hasPrefix("error: “22–28 January 2024” is not one date"), "\(refused)")
    #expect(refused.contains("2024-01"), "\(refused)")
  }

  @Test(arguments: ["sort", "rating"])
  func namesAnOptionWithItsSign(_ name: String) throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("list \(name)").contains("Did you mean \(name)=?"))
  }

  @Test(arguments: [
    ("about attribution", Claim.About.attribution), ("about c1 a", .attribution),
    ("about content", .content), ("about", nil), ("about both", nil), ("about content so", nil),
  ])
  func readsTheSubject(_ row: (line: String, about: Claim.About?)) throws {
    #expect(try claim(after: row.line)?.about == row.about)
  }

  @Test(arguments: [
    ("status c1 reviewed", Claim.Status.reviewed), ("c1 status in", .inProgress),
    ("status c1 p", .published), ("status c1 o", .open), ("status c1 r", nil),
    ("status c1 done", nil), ("status c1", nil), ("status 8.1 open", .open),
  ])
  func readsTheStatus(_ row: (line: String, status: Claim.Status?)) throws {
    #expect(try claim(after: row.line)?.status == row.status)
  }

  @Test func confidenceNeedsAVerdict() throws {
    #expect(try claim(after: "confidence high")?.verdict?.confidence == .high)
    #expect(try claim(after: "confidence sure") == nil)
    let desk = try InMemoryDesk()
    desk.type("claim 1.1")
    #expect(desk.type("confidence high").hasPrefix("error: c1 has no verdict yet"))
  }

  @Test(arguments: [
    ("tag un refugees", ["un", "refugees"]), ("tag +un #asia un", ["un", "asia"]),
    ("tag 2024 1.1", ["2024", "1.1"]), ("tag un -un", []), ("tag", nil),
  ])
  func readsTags(_ row: (line: String, tags: [String]?)) throws {
    #expect(try claim(after: row.line)?.tags == row.tags)
  }

  @Test func addsAndTakesOffPassages() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["7.1 f", "passage c1 standfirst 7.1 8.1\"around 600\""])
    #expect(desk.type("show c1").hasPrefix("c1 7.1, standfirst, 8.1 open, was False"))
    #expect(desk.session.use.coveredCount == 0)
    // The other sentences are a part of it now.
    #expect(desk.type("holds 7.1").contains("also about standfirst and 8.1"))
    desk.type("holds c1")
    #expect(desk.type("show c1").hasPrefix("c1 7.1, standfirst, 8.1 False"))
    #expect(desk.session.use.coveredCount == 3)
    desk.type(lines: ["passage c1 -2", "holds c1"])
    #expect(desk.type("list").contains(" 7.1, 8.1 False "))
    #expect(desk.type("passage c1 -9").hasPrefix("error: c1 has no such passage"))
    desk.type("passage c1 -1")
    #expect(desk.type("passage c1 -1").hasPrefix("error: c1 has only one passage"))
    #expect(desk.type("passage c1").hasPrefix("error: the address is missing"))
    #expect(desk.type("passage c1 7.1 and more").hasPrefix("error: “and” has no meaning here"))
  }

  @Test func makesContentClaims() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["2.2 t he did say it", "claimant Wang, spokesperson", "said 2024-01-29"])
    let answer = desk.type("content They are not refugees.")
    #expect(answer.hasPrefix("c1.1 2.2 not rated They are not refugees."))
    #expect(answer.contains("c1 was rated when it said something else"))
    let (above, below) = (desk.session.claims[EntityNumber(1)], desk.session.claims.last)
    #expect(above?.about == .attribution)
    #expect(below?.about == .content)
    #expect(below?.claimant?.inWords == "Wang, spokesperson")
    #expect(below?.said?.description == "2024-01-29")
    #expect(desk.type("c1.1 content more").hasPrefix("error: c1.1 is a content claim itself"))
    #expect(desk.type("c1.1 f") == "c1.1 2.2 False")
    #expect(desk.type("show c1").contains("c1.1 2.2 False"))
    #expect(desk.type("content c1 again").hasPrefix("c1.2 "))
  }

  @Test(arguments: [
    ("@1", "context", nil, nil, nil), ("@1 supports", "supports", nil, nil, nil),
    ("@1 refutes \"the words\"", "refutes", "the words", nil, nil),
    ("@1 “the “nested” words” a note", "context", "the “nested” words", nil, "a note"),
    ("@1 context \"q\" at p. 3; the note", "context", "q", "p. 3", "the note"),
    ("@1 at p. 3", "context", nil, "p. 3", nil), ("@1 at p. 3;", "context", nil, "p. 3", nil),
    ("@1 supports it all", "supports", nil, nil, "it all"),
    ("@1 attic", "context", nil, nil, "attic"),
  ])
  func readsEvidence(
    _ row: (line: String, stance: String, quotation: String?, locator: String?, note: String?)
  ) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source \"A book\"", "8.1 f", "evidence c1 \(row.line)"])
    let evidence = try #require(desk.session.claims.last?.evidence.first)
    #expect(evidence.stance.rawValue == row.stance)
    #expect(evidence.quotation == row.quotation)
    #expect(evidence.locator == row.locator)
    #expect(evidence.note == row.note)
  }

  @Test func showsTheEvidenceAsItWasTaken() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A", "8.1 f"])
    #expect(desk.type("evidence c1 @1 refute it").contains("Did you mean refutes?"))
    let taken = desk.type("evidence c1 @1 -- refute it").split(separator: "\n").last
    #expect(taken?.hasSuffix("@1 context A — refute it") == true)
  }

  @Test func evidenceNeedsASource() throws {
    let desk = try InMemoryDesk()
    desk.type("8.1 f")
    #expect(desk.type("evidence c1 supports it").hasPrefix("error: “supports” is not a source"))
    #expect(desk.type("evidence c1 @nobody").hasPrefix("error: there is no source @nobody"))
    desk.type("evidence c1 @https://a.example supports")
    #expect(desk.session.claims.last?.evidence.count == 1)
    #expect(desk.type("evidence c1 -2").hasPrefix("error: c1 has no such evidence"))
    desk.type("evidence c1 -1")
    #expect(desk.session.claims.last?.evidence.count == 0)
  }

  @Test func answersQuestions() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source \"A book\" slug=book", "8.1 f", "question 600 or 700?"])
    desk.type("answer @book It is 600.")
    let first = desk.session.claims.last?.questions.first
    #expect(first?.answers.first?.text == "It is 600.")
    #expect(first?.answers.first?.source == desk.session.sources.last?.id)
    #expect(desk.type("answer once more").hasPrefix("error: which question is answered"))
    desk.type(lines: ["question a?", "question b?"])
    #expect(desk.type("answer x").contains("\n- 2  a?\n- 3  b?\n"))
    desk.type("answer 3 yes")
    desk.type("answer c1 2 no")
    #expect(desk.session.claims.last?.questions.allSatisfy { !$0.isOpen } == true)
    #expect(desk.type("answer 9 x").hasPrefix("error: "))
    #expect(desk.type("drop @book").hasPrefix("error: @1 is used by c1"))
  }

  @Test func asksWhichClaimIsMeant() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("note x").hasPrefix("error: which claim is meant is not clear"))
    desk.type("claim 1.1 one")
    desk.type("claim 1.1 two")
    #expect(desk.type("1.1 note x").contains("- c1  one\n- c2  two"))
    let reopened = try desk.reopened()
    reopened.type("1.1")
    #expect(reopened.type("note x").contains("- c1  one\n- c2  two"))
    #expect(reopened.session.log.count == 2)
  }

  /// A second claim's label would be the beginning of a text that readers get.
  @Test(arguments: [
    "claimant c1 c2 Courier", "restate c1 c2 It is so.", "note c1 c2 hello",
    "question c1 c2 is it?",
    "content c1 c2 Foo", "c1 note c2 hello", "note c1 c2-3 hello", "evidence c1 @1 supprots it",
  ])
  func oneClaimIsTakenAndNoSecondIsText(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "1.1 t", "2.1 f"])
    let count = desk.session.log.count
    #expect(desk.type(line).hasPrefix("error"), "\(line)")
    #expect(desk.session.log.count == count)
  }

  @Test func whatIsRetractedIsListedAsThat() throws {
    let desk = try InMemoryDesk()
    for rule in GateRule.all { desk.type("check off \(rule.name) For the test.") }
    desk.type(lines: ["1.1 t", "2.1 f", "publish", "retract c1 It is forged."])
    #expect(desk.type("list").contains("retracted, was True"))
    #expect(
      desk.type("list rating=t") == "No claim is like that."
        || !desk.type("list rating=t").contains("c1")
    )
    #expect(desk.type("status").contains("claims      2: 1 False, 1 retracted"))
  }
}
