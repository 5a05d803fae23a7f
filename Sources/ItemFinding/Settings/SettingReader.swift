import FactModel
import Measures
import NameLists

/// Reads what the sentences of a text say around its figures.
struct SettingReader {
  let text: TokenText

  /// The figures, which are in the order of the text, with what is said around each.
  func read(_ placed: [PlacedFigure]) -> [Figure] {
    var figures = placed.map(\.figure)
    var first = 0
    while first < placed.count {
      let sentence = sentence(around: placed[first].run.lowerBound)
      var next = first + 1
      while next < placed.count, placed[next].run.lowerBound < sentence.upperBound { next += 1 }
      var here = Array(placed[first..<next])
      ChangeEnds(text: text, sentence: sentence).mark(&here)
      SharedVerbs(text: text).mark(&here)
      let taken = here.flatMap { [$0.run, $0.rateRun].compactMap { $0 } }
      let parts = SentenceParts(text: text, sentence: sentence, taken: taken)
      for kind in PlacedFigure.Kind.allCases {
        let indices = here.indices.filter { here[$0].kind == kind }
        let settings = settings(indices.map { here[$0] }, here, parts)
        for (index, setting) in zip(indices, settings) {
          figures[first + index] = here[index].figure
          figures[first + index].setting = setting
        }
      }
      first = next
    }
    return figures
  }

  // MARK: - Sentences

  private func sentence(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, !begins(start) { start -= 1 }
    var end = place + 1
    while end < text.count, !begins(end) { end += 1 }
    return start..<end
  }

  private func begins(_ place: Int) -> Bool {
    if text.tokens[place].beginsSentence { return true }
    return [".", "!", "?", ";"].contains(text.folded(place - 1))
      && (text.tokens[place].isCapital || text.folded(place - 1) == ";")
  }

  // MARK: - Zones

  private static let breaks = Words.set("and but while whereas or ; though although")
  private static let mostDays = 8
  private static let mostShared = 20
  private static let mostJoined = 4

  /// `others`: All figures of the sentence, whose own words tell nothing about one another.
  private func settings(
    _ placed: [PlacedFigure],
    _ others: [PlacedFigure],
    _ parts: SentenceParts
  ) -> [FigureSetting] {
    guard let first = placed.first else { return [] }
    let sentence = parts.sentence
    let days = first.isDate ? [] : Self.days(others)
    let before = Array(
      parts.words(in: sentence.lowerBound..<first.run.lowerBound).suffix(Self.mostShared)
    )
    let shared = Array(before.dropLast())
    let reader = SaidReader(text: text, sentence: sentence, figures: others, frames: parts.frames)
    var settings: [FigureSetting] = []
    let lead = first.run.lowerBound
    let head = max(sentence.lowerBound, lead - Self.mostShared)..<lead
    let cuts = placed.indices.map { index in
      let next = index + 1 < placed.count ? placed[index + 1].run.lowerBound : sentence.upperBound
      return index + 1 < placed.count ? cut(placed[index].run.upperBound..<next) : next..<next
    }
    let frame = parts.frame(before: lead, behind: placed.last?.run.upperBound ?? lead)
    var whole = FigureSetting()
    if let place = others.firstIndex(where: { $0.run == first.run }) {
      reader.read(place, in: [sentence], turn: nil, ofAll: true, into: &whole)
    }
    whole.said.removeAll(where: \.isFigure)
    for place in whole.said.indices {
      whole.said[place].isThing = FigureWords.results.contains(whole.said[place].folded)
    }
    let beside = reader.readings
    let ownDays = first.isDate ? [] : ownDays(placed, others)
    var own = 0
    var start = sentence.lowerBound
    // Where the words stand that a figure without its own has.
    var clause = head
    for (index, one) in placed.enumerated() {
      let cut = cuts[index]
      while others[own].run.lowerBound < one.run.lowerBound, own + 1 < others.count { own += 1 }
      // “12 of the 40 miners survived”: what stands behind the second is said of the first, too.
      var joined = index
      while joined + 1 < min(placed.count, index + Self.mostJoined), cuts[joined].isEmpty,
        own + joined - index + 1 < others.count,
        isJoined(placed[joined], placed[joined + 1], others[(own + joined - index + 1)...], parts)
      {
        joined += 1
      }
      let end = cuts[joined].lowerBound
      let zone = start..<max(start, cut.lowerBound)
      let isBare = index > 0 && parts.words(in: start..<one.run.lowerBound).isEmpty
      // “Sales rose from 4 to 6 while costs fell from 3 to 2”: the second value is of its own clause.
      let isOfLast = isBare && isPair(placed[index - 1], one)
      if index > 0, !isOfLast { clause = isBare ? head : start..<one.run.lowerBound }
      let isOfHead = clause == head
      // “rose from 40 to 44”: the word stands before both values.
      let turn =
        one.turn ?? parts.nearestTurn(to: one.run, in: zone)
        ?? (one.figure.setting.end == nil
          ? nil : parts.nearestTurn(to: one.run, in: isOfLast ? clause : head))
      var setting = parts.setting(of: one.run, in: start..<end, turn: turn)
      setting.days = (index < ownDays.count ? ownDays[index] : nil).map { [$0] } ?? days
      setting.end = one.figure.setting.end
      (setting.sentence, setting.figures) = (whole.said, placed.count)
      setting.beside = beside
      setting.owner = owner(one)
      if let head = isOfLast ? settings.last : settings.first, index > 0 {
        // What stands next before the first figure is the first one's own where another has its own.
        setting.head =
          hasOwnVerb(one, turn, behind: start, parts)
          ? [] : !isBare ? shared : isOfHead ? before : Array(parts.words(in: clause))
        if isBare, setting.denial.isEmpty { setting.denial = head.denial }
        if isBare, setting.mood == .fact { setting.mood = head.mood }
      }
      var told = [isBare ? clause : index > 0 ? frame.lead : lead..<lead, start..<max(start, end)]
      if end < frame.tail.lowerBound { told.append(frame.tail) }
      reader.read(own, in: told, turn: turn, into: &setting)
      settings.append(setting)
      start = cut.upperBound
    }
    return settings
  }

  /// Whether nothing between two figures belongs to the first alone: not “5.1 in 2020 from 5.3”.
  ///
  /// `next`: The figures of all kinds behind the first.
  private func isJoined(
    _ one: PlacedFigure,
    _ other: PlacedFigure,
    _ next: ArraySlice<PlacedFigure>,
    _ parts: SentenceParts
  ) -> Bool {
    next.first?.run == other.run
      && parts.words(in: one.run.upperBound..<other.run.lowerBound).isEmpty
  }

  /// “while imports fell 3 percent”: it has its own subject and its own verb.
  private func hasOwnVerb(
    _ one: PlacedFigure,
    _ turn: Int?,
    behind start: Int,
    _ parts: SentenceParts
  ) -> Bool {
    guard let turn, turn > start, turn < one.run.lowerBound else { return false }
    return !FigureWords.results.contains(text.folded(turn))
      && !parts.words(in: start..<turn).isEmpty
  }

  /// Whether two figures are the two values of one change.
  private func isPair(_ one: PlacedFigure, _ other: PlacedFigure) -> Bool {
    guard let our = one.figure.setting.end, let their = other.figure.setting.end else {
      return false
    }
    return our.isEarlier != their.isEarlier
  }

  private static let nearTime = 2

  /// The days of the time right behind each figure, where several have one: “5.1 in May and 5.3 in June”.
  private func ownDays(
    _ placed: [PlacedFigure],
    _ others: [PlacedFigure]
  )
    -> [ClosedRange<CivilDay>?]
  {
    guard placed.count > 1, placed.count <= Self.mostDays else {
      return placed.map { _ in nil }
    }
    let days = placed.map { one -> ClosedRange<CivilDay>? in
      let end = one.run.upperBound
      guard ["in", "on", "for"].contains(text.folded(end)),
        let time = others.first(where: {
          $0.isDate && (end + 1..<end + Self.nearTime + 1).contains($0.run.lowerBound)
        }), case .days(let days, _) = time.figure.amount
      else { return nil }
      return days
    }
    return days.count(where: { $0 != nil }) > 1 ? days : placed.map { _ in nil }
  }

  /// Whose age stands between commas.
  private func owner(_ one: PlacedFigure) -> String {
    guard case .age = one.figure.amount, text.folded(one.run.lowerBound - 1) == ",",
      let name = text[one.run.lowerBound - 2], name.isCapital
    else { return "" }
    return name.text
  }

  private static func days(_ placed: [PlacedFigure]) -> [ClosedRange<CivilDay>] {
    placed.prefix(mostDays).compactMap { other in
      guard case .days(let days, _) = other.figure.amount else { return nil }
      return days
    }
  }

  /// Where the words between two figures stop to belong to the first, and where they begin to belong to
  /// the second.
  private func cut(_ between: Range<Int>) -> Range<Int> {
    for place in between where Self.breaks.contains(text.folded(place)) {
      return place..<place + 1
    }
    for place in between where text.folded(place) == "," { return place..<place + 1 }
    return between.upperBound..<max(between.lowerBound, between.upperBound)
  }
}
