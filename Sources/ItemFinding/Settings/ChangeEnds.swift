import Measures
import NameLists

/// Finds the two values of one change: “from 5.3 to 5.1 percent”, “5.1 percent, down from 5.3 percent”,
/// “12, after 10 in May”, “a rise of 3 to 45”.
struct ChangeEnds {
  private typealias End = FigureSetting.ChangeEnd

  let text: TokenText
  let sentence: Range<Int>

  /// Marks the figures of the sentence, which are in order; the earlier value gets the unit of the later.
  func mark(_ placed: inout [PlacedFigure]) {
    let amounts = placed.indices.filter { placed[$0].kind == .amount }
    for (order, index) in amounts.enumerated() where end(placed[index]) == nil {
      let before = order > 0 ? amounts[order - 1] : nil
      let behind = order + 1 < amounts.count ? amounts[order + 1] : nil
      markFrom(index, before, behind, &placed)
      if end(placed[index]) == nil, let before { markBehind(index, before, &placed) }
      if end(placed[index]) == nil { markTo(index, before, &placed) }
    }
  }

  private func end(_ placed: PlacedFigure) -> End? { placed.figure.setting.end }

  /// The word before a figure, and its place; “the” and a sign of money do not count.
  private func lead(_ placed: PlacedFigure) -> (word: String, place: Int) {
    var place = placed.run.lowerBound - 1
    if ["the", "a", "an"].contains(text.folded(place)) { place -= 1 }
    return (text.folded(place), place)
  }

  // MARK: - From and to

  private static let nearWords = 4
  private static let reach = 10

  private func markFrom(
    _ index: Int,
    _ before: Int?,
    _ behind: Int?,
    _ placed: inout [PlacedFigure]
  ) {
    let (word, place) = lead(placed[index])
    guard word == "from" else { return }
    // “from 5.3 to 5.1”
    if let behind, lead(placed[behind]).word == "to", mayBeOne(placed[index], placed[behind]),
      lead(placed[behind]).place - placed[index].run.upperBound <= Self.nearWords
    {
      guard let way = way(before: place) else { return }
      set(index, behind, way, &placed)
      return
    }
    if let before, before > 0, placed[before].figure.change != .level,
      place == placed[before].run.upperBound, mayBeOne(placed[before - 1], placed[index]),
      placed[before - 1].kind == .amount
    {
      // “$12 million, up 30 percent from $10 million”
      set(index, before - 1, placed[before].figure.change, &placed)
      return
    }
    guard let before, mayBeOne(placed[before], placed[index]) else {
      if let way = way(before: place), behind == nil { set(index, nil, way, &placed) }
      return
    }
    // “to 5.1 from 5.3”, “5.1, down from 5.3”
    let isTo = lead(placed[before]).word == "to"
    let own = direction(place - 1)
    guard isTo || own != nil else { return }
    guard let way = own ?? way(before: lead(placed[before]).place) else { return }
    set(index, before, way, &placed)
  }

  /// “rose to 45”, “a rise of 3 to 45”.
  private func markTo(_ index: Int, _ before: Int?, _ placed: inout [PlacedFigure]) {
    let (word, place) = lead(placed[index])
    guard word == "to" else { return }
    if let before, placed[before].figure.change != .level,
      place - placed[before].run.upperBound <= 1
    {
      placed[index].figure.setting.end = End(isEarlier: false, way: placed[before].figure.change)
    } else if let way = direction(place - 1) {
      placed[index].figure.setting.end = End(isEarlier: false, way: way)
    }
  }

  /// “5.1 percent in June, after 5.3 percent in May”, “5.1 percent, compared with 5.3 percent”.
  private func markBehind(_ index: Int, _ before: Int, _ placed: inout [PlacedFigure]) {
    let (_, place) = lead(placed[index])
    let between = placed[before].run.upperBound..<place + 1
    guard between.count <= Self.reach, mayBeOne(placed[before], placed[index]),
      let phrase = FigureWords.beforeEarlier.first(where: {
        text.matches($0, at: place + 1 - $0.count)
      }), place + 1 - phrase.count >= between.lowerBound
    else { return }
    let start = place + 1 - phrase.count
    let own = phrase.count == 2 && phrase[1] == "on" ? direction(start) : direction(start - 1)
    // “Spain had 12 percent, compared with 15 percent in Italy”: only a time, or the way it went, says that it
    // was so before.
    guard own != nil || phrase[0] != "than" && isOfThen(index, placed) else { return }
    let rise = lead(placed[before]).word == "to" ? way(before: lead(placed[before]).place) : nil
    set(index, before, own ?? rise ?? .level, &placed)
  }

  private static let beforeTimes = Words.set("in on for during the a an")
  private static let times = Words.set("day week month quarter season year decade")

  /// Whether a time stands next behind a figure, and nothing else is told of it: “5.3 percent in May”, “12 a
  /// year ago”, “12 the year before”.
  private func isOfThen(_ index: Int, _ placed: [PlacedFigure]) -> Bool {
    var place = placed[index].run.upperBound
    while Self.beforeTimes.contains(text.folded(place)) { place += 1 }
    let end: Int
    if index + 1 < placed.count, placed[index + 1].isDate, placed[index + 1].run.contains(place) {
      end = placed[index + 1].run.upperBound
    } else if ["last", "previous", "preceding"].contains(text.folded(place)),
      Self.times.contains(text.folded(place + 1))
    {
      end = place + 2
    } else if Self.times.contains(text.folded(place)),
      ["ago", "before", "earlier"].contains(text.folded(place + 1))
    {
      end = place + 2
    } else {
      return false
    }
    return !SaidWords.prepositions.contains(text.folded(end))
  }

  // MARK: - Which way

  private func set(
    _ earlier: Int,
    _ later: Int?,
    _ way: Figure.Change,
    _ placed: inout [PlacedFigure]
  ) {
    placed[earlier].figure.setting.end = End(isEarlier: true, way: way)
    guard let later else { return }
    share(from: later, to: earlier, &placed)
    placed[later].figure.setting.end = End(isEarlier: false, way: way)
    // “grew 3.1 percent, after 2.9 percent”: both say by how much.
    if placed[earlier].figure.change == .level {
      placed[earlier].figure.change = placed[later].figure.change
      placed[earlier].figure.turn = placed[later].figure.turn
    }
  }

  /// The way that the word at a place says; nil where it is no such word.
  private func direction(_ place: Int) -> Figure.Change? {
    guard sentence.contains(place) else { return nil }
    let word = text.folded(place)
    if ChangeWords.ups.contains(word) || FigureWords.upsBehind.contains(word) { return .up }
    if ChangeWords.downs.contains(word) || FigureWords.downsBehind.contains(word) { return .down }
    return nil
  }

  /// The way that the next such word before a place says; nil where none says that anything changed.
  private func way(before place: Int) -> Figure.Change? {
    for near in stride(
      from: place - 1,
      to: max(sentence.lowerBound - 1, place - 1 - Self.reach),
      by: -1
    ) {
      let word = text.folded(near)
      if ChangeWords.ups.contains(word) { return .up }
      if ChangeWords.downs.contains(word) { return .down }
      if FigureWords.moves.contains(word) { return .level }
    }
    return nil
  }

  // MARK: - One measure

  /// Whether two figures may be values of one thing.
  private func mayBeOne(_ one: PlacedFigure, _ other: PlacedFigure) -> Bool {
    guard case .quantity(_, let ours) = one.figure.amount,
      case .quantity(_, let theirs) = other.figure.amount
    else { return false }
    let isKin =
      ours.first?.dimension == theirs.first?.dimension || ours == [.bare] || theirs == [.bare]
    return isKin && CountedNoun.mayBeSame(one.figure.counted.noun, other.figure.counted.noun)
  }

  private static let largestRatio = 100.0

  /// “from 5.3 to 5.1 percent”, “from 10 to 12 million”.
  private func share(from later: Int, to earlier: Int, _ placed: inout [PlacedFigure]) {
    guard case .quantity(let set, let measures) = placed[earlier].figure.amount,
      measures == [.bare], set.isExact,
      case .quantity(let end, let unit) = placed[later].figure.amount
    else { return }
    let run = placed[later].run
    let scale = run.reduce(1.0) { scale, place in
      text.folded(place).utf8.count > 1 ? NumberWords.scales[text.folded(place)] ?? scale : scale
    }
    let isScaled =
      scale >= 1000 && set.lower > 0 && set.lower < 1000
      && set.lower * scale < end.upper * Self.largestRatio
    var shared = isScaled ? set.scaled(by: scale) : set
    shared.rounding = max(shared.rounding, end.rounding)
    placed[earlier].figure.amount = .quantity(shared, unit)
    placed[earlier].figure.counted.noun = placed[later].figure.counted.noun
  }
}
