import FactModel
import OrderedJSON

// What the ledger of corrections tells of sources that are not shown any more: nothing.
extension Projection {
  /// The ledger, without what became of sources that are not shown, and without why.
  mutating func shownCorrections() -> [Correction] {
    let sources = state.session.sources.all + state.sealedSources + state.dropped.sources
    let hidden = Set(sources.filter { isWithheld($0.id) }.map { "source \($0.number)" })
    var shown: [Correction] = []
    for var correction in state.session.corrections.all.filter(state.knows) {
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
      shown.append(correction)
    }
    return shown
  }

  /// Whether nothing may be told of a source: one that was public and is only not needed any more was seen.
  private func isWithheld(_ id: EntityID) -> Bool {
    guard state.sealed[id] == nil, let dropped = state.dropped.sources.first(where: { $0.id == id })
    else { return !isShown(id) }
    return dropped.effectiveVisibility != .public
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
