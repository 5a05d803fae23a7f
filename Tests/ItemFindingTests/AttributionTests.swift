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

  @Test(arguments: [
    "It was, in the words of the song, “a long way to go”.", "People showed “no mercy” to them.",
    "The band played “Yesterday”.", "It is false that Ana Silva said “it failed”.",
    "There is no proof that Ana Silva said “it failed”.",
    "Asked whether “it failed”, Ana Silva nodded.", "Beyonce’s song Jolene says “it failed”.",
  ])
  func leavesOpenWhatNobodySays(_ sentence: String) {
    #expect(Self.speakers(sentence) == ["open"])
  }

  /// Somebody else speaks who stands before a name.
  @Test(arguments: [
    ("An actor playing Ana Silva said: “It failed.”", "An actor playing Ana Silva"),
    ("A man posing as Ana Silva said “it failed”.", "A man posing as Ana Silva"),
  ])
  func namesNobodyWhoIsPlayed(_ row: (String, String)) {
    #expect(Self.speakers(row.0) == [row.1])
  }

  @Test(arguments: [
    ("The story was told by Ana Silva.", 0), ("Six were missing, the coastguard said.", 1),
    ("The palace said in a statement that it failed.", 1), ("The guard said nothing.", 0),
    ("Wang was told by Ana Silva that it failed.", 1),
  ])
  func findsIndirectSpeechWhereSomethingIsSaid(_ row: (String, Int)) {
    #expect(Self.read([row.0]).speakers.indirect.count == row.1)
  }

  /// “showed” says something with “that”, whoever does it; else only papers and figures do.
  @Test(arguments: [
    ("Moreover, they showed that it is safe.", true),
    ("The researchers showed in 2020 that mice sleep less.", true),
    ("Swiss scientists showed that rats use it.", true), ("Tests showed that it failed.", true),
    ("They clearly showed in May that it is safe.", true), ("Two men showed up in Dorne.", false),
    ("The researchers showed off a mouse.", false), ("They showed mercy that day.", false),
    ("The men showed the way that day.", false),
  ])
  func showingIsSayingWithThat(_ sentence: String, _ isSaid: Bool) {
    let found = Self.read([sentence]).items.contains { $0.kind == .attribution }
    #expect(found == isSaid, "\(sentence)")
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
    ("Ann Marrow said it has two faults; one of these is “deadly”.", ["Ann Marrow"]),
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
    ("Oskar Bly quoted Mr Marrow as saying “it failed for good”.", "Marrow"),
    ("Oskar Bly quoted former minister Ann Marrow as saying “it failed for good”.", "Ann Marrow"),
    ("President Marrow: “It failed for good.”", "Marrow"),
    ("France’s President Marrow: “It failed for good.”", "Marrow"),
    ("They met President Marrow: “It failed for good.”", "open"),
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

  /// Who is meant is whom the paragraph names, or who has the office; two of one paragraph leave it open.
  @Test(arguments: [
    (["Sen. Ada Bly spoke.", "“It failed,” the senator said."], "Ada Bly"),
    (["Mia Roth left the hall.", "Ann Marrow was glad. “It failed,” she said."], "Ann Marrow"),
    (["Mia Roth met Ann Marrow. “It failed,” she said."], "open"),
  ])
  func knowsWhoIsMeant(_ row: (paragraphs: [String], name: String)) {
    let (_, speakers, _) = Self.read(row.paragraphs)
    #expect((speakers.quotations.first?.by.name ?? "open") == row.name)
  }

  /// What is said of the words, and what the article adds, is not what was said.
  @Test(arguments: [
    ("Ana Silva’s claim that the town would pay is false.", ["the town would pay"]),
    ("Ana Silva’s claim that the town is bankrupt has no basis.", ["the town is bankrupt"]),
    (
      "Ana Silva’s statement that the bridge is safe was met with laughter.", ["the bridge is safe"]
    ),
    (
      "Ana Silva said the price had doubled, but the minutes show no such thing.",
      ["the price had doubled"]
    ),
    ("Officials say the bridge is safe; engineers disagree.", ["the bridge is safe"]),
    (
      "Ana Silva said that the price had doubled, according to minutes.",
      ["the price had doubled", "Ana Silva said that the price had doubled"]
    ),
    ("When Ana Silva says the bridge is safe, nobody listens.", ["the bridge is safe"]),
    (
      "Ana Silva insisted that the bridge, which opened in 1990, is safe.",
      ["the bridge, which opened in 1990, is safe"]
    ),
    (
      "It is not true that the bridge is closed, Ana Silva said.",
      ["It is not true that the bridge is closed"]
    ),
    (
      "Ana Silva said it was not true that the bridge is closed.",
      ["it was not true that the bridge is closed"]
    ),
    ("Taxes will fall next year, the minister said on Wednesday.", ["Taxes will fall next year"]),
    ("Ana Silva told reporters she would resign in May.", ["she would resign in May"]),
    ("Ana Silva said on Monday she would resign in May.", ["she would resign in May"]),
    ("Ana Silva told the BBC the bridge was safe for now.", ["the bridge was safe for now"]),
    ("Reports said that Ana Silva had lied, which she denies.", ["Ana Silva had lied"]),
    ("The bridge is safe, says Ana Silva, who built it.", ["The bridge is safe"]),
    (
      "Ana Silva said the bridge was safe, adding that nobody had been hurt.",
      ["the bridge was safe", "nobody had been hurt"]
    ),
    ("Ana Silva said that she was ill.", ["she was ill"]),
    ("Ana Silva warned in May that 14 million cars would come.", ["14 million cars would come"]),
    (
      "Ana Silva said that 14 of the men, but not the women, were paid.",
      ["14 of the men, but not the women, were paid"]
    ),
    ("The report found that three homes in four leak.", ["three homes in four leak"]),
    ("Police found a car that had been stolen in May.", []),
    ("Had Ana Silva said that the bridge is open, people would have crossed.", []),
    ("Asked whether the bridge was safe, Ana Silva said it was.", []),
  ])
  func endsWhatIsSaidWhereTheArticleGoesOn(_ row: (sentence: String, contents: [String])) {
    let (text, speakers, _) = Self.read([row.sentence])
    #expect(speakers.indirect.map { text.slice($0.content) } == row.contents)
  }

  @Test(arguments: [
    ("The report found that three homes leak.", "report"),
    ("A survey of 1,012 residents found that three homes leak.", "survey"),
    ("A study by two doctors found that three homes leak.", "study"),
  ])
  func saysWhoFoundSomething(_ row: (sentence: String, speaker: String)) {
    let (text, speakers, _) = Self.read([row.sentence])
    #expect(speakers.indirect.map { $0.by.speaker.map { text.slice($0) } } == [row.speaker])
  }

  @Test(arguments: [
    ("The court found that Ana Silva had acted “in good faith”.", "court"),
    ("Ana Silva shook her head and said: “Not yet.”", "Ana Silva"),
    ("Ana Silva said it was “dead” and Ben Okri called it “alive.”", "Ana Silva"),
    ("The lawsuit says Ana Silva was “reckless.”", "lawsuit"),
    ("Ana Silva was never told by Ben Okri: “It failed.”", "open"),
    ("It is a question of honour for Ana Silva: “I gave my word.”", "open"),
  ])
  func saysWhoseWordsTheseAre(_ row: (sentence: String, speaker: String)) {
    let speaker = Self.speakers(row.sentence).first ?? ""
    #expect(speaker == row.speaker || speaker == "The \(row.speaker)")
  }

  /// Behind “by” and “in the words of” speaks whoever is named alone, where nothing leaves it open; before a colon
  /// somebody who is a person for sure.
  @Test(arguments: [
    ("He was told “you never paid for it” by Ana Silva.", "Ana Silva"),
    ("He was told “you never paid for it” by Ana Silva’s lawyer.", "open"),
    ("He was called “a big liar” by Ana Silva's husband.", "open"),
    ("In the words of Ana Silva’s lawyer, “it failed for good”.", "open"),
    ("In the words of Ana Silva and Tom Reed, “it failed for good”.", "open"),
    ("Not in the words of Ana Silva, “it failed for good”.", "open"),
    ("Nobody was told “you never paid for it” by Ana Silva.", "open"),
    ("He would be called “a big liar” by Ana Silva if he came.", "open"),
    ("He was told “you never paid for it” by Ana Silva, Tom Reed and Bo Ek.", "open"),
    ("Ana Silva: “It failed for good.”", "Ana Silva"),
    ("FACT CHECK: “It failed for good.”", "open"),
    ("CLAIM: “It failed for good.”", "open"),
    ("New York: “It failed for good.”", "open"),
    ("Kent: “It failed for good.”", "open"),
    ("Dear Ana Silva: “It failed for good.”", "open"),
    ("Remember Ana Silva: “It failed for good.”", "open"),
  ])
  func givesNoWordsWhereItIsOpenWhoSpeaks(_ row: (sentence: String, speaker: String)) {
    #expect(Self.speakers(row.sentence).first == row.speaker)
  }

  @Test(arguments: [
    ("He was told by Ana Silva that the plan failed.", ["the plan failed"]),
    ("Nobody was told by Ana Silva that the plan failed.", []),
    ("The court should have been told by Ana Silva that the plan failed.", []),
    ("If it was said by Ana Silva that the plan failed, he left.", []),
    ("It was said by Ana Silva’s critics that the plan failed.", []),
    ("It was denied by Ana Silva that the plan failed.", []),
  ])
  func takesNoIndirectSpeechWhereItIsOpenWhoSpeaks(_ row: (sentence: String, contents: [String])) {
    let (text, speakers, _) = Self.read([row.sentence])
    #expect(speakers.indirect.map { text.slice($0.content) } == row.contents)
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
