import ArticleReading
import FactModel
import TestSupport
import Testing

/// What was judged of a sentence holds while that says the same: it stands beside the same where others read the
/// same, in the same list, under the same name.
struct StatementTests {
  private static func article(_ paragraphs: [String]) -> String {
    (["Notes on a matter"] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private static func desk(_ paragraphs: [String]) throws -> InMemoryDesk {
    try InMemoryDesk(article(paragraphs))
  }

  private static func reload(_ desk: InMemoryDesk, _ paragraphs: [String]) throws {
    let text = article(paragraphs)
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private static func orders(_ all: [String]) -> [[String]] {
    guard all.count > 1 else { return [all] }
    return all.indices.flatMap { index in
      var rest = all
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  /// Where claims hold that are about sentences of paragraphs, each with the beginning of its paragraph as reason.
  private static func misplaced(_ desk: InMemoryDesk, among paragraphs: [String]) -> [String] {
    desk.session.claims.all.filter(desk.session.isRated).compactMap { claim in
      let sentence = desk.session.sentences.touched(by: claim.passages[0].range).lowerBound
      let block = desk.session.article.blocks[desk.session.sentences.entries[sentence].block]
      let text = desk.session.article.text.slice(block.range)
      let reason = claim.verdict?.reason ?? ""
      return text.hasPrefix(reason) ? nil : "\(claim.label), \(reason), is at “\(text)”"
    }
  }

  static let likeParagraphs: [[String]] = [
    [
      "Abel Ltd is old. It lost five men.", "Bert Inc makes glass. It lost five men.",
      "Coda is new.",
    ],
    [
      "Abel Ltd is old. It lost five men.", "Bert Inc makes glass in Elm. It lost five men.",
      "Coda sells rope. It lost five men.",
      "Dr Dora runs a clinic near the river. It lost five men.",
    ],
    [
      "The firm of Abel stands in Dorne. It lost five men.",
      "The firm of Bert stands in Dorne. It lost five men.",
      "The firm of Carl stands in Dorne. It lost five men.",
    ],
    [
      "Abel Ltd is old. It is rich. It lost five men.",
      "Bert Inc makes glass. It is rich. It lost five men.", "Coda is new. It lost five men.",
    ],
    [
      "It lost five men. Abel Ltd is old.", "It lost five men. Bert Inc makes glass.",
      "Coda is new.",
    ],
  ]

  @Test(arguments: likeParagraphs)
  func whatReadsTheSameIsNeverJudgedOfAnotherParagraph(_ paragraphs: [String]) throws {
    let desk = try Self.desk(paragraphs)
    for (index, paragraph) in paragraphs.enumerated() {
      for sentence in 1...paragraph.split(separator: ".").count {
        desk.type("\(index + 1).\(sentence) t \(paragraph.prefix(14))")
      }
    }
    let count = desk.session.claims.count
    for order in Self.orders(paragraphs) where order != paragraphs {
      try Self.reload(desk, order)
      #expect(Self.misplaced(desk, among: order) == [], "\(order)")
      // Each went with its paragraph: nothing is stale without need.
      #expect(desk.session.claims.all.count(where: desk.session.isRated) == count, "\(order)")
      desk.type("undo")
    }
    for left in paragraphs.indices {
      let rest = paragraphs.enumerated().filter { $0.offset != left }.map(\.element)
      try Self.reload(desk, rest)
      #expect(Self.misplaced(desk, among: rest) == [], "\(rest)")
      desk.type("undo")
    }
  }

  @Test func ticksMarksAndFindingsStayWithTheirParagraphToo() throws {
    let paragraphs = [
      "Abel Ltd is old. It lost 5 men.", "Bert Inc makes glass in Elm. It lost 5 men.",
      "Coda sells rope. It lost 5 men.",
    ]
    let desk = try Self.desk(paragraphs)
    desk.type(lines: ["items", "tick 1.2 register", "nothing 2.2", "finding x 3.2 note"])
    try Self.reload(desk, [paragraphs[1], paragraphs[0], paragraphs[2]])
    #expect(desk.session.use.staleCount == 0)
    let places = desk.session.sentences
    #expect(desk.session.marks.all.map { places.address(at: $0.passage) } == ["1.2"])
    #expect(desk.session.findings.all.map { places.address(at: $0.passages[0]) } == ["3.2"])
    let ticked = desk.session.items.all.filter { $0.check != nil }
    #expect(ticked.map { places.address(at: $0.passage) } == ["2.2"])
  }

  @Test func whatIsBesideNothingOfItsOwnIsStale() throws {
    let desk = try Self.desk([
      "Abel Ltd is old. It lost five men.", "Bert Inc makes glass. It lost five men.",
    ])
    desk.type(lines: ["1.2 t Abel", "2.2 f Bert"])
    try Self.reload(
      desk,
      ["Coda sells rope. It lost five men.", "Bert Inc makes glass. It lost five men."]
    )
    #expect(desk.type("list status=rated").contains("2.2 False"))
    let stale = desk.type("stale")
    #expect(stale.contains("was:   Abel Ltd is old. It lost five men."), "\(stale)")
    #expect(stale.contains("reads: Coda sells rope. It lost five men."), "\(stale)")
    desk.type("holds 1.2")
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func wordsMovedByHandToALikeSentenceAreStale() throws {
    let desk = try Self.desk(["Abel Ltd is old. It lost.", "Bert Inc makes glass. It lost."])
    desk.type(lines: ["1.2 t Abel", "passage c1 2.2"])
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated))
  }

  /// An article, what is judged there, and another in which the sentence says something else.
  static let statements: [(before: [String], judged: String, after: [String])] = [
    (
      ["The mayor of Dorne has kept these promises:", "80 jobs came to the mill."], "2.1 t seen",
      ["The mayor of Dorne has broken these promises:", "80 jobs came to the mill."]
    ),
    (
      ["The mayor spoke. “The plant lost 80. It is closed now. Nobody was told.” Then she left."],
      "1.3 t seen",
      ["The mayor spoke. The plant lost 80. It is closed now. Nobody was told. Then she left."]
    ),
    (
      ["The mayor said this. “The plant lost 80. It is closed now. Nobody was told.”"],
      "1.3 t seen",
      ["The clerk said this. “The plant lost 80. It is closed now. Nobody was told.”"]
    ),
    (
      ["The mayor said this. “The plant lost 80.”"], "1.2 t seen",
      ["The clerk said this. “The plant lost 80.”"]
    ),
    (
      ["“The plant lost 80. It is closed now. Nobody was told,” the mayor said."], "1.2 nothing",
      ["“The plant lost 80. It is closed now. Nobody was told,” the clerk said."]
    ),
  ]

  @Test(arguments: statements.indices)
  func whatStandsInAnotherStatementIsStale(_ index: Int) throws {
    let (before, judged, after) = Self.statements[index]
    let desk = try Self.desk(before)
    desk.type(judged.hasSuffix("nothing") ? "nothing 1.2" : judged)
    try Self.reload(desk, after)
    #expect(desk.session.use.staleCount > 0)
    #expect(!desk.type("stale").contains("Everything was judged"))
    try Self.reload(desk, before)
    #expect(desk.session.use.staleCount == 0)
  }

  /// A list of two below a sentence that introduces it.
  private static func list(_ verb: String) -> ReadArticle {
    let pieces: [(BlockKind, String)] = [
      (.paragraph, "The mayor has \(verb) these promises:"), (.listItem, "80 new jobs."),
      (.listItem, "12 new schools."),
    ]
    var text = ""
    var blocks: [Block] = []
    for (kind, words) in pieces {
      let start = text.unicodeScalars.count
      let range = start..<start + words.unicodeScalars.count
      blocks.append(Block(kind: kind, label: nil, range: range, sentences: [range]))
      text += words + "\n\n"
    }
    return ReadArticle(
      facts: ArticleFacts(),
      text: ArticleText(text),
      blocks: Block.labelled(blocks)
    )
  }

  @Test func aListItemBelongsToTheSentenceBeforeTheList() throws {
    let desk = try Self.desk(["x"])
    desk.world.articles["article.txt"] = Self.list("kept")
    desk.type(lines: ["reload", "3.1 t register"])
    desk.world.articles["article.txt"] = Self.list("broken")
    desk.type("reload")
    #expect(desk.session.use.staleCount == 1)
    let stale = desk.type("stale")
    #expect(
      stale.contains("was:   The mayor has kept these promises: … 12 new schools."),
      "\(stale)"
    )
  }

  @Test func aPronounBehindAnotherSentenceIsStale() throws {
    let desk = try Self.desk(["Firm Abel is old. It lost 5 men."])
    desk.type("1.2 t seen")
    let text = Self.article(["Firm Bert is old. It lost 5 men."])
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(desk.session.use.staleCount == 1, "\(answer)")
    #expect(answer.contains("what it depends on does not: to be looked at again (1)"), "\(answer)")
    #expect(answer.contains("1.2 “It lost 5 men.”\n"), "\(answer)")
  }

  @Test func aParagraphThatBeginsWithAPronounIsTold() throws {
    let desk = try Self.desk(["Firm Abel is old.", "It lost 5 men."])
    desk.type("3.1 t seen")
    let text = Self.article(["Firm Bert is old.", "It lost 5 men."])
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(answer.contains("3.1 speaks of something said before"), "\(answer)")
  }

  @Test func aParagraphThatSpeaksOfAFirmWithoutItsNameIsTold() throws {
    let desk = try Self.desk(["Firm Abel is old.", "The company lost 5 men."])
    desk.type("2.1 t seen")
    let text = Self.article(["Firm Bert is old.", "The company lost 5 men."])
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(answer.contains("2.1 speaks of something said before"), "\(answer)")
  }
}

extension SentenceIndex {
  /// The address of the sentence in which a passage begins.
  fileprivate func address(at passage: Passage) -> String {
    touched(by: passage.range).first.map { entries[$0].address } ?? "-"
  }
}
