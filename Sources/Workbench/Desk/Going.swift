import DeskViews
package import FactModel
package import LineReading
package import Replies

// Going to a place.
extension Desk {
  /// Goes to what an address names and shows it.
  package func goTo(_ address: Address, at place: Problem.Place?) throws(Problem) -> Reply {
    switch try resolve(address, at: place) {
    case .claim(let claim):
      cursor = .claim(claim.id)
      return ClaimView.reply(claim, state)
    case .finding(let finding): return FindingView.reply(finding, state)
    case .query(let query): return QueryView.reply(query, state)
    case .contact(let contact): return ContactView.reply(contact, state)
    case .items(let items):
      goTo(items[0].passage)
      return ItemView.reply(items, state)
    case .passages(let ranges):
      if let first = ranges.first {
        let touched = session.sentences.touched(by: first)
        if !touched.isEmpty { cursor = .sentence(touched.lowerBound) }
      }
      guard let text = searchText(of: address) else { return try ArticleView.reply(ranges, state) }
      return SearchView.reply(text, state)
    }
  }

  private func goTo(_ passage: Passage) {
    let touched = passage.isGone ? 0..<0 : session.sentences.touched(by: passage.range)
    if !touched.isEmpty { cursor = .sentence(touched.lowerBound) }
  }
}
