import FactModel
import Judging
import OrderedJSON
import PlainText

// What the ledger of corrections tells of sources that are not shown any more: nothing.
extension Projection {
  /// The ledger, without what became of sources that are not shown, and without why.
  mutating func shownCorrections() -> [Correction] {
    let sources = state.session.sources.all + state.sealedSources + state.dropped.sources
    let hidden = Set(sources.filter { isWithheld($0.id) }.map { "source \($0.number)" })
    var shown: [Correction] = []
    let people = (whole.contacts.all + state.dropped.contacts)
      .map { $0.keeping(state.promises[$0.id]) }
      .filter { !includesDesk || $0.isSealed }
    for var correction in state.session.corrections.all.filter(state.knows) {
      if people.contains(where: { isUntold($0) && $0.isMeant(by: correction) }) {
        // Nobody learns that there is such a person.
        keptBack.texts += 1
        continue
      }
      if let contact = people.first(where: { $0.isOnBackground && $0.isMeant(by: correction) }) {
        correction.label = "asking \(contact.inConfidence) for comment"
        correction.differences.removeAll { $0.field == "person" }
      }
      let all = correction.differences
      correction.differences.removeAll { $0.source.map(isWithheld) ?? false }
      if correction.differences.isEmpty, !all.isEmpty {
        correction.label = "evidence that was withdrawn"
        correction.reason = ProtectedWords.replacement
        keptBack.texts += 1
      }
      for index in correction.differences.indices
      where correction.differences[index].field == "evidence" {
        withhold(hidden, in: &correction.differences[index].before)
        withhold(hidden, in: &correction.differences[index].after)
      }
      for index in correction.differences.indices {
        let difference = correction.differences[index]
        correction.differences[index].before = difference.before.map(WebAddress.withoutPasswords)
        correction.differences[index].after = difference.after.map(WebAddress.withoutPasswords)
      }
      shown.append(correction)
    }
    return shown
  }

  /// Whether nobody learns that there is such a person: also where the name is withheld for another reason.
  private func isUntold(_ contact: Contact) -> Bool {
    contact.isOffRecord
      || !includesDesk && !contact.isOnBackground && protected.first(in: contact.person) != nil
  }

  /// Whether nothing may be told of a source: one that was public and is only not needed any more was seen.
  private func isWithheld(_ id: EntityID) -> Bool {
    if whole.contacts[id] != nil || state.dropped.contacts.contains(where: { $0.id == id }) {
      return false
    }
    guard state.sealed[id] == nil, state.session.sources[id] == nil else { return !isShown(id) }
    // Whether the draft has it, or has it no more, changes nothing of what was published.
    let there = whole.sources[id] ?? state.dropped.sources.first { $0.id == id }
    return there.map { $0.effectiveVisibility != .public } ?? true
  }

  /// Withholds a text of the ledger that tells what a source says: `refutes, source 3: page 9`.
  private mutating func withhold(_ hidden: Set<String>, in text: inout String?) {
    guard let words = text, hidden.contains(where: { Self.names($0, words) }) else { return }
    text = ProtectedWords.replacement
    keptBack.texts += 1
  }

  /// Whether a text has the words `source 3`, and not of `source 31`.
  private static func names(_ source: String, _ text: String) -> Bool {
    text.occurrences(of: source).contains { place in
      place.upperBound == text.endIndex || !text[place.upperBound].isNumber
    }
  }
}

extension Contact {
  /// What an entry of the ledger is called that is about it.
  var ledgerLabel: String { "asking \(SafeText.line(person)) for comment" }

  /// Whether an entry is about it: also one that does not say so but by the name.
  fileprivate func isMeant(by entry: Correction) -> Bool {
    entry.claim == nil
      && (entry.differences.contains { $0.source == id } || entry.label == ledgerLabel)
  }
}
