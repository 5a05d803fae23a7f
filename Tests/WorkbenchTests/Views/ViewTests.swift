import FactModel
import OrderedJSON
import SessionLibrary
import TestSupport
import Testing
import Workbench

struct ViewTests {
  private func worked() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://a.example slug=a", "title f @a the body does not say so",
      "8.1\"around 600\" mx",
      "c2 claimant TJWG, human rights group", "c2 tag numbers", "c2 question 600 or 700?",
      "c2 central", "claim 2.2 He said it", "content They are not refugees.",
      "c3 status in-progress",
      "finding loaded-word 4.1 claimed", "nothing h1", "later 8.2",
    ])
    return desk
  }

  @Test(arguments: [
    ("list", "c1 c3 c3.1 c2"), ("list sort=label", "c1 c2 c3 c3.1"),
    ("list rating=f,mx", "c1 c2"), ("list rating!=f", "c3 c3.1 c2"), ("list words=TJWG", "c2"),
    ("list tjwg", "c2"), ("list refugees", "c3.1"), ("list zebras", ""),
    ("list \"human rights\"", "c2"), ("list tjwg refugees", ""),
    ("list tjwg rating=mx", "c2"), ("list rating=none", "c3 c3.1"), ("list rating!=none", "c1 c2"),
    ("list rating=f", "c1"), ("list rating=mixture", "c2"),
    ("list rating=\"Mostly False\"", ""), ("list status=in-progress", "c3"),
    ("list tag=Numbers", "c2"), ("list claimant=tjwg", "c2"),
    ("list claimant=\"human rights\"", "c2"),
    ("list source=@a", "c1"), ("list source=1", "c1"), ("list no-source", "c3 c3.1 c2"),
    ("list no-verdict", "c3 c3.1"), ("list central", "c2"), ("list open", "c2"),
    ("list no-source no-verdict status=open", "c3.1"), ("list kind=x", ""),
    ("find refugees", "2.2 8.2 c3.1"), ("find 600 or", "c2"), ("find HUMAN RIGHTS group", "8.1 c2"),
    ("find zzz", ""),
  ])
  func filters(_ row: (line: String, labels: String)) throws {
    let lines = try worked().type(row.line).split(separator: "\n").filter { !$0.hasPrefix("~ ") }
    let labels = lines.map { String($0.split(separator: " ")[0]) }
    #expect(labels.joined(separator: " ") == row.labels)
  }

  /// Having none is meant where no rating of the scale is called so.
  @Test func aRatingMayBeCalledNone() throws {
    let text =
      #"{"name":"mine","version":"1","ratings":[{"key":"o","name":"None","value":1},"#
      + #"{"key":"w","name":"Wrong","value":2}]}"#
    let scale = try Scale(json: try JSONParser.parse(Array(text.utf8)))
    let desk = try InMemoryDesk(scale: scale)
    desk.type(lines: ["1.1 o because", "2.1 w because", "claim 3.1 He said it"])
    #expect(desk.type("list rating=none").hasPrefix("c1 "))
    #expect(desk.type("list rating=w").hasPrefix("c2 "))
    #expect(desk.type("list no-verdict").hasPrefix("c3 "))
  }

  /// “No claim fits” would say that nothing is stale.
  @Test(arguments: [
    ("stale", "changed"), ("reviewed", "status=reviewed"), ("unrated", "no-verdict"),
    ("retracted", "corrections"), ("in-progress", "status=in-progress"),
    ("central yes", "central"), ("false", "rating=f"), ("tag", "tag="),
  ])
  func aWordForAStateIsNoWordToLookFor(_ row: (words: String, filter: String)) throws {
    let desk = try worked()
    for verb in ["list", "review list"] {
      let answer = desk.type("\(verb) \(row.words)")
      #expect(answer.hasPrefix("error: "), "\(answer)")
      #expect(answer.contains(row.filter), "\(answer)")
    }
  }

  @Test func whatIsNotFoundIsNamed() throws {
    let desk = try worked()
    for line in ["list zebras", "review list zebras", "list sors"] {
      let word = line.split(separator: " ").last ?? ""
      #expect(desk.type(line).contains("“\(word)”"), "\(line)")
    }
  }

  /// A hit is shown with the words that were looked for, wherever in the session they stand.
  @Test(arguments: [
    "1.1 f a zebra", "note c1 a zebra", "later 8.2 ask the zebra", "nothing 8.2 a zebra",
    "finding unclear 2.1 a zebra", "query author a zebra?", "source https://a.example note=zebra",
    "tick i1 a zebra", "contact Kim Lee, mayor: a zebra", "fix c1 must a zebra",
    "note c1 \(String(repeating: "one word ", count: 30)) zebra",
  ])
  func findShowsWhatItFound(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "1.1 u", line])
    let answer = desk.type("find zebra")
    #expect(answer.contains("zebra") && !answer.contains("was not found"), "\(answer)")
  }

  /// As in the sentences of the article, marks count in whichever form they were typed.
  @Test(arguments: [
    ("note c1 don’t print", "don't print"), ("note c1 don't print", "don’t print"),
    ("note c1 the “mill” of 2019–21", "\"mill\" of 2019-21"),
    ("source \"The mayor’s report\"", "mayor's report"),
  ])
  func findAndListKnowMarksInAnyForm(_ row: (line: String, words: String)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 u", row.line])
    #expect(!desk.type("find \(row.words)").contains("was not found"), "\(row.words)")
    if row.line.hasPrefix("note"), !row.words.hasPrefix("\"") {
      #expect(desk.type("list words=\"\(row.words)\"").hasPrefix("c1"), "\(row.words)")
    }
  }

  @Test func aFilterOfWhatAClaimHasOneOfIsGivenOnce() throws {
    let desk = try worked()
    #expect(desk.type("list rating=f rating=u").contains("For either: rating=f,u"))
    #expect(!desk.type("list rating!=f rating!=u").hasPrefix("error"))
  }

  @Test(arguments: [
    "list rating=zz", "list status=done", "list source=@zz", "list nosource", "list rating=\"open",
  ])
  func refusesAFilter(_ line: String) throws {
    #expect(try worked().type(line).hasPrefix("error: "))
  }

  @Test func showsHowFarTheWorkIs() throws {
    #expect(
      try worked().type("status") == """
        China Dismisses South Korea’s Concerns on Repatriation of North Korean Defectors
          session     sessions/sample.json, scale aap
          coverage    3 of 21 sentences (14%); of display text 2 of 6
          claims      4: 1 Mixture, 1 False, 2 with no rating that holds
          status      1 open, 1 in-progress, 2 rated
          sources     1
          findings    1, 1 open
          missing     18 sentences not covered, 2 claims without verdict, 3 claims without source, 1 open research question
          next        go through what is not covered: review
        """
    )
  }

  @Test func listsWhatIsLeftToDo() throws {
    let todo = try worked().type("todo")
    #expect(todo.contains("not covered (18)\n"))
    #expect(todo.contains("  8.2     later: Prior to this"))
    #expect(todo.contains("without verdict (2)\n  c3      He said it"))
    #expect(todo.contains("open research questions (1)\n  c2      600 or 700?"))
    let desk = try InMemoryDesk("Only a title here\n\nOne single sentence stands below it, alone.")
    desk.type(lines: ["nothing title", "nothing 1"])
    #expect(desk.type("todo") == "Nothing is left to do.")
  }

  @Test func showsASentenceWithEverythingOnIt() throws {
    let desk = try worked()
    #expect(desk.type("show 4.1").contains("· f1 loaded-word — claimed"))
    #expect(desk.type("show 8.2").contains("· later"))
    #expect(desk.type("show h1").contains("· nothing to check"))
    #expect(desk.type("show 8.1").contains("· c2 Mixture “around 600”"))
    #expect(desk.type("show f1").hasPrefix("f1 4.1 loaded-word — claimed"))
    #expect(desk.type("show @a").contains("used by     c1"))
    #expect(desk.type("show").contains("!-- Google tag (gtag.js) -->"))
    #expect(desk.type("show 1 2").hasPrefix("error: "))
    #expect(desk.type("show cap").contains("cap1"))
  }

  @Test func answersWithJSON() throws {
    let desk = try worked()
    func keys(_ value: JSONValue?) -> [String] {
      guard case .object(let object) = value else { return [] }
      return object.members.map(\.key)
    }
    func first(_ line: String) -> JSONValue? {
      guard case .array(let values) = desk.json(line) else { return nil }
      return values.first
    }
    #expect(
      keys(desk.json("status")) == [
        "session", "title", "sentences", "covered", "changed", "items", "itemsSettled", "claims",
        "ratings", "statuses", "sources", "findings", "findingsOpen", "withoutVerdict",
        "withoutSource", "openQuestions", "desk", "unsaved",
      ]
    )
    #expect(
      keys(desk.json("todo")) == [
        "notCovered", "later", "openFindings", "withoutVerdict", "withoutSource", "openQuestions",
      ]
    )
    #expect(keys(first("list")).prefix(4) == ["label", "addresses", "rating", "id"])
    #expect(keys(desk.json("show c2")).prefix(3) == ["label", "addresses", "rating"])
    #expect(keys(desk.json("show")) == ["session", "article", "sentences"])
    #expect(
      keys(first("show 8.1")) == [
        "address", "kind", "start", "end", "text", "covered", "claims", "findings", "marks",
      ]
    )
    #expect(keys(desk.json("f @a")).prefix(1) == ["label"])
    #expect(desk.json("list tag=none") == .array([]))
    #expect(keys(first("sources")).prefix(2) == ["id", "number"])
    #expect(keys(first("history")) == ["seq", "id", "at", "by", "kind", "command"])
  }

  @Test func listsSessions() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("sessions") == "~ There are no sessions yet.")
    desk.world.sessions = [
      SessionSummaries.one(named: "sample", at: 0), SessionSummaries.one(named: "other", at: -1),
    ]
    #expect(
      desk.type("sessions") == """
        >  sample (open)  A title
            1 claim · 2/3 sentences (66%) · 1970-01-01
           other  A title
            1 claim · 2/3 sentences (66%) · 1969-12-31
        """
    )
    #expect(
      desk.type("sessions other") == """
           other  A title
            1 claim · 2/3 sentences (66%) · 1969-12-31
        """
    )
    #expect(desk.type("sessions by=nobody") == "~ None of the sessions is like that.")
  }

  @Test func showsWhereTheWorkStandsInSessions() throws {
    let desk = try InMemoryDesk()
    for (index, lines) in [
      ["1.1 t", "2.1 f", "tag c1 roads", "query author c1 When?"],
      ["1.1 mx", "query author due=2024-01-30 c1 When?"],
    ].enumerated() {
      let other = try InMemoryDesk()
      other.type(lines: lines)
      desk.world.shelf[.desk, default: [:]]["other-\(index + 1)"] = other.session
    }
    let all = desk.type("sessions")
    let names = all.split(separator: "\n").filter { $0.contains("other-") }
    // What is overdue comes first.
    #expect(names.first?.contains("other-2") == true)
    #expect(all.contains("overdue 2024-01-30 q1 · 1 open query"))
    #expect(all.contains("1 True, 1 False · 1 open query"))
    for filter in ["tag=roads", "rating=true", "roads", "rating=false by=ada"] {
      let found = desk.type("sessions \(filter)")
      #expect(found.contains("other-1") && !found.contains("other-2"), "\(filter)")
    }
    #expect(!desk.type("sessions overdue").contains("other-1"))
  }
}
