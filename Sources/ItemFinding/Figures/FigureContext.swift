import Measures
import NameLists

/// What the words around a figure say of it: the way it went, what is counted, what happened, where.
struct FigureContext {
  let text: TokenText

  // MARK: - Up and down

  /// Which way something went, with the word that says so.
  typealias Turn = (change: Figure.Change, place: Int?)

  /// Whether a figure says by how much something rose or fell.
  func change(_ run: Range<Int>) -> Turn {
    let found = changeBeside(run)
    return found.change == .level && text.folded(run.lowerBound - 1) == "by" ? changed(run) : found
  }

  private func changeBeside(_ run: Range<Int>) -> Turn {
    var place = run.lowerBound - 1
    var between: [String] = []
    while place >= 0, between.count < 5 {
      let word = text.folded(place)
      let isUp = ChangeWords.ups.contains(word)
      if isUp || ChangeWords.downs.contains(word) {
        let allowed =
          FigureWords.results.contains(word)
          ? FigureWords.betweenResult
          : FigureWords.changes.contains(word)
            ? FigureWords.betweenName : FigureWords.betweenChange
        return between.allSatisfy { allowed.contains($0) || $0.hasSuffix("ly") }
          ? (isUp ? .up : .down, place) : (.level, nil)
      }
      guard text[place]?.isWord == true else { break }
      between.append(word)
      place -= 1
    }
    return changeBehind(run)
  }

  private static let longestChange = 14

  /// “cut the risk of stroke by 30 percent”, “fell, the charity said, by 30 percent”: behind “by” stands
  /// how much it was; not “was backed by 30 percent”.
  private func changed(_ run: Range<Int>) -> Turn {
    let by = run.lowerBound - 1
    if SaidWords.be.contains(text.folded(by - 2)), !ChangeWords.isDirection(text.folded(by - 1)) {
      return (.level, nil)
    }
    for place in stride(from: by - 1, to: max(-1, by - 1 - Self.longestChange), by: -1) {
      let word = text.folded(place)
      if word == ";" { break }
      if ChangeWords.ups.contains(word) { return (.up, place) }
      if ChangeWords.downs.contains(word) { return (.down, place) }
      if text[place]?.beginsSentence == true { break }
    }
    return (.level, nil)
  }

  /// “a 4 percent fall”, “4 percent higher”, “350 jobs lost”.
  private func changeBehind(_ run: Range<Int>) -> Turn {
    var place = run.upperBound
    if ["were", "was", "are"].contains(text.folded(place)) { place += 1 }
    let word = text.folded(place)
    guard text.folded(place + 1) != "to" else { return (.level, nil) }
    if FigureWords.upsBehind.contains(word) { return (.up, place) }
    return FigureWords.downsBehind.contains(word) ? (.down, place) : (.level, nil)
  }

  /// Whether a figure says how far two levels are apart: “a gap of 10C”, “10C warmer”.
  func isDifference(_ run: Range<Int>) -> Bool {
    FigureWords.apartBehind.contains(text.folded(run.upperBound))
      || (run.lowerBound - 3..<run.lowerBound).contains {
        FigureWords.apartBefore.contains(text.folded($0))
      }
  }

  // MARK: - Which are meant

  /// Whether what stands before a bound says that it tells which are meant: “children under 5”, “firms with
  /// more than 50”, “ages 12 to 15”.
  func isLimit(_ start: Int, _ hedge: ValueSet.Hedge) -> Bool {
    let before = text.folded(start - 1)
    if ["age", "ages", "aged"].contains(before) { return true }
    let isBound = [.moreThan, .lessThan, .atLeast, .atMost].contains(hedge)
    guard isBound, text[start - 1]?.isWord == true else { return false }
    if before == "of" { return FigureWords.mostAllowed.contains(text.folded(start - 2)) }
    let isWith = ["with", "aged", "earning", "weighing", "worth"].contains(before)
    let noun = text.folded(isWith ? start - 2 : start - 1)
    return CountedNoun.isPlural(noun) && !ChangeWords.isDirection(noun)
      && (isWith || ["under", "over", "above", "below", "up"].contains(text.folded(start)))
  }

  // MARK: - What happened to them

  private static let reach = 5

  func event(_ run: Range<Int>) -> String {
    for place in run where text[place]?.isWord == true {
      if let event = FigureWords.eventByWord[text.folded(place)] { return event }
    }
    for place in run.upperBound..<run.upperBound + Self.reach {
      guard let token = text[place], token.isWord, token.folded != "and" else { break }
      if let event = FigureWords.eventByWord[token.folded] { return event }
    }
    for place in stride(
      from: run.lowerBound - 1,
      to: max(-1, run.lowerBound - 1 - Self.reach),
      by: -1
    ) {
      guard let token = text[place], token.isWord else { break }
      if let event = FigureWords.eventByWord[token.folded] { return event }
    }
    return ""
  }

  // MARK: - Where and when

  /// The name or year that stands behind “in”, “from” or “at” next to the figure.
  func qualifier(_ end: Int) -> String {
    guard ["in", "from", "at"].contains(text.folded(end)) else { return "" }
    let place = text.folded(end + 1) == "the" ? end + 2 : end + 1
    guard let token = text[place] else { return "" }
    if token.isCapital, Words.months[token.folded] == nil { return token.folded }
    return token.shape == .number && token.text.count == 4 ? token.folded : ""
  }

  // MARK: - The noun

  /// What is counted behind a number, and where its words end.
  func counted(at index: Int, isOne: Bool) -> (thing: CountedThing, end: Int) {
    var thing = CountedThing()
    var modifiers: [String] = []
    for place in index..<index + 4 {
      guard let token = text[place], token.isWord, token.isSpaced,
        !NumberWords.noUnits.contains(token.folded), !FigureWords.noNouns.contains(token.folded)
      else { break }
      if CountedNoun.isPlural(token.folded) {
        thing.noun = CountedNoun.singular(token.folded)
        thing.modifiers = Set(modifiers)
        return (thing, place + 1)
      }
      modifiers.append(token.folded)
    }
    guard let first = modifiers.first, !first.hasSuffix("ed"), text[index]?.shape == .lower,
      FigureWords.eventByWord[first] == nil, isOne || !first.hasSuffix("ly")
    else { return (thing, index) }
    thing.noun = CountedNoun.singular(first)
    return (thing, index + 1)
  }

  /// The whole of which something is a share: “of the vote”, “of its members”.
  func whole(at index: Int) -> (thing: CountedThing, end: Int) {
    guard text.folded(index) == "of" else { return (CountedThing(), index) }
    var place = index + 1
    if ["the", "all", "its", "their", "his", "her", "our", "these", "those"].contains(
      text.folded(place)
    ) {
      place += 1
    }
    let (thing, end) = counted(at: place, isOne: false)
    return (thing, thing.noun.isEmpty ? index : end)
  }
}
