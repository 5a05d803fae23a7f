import ArticleReading
import Auditing
import FactModel
import Publishing
import SessionLibrary
import TestSupport
import Testing
import Workbench

/// Two people on copies of one session.
struct MergeCommandTests {
  private let copies: TwoCopies
  private var ada: InMemoryDesk { copies.ada }
  private var ben: InMemoryDesk { copies.ben }

  init() throws { copies = try TwoCopies() }

  private func merge() -> String { copies.merge() }

  @Test func bringsInWhatTheOtherDid() throws {
    ben.type(lines: ["3.1 f", "c1 note seen"])
    ada.type("4.1 t")
    let told = merge()
    #expect(told.contains("2 changes merged."), "\(told)")
    #expect(!told.contains("changed differently"))
    #expect(ada.session.claims.count == 4)
    #expect(ada.session.claims[EntityNumber(1)]?.notes.map(\.text) == ["seen"])
    #expect(merge().hasPrefix("Nothing new: this session has all 4 changes of it."))
    ada.type("c1 note and now")
    #expect(ada.session.log.heads.count == 1)
    let again = try ada.reopened()
    #expect(SessionDocument.write(again.session) == SessionDocument.write(ada.session))
  }

  @Test func namesBothVersionsAndCountsThemUntilTheyAreSettled() throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    let told = merge()
    for part in ["c1", "restatement: changed differently", "“Ada's words.”", "“Ben's words.”"] {
      #expect(told.contains(part), "\(told)")
    }
    #expect(ada.type("status").contains("1 between people (c1): adjudicate"))
    #expect(ada.type("todo").contains("changed differently by two (1)"))
    #expect(ada.type("list").contains("changed by two"))
    #expect(ada.type("check").contains("open-conflict"))
    #expect(ada.type("status").contains("coverage    1 of"))
    let count = ada.session.log.count
    ada.type("adjudicate c1 mine the ministry says so")
    #expect(ada.session.log.count == count + 1)
    // Ada had rated it and put it so herself; of Ben's words her rating was not.
    #expect(ada.type("stale").contains("Everything was judged"))
    #expect(ada.type("status").contains("coverage    2 of"))
    let claim = try #require(ada.session.claims[EntityNumber(1)])
    #expect(claim.restatement == "Ada's words.")
    #expect(ada.type("show c1").contains("the ministry says so"))
    #expect(ada.type("history 2").contains("the ministry says so"))
    #expect(claim.notes.isEmpty)
    #expect(ada.type("adjudicate") == "Nothing is to be settled between people.")
  }

  @Test func whatIsLeftIsSettledAndUndoOpensItAgain() throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    _ = merge()
    let words = ada.session.claims[EntityNumber(1)]?.restatement
    ada.type("adjudicate c1 leave")
    #expect(ada.session.openConflicts.isEmpty)
    #expect(ada.session.claims[EntityNumber(1)]?.restatement == words)
    ada.type("undo")
    #expect(ada.session.openConflicts.count == 1)
  }

  @Test func anotherVersionThanTheTwoIsTyped() throws {
    ada.type(lines: ["restate c1 Ada's words.", "c1 t after all"])
    ben.type("restate c1 Ben's words.")
    _ = merge()
    ada.type("adjudicate c1 other What both meant.")
    #expect(ada.session.claims[EntityNumber(1)]?.restatement == "What both meant.")
    #expect(ada.session.openConflicts.isEmpty)
    ada.type("restate c1 Or so.")
    #expect(ada.session.openConflicts.isEmpty)
  }

  @Test func changingTheFieldSettlesNothing() throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    _ = merge()
    ada.type("restate c1 Ada's better words.")
    #expect(ada.session.openConflicts.count == 1)
    ada.type(lines: ["undo 1", "redo", "undo 2", "redo 2"])
    #expect(ada.session.openConflicts.count == 1)
    ada.type("adjudicate c1 theirs he is right")
    #expect(ada.session.claims[EntityNumber(1)]?.restatement == "Ben's words.")
    #expect(ada.session.openConflicts.isEmpty)
    let again = try ada.reopened()
    #expect(again.session.conflicts == ada.session.conflicts)
  }

  /// Two judgements of one sentence, each of a thing of its own.
  @Test(arguments: [
    ("4.1 f no", "4.1 t yes", "c4"), ("4.1 f no", "nothing 4.1", "c3"),
    ("later 4.1", "nothing 4.1", "4.1"),
  ])
  func judgementsOfOneSentenceThatContradictEachOtherAreOpen(
    _ one: String,
    _ other: String,
    _ name: String
  ) throws {
    for lines in [(one, other), (other, one)] {
      let first = try InMemoryDesk()
      first.type(lines: ["1.1 f why", "2.1 t"])
      let second = try first.reopened()
      second.type("me Ben")
      first.type(lines.0)
      second.type(lines.1)
      first.world.files["ben.json"] = SessionDocument.write(second.session)
      let told = first.type("merge ben.json")
      #expect(told.contains("judged differently"), "\(lines): \(told)")
      #expect(first.session.openConflicts.count == 1, "\(lines)")
      #expect(first.type("check").contains("open-conflict"))
      let sentence = first.session.use.uses.indices.first { index in
        first.session.sentences.entries[index].address == "4.1"
      }
      #expect(sentence.map { first.session.use.uses[$0].isCovered } == false)
      let label = first.session.openConflicts.map { first.session.name(of: $0) }[0]
      #expect(label == name)
      first.type("adjudicate \(label) mine Looked at it again.")
      #expect(first.session.openConflicts.isEmpty, "\(lines)")
      #expect(
        first.session.conflicts.flatMap(\.settlements).map(\.reason) == ["Looked at it again."]
      )
      second.world.files["ada.json"] = SessionDocument.write(first.session)
      second.type("merge ada.json")
      #expect(SessionDocument.write(second.session) == SessionDocument.write(first.session))
    }
  }

  @Test func theSameJudgementOfOneSentenceIsNoConflict() {
    ada.type(lines: ["4.1 f no", "nothing 5.1"])
    ben.type(lines: ["4.1 f no", "nothing 5.1"])
    #expect(!merge().contains("differently"))
    #expect(ada.session.openConflicts.isEmpty)
  }

  @Test func itemsThatBothEnteredAreOneEach() {
    ada.type(lines: ["items", "tick i2 looked up"])
    ben.type(lines: ["items", "tick i1 looked up"])
    let ids = ada.session.items.all.map(\.id)
    #expect(!ids.isEmpty && ids == ben.session.items.all.map(\.id))
    #expect(!merge().contains("differently"))
    #expect(ada.session.items.all.map(\.id) == ids)
    #expect(ada.session.items.all.prefix(2).allSatisfy { $0.check != nil })
  }

  /// A review is of the very verdict, wherever that comes from.
  @Test func whatNobodyReviewedIsNotReviewed() throws {
    for isReviewerFirst in [true, false] {
      let first = try InMemoryDesk()
      first.type("1.1 f why")
      let second = try first.reopened()
      first.type(lines: ["me Cleo, editor", "status c1 reviewed"])
      #expect(first.session.claims[EntityNumber(1)]?.status == .reviewed)
      second.type(lines: ["me Ben", "c1 t it is so after all"])
      let (one, other) = isReviewerFirst ? (first, second) : (second, first)
      one.world.files["other.json"] = SessionDocument.write(other.session)
      one.type("merge other.json")
      let claim = try #require(one.session.claims[EntityNumber(1)])
      #expect(claim.verdict?.rating == "True")
      #expect(claim.status == .rated && claim.heldReview == nil)
      #expect(one.type("check magazine").contains("second-person"))
    }
  }

  @Test(arguments: ["source \"Audit\" slug=audit", "evidence c1 @1 refutes", "restate c1 Other."])
  func whatAReviewDidNotSeeIsNotReviewed(_ line: String) throws {
    ada.type(lines: ["source \"Register\" slug=reg", "status c1 reviewed", line])
    let isAbout = line.contains("c1")
    let claim = try #require(ada.session.claims[EntityNumber(1)])
    #expect(claim.status == (isAbout ? .rated : .reviewed))
    if isAbout {
      ada.type("undo")
      #expect(ada.session.claims[EntityNumber(1)]?.status == .reviewed)
    }
  }

  @Test func twoVersionsPublishedApartAreTold() throws {
    for desk in [ada, ben] {
      for rule in GateRule.all { desk.type("check off \(rule.name) For the test.") }
    }
    ada.type("publish")
    ben.type(lines: ["c1 t it is so after all", "publish"])
    #expect(merge().contains("two versions were published apart"))
    #expect(ada.session.publications.all.map(\.number.main) == [1, 2])
    #expect(ada.session.openConflicts.contains { $0.field == Conflict.readers })
    #expect(ada.type("adjudicate publication mine").hasPrefix("error: "))
    #expect(ada.type("adjudicate publication leave").hasPrefix("error: "))
    #expect(ada.session.corrections.isEmpty)
    ada.type("adjudicate publication leave One had another rating.")
    #expect(!ada.session.openConflicts.contains { $0.field == Conflict.readers })
    let told = ada.session.corrections.all.flatMap(\.differences)
    #expect(told.contains { $0.field == "verdict" })
    #expect(ada.session.corrections.all.allSatisfy { $0.reason == "One had another rating." })
    ben.world.files["ada.json"] = SessionDocument.write(ada.session)
    ben.type("merge ada.json")
    #expect(SessionDocument.write(ben.session) == SessionDocument.write(ada.session))
  }

  /// Until somebody decides, whoever was promised more is told the less of.
  @Test(arguments: ["terms=off-record", "terms=background", "visibility=sealed"])
  func theStricterTermsHoldWhileTwoDiffer(_ promise: String) throws {
    for lines in [["on-record", promise], [promise, "on-record"]] {
      let one = try InMemoryDesk()
      one.type(
        "source \"Zebulon Quibbleman\" slug=zeb kind=person terms=on-record visibility=public"
      )
      one.type("1.1 f @zeb because")
      let other = try one.reopened()
      other.type("me Ben")
      one.type("source @zeb \(lines[0] == promise ? promise : "terms=background")")
      other.type("source @zeb \(lines[1] == promise ? promise : "terms=background")")
      if lines[0] != promise { one.type("source @zeb terms=on-record role=cook") }
      if lines[1] != promise { other.type("source @zeb terms=on-record role=cook") }
      one.world.files["ben.json"] = SessionDocument.write(other.session)
      one.type("merge ben.json")
      for line in ["report public draft", "export csv", "report preview editor"] {
        #expect(!one.type(line).contains("Quibbleman"), "\(lines), \(line)")
      }
    }
  }

  /// A list of names is one value: two corrections of one name are no two people.
  @Test func aListOfAuthorsIsOneValue() throws {
    let ada = try InMemoryDesk()
    ada.type(lines: [
      "article byline=\"Jon Smith\"", "source https://ex.example/q author=\"J. Doe\"",
    ])
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "article byline=\"Jon Smit\"", "source @1 author=\"Joe Doe\""])
    ada.type(lines: ["article byline=\"John Smith\"", "source @1 author=\"Jane Doe\""])
    let one = ada.session
    ada.world.files["other.json"] = SessionDocument.write(ben.session)
    let told = ada.type("merge other.json")
    for part in ["John Smith", "Jon Smit", "Jane Doe", "Joe Doe"] {
      #expect(told.contains(part), "\(told)")
    }
    #expect(ada.session.facts.byline.count == 1)
    #expect(ada.session.sources.all.first?.authors.count == 1)
    #expect(ada.session.openConflicts.count == 2)
    ben.world.files["other.json"] = SessionDocument.write(one)
    ben.type("merge other.json")
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
    ada.type(lines: ["undo 1", "undo 1"])
    #expect(ada.session.openConflicts.isEmpty)
  }

  /// Two versions of which a few words are the same are told in full.
  @Test func bothMeaningsOfADateAreShown() throws {
    let ada = try InMemoryDesk("It was in May. So it was.\n")
    ada.type("items")
    let label = try #require(ada.session.items.all.first { $0.kind == .date }).label
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "date \(label) 2024-05"])
    ada.type("date \(label) 2023-05")
    ada.world.files["other.json"] = SessionDocument.write(ben.session)
    let told = ada.type("merge other.json")
    #expect(told.contains("May 2023") && told.contains("May 2024"), "\(told)")
  }

  @Test func ratingsThatDifferAreSettledByRatingAgain() throws {
    ada.type("c1 t after all")
    ben.type("c1 mf no")
    #expect(merge().contains("verdict: changed differently"))
    ada.type("adjudicate c1 theirs")
    let claim = try #require(ada.session.claims[EntityNumber(1)])
    #expect(claim.verdict?.rating == ben.session.claims[EntityNumber(1)]?.verdict?.rating)
    #expect(Set(claim.verdicts.map(\.rating)).isSuperset(of: ["True", "Mostly False"]))
    #expect(ada.session.openConflicts.isEmpty)
  }

  @Test func passagesAreFoundInAReadingThatOnlyTheOtherHas() throws {
    let sample = String(decoding: GoldenFile.read(ProjectFolder.sampleArticle) ?? [], as: UTF8.self)
    ada.world.articles["corrected.txt"] = try PlainTextReader.read(
      Array(sample.replacing("around 600", with: "about 500 or more").utf8),
      name: nil
    )
    ben.type("$ f")
    ada.type("reload corrected.txt")
    let before = ada.session
    #expect(!merge().hasPrefix("error"))
    let claim = try #require(ada.session.claims.last)
    #expect(claim.passages.allSatisfy { !$0.isGone && $0.fits(ada.session.article.text) })
    #expect(SessionAudit(ada.session).findings.isEmpty)
    ben.world.files["ada.json"] = SessionDocument.write(before)
    ben.type("merge ada.json")
    #expect(SessionDocument.write(ben.session) == SessionDocument.write(ada.session))
  }

  @Test func whatWasDoneMeanwhileWasNotPublished() throws {
    ben.type("restate c1 Words that nobody published.")
    for rule in GateRule.all { ada.type("check off \(rule.name) For the test.") }
    ada.type("publish")
    #expect(!ada.session.publications.isEmpty)
    _ = merge()
    #expect(ada.session.claims[EntityNumber(1)]?.restatement != nil)
    #expect(!ada.type("report public").contains("nobody published"))
    ada.type("holds c1")
    #expect(ada.type("report public draft").contains("nobody published"))
  }

  @Test func refusesWhatItCannotMerge() throws {
    ada.world.files["a.json"] = Array("{}".utf8)
    ada.world.files["open.json"] = SessionDocument.write(ben.session)
    ada.world.files["open.journal"] = [0]
    var damaged = SessionDocument.write(ben.session)
    damaged[damaged.count - 10] ^= 1
    ada.world.files["damaged.json"] = damaged
    let before = SessionDocument.write(ada.session)
    for file in ["a.json", "open.json", "damaged.json", "none.json"] {
      #expect(ada.type("merge \(file)").hasPrefix("error: "), "\(file)")
    }
    #expect(SessionDocument.write(ada.session) == before)
    #expect(ada.type("adjudicate c1 mine").hasPrefix("error: "))
  }

  /// A decision is about what it names, and about nothing else on the sentence.
  @Test func settlingOneConflictLeavesAnotherOnTheSentenceOpen() throws {
    ada.type(lines: ["4.1 f no", "restate c3 Ada's words.", "c1 t after all"])
    ben.type(lines: ["4.1 t yes", "c1 mf no", "restate c1 Ben's words."])
    ada.type("restate c1 Ada's words.")
    _ = merge()
    let paths = Set(ada.session.openConflicts.map(\.path))
    #expect(paths.count == 3)
    // Both claims on 4.1 get one rating, which is no word about how c1 is rated or worded.
    let label = try #require(ada.session.openConflicts.first { $0.opposed != nil })
    ada.type("adjudicate \(ada.session.name(of: label)) mine I counted.")
    #expect(ada.session.openConflicts.count == 2)
    ada.type("adjudicate c1 version 2 He is right.")
    #expect(ada.session.openConflicts.count == 1)
    #expect(ada.session.openConflicts.allSatisfy { $0.id == ada.session.claims.all.first?.id })
  }

  /// Whoever settles says whose rating holds, and rates nothing.
  @Test(arguments: ["mine", "theirs", "version 1", "version 2"], ["Ada", "Zoe Quint"])
  func settlingMakesNoAgreement(_ choice: String, _ name: String) {
    ada.type("c1 t after all")
    ben.type("c1 mf no")
    _ = merge()
    func measured() -> [Substring] {
      ada.type("agreement rounds=0").split(separator: "\n").filter { $0.contains("percentage") }
    }
    let before = measured()
    ada.type(lines: ["me \(name)", "adjudicate c1 \(choice) looked it up"])
    #expect(measured() == before)
    let compared = ada.type("compare Ada Ben")
    #expect(compared.contains("Mostly False") && compared.contains("True"), "\(compared)")
  }

  @Test func theNumberOfAVersionStaysWhileOthersAreSettled() {
    ada.type(lines: ["restate c1 Ada's words.", "kind c1 numerical", "said c1 2024-01-03"])
    ben.type(lines: ["restate c1 Ben's words.", "kind c1 causal", "said c1 2024-01-02"])
    _ = merge()
    let listed = ada.type("adjudicate").split(separator: "\n").map(String.init)
    let fifth = listed.first { $0.contains("    5  ") }
    ada.type("adjudicate c1 version 1")
    let left = ada.type("adjudicate").split(separator: "\n").map(String.init)
    #expect(fifth != nil && left.first { $0.contains("    5  ") } == fifth, "\(left)")
  }

  @Test func aVersionByItsNumberIsOfOneConflict() throws {
    ada.type(lines: ["restate c1 Ada's words.", "kind c1 numerical"])
    ben.type(lines: ["restate c1 Ben's words.", "kind c1 causal"])
    let told = merge()
    for line in ["    1     ", "    2     ", "    3     ", "    4     "] {
      #expect(told.contains(line), "\(told)")
    }
    let second = ada.session.openConflicts[1]
    ada.type("adjudicate c1 version 4 Looked it up.")
    #expect(ada.session.openConflicts.count == 1)
    let settled = try #require(ada.session.conflicts.first { !$0.isOpen })
    #expect(settled.path == second.path)
    #expect(ada.type("adjudicate c1 version 7").hasPrefix("error: no single version is meant"))
    #expect(ada.session.openConflicts.count == 1)
  }

  /// Two people settle the same without knowing of each other: why is kept of both.
  @Test(arguments: [("mine", "theirs", 0), ("mine", "mine", 1)])
  func bothReasonsAreKept(_ first: String, _ second: String, _ open: Int) throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    _ = merge()
    ben.world.files["ada.json"] = SessionDocument.write(ada.session)
    ben.type("merge ada.json")
    ada.type("adjudicate c1 \(first) Ada has looked.")
    ben.type("adjudicate c1 \(second) Ben has asked.")
    _ = merge()
    #expect(ada.session.openConflicts.count == open)
    let shown = ada.type("show c1")
    #expect(shown.contains("Ada has looked.") && shown.contains("Ben has asked."), "\(shown)")
    let again = try ada.reopened()
    #expect(again.session.conflicts == ada.session.conflicts)
  }

  @Test func whatHasNoLabelIsNamedByOneWord() throws {
    ada.type("blind \"Maria Chen\"")
    let check = try #require(ada.session.blindChecks.last)
    let conflict = Conflict(of: BlindCheck.kindName, id: check.id, field: "seen", versions: [])
    #expect(ada.session.name(of: conflict) == "blind-check-1")
  }

  @Test func aRevisionIsMergedWhereNothingElseHasTheName() throws {
    ben.type("4.1 f")
    for name in ["main", "origin/main", "HEAD~2"] {
      let desk = InMemoryDesk(session: ada.session, world: InMemoryDesk.World())
      desk.world.revisions[name] = SessionDocument.write(ben.session)
      #expect(desk.type("merge \(name)").contains("1 change merged."), "\(name)")
      #expect(desk.type("merge \(name)x").hasPrefix("error: "))
      desk.world.revisions[name] = Array("{}".utf8)
      #expect(desk.type("merge \(name)").hasPrefix("error: "))
    }
    ada.world.shelf[.desk, default: [:]]["main"] = ben.session
    ada.world.revisions["main"] = Array("{}".utf8)
    #expect(ada.type("merge main").contains("1 change merged."))
  }

  @Test func aLabelThatAnotherHasNowIsToldAndAnswersOnceItIsFree() throws {
    ada.type("4.1 f")
    ben.type("5.1 t")
    let told = merge()
    #expect(told.contains("c3 of the other copy is c4 here."), "\(told)")
    #expect(ada.type("show c3").contains("4.1"))
    ada.type("drop c3")
    #expect(ada.type("note c3 his").contains("c4"))
    #expect(ada.session.claims[EntityNumber(4)]?.notes.map(\.text) == ["his"])
  }

  @Test func aShortNameThatTwoSourcesHaveIsToldAndNamesNeither() throws {
    ada.type("source https://a.example/1 slug=memo")
    ben.type("source https://b.example/2 slug=memo")
    let told = merge()
    #expect(told.contains("@1 and @2 have one short name: source @2 slug=NAME"), "\(told)")
    #expect(SessionAudit(ada.session).findings.isEmpty)
    #expect(ada.type("source @memo").hasPrefix("error: “@memo” could be several sources"))
  }

  // MARK: A rating that is taken back

  /// How sure somebody said that they are, and took back, settles nothing and is nothing to settle.
  @Test(arguments: [true, false])
  func whoTookBackHowSureTheyAreIsNoParty(_ isIntoAdas: Bool) throws {
    let ada = try InMemoryDesk()
    ada.type(lines: ["claim 1.1", "c1 t yes"])
    let ben = try ada.reopened()
    ben.type(lines: ["me Ben", "confidence c1 high", "undo"])
    ada.type("undo")
    let (desk, other) = isIntoAdas ? (ada, ben) : (ben, ada)
    desk.world.files["other.json"] = SessionDocument.write(other.session)
    let told = desk.type("merge other.json")
    #expect(desk.session.openConflicts.isEmpty, "\(told)")
    let shown = desk.type("show c1")
    #expect(!shown.contains("taken out") && !shown.contains("settled"), "\(shown)")
    #expect(desk.session.claims[EntityNumber(1)]?.verdict == nil)
  }

  /// One difference is one conflict at most, and choosing what the other holds settles it.
  @Test(arguments: [true, false])
  func howSureSomebodyIsIsNoConflictOfItsOwn(_ isIntoAdas: Bool) throws {
    let ada = try InMemoryDesk()
    ada.type(lines: ["claim 1.1", "c1 t yes"])
    let ben = try ada.reopened()
    ada.type("undo")
    ben.type(lines: ["me Ben", "confidence c1 high"])
    let (desk, other) = isIntoAdas ? (ada, ben) : (ben, ada)
    desk.world.files["other.json"] = SessionDocument.write(other.session)
    desk.type("merge other.json")
    #expect(desk.session.openConflicts.count <= 1)
    #expect(!desk.type("show c1").contains("taken out, and changed"))
  }

  // MARK: One name in both copies

  @Test func thatOneNameWorkedInBothIsToldOnce() throws {
    let ada = try InMemoryDesk()
    ada.type("1.1 t")
    let copy = try ada.reopened()
    func merge() -> String {
      ada.world.files["copy.json"] = SessionDocument.write(copy.session)
      return ada.type("merge copy.json")
    }
    copy.type("2.1 t")
    ada.type("3.1 t")
    #expect(merge().contains("Ada made changes in both copies"))
    copy.type("note c1 one")
    ada.type("note c1 two")
    #expect(!merge().contains("made changes in both copies"))
  }

  @Test func aCopyOfANewerProgramIsNoDamagedOne() throws {
    ben.type("3.1 f")
    let text = String(decoding: SessionDocument.write(ben.session), as: UTF8.self)
    let newer = text.replacing("\"version\": 2,", with: "\"version\": 9,")
    #expect(newer != text)
    ada.world.files["ben.json"] = Array(newer.utf8)
    #expect(ada.type("merge ben.json").contains("it has version 9 of the format"))
  }

  @Test(arguments: ["adjudicate c1", "adjudicate c1 foo"])
  func whatCanBeDecidedIsNamedWhole(_ line: String) throws {
    #expect(ada.type(line).contains("It is one of mine, theirs, leave, version or other."))
  }
}
