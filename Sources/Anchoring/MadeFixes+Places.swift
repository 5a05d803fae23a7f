import FactModel
import PlainText

// Where a short text may be taken for a fix, though only one side of it is as it was.
extension MadeFixes {
  /// Whether words beside a short text tell its place: two of them, and not the shortest.
  static func tells(_ side: String) -> Bool {
    side.split { !$0.isLetter && !$0.isNumber }.count > 1
      && side.count { $0.isLetter || $0.isNumber } > 5
  }

  /// Whether a text stands for itself at a place of the new text, and not as a part of a word or figure.
  func isWhole(_ range: Range<Int>) -> Bool {
    let around = max(0, range.lowerBound - 2)..<min(new.text.count, range.upperBound + 2)
    let signs = Array(new.text.slice(around).unicodeScalars)
    func goesOn(_ inner: Unicode.Scalar?, _ outer: some Collection<Unicode.Scalar>) -> Bool {
      guard let inner, inner.isWordPart, let next = outer.first else { return false }
      if next.isWordPart { return true }
      guard inner.properties.numericType != nil else { return false }
      if next == "-" || next == "\u{2212}" { return true }
      let isMark = next == "." || next == ","
      return isMark && outer.dropFirst().first?.properties.numericType != nil
    }
    let (start, end) = (range.lowerBound - around.lowerBound, range.upperBound - around.lowerBound)
    guard start < end, end <= signs.count else { return false }
    return !goesOn(signs[start], signs[..<start].reversed())
      && !goesOn(signs[end - 1], signs[end...])
  }

  /// Whether a place lies in what became of a passage's sentence: most of its other words stand there.
  func isCounterpart(_ place: Range<Int>, of passage: Passage) -> Bool {
    func words(_ range: Range<Int>, _ index: SentenceIndex, _ text: ArticleText) -> [String] {
      index.touched(by: range).flatMap { sentence in
        text.slice(index.entries[sentence].range).split { !$0.isLetter && !$0.isNumber }
          .map(String.init)
      }
    }
    let own = Set(passage.exact.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let then = words(passage.range, sentences.old, old.text).filter { !own.contains($0) }
    let now = Set(words(place, sentences.new, new.text))
    return then.count { now.contains($0) } * 5 >= then.count * 3
  }
}
