import ArticleReading
import FactModel
import TestSupport
import Testing

/// A lawyer's sign-off holds for what any judgement of the same things holds for.
struct LawyersSignOffTests {
  private static let before = ["Mr Poe left in May. He is a thief.", "It rains."]

  private static func article(_ paragraphs: [String]) -> String {
    (["Notes on a matter"] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private static func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(article(before))
    desk.type(lines: [
      "1.2 f @https://x.org/a not so", "flag legal c1 names a man",
      "clear c1 by Jane Law, lawyer: convicted", "sign lawyer by Jane Law: ok",
    ])
    #expect(!desk.type("sign").contains("void"))
    return desk
  }

  @Test func whatAFlaggedSentenceLeansOnIsSigned() throws {
    let desk = try Self.desk()
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(Self.article(["Mr Roe left in May. He is a thief.", "It rains."]).utf8),
      name: nil
    )
    desk.type("reload")
    #expect(desk.type("sign").contains("void: c1 stands among other words"))
    // Nobody but the lawyer says that the signature holds.
    desk.type(lines: ["holds 1.2", "clear c1 by Jane Law, lawyer: ok"])
    #expect(desk.type("sign").contains("void"))
    desk.type("sign lawyer by Jane Law: ok")
    #expect(!desk.type("sign").contains("void"))
  }

  /// What is entered behind the signature, and whether that is void by it.
  @Test(arguments: [
    (["finding libel title hm"], true), (["finding loaded-word title hm"], true),
    (["finding loaded-word 1.2 hm"], true), (["finding libel 2.1 hm"], true),
    (["finding loaded-word 2.1 hm"], false),
    (
      ["title f no", "fix c2 must Other notes", "decide c2 accepted by Kim Lee, editor: ok"], true
    ),
    (
      ["2.1 f no", "fix c2 must It snows.", "decide c2 accepted by Kim Lee, editor: ok"], false
    ), (["status c1 rated", "note c1 hm", "2.1 t so"], false),
  ])
  func whatConcernsTheLawyerVoidsIt(_ lines: [String], _ isVoid: Bool) throws {
    let desk = try Self.desk()
    desk.type(lines: lines)
    #expect(desk.type("sign").contains("void") == isVoid, "\(desk.type("sign"))")
  }

  @Test func anotherPageVoidsIt() throws {
    let desk = try Self.desk()
    desk.type("source @1 url=https://x.org/b")
    #expect(desk.type("sign").contains("rests on another page"), "\(desk.type("sign"))")
  }
}
