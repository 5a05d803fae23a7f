import PlainText
import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

struct PassageAnchorerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    /// The word for what becomes of the passage; where it then stands is marked in the new text.
    var fate: String

    init(_ name: String, _ old: String, _ fate: String, _ new: String) {
      (self.name, self.old, self.fate, self.new) = (name, old, fate, new)
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("nothing changed", "One. ⟦Two.⟧ Three.", "kept", "One. ⟦Two.⟧ Three."),
    Case("text before it", "An oak. ⟦An elm.⟧ An ash.", "kept", "A yew. An oak. ⟦An elm.⟧ An ash."),
    Case(
      "a paragraph before it",
      "One is here.\n\nAround ⟦600⟧ people came.",
      "kept",
      "One is here.\n\nThis is new.\n\nAround ⟦600⟧ people came."
    ),
    Case(
      "its paragraph moved",
      "The first says this much.\n\nThe second says ⟦that much more⟧.\n\nThe third says nothing.",
      "kept",
      "The third says nothing.\n\nThe first says this much.\n\nThe second says ⟦that much more⟧."
    ),
    Case(
      "its paragraph and one with a sentence that reads the same change places",
      "The plant hired Ann. ⟦It lost.⟧\n\nThe mill hired Bo. It lost.\n\nAll was well.",
      "kept",
      "The mill hired Bo. It lost.\n\nThe plant hired Ann. ⟦It lost.⟧\n\nAll was well."
    ),
    Case(
      "another sentence that reads the same moved in front of it",
      "The plant hired Ann. It lost.\n\nThe mill hired Bo. ⟦It lost.⟧\n\nAll was well.",
      "kept",
      "The mill hired Bo. ⟦It lost.⟧\n\nThe plant hired Ann. It lost.\n\nAll was well."
    ),
    Case(
      "the first of two sentences that read the same is cut",
      "Ann was hired. It lost.\n\nThe mill hired Bo. ⟦It lost.⟧\n\nAll was well.",
      "kept",
      "Ann was hired.\n\nThe mill hired Bo. ⟦It lost.⟧\n\nAll was well."
    ),
    Case(
      "typographic marks",
      "He said \"no one - ⟦'not one'⟧ - came\" then.",
      "kept",
      "He said “no one – ⟦‘not one’⟧ – came” then."
    ),
    Case(
      "another line break",
      "It is ⟦a long\nstory⟧ to tell.",
      "kept",
      "It is ⟦a long story⟧ to tell."
    ),
    Case(
      "a number corrected",
      "The group said that around ⟦600⟧ people were deported.",
      "changed",
      "The group said that around ⟦500⟧ people were deported."
    ),
    Case(
      "a number written out",
      "The group said that around ⟦600⟧ people were deported.",
      "changed",
      "The group said that around ⟦five hundred⟧ people were deported."
    ),
    Case(
      "a number corrected that stands elsewhere too",
      "Around ⟦600⟧ people were deported. Another 600 people remain in prison.",
      "changed",
      "Around ⟦500⟧ people were deported. Another 600 people remain in prison."
    ),
    Case(
      "a sentence corrected",
      "A. ⟦The group said that around 600 people were deported.⟧ B.",
      "changed",
      "A. ⟦The group later said that about 500 people had been deported.⟧ B."
    ),
    Case(
      "a sentence with a beginning put before it",
      "It was long. ⟦People were deported in October.⟧ It went on.",
      "changed",
      "It was long. ⟦The group said that people were deported in October.⟧ It went on."
    ),
    Case(
      "a sentence moved and corrected",
      "⟦Around 600 North Koreans were deported in October last year.⟧\n\nNothing else happened "
        + "that month in the north.\n\nIt was cold and nobody came.",
      "changed",
      "Nothing else happened that month in the north.\n\nIt was cold and nobody came.\n\n⟦About 500 "
        + "North Koreans were deported in October last year.⟧"
    ),
    Case(
      "a sentence taken out",
      "One is here. ⟦The second tells of a cat.⟧ Three is there.",
      "gone",
      "One is here. Three is there."
    ),
    Case(
      "a sentence replaced by quite another",
      "One is here. ⟦The second tells of a cat.⟧ Three is there.",
      "gone",
      "One is here. Ministers will meet on Monday about taxes. Three is there."
    ),
    Case(
      "a short text whose paragraph was replaced, and that stands in the new one",
      "One is here.\n\nAround ⟦600⟧ people were deported by them.\n\nThree is there.",
      "gone",
      "One is here.\n\nMinisters give taxpayers more than 600 million for their roads.\n\nThree is "
        + "there."
    ),
    Case(
      "one of two that are alike",
      "It is so. ⟦It is so.⟧ It is not.",
      "changed",
      "New. It is so. ⟦It is so.⟧ It is not."
    ),
    Case(
      "a part of a word",
      "The ⟦de⟧portation went on.",
      "changed",
      "And now the ⟦de⟧portation went on."
    ),
    Case(
      "words before it in the sentence",
      "The clerk had ⟦pocketed the fee⟧ in May.",
      "changed",
      "The clerk had not ⟦pocketed the fee⟧ in May."
    ),
    Case(
      "numbers that change places",
      "Ms Roe won ⟦14 seats⟧ and Mr Poe won 6 seats.",
      "changed",
      "Ms Roe won 6 seats and Mr Poe won ⟦14 seats⟧."
    ),
    Case(
      "the same words in another sentence",
      "Orla sold ⟦250 vans⟧ in March.\n\nThe town has a river.",
      "gone",
      "Orla is a small firm.\n\nThe town has a river. Its rival Brisk returned 250 vans for repair."
    ),
    Case(
      "the second of two like words in a sentence that moved",
      "Six came and ⟦six⟧ went.\n\nThe town has a river.",
      "kept",
      "The town has a river.\n\nSix came and ⟦six⟧ went."
    ),
    Case(
      "not a part of another word",
      "There came ⟦600⟧. Nobody else.",
      "gone",
      "Nobody else. In 1600 it rained and hailed."
    ),
    Case(
      "another script",
      "他说⟦六百⟧人被遣返。没有别人。",
      "changed",
      "昨天他说⟦六百⟧人被遣返。没有别人。"
    ),
    Case(
      "another script, corrected",
      "他说⟦六百⟧人被遣返。没有别人。",
      "changed",
      "他说⟦五百⟧人被遣返。没有别人。"
    ),
    Case("an insertion point", "One two⟦⟧ three.", "kept", "Nought. One two⟦⟧ three."),
    Case("an insertion point at the end", "One two three.⟦⟧", "kept", "One two three.⟦⟧ Four."),
    Case("an empty reading", "One ⟦two⟧ three.", "gone", ""),
    Case("the whole text", "⟦One two three.⟧", "kept", "⟦One two three.⟧ Four."),
  ]

  @Test(arguments: cases)
  func aPassageIsFoundInALaterReading(_ test: Case) {
    let new = test.new.filter { $0 != "⟦" && $0 != "⟧" }
    let wanted = test.fate == "gone" ? "gone" : "\(test.fate) \(test.new)"
    #expect(AnchoredText.fate(test.old, new) == wanted)
  }

  // MARK: - At random

  @Test(arguments: 1...TestLength.rounds(16, long: 60))
  func whatIsThereOnceIsFoundAfterAnyEdits(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let old = RandomArticle(&random)
    var new = old
    for _ in 0..<Int.random(in: 1...12, using: &random) { new.edit(&random) }
    let from = AnchoredText.revision(old.text)
    let to = AnchoredText.revision(new.text)
    let anchorer = PassageAnchorer(from: from, to: to)
    for _ in 0..<60 {
      let range = old.randomPassage(in: from.text, &random)
      let passage = Passage(range, in: from.text)
      let fate = anchorer.fate(of: passage)
      let isUnique =
        Self.count(passage.exact, in: old.text) == 1 && Self.count(passage.exact, in: new.text) == 1
      switch fate {
      case .kept(let found):
        #expect(found.upperBound <= to.text.count)
        #expect(Self.folded(to.text.slice(found)) == Self.folded(passage.exact))
      case .changed(let found):
        #expect(found.upperBound <= to.text.count && !found.isEmpty)
        // Found all the same, if not trusted.
        let isFound = Self.folded(to.text.slice(found)) == Self.folded(passage.exact)
        #expect(!isUnique || isFound, "seed \(seed): “\(passage.exact)” is there once")
      case .gone:
        // Its words may stand in another sentence, which is not where they were.
        let its = Self.sentences(of: passage.range, in: from)
        let isThere = its.count == 1 && Self.sentences(in: to).contains(its[0])
        #expect(
          !isUnique || !isThere,
          "seed \(seed): “\(passage.exact)” and its sentence are there"
        )
      }
    }
  }

  private static func sentences(in revision: ArticleRevision) -> [[UInt8]] {
    SentenceIndex(revision.blocks).entries.map { folded(revision.text.slice($0.range)) }
  }

  private static func sentences(of range: Range<Int>, in revision: ArticleRevision) -> [[UInt8]] {
    let index = SentenceIndex(revision.blocks)
    return index.touched(by: range).map { folded(revision.text.slice(index.entries[$0].range)) }
  }

  private static func folded(_ text: String) -> [UInt8] { FoldedText(Array(text.utf8)).bytes }

  /// How often a run of words occurs as such.
  private static func count(_ text: String, in whole: String) -> Int {
    let words = Array(text.unicodeScalars)
    let all = Array(whole.unicodeScalars)
    guard words.count <= all.count else { return 0 }
    func isWord(_ index: Int) -> Bool {
      all.indices.contains(index) && all[index].properties.isAlphabetic
        || all.indices.contains(index) && ("0"..."9").contains(all[index])
    }
    return (0...all.count - words.count).count { start in
      all[start..<start + words.count].elementsEqual(words)
        && !(isWord(start - 1) && isWord(start))
        && !(isWord(start + words.count - 1) && isWord(start + words.count))
    }
  }
}

/// Paragraphs of sentences of made-up words, and what an editor does to them.
struct RandomArticle {
  private var paragraphs: [[[String]]]

  private static let words: [String] = [
    "the", "a", "of", "and", "in", "600", "1,200", "people", "group", "said", "China", "North",
    "Koreans", "\"no\"", "were", "was", "deported", "around", "law", "humanitarianism", "café",
    "über",
    "人民", "it's", "well-known", "minister", "spokesperson", "October", "border", "rights",
  ]

  init(_ random: inout SplitMix64) {
    paragraphs = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.sentence(&random) }
    }
  }

  private static func sentence(_ random: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 2...14, using: &random)).map { _ in
      words.randomElement(using: &random) ?? "x"
    }
  }

  var text: String {
    paragraphs.filter { !$0.isEmpty }
      .map { $0.map { $0.joined(separator: " ") + "." }.joined(separator: " ") }
      .joined(separator: "\n\n")
  }

  /// A run of whole words.
  func randomPassage(in text: ArticleText, _ random: inout SplitMix64) -> Range<Int> {
    let scalars = Array(text.string.unicodeScalars)
    let starts = scalars.indices.filter { $0 == 0 || scalars[$0 - 1].properties.isWhitespace }
      .filter { !scalars[$0].properties.isWhitespace }
    guard let start = starts.randomElement(using: &random) else { return 0..<text.count }
    let ends = (start + 1...scalars.count).filter {
      ($0 == scalars.count || scalars[$0].properties.isWhitespace)
        && !scalars[$0 - 1].properties.isWhitespace
    }
    return start..<(ends.prefix(20).randomElement(using: &random) ?? scalars.count)
  }

  mutating func edit(_ random: inout SplitMix64) {
    guard let paragraph = paragraphs.indices.randomElement(using: &random) else { return }
    let sentence = paragraphs[paragraph].indices.randomElement(using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: paragraphs.swapAt(paragraph, paragraphs.indices.randomElement(using: &random) ?? 0)
    case 1: paragraphs.insert([Self.sentence(&random)], at: paragraph)
    case 2: if paragraphs.count > 1 { paragraphs.remove(at: paragraph) }
    case 3: paragraphs[paragraph].insert(Self.sentence(&random), at: sentence ?? 0)
    case 4: if let sentence { paragraphs[paragraph].remove(at: sentence) }
    default:
      guard let sentence,
        let word = paragraphs[paragraph][sentence].indices.randomElement(using: &random)
      else { return }
      let other = Self.words.randomElement(using: &random) ?? "y"
      if Bool.random(using: &random) {
        paragraphs[paragraph][sentence][word] = other
      } else {
        paragraphs[paragraph][sentence].insert(other, at: word)
      }
    }
  }
}
