import TestSupport
import Testing

@testable import ItemFinding

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
}
