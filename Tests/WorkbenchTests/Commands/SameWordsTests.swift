import ArticleReading
import FactModel
import SessionLibrary
import TestSupport
import Testing

/// Ratings are compared, counted and opposed to one another where they are of the same words.
struct SameWordsTests {
  private static func text(_ verb: String) -> String {
    "The port\n\nThe port \(verb) 350 jobs.\n\nThe mayor is proud.\n"
  }

  private static func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(text("lost"))
    desk.type("me Ada")
    return desk
  }

  private static func reload(_ desk: InMemoryDesk, _ verb: String) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(text(verb).utf8),
      name: nil
    )
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  /// How many claims two people agree on, and how many ratings of others words are named, as two commands say it.
  private static func counted(_ desk: InMemoryDesk) -> (agreed: Int?, elsewhere: Int?, units: Bool)
  {
    let compared = desk.json("compare Ada Ben")
    let told = desk.type("agreement")
    return (
      compared?["agreed"]?.list.count, compared?["ofOtherWords"]?.list.count ?? 0,
      told.contains("1 rated by two")
    )
  }

  @Test(arguments: [
    // Nothing between them.
    ([], 1, 0), (["restate c1 It lost jobs."], 0, 1), (["about c1 attribution"], 0, 1),
    // What is taken back is no other statement.
    (["restate c1 It lost jobs.", "undo"], 1, 0),
  ])
  func whatSomebodyMakesOfAClaimLeavesTheRatingsBefore(
    _ between: [String],
    _ agreed: Int,
    _ elsewhere: Int
  ) throws {
    let desk = try Self.desk()
    desk.type(lines: ["1.1 t why", "me Ben"] + between + ["c1 t so it is"])
    #expect(Self.counted(desk) == (agreed, elsewhere, agreed == 1), "\(between)")
  }

  @Test(arguments: [
    ("c1 t still", "gained", 0, 1), ("c1 f not so", "gained", 0, 1), ("c1 t so", "lost", 1, 0),
  ])
  func ratingsOfTwoDraftsAreNotCompared(
    _ line: String,
    _ verb: String,
    _ agreed: Int,
    _ elsewhere: Int
  ) throws {
    let desk = try Self.desk()
    desk.type("1.1 t why")
    if verb != "lost" { try Self.reload(desk, verb) }
    desk.type(lines: ["me Ben", line])
    #expect(Self.counted(desk) == (agreed, elsewhere, agreed == 1))
    guard elsewhere > 0 else { return }
    let told = desk.type("compare Ada Ben")
    #expect(told.contains("given when it read “The port lost 350 jobs.”"), "\(told)")
    #expect(desk.type("agreement").contains("of other words than the claim has now (c1 Ada: True)"))
    // Given again for the words that are there now, both count.
    desk.type(lines: ["me Ada", "c1 t now, too"])
    #expect(desk.type("agreement").contains("1 rated by two"))
  }

  /// A second checker whose copy took in another draft, or made another statement of the claim.
  @Test(arguments: [true, false])
  func aBlindRatingOfOtherWordsIsNamedAndOpposesNothing(_ isOtherDraft: Bool) throws {
    let ada = try Self.desk()
    ada.type(lines: ["1.1 t why", "blind Ben"])
    let name = try #require(ada.world.shelf[.desk]?.keys.first { $0.contains(".blind-") })
    let ben = InMemoryDesk(session: try #require(ada.world.shelf[.desk]?[name]), world: ada.world)
    ben.type("me Ben")
    if isOtherDraft {
      try Self.reload(ben, "gained")
    } else {
      ben.type("restate c1 The port lost 900 jobs.")
    }
    ben.type(lines: ["c1 f not so", "reveal"])
    ada.world.otherSessions[name] = ben.session
    for line in ["reveal Ben", "compare Ben"] {
      let told = ada.type(line)
      #expect(told.contains("of other words, not compared (1)"), "\(line): \(told)")
      #expect(told.contains("Ben: False"), "\(line): \(told)")
    }
    #expect(ada.type("agreement").contains("(c1 Ben: False)"))
    #expect(!ada.type("check magazine").contains("rated differently"))
    #expect(!ada.type("todo").contains("rated differently"))
  }

  /// What was fixed holds, with its reason, whatever the second checker does behind it.
  @Test(arguments: ["drop c1", "restate c1 The port lost 900 jobs.", "undo"])
  func whatWasFixedKeepsItsReason(_ line: String) throws {
    let ada = try Self.desk()
    ada.type(lines: ["1.1 t why", "blind Ben"])
    let name = try #require(ada.world.shelf[.desk]?.keys.first { $0.contains(".blind-") })
    let ben = InMemoryDesk(session: try #require(ada.world.shelf[.desk]?[name]), world: ada.world)
    ben.type(lines: ["me Ben", "c1 f I counted them", "reveal", line])
    ada.world.otherSessions[name] = ben.session
    let told = ada.type("reveal Ben")
    #expect(told.contains("Ben: False — I counted them"), "\(line): \(told)")
    #expect(ada.type("compare Ben").contains("Ben: False — I counted them"))
    #expect(ada.type("agreement").contains("1 rated by two"))
    #expect(ada.type("check magazine").contains("was rated differently by Ada and Ben"))
  }
}
