import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Items: found, ticked, marked, corrected.
struct ItemCommandTests {
  private func desk(_ lines: String...) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source https://a.example slug=a", "items"] + lines)
    return desk
  }

  /// What a line answers, without the spaces that make columns.
  private func answer(_ line: String, _ desk: InMemoryDesk) -> String {
    desk.type(line).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    .joined(separator: "\n")
  }

  private func item(_ number: Int, _ desk: InMemoryDesk) throws -> Item {
    try #require(desk.session.items[EntityNumber(number)])
  }

  @Test func areEnteredOnceByAnEditOfTheirOwn() throws {
    let desk = try desk()
    #expect(desk.session.log.count == 2)
    #expect(desk.session.items.all.count { $0.firstMention == nil } == 58)
    desk.type("items 3.1")
    #expect(desk.session.log.count == 2)
    desk.type("undo")
    #expect(desk.session.items.isEmpty)
    desk.type("redo")
    #expect(desk.session.items.count == 88)
  }

  @Test(arguments: [
    "items", "dates", "quotes", "names", "proposals", "numbers", "find the", "todo", "status",
    "show",
  ])
  func lookingForThemCanBeEnded(_ verb: String) throws {
    let desk = try InMemoryDesk()
    let before = desk.document
    desk.world.isCancelled = true
    #expect(desk.type(verb).hasPrefix("error: interrupted"))
    #expect(desk.document == before)
    desk.world.isCancelled = false
    #expect(!desk.type(verb).hasPrefix("error"))
  }

  @Test func areEnteredByTheFirstVerbThatNeedsThem() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "tick 1.1 @a", "undo"])
    #expect(desk.session.items.count == 88)
    #expect(desk.session.items.all.allSatisfy { $0.check == nil })
  }

  /// A command that is refused leaves nothing behind, in the session or in its file.
  @Test(arguments: [
    "date i1 2019-05-03", "date i999 2024-01-29", "item i999 number", "tick 1.1 @nobody",
    "item 1.1\"Monday\" date",
  ])
  func aRefusedCommandEntersNone(_ line: String) throws {
    let desk = try InMemoryDesk()
    let before = desk.document
    let answer = desk.type(line)
    guard answer.hasPrefix("error: ") else { return #expect(desk.document != before) }
    #expect(desk.document == before)
    #expect(try desk.reopened().session.items.isEmpty)
  }

  @Test func canBeLookedAtWhereNothingCanBeEntered() throws {
    let desk = try InMemoryDesk()
    desk.store.readOnlyReason = "it is old"
    #expect(desk.type("items 1.1").contains("1.1         date Monday"))
    #expect(desk.session.items.isEmpty)
  }

  /// Where a sentence was cut in an attribution, what was said is behind it.
  @Test(arguments: ["quotes", "proposals", "quotes indirect", "items"])
  func anInitialInANameCutsNoAttribution(_ line: String) throws {
    let desk = try InMemoryDesk("Town pays\n\nJames P. Kennedy said the town would pay.\n")
    #expect(!desk.type(line).isEmpty)
  }

  @Test func aPageMayBeginANote() throws {
    let desk = try desk("tick i14 p41 of the register")
    #expect(try item(14, desk).check?.note == "p41 of the register")
    desk.type("tick p7 of the register")
    #expect(try item(1, desk).check?.note == "p7 of the register")
  }

  @Test func aSentenceIsCoveredWhenAllItsItemsAre() throws {
    let desk = try desk()
    let answer = answer("tick 1.1 @a his words", desk)
    #expect(
      answer == """
        i12 1.1 attribution “China said” ticked @1 — his words
        i1 title place “China” ticked @1 — his words
        i13 1.1 place “China” = i1 ticked
        i14 1.1 date “Monday” ticked @1 — his words
        """
    )
    #expect(desk.session.use.coveredCount == 1)
    #expect(desk.type("tick 1.1 @a") == "All items there are checked already.")
    desk.type("unmark i14")
    #expect(desk.session.use.coveredCount == 0)
  }

  @Test(arguments: [
    ("tick p1", "error: the source is missing"),
    ("tick p99 @a", "error: there is no open proposal p99"),
    ("nothing p1", "error: “p1” is what a rule proposes, and no address"),
    ("items p1", "error: “p1” is what a rule proposes, and no address"),
    ("p1 t", "error: “p1” is what a rule proposes, and no address"),
    ("tick i14", "error: a source or a note is missing"),
    ("tick i14 @b", "error: there is no source @b"),
    ("tick i90 @a", "error: there is no item i90"),
    ("tick i5-90 @a", "error: there is no item i90"),
    ("tick i5-900000 @a", "error: so many items are in no article"),
    ("evidence i14 @a", "error: i14 is no claim"),
    ("split i14 Tuesday", "error: those are not some words of i14"),
    ("split i14 Monday", "error: those are not some words of i14"),
    ("split i14", "error: the words are missing"),
    ("join i14", "error: several items must be named"),
    ("join i14 i16", "error: items of several sentences are not one"),
    ("item", "error: the words are missing"),
    ("item i4 shoe", "error: “shoe” is not a kind of item"),
    ("item 1.1\"Monday\" date", "error: i14 is that already"),
    ("item i1 of i4", "error: i4 is a later mention of it"),
    ("item i14 of i1", "error: i14 is no later mention of a name"),
    ("item i7 of i1", "error: i7 is no later mention of a name"),
    ("item 1.1 date please", "error: “please” has no meaning here"),
  ])
  func whatIsWrongChangesNothing(_ row: (line: String, answer: String)) throws {
    let desk = try desk()
    let before = desk.session.log.count
    #expect(desk.type(row.line).hasPrefix(row.answer), "\(row.line)")
    #expect(desk.session.log.count == before)
  }

  @Test func aProposalIsTickedWithTheItemsThere() throws {
    let desk = try desk()
    let before = desk.session.log.count
    #expect(desk.type("proposals").contains("p3   standfirst quotation-without-speaker"))
    let answer = desk.type("tick p3 @a")
    #expect(answer.contains("ticked @1"), "\(answer)")
    #expect(answer.contains("quotation-without-speaker [rejected]"), "\(answer)")
    #expect(!desk.type("proposals").contains("p3   "))
    #expect(desk.session.findings.last?.status?.reason == "confirmed by @1")
    // It is one change.
    #expect(desk.session.log.count == before + 1)
  }

  @Test func aNoteCanTakeThePlaceOfASource() throws {
    let desk = try desk("tick i14 29 January was a Monday")
    #expect(try item(14, desk).check?.note == "29 January was a Monday")
    #expect(try item(14, desk).check?.sources.isEmpty == true)
  }

  @Test func aLaterMentionIsTickedAtTheFirst() throws {
    let desk = try desk("tick i13 @a")
    #expect(try item(1, desk).check != nil)
    #expect(try item(13, desk).check == nil)
    #expect(desk.type("i13").contains("= i1 ticked"))
  }

  @Test func aRatingMakesAnItemAClaim() throws {
    let desk = try desk("scale desk", "i81-82 u Only the group says so.")
    let claims = Array(desk.session.claims.all)
    #expect(claims.map { $0.passages[0].exact } == ["around 600 North Koreans", "October 2023"])
    #expect(try item(81, desk).claim == claims[0].id)
    #expect(desk.session.log.count == 4)
    desk.type("fix i81 about 500 North Koreans")
    #expect(desk.session.claims.all.first?.fix?.replacement == "about 500 North Koreans")
    desk.type("i81 x @a")
    #expect(desk.session.claims.count == 2)
    #expect(desk.session.claims.all.first?.verdict?.rating == "Fix")
    desk.type("drop c1")
    #expect(try item(81, desk).claim == nil)
    desk.type("undo")
    #expect(try item(81, desk).claim == claims[0].id)
  }

  @Test func theTruestRatingTicks() throws {
    let desk = try desk("i14 true @a", "scale desk", "i12 c @a")
    #expect(desk.session.claims.isEmpty)
    #expect(try item(14, desk).check?.outcome == .ticked)
    #expect(try item(12, desk).check?.outcome == .ticked)
  }

  @Test func aClaimOnExactlyItsWordsIsTheItems() throws {
    let desk = try desk("8.1\"around 600 North Koreans\" mf", "claim 8.1\"October 2023\"")
    #expect(try item(81, desk).claim == desk.session.claims[EntityNumber(1)]?.id)
    #expect(try item(82, desk).claim == desk.session.claims[EntityNumber(2)]?.id)
    #expect(desk.type("unmark i81").hasPrefix("error: i81 became c1"))
  }

  @Test func thereMayBeNothingToCheck() throws {
    let desk = try desk("nothing i6 i55 words of course")
    #expect(try item(6, desk).check?.outcome == .nothing)
    #expect(try item(55, desk).check?.note == "words of course")
  }

  @Test func anItemIsSplitAndJoined() throws {
    let desk = try desk()
    #expect(
      answer("split i9 spokesperson", desk) == """
        i9 cap1 title “Chinese Foreign Ministry” open
        i89 cap1 title “spokesperson” open
        """
    )
    #expect(
      answer("join i9 i89 i11", desk)
        == "i9 cap1 title “Chinese Foreign Ministry spokesperson Wang "
        + "Wenbin” open"
    )
    #expect(desk.session.items[EntityNumber(89)] == nil)
    // The next mention of the name stands for the rest now.
    #expect(try item(20, desk).firstMention == desk.session.items[EntityNumber(9)]?.id)
  }

  /// Nobody has looked at the words between, or at each part.
  @Test(arguments: ["join i9 i11", "split i9 spokesperson"])
  func joinedAndSplitItemsAreOpen(_ line: String) throws {
    let desk = try desk("tick i9 @a the list", "tick i11 @a the list")
    #expect(answer(line, desk).hasSuffix("open"))
    #expect(try item(9, desk).check == nil)
  }

  @Test func anItemIsAddedByItsWords() throws {
    let desk = try desk()
    #expect(answer("item 7.2\"born in China\" link", desk) == "i89 7.2 link “born in China” open")
    #expect(answer("item 7.2\"women\"", desk) == "i90 7.2 attribution “women” open")
    #expect(answer("item i90 title", desk) == "i90 7.2 title “women” open")
    #expect(answer("item i90 of i67", desk) == "i90 7.2 title “women” = i67")
    #expect(answer("item i90 of none", desk) == "i90 7.2 title “women” open")
    desk.type("item i90 of i67")
    #expect(answer("item i90 number", desk) == "i90 7.2 number “women” open")
    #expect(desk.type("item 5.1\"South Korea\" place").hasPrefix("error: i56 is that already"))
  }

  @Test func aDroppedFirstMentionIsFollowedByTheNext() throws {
    let desk = try desk("tick i1 @a", "drop i1 i5")
    #expect(try item(4, desk).firstMention == nil)
    #expect(try item(4, desk).check?.outcome == .ticked)
    #expect(desk.session.use.staleCount == 0)
    #expect(try item(13, desk).firstMention == desk.session.items[EntityNumber(4)]?.id)
    #expect(desk.type("i1").hasPrefix("error: there is no item i1"))
    desk.type("undo")
    #expect(try item(13, desk).firstMention == desk.session.items[EntityNumber(1)]?.id)
  }

  @Test func aSourceThatTicksCannotBeDropped() throws {
    let desk = try desk("tick i14 @a")
    #expect(desk.type("drop @a").hasPrefix("error: @1 is used by i14"))
  }

  @Test func whatWasForgottenIsNotThereAnyMore() throws {
    let desk = try desk("source Insider slug=insider", "tick i14 @insider so says @insider")
    desk.type("forget @2 insider")
    let check = try #require(try item(14, desk).check)
    #expect(check.sources.isEmpty)
    #expect(check.note?.contains("insider") == false)
  }

  @Test func theArticleSaysHowManyAreOpen() throws {
    let desk = try desk("tick i12 i1 @a")
    #expect(desk.type("show 1.1").hasSuffix("· 1 of 3 items open: i14"))
    desk.type("tick i14 @a")
    #expect(desk.type("show 1.1").hasSuffix("· 3 items checked"))
    #expect(desk.type("todo").contains("· 8 of 9 items open: i16-23"))
  }

  @Test func aDateMeansWhatSomebodySaid() throws {
    let desk = try desk()
    #expect(desk.type("dates").contains("Monday ≈ 29 January 2024"))
    desk.type("date i14 2024-01-22 2024-01-28")
    #expect(try item(14, desk).meaning?.from == PartialDate("2024-01-22"))
    #expect(desk.type("dates").contains("Monday = 22–28 January 2024, as Ada says"))
    // Another day of publication changes all readings and no correction.
    desk.type("article published=2024-02-20")
    #expect(desk.type("dates").contains("Monday = 22–28 January 2024, as Ada says"))
    desk.type("date i14 unknown")
    #expect(desk.type("i14").contains("no day that can be known, as Ada says"))
    desk.type("date i14 none")
    #expect(try item(14, desk).meaning == nil)
    #expect(desk.type("dates").contains("Monday ≈ 19 February 2024"))
    desk.type("undo 4")
    #expect(desk.type("dates").contains("Monday ≈ 29 January 2024"))
  }

  /// As the marks of a report have them, which leave out the year of the article.
  @Test(arguments: [
    ("29 Jan", "2024-01-29", nil), ("≈22–28 Jan", "2024-01-22", "2024-01-28"),
    ("29 Dec 2023 – 4 Jan", "2023-12-29", "2024-01-04"), ("=29 Jan", "2024-01-29", nil),
    ("Dec 2023", "2023-12", nil), ("2021–2023", "2021", "2023"),
  ])
  func takesDaysAsReportsHaveThem(_ row: (days: String, from: String, through: String?)) throws {
    let desk = try desk("date i14 \(row.days)")
    let meaning = try item(14, desk).meaning
    #expect(meaning?.from == PartialDate(row.from), "\(row.days)")
    #expect(meaning?.through?.description == row.through, "\(row.days)")
  }

  @Test func whatIsNoDateOrNoDayIsRefused() throws {
    let desk = try desk()
    #expect(desk.type("date i1 2024").hasPrefix("error: i1 is no date"))
    for days in ["Monday", "2024-13-01", "2024-02-01 2024-01-01", "2024 2025 2026"] {
      #expect(desk.type("date i14 \(days)").hasPrefix("error: “\(days)” is not a date"))
    }
    #expect(try item(14, desk).meaning == nil)
  }

  @Test func indirectSpeechIsListedWithWhoIsMeant() throws {
    let desk = try desk()
    let listed = desk.type("quotes indirect")
    #expect(listed.contains("there were no North Korean defectors in the country"), "\(listed)")
    #expect(listed.contains(" · China said"), "\(listed)")
  }
}
