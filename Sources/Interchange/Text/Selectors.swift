import FactModel
import Notations
import OrderedJSON

/// The selectors of the W3C Web Annotation model, which Hypothesis has too: a passage by its position
/// and by its words.
enum Selectors {
  /// A passage that is not in the text any more has no position.
  static func json(
    of passage: Passage,
    in text: ArticleText,
    _ table: OffsetTable,
    _ unit: OffsetUnit
  ) -> [JSONValue] {
    guard !passage.isGone else {
      return [
        .members([
          "type": .string("TextQuoteSelector"), "exact": .string(passage.exact),
          "prefix": .text(passage.prefix.isEmpty ? nil : passage.prefix),
          "suffix": .text(passage.suffix.isEmpty ? nil : passage.suffix),
        ])
      ]
    }
    let whole = Passage(text.wholeCharacters(passage.range), in: text)
    let range = table.range(whole.range, in: unit)
    return [
      .members([
        "type": .string("TextPositionSelector"), "start": .count(range.lowerBound),
        "end": .count(range.upperBound),
      ]),
      .members([
        "type": .string("TextQuoteSelector"), "exact": .string(whole.exact),
        "prefix": .text(prefix(of: whole, in: text)),
        "suffix": .text(suffix(of: whole, in: text)),
      ]),
    ]
  }

  /// The context before a passage, beginning with a whole character; nil at the start of the text.
  private static func prefix(of passage: Passage, in text: ArticleText) -> String? {
    let end = passage.range.lowerBound
    var start = max(0, end - Passage.contextLength)
    while start < end, text.splitsCharacter(at: start) { start += 1 }
    return start == end ? nil : text.slice(start..<end)
  }

  private static func suffix(of passage: Passage, in text: ArticleText) -> String? {
    let start = passage.range.upperBound
    var end = min(text.count, start + Passage.contextLength)
    while end > start, text.splitsCharacter(at: end) { end -= 1 }
    return start == end ? nil : text.slice(start..<end)
  }
}
