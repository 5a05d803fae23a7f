import Measures
import NameLists

/// Finds figures whose verb stands before another one: “Sales rose 4 percent and costs 3 percent”.
struct SharedVerbs {
  let text: TokenText

  private static let joints = Words.set("and but while whereas , ;")
  private static let determiners = Words.set("the its their his her our")
  private static let mostWords = 5

  /// Gives a figure, of those of a sentence in order, the way that the one before it went.
  func mark(_ placed: inout [PlacedFigure]) {
    let amounts = placed.indices.filter { placed[$0].kind == .amount }
    for (before, index) in zip(amounts, amounts.dropFirst()) {
      let (one, other) = (placed[before], placed[index])
      guard other.figure.change == .level || isLent(other), other.figure.setting.end == nil,
        other.figure.rate == nil, one.figure.change != .level, one.figure.setting.end == nil,
        let turn = one.turn, turn < one.run.lowerBound, isOfOneKind(one.figure, other.figure),
        hasNoVerb(one.run.upperBound..<other.run.lowerBound, subject: turn - 1),
        endsBehind(other.run.upperBound)
      else { continue }
      placed[index].turn = turn
      placed[index].figure.change = one.figure.change
      placed[index].figure.turn = one.figure.turn
      if case .quantity(let set, let measures) = other.figure.amount {
        placed[index].figure.amount = .quantity(set, measures.map(\.ofDifference))
      }
    }
  }

  /// Whether the word that says which way a figure went names what did, or only counts on: “losses 3 percent”,
  /// “200 more”.
  private func isLent(_ placed: PlacedFigure) -> Bool {
    guard let turn = placed.turn else { return false }
    return turn == placed.run.lowerBound - 1 && isResult(turn)
      || turn == placed.run.upperBound && text.folded(turn) == "more"
  }

  private func isResult(_ place: Int) -> Bool { FigureWords.results.contains(text.folded(place)) }

  private func isOfOneKind(_ one: Figure, _ other: Figure) -> Bool {
    guard case .quantity(_, let ours) = one.amount, case .quantity(_, let theirs) = other.amount
    else { return false }
    return ours.map(\.ofDifference) == theirs.map(\.ofDifference)
      || ours == [.count] && theirs == [.bare]
  }

  /// Whether a name or a noun stands between, and nothing that could be a verb; `subject`: the place of what
  /// the verb before is said of.
  private func hasNoVerb(_ between: Range<Int>, subject: Int) -> Bool {
    guard let joint = between.first(where: { Self.joints.contains(text.folded($0)) }),
      between.upperBound - joint <= Self.mostWords
    else { return false }
    var first = joint + 1
    if Self.joints.contains(text.folded(first)) { first += 1 }
    let words = first..<max(first, between.upperBound)
    guard let start = words.first, let last = words.last,
      words.allSatisfy({ text[$0]?.isWord == true && !mayBeVerb($0) })
    else { return false }
    if text[start]?.isCapital == true { return text[last]?.isCapital == true }
    if Self.determiners.contains(text.folded(start)) { return words.count > 1 }
    // “Sales rose 4 percent and costs 3 percent”: sales do not “costs”.
    return words.count <= 2 && CountedNoun.isPlural(text.folded(last))
      && CountedNoun.isPlural(text.folded(subject))
  }

  private func mayBeVerb(_ place: Int) -> Bool {
    let word = text.folded(place)
    return word.hasSuffix("ed") || FigureWords.noNouns.contains(word)
      || SaidWords.be.contains(word) || ChangeWords.isDirection(word) && !isResult(place)
      || SaidWords.prepositions.contains(word) || Words.pronouns.contains(word)
  }

  private static let mostBehind = 4

  /// Whether its clause ends behind a figure, or behind a place or a time: “3 percent in Kent”.
  private func endsBehind(_ end: Int) -> Bool {
    var place = text.folded(end) == "more" ? end + 1 : end
    if SaidWords.prepositions.contains(text.folded(place)) {
      place += 1
      while place - end < Self.mostBehind, let token = text[place],
        token.isCapital || token.shape == .number
      {
        place += 1
      }
    }
    guard let next = text[place], !next.beginsSentence else { return true }
    return [",", ".", ";", "and", "while", "but", "whereas", "!", "?", ")", "—", "–"].contains(
      next.folded
    )
  }
}
