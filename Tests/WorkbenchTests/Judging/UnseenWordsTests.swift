import ArticleReading
import FactModel
import TestSupport
import Testing

/// What nobody has seen is open: the rest of a sentence in which a fix was made, a name in a sentence that is new, what
/// rested on a claim that was retracted.
struct UnseenWordsTests {
  private static func article(_ paragraphs: [String]) -> String {
    (["Notes on a matter"] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private static func desk(_ paragraphs: [String], _ lines: [String]) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(article(paragraphs))
    desk.type(lines: lines)
    return desk
  }

  private static func reload(_ desk: InMemoryDesk, _ paragraphs: [String]) throws {
    let text = article(paragraphs)
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private static func isCovered(_ desk: InMemoryDesk, _ address: String) -> Bool {
    let index = desk.session.sentences.entries.firstIndex { $0.address == address }
    return index.map { desk.session.use.uses[$0].isCovered } ?? false
  }

  /// A fix, the sentence behind it, and whether nothing else of it changed.
  static let fixes: [(fix: String, now: String, isAll: Bool)] = [
    ("fix f1 must said", "The mayor said on Monday that Dorne lost 350 jobs.", true),
    ("fix f1 must said", "The mayor said on Monday that Dorne lost 450 jobs.", false),
    (
      "fix f1 must said",
      "The mayor said on Monday that Dorne lost 350 jobs and that Ivo Stark stole them.", false
    ),
    ("fix f1 must delete", "The mayor on Monday that Dorne lost 350 jobs.", true),
    ("fix f1 must delete", "The mayor on Monday that Dorne lost 450 jobs.", false),
  ]

  @Test(arguments: fixes)
  func aFixThatWasMadeIsOfItsWordsAlone(_ one: (fix: String, now: String, isAll: Bool)) throws {
    let desk = try Self.desk(
      ["The mayor crowed on Monday that Dorne lost 350 jobs."],
      ["finding loaded-word 1.1\"crowed\" neutral", one.fix]
    )
    try Self.reload(desk, [one.now])
    #expect(Self.isCovered(desk, "1.1") == one.isAll, "\(one.now)")
  }

  @Test(arguments: [("sold", true), ("bought", false)])
  func wordsThatAreMissingArePutThereOnce(_ verb: String, _ isAll: Bool) throws {
    let desk = try Self.desk(
      ["The firm sold vans. It is old."],
      ["finding omission 1.1\"vans\" how many", "fix f1 must , 9 of them in May", "nothing 1.2"]
    )
    try Self.reload(desk, ["The firm \(verb) vans, 9 of them in May. It is old."])
    #expect(Self.isCovered(desk, "1.1") == isAll)
  }

  @Test(arguments: ["nothing 1.1", "1.1 t seen", "tick 1.1 seen"])
  func aNameInANewSentenceIsOpen(_ judged: String) throws {
    let paragraphs = ["Ivo Stark paid 31 million in all.", "Nobody thanked the town for it."]
    let desk = try Self.desk(paragraphs, ["items", judged, "nothing 2.1"])
    try Self.reload(desk, paragraphs + ["Ivo Stark is a thief of the town."])
    desk.type("3.1\"thief\" t the court said so")
    #expect(!Self.isCovered(desk, "3.1"), "\(judged)")
  }

  @Test func aTickedSentenceKeepsItsCover() throws {
    let other = "Ivo Stark lives in Dorne by the sea."
    let desk = try Self.desk(
      ["Ivo Stark paid 31 million in all.", other],
      ["items", "tick 1.1 seen", "tick 2.1 seen"]
    )
    try Self.reload(desk, ["Ivo Stark paid 32 million in all.", other])
    #expect(Self.isCovered(desk, "2.1"))
    #expect(!Self.isCovered(desk, "1.1"))
  }
}
