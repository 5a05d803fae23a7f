import NameLists

/// What the words around a date say of the time: whether it is to come, whether it is an aside.
struct DateCues {
  let text: TokenText

  /// So many words of the sentence are looked at on each side of a date.
  private static let reach = 14

  /// Whether a verb of the present says what is to come: “resumes Monday”, “are striking”, “may resign”.
  private func isPresent(_ place: Int) -> Bool {
    let word = text.folded(place)
    guard text[place]?.shape == .lower else { return false }
    let next = text.folded(place + 1)
    if let behind = TimeWords.presentBefore[word] {
      return behind.contains(next) && text.folded(place - 1) != "to"
    }
    if TimeWords.present.contains(word) { return true }
    if TimeWords.presentOfMany.contains(word) {
      let before = text.folded(place - 1)
      // “Shares close Friday at a record.”
      if word == "close", ["shares", "stocks", "markets"].contains(before) { return false }
      return ["they", "we"].contains(before) || CountedNoun.isPlural(before)
    }
    if ["is", "are"].contains(word) {
      return next.count > 5 && next.hasSuffix("ing") && !TimeWords.goingOn.contains(next)
    }
    // “may have left”, “could not come” are over.
    return TimeWords.modals.contains(word) && next != "have" && !(word == "could" && next == "not")
  }

  /// Words next to a date that say by themselves that it is to come: “is on 5 May”, “adjourned to 5 May”,
  /// “has until Friday”, “a trial date of 5 May”.
  private func isSetFor(_ start: Int) -> Bool {
    // “is on the 3rd of April”
    let start = text.folded(start - 1) == "the" ? start - 1 : start
    let (before, second) = (text.folded(start - 1), text.folded(start - 2))
    switch before {
    case "on", "in", "from":
      // “The election is in November”, “The film is out on Friday”
      let verb = TimeWords.adverbs.contains(second) ? text.folded(start - 3) : second
      return ["is", "are"].contains(verb) || before == "on" && isHere(start - 2)
    case "until", "till", "to", "for":
      if ["has", "have"].contains(second) { return before == "until" }
      // “was given until Friday”, “called an election for Friday”
      if before == "until" || before == "till",
        TimeWords.given.contains(second) || TimeWords.given.contains(text.folded(start - 3))
      {
        return true
      }
      if before == "for", TimeWords.setFor.contains(second), isSet(start - 2) { return true }
      // “is booked for 3 May”; profits are booked for March, too.
      if before == "for", TimeWords.booked.contains(second),
        ["is", "are"].contains(text.folded(start - 3)),
        text[start]?.shape == .number || text[start + 1]?.shape == .number
          || Words.weekdays[text.folded(start)] != nil
      {
        return true
      }
      if before == "for",
        (max(0, start - Self.longestOrder)..<max(0, start - 1)).contains(where: {
          TimeWords.arranged.contains(text.folded($0))
        })
      {
        return true
      }
      // “moved from 18 May to 1 June”
      return (max(0, start - Self.longestOrder)..<max(0, start - 1)).contains {
        TimeWords.moved.contains(text.folded($0))
      }
    case "is", "are": return second != "today"  // “The deadline is Thursday.”
    case "of": return second == "date" && TimeWords.setEvents.contains(text.folded(start - 3))
    default: return false
    }
  }

  private static let longestOrder = 6

  /// “is set for June”, “has been set for June”; “the talks set for June” and what was set may be over.
  private func isSet(_ participle: Int) -> Bool {
    var verb = participle - 1
    if ["now", "still", "currently", "also"].contains(text.folded(verb)) { verb -= 1 }
    return ["is", "are"].contains(text.folded(verb))
      || text.folded(verb) == "been" && ["has", "have"].contains(text.folded(verb - 1))
  }

  /// “is in court”: where somebody is on a day; the noun is at `noun`.
  private func isHere(_ noun: Int) -> Bool {
    var place = noun - 1
    if ["the", "a"].contains(text.folded(place)) { place -= 1 }
    return text[noun]?.shape == .lower && ["in", "at"].contains(text.folded(place))
      && ["is", "are"].contains(text.folded(place - 1))
  }

  /// Whether it is over, as in “The deadline of Thursday passed”.
  private func isOver(_ run: Range<Int>) -> Bool {
    ["passed", "expired", "lapsed"].contains(text.folded(run.upperBound))
  }

  /// What the words around a date say of it.
  enum Time {
    case over
    case ahead
    /// It may be either.
    case unclear
  }

  /// What the verb next to a date, in its sentence, says: whether that is over.
  func time(_ run: Range<Int>) -> Time {
    if isOver(run) { return .over }
    // “The strike called for 3 May was called off.”
    if text.folded(run.lowerBound - 1) == "for",
      ["was", "were"].contains(text.folded(run.upperBound)),
      TimeWords.calledOff.contains(text.folded(run.upperBound + 1))
    {
      return .unclear
    }
    if isSetFor(run.lowerBound) || isNamedFor(run) || isAwaited(run.lowerBound) || isChange(run) {
      return .ahead
    }
    // “moved from 18 May to 1 June”: it may have been over when it was moved.
    if text.folded(run.lowerBound - 1) == "from",
      TimeWords.moved.contains(text.folded(run.lowerBound - 2))
    {
      return .unclear
    }
    var isBehindEvent = false
    for place in stride(
      from: run.lowerBound - 1,
      to: max(-1, run.lowerBound - 1 - Self.reach),
      by: -1
    ) {
      guard let token = text[place], !Self.isBreak(token) else { break }
      if let time = time(place, isBehindEvent: isBehindEvent) { return time }
      if TimeWords.events.contains(token.folded) { isBehindEvent = true }
      if token.beginsSentence { break }
    }
    guard text[run.lowerBound]?.beginsSentence != true || run.upperBound < text.count else {
      return .over
    }
    let lead = text.folded(run.lowerBound - 1)
    for place in run.upperBound..<min(text.count, run.upperBound + Self.reach) {
      guard let token = text[place], !token.beginsSentence, !Self.isBreak(token) else { break }
      guard let time = time(place, isBehindEvent: false) else { continue }
      // “Until 3 July it is shut.”
      return time == .unclear && ["until", "till", "from"].contains(lead) ? .ahead : time
    }
    return .over
  }

  /// “faces trial on 12 June”, “has set a hearing for 3 June”; not “faces a charge over the blast on 12 June”.
  private func isAwaited(_ start: Int) -> Bool {
    let before = text.folded(start - 1)
    // “faces Poland on 12 June”
    var verb = start - 2
    while start - verb < Self.longestOrder, text[verb]?.isCapital == true { verb -= 1 }
    if before == "on", verb < start - 2, TimeWords.hosting.contains(text.folded(verb)) {
      return true
    }
    guard ["on", "in", "for"].contains(before),
      TimeWords.setEvents.contains(text.folded(start - 2))
    else { return false }
    let verbs = before == "for" ? TimeWords.setting : TimeWords.awaiting
    for place in stride(from: start - 3, to: max(-1, start - Self.longestOrder - 1), by: -1) {
      guard let token = text[place], token.isWord else { return false }
      if verbs.contains(token.folded) { return !text.folded(place - 1).hasSuffix("had") }
      if SaidWords.prepositions.contains(token.folded) || token.beginsSentence { return false }
    }
    return false
  }

  /// “Fares rise on 1 March”: what is told in the present of a day is to come; not “Shares fall on Monday”.
  private func isChange(_ run: Range<Int>) -> Bool {
    guard ["on", "from"].contains(text.folded(run.lowerBound - 1)), run.count > 1,
      let verb = text[run.lowerBound - 2], verb.shape == .lower,
      let subject = text[run.lowerBound - 3], subject.isWord, !subject.uses.contains(.noUnit)
    else { return false }
    let isMarket = ["shares", "stocks", "markets", "share"].contains(subject.folded)
    let isPlural = CountedNoun.isPlural(subject.folded)
    guard !isMarket,
      isPlural
        ? TimeWords.changes.contains(verb.folded) : TimeWords.changesOfOne.contains(verb.folded)
    else { return false }
    // “The rent rises on 1 March angered tenants.”
    for place in run.upperBound..<min(text.count, run.upperBound + Self.reach) {
      guard let token = text[place], !token.beginsSentence, !Self.isBreak(token),
        token.text != ","
      else { break }
      if TimeWords.past.contains(token.folded) || token.folded.hasSuffix("ed") { return false }
    }
    return true
  }

  private static func isBreak(_ token: Token) -> Bool {
    token.shape == .mark && [";", "“", "”", "\"", ":", "."].contains(token.text)
  }

  private func time(_ place: Int, isBehindEvent: Bool) -> Time? {
    let word = text.folded(place)
    guard let token = text[place], token.isWord || token.shape == .possessive else { return nil }
    let before = text.folded(place - 1)
    if token.shape == .lower, before == "to" {
      // “was to have begun”: it came otherwise.
      if word == "have", ["was", "were"].contains(text.folded(place - 2)) { return .over }
      if isInfinitive(place) { return .ahead }
      // “had hoped to leave”: nobody says whether it came.
      if TimeWords.hoped.contains(text.folded(place - 2)) { return .unclear }
      // “a treaty to be signed”
      if word == "be", !Self.tells(text.folded(place - 2)) { return .ahead }
    }
    // “had been due”: it came otherwise.
    if text.folded(place - 1) == "been", text.folded(place - 2) == "had" { return .over }
    if word == "plan", ["the", "a", "this", "its", "their"].contains(text.folded(place - 1)) {
      return nil
    }
    if text.folded(place + 1) == "to",
      TimeWords.hoped.contains(word)
        || TimeWords.beforeInfinitive.contains(word) && text.folded(place - 1) == "had"
    {
      return .unclear
    }
    if TimeWords.ahead.contains(word) || isPresent(place) { return .ahead }
    if !isBehindEvent, isDonePresently(place) { return .ahead }
    if let time = copula(place, isBehindEvent: isBehindEvent) { return time }
    guard
      TimeWords.past.contains(word)
        // “may cut prices”, “the plan to put rates up”
        && !(TimeWords.likePast.contains(word)
          && (before == "to" || TimeWords.beforeVerbs.contains(before)))
        || word.count > 4 && word.hasSuffix("ed") && token.shape == .lower
    else { return nil }
    // “will be held”, “is to be opened”: what stands before says when.
    return before == "be" ? nil : .over
  }

  /// Next to a day what is done on it: “is sentenced on 11 July”, “is being sentenced on Monday”.
  private func isDonePresently(_ place: Int) -> Bool {
    let word = text.folded(place)
    guard word.hasSuffix("ed") || ["held", "sworn", "shown", "paid", "sold"].contains(word),
      ["on", "in"].contains(text.folded(place + 1)), let day = text[place + 2]
    else { return false }
    let verb = text.folded(place - 1) == "being" ? place - 2 : place - 1
    guard ["is", "are"].contains(text.folded(verb)) else { return false }
    return day.shape == .number || Words.weekdays[day.folded] != nil
      || Words.months[day.folded] != nil
  }

  /// Of “is” and “are” by themselves: “is up for a vote on 3 July”; “is about the blast on 3 May” says nothing of
  /// when that was, and “is ill after the blast on 3 May” that it is over.
  private func copula(_ place: Int, isBehindEvent: Bool) -> Time? {
    guard ["is", "are"].contains(text.folded(place)), text[place]?.shape == .lower else {
      return nil
    }
    let next = text.folded(place + 1)
    if isBehindEvent || TimeWords.goingOn.contains(next) { return .over }
    if TimeWords.readyFor.contains(next)
      || TimeWords.states.contains(next) && TimeWords.beforeStates.contains(text.folded(place + 2))
    {
      return .ahead
    }
    return .unclear
  }

  /// Whether a verb before “to be” tells of what others say: “is said to be”.
  private static func tells(_ word: String) -> Bool {
    Words.speech.contains(word) || word.hasSuffix("ed")
      || ["known", "thought", "found", "had"].contains(word)
  }

  /// “set 3 July for the trial”, “named 3 July as the day”.
  private func isNamedFor(_ run: Range<Int>) -> Bool {
    TimeWords.namedDays.contains(text.folded(run.lowerBound - 1))
      && ["for", "as"].contains(text.folded(run.upperBound))
  }

  private func isInfinitive(_ place: Int) -> Bool {
    // “voted on Tuesday to hold”
    let isDayBetween =
      Words.weekdays[text.folded(place - 2)] != nil && text.folded(place - 3) == "on"
    let verb = isDayBetween ? place - 4 : place - 2
    guard TimeWords.beforeInfinitive.contains(text.folded(verb)) else { return false }
    // “had been due to sail”
    return !(text.folded(verb - 1) == "been" && text.folded(verb - 2) == "had")
      && text.folded(verb - 1) != "had"
  }

  private static let longestAside = 8

  /// “as had two in May 1899”, “unlike in 1899”, “for the first time since 1899”: a comparison with another
  /// time.
  private func isCompared(_ start: Int) -> Bool {
    for place in stride(from: start - 1, to: max(-1, start - 1 - Self.longestAside), by: -1) {
      switch text.folded(place) {
      case "as", "than": if TimeWords.comparing.contains(text.folded(place + 1)) { return true }
      case "unlike", "compared": return true
      case "since": if text.folded(place - 1) == "time" { return true }
      case ";", ".": return false
      default: break
      }
      if text[place]?.beginsSentence == true { return false }
    }
    return false
  }

  private static let plans = Words.set("planned scheduled due proposed projected foreseen")
  private static let longestPlan = 4

  /// “a campaign planned for 1976”, “a planned campaign in 1976”: nothing that happens next is of that time.
  private func isPlanned(_ start: Int) -> Bool {
    guard ["in", "for"].contains(text.folded(start - 1)) else { return false }
    return (max(0, start - 1 - Self.longestPlan)..<max(0, start - 1)).contains { place in
      Self.plans.contains(text.folded(place))
        && !["is", "are", "was", "were", "been"].contains(text.folded(place - 1))
    }
  }

  /// Whether a year belongs to the name of something (“the 1975 agreement”) or stands in brackets.
  func isAside(_ run: Range<Int>) -> Bool {
    if text.folded(run.lowerBound - 1) == "(", text.folded(run.upperBound) == ")" { return true }
    if isCompared(run.lowerBound) || isPlanned(run.lowerBound) { return true }
    guard run.count == 1, text[run.lowerBound]?.shape == .number,
      text[run.lowerBound]?.text.count == 4
    else { return false }
    guard let next = text[run.upperBound], next.isWord, next.isSpaced else { return false }
    return ["the", "its", "a", "his", "her", "their", "this"].contains(
      text.folded(run.lowerBound - 1)
    )
      && !NumberWords.noUnits.contains(next.folded)
  }
}
