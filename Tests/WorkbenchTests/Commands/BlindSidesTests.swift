import Auditing
import FactModel
import SessionLibrary
import TestSupport
import Testing

/// What either side of a blind check is told of the other before both are open, and what comes back then.
struct BlindSidesTests {
  private static let copyName = "sample.blind-ben"

  private let ada: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    ada.type(lines: ["1.1 mx because of the quixotic", "2.1 t"])
  }

  private func ben(_ lines: [String] = []) throws -> InMemoryDesk {
    let copy = try #require(ada.world.shelf[.desk]?[Self.copyName])
    let ben = InMemoryDesk(session: copy, world: ada.world)
    ben.type(lines: ["me Ben"] + lines)
    ada.world.shelf[.desk]?[Self.copyName] = ben.session
    return ben
  }

  // MARK: Before both are in

  @Test func theCopyAsksNoOtherSession() throws {
    ada.type("blind Ben")
    ada.world.shelf[.desk]?["sample"] = ada.session
    let ben = try ben()
    for line in [
      "before c1", "before refugees", "same c1", "same c1 as sample c1", "sessions", "merge sample",
      "source @1 from sample", "export csv with sample",
    ] {
      let told = ben.type(line)
      #expect(told.hasPrefix("error: you rate blind here"), "\(line): \(told)")
    }
    ben.type(lines: ["c1 f hers", "c2 f", "reveal"])
    #expect(!ben.type("same c1").hasPrefix("error: "))
  }

  @Test(arguments: ["before c1", "same c1", "before human rights"])
  func nobodyIsToldWhatIsRatedInACopyThatIsNotFixed(_ line: String) throws {
    ada.type("blind Ben")
    _ = try ben(["c1 f crepuscular", "c2 f crepuscular"])
    let other = InMemoryDesk(session: try InMemoryDesk(firstID: 1000).session, world: ada.world)
    other.type("1.1 t")
    for desk in [ada, other] {
      let told = desk.type(line)
      #expect(!told.contains("Ben") && !told.contains("crepuscular"), "\(told)")
    }
    for line in ["same c1 as \(Self.copyName) c1", "merge \(Self.copyName)"] {
      #expect(ada.type(line).hasPrefix("error: Ben rates blind in"), "\(line)")
    }
    ada.type("before c1")
    #expect(ada.type("use 1").contains("error: ") || !ada.type("sources").contains("Ben"))
  }

  /// Not only in the copy: whoever rates blind has other sessions.
  @Test(arguments: [("Ben", true), ("Somebody Else", true), ("Ada", false)])
  func noSessionTellsWhoeverRatesBlindOfTheFirstRatings(
    _ name: String,
    _ isRefused: Bool
  ) throws {
    ada.type(lines: ["me Ada", "c1 mx because of the quixotic", "source https://t.example/1"])
    ada.type("blind Ben")
    ada.world.otherSessions["first"] = ada.session
    let other = InMemoryDesk(session: try InMemoryDesk(firstID: 1000).session, world: ada.world)
    other.type(lines: ["me \(name)", "1.1 t"])
    for line in ["same c1 as first c1", "source @1 from first", "export csv with=first"] {
      let told = other.type(line)
      #expect(told.hasPrefix("error: Ben rates first blind") == isRefused, "\(line): \(told)")
      #expect(!isRefused || !told.contains("quixotic"), "\(line)")
    }
  }

  /// A copy is known by what is in it: under whatever name it lies.
  @Test func aCopyIsFoundUnderAnotherName() throws {
    ada.type("blind Ben")
    let ben = try ben(["c1 t bens reason", "c2 t", "reveal"])
    ada.world.shelf[.desk]?[Self.copyName] = nil
    for name in ["sampleblind-ben", "from-ben"] {
      #expect(BlindCopies.marked(name, ben.session) == "\(name).blind-ben")
      #expect(throws: Problem.self) { try BlindCopies.check(name, of: ben.session) }
    }
    #expect(BlindCopies.marked(Self.copyName, ben.session) == Self.copyName)
    #expect(BlindCopies.marked("sample", ada.session) == "sample")
    ada.world.shelf[.desk]?["from-ben"] = ben.session
    ada.world.otherSessions["from-ben"] = ben.session
    #expect(ada.type("reveal Ben").contains("bens reason"))
  }

  /// Whoever rates blind may have another session open.
  @Test func theFirstRatingsAreToldElsewhereOnlyWhenBothAreOpen() throws {
    ada.type("blind Ben c1")
    ada.world.shelf[.desk]?["first"] = ada.session
    let other = InMemoryDesk(session: try InMemoryDesk(firstID: 1000).session, world: ada.world)
    other.type(lines: ["me Ben", "1.1 t", "2.1 f"])
    #expect(!other.type("before c1").contains("quixotic"))
    #expect(!other.type("before c1").contains("Mixture"))
    // What is in no check is told.
    #expect(other.type("before c2").contains("Ada"))
    _ = try ben(["c1 t", "reveal"])
    ada.type("reveal Ben")
    ada.world.shelf[.desk]?["first"] = ada.session
    #expect(other.type("before c1").contains("Mixture"))
  }

  @Test func listsOfSessionsTellNoRatingOfEitherSide() throws {
    #expect(SessionOverview(ada.session).ratings.count == 2)
    ada.type("blind Ben c1")
    #expect(SessionOverview(ada.session).ratings == ["True"])
    let ben = try ben(["c1 f"])
    #expect(SessionOverview(ben.session).ratings == [])
    ben.type("reveal")
    #expect(SessionOverview(ben.session).ratings == ["False"])
  }

  // MARK: No way back

  @Test func nothingFixedIsTakenBack() throws {
    ada.type("blind Ben")
    let ben = try ben(["c1 t bens reason", "c2 t", "reveal"])
    let before = ben.session.log.count
    for line in ["undo", "undo 1", "undo 9"] {
      #expect(ben.type(line).hasPrefix("Ratings given blind are fixed"), "\(line)")
    }
    for line in ["restore 0", "restore 1", "restore 2"] {
      #expect(ben.type(line).contains("nobody goes back behind that"), "\(line)")
    }
    #expect(ben.session.log.count == before)
    ben.type("note c1 later")
    #expect(ben.type("undo").contains("undone: note c1 later"))
    ada.world.shelf[.desk]?[Self.copyName] = ben.session
    #expect(ada.type("reveal Ben").contains("bens reason"))
    #expect(ada.type("compare Ben").contains("Ben: True"))
  }

  @Test(arguments: ["c1 t", "c1 mx"])
  func whatWasBeforeBothWereOpenedStays(_ rating: String) throws {
    ada.type("blind Ben c1")
    _ = try ben([rating, "reveal"])
    ada.type("reveal Ben")
    let count = ada.session.log.count
    for line in ["undo", "undo 1", "undo 3", "restore 1"] {
      let told = ada.type(line)
      #expect(!told.contains("cannot be read"), "\(line): \(told)")
    }
    #expect(ada.session.log.count == count)
    ada.type("note c1 later")
    #expect(ada.type("undo 2").contains("undone: note c1 later"))
    #expect(ada.session.log.count == count + 2)
  }

  // MARK: Who rated

  @Test func onlyWhoeverRatedFixesTheRatings() throws {
    ada.type("blind Ben c1")
    let copy = try ben()
    copy.type(lines: ["me Ada", "c1 t adas own", "me Zed"])
    #expect(copy.type("reveal").hasPrefix("error: Ada rated first; somebody else rates here"))
    copy.type(lines: ["me Ben", "c1 f bens", "me Zed"])
    let told = copy.type("reveal")
    #expect(
      told.hasPrefix("error: Zed rated nothing here, and cannot fix what Ben rated"),
      "\(told)"
    )
    #expect(copy.session.blindChecks.last?.second == nil)
  }

  @Test func aRatingIsWhoseItWasGiven() throws {
    ada.type("blind Ben c1 c2")
    let copy = try ben(["c1 t bens"])
    copy.type(lines: ["me Zed", "c2 f zeds", "me Ben", "reveal"])
    ada.world.shelf[.desk]?[Self.copyName] = copy.session
    let told = ada.type("reveal Ben")
    #expect(told.contains("c2 is not blind: Zed rated it in the copy of Ben."), "\(told)")
    #expect(!told.contains("pushed with git"), "\(told)")
    let check = ada.type("check")
    #expect(check.contains("rated differently by Ada and Ben"), "\(check)")
    #expect(check.contains("rated differently by Ada and Zed"), "\(check)")
  }

  /// An editor asks for the check of what others rated.
  @Test func theFirstRatingsAreWhoseTheyAre() throws {
    ada.type(lines: ["me Cy", "3.1 f cys", "me \"Zoe, editor\"", "blind Ben"])
    _ = try ben(["c1 t bens", "c2 f bens", "c3 t bens", "reveal"])
    let told = ada.type("reveal Ben")
    #expect(told.contains("Ada: Mixture") && told.contains("Ben: True"), "\(told)")
    #expect(!told.contains("Zoe:") && !told.contains("rated again"), "\(told)")
    let check = ada.type("check")
    #expect(check.contains("rated differently by Ada and Ben"), "\(check)")
    #expect(check.contains("rated differently by Cy and Ben"), "\(check)")
    #expect(ada.type("compare Cy Ben").contains("Cy: False"))
  }

  /// Once the copy is fixed nobody goes back behind the check; before, it is taken back like anything else.
  @Test func aCopyThatIsFixedBindsTheFirstSession() throws {
    ada.type("blind Ben")
    let count = ada.session.log.count
    _ = try ben(["c1 t bens", "c2 t bens", "reveal"])
    for line in ["undo", "undo 1", "undo 3", "restore 1"] { ada.type(line) }
    #expect(ada.session.log.count == count)
    #expect(ada.type("reveal Ben").contains("Ben: True"))
    let other = try BlindSidesTests().ada
    other.type("blind Ben")
    #expect(other.type("undo").contains("undone: blind Ben"))
  }

  // MARK: What comes back

  private static let diary = "source \"Diary\" slug=insider author=\"Jane Roezzz\""

  @Test func whatWasForgottenComesBackInNothing() throws {
    ada.type(lines: [Self.diary, "blind Ben", "forget @insider insider"])
    _ = try ben([
      Self.diary, "c1 f @insider Jane Roezzz told us", "c2 t", "note c2 ask Roezzz",
      "claimant c2 Jane Roezzz", "reveal",
    ])
    let told = ada.type("reveal Ben")
    #expect(told.contains("A source of the copy was forgotten here, and stays there."), "\(told)")
    #expect(!told.contains("Roezzz"), "\(told)")
    #expect(!String(decoding: ada.document, as: UTF8.self).contains("Roezzz"))
    #expect(!ada.type("export markdown").contains("Roezzz"))
    #expect(SessionAudit(ada.session).findings == [])
  }

  /// A name that stands in the other copy alone opens nothing.
  @Test func aMergeTakesTheNameOutOfEverything() throws {
    let copies = try TwoCopies()
    copies.ada.type(Self.diary)
    let ben = try copies.ada.reopened()
    ben.type(lines: ["me Ben", "3.1 u roezzz told me", "claimant c1 Jane Roezzz"])
    copies.ada.type("forget @insider insider")
    copies.ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    let told = copies.ada.type("merge ben.json")
    let file = String(decoding: copies.ada.document, as: UTF8.self).lowercased()
    #expect(!file.contains("roezzz"), "\(told)")
    #expect(told.contains("c1 and c3 named a source that is forgotten"), "\(told)")
  }

  @Test(arguments: ["csv", "web-annotation"])
  func anImportBringsNoForgottenSourceBack(_ format: String) throws {
    ada.type(lines: [
      "source \"Diary\" slug=insider url=https://insider.example/d", "c1 mx @insider why so",
      "export \(format) x.out",
    ])
    #expect(ada.world.files["x.out"] != nil, "\(ada.type("formats"))")
    ada.type("forget @insider insider")
    let told = ada.type("import x.out")
    #expect(told.contains("forgotten here") || told.contains("nothing new"), "\(told)")
    #expect(ada.session.sources.isEmpty)
    #expect(!String(decoding: ada.document, as: UTF8.self).contains("insider.example"))
  }

  @Test func aProtectedNameInTheSecondReasonIsNoWayToNowhere() throws {
    ada.type(lines: [
      Self.diary.replacing("Roezzz", with: "Roe"), "blind Ben c1", "seal @insider x",
    ])
    _ = try ben([
      "c1 f Jane Doe, the minister, said so", "claimant c1 Jane Doe",
      "evidence c1 https://e.example/doe supports", "reveal",
    ])
    let told = ada.type("reveal Ben")
    #expect(!told.hasPrefix("error: "), "\(told)")
    #expect(told.contains("“Jane” names @1, which is protected; readers do not see it."), "\(told)")
    #expect(told.contains("c1: the copy's claimant names @1, and stays there."), "\(told)")
    #expect(ada.session.claims.all.first?.claimant == nil)
    #expect(ada.type("compare Ben").contains("Ben: False"))
    ada.type("c1 f she is right")
    for line in ["report public draft", "report preview editor", "export csv"] {
      #expect(!ada.type(line).contains("Jane"), "\(line)")
    }
  }

  // MARK: Another scale

  @Test func aChangeOfTheScaleSettlesAndSignsNothing() throws {
    ada.type("blind Ben c1")
    _ = try ben(["c1 t b", "reveal"])
    ada.type("reveal Ben")
    #expect(ada.type("check").contains("blind-difference (1)"))
    ada.type("scale politifact mx=half-true")
    #expect(ada.type("check").contains("blind-difference (1)"))
    let told = ada.type("compare Ben")
    #expect(!told.contains("rated again"), "\(told)")
    #expect(told.contains("other ratings (1)"), "\(told)")
    ada.type("c1 half-true it is so")
    #expect(!ada.type("check").contains("blind-difference"))
  }

  @Test func whoChangesTheScaleRatedNothing() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["me Ben", "1.1 mx so", "me Ada", "scale politifact mx=half-true"])
    #expect(desk.type("compare Ben Ada").contains("Ada rated nothing"))
  }

  /// Lists of sessions, which the shell shows to whoever asks.
  @Test func noListTellsTagsOrStatesOfWhatIsRatedBlind() throws {
    ada.type(lines: ["tag c1 crepuscular", "tag c2 quixotic", "status c1 reviewed", "blind Ben c1"])
    let overview = SessionOverview(ada.session)
    #expect(overview.tags == ["quixotic"])
    #expect(overview.statuses == ["rated"])
    #expect(overview.ratings.count == 1)
  }
}
