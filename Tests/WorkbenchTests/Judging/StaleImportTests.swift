import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing

/// A rating that was given elsewhere holds for the words that were there, and renews nothing here.
struct StaleImportTests {
  private static func article(_ word: String) -> String {
    "Notes on the mill\n\nThe mill \(word) 350 people in May, and it is said by many in the town of Dorne "
      + "that this was so.\n"
  }

  /// Formats in which a claim and its rating go both ways.
  static let formats = [
    "csv", "tsv", "jsonl", "label-studio", "hypothesis", "web-annotation", "doccano", "brat",
  ]

  /// A claim is rated and exported, a colleague changes the rating there, and meanwhile the article reads
  /// otherwise.
  @Test(arguments: formats)
  func aVerdictOnTheOldWordsStaysStale(_ format: String) throws {
    let desk = try InMemoryDesk(Self.article("hired"))
    desk.type("1.1\"350 people\" t")
    desk.type("export \(format) out")
    let text = String(decoding: try #require(desk.world.files["out"]), as: UTF8.self)
    desk.world.files["out"] = Array(text.replacing("True", with: "Mixture").utf8)
    let changed = Self.article("fired")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(changed.utf8), name: nil)
    #expect(!desk.type("reload").hasPrefix("error"))
    let answer = desk.type("import out as \(format) partial")
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(desk.session.claims.count == 1, "\(answer)")
    let claim = try #require(desk.session.claims.last)
    #expect(!desk.session.isRated(claim), "\(answer)")
    #expect(desk.type("stale").contains("hired"), "\(desk.type("stale"))")
  }

  /// What was quoted or proposed for other words leaves in no format; an unchanged export is as before.
  @Test(arguments: formats)
  func whatWasSaidOfOtherWordsStays(_ format: String) throws {
    let desk = try InMemoryDesk(Self.article("hired"))
    desk.type(lines: [
      "1.1\"350 people\" t @https://x.example/1 yes", "evidence c1 @1 supports \"so it was\"",
      "fix c1 must some of them",
    ])
    let changed = Self.article("fired")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(changed.utf8), name: nil)
    desk.type("reload")
    let told = desk.type("export \(format) out")
    #expect(told.contains("for other words of c1"), "\(told)")
    let text = String(decoding: try #require(desk.world.files["out"]), as: UTF8.self)
    for word in ["so it was", "some of them", "supports"] {
      #expect(!text.contains(word), "\(word)")
    }
    let answer = desk.type("import out as \(format)")
    #expect(answer.hasPrefix("nothing new, 1 claim as before"), "\(answer)")
  }

  /// What was rated of the words that are there holds.
  @Test(arguments: formats)
  func aVerdictOnTheSameWordsHolds(_ format: String) throws {
    let desk = try InMemoryDesk("Notes\n\nThe mill hired 350 people.\n")
    desk.type("1.1\"350 people\" t")
    desk.type("export \(format) out")
    let text = String(decoding: try #require(desk.world.files["out"]), as: UTF8.self)
    desk.world.files["out"] = Array(text.replacing("True", with: "Mixture").utf8)
    let answer = desk.type("import out as \(format) partial")
    #expect(answer.contains("c1: True becomes Mixture"), "\(answer)")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.rating == "Mixture")
    #expect(desk.session.isRated(claim))
  }

  /// A table with nothing but the words does not say what stood around them.
  @Test func aRecordThatDoesNotSayWhatItReadRenewsNothing() throws {
    let desk = try InMemoryDesk(Self.article("hired"))
    desk.type("1.1\"350 people\" t")
    let changed = Self.article("fired")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(changed.utf8), name: nil)
    desk.type("reload")
    desk.world.files["a.csv"] = Array("exact,rating\n350 people,Mixture\n".utf8)
    desk.type("import a.csv")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.rating == "Mixture")
    #expect(!desk.session.isRated(claim))
  }

  /// A claim on several passages is itself also where the only one that a format has reads otherwise.
  @Test func aClaimIsKnownByItsIdentityWhenAPassageChanged() throws {
    let text = "Notes\n\nThe dam hired 90 people.\n\nMr Poe won 14 seats.\n"
    let desk = try InMemoryDesk(text)
    desk.type("claim 2.1 1.1\"90 people\" x")
    desk.type("export hypothesis h.json")
    #expect(desk.type("import h.json").hasPrefix("nothing new, 1 claim as before"))
    let changed = text.replacing("won", with: "lost")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(changed.utf8), name: nil)
    desk.type("reload")
    #expect(desk.type("import h.json").hasPrefix("nothing new, 1 claim as before"))
  }

  /// A claim of which an export left a passage out is as before.
  @Test func anUnchangedExportWithoutAPassageIsAsBefore() throws {
    let desk = try InMemoryDesk("Notes\n\nThe dam hired 90 people. It is old.\n\nMr Poe won.\n")
    desk.type("1.1 t ok")
    desk.type("claim 2.1 1.1\"90 people\" x")
    desk.type("export doccano o.jsonl")
    #expect(desk.type("import o.jsonl").hasPrefix("nothing new, 2 claims as before"))
  }

  // MARK: What a sentence leans on

  private static func vote(_ first: String, _ second: String) -> String {
    "Notes on the vote\n\nIt was held in the town of Dorne in May. \(first) He is glad.\n\n"
      + "\(second) He is glad. So is the town.\n"
  }

  private static let roe = "Mr Roe won 14 seats."
  private static let poe = "Mr Poe lost."

  /// Of whom a sentence speaks that begins with “He”, the one before it says.
  @Test(
    arguments: ["csv", "tsv", "jsonl", "hypothesis", "label-studio"],
    ["Mr Roe won 14 seats.", "Mr Toe won 14 seats."]
  )
  func aVerdictHoldsForThePersonThatWasMeant(_ format: String, _ first: String) throws {
    let desk = try InMemoryDesk(Self.vote(Self.roe, Self.poe))
    desk.type(lines: ["1.3 t so", "export \(format) out"])
    let other = try InMemoryDesk(Self.vote(first, Self.poe), firstID: 1000)
    other.world.files["out"] = desk.world.files["out"]
    let answer = other.type("import out as \(format)")
    let claim = try #require(other.session.claims.last, "\(answer)")
    #expect(other.session.isRated(claim) == (first == Self.roe), "\(answer)")
  }

  /// The same words stand at the same place, and speak of somebody else.
  @Test(arguments: ["csv", "tsv", "jsonl", "hypothesis"])
  func whereOffsetsLeadToLikeWordsNothingIsRatedOfAnother(_ format: String) throws {
    let desk = try InMemoryDesk(Self.vote(Self.roe, Self.poe))
    desk.type(lines: ["1.3 t he is", "2.2 f he is not", "export \(format) out"])
    let other = try InMemoryDesk(Self.vote(Self.poe, Self.roe), firstID: 1000)
    other.world.files["out"] = desk.world.files["out"]
    other.type("import out as \(format) partial")
    for claim in other.session.claims.all where other.session.isRated(claim) {
      let sentence = try #require(
        other.session.sentences.touched(by: claim.passages[0].range).first
      )
      let range = other.session.sentences.entries[sentence - 1].range
      let isRoe = other.session.article.text.slice(range) == Self.roe
      #expect(claim.verdict?.rating == (isRoe ? "True" : "False"))
    }
  }

  // MARK: What a file does not show

  private static func port(_ day: String, _ first: String = "Mr Poe runs it.") -> String {
    "Notes on the port\n\nBy Ann Example\n\n\(day)\n\n\(first) He won 14 seats on Monday.\n\nIt is so.\n"
  }

  private static func won(_ desk: InMemoryDesk) throws -> String {
    try #require(
      desk.session.sentences.entries.first {
        desk.session.article.text.slice($0.range).hasPrefix("He won")
      }
    ).address
  }

  /// A cell that was changed in the file renews nothing of the rating beside it.
  @Test(arguments: [",low,", "counted"], ["csv", "tsv", "jsonl"])
  func anotherFieldRenewsNoVerdict(_ cell: String, _ format: String) throws {
    let desk = try InMemoryDesk(Self.port("14 March 2025"))
    let address = try Self.won(desk)
    desk.type(lines: ["\(address) f counted", "confidence c1 low", "export \(format) out"])
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(Self.port("24 March 2025").utf8),
      name: nil
    )
    desk.type("reload")
    let claim = { desk.session.claims.last }
    #expect(claim().map(desk.session.isRated) == false)
    let text = String(decoding: try #require(desk.world.files["out"]), as: UTF8.self)
    desk.world.files["out"] = Array(
      text.replacing("low", with: "high").replacing("counted", with: "weighed").utf8
    )
    let answer = desk.type("import out as \(format) partial")
    #expect(claim().map(desk.session.isRated) == false, "\(answer)")
  }

  /// What a rating was given for, where the file goes to another reading, or to one of another day.
  @Test(
    arguments: ["csv", "tsv", "jsonl", "hypothesis", "web-annotation", "brat", "doccano"],
    [
      ("14 March 2025", "Mr Poe runs it."), ("24 March 2025", "Mr Poe runs it."),
      ("14 March 2025", "Mr Lund runs it."),
    ]
  )
  func aRatingComesInFreshOnlyForTheSame(
    _ format: String,
    _ other: (day: String, first: String)
  ) throws {
    let desk = try InMemoryDesk(Self.port("14 March 2025"))
    desk.type(lines: ["\(try Self.won(desk)) f counted", "export \(format) out"])
    let second = try InMemoryDesk(Self.port(other.day, other.first), firstID: 1000)
    // The text of brat lies in a file of its own.
    for name in ["out", "out.txt"] { second.world.files[name] = desk.world.files[name] }
    let answer = second.type("import out as \(format) partial")
    let isSame = second.session.article.text == desk.session.article.text
    guard let claim = second.session.claims.last, claim.verdict != nil else {
      #expect(!isSame, "\(answer)")
      return
    }
    // Without a text, or its digest, nothing tells the day from which “Monday” counts: that is said.
    let isUnshown = answer.contains("Rated by their words alone: c1")
    if !isSame { #expect(!second.session.isRated(claim) || isUnshown, "\(answer)") }
    if isSame { #expect(second.session.isRated(claim), "\(answer)") }
    #expect(second.session.isRated(claim) != answer.contains("To be looked at (stale): c1"))
  }

  /// Of a sentence that leans on nothing and has no date of its own, its words are enough.
  @Test func theWholeSentenceIsEnoughWhereItLeansOnNothing() throws {
    let desk = try InMemoryDesk("Notes\n\nThe mill hired 350 people. It is old.\n")
    desk.world.files["a.csv"] = Array("exact,rating\nThe mill hired 350 people.,False\n".utf8)
    let answer = desk.type("import a.csv")
    let claim = try #require(desk.session.claims.last, "\(answer)")
    #expect(desk.session.isRated(claim), "\(answer)")
    desk.world.files["b.csv"] = Array("exact,rating\nIt is old.,False\n".utf8)
    #expect(!answer.contains("by their words alone"), "\(answer)")
    let second = desk.type("import b.csv")
    let other = try #require(desk.session.claims.last)
    #expect(
      desk.session.isRated(other) && second.contains("Rated by their words alone: c2"),
      "\(second)"
    )
  }
}
