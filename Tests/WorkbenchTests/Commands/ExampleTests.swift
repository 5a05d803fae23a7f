import ArticleReading
import FactModel
import LineReading
import Publishing
import SessionLibrary
import TestSupport
import Testing
import Verbs
import Workbench

/// The examples in the help work as they stand, in a session of the sample article.
struct ExampleTests {
  /// The sample article as it is, and corrected.
  private static func articles() throws -> [String: ReadArticle] {
    let bytes = GoldenFile.read(ProjectFolder.sampleArticle) ?? []
    let corrected = String(decoding: bytes, as: UTF8.self).replacing(
      "around 600",
      with: "about 500"
    )
    return [
      "article.txt": try PlainTextReader.read(bytes, name: nil),
      "corrected.txt": try PlainTextReader.read(Array(corrected.utf8), name: nil),
    ]
  }

  /// A desk on which something of what examples are about is done.
  private static func prepared(on reading: String?) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.world.articles = try articles()
    if let reading { desk.type("reload \(reading)") }
    desk.type(lines: [
      "source A slug=a", "source B slug=b", "source C slug=insider", "8.1 f @a",
      "c1 question why?",
      "finding omission 1.1",
      "nothing 4", "c1 tag draft", "8.2 f", "fix c2 Before.", "flag legal c2 Names a group.",
      "export csv claims.csv", "export doccano story.jsonl",
      "query author c1 Whose count?", "contact c1 Wang Wenbin by email: the count", "items",
      "nothing i9",
    ])
    return desk
  }

  private static let usual = Result {
    let desk = try prepared(on: nil)
    return (session: desk.session, files: desk.world.files, lastID: desk.world.lastID)
  }

  /// A desk like that for each example, on which the items need not be found once more.
  private static func desk(for example: String) throws -> InMemoryDesk {
    if example.hasPrefix("diff") { return try prepared(on: "corrected.txt") }
    let usual = try usual.get()
    let world = InMemoryDesk.World()
    (world.articles, world.files, world.lastID) = (try articles(), usual.files, usual.lastID)
    return InMemoryDesk(session: usual.session, world: world)
  }

  @Test(arguments: CommandTable.commands.map(\.name))
  func works(_ name: String) throws {
    let command = try #require(CommandTable.command(named: name))
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let desk = try Self.desk(for: example)
      desk.type("alias fq = f @a")
      desk.world.shelf = [
        .desk: ["other": desk.session], .archive: ["put-away": desk.session],
        .trash: ["thrown-away": desk.session],
      ]
      let other = try InMemoryDesk("Older\n\nIt rained.", firstID: 1000)
      other.type("1.1 t")
      desk.world.otherSessions["other"] = other.session
      desk.world.articles["article.txt"] = try PlainTextReader.read(
        Array("A headline\n\nOne sentence.\n".utf8),
        name: "article.txt"
      )
      if ["publish", "retract", "because"].contains(name) {
        for rule in GateRule.all { desk.type("check off \(rule.name) For the example.") }
      }
      desk.world.files["ratings.csv"] = Array(
        "claim,rater,rating\nc1,Ada,True\nc1,Kim,False\n".utf8
      )
      desk.world.files["transcript.txt"] = Array("They are not defectors.".utf8)
      desk.world.files["photo.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0]
      if ["quote", "figures"].contains(name) { desk.type("keep @1 text They are not defectors.") }
      if ["retract", "because"].contains(name) { desk.type("publish") }
      if name == "use" { desk.type("before c1") }
      if ["merge", "adjudicate"].contains(name) {
        let ben = try desk.reopened()
        ben.type(lines: ["me Ben", "restate c2 Ben's words."])
        if name == "adjudicate" { desk.type("restate c2 Ada's words.") }
        desk.world.otherSessions["china-ben"] = ben.session
        if name == "adjudicate" { desk.type("merge china-ben") }
      }
      if name == "compare" { desk.type(lines: ["me Maria Chen", "c1 t", "me Ada"]) }
      if name == "reveal" {
        desk.type("blind \"Maria Chen\"")
        let copy = try #require(desk.world.shelf[.desk]?["sample.blind-maria-chen"])
        let other = InMemoryDesk(session: copy, world: desk.world)
        other.type(lines: ["me Maria Chen", "c1 t", "c2 t", "reveal"])
        desk.world.otherSessions["sample.blind-maria-chen"] = other.session
      }
      let answer = desk.type(example)
      #expect(!answer.hasPrefix("error: "), "\(example): \(answer)")
    }
  }
}
