import FactModel
import NameLists
import Testing

@testable import ItemFinding

@Suite struct AttributionTests {
  private static func read(
    _ paragraphs: [String]
  ) -> (text: ArticleText, speakers: QuotationSpeakers, items: [FoundItem]) {
    let text = ArticleText(paragraphs.joined(separator: "\n\n"))
    var start = 0
    var blocks: [Block] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let end = start + paragraph.unicodeScalars.count
      blocks.append(
        Block(kind: .paragraph, label: "\(index + 1)", range: start..<end, sentences: [start..<end])
      )
      start = end + 2
    }
    let items = ItemFinder.items(of: blocks, in: text)
    return (text, QuotationSpeakers(items, in: text, sentences: SentenceIndex(blocks)), items)
  }

  @Test(arguments: AttributionWay.all.map(\.name))
  func findsEveryWayOfAttribution(_ name: String) throws {
    let way = try #require(AttributionWay.all.first { $0.name == name })
    let (text, _, items) = Self.read([way.example.sentence])
    let found = items.compactMap { item -> [String]? in
      guard case .attribution(let speaker, let verb) = item.detail else { return nil }
      return [speaker.map { text.slice($0) } ?? "", verb]
    }
    #expect(found.contains([way.example.speaker, way.example.verb]), "found \(found)")
  }

  private static func speakers(_ paragraphs: String...) -> [String] {
    let (text, speakers, _) = read(paragraphs)
    return speakers.quotations.map { $0.speaker.map { text.slice($0) } ?? "open" }
  }

  @Test func goesOnWithTheSpeakerOfTheParagraphBefore() {
    #expect(
      Self.speakers("“It failed,” Ana Silva said.", "“We will try again.”") == [
        "Ana Silva", "Ana Silva",
      ]
    )
  }

  @Test(arguments: [
    (
      ["Ana Silva said, “It failed.", "We will try again.” Then she left."],
      "“It failed.\n\nWe will try again.”"
    ),
    (
      ["Ana Silva said, \"It failed.", "We will try again.\" Then she left."],
      "\"It failed.\n\nWe will try again.\""
    ),
    (["Ana Silva said, “It failed.", "“We will try again.” Then she left."], "“It failed."),
    (["Ana Silva said, “It failed.", "Then she left."], "“It failed."),
    (["Ana Silva said,\" It failed.\" Then she left."], "\" It failed.\""),
  ])
  func joinsAQuotationThatIsClosedInTheNextParagraph(_ row: (paragraphs: [String], words: String)) {
    let (text, speakers, _) = Self.read(row.paragraphs)
    #expect(speakers.quotations.first.map { text.slice($0.item.range) } == row.words)
    #expect(speakers.quotations.first?.speaker.map { text.slice($0) } == "Ana Silva")
  }

  @Test func doesNotGiveOnesWordsToAnother() {
    #expect(
      Self.speakers("“It failed,” Ana Silva said.", "Tom Roe is an “optimist” in all this.")
        == ["Ana Silva", "open"]
    )
  }

  @Test(arguments: [
    ("Mary Silva left early. She said: “It failed.”", "Mary Silva"),
    ("Mary Silva met John Roe at the gate. He said: “It failed.”", "John Roe"),
    ("Mary Silva met Linda Roe at the gate. She said: “It failed.”", "open"),
    ("The mayor Mary Silva left. “It failed,” said the mayor.", "Mary Silva"),
    ("Mary Silva left. “It failed,” Silva said.", "Mary Silva"),
    ("The engineers left. They said: “It failed.”", "open"),
    ("John Roe’s brother left. He said: “It failed.”", "open"),
    ("John Roe’s wife left. He said: “It failed.”", "John Roe"),
  ])
  func saysWhoIsMeantOrLeavesItOpen(_ row: (text: String, name: String)) throws {
    let (text, speakers, items) = Self.read([row.text])
    let speaker = try #require(speakers.quotations.first?.speaker)
    #expect((SpeakerNames(items, in: text).name(of: speaker) ?? "open") == row.name)
  }

  /// Who speaks, where the sentence names more than one.
  @Test(arguments: [
    ("“It failed,” Ann Marrow said as Oskar Bly nodded.", ["Ann Marrow"]),
    ("“It failed,” said Ann Marrow while Oskar Bly looked on.", ["Ann Marrow"]),
    (
      "Ann Marrow said it was “sound”, but Oskar Bly insisted it was “soup”.",
      ["Ann Marrow", "Oskar Bly"]
    ),
    ("Marrow called it “wet”; Bly called it “dry”.", ["Marrow", "Bly"]),
    ("“It failed,” a friend of Oskar Bly said.", ["a friend of Oskar Bly"]),
    ("“Close it,” the letter to Oskar Bly said.", ["the letter to Oskar Bly"]),
    ("Oskar Bly’s claim that it is “wet” is false, Ann Marrow said.", ["Oskar Bly"]),
    ("“It’s over,” Ann Marrow and Oskar Bly said.", ["Ann Marrow and Oskar Bly"]),
    ("“It’s over,” said Ann Marrow and Oskar Bly.", ["Ann Marrow and Oskar Bly"]),
    ("While Marrow spoke of “a clean slate”, Bly warned of “a cliff”.", ["open", "Bly"]),
  ])
  func tellsSpeakersOfOneSentenceApart(_ row: (sentence: String, speakers: [String])) {
    #expect(Self.speakers(row.sentence) == row.speakers)
  }

  /// Nobody is given the words of somebody who only has to do with him.
  @Test(arguments: [
    ("“It failed,” a lawyer for Mr Bly said.", "a lawyer for Mr Bly"),
    ("“It failed,” the widow of the late Mr Bly said.", "the widow of the late Mr Bly"),
    ("A spokesman for President Bly said: “It failed.”", "A spokesman for President Bly"),
    ("Critics of Mr Bly said: “It failed.”", "Critics of Mr Bly"),
    ("Friends of Oskar Bly chanted “it failed for good”.", "Friends of Oskar Bly"),
    ("The report on Oskar Bly concluded: “It failed.”", "The report on Oskar Bly"),
    ("The clerk who sued Oskar Bly said: “It failed.”", "The clerk who sued Oskar Bly"),
    ("“It failed,” said Oskar Bly’s rival, Ann Marrow.", "Ann Marrow"),
    ("Ms Marrow, whom Mr Bly called a thief, said: “It failed.”", "Marrow"),
    ("Neither Oskar Bly nor Ann Marrow said “it failed for good”.", "open"),
    ("Oskar Bly never said “it failed for good”.", "open"),
    ("Oskar Bly asked Ann Marrow to say “it failed for good”.", "open"),
    ("Oskar Bly accused Ann Marrow of saying “it failed for good”.", "open"),
    ("Oskar Bly denied having said “it failed for good”.", "open"),
    ("“It failed,” Oskar Bly denied saying.", "open"),
    ("“It failed,” Oskar Bly should have said.", "open"),
    ("“It failed,” said the sailor Oskar Bly had fired.", "sailor"),
    ("“It failed,” said the union Oskar Bly leads.", "union"),
    ("“It failed,” said a man calling himself Oskar Bly.", "man"),
    ("“It failed,” said neither Oskar Bly nor Ann Marrow.", "open"),
    ("“It failed,” said Oskar Bly or Ann Marrow.", "open"),
    ("“It failed,” Oskar Bly quoted Ann Marrow as saying.", "Ann Marrow"),
    ("Oskar Bly recalled Ann Marrow as saying “it failed for good”.", "Ann Marrow"),
    ("Oskar Bly, Ann Marrow told the court, had said: “It failed.”", "Oskar Bly"),
    ("“It failed,” Oskar Bly claimed Ann Marrow had said.", "Ann Marrow"),
    ("Oskar Bly denies being “a liar and a thief”.", "open"),
    ("A fake post had Oskar Bly saying “it failed for good”.", "open"),
    ("If Oskar Bly said “it failed for good”, he lied.", "open"),
    ("“Did it fail?” Oskar Bly asked.", "Oskar Bly"),
  ])
  func givesNobodyTheWordsOfSomebodyElse(_ row: (sentence: String, speaker: String)) {
    #expect(Self.speakers(row.sentence) == [row.speaker])
  }

  @Test(arguments: [
    ["“It failed for all of us in May.” — Ana Silva"],
    ["“It failed for all of us in May.”", "— Ana Silva"],
    ["“It failed for all of us in May.”", "— Ana Silva, mayor of Arle"],
  ])
  func takesTheNameBehindADashForTheSpeaker(_ paragraphs: [String]) {
    let (text, speakers, _) = Self.read(paragraphs)
    #expect(speakers.quotations.first?.speaker.map { text.slice($0) } == "Ana Silva")
  }

  @Test func namesNobodyWhereTwoHaveTheOffice() {
    let (_, speakers, _) = Self.read([
      "Mayor Ana Silva met the mayor of Brno, Per Ade.", "“It failed,” the mayor said.",
    ])
    #expect(speakers.quotations.first?.by.name == nil)
  }

  @Test func saysNothingOfWhatIsOnlySupposed() {
    let (text, speakers, _) = Self.read(["If Ana Silva said that the town would pay, she lied."])
    #expect(speakers.indirect.map { text.slice($0.content) } == [])
  }

  @Test func endsAClaimBeforeWhatIsSaidOfIt() {
    let (text, speakers, _) = Self.read(["Ana Silva’s claim that the town would pay is false."])
    #expect(speakers.indirect.map { text.slice($0.content) } == ["the town would pay"])
  }

  @Test func leavesItOpenWhoAnswersAQuestion() {
    #expect(
      Self.speakers("“Who signed?” Ann Marrow asked.", "“I did, and nobody else.”")
        == ["Ann Marrow", "open"]
    )
  }

  @Test(arguments: [
    ("“It failed,” a friend of Oskar Bly said.", "open"),
    ("“It failed,” Ann Marrow and Oskar Bly said.", "Ann Marrow and Oskar Bly"),
  ])
  func namesNobodyWhoOnlyStandsBeside(_ row: (sentence: String, name: String)) {
    let (_, speakers, _) = Self.read([row.sentence])
    #expect((speakers.quotations.first?.by.name ?? "open") == row.name)
  }

  @Test(arguments: [
    ("“It failed,” Ana Silva said.", false), ("Ana Silva left. “It failed,” Silva said.", true),
    ("Ana Silva left. “It failed,” she said.", true),
  ])
  func saysWhetherASpeakerWasWorkedOut(_ row: (text: String, isInferred: Bool)) {
    let (text, speakers, _) = Self.read([row.text])
    #expect(speakers.quotations.first?.by.isInferred(in: text) == row.isInferred)
  }

  @Test func endsIndirectSpeechWhereAnotherSpeaks() {
    let (text, speakers, _) = Self.read([
      "Ann Marrow said the gates were sound, but Oskar Bly insisted they were soup."
    ])
    #expect(
      speakers.indirect.map { text.slice($0.content) } == [
        "the gates were sound", "they were soup",
      ]
    )
  }

  @Test func findsWhatIsSaidInIndirectSpeech() {
    let (text, speakers, _) = Self.read(["Ana Silva said that the bridge would be closed in May."])
    #expect(
      speakers.indirect.map { text.slice($0.content) } == ["the bridge would be closed in May"]
    )
  }
}
