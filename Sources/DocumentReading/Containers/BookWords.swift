/// Whether words of a book's pages are in the text that was read, wherever elements cut them.
struct BookWords {
  /// So many letters in a row are found again, or were not read.
  private static let run = 12
  private static let mostLost = 4

  private let runs: Set<Int>
  private let words: Set<String>
  /// The letters and figures of the whole, for words that are too few for a run.
  private let letters: [Int]

  init(_ article: String) {
    letters = ComparedText.letters(article)
    runs = Set(Self.runs(letters[...]))
    words = Set(ComparedText.words(article))
  }

  /// Which of the texts of one line were read.
  ///
  /// `marks`: Whether each is the number of a note, which readers of books count anew or leave out.
  func areRead(_ texts: [String], marks: [Bool]) -> [Bool] {
    var known = areRead(texts)
    if marks.contains(true) {
      let others = zip(texts, marks).map { $1 ? "" : $0 }
      known = zip(known, areRead(others)).map { $0 || $1 }
    }
    // What stands beside words that are lost was read where it is found without them.
    let lost = known.indices.filter { !known[$0] }
    guard lost.count > 1, lost.count <= Self.mostLost else { return known }
    for place in lost {
      var others = texts
      others[place] = ""
      for (index, isRead) in areRead(others).enumerated() where index != place && isRead {
        known[index] = true
      }
    }
    return known
  }

  private func areRead(_ texts: [String]) -> [Bool] {
    let own = texts.map { ComparedText.letters($0) }
    let line = Array(own.joined())
    var start = 0
    var isKnown: Bool?
    return zip(texts, own).map { text, letters in
      let range = start..<start + letters.count
      start = range.upperBound
      if letters.isEmpty { return true }
      if line.count < Self.run {
        // The whole line is short.
        let whole = isKnown ?? isShortKnown(texts.joined())
        isKnown = whole
        return whole
      }
      if letters.count >= Self.run {
        let found = Self.runs(line[range])
        return found.count(where: runs.contains) * 2 >= found.count
      }
      let isFigure = text.allSatisfy { !$0.isLetter }
      return holds(range, in: line) || isFigure && isShortKnown(text)
    }
  }

  private func isShortKnown(_ text: String) -> Bool {
    ComparedText.words(text).allSatisfy(words.contains)
  }

  /// Whether one of the runs around a few letters is known.
  private func holds(_ range: Range<Int>, in line: [Int]) -> Bool {
    let first = max(0, range.upperBound - Self.run)
    let last = min(range.lowerBound, line.count - Self.run)
    guard first <= last else { return false }
    return (first...last).contains { start in
      runs.contains(Self.hash(line[start..<start + Self.run]))
    }
  }

  private static func runs(_ letters: ArraySlice<Int>) -> [Int] {
    guard letters.count >= run else { return [] }
    return (letters.startIndex...letters.endIndex - run).map { hash(letters[$0..<$0 + run]) }
  }

  private static func hash(_ letters: ArraySlice<Int>) -> Int {
    letters.reduce(5381) { $0 &* 1_099_511_628_211 ^ $1 }
  }
}
