import FactModel
import OrderedJSON
import SessionLibrary
import TestSupport
import Testing
import Workbench

struct BeforeCommandTests {
  private static let article = """
    Bridge toll to rise

    The bridge toll rises by 12 kroner in June. The bridge was never closed in 2023.
    """

  /// A desk on an article, with sessions beside it in which the first sentence of a text was rated.
  private func desk(_ older: [String], isInteractive: Bool = false) throws -> InMemoryDesk {
    let world = InMemoryDesk.World()
    for (index, text) in older.enumerated() {
      let desk = try InMemoryDesk("Older\n\n" + text, firstID: UInt32(1000 * (index + 1)))
      desk.type("1.1 t The decree says so.")
      world.shelf[.desk, default: [:]]["older-\(index + 1)"] = desk.session
    }
    let now = try InMemoryDesk(Self.article)
    return InMemoryDesk(session: now.session, world: world, isInteractive: isInteractive)
  }

  @Test func namesRatingPlaceAndSharedWords() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    desk.type("claim 1.1")
    let answer = desk.type("before c1")
    #expect(answer.contains("1   True (AAP FactCheck)  2024-02-01, Ada"))
    #expect(answer.contains("The toll on the bridge rises by 12 kroner in June."))
    #expect(answer.contains("c1 in older-1"))
    #expect(answer.contains("kroner"))
    #expect(answer.contains("differs in form: “bridge” here, “on the bridge” there"))
    let json = Self.json(desk, "before c1")
    for member in [
      "\"rating\":\"True\"", "\"scale\":\"AAP FactCheck\"", "\"session\":\"older-1\"",
      "\"label\":\"c1\"", "\"date\":\"2024-02-01\"",
    ] {
      #expect(json.contains(member), "\(member) in \(json)")
    }
  }

  private static func json(_ desk: InMemoryDesk, _ line: String) -> String {
    String(decoding: desk.json(line)?.compact ?? [], as: UTF8.self)
  }

  @Test func marksWhatDiffers() throws {
    let desk = try desk([
      "The bridge toll rises by 21 kroner in June.", "The bridge was closed in 2023.",
    ])
    desk.type("claim 1.1")
    desk.type("claim 1.2")
    #expect(desk.type("before c1").contains("differs: 12 here, 21 there"))
    #expect(desk.type("before c2").contains("differs: here it is negated (never), there not"))
    let json = Self.json(desk, "before c1")
    #expect(json.contains("{\"kind\":\"figures\",\"here\":[\"12\"],\"there\":[\"21\"]}"))
    #expect(!json.prefix { $0 != "}" }.contains("mayBeSame"))
  }

  @Test func isNoAnswerToItself() throws {
    let desk = try desk([])
    desk.type("1.1 t")
    #expect(desk.type("before c1").hasPrefix("No earlier check is known yet."))
    desk.type("claim 1.1 The toll goes up by 12 kroner")
    #expect(desk.type("before c2").contains("c1 in sample"))
    #expect(Self.json(desk, "before tunnels") == "[]")
  }

  @Test func looksForQuotedWordsThatTheArticleDoesNotHave() throws {
    let desk = try desk(["The ferry sinks in the harbour."])
    #expect(desk.type("before \"ferry sinks\"").contains("c1 in older-1"))
    #expect(desk.type("before “ferry sinks” rating=true").contains("c1 in older-1"))
    #expect(desk.type("before 1.1\"ferry sinks\"").hasPrefix("error:"))
  }

  @Test func showsTheNewestWhereNothingIsLikeWhatStandsAtTheCursor() throws {
    let desk = try desk(["The ferry sinks in the harbour."])
    let answer = desk.type("before")
    #expect(answer.contains("Nothing known is like what stands here. These are the newest checks:"))
    #expect(answer.contains("c1 in older-1"))
    #expect(!answer.contains("alike"))
    #expect(desk.type("before title").hasPrefix("The earlier check that is known"))
    #expect(desk.type("before rating=false").hasPrefix("The earlier check that is known"))
  }

  @Test func leavesOutWhatWasTakenBack() throws {
    let desk = try desk([])
    desk.type("1.1 t")
    #expect(desk.world.forgottenSessions.isEmpty)
    desk.type("drop c1")
    #expect(desk.world.forgottenSessions == [desk.session.id])
    #expect(desk.type("before 1.1").hasPrefix("No earlier check is known yet."))
  }

  @Test func filters() throws {
    let desk = try desk(["The toll on the bridge rises in June."])
    for filter in ["rating=true", "since=2024", "until=2024-02-01", "by=ada", "language=en"] {
      #expect(desk.type("before 1.1 \(filter)").contains("older-1"), "\(filter)")
    }
    for filter in [
      "rating=false", "since=2025", "until=2023", "by=kit", "language=nb", "tag=roads",
    ] {
      #expect(
        desk.type("before 1.1 \(filter)").hasPrefix("The earlier check that is known"),
        "\(filter)"
      )
    }
    // A rating by its key, and what it must not be.
    #expect(desk.type("before 1.1 rating=t").contains("older-1"))
    #expect(desk.type("before 1.1 rating=!f").contains("older-1"))
    #expect(desk.type("before 1.1 rating=mf,t").contains("older-1"))
    #expect(desk.type("before 1.1 rating=mf,f").hasPrefix("The earlier check that is known"))
    #expect(desk.type("before 1.1 rating=!true").hasPrefix("The earlier check that is known"))
    #expect(desk.type("before 1.1 rating=ture").contains("did you mean True?"))
    #expect(desk.type("before 1.1 since=soon").hasPrefix("error:"))
    #expect(desk.type("before 1.1 since=2025 until=2024-06").contains("no day is both since"))
    #expect(!desk.type("before 1.1 since=2024-06-01 until=2024").hasPrefix("error:"))
    #expect(desk.type("before q1").hasPrefix("error:"))
  }

  @Test func takesAnEarlierCheckAsEvidence() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    #expect(desk.type("use 1").hasPrefix("error: nothing was looked up yet"))
    desk.type("claim 1.1")
    desk.type("before c1")
    #expect(desk.type("use 2").hasPrefix("error: before found 1 check"))
    #expect(desk.type("use 1").contains("Rated before: True, 2024-02-01, c1 in older-1"))
    let claim = desk.session.claims.all.first
    #expect(claim?.evidence.first?.stance == .context)
    #expect(desk.session.sources.all.first?.citation?.contains("c1 in older-1") == true)
    // Used again it is one piece of evidence.
    desk.type("use 1")
    #expect(desk.session.sources.count == 1)
    #expect(desk.session.claims.all.first?.evidence.count == 1)
    desk.type("undo")
    #expect(desk.session.sources.count == 0)
    desk.type("before toll")
    #expect(desk.type("use 1").contains("Name the claim: use 1 c1"))
    #expect(!desk.type("use 1 c1").hasPrefix("error"))
  }

  /// What somebody said is another claim than that they said it; readers know no sessions.
  @Test(arguments: [true, false])
  func anEarlierCheckIsToldAsWhatWasRated(isPublished: Bool) throws {
    let world = InMemoryDesk.World()
    let older = try InMemoryDesk("Older\n\nThe toll rises by 12 kroner in June.", firstID: 1000)
    older.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    older.type(lines: [
      // What is rated is said before it is rated: a rating is of the claim as it was then.
      "claim 1.1", "about c1 attribution", "claimant c1 Jane Roe",
      "c1 t @https://t.example/1 In the transcript.", "set outlet The Herald",
    ])
    if isPublished { older.type("publish bare.json url=https://desk.example/1") }
    world.shelf[.desk] = ["older": older.session]
    let now = try InMemoryDesk(Self.article)
    let desk = InMemoryDesk(session: now.session, world: world)
    desk.type(lines: ["1.1 u", "before c1", "use 1 c1"])
    let source = try #require(desk.session.sources.all.first)
    let page = desk.type("report public")
    #expect(!page.contains("c1 in older"), "\(page)")
    #expect((source.visibility == .public) == isPublished)
    #expect(page.contains("Jane Roe said that the toll rises") == isPublished, "\(page)")
    #expect(page.contains("Rated before: True, 2024-02-01, The Herald") == isPublished)
    desk.world.otherSessions["older"] = older.session
    let answer = desk.type("same c1 as older c1")
    #expect(answer.hasPrefix("error: c1 is about what was said, and c1 in older about who said it"))
    desk.type("about c1 attribution")
    #expect(!desk.type("same c1 as older c1").hasPrefix("error: "))
  }

  /// Another rating than readers have is the desk's alone.
  @Test func aRatingThatWasNotPublishedYetIsNoPublishedOne() throws {
    let world = InMemoryDesk.World()
    let older = try InMemoryDesk("Older\n\nThe toll rises by 12 kroner in June.", firstID: 1000)
    older.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    older.type(lines: [
      "1.1 t @https://t.example/1 So.", "publish bare.json url=https://desk.example/1",
      "c1 f Not so.",
    ])
    world.shelf[.desk] = ["older": older.session]
    let now = try InMemoryDesk(Self.article)
    let desk = InMemoryDesk(session: now.session, world: world)
    desk.type(lines: ["1.1 u", "before c1"])
    #expect(desk.type("use 1 c1").contains("stays at the desk"))
    #expect(!desk.type("report public").contains("Rated before"))
  }

  @Test func twoClaimsAreSaidToBeOne() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    desk.world.otherSessions["older-1"] = desk.world.shelf[.desk]?["older-1"]
    desk.type("1.1 f It does not.")
    #expect(desk.type("same c1").contains("c1 in sample"))
    let answer = desk.type("same c1 as older-1 c1")
    #expect(answer.contains("c1 in older-1, then rated True (Ada"))
    #expect(answer.contains("~ It was rated True there: reason=TEXT says why."))
    let listed = desk.type("same c1")
    #expect(listed.contains("c1 in older-1") && listed.contains("c1 in sample"))
    #expect(desk.type("show c1").contains("c1 in older-1, then rated True"))
    #expect(desk.type("check").contains("rated-otherwise"))
    desk.type("same c1 as older-1 c1 reason=\"the decree was withdrawn\"")
    #expect(desk.session.claims.all.first?.same.count == 1)
    #expect(!desk.type("check").contains("rated-otherwise"))
    desk.type("same c1 -1")
    #expect(desk.session.claims.all.first?.same == [])
    desk.type("undo")
    #expect(desk.session.claims.all.first?.same.count == 1)
  }

  /// What another session says is read when it is asked for: a copy of it would go on as it was.
  @Test func theGateReadsWhatTheOtherSessionSaysNow() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    let older = try #require(desk.world.shelf[.desk]?["older-1"])
    desk.world.otherSessions["older-1"] = older
    desk.type(lines: ["1.1 t", "same c1 as older-1 c1"])
    #expect(!desk.type("check").contains("rated-otherwise"))
    let other = InMemoryDesk(session: older, world: InMemoryDesk.World())
    other.type("c1 f It does not.")
    desk.world.shelf[.desk] = ["renamed": other.session]
    #expect(desk.type("check").contains("c1 in renamed, which is rated False"))
    other.type("drop c1")
    desk.world.shelf[.desk] = ["renamed": other.session]
    #expect(!desk.type("check").contains("rated-otherwise"))
  }

  @Test func theGateKnowsWhatTheOtherSideDeclared() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    let older = try #require(desk.world.shelf[.desk]?["older-1"])
    desk.world.otherSessions["older-1"] = older
    desk.type(lines: ["1.1 f", "same c1 as older-1 c1"])
    let world = InMemoryDesk.World()
    let other = InMemoryDesk(session: older, world: world)
    world.shelf[.desk] = ["declaring": desk.session]
    #expect(other.type("check").contains("c1 in declaring, which is rated False"))
    // Where one side says why, it is said.
    desk.type("same c1 as older-1 c1 reason=\"the decree was withdrawn\"")
    world.shelf[.desk] = ["declaring": desk.session]
    #expect(!other.type("check").contains("rated-otherwise"))
  }

  /// A reason was given for the ratings of then.
  @Test func aReasonHoldsForTheRatingsThatItWasGivenFor() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    let older = try #require(desk.world.shelf[.desk]?["older-1"])
    desk.world.otherSessions["older-1"] = older
    // Both are rated True.
    desk.type(lines: ["1.1 t", "same c1 as older-1 c1 reason=\"the same figure\""])
    let other = InMemoryDesk(session: older, world: InMemoryDesk.World())
    other.type("c1 f It does not.")
    desk.world.shelf[.desk] = ["older-1": other.session]
    other.world.shelf[.desk] = ["declaring": desk.session]
    for side in [desk, other] {
      #expect(side.type("check").contains("rated-otherwise (1)"))
    }
    // Given for these two, it holds on both sides, until one of them becomes another.
    desk.world.otherSessions["older-1"] = other.session
    desk.type("same c1 as older-1 c1 reason=\"a year apart\"")
    other.world.shelf[.desk] = ["declaring": desk.session]
    for side in [desk, other] {
      #expect(!side.type("check").contains("rated-otherwise"))
    }
    desk.type("c1 mf after all")
    other.world.shelf[.desk] = ["declaring": desk.session]
    for side in [desk, other] {
      #expect(side.type("check").contains("rated-otherwise (1)"))
    }
  }

  /// Three sessions, of which the middle one links the others: rated as they are, or not at all.
  @Test(arguments: [true, false])
  func whatWasDeclaredTheSameIsOneSet(_ isMiddleRated: Bool) throws {
    let first = try desk(["The toll on the bridge rises by 12 kroner in June."])
    let world = first.world
    let older = try #require(world.shelf[.desk]?["older-1"])
    world.otherSessions["older-1"] = older
    let middle = InMemoryDesk(
      session: try InMemoryDesk(Self.article, firstID: 5000).session,
      world: world
    )
    middle.type(lines: [isMiddleRated ? "1.1 t" : "claim 1.1", "same c1 as older-1 c1"])
    world.otherSessions["middle"] = middle.session
    first.type(lines: ["1.1 f", "same c1 as middle c1"])
    world.shelf[.desk] = ["older-1": older, "middle": middle.session]
    #expect(first.type("check").contains("c1 in older-1, which is rated True"))
    world.shelf[.desk] = ["middle": middle.session, "first": first.session]
    let last = InMemoryDesk(session: older, world: world)
    #expect(last.type("check").contains("c1 in first, which is rated False"))
    #expect(last.type("same c1").contains("c1 in first"))
    // What links and is not rated is no earlier check.
    #expect(last.type("before toll").contains("c1 in middle") == isMiddleRated)
  }

  /// `before` does not search it, so nothing else may go by it.
  @Test func aSessionThatWasChangedByHandIsTheSameAsNothing() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    let older = try #require(desk.world.shelf[.desk]?["older-1"])
    #expect(!SessionOverview(older).isAltered)
    let written = String(decoding: SessionDocument.write(older), as: UTF8.self)
    let changed = written.replacing("The decree says so.", with: "The decree does not.")
    let altered = try SessionDocument.read(Array(changed.utf8)).session
    #expect(SessionOverview(altered).isAltered)
    desk.world.otherSessions["older-1"] = altered
    desk.type("claim 1.1")
    let answer = desk.type("same c1 as older-1 c1")
    #expect(answer.hasPrefix("error: the session is not as it was entered"), "\(answer)")
    #expect(desk.session.claims.all.first?.same == [])
  }

  @Test func aTagThatNamesASealedSourceIsNotKnownElsewhere() throws {
    let desk = try desk([])
    let other = try InMemoryDesk("Other\n\nThe bridge toll rises by 12 kroner.", firstID: 5000)
    other.type(lines: [
      "source \"Qwerty Zelnik\" slug=zelnik", "1.1 t @zelnik yes", "tag c1 zelnik roads",
    ])
    #expect(other.type("seal @zelnik").contains("“zelnik” is a tag of c1"))
    desk.world.shelf[.desk] = ["other": other.session]
    let json = Self.json(desk, "before toll")
    #expect(json.contains("\"tags\":[\"roads\"]"), "\(json)")
    #expect(!json.lowercased().contains("zelnik"))
  }

  @Test func theNthThatWasFoundIsTheSame() throws {
    let desk = try desk(["The toll on the bridge rises by 12 kroner in June."])
    desk.world.otherSessions["older-1"] = desk.world.shelf[.desk]?["older-1"]
    desk.type("claim 1.1")
    desk.type("before c1")
    desk.type("same c1 as 1")
    #expect(desk.session.claims.all.first?.same.map(\.label) == ["c1"])
    for line in [
      "same c1 as 2", "same c1 as older-1 c9", "same c1 as sample c1", "same c1 as nowhere c1",
      "same c1 -2", "same c1 as",
    ] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
  }

  @Test func saysWhileTaggingThatItIsKnown() throws {
    let desk = try desk(["The bridge toll rises by 12 kroner in June."], isInteractive: true)
    #expect(
      desk.type("1.1 f").contains("~ rated before: True, 2024-02-01, c1 in older-1: before c1")
    )
    #expect(!desk.type("1.2 f").contains("rated before"))
    desk.type("set earlier off")
    desk.type("drop c1")
    #expect(!desk.type("1.1 f").contains("rated before"))
  }
}
