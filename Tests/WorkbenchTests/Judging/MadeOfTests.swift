import ArticleReading
import FactModel
import Judging
import TestSupport
import Testing

/// What a judgement was made of is compared with what is there, whatever brought the difference: two copies that
/// are merged, undo, a decision between versions, another day, another page.
struct MadeOfTests {
  private static let hired = "The plant in Dorne hired 80 people."
  private static let fired = "The plant in Dorne fired 80 people."

  private static func article(_ paragraphs: [String]) -> String {
    (["Notes on a matter"] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private static func reload(_ desk: InMemoryDesk, _ paragraphs: [String]) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(article(paragraphs).utf8),
      name: nil
    )
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private static func isRated(_ desk: InMemoryDesk, _ label: String = "c1") -> Bool {
    desk.session.claims.all.first { $0.label == label }.map(desk.session.isRated) ?? false
  }

  private static func merge(_ other: InMemoryDesk, into desk: InMemoryDesk) {
    desk.world.files["other.json"] = SessionDocument.write(other.session)
    let answer = desk.type("merge other.json")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  // MARK: Statements

  /// What Ben makes of the claim that Ada rates in her copy.
  static let statements = [
    ["restate c1 The plant fired 80 people."], ["about c1 attribution"], ["content c1 It was so."],
  ]

  @Test(arguments: statements, [true, false])
  func aMergedRatingHoldsForTheStatementThatWasRated(_ lines: [String], _ isIntoAdas: Bool) throws {
    let ada = try InMemoryDesk(Self.article([Self.hired]))
    ada.type("claim 1.1")
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("c1 t @https://x.org/a yes")
    ben.type(lines: lines)
    if isIntoAdas { Self.merge(ben, into: ada) } else { Self.merge(ada, into: ben) }
    let desk = isIntoAdas ? ada : ben
    #expect(!Self.isRated(desk))
    #expect(desk.type("stale").contains("c1"))
  }

  @Test func whatAnotherUndoesIsCompared() throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type(lines: [
      "claim 1.1", "me Ben", "restate c1 The plant fired 80 people.", "me Ada",
      "c1 t yes they were",
    ])
    #expect(Self.isRated(desk))
    desk.type(lines: ["me Ben", "restate c1 The plant hired 80 people."])
    #expect(!Self.isRated(desk))
  }

  @Test func whoeverRatesAndRestatesKnowsBoth() throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type(lines: ["1.1 t", "restate c1 The plant took on 80 people."])
    #expect(Self.isRated(desk))
    desk.type(lines: ["me Ben", "restate c1 The plant fired 80 people."])
    #expect(!Self.isRated(desk))
    let stale = desk.type("stale")
    #expect(stale.contains("was:   c1 The plant took on 80 people."), "\(stale)")
    #expect(stale.contains("reads: c1 The plant fired 80 people."), "\(stale)")
    desk.type("undo")
    #expect(Self.isRated(desk))
  }

  // MARK: Decisions between versions

  @Test func whatIsChosenIsOfTheWordsForWhichItWasGiven() throws {
    let ada = try InMemoryDesk(Self.article([Self.hired]))
    ada.type("1.1 t ok")
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("1.1 f hired? not so")
    try Self.reload(ben, [Self.fired])
    ben.type("1.1 t fired, yes")
    Self.merge(ben, into: ada)
    #expect(ada.type("adjudicate").contains("of other words: “\(Self.hired)”"))
    ada.type("adjudicate c1 version 1 Ada is right")
    #expect(ada.session.openConflicts.isEmpty && !Self.isRated(ada))
    ada.type("holds c1")
    #expect(Self.isRated(ada))
  }

  @Test(arguments: ["adjudicate article mine", "adjudicate article leave"])
  func passagesLieInTheReadingThatHolds(_ line: String) throws {
    let ada = try InMemoryDesk(Self.article([Self.hired]))
    ada.type("1.1 t ok")
    let ben = try ada.reopened()
    ben.type("me Ben")
    try Self.reload(ada, [Self.fired])
    try Self.reload(ben, ["The plant in Dorne killed 80 people."])
    Self.merge(ben, into: ada)
    ada.type(lines: [line, "adjudicate c1 mine"])
    let article = ada.session.article.text
    #expect(ada.session.claims.all.allSatisfy { $0.passages.allSatisfy { $0.fits(article) } })
    #expect(ada.session.openConflicts.isEmpty)
    #expect(!Self.isRated(ada) && ada.session.use.staleCount == 1)
  }

  // MARK: Pages

  @Test func ticksAndAnswersRestOnThePageThatWasNamed() throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type(lines: [
      "items", "source https://x.org/a", "tick 1.1 @1", "1.1 t @1", "question c1 How many?",
      "answer c1 1 @1 eighty",
    ])
    #expect(desk.session.use.staleCount == 0)
    desk.type(lines: ["me Ben", "source @1 url=https://liar.org/z"])
    #expect(desk.session.items.all.contains { desk.session.isStale($0) })
    #expect(!Self.isRated(desk))
    #expect(
      desk.session.staleJudgements(of: desk.session.claims.all[0]).contains { $0.kind == .answer }
    )
    desk.type("source @1 url=https://x.org/a")
    #expect(desk.session.use.staleCount == 0)
  }

  // MARK: Days

  @Test func aVerdictOnARelativeDateIsOfThatDay() throws {
    let before = ["On 3 June 2018 the mill burnt. The next day it closed."]
    let desk = try InMemoryDesk(Self.article(before))
    desk.type("1.2 t register")
    try Self.reload(desk, ["On 3 June 2015 the mill burnt. The next day it closed."])
    #expect(!Self.isRated(desk))
    let stale = desk.type("stale")
    #expect(stale.contains("4 June 2018") && stale.contains("4 June 2015"), "\(stale)")
    desk.type("undo")
    #expect(Self.isRated(desk))
  }

  @Test func anotherDayOfPublicationIsAnotherDate() throws {
    let desk = try InMemoryDesk(Self.article(["The mill hired 80 people last year."]))
    desk.type(lines: ["article published=2025-03-14", "1.1 t register"])
    #expect(Self.isRated(desk))
    desk.type("article published=2019-03-14")
    #expect(!Self.isRated(desk))
  }

  @Test(arguments: [
    "It opened on Halloween.", "The output of the mill fell in Q3.", "It closed on Pentecost.",
    "They met on Presidents’ Day.", "They met on Valentine’s Day.", "They met on Black Friday.",
    "It was founded a decade ago.", "They met on the 14th.",
  ])
  func anotherDayOfPublicationIsAnotherDateWhateverItBeginsWith(_ sentence: String) throws {
    let desk = try InMemoryDesk(Self.article([sentence]))
    desk.type(lines: ["article published=2024-05-14", "1.1 t register"])
    #expect(Self.isRated(desk))
    desk.type("article published=2020-01-02")
    #expect(!Self.isRated(desk))
    #expect(desk.type("stale").contains("judged c1"))
  }

  /// Counted from the day after, dates that say their day mean the days that they meant.
  @Test(arguments: [
    ("The board met on 12 December.", "1.1 t a"), ("The board met on Monday.", "1.1 t a"),
    ("The board met on Monday.", "tick i1 a"), ("The mill hired 80 people last year.", "1.1 t a"),
    ("The mill fell in the mid-1970s.", "1.1 t a"),
    ("The board met on Monday. Two days later the mill fell.", "1.2 t a"),
  ])
  func theSameDayCountedFromAnotherIsNoOtherDate(
    _ one: (paragraph: String, judged: String)
  ) throws {
    let desk = try InMemoryDesk(Self.article([one.paragraph]))
    desk.type(lines: ["article published=2024-06-12", "items", one.judged])
    desk.type("article published=2024-06-13")
    #expect(desk.session.changedSentences.isEmpty, "\(one.judged): \(desk.type("stale"))")
    desk.type("undo")
    #expect(desk.session.changedSentences.isEmpty, "\(one.judged): \(desk.type("stale"))")
  }

  /// A span that begins or ends with publication, and a week, month or year counted from it, are others a day later,
  /// whether the article says so or its text.
  @Test(
    arguments: [
      "So far this month 12 people died.", "A month ago the mill fell.", "Six months ago it fell.",
      "Over the past week ten people died.", "The mill opens in two weeks.",
      "So far this year ten people died.",
      "Since Monday ten people have died.", "The mill opens by Friday.",
      "The mill has been shut since 1 March.", "On Monday it fell, and it still burns.",
      "Tuesday last week the mill fell.", "In early June the mill fell.",
      "By Monday ten had died. Two days later the mill fell.",
    ],
    [true, false]
  )
  func whatCountsFromPublicationIsOfThatDay(_ paragraph: String, _ isReloaded: Bool) throws {
    let desk = try InMemoryDesk(Self.article(["12 June 2024", paragraph, "All of it is so."]))
    let passage = desk.session.sentences.entries.first {
      desk.session.article.text.slice($0.range).hasSuffix(".")
    }
    let address = try #require(passage).address
    desk.type(lines: ["article published=2024-06-12", "items", "\(address) t a"])
    #expect(desk.session.changedSentences.isEmpty)
    if isReloaded {
      try Self.reload(desk, ["13 June 2024", paragraph, "All of it is so."])
    } else {
      desk.type("article published=2024-06-13")
    }
    #expect(!Self.isRated(desk), "\(paragraph)")
    desk.type("undo")
    #expect(Self.isRated(desk), "\(paragraph)")
  }

  /// What was said of a date and is taken back is another day, too.
  @Test func aDayThatIsSaidNoMoreIsAnother() throws {
    let desk = try InMemoryDesk(Self.article(["The board met on Monday."]))
    desk.type(lines: ["article published=2024-06-12", "items", "date i1 2024-05-06", "1.1 t a"])
    #expect(Self.isRated(desk))
    desk.type("date i1 none")
    #expect(!Self.isRated(desk))
    desk.type("undo")
    #expect(Self.isRated(desk))
  }

  /// Saying what the words were known to mean is no other meaning.
  @Test(arguments: [
    ("The board met on Monday.", "1.1 t a", "date i1 2024-06-10"),
    ("The board met on Monday.", "tick i1 a", "date i1 2024-06-10"),
    ("The board met on 3 May 2024.", "1.1 t a", "date i1 2024-05-03"),
  ])
  func theDayThatWasMeantIsNoOther(
    _ one: (paragraph: String, judged: String, same: String)
  ) throws {
    let desk = try InMemoryDesk(Self.article([one.paragraph]))
    desk.type(lines: ["article published=2024-06-12", "items", one.judged, one.same])
    #expect(desk.session.changedSentences.isEmpty, "\(one.same): \(desk.type("stale"))")
  }

  /// The paragraph, what is judged, and what makes its date mean another day.
  static let otherDays: [(paragraph: String, judged: String, other: String)] = [
    ("The board met on Monday. Two days later the mill fell.", "1.2 t a", "date i1 2024-05-06"),
    ("The board met on Monday. Two days later the mill fell.", "tick i2 a", "date i1 unknown"),
    ("The board met on Monday.", "tick i1 a", "date i1 2024-05-06"),
    ("The board met on 3 May 2024.", "tick i1 a", "date i1 2024-05-04"),
    ("In fiscal 2023 it lost money.", "tick i1 a", "set fiscal-year 10"),
    ("In fiscal 2023 it lost money.", "1.1 t a", "set fiscal-year 10"),
  ]

  @Test(arguments: otherDays)
  func anotherDayThatADateIsSaidToMeanIsAnotherDate(
    _ one: (paragraph: String, judged: String, other: String)
  ) throws {
    let desk = try InMemoryDesk(Self.article([one.paragraph]))
    desk.type(lines: ["article published=2024-06-12", "items", one.judged])
    #expect(desk.session.changedSentences.isEmpty)
    desk.type(one.other)
    #expect(!desk.session.changedSentences.isEmpty)
    desk.type(lines: ["stale", "holds all"])
    #expect(desk.session.changedSentences.isEmpty)
  }

  @Test func whoeverSaysWhatADateMeansKnowsIt() throws {
    let desk = try InMemoryDesk(Self.article(["The board met on Monday. It fell on Tuesday."]))
    desk.type(lines: ["article published=2024-06-12", "items", "date i1 2024-05-06", "tick 1.1 a"])
    desk.type("date i2 2024-05-07")
    #expect(desk.session.changedSentences.isEmpty)
  }

  // MARK: What a sentence leans on

  /// The paragraphs, what is judged, and the first paragraph as it is changed.
  static let leaning: [(paragraphs: [String], judged: [String], first: String)] = [
    (
      ["Did Abel Ltd lose men?", "Yes.", "It lost five.", "They fled."],
      ["2.1 t a", "3.1 t b", "4.1 t c"], "Did Bert Inc lose men?"
    ),
    (
      ["Abel is old. It is in Dorne. It lost five."], ["1.3 t a"],
      "Bert is old. It is in Dorne. It lost five."
    ),
    (["Abel is old. The firm lost five."], ["1.2 t a"], "Bert is old. The firm lost five."),
    (["Abel is old. Such a loss is rare."], ["1.2 t a"], "Bert is old. Such a loss is rare."),
  ]

  @Test(arguments: leaning)
  func anotherQuestionOrSubjectBeforeIsAnotherStatement(
    _ one: (paragraphs: [String], judged: [String], first: String)
  ) throws {
    let desk = try InMemoryDesk(Self.article(one.paragraphs))
    desk.type(lines: one.judged)
    try Self.reload(desk, [one.first] + one.paragraphs.dropFirst())
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated))
    desk.type("undo")
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated))
  }

  // MARK: Mentions

  @Test func aLaterMentionInAnotherSentenceIsNotTheFirst() throws {
    let desk = try InMemoryDesk(
      Self.article(["Jane Roe runs the mill.", "Roe hired 80 people."])
    )
    desk.type(lines: ["items", "tick 1.1 register", "tick 2.1 register"])
    let open = { desk.session.items.all.filter { desk.session.isOpen($0) }.count }
    #expect(open() == 0)
    try Self.reload(desk, ["Jane Roe runs the mill.", "Her brother Tom Roe hired 80 people."])
    #expect(
      desk.session.items.all.filter { $0.firstMention != nil }.allSatisfy(desk.session.isOpen)
    )
    #expect(open() > 0)
    desk.type("undo")
    // Where the first is gone, the later one, which was ticked with its sentence, is by itself.
    try Self.reload(desk, ["Roe hired 80 people."])
    #expect(open() == 0, "\(desk.type("items"))")
  }

  // MARK: People

  @Test func aReplyToOtherWordsReachesNoReader() throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type(lines: [
      "1.1 t @https://x.org/a ok", "claimant c1 Jane Roe",
      "contact c1 Jane Roe by phone: did you hire 80?",
      "reply k1 on-record c1 Yes, that is exactly right.",
    ])
    #expect(desk.type("report preview public").contains("exactly right"))
    try Self.reload(desk, [Self.fired])
    desk.type("c1 t @1 so it is")
    #expect(!desk.type("report preview public").contains("exactly right"))
    #expect(desk.type("show c1").contains("of other words: put it again, or holds c1"))
    desk.type("holds c1")
    #expect(desk.type("report preview public").contains("exactly right"))
  }

  // MARK: Sign-offs, dropped items

  static let changes = [
    "reply k1 on-record c1 It is all wrong.", "source @1 interest=\"paid by the plant\"",
    "drop i2", "check off no-archive @1 the site forbids it",
  ]

  @Test(arguments: changes)
  func whatReadersGetVoidsTheSignOff(_ line: String) throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type(lines: [
      "items", "1.1 t @https://x.org/a ok", "claimant c1 Jane Roe",
      "contact c1 Jane Roe by phone: did you hire 80?", "sign editor",
    ])
    let isVoid = {
      desk.session.lastSignOffs.contains {
        desk.session.void($0, in: desk.session.signedState) != nil
      }
    }
    #expect(!isVoid())
    desk.type(line)
    #expect(isVoid())
    desk.type("undo")
    #expect(!isVoid())
  }

  @Test func whatWasDroppedUncheckedIsNamed() throws {
    let desk = try InMemoryDesk(Self.article(["The plant in Elm hired 80 people in May."]))
    desk.type("items")
    let labels = desk.session.items.all.map(\.label)
    desk.type("drop \(labels[0])")
    #expect(desk.session.droppedItems.map(\.item.label) == [labels[0]])
    #expect(desk.type("status").contains("unchecked, by"))
    #expect(desk.type("report preview editor").contains("dropped, unchecked"))
    desk.type("undo")
    #expect(desk.session.droppedItems.isEmpty)
    // What was not entered, as it turns out, was not dropped either.
    desk.type("undo")
    #expect(desk.session.items.all.isEmpty)
    #expect(desk.session.droppedItems.isEmpty)
  }

  @Test func whatWasDroppedBehindAStateThatIsBackIsNotNamed() throws {
    let desk = try InMemoryDesk(Self.article(["The plant in Elm hired 80 people in May."]))
    desk.type("items")
    desk.type("drop \(desk.session.items.all[0].label)")
    #expect(desk.session.droppedItems.count == 1)
    desk.type("restore 0")
    #expect(desk.session.items.all.isEmpty)
    #expect(desk.session.droppedItems.isEmpty)
  }

  @Test func differentDecisionsOnAFindingAreAConflict() throws {
    let ada = try InMemoryDesk(Self.article(["The mill lost 9 men."]))
    ada.type("finding loaded-word 1.1\"lost\"")
    let ben = try ada.reopened()
    ben.type("me Ben")
    ada.type("status f1 accepted by Kim Lee: she insists")
    ben.type("status f1 rejected it is fine")
    Self.merge(ben, into: ada)
    #expect(ada.type("adjudicate").contains("f1"))
  }

  @Test func peopleWhoRatedOtherWordsNeitherAgreeNorDiffer() throws {
    let desk = try InMemoryDesk(Self.article([Self.hired]))
    desk.type("1.1 t a")
    try Self.reload(desk, [Self.fired])
    desk.type(lines: ["me Ben", "c1 t b"])
    let compared = desk.type("compare Ada Ben")
    #expect(compared.contains("of other words, not compared (1)"), "\(compared)")
    #expect(!compared.contains("agreed") && !compared.contains("other ratings"), "\(compared)")
  }

  // MARK: Another day in the text

  private static func dated(_ day: String, _ paragraph: String) -> [String] {
    [
      "By Ann Example", day, paragraph,
      "This part was in the paper and nobody has said a word about it since then.",
    ]
  }

  /// What the text says of its day is no other date for what means the same days.
  @Test(arguments: [
    ("The board met on 12 December.", "1.1 t a"), ("The board met on Monday.", "1.1 t a"),
    ("The board met on Monday.", "tick i1 a"), ("The mill hired 80 people last year.", "1.1 t a"),
  ])
  func theSameDayInATextOfAnotherDayIsNoOtherDate(
    _ one: (paragraph: String, judged: String)
  ) throws {
    let desk = try InMemoryDesk(Self.article(Self.dated("12 June 2024", one.paragraph)))
    desk.type(lines: ["items", one.judged])
    for day in ["13 June 2024", "14 June 2024"] {
      try Self.reload(desk, Self.dated(day, one.paragraph))
      #expect(desk.session.facts.published?.description == "2024-06-\(day.prefix(2))")
      #expect(desk.session.changedSentences.isEmpty, "\(one.judged): \(desk.type("stale"))")
    }
    try Self.reload(desk, Self.dated("13 June 2019", one.paragraph))
    #expect(!desk.session.changedSentences.isEmpty)
    desk.type("undo")
    #expect(desk.session.changedSentences.isEmpty, "\(one.judged): \(desk.type("stale"))")
  }

  // MARK: Words that are gone

  /// What was rated beside words that were gone is of the words that were there.
  @Test func aRatingBesideGoneWordsIsOfThoseThatWereThere() throws {
    let rest = "This part was in the paper and nobody has said a word about it since then."
    let desk = try InMemoryDesk(
      Self.article(["The mill is old. Mr Roe is glad. It is in Dorne.", rest])
    )
    desk.type("1.2 f he is not")
    try Self.reload(desk, ["The mill is old. It is in Dorne.", rest])
    desk.type(lines: ["passage c1 1.1", "c1 t it is"])
    #expect(!Self.isRated(desk))
    desk.type("passage c1 -1")
    #expect(Self.isRated(desk))
    try Self.reload(desk, ["The mill is new. It is in Dorne.", rest])
    #expect(!Self.isRated(desk))
  }
}
