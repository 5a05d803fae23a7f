import FactModel
import Preferences
import TestSupport
import Testing
import Workbench

/// Names that the house, or the session, says are one.
struct NameAliasCommandTests {
  private static let text = """
    A title

    The mayor met Mildred van der Meer on Monday. In the evening Millie Vandermeer left for Rotterdam. “I am glad,” \
    said Mildred van der Meer.

    """
  private static let line = "names add \"Millie Vandermeer\" = Mildred van der Meer"

  private func mentions(_ desk: InMemoryDesk) -> String {
    String(desk.type("names").split(separator: "\n").first { $0.contains("Mildred") } ?? "")
  }

  @Test func tiesTheMentionsInTheSession() throws {
    let desk = try InMemoryDesk(Self.text)
    desk.type("items")
    #expect(!mentions(desk).contains("Millie"))
    #expect(
      desk.type(Self.line) == """
        “Millie Vandermeer” is Mildred van der Meer. 1 mention tied
        ~ Kept in \(desk.desk.ports.configuration?.path ?? "")
        """
    )
    #expect(mentions(desk).contains("also Millie Vandermeer · name · 3 mentions"))
    #expect(desk.type("items 1.2").contains("Millie Vandermeer  = i1"))
    // It is in the session: on another desk, without the house list, they are one as well.
    let other = InMemoryDesk(session: desk.session, world: InMemoryDesk.World())
    #expect(mentions(other).contains("also Millie Vandermeer"))
    desk.type(lines: ["undo", "names drop \"Millie Vandermeer\""])
    #expect(!mentions(desk).contains("Millie"))
  }

  @Test func entersTheItemsThatItTies() throws {
    let desk = try InMemoryDesk(Self.text)
    desk.type(Self.line)
    #expect(desk.session.log.count == 2)
    let other = InMemoryDesk(session: desk.session, world: InMemoryDesk.World())
    #expect(mentions(other).contains("also Millie Vandermeer"))
    desk.type("undo")
    #expect(
      desk.session.items.all.allSatisfy {
        $0.passage.exact != "Millie Vandermeer" || $0.firstMention == nil
      }
    )
  }

  /// Names are what the items of the session say, also once a tie was undone.
  @Test func whatIsUndoneIsTwoNamesAgain() throws {
    let desk = try InMemoryDesk(Self.text)
    desk.type(Self.line)
    #expect(mentions(desk).contains("also Millie Vandermeer"))
    desk.type("undo")
    #expect(!mentions(desk).contains("Millie"))
    desk.type("redo")
    #expect(mentions(desk).contains("also Millie Vandermeer"))
  }

  @Test func theHouseListHoldsForOtherArticles() throws {
    let desk = try InMemoryDesk()
    desk.type(Self.line)
    #expect(desk.world.configuration == Array("\(Self.line)\n".utf8))
    let other = try InMemoryDesk(Self.text)
    other.world.configuration = desk.world.configuration
    #expect(other.type("config read").hasPrefix("Read: "))
    #expect(other.type("items").contains("Millie Vandermeer  = i1"))
    #expect(other.session.log.count == 1)
    other.type("names drop \"Millie Vandermeer\"")
    #expect(other.world.configuration == Array("#\(Self.line)\n".utf8))
  }

  @Test func oneNameStandsForAnotherInOneDirection() throws {
    let desk = try InMemoryDesk(Self.text)
    desk.type(lines: ["names add \"Millie\" = Mildred", "names add Mildred = Mildred van der Meer"])
    for line in ["names add Mildred = Millie", "names add \"Mildred van der Meer\" = Millie"] {
      #expect(desk.type(line).contains("already"), "\(desk.type(line))")
    }
    let kept = String(decoding: desk.world.configuration ?? [], as: UTF8.self)
    #expect(kept.split(separator: "\n").count == 2, "\(kept)")
  }

  @Test(arguments: [
    ("names add Millie", "two names are wanted, with = between them"),
    ("names add \"\" = Mildred", "two names are wanted, with = between them"),
    ("names add Millie =", "two names are wanted, with = between them"),
    ("names add 12 = Mildred", "“12” is no name"),
    ("names add Mildred = ???", "“???” is no name"),
    ("names add Mildred = mildred", "that is the same name twice"),
    ("names drop Millie", "“Millie” is not in the house list"),
  ])
  func saysWhatIsMissing(_ row: (line: String, error: String)) throws {
    let desk = try InMemoryDesk(Self.text)
    #expect(desk.type(row.line).hasPrefix("error: \(row.error)"), "\(desk.type(row.line))")
    #expect(desk.session.log.count == 0)
  }
}
