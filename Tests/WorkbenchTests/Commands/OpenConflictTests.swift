import ArticleReading
import Auditing
import DeskViews
import FactModel
import Merging
import TestSupport
import Testing

/// What two people judged or changed differently stays in sight until somebody decides.
struct OpenConflictTests {
  private let copies: TwoCopies
  private var ada: InMemoryDesk { copies.ada }
  private var ben: InMemoryDesk { copies.ben }

  init() throws { copies = try TwoCopies() }

  // MARK: What settles nothing

  /// Nobody takes over by the way what two people differ in.
  @Test(arguments: [
    ["holds 1.1"], ["review stale", "h", "q"], ["confidence c1 high"],
    ["restate c1 It hired more."],
  ])
  func onlyADecisionSettles(_ lines: [String]) throws {
    func article(_ word: String) -> String {
      "Notes on the mill\n\nThe mill \(word) 350 people in May, as is said by many in Dorne.\n"
    }
    let ada = try InMemoryDesk(article("hired"))
    ada.type(lines: ["1.1 u base", "fix c1 must Foo"])
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "c1 t ben", "decide c1 accepted"])
    ada.type(lines: ["c1 f ada", "decide c1 refused no"])
    _ = merge(ben, ada)
    let changed = try PlainTextReader.read(Array(article("fired").utf8), name: nil)
    ben.world.articles["article.txt"] = changed
    ben.type("reload")
    #expect(ben.session.openConflicts.count == 2)
    ben.type(lines: lines)
    #expect(ben.session.openConflicts.count == 2, "\(lines)")
    #expect(ben.session.claims.last?.verdicts.count == 3)
    #expect(ben.session.claims.last?.verdict?.signed.by.name == "Ada")
    ben.type("adjudicate c1 mine")
    #expect(ben.session.openConflicts.isEmpty)
  }

  // MARK: Findings, stances and sources

  @Test(arguments: [
    ("accepted by Kim Lee: she insists", "rejected it is fine", true),
    ("open look again", "rejected it is fine", true),
    ("rejected it is fine", "rejected as always", false),
  ])
  func whatBecomesOfAFindingIsOpenWhereTwoDecideApart(
    _ one: String,
    _ other: String,
    _ isOpen: Bool
  ) throws {
    let ada = try InMemoryDesk()
    ada.type(lines: ["finding loaded-word 1.1", "status f1 accepted", "status f1 open"])
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("status f1 \(one)")
    ben.type("status f1 \(other)")
    let told = merge(ada, ben)
    #expect(ada.session.openConflicts.isEmpty != isOpen, "\(told)")
    guard isOpen else { return }
    #expect(told.contains("status: changed differently"), "\(told)")
    #expect(ada.type("check magazine").contains("open-conflict"))
    ada.type("adjudicate f1 mine she is right")
    #expect(ada.session.openConflicts.isEmpty)
    let label = one.split(separator: " ").first.map(String.init)
    #expect(ada.session.findings.all.first?.outcome.rawValue == label)
  }

  /// One address is one source, and what it says of a claim is one thing, whoever enters it.
  @Test(arguments: ["https://e.example/1", "@1"])
  func aSourceThatSupportsAndRefutesIsOpen(_ source: String) throws {
    let ada = try InMemoryDesk()
    ada.type(lines: ["1.1 t base"] + (source == "@1" ? ["source https://e.example/1"] : []))
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("evidence c1 \(source) supports")
    ben.type("evidence c1 \(source == "@1" ? source : "http://e.example/1/") refutes")
    let told = merge(ada, ben)
    #expect(ada.session.sources.count == 1, "\(told)")
    let claim = try #require(ada.session.claims.all.first)
    #expect(claim.evidence.count == 1)
    #expect(told.contains("evidence stance: changed differently"), "\(told)")
    #expect(merge(ben, ada).contains("evidence stance"))
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
    ada.type("adjudicate c1 mine it does")
    #expect(ada.session.claims.all.first?.evidence.first?.stance == .supports)
    #expect(SessionAudit(ada.session).findings.isEmpty)
  }

  /// What each says of it beside is kept.
  @Test(arguments: [("so", "no", 1), ("so", "so", 0), ("so", "", 0)])
  func whatTwoSayOfOneSourceIsKept(_ one: String, _ other: String, _ open: Int) throws {
    let ada = try InMemoryDesk()
    ada.type("1.1 t base")
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("evidence c1 https://e.example/1 supports \(one)")
    ben.type("evidence c1 https://e.example/1 supports \(other)")
    let told = merge(ada, ben)
    #expect(ada.session.openConflicts.count == open, "\(told)")
    let notes = ada.session.claims.all.first?.evidence.map(\.note)
    #expect(notes == [open == 0 ? "so" : other] || notes == [one])
  }

  /// What both entered stays where one of them takes it back.
  @Test func whatTwoEnteredIsNotTakenBackByOne() throws {
    let ada = try InMemoryDesk()
    ada.type("1.1 t base")
    let ben = try ada.reopened()
    ben.type("me Ben")
    // What one left out and the other said is no conflict.
    ben.type("source https://e.example/1 title=\"A page\"")
    for desk in [ada, ben] { desk.type("evidence c1 https://e.example/1 supports") }
    ada.type("c1 note mine")
    _ = merge(ada, ben)
    #expect(ada.session.openConflicts.isEmpty)
    ada.type("undo 2")
    #expect(ada.session.claims.all.first?.evidence.count == 1)
    #expect(ada.session.sources.count == 1)
    #expect(SessionAudit(ada.session).findings.isEmpty)
  }

  @Test func oneRatingOnTwoScalesIsToldApart() throws {
    ada.type("scale politifact t=true f=false")
    ben.type("scale snopes t=true f=false")
    let told = merge(ada, ben)
    #expect(told.contains("” on politifact/") && told.contains("” on snopes/"), "\(told)")
  }

  @Test func whyAnotherRatingSettlesItIsKept() throws {
    ada.type("c1 t yes")
    ben.type("c1 f no")
    _ = merge(ada, ben)
    ada.type("adjudicate c1 other ml both agreed")
    #expect(ada.type("show c1").contains("settled both agreed"))
  }

  // MARK: Items

  /// Two copies in which the article is broken into items, with a source.
  private func itemised() throws -> (ada: InMemoryDesk, ben: InMemoryDesk) {
    let ada = try InMemoryDesk()
    ada.type(lines: ["items", "source https://e.example/1"])
    let ben = try ada.reopened()
    ben.type("me Ben")
    return (ada, ben)
  }

  private func merge(_ ada: InMemoryDesk, _ ben: InMemoryDesk) -> String {
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    return ada.type("merge ben.json")
  }

  /// The first item that is no later mention of a name, by its label.
  private func item(_ desk: InMemoryDesk) throws -> Item {
    try #require(desk.session.items.all.first { $0.firstMention == nil && $0.kind == .number })
  }

  @Test(arguments: ["tick ITEM @1 seen", "nothing ITEM an opinion"], [true, false])
  func aClaimAgainstTheCheckOfItsItemIsOpen(_ line: String, _ adaRates: Bool) throws {
    let (ada, ben) = try itemised()
    let item = try item(ada)
    (adaRates ? ada : ben).type("\(item.label) f wrong")
    (adaRates ? ben : ada).type(line.replacing("ITEM", with: item.label))
    let told = merge(ada, ben)
    #expect(told.contains("judged differently"), "\(told)")
    #expect(told.contains("False — wrong"), "\(told)")
    #expect(told.contains("\(item.label) ticked @1 — seen") || told.contains("nothing to check"))
    #expect(ada.session.openConflicts.count == 1)
    #expect(ada.type("todo").contains("changed differently by two (1)"))
    #expect(ada.type("status").contains("settled     0 of"), "\(ada.type("status"))")
    let both = try SessionMerge(ben.session, ada.session).session
    #expect(SessionDocument.write(both) == ada.document)
    #expect(SessionAudit(ada.session).findings == [])
  }

  @Test(arguments: ["mine", "theirs", "leave"])
  func itIsSettledEitherWay(_ choice: String) throws {
    let (ada, ben) = try itemised()
    let item = try item(ada)
    ada.type("\(item.label) f wrong")
    ben.type("tick \(item.label) @1 seen")
    _ = merge(ada, ben)
    let told = ada.type("adjudicate c1 \(choice) looked again")
    #expect(!told.hasPrefix("error: "), "\(told)")
    #expect(ada.session.openConflicts.isEmpty, "\(told)")
    let after = try #require(ada.session.items[item.id])
    #expect((after.check == nil) == (choice == "mine"))
    #expect(ada.session.claims.isEmpty == (choice == "theirs"))
    #expect(SessionAudit(ada.session).findings == [])
    let again = try SessionMerge(ada.session, ben.session).session
    #expect(SessionDocument.write(again) == ada.document)
    ada.type("undo")
    #expect(ada.session.openConflicts.count == 1)
  }

  @Test func aRatingThatConfirmsAgreesWithATick() throws {
    let (ada, ben) = try itemised()
    let item = try item(ada)
    ada.type("\(ada.session.address(of: item.passage))\"\(item.passage.exact)\" t")
    ben.type("tick \(item.label) @1 seen")
    #expect(!merge(ada, ben).contains("judged differently"))
  }

  @Test func bothVersionsOfACheckAreReadable() throws {
    let (ada, ben) = try itemised()
    let item = try item(ada)
    ada.type("nothing \(item.label) an opinion")
    ben.type("tick \(item.label) @1 seen")
    let told = merge(ada, ben)
    #expect(told.contains("nothing to check — an opinion"), "\(told)")
    #expect(told.contains("ticked @1 — seen"), "\(told)")
  }

  // MARK: Taking out

  @Test func nothingOpenIsTakenOutUnseen() throws {
    ada.type(lines: ["c1 mx a", "source https://e.example/1 title=\"One paper\"", "nothing 4.1"])
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "c1 t b", "source @1 title=\"Other paper\"", "note c2 x"])
    ada.type(lines: ["c1 f a", "source @1 title=\"Third paper\""])
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    ada.type("merge ben.json")
    #expect(ada.session.openConflicts.count == 2)
    for line in ["drop c1", "drop @1", "restore 0"] {
      let told = ada.type(line)
      #expect(told.contains("is open between"), "\(line): \(told)")
      #expect(told.contains("First settle it: adjudicate"), "\(line): \(told)")
    }
    #expect(ada.session.openConflicts.count == 2)
    ada.type("adjudicate c1 mine so")
    #expect(ada.type("drop c1").contains("dropped"))
  }

  @Test func aMarkAgainstARatingIsNotTakenOutUnseen() throws {
    ada.type("nothing 3.1")
    ben.type("3.1 f bo")
    #expect(copies.merge().contains("judged differently"))
    for line in ["unmark 3.1", "drop c3"] {
      #expect(ada.type(line).contains("is open between"), "\(line): \(ada.type(line))")
    }
    // Another scale would bring what is open into another hand.
    #expect(ada.type("scale politifact").contains("is judged differently by two people"))
    #expect(ada.session.openConflicts.count == 1)
  }

  // MARK: The editor

  @Test(arguments: ["export markdown", "report preview editor"])
  func theEditorIsToldWhatIsOpenBetweenPeople(_ line: String) throws {
    ada.type("c1 mx a")
    ben.type("c1 t b")
    _ = copies.merge()
    let report = ada.type(line)
    #expect(!report.contains("nothing waits for the editor"), "\(report.prefix(3000))")
    #expect(report.contains("Open between people"), "\(report.prefix(3000))")
    #expect(report.contains("judged differently by"), "\(report.prefix(3000))")
    #expect(!ada.type("report public draft").contains("Open between people"))
  }
}
