import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing

@testable import ItemFinding

private enum EvaluationPages {
  static let file = ProjectFolder.path + "/../shared/data/pages-news/ground-truth.json"
  static let bytes = GoldenFile.read(file)
}

/// How much of what a person marked on real pages the rules find, and how much else.
@Suite(.enabled(if: EvaluationPages.bytes != nil, "shared/data/pages-news is not there: skipped"))
struct PageItemTests {
  /// A run of the text that is an item, with persons, organisations and places as one kind.
  private struct Mark: Hashable {
    var range: Range<Int>
    var kind: String
  }

  private struct Score {
    /// As many have the same kind and the same words.
    var exact = 0
    /// As many have the same kind and share words.
    var overlapping = 0
    var found = 0
    var marked = 0

    func text(_ hits: Int) -> String {
      "precision \(hits)/\(found) \(hits * 1000 / max(1, found))‰, "
        + "recall \(hits)/\(marked) \(hits * 1000 / max(1, marked))‰"
    }
  }

  @Test func printsPrecisionAndRecallOnPages() throws {
    let bytes = try #require(EvaluationPages.bytes)
    guard case .object(let pages) = try JSONParser.parse(bytes) else {
      Issue.record("the evaluation data are no object")
      return
    }
    var score = Score()
    for page in MarkedPages.all {
      guard case .object(let entry)? = pages[page.id],
        case .string(let body)? = entry["articleBody"]
      else {
        Issue.record("the evaluation data have no page \(page.id)")
        continue
      }
      add(try items(of: body, through: page.length), Self.marks(page), to: &score, page)
    }
    print("items of ten pages, same words: \(score.text(score.exact))")
    print("items of ten pages, words shared: \(score.text(score.overlapping))")
    #expect(score.marked > 200)
    #expect(score.overlapping * 100 >= score.found * 88)
    #expect(score.overlapping * 100 >= score.marked * 86)
  }

  private func add(
    _ found: [Mark],
    _ marked: [Mark],
    to score: inout Score,
    _ page: MarkedPages.Page
  ) {
    score.found += found.count
    score.marked += marked.count
    score.exact += Set(found).intersection(marked).count
    var left = marked
    var superfluous: [Mark] = []
    for item in found {
      let match =
        left.firstIndex(of: item)
        ?? left.firstIndex { $0.kind == item.kind && $0.range.overlaps(item.range) }
      if let match {
        score.overlapping += 1
        left.remove(at: match)
      } else {
        superfluous.append(item)
      }
    }
    let missed = left.map { "\($0.kind) \($0.range)" }
    let other = superfluous.map { "\($0.kind) \($0.range)" }
    print("\(page.testDescription): missed \(missed), found besides \(other)")
  }

  /// What the rules find where a person looked.
  private func items(of body: String, through length: Int) throws -> [Mark] {
    let article = try PlainTextReader.read(Array(body.utf8), name: nil)
    #expect(article.text.string == body)
    // The text is the article's body: none of it is a title or a byline.
    let blocks = article.blocks.enumerated().map { index, block in
      Block(
        kind: .paragraph,
        label: String(index + 1),
        range: block.range,
        sentences: block.sentences.isEmpty ? [block.range] : block.sentences
      )
    }
    return ItemFinder.items(of: blocks, in: article.text)
      .filter { $0.range.upperBound <= length }
      .map { item in
        let isName = [.name, .organisation, .place].contains(item.kind)
        return Mark(range: item.range, kind: isName ? "name" : item.kind.rawValue)
      }
  }

  private static func marks(_ page: MarkedPages.Page) -> [Mark] {
    page.marks.split(separator: ",").compactMap { mark in
      let parts = mark.split(whereSeparator: { $0 == " " || $0 == "-" })
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]) else { return nil }
      return Mark(range: start..<end, kind: String(parts[2]))
    }
  }
}
