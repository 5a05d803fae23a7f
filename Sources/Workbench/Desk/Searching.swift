import DeskViews
package import FactModel
import LineReading

// Going from one place of a text to the next: `/word`, then `n` and `N`.
extension Desk {
  /// The next sentence with a text from the cursor on, or the one before; round the ends of the article.
  ///
  /// - Throws: It is nowhere.
  package func searched(
    _ text: String,
    backwards: Bool,
    _ place: Problem.Place?
  ) throws(Problem) -> Int {
    let sentences = state.sentences(with: text)
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
