import FactModel
import LineReading

// Going from one place of a text to the next: `/word`, then `n` and `N`.
extension Desk {
  /// The sentences in which a text stands, in the order of the article.
  func sentences(with text: String) -> [Int] {
    var found: [Int] = []
    for range in search.occurrences(of: text) {
      guard let sentence = session.sentences.touched(by: range).first, found.last != sentence
      else { continue }
      found.append(sentence)
    }
    return found
  }

  /// The next sentence with a text from the cursor on, or the one before; round the ends of the article.
  ///
  /// - Throws: It is nowhere.
  func searched(
    _ text: String,
    backwards: Bool,
    _ place: Problem.Place?
  ) throws(Problem) -> Int {
    let sentences = sentences(with: text)
    guard let first = sentences.first, let last = sentences.last else {
      throw Problem(.input, "“\(text)” does not occur in the article", place: place)
    }
    searchedFor = text
    return backwards
      ? sentences.last { $0 < currentSentence } ?? last
      : sentences.first { $0 > currentSentence } ?? first
  }

  /// What an address searched for; nil for one that does not search.
  func searchText(of address: Address) -> String? {
    switch address {
    case .search, .searchAgain: searchedFor
    default: nil
    }
  }
}
