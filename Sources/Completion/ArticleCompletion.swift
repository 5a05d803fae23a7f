import Anchoring
import DeskViews
import FactModel
import LineReading
import Replies

/// Completes what is quoted from the article, one word at a time.
struct ArticleCompletion {
  typealias Candidate = CompletionSet.Candidate

  /// As many places are looked at, so that a single letter in a long article costs little.
  private static let mostPlaces = 2000

  let desk: DeskState

  /// What can stand for a quotation that is still open, with the address before it; nil where what
  /// is being typed is none.
  func quotations(_ typed: String) -> [Candidate]? {
    let scalars = typed.unicodeScalars
    guard let mark = scalars.firstIndex(where: QuotationMark.isOpening) else { return nil }
    var scanner = LineScanner(String(typed[mark...]))
    // A mark that is closed leaves nothing to complete.
    if scanner.quoted() != nil { return [] }
    guard let scope = scope(String(typed[..<mark])) else { return nil }
    let head = String(typed[...mark])
    let closing = String(QuotationMark.closing(scalars[mark]))
    let text = String(typed[scalars.index(after: mark)...])
    return continuations(text, in: scope.range).map { run in
      let words = Wording.oneLine(desk.session.article.text.slice(run.range))
      return Candidate(head + words + (run.endsSentence ? closing : ""), hint: hint(run.range))
    }
  }

  /// The words of the article that begin so, each behind `/`.
  func words(_ typed: String) -> [Candidate] {
    guard !typed.isEmpty else { return [] }
    return continuations(typed, in: nil).map { run in
      Candidate("/" + desk.session.article.text.slice(run.range), hint: hint(run.range))
    }
  }

  /// Where quoted words are looked for: nil as the range for the whole article, nil altogether where
  /// what stands before the mark is no address.
  private func scope(_ address: String) -> (range: Range<Int>?, Void)? {
    if address.isEmpty { return (nil, ()) }
    var scanner = LineScanner(address)
    guard let place = try? desk.session.addressParser.parse(&scanner), scanner.isAtEnd,
      let range = try? desk.ranges(of: place, at: nil)?.first
    else { return nil }
    return (range, ())
  }

  private func hint(_ range: Range<Int>) -> String? {
    let session = desk.session
    guard let sentence = session.sentences.touched(by: range).first else { return nil }
    let entry = session.sentences.entries[sentence]
    return entry.address + "  "
      + Wording.excerpt(session.article.text.slice(range.lowerBound..<entry.range.upperBound), 200)
  }

  // MARK: Runs of words

  private struct Run {
    var range: Range<Int>
    var endsSentence: Bool
  }

  /// The runs of whole words that begin with a text; behind a space, with the next word.
  ///
  /// Of an empty text: the words of the sentence at the cursor, or of the scope.
  private func continuations(_ text: String, in scope: Range<Int>?) -> [Run] {
    let session = desk.session
    let isBehindSpace = text.unicodeScalars.last?.properties.isWhitespace ?? false
    var places = desk.search.occurrences(of: text, in: scope, ignoresCase: true).prefix(
      Self.mostPlaces
    )[...]
    if text.allSatisfy(\.isWhitespace) { places = beginnings(in: scope)[...] }
    var seen: Set<String> = []
    var runs: [Run] = []
    for place in places {
      guard let sentence = session.sentences.touched(by: place).first else { continue }
      let range = session.sentences.entries[sentence].range
      let limit = scope.map { min($0.upperBound, range.upperBound) } ?? range.upperBound
      guard place.upperBound <= limit, isWordStart(place.lowerBound, in: range) else { continue }
      let end = end(behind: place.upperBound, limit: limit, takesNext: isBehindSpace)
      let run = place.lowerBound..<end
      guard seen.insert(session.article.text.slice(run)).inserted else { continue }
      runs.append(Run(range: run, endsSentence: end == range.upperBound))
    }
    return runs
  }

  /// Where the words of the sentence at the cursor, or of a range, begin.
  private func beginnings(in scope: Range<Int>?) -> [Range<Int>] {
    let entries = desk.session.sentences.entries
    guard let range = scope ?? entries[safe: desk.currentSentence]?.range else { return [] }
    var places: [Range<Int>] = []
    var isInWord = false
    for (offset, scalar) in desk.session.article.text.slice(range).unicodeScalars.enumerated() {
      let isPart = Folding.isWordPart(scalar)
      let place = range.lowerBound + offset
      if isPart, !isInWord { places.append(place..<place + 1) }
      isInWord = isPart || scalar == "’" || scalar == "'" || scalar == "-"
    }
    return places
  }

  private func isWordStart(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound else { return true }
    let two = Array(desk.session.article.text.slice(place - 1..<place + 1).unicodeScalars)
    return two.count == 2 && !(Folding.isWordPart(two[0]) && Folding.isWordPart(two[1]))
  }

  /// The end of the word that goes on, or of the next one, at a place.
  private func end(behind place: Int, limit: Int, takesNext: Bool) -> Int {
    var place = place
    var isInWord = !takesNext
    // A word in an article is seldom longer; a text without spaces is taken in pieces.
    for scalar in desk.session.article.text.slice(place..<min(limit, place + 200)).unicodeScalars {
      if scalar.properties.isWhitespace {
        if isInWord { break }
      } else {
        isInWord = true
      }
      place += 1
    }
    return place
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
