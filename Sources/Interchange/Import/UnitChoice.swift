import FactModel
import Notations

/// Finds out what the offsets of a file count: the unit in which they fit the file's own texts best.
struct UnitChoice {
  /// How well the offsets fit, by the unit.
  private var scores: [OffsetUnit: Int] = [:]
  /// What a unit has that fits all of them.
  private var most = 0
  private let usual: OffsetUnit

  /// `usual`: What offsets of the format count; it is taken unless another fits better.
  init(_ documents: [ImportedDocument], usual: OffsetUnit) {
    self.usual = usual
    for document in documents {
      guard let text = document.text, document.unit == nil else { continue }
      let anchors = document.claims.flatMap(\.anchors).filter { $0.range != nil }
      // In plain ASCII all units are the same.
      guard !anchors.isEmpty, text.count != text.utf8.count else {
        continue
      }
      let table = OffsetTable(text, withGraphemes: true)
      most += anchors.reduce(0) { $0 + ($1.exact == nil ? 2 : 10) }
      for unit in OffsetUnit.allCases {
        scores[unit, default: 0] += anchors.reduce(0) {
          $0 + Self.score($1, unit, table, text)
        }
      }
    }
  }

  /// The unit that fits next to all of them, where the usual one fits next to none, or all of them where
  /// that fits half; else the usual one.
  var unit: OffsetUnit {
    let own = scores[usual] ?? 0
    let best = OffsetUnit.allCases.filter { $0 != usual }.max { scores[$0] ?? 0 < scores[$1] ?? 0 }
    guard let best, let score = scores[best], score > 0 else { return usual }
    // Where no end cuts a word, half of them doing so is enough.
    let isBetter = score == most && own * 2 <= score || score * 10 >= most * 9 && own * 4 <= score
    return isBetter ? best : usual
  }

  /// 8 where the words are those of the file, 1 for each end that does not cut a word.
  private static func score(
    _ anchor: Anchor,
    _ unit: OffsetUnit,
    _ table: OffsetTable,
    _ text: ArticleText
  ) -> Int {
    guard let range = anchor.range, let start = try? table.point(range.lowerBound, in: unit),
      let end = try? table.point(range.upperBound, in: unit), start <= end,
      !text.splitsCharacter(at: start), !text.splitsCharacter(at: end)
    else { return 0 }
    var score = (cutsWord(start, text) ? 0 : 1) + (cutsWord(end, text) ? 0 : 1)
    if let exact = anchor.exact, Anchoring.readsAs(text.slice(start..<end), exact) { score += 8 }
    return score
  }

  private static func cutsWord(_ point: Int, _ text: ArticleText) -> Bool {
    guard point > 0, point < text.count else { return false }
    return text.slice(point - 1..<point + 1).unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
