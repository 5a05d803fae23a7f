import FactModel
import Notations

/// Finds out what the offsets of a file count: the unit in which they fit the file's own texts best.
struct UnitChoice {
  /// How well the offsets fit, by the unit.
  private var scores: [OffsetUnit: Int] = [:]
  /// What a unit has that fits all of them.
  private var most = 0
  /// How many passages are not where a word begins and ends, by the unit, where nothing else tells where they are.
  private var cuts: [OffsetUnit: Int] = [:]
  private let usual: OffsetUnit

  /// - Parameters:
  ///   - documents: What the file says of articles.
  ///   - text: The article, for what comes without a text.
  ///   - usual: What offsets of the format count; it is taken unless another fits better.
  init(_ documents: [ImportedDocument], on text: ArticleText? = nil, usual: OffsetUnit) {
    self.usual = usual
    for document in documents {
      guard let text = document.text ?? text, document.unit == nil else { continue }
      let anchors = document.claims.flatMap(\.anchors).filter { $0.range != nil }
      // In plain ASCII all units are the same.
      guard !anchors.isEmpty, text.count != text.utf8.count else {
        continue
      }
      let table = OffsetTable(text, withGraphemes: true)
      for anchor in anchors {
        most += anchor.exact == nil ? 2 : 10
        for unit in OffsetUnit.allCases {
          let score = Self.score(anchor, unit, table, text)
          scores[unit, default: 0] += score ?? 0
          // What lies outside of the text is told as that.
          if anchor.exact == nil, let score, score < 2 { cuts[unit, default: 0] += 1 }
        }
      }
    }
  }

  /// The unit that fits better than the usual one: all of them, or with a third of what does not fit there.
  ///
  /// Words that the file has count most. Where it has none a single passage that cuts a word in the usual unit,
  /// and none in the other, tells.
  var unit: OffsetUnit {
    let own = scores[usual] ?? 0
    var best = usual
    for unit in OffsetUnit.allCases where scores[unit] ?? 0 > scores[best] ?? 0 { best = unit }
    return (most - (scores[best] ?? 0)) * 3 <= most - own ? best : usual
  }

  /// What the person should know of the choice: that offsets count something else than usual, or that they may.
  var notice: String? {
    let unit = unit
    if unit != usual {
      return "Offsets count \(unit.rawValue) here: in \(usual.rawValue), as usual in this format, "
        + "they do not fit the words. unit=\(usual.typed) takes them as such."
    }
    guard let count = cuts[unit], count > 0 else { return nil }
    let others = OffsetUnit.allCases.filter { $0 != unit }.map { "unit=\($0.typed)" }
    let verbs = count == 1 ? "begins or ends" : "begin or end"
    return "\(Wording.count(count, "passage")) \(verbs) inside a word or at a space. "
      + "If offsets do not count \(unit.rawValue) here, say what they count: "
      + "\(Wording.list(others, "or"))."
  }

  /// 8 where the words are those of the file, 1 for each end that is one of a word; nil where the offsets are no
  /// places in the text.
  private static func score(
    _ anchor: Anchor,
    _ unit: OffsetUnit,
    _ table: OffsetTable,
    _ text: ArticleText
  ) -> Int? {
    guard let range = anchor.range, let start = try? table.point(range.lowerBound, in: unit),
      let end = try? table.point(range.upperBound, in: unit), start <= end
    else { return nil }
    guard !text.splitsCharacter(at: start), !text.splitsCharacter(at: end) else { return 0 }
    let (first, last) = (scalar(start, text), scalar(end - 1, text))
    var score = 0
    if start < end {
      score += isSpace(first) || cutsWord(start, text) ? 0 : 1
      score += isSpace(last) || cutsWord(end, text) ? 0 : 1
    }
    if let exact = anchor.exact, Anchoring.readsAs(text.slice(start..<end), exact) { score += 8 }
    return score
  }

  private static func scalar(_ point: Int, _ text: ArticleText) -> Unicode.Scalar? {
    guard (0..<text.count).contains(point) else { return nil }
    return text.slice(point..<point + 1).unicodeScalars.first
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isWhitespace ?? false
  }

  /// Whether letters or digits stand on both sides; in `1.2` also where the point does.
  private static func cutsWord(_ point: Int, _ text: ArticleText) -> Bool {
    func isWord(_ point: Int) -> Bool {
      scalar(point, text).map {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      } ?? false
    }
    func isDigit(_ point: Int) -> Bool { scalar(point, text)?.properties.numericType != nil }
    func isPoint(_ point: Int) -> Bool { scalar(point, text) == "." || scalar(point, text) == "," }
    return isWord(point - 1) && isWord(point)
      || isDigit(point - 1) && isPoint(point) && isDigit(point + 1)
      || isDigit(point - 2) && isPoint(point - 1) && isDigit(point)
  }
}
