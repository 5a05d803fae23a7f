import DeskViews
import FactModel
import LineReading

// Where one was is at hand when one comes back: the sentence or claim, and the claim tagged last.
extension Desk {
  /// Has the place kept until the session is opened again by the same person: `2.1 c3`.
  package func rememberPlace() {
    guard session.log.count > 0 else { return }
    let tagged = justTagged.flatMap { session.claims[$0]?.label } ?? "-"
    ports.rememberPlace(session.id, "\(cursorAddress) \(tagged)")
  }

  /// Goes to where the person was; where that is not known, to the first sentence that is not covered.
  func recallPlace() {
    justTagged = nil
    cursor = .sentence(0)
    cursor = .sentence(nextUncovered(after: -1) ?? 0)
    guard session.log.count > 0 else { return }
    let words = ports.recallPlace(session.id)?.split(separator: " ") ?? []
    if words.count == 2, let number = claimNumber(words[1]) {
      justTagged = session.claims[number]?.id
    }
    guard let place = words.first else { return }
    if let number = claimNumber(place), let claim = session.claims[number] {
      cursor = .claim(claim.id)
    } else if let index = session.sentences.entries.firstIndex(where: { $0.address == place }) {
      cursor = .sentence(index)
    }
  }

  private func claimNumber(_ label: Substring) -> EntityNumber? {
    guard label.first == "c" else { return nil }
    var scanner = LineScanner(String(label))
    guard case .claim(let number)? = try? session.addressParser.parse(&scanner) else { return nil }
    return number
  }
}
