import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing

/// All clear means all clear: what somebody put off, opened again, or only took for said is open everywhere.
struct AllClearTests {
  private static func desk(_ paragraph: String) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(text(paragraph))
    desk.type("nothing title")
    return desk
  }

  private static func text(_ paragraph: String) -> String { "Notes on the plant\n\n\(paragraph)\n" }

  private static func reload(_ desk: InMemoryDesk, _ paragraph: String) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(text(paragraph).utf8),
      name: nil
    )
    desk.type("reload")
  }

  private static func rules(_ desk: InMemoryDesk) -> Set<String> {
    Set(desk.json("check magazine")?["blocking"]?.list.compactMap { $0["rule"]?.words } ?? [])
  }

  /// What opens a sentence that was covered, and the rule that says so.
  static let opening = [
    ("later 1.1 looks forged", "to-return-to"), ("status c1 open", "no-verdict"),
    ("status c1 in-progress", "no-verdict"),
  ]

  @Test(arguments: opening)
  func whatIsPutOffOrOpenedAgainIsOpen(_ line: String, _ rule: String) throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type(lines: ["1 t @https://x.org/a ok", "me Bob", "status c1 reviewed"])
    #expect(desk.session.use.coveredCount == 2 && desk.type("todo") == "Nothing is left to do.")
    desk.type(line)
    #expect(desk.session.use.coveredCount == 1)
    #expect(desk.type("todo").contains("not covered (1)"))
    #expect(Self.rules(desk).isSuperset(of: [rule, "not-covered"]), "\(Self.rules(desk))")
    #expect(Self.rules(desk).contains("second-person") == line.hasPrefix("status"))
    #expect(!desk.type("sign checker").contains("nothing is open"))
    desk.type(lines: ["undo", "undo"])
    #expect(desk.session.use.coveredCount == 2)
  }

  /// What is said of a sentence with a tick of other words in it.
  @Test(arguments: ["nothing 1.1", "1.1 u no idea", "1.1 t seen"])
  func aStaleTickIsOpenWhateverIsSaidBesideIt(_ line: String) throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type(lines: ["items", "tick 1.1 register"])
    try Self.reload(desk, "The plant in Dorne fired 80 people.")
    desk.type(line)
    #expect(desk.session.use.uses[1].openItems == 2)
    #expect(desk.type("status").contains("0 of 2 items"), "\(desk.type("status"))")
    desk.type("holds 1.1")
    #expect(desk.session.use.uses[1].openItems == 0)
  }

  @Test func thatItWasSaidSettlesNothingOfWhatWasSaid() throws {
    let desk = try Self.desk("“The plant in Dorne lost 80 people,” Jane Roe said in June.")
    desk.type(lines: [
      "items", "claim 1.1", "about c1 attribution", "c1 t @https://x.org/a she did",
    ])
    let open = desk.session.items.all.filter { desk.session.isOpen($0) }
    #expect(open.map(\.passage.exact).sorted() == ["80 people", "Dorne"])
    #expect(desk.session.use.coveredCount == 1)
    desk.type("tick 1.1 register")
    #expect(desk.session.use.coveredCount == 2)
  }

  @Test func indirectSpeechIsNotCheckedByThatItWasSaid() throws {
    let desk = try Self.desk("Jane Roe said that the plant in Dorne lost 80 people.")
    desk.type(lines: ["items", "claim 1.1", "claimant c1 Jane Roe", "about c1 attribution"])
    desk.type("c1 t @https://x.org/a she did")
    let open = desk.session.items.all.filter { desk.session.isOpen($0) }.map(\.passage.exact)
    #expect(open.contains("80 people") && !open.contains("Jane Roe"), "\(open)")
  }

  @Test func aClosedFindingIsLookedAtAgainWhenItsSentenceChanges() throws {
    let desk = try Self.desk("The plant in Dorne brazenly hired 80 people.")
    desk.type(lines: ["finding loaded-word 1.1\"brazenly\"", "status f1 fixed"])
    #expect(desk.session.use.coveredCount == 2)
    try Self.reload(desk, "The plant in Dorne brazenly fired 900 people.")
    #expect(desk.session.use.coveredCount == 1 && desk.type("stale").contains("f1"))
    desk.type("holds 1.1")
    #expect(desk.session.use.coveredCount == 2)
  }

  @Test func aFindingWhoseWordsAreGoneStaysFixed() throws {
    let desk = try Self.desk("The plant hired 80 people. It is brazen.")
    desk.type(lines: ["nothing 1.1", "finding loaded-word 1.2 x", "status f1 fixed"])
    try Self.reload(desk, "The plant hired 80 people.")
    #expect(desk.type("todo") == "Nothing is left to do.")
  }

  @Test func aMadeFixIsLookedAtAgainWhenItsSentenceChanges() throws {
    let desk = try Self.desk("The plant in Dorne lost 9 men.")
    desk.type(lines: ["finding wrong-sum 1.1\"9 men\" seven", "fix f1 must 7 men"])
    try Self.reload(desk, "The plant in Dorne lost 7 men.")
    #expect(desk.session.use.coveredCount == 2 && desk.session.use.staleCount == 0)
    try Self.reload(desk, "The plant in Dorne never lost 7 men.")
    #expect(desk.session.use.coveredCount == 1)
    #expect(desk.type("stale").contains("was:   The plant in Dorne lost 7 men."))
    #expect(try desk.reopened().session.use.staleCount == 1)
    desk.type("holds 1.1")
    #expect(desk.session.use.coveredCount == 2)
    #expect(try desk.reopened().session.use.coveredCount == 2)
  }

  /// What is deleted, and how it comes back.
  static let deleted: [(String, String, String, String)] = [
    (
      "brazenly", "The plant brazenly hired 80.", "The plant hired 80.",
      "The plant brazenly hired 80."
    ),
    (
      "very", "The very old plant hired 80.", "The old plant hired 80.",
      "The very old plant hired 80."
    ),
    (
      "at last", "The plant hired 80 at last.", "The plant hired 80.", "The plant hired 90 at last."
    ),
  ]

  @Test(arguments: deleted)
  func aDeletedWordThatComesBackIsOpenAgain(
    _ word: String,
    _ before: String,
    _ mended: String,
    _ again: String
  ) throws {
    let desk = try Self.desk(before)
    desk.type(lines: ["finding loaded-word 1.1\"\(word)\"", "fix f1 must delete"])
    try Self.reload(desk, mended)
    #expect(desk.session.findings.all.first?.outcome == .fixed)
    try Self.reload(desk, again)
    let finding = try #require(desk.session.findings.all.first)
    #expect(finding.outcome == .open)
    #expect(finding.passages.map(\.exact) == [word])
    #expect(Self.rules(desk).isSuperset(of: ["open-finding", "fix-open"]))
    #expect(desk.session.use.coveredCount == 1)
  }

  /// A sentence that begins with such a date leans on the one before, which reads otherwise.
  @Test(arguments: [
    ("The next day it closed.", "text changed: open"),
    ("The mill closed the next day.", "meaning changed: open"),
  ])
  func aDateThatCountsFromAnotherDayIsOpen(_ row: (sentence: String, remark: String)) throws {
    let desk = try Self.desk("On 3 June 2018 the mill burnt. \(row.sentence)")
    desk.type(lines: ["items", "tick 1.2 register"])
    #expect(desk.type("items 1.2").contains("ticked"))
    try Self.reload(desk, "On 3 June 2015 the mill burnt. \(row.sentence)")
    #expect(desk.type("items 1.2").contains(row.remark))
    desk.type("undo")
    #expect(desk.type("items 1.2").contains("ticked"))
  }

  @Test func thePartsOfATickedItemAreOpen() throws {
    let desk = try Self.desk("Mayor Jane Roe of Dorne spoke in June.")
    desk.type(lines: ["items", "tick 1.1 register"])
    let name = desk.session.items.all.first { $0.passage.exact == "Jane Roe" }?.label ?? "-"
    let answer = desk.type("split \(name) Roe")
    #expect(answer.contains("“Jane” open") && answer.contains("“Roe” open"), "\(answer)")
    #expect(desk.session.use.uses[1].openItems == 2)
  }

  /// What ends a rule's being off at a claim.
  @Test(arguments: [true, false])
  func aRuleIsOffForTheVerdictAndTheWordsThatWereThere(_ isReloaded: Bool) throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type(lines: ["1 t ok", "check off second-person c1 nobody is here"])
    #expect(!Self.rules(desk).contains("second-person"))
    if isReloaded {
      try Self.reload(desk, "The plant in Dorne fired 80 people.")
    } else {
      desk.type("c1 ml other")
    }
    #expect(Self.rules(desk).contains("second-person"))
    desk.type("undo")
    #expect(!Self.rules(desk).contains("second-person"))
  }

  /// What a word for whoever it may be decided is open in lists and in coverage, as it is for the gate.
  @Test(arguments: [
    ("somebody", false), ("N.N.", false), ("the legal department", false), ("Kim Lee", true),
  ])
  func whatNobodyDecidedIsOpenEverywhere(_ name: String, _ isSomebody: Bool) throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type(lines: [
      "scale desk", "1.1 u", "risk c1 by \(name): two papers", "flag legal c1 a name",
      "clear c1 by \(name): read", "finding loaded-word 1.1 hired",
      "status f1 accepted by \(name): so",
    ])
    let list = desk.type("todo")
    for heading in ["risk that nobody accepts", "legal flags not cleared", "loaded-word"] {
      #expect(list.contains(heading) != isSomebody, "\(heading): \(list)")
    }
    #expect(desk.session.use.coveredCount == (isSomebody ? 2 : 1))
  }

  /// What nobody by name decided about a fix is told in one column, with the reason in the list of what is left.
  @Test(arguments: [
    ("refused by the editor: stays", "1 refused by nobody by name (c1)"),
    ("accepted by somebody: so", "1 accepted by nobody by name (c1)"),
    ("refused by Kim Lee: stays", "1 refused (c1)"),
  ])
  func aFixThatNobodyDecidedIsCountedOnce(_ decision: String, _ told: String) throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type(lines: ["1.1 f no", "fix c1 must It hired 8.", "decide c1 \(decision)"])
    let status = desk.type("status")
    #expect(status.contains("1 must, 0 should; \(told)\n"), "\(status)")
    let list = desk.type("todo")
    let isOpen = told.contains("nobody")
    #expect(list.contains("fixes not decided (1)") == isOpen, "\(list)")
    #expect(list.contains("which is nobody’s name") == isOpen, "\(list)")
  }

  @Test func holdsAllIsAboutWhatWasPrinted() throws {
    let desk = try Self.desk("The plant in Dorne hired 80 people.")
    desk.type("1 t ok")
    try Self.reload(desk, "The plant in Dorne fired 80 people.")
    desk.type("stale | head -1")
    #expect(desk.type("holds all").contains("no changed sentence was shown in this sitting"))
    desk.type("stale")
    #expect(!desk.type("holds all").contains("error"))
    #expect(desk.session.use.staleCount == 0)
  }
}
