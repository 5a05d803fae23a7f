import FactModel
import TestSupport
import Testing

@testable import WordMatching

@Suite struct QuotationComparisonTests {
  private static let source = """
    Thank you all for coming. The so-called defectors are people who illegally entered China for \
    economic reasons. They are not refugees, and they violate our laws. China has always handled such \
    illegal entries under the principles of domestic and international law and humanitarianism. We \
    will work with every country to advance human rights. Next question, please. The economy grew by \
    five percent last year, and we expect it to grow further.
    """

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let quotation: String
    let verdict: QuotationComparison.Verdict
    /// What is not the same, marked: -dropped, +added, ~changed, …elided, [bracketed.
    let steps: [String]
    var testDescription: String { name }

    init(
      _ name: String,
      _ quotation: String,
      _ verdict: QuotationComparison.Verdict,
      _ steps: String...
    ) {
      self.name = name
      self.quotation = quotation
      self.verdict = verdict
      self.steps = steps
    }
  }

  static let rows = [
    Row("verbatim", "They are not refugees, and they violate our laws.", .verbatim),
    Row("capitals and signs", "they are not refugees – and they “violate” our laws", .verbatim),
    Row(
      "dropped word",
      "The defectors are people who illegally entered China",
      .altered,
      "-so",
      "-called"
    ),
    Row(
      "another end of a sentence",
      "for economic reasons they are. Not refugees, and they violate our laws.",
      .altered,
      "~reasons.>reasons",
      "~are>are."
    ),
    Row("another mark between sentences", "for economic reasons; they are not refugees", .verbatim),
    Row("added word", "They are certainly not refugees", .altered, "+certainly"),
    Row(
      "changed tense",
      "people who illegally enter China for economic reasons",
      .altered,
      "~entered>enter"
    ),
    Row(
      "ellipsis",
      "China has always handled such illegal entries under … international law and humanitarianism",
      .abridged,
      "…the",
      "…principles",
      "…of",
      "…domestic",
      "…and"
    ),
    Row("ellipsis at the end", "They are not refugees...", .abridged),
    Row(
      "brackets",
      "They are not refugees, and they violate [Chinese] laws",
      .abridged,
      "[Chinese"
    ),
    Row(
      "a word of one’s own for two",
      "illegally entered [it] economic reasons",
      .abridged,
      "[it",
      "…China",
      "…for"
    ),
    Row(
      "a word of one’s own before",
      "people who illegally [came in] for economic reasons",
      .abridged,
      "[came",
      "[in",
      "…entered",
      "…China"
    ),
    Row("a capital in brackets", "[t]hey are not refugees", .verbatim),
    Row("an ending in brackets", "they violate[d] our laws", .abridged, "[violate[d"),
    Row("a footnote’s number", "they violate our laws [1]", .abridged, "[1"),
    Row("brackets for a not", "They are [surely] refugees", .altered, "~not>surely"),
    Row("brackets around what is there", "They [are] refugees", .altered, "-not"),
    Row("an ellipsis for a not", "They are … refugees", .altered, "-not"),
    Row(
      "spliced",
      "They are not refugees, and they violate our laws. The economy grew by five percent last year",
      .spliced,
      "-(30 words)"
    ),
    Row("translation", "Sie sind keine Flüchtlinge und verletzen unsere Gesetze", .missing),
    Row("nothing", "", .missing),
    Row("another text", "Bananas ripen quickly when kept beside apples", .missing),
  ]

  @Test(arguments: rows)
  func comparesWordByWord(_ row: Row) {
    let found = QuotationComparison(row.quotation, in: Self.source.utf8)
    #expect(found.verdict == row.verdict)
    guard row.verdict != .missing else { return }
    #expect(found.steps.compactMap(Self.mark) == row.steps)
  }

  private static func mark(_ step: QuotationComparison.Step) -> String? {
    switch step {
    case .same: nil
    case .dropped(let word): "-" + word
    case .elided(let word): "…" + word
    case .added(let word): "+" + word
    case .bracketed(let word): "[" + word
    case .changed(let from, let to): "~\(from)>\(to)"
    case .misread(let from, let to): "?\(from)>\(to)"
    }
  }

  @Test(arguments: 0..<40)
  func findsWhateverWasCutFromTheText(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let words = (0..<3000).map { _ in "w\(random.next() % 400)" }
    let from = Int(random.next() % 2900)
    let count = Int(random.next() % 60) + 4
    let quotation = words[from..<from + count].joined(separator: " ")
    let text = words.joined(separator: " ")
    let found = QuotationComparison(quotation, in: text.utf8)
    #expect(found.verdict == .verbatim)
    let passage = try #require(found.passage)
    #expect(String(decoding: Array(text.utf8)[passage], as: UTF8.self) == quotation)
  }

  /// The same letters, and other words: by a sign, an apostrophe, a capital, a comma, a question mark.
  @Test(arguments: [
    ("It sank to -7 at night", "It sank to 7 at night", QuotationComparison.Verdict.altered),
    ("It sank to −7 at night", "It sank to -7 at night", .verbatim),
    ("A rise of 7% is due now", "A rise of 7 is due now", .altered),
    ("We need <7 of them now", "We need >7 of them now", .altered),
    ("He’ll go with them now", "Hell go with them now", .altered),
    ("He’ll go with them now", "He'll go with them now", .verbatim),
    ("We hired Polish cooks then", "We hired polish cooks then", .altered),
    ("They told US all of it", "They told us all of it", .altered),
    ("The Mayor told them all of it", "The mayor told them all of it", .verbatim),
    ("No, more rain is due here", "No more rain is due here", .altered),
    ("We left, and they came here", "We left and they came here", .verbatim),
    ("They have gone home now?", "They have gone home now.", .altered),
    ("They have gone home now,", "They have gone home now.", .verbatim),
    ("We pay 2-3 million for it", "We pay 2.3 million for it", .altered),
    ("We pay 2–3 million for it", "We pay 2-3 million for it", .verbatim),
    ("We pay 1.2 million for it", "We pay 1/2 million for it", .altered),
    ("We pay 5 euros for it", "We pay .5 euros for it", .altered),
    ("We pay 3,500 for all of it", "We pay 3.500 for all of it", .altered),
    ("We pay 3.50 for all of it", "We pay 3:50 for all of it", .altered),
    ("We pay 5+10 for all of it", "We pay 5-10 for all of it", .altered),
    ("A rise of 5‰ is due now", "A rise of 5 is due now", .altered),
    ("A rise of 5 % is due now", "A rise of 5% is due now", .verbatim),
    ("It is 5′ from end to end", "It is 5″ from end to end", .altered),
    ("It is 5' from end to end", "It is 5\" from end to end", .altered),
    ("It is 10⁶ from end to end", "It is 10 from end to end", .altered),
    ("We pay −£5 for all of it", "We pay £5 for all of it", .altered),
    ("It makes 5 MW from the sun", "It makes 5 mW from the sun", .altered),
    ("It makes 5 men of the two", "It makes 5 Men of the two", .verbatim),
    ("WHO is there with them now", "Who is there with them now", .altered),
    ("It was on 3/4/2024, and then.", "It was on 3/4/2024 and then", .verbatim),
  ])
  func seesWhatMakesAnotherWordOfIt(
    _ row: (quotation: String, source: String, verdict: QuotationComparison.Verdict)
  ) {
    #expect(QuotationComparison(row.quotation, in: row.source.utf8).verdict == row.verdict)
  }

  /// No byte before the first is looked at.
  @Test(arguments: ["Élan vital, he said.", "\u{80}x", "Ω 5", "’twas so"])
  func readsATextThatBeginsWithNoLetterOfASCII(_ text: String) {
    #expect(WordList(text.utf8).words.first.map { $0.start <= 3 } == true)
  }

  @Test func saysWhichWordHasToBeMisread() {
    let found = QuotationComparison("They met at the corner", in: "They met at the comer".utf8)
    #expect(found.verdict == .verbatim)
    #expect(found.misread.map { [$0.from, $0.to] } == ["comer", "corner"])
    #expect(QuotationComparison("They met", in: "They met".utf8).misread == nil)
  }

  /// What stands between two parts of one quotation in the source is dropped.
  @Test(arguments: [
    ("“We will,” she said, “mend the roof of it.”", "We will never mend the roof of it.", [true]),
    (
      "“We will,” she said, “mend the roof of it.”", "We will mend the roof of it.", [false, false]
    ),
    (
      "It was “a scandal” and, she said, “the end of it”.", "a scandal. This is the end of it",
      [false, false]
    ),
  ])
  func comparesThePartsOfOneQuotationTogether(
    _ row: (article: String, source: String, isAltered: [Bool])
  ) {
    let text = ArticleText(row.article)
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, character) in row.article.unicodeScalars.enumerated() {
      if character == "“" { start = index + 1 }
      if character == "”" { ranges.append(start..<index) }
    }
    let found = QuotationParts.comparisons(of: ranges, in: text, with: Array(row.source.utf8))
    #expect(found.map { $0.comparison.verdict != .verbatim } == row.isAltered)
  }

  /// What only says who speaks stands between two parts of a quotation of the source.
  @Test(arguments: [
    ("We will pay for it all", "“We will pay,” she added, “for it all.”", true),
    ("We will pay for it all", "“We will pay,” said Reed; “for it all,” said Poe.", false),
    ("We will pay for it all", "“We will pay,” she never said, “for it all.”", false),
    ("We will pay for it all", "We will pay, she added, for it all.", false),
    ("We will pay for it all", "“We will pay,” said Reed, “for it all,” said Poe.", false),
    ("We will pay for it all", "“We will pay,” Reed refused to say, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” Reed denied saying, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” she did not say, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” he was told, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” she said falsely, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” the law says, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” Reed told Poe, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” Reed said Poe told her, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” Reed said to Poe, who added, “for it all.”", false),
    ("We will pay for it all", "“We will pay,” she said, “for it all,” she added.", true),
    ("Five men came", "“Five,” she added two, “men came.”", false),
    ("The vote was fair", "“The vote”, he told them it was not, “was fair.”", false),
    ("The vote was fair", "The vote, \"Reed said,\" was fair.", false),
    ("The vote was fair", "\"The vote,\" Reed said, \"was fair.\"", true),
    ("The vote was fair", "“The vote,” Ann Reed told reporters, “was fair.”", true),
    ("The vote was fair", "“The vote,” said Dr Reed, “was fair.”", true),
    ("The vote was fair", "“The vote,” he went on, “was fair.”", true),
    ("the first 10 men", "the first l0 men", true), ("the first 10 men", "the first 16 men", false),
  ])
  func passesOverWhoSpeaks(_ row: (String, String, Bool)) {
    let found = QuotationComparison(row.0, in: row.1.utf8)
    #expect((found.verdict == .verbatim) == row.2)
  }
}
