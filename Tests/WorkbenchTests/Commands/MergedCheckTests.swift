import ArticleReading
import FactModel
import TestSupport
import Testing

/// Two who checked one item apart: their checks are one only where both saw the very same.
struct MergedCheckTests {
  private let ada: InMemoryDesk
  private let ben: InMemoryDesk

  private static let article =
    [
      "Notes on a matter", "The plant hired 80 people in June.", "The council voted in May.",
      "It met on 3 June 2023.",
    ].joined(separator: "\n\n") + "\n"
  private static let changed = article.replacing("hired", with: "sacked")
  private static let elsewhere = article.replacing("It met", with: "The whole council met")

  init() throws {
    ada = try InMemoryDesk(Self.article)
    ada.type(lines: ["me Ada", "article published=2023-06-10", "tick 3.1 base"])
    ben = try ada.reopened()
    ben.type("me Ben")
  }

  private func read(_ text: String, by desk: InMemoryDesk) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private func merge() {
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    ada.type("merge ben.json")
  }

  /// The item with some words, as Ada's session has it.
  private func item(_ words: String) throws -> Item {
    try #require(ada.session.items.all.first { $0.passage.exact == words })
  }

  private func names(_ words: String) throws -> Set<String> {
    Set(try item(words).check?.all.map(\.signed.by.name) ?? [])
  }

  private func isContested(_ words: String) throws -> Bool {
    let id = try item(words).id
    return ada.session.openConflicts.contains { $0.id == id }
  }

  @Test func theSameReadingIsOneCheckWhateverElseTheArticleReads() throws {
    ben.type("tick 1.1 by phone")
    try read(Self.elsewhere, by: ada)
    ada.type("tick 1.1 looked up")
    merge()
    #expect(ada.session.openConflicts.isEmpty)
    #expect(try names("80 people").count == 2)
  }

  @Test(arguments: [true, false])
  func otherWordsAreAnotherCheck(_ isTickedAgain: Bool) throws {
    ben.type("tick 1.1 by phone")
    ada.type("tick 1.1 looked up")
    try read(Self.changed, by: ben)
    ben.type(isTickedAgain ? "tick 1.1 by phone" : "holds 1.1")
    merge()
    #expect(try isContested("80 people"))
    #expect(try names("80 people").count == 1)
    #expect(!ada.type("report preview editor").contains("Ada; Ben"))
  }

  @Test func whoTicksOtherWordsFirstHasNobodyBeside() throws {
    ben.type("tick 1.1 by phone")
    try read(Self.changed, by: ada)
    ada.type("tick 1.1 looked up")
    merge()
    #expect(try isContested("80 people"))
    #expect(try names("80 people").count == 1)
  }

  /// What makes a date another one than the other person ticked.
  @Test(arguments: ["date ITEM 2022-05", "date ITEM unknown", "article published=2024-06-10"])
  func otherDaysAreAnotherCheck(_ line: String) throws {
    let label = try item("May").label
    ada.type(lines: [line.replacing("ITEM", with: label), "tick \(label) looked up"])
    ben.type("tick \(label) by phone")
    merge()
    #expect(try isContested("May"))
    #expect(try names("May").count == 1)
  }

  @Test func theSameDaysSaidByBothAreOneCheck() throws {
    let label = try item("May").label
    ada.type(lines: ["date \(label) 2022-05", "tick \(label) looked up"])
    ben.type(lines: ["date \(label) 2022-05", "tick \(label) by phone"])
    merge()
    #expect(ada.session.openConflicts.isEmpty)
    #expect(try names("May").count == 2)
  }

  @Test func whatWasJoinedIsAnotherItem() throws {
    let number = try item("80 people")
    let month = try item("June")
    ada.type(lines: ["join \(number.label) \(month.label)", "tick \(number.label) looked up"])
    ben.type("tick \(number.label) by phone")
    merge()
    #expect(ada.session.openConflicts.contains { $0.id == number.id })
    #expect(ada.session.items[number.id]?.check?.all.count == 1)
  }

  @Test(arguments: [true, false])
  func whoRenewsACheckOfTwoGivesItAlone(_ isAda: Bool) throws {
    ada.type("tick 1.1 looked up")
    ben.type("tick 1.1 by phone")
    merge()
    #expect(try names("80 people").count == 2)
    if !isAda { ada.type("me Kim") }
    try read(Self.changed, by: ada)
    #expect(try names("80 people").count == 2)
    ada.type("holds 1.1")
    #expect(try names("80 people") == [isAda ? "Ada" : "Kim"])
    ada.type("undo")
    #expect(try names("80 people").count == 2)
  }

  /// The words that Ada saw of a date are hers, however the other came to the same days.
  @Test(arguments: [true, false])
  func aCorrectionIsOfWhoeverSawTheWords(_ isAdaLast: Bool) throws {
    let label = try item("May").label
    let (first, second) = isAdaLast ? (ben, ada) : (ada, ben)
    first.type("date \(label) 2022-05")
    second.type("date \(label) 2022-05")
    try read(Self.article.replacing("voted", with: "quarrelled"), by: ada)
    ada.type("holds 2.1")
    let own = try #require(try item("May").meaning)
    merge()
    let meaning = try #require(try item("May").meaning)
    let isStale = ada.session.isStale(try item("May"))
    #expect(meaning == own || isStale)
  }
}
