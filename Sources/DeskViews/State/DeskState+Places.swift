import Anchoring
package import FactModel
package import LineReading

// What the addresses of runs of text name.
extension DeskState {
  /// The runs of text that an address names by its form alone, in code points; nil for an address of
  /// another kind.
  ///
  /// `place`: Where it was typed, for messages.
  ///
  /// - Throws: What it names is not in the article.
  package func ranges(
    of address: Address,
    at place: Problem.Place?
  ) throws(Problem) -> [Range<Int>]? {
    switch address {
    case .blocks(let label, let through): return try blockRanges(label, through, place)
    case .sentences(let block, let range):
      let first = try sentence(range.lowerBound, of: block, place)
      let last = try sentence(range.upperBound, of: block, place)
      return [first.range.lowerBound..<last.range.upperBound]
    case .words(let block, let number, let range):
      return [try words(range, of: try sentence(number, of: block, place), place)]
    case .text(let text, let block, let number):
      return [try quotation(text, block, number, place)]
    default: return nil
    }
  }

  private func blockRanges(
    _ label: String,
    _ through: String?,
    _ place: Problem.Place?
  ) throws(Problem) -> [Range<Int>] {
    let entries = session.sentences.entries
    var labels = [label]
    if let first = Int(label), let last = through.flatMap({ Int($0) }) {
      guard last >= first, last - first < session.article.blocks.count else {
        throw noSuchParagraph(last < first ? "\(label)-\(last)" : String(last), place)
      }
      labels = (first...last).map(String.init)
    }
    var ranges: [Range<Int>] = []
    for label in labels {
      let block = try block(label, place)
      ranges.append(
        entries[block.lowerBound].range.lowerBound..<entries[block.upperBound - 1].range.upperBound
      )
    }
    return ranges
  }

  private func block(_ label: String, _ place: Problem.Place?) throws(Problem) -> Range<Int> {
    if let entries = session.sentences.entries(ofBlock: label) { return entries }
    throw noSuchParagraph(label, place)
  }

  private func noSuchParagraph(_ label: String, _ place: Problem.Place?) -> Problem {
    let count = session.article.blocks.count { $0.kind.isBody }
    return Problem(
      .input,
      "there is no paragraph \(label)",
      place: place,
      remedy: "The article has \(Wording.count(count, "paragraph"))."
    )
  }

  private func sentence(
    _ number: Int,
    of label: String,
    _ place: Problem.Place?
  ) throws(Problem) -> SentenceIndex.Entry {
    let block = try block(label, place)
    guard number >= 1, number <= block.count else {
      throw Problem(
        .input,
        "there is no sentence \(label).\(number)",
        place: place,
        remedy: "\(label) has \(Wording.count(block.count, "sentence"))."
      )
    }
    return session.sentences.entries[block.lowerBound + number - 1]
  }

  private func words(
    _ range: ClosedRange<Int>,
    of sentence: SentenceIndex.Entry,
    _ place: Problem.Place?
  ) throws(Problem) -> Range<Int> {
    let words = session.words(of: sentence.range)
    guard range.lowerBound >= 1, range.upperBound <= words.count else {
      throw Problem(
        .input,
        "there is no word \(range.upperBound) in \(sentence.address)",
        place: place,
        remedy: "It has \(Wording.count(words.count, "word"))."
      )
    }
    return words[range.lowerBound - 1].lowerBound..<words[range.upperBound - 1].upperBound
  }

  private func quotation(
    _ text: String,
    _ label: String?,
    _ number: Int?,
    _ place: Problem.Place?
  ) throws(Problem) -> Range<Int> {
    var range: Range<Int>?
    if let label, let number {
      range = try sentence(number, of: label, place).range
    } else if let label {
      range = try blockRanges(label, nil, place)[0]
    }
    let found = search.occurrences(of: text, in: range)
      .filter { !session.sentences.touched(by: $0).isEmpty }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let whereabouts = range == nil ? "in the article" : "there"
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 60))” does not occur \(whereabouts)",
        place: place
      )
    }
    throw Problem(
      .ambiguous,
      "“\(Wording.excerpt(text, 60))” occurs \(found.count) times",
      place: place,
      remedy: "Name the sentence before it: 3.2\"\(Wording.excerpt(text, 20))\".",
      candidates: found.prefix(20).map { occurrence in
        let sentence = session.sentences.touched(by: occurrence).lowerBound
        let entry = session.sentences.entries[sentence]
        return "\(entry.address)  \(Wording.excerpt(session.article.text.slice(entry.range), 60))"
      }
    )
  }
}
