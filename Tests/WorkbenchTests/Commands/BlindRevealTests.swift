import ArticleReading
import Auditing
import FactModel
import SessionLibrary
import TestSupport
import Testing

/// What `reveal` takes in, what it leaves behind, and that nobody goes back behind it.
struct BlindRevealTests {
  private let ada: InMemoryDesk

  init() throws { ada = try InMemoryDesk() }

  private static let copyName = "sample.blind-ben"

  private func ben(_ lines: [String] = []) throws -> InMemoryDesk {
    let copy = try #require(ada.world.shelf[.desk]?[Self.copyName])
    let ben = InMemoryDesk(session: copy, world: ada.world)
    ben.type(lines: ["me Ben"] + lines)
    return ben
  }

  /// What Ada is told when Ben is done and she opens both sides.
  private func reveal(_ ben: InMemoryDesk) -> String {
    ada.world.otherSessions[Self.copyName] = ben.session
    return ada.type("reveal Ben")
  }

  private func claim(_ number: Int) throws -> Claim {
    try #require(ada.session.claims[EntityNumber(number)])
  }

  // MARK: What was rated differently

  /// It stays until one of the two rates again.
  @Test func nothingBesidesARatingEndsADifference() throws {
    ada.type(lines: ["1.1 f Ada's reason", "blind Ben c1"])
    _ = reveal(try ben(["c1 t so", "reveal"]))
    for line in ["restate c1 It was otherwise.", "holds c1", "confidence c1 high", "holds c1"] {
      ada.type(line)
      #expect(ada.type("check magazine").contains("blind-difference"), "\(line)")
    }
    ada.type("c1 t Ben is right")
    #expect(!ada.type("check magazine").contains("blind-difference"))
  }

  // MARK: What each of them read

  private static func port(
    _ first: String,
    _ day: String = "14 March 2025",
    _ more: String = ""
  )
    -> String
  {
    "Notes on the port\n\nBy Ann Example\n\n\(day)\n\n\(first)\(more)\n\nAll of it is so.\n"
  }

  /// What Ben's copy reads before he rates, what he says of it there, and whether his rating is one of the same.
  static let readings: [(text: String, lines: [String], isSame: Bool)] = [
    (port("Mr Poe runs the port. He came on Monday."), [], true),
    (port("Mr Poe runs the port. He came on Monday.", "14 March 2025", " It is so."), [], true),
    (port("Mr Lund runs the port. He came on Monday."), [], false),
    (port("Who runs the port? He came on Monday."), [], false),
    (port("Mr Poe runs the port. He came on Monday.", "24 March 2025"), [], false),
    (
      port("Mr Poe runs the port. He came on Monday."), ["items", "date Monday 2025-03-03"], false
    ),
  ]

  /// A rating is compared where it is of the same: the sentence, what that leans on, and the days that it means.
  @Test(arguments: readings)
  func onlyRatingsOfTheSameAgree(_ one: (text: String, lines: [String], isSame: Bool)) throws {
    let first = Self.port("Mr Poe runs the port. He came on Monday.")
    let ada = try InMemoryDesk(first)
    let sentence = try #require(
      ada.session.sentences.entries.first {
        ada.session.article.text.slice($0.range).hasPrefix("He came")
      }
    )
    ada.type(lines: ["items", "\(sentence.address) t", "blind Ben c1"])
    let name = try #require(ada.world.shelf[.desk]?.keys.first { $0.contains("blind-ben") })
    let copy = try #require(ada.world.shelf[.desk]?[name])
    let ben = InMemoryDesk(session: copy, world: ada.world)
    ben.type("me Ben")
    ben.world.articles["article.txt"] = try PlainTextReader.read(Array(one.text.utf8), name: nil)
    if one.text != first { ben.type("reload") }
    for line in one.lines {
      let date = ben.session.items.all.first { $0.kind == .date }?.label ?? ""
      ben.type(line.replacing("Monday", with: date))
    }
    ben.type(lines: ["c1 t", "reveal"])
    ada.world.otherSessions[name] = ben.session
    let told = ada.type("reveal Ben")
    #expect(told.contains("agreed (1)") == one.isSame, "\(told)")
    #expect(told.contains("of other words, not compared") != one.isSame, "\(told)")
    let table = ada.type("agreement table")
    #expect(table.contains("c1,Ben,True") == one.isSame, "\(table)")
  }

  // MARK: Evidence

  @Test func whatTheSecondRatingRestsOnIsNoEvidenceForTheFirst() throws {
    ada.type(lines: ["1.1 f Ada's reason", "blind Ben c1"])
    _ = reveal(try ben(["c1 t @https://b.example so", "reveal"]))
    #expect(try claim(1).evidence.count == 1)
    #expect(try claim(1).heldEvidence.isEmpty)
    #expect(ada.type("check political").contains("no-evidence (1)"))
    #expect(ada.type("todo").contains("without source (1)"))
    #expect(ada.type("list no-source").hasPrefix("c1"))
    #expect(ada.type("show c1").contains("for True, Ben"))
    // A report lists the source, which was looked at, but nothing rests on it.
    for line in ["export markdown", "report public draft"] {
      #expect(!ada.type(line).lowercased().contains("rests on"), "\(line)")
    }
    for line in ["export csv", "export claimreview"] {
      #expect(!ada.type(line).contains("b.example"), "\(line)")
    }
    ada.type("c1 t Ben is right")
    #expect(try claim(1).heldEvidence.count == 1)
    #expect(!ada.type("check political").contains("no-evidence"))
    #expect(ada.type("export markdown").lowercased().contains("rests on"))
    #expect(SessionAudit(ada.session).findings == [])
  }

  @Test func theSameSourceOfBothIsOnePiece() throws {
    ada.type(lines: ["1.1 f @https://a.example why", "blind Ben c1"])
    _ = reveal(try ben(["c1 t @https://a.example so", "reveal"]))
    #expect(try claim(1).evidence.count == 1)
    #expect(try claim(1).evidence.first?.verdicts.count == 2)
    #expect(try claim(1).heldEvidence.count == 1)
  }

  // MARK: No way back

  @Test func neitherSideGoesBackBehindWhatIsFixed() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1 c2"])
    let ben = try ben()
    for line in ["undo", "undo 2", "restore 0"] {
      ben.type(line)
      #expect(ben.session.blindChecks.count == 1, "\(line)")
      #expect(ben.type("sessions").hasPrefix("error: you rate blind here"), "\(line)")
    }
    let again = try self.ben(["c1 t", "c2 t", "reveal"])
    let fixed = try #require(again.session.blindChecks.last?.second)
    #expect(again.type("undo").hasPrefix("Ratings given blind are fixed"))
    again.type(lines: ["c2 f", "reveal"])
    #expect(again.session.blindChecks.last?.second == fixed)
    again.type("undo 9")
    #expect(again.session.blindChecks.last?.second == fixed)
    let told = reveal(again)
    #expect(!told.contains("not blind"), "\(told)")
    #expect(ada.type("undo").hasPrefix("Ratings given blind are fixed"))
    ada.type("restore 1")
    #expect(ada.session.blindChecks.last?.revealed != nil)
  }

  @Test(arguments: [
    ("c1 t another reason", "Ben changed c1 after it was fixed"),
    ("evidence c1 https://example.org/x supports", "Ben changed c1 and @1 after"),
    ("tag c2 late", "Ben changed c2 after"),
    ("note c2 seen by now", "Ben changed c2 after"),
    ("4.1 t", "after it was fixed: that is not blind"),
    ("drop c2", "Ben changed a claim that is gone after"),
    ("finding omission 4.1 what of it?", "Ben changed f1 after"),
    ("c2 f", "c2: Ben had fixed True, and rates False now, not blind"),
  ])
  func whatIsDoneAfterTheRatingsAreFixedIsNamed(line: String, told: String) throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1 c2"])
    let answer = reveal(try ben(["c1 t", "c2 t so", "reveal", line]))
    #expect(answer.contains(told), "\(answer)")
  }

  @Test func nothingIsNamedWhereNothingWasDone() throws {
    ada.type(lines: ["1.1 f why", "blind Ben c1"])
    let told = reveal(try ben(["c1 t", "reveal"]))
    #expect(!told.contains("not blind"), "\(told)")
    #expect(!told.contains("after it was fixed"), "\(told)")
  }

  @Test func whoeverLookedMeanwhileIsNotBlind() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1 c2"])
    ada.type(lines: ["me Ben", "note c1 seen", "me Ada"])
    let told = reveal(try ben(["c1 t", "c2 t", "reveal"]))
    #expect(told.contains("c1 and c2 are not blind"), "\(told)")
    #expect(ada.session.blindChecks.last?.seen.count == 2)
    #expect(ada.type("compare Ben").contains("c1 and c2 are not blind"))
  }

  @Test func aRatingGivenAgainIsNotBlindAlsoWhereItIsTheSame() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1 c2"])
    _ = reveal(try ben(["c1 t", "c2 t", "reveal"]))
    #expect(!ada.type("compare Ben").contains("rated again"))
    ada.type("c2 t as Ben has it")
    #expect(
      ada.type("compare Ben").contains("rated again after it was fixed, not blind: Ada: c2")
    )
  }

  @Test func whoeverRatedFirstDoesNotRateTheCopy() throws {
    ada.type(lines: ["1.1 f why", "blind Ben c1"])
    let copy = try #require(ada.world.shelf[.desk]?[Self.copyName])
    let same = InMemoryDesk(session: copy, world: ada.world)
    same.type("c1 f")
    #expect(same.type("reveal").hasPrefix("error: Ada rated first"))
    let mixed = try ben(["me Ada", "c1 f", "me Ben", "reveal"])
    #expect(mixed.session.blindChecks.last?.second == nil)
  }

  @Test func nobodyLooksIntoACopyThatIsNotDone() throws {
    ada.type(lines: ["1.1 f why", "blind Ben c1"])
    let ben = try ben(["c1 t"])
    ada.world.otherSessions[Self.copyName] = ben.session
    let line = "same c1 as \(Self.copyName) c1"
    #expect(ada.type(line).hasPrefix("error: Ben rates blind in"), "\(ada.type(line))")
  }

  // MARK: Clocks

  @Test func whetherItIsSettledIsNoMatterOfClocks() throws {
    ada.type(lines: ["1.1 f why", "blind Ben c1"])
    let ben = try ben(["c1 t", "reveal"])
    let now = ada.world.now
    // Given before both were opened, by a clock that is years ahead.
    ada.world.now = Timestamp(milliseconds: now.milliseconds + 100_000_000_000)
    ada.type("c1 mf on second thoughts")
    ada.world.now = now
    _ = reveal(ben)
    #expect(ada.type("check").contains("blind-difference (1)"))
    // Given behind it, by a clock that is years behind.
    ada.world.now = Timestamp(milliseconds: now.milliseconds - 100_000_000_000)
    ada.type("c1 t Ben is right")
    #expect(!ada.type("check").contains("blind-difference"))
    ada.type("undo")
    #expect(ada.type("check").contains("blind-difference (1)"))
  }

  // MARK: Claims that were looked for

  @Test(arguments: ["1.1", "1.1:1-2"])
  func oppositeRatingsOfTheSameWordsAreADifference(_ address: String) throws {
    ada.type(lines: ["1.1 f why", "blind Ben --find"])
    let told = reveal(try ben(["\(address) t so", "2.1 t", "reveal"]))
    #expect(told.contains("other ratings (1)"), "\(told)")
    #expect(ada.type("check").contains("blind-difference (1)"))
    #expect(ada.type("check").contains("on the same words"))
    #expect(ada.type("todo").contains("rated differently, blind (1)"))
    ada.type("c1 f it stays so")
    #expect(!ada.type("check").contains("blind-difference"))
  }

  @Test func otherWordsAndEqualRatingsAreNoDifference() throws {
    ada.type(lines: ["1.1 f why", "blind Ben --find"])
    _ = reveal(try ben(["1.1:1-2 f so", "2.1 t", "reveal"]))
    #expect(!ada.type("check").contains("blind-difference"))
  }

  @Test func aClaimThatWasNotAskedForCountsLikewise() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1"])
    _ = reveal(try ben(["c1 f", "2.1 f so", "reveal"]))
    #expect(ada.type("check").contains("blind-difference (1)"))
  }

  // MARK: What goes along

  @Test func whatIsSaidOfClaimsGoesAlongAndTheRestIsCounted() throws {
    ada.type(lines: ["1.1 f why", "tag c1 mine", "claimant c1 Bea Stone", "blind Ben c1"])
    let ben = try ben([
      "c1 t", "tag c1 odd", "central c1", "fix c1 Better so.", "claimant c1 Kim Lee",
      "question c1 Who says so?", "2.1 f found", "tag c2 new", "claimant c2 Kim Lee",
      "fix c2 Best so.",
      "finding omission 4.1 what of it?", "nothing 5", "contact c1 Kim Lee by mail: Is it so?",
      "query author c1 Why?", "source \"Unused\" slug=unused", "reveal",
    ])
    let told = reveal(ben)
    let one = try claim(1)
    #expect(one.tags == ["mine", "odd"] && one.isCentral && one.questions.count == 1)
    #expect(one.fix?.replacement == "Better so.")
    #expect(told.contains("c1: the copy's claimant differs and stays there."), "\(told)")
    let two = try claim(2)
    #expect(two.tags == ["new"] && two.claimant?.inWords == "Kim Lee" && two.fix != nil)
    #expect(
      told.contains("1 finding, 1 mark, 1 query, 1 contact and 1 source of the copy stay there."),
      "\(told)"
    )
    #expect(SessionAudit(ada.session).findings == [])
  }

  @Test func aClaimThatWasDroppedComesBackUnderItsLabelAndIsNamed() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "blind Ben c1 c2", "drop c2", "3.1 t"])
    let told = reveal(try ben(["c1 f", "c2 f no", "reveal"]))
    #expect(told.contains("c2 was dropped here meanwhile; it is back as c2"), "\(told)")
    #expect(try claim(2).verdicts.map(\.signed.by.name) == ["Ben"])
    #expect(ada.session.claims.count == 3)
    #expect(ada.type("check").contains("blind-difference (1)"))
    #expect(SessionAudit(ada.session).findings == [])
  }

  // MARK: Names

  @Test func aNameMeansWhoeverHasExactlyThatOne() throws {
    ada.type(lines: ["1.1 f why", "2.1 t", "assign c1 Ben Smith", "blind \"Ben Smith\" c1"])
    #expect(ada.type("todo Ben").contains("0 of 1 claim done"))
    ada.type(lines: ["me Ben", "c2 f", "me Ada"])
    #expect(ada.type("reveal Ben").hasPrefix("error: no blind check by Ben is open"))
    let copy = try #require(ada.world.shelf[.desk]?["sample.blind-ben-smith"])
    ada.world.otherSessions["sample.blind-ben-smith"] = copy
    #expect(ada.type("reveal Smith").hasPrefix("error: Ben Smith is not done"))
    #expect(ada.type("todo Ben").contains("No claim is assigned to Ben."))
    #expect(ada.type("list assigned=smith").hasPrefix("c1"))
    ada.type("blind \"Bea Smith\" c1")
    let told = ada.type("reveal Smith")
    #expect(told.contains("several people are called Smith"), "\(told)")
    #expect(told.contains("Ben Smith or Bea Smith"), "\(told)")
  }

  @Test func copiesForNamesInOtherLettersAreApart() throws {
    ada.type("1.1 f why")
    for name in ["Ольга", "Мария", "李", "Ben-Smith", "Ben Smith"] {
      #expect(!ada.type("blind \"\(name)\" c1").hasPrefix("error: "), "\(name)")
    }
    #expect(ada.world.shelf[.desk]?.count == 5)
  }

  /// What a third person rated meanwhile is not said of whoever asked.
  @Test func whoRatedMeanwhileIsNamed() throws {
    ada.type(lines: ["1.1 t mine", "blind Ben c1", "me Carl", "c1 mf other", "me Ada"])
    let told = reveal(try ben(["c1 f so", "reveal"]))
    #expect(told.contains("Ada had fixed True, and Carl rates Mostly False now"), "\(told)")
  }

  /// What was rated while the claim's own words were gone is no rating of them.
  @Test func aRatingOfOtherWordsThanThoseThatAreGoneAgreesWithNothing() throws {
    let article =
      "Notes on the mill\n\nThe mill is old. Mr Roe is glad. It stands in Dorne.\n\n"
      + "This part was in the paper and nobody has said a word about it since then.\n"
    let ada = try InMemoryDesk(article)
    ada.type(lines: ["1.1 t", "1.2 f he is not", "blind Ben"])
    let ben = InMemoryDesk(
      session: try #require(ada.world.shelf[.desk]?[Self.copyName]),
      world: ada.world
    )
    let cut = article.replacing("Mr Roe is glad. ", with: "")
    ada.world.articles["article.txt"] = try PlainTextReader.read(Array(cut.utf8), name: nil)
    ben.type(lines: ["me Ben", "reload", "passage c2 1.1", "c2 f mine", "c1 t", "reveal"])
    ada.world.otherSessions[Self.copyName] = ben.session
    let told = ada.type("reveal Ben")
    #expect(told.contains("of other words, not compared (1)"), "\(told)")
    #expect(!told.contains("c2 False"), "\(told)")
  }
}
