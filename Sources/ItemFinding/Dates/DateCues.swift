import NameLists

/// What the words around a date say of the time: whether it is to come, whether it is an aside.
struct DateCues {
  let text: TokenText

  /// So many words of the sentence are looked at on each side of a date.
  private static let reach = 14

  private static let ahead = Words.set(
    """
    will shall won't wouldn't 'll go goes turns scheduled due expected expects upcoming forthcoming tomorrow plan plans
    planned planning intends aims hopes deadline expires begins starts opens runs closes ends kicks
    returns takes slated starting beginning must should would next
    """
  )
  /// Verbs of the past that are no participle, so that they tell what happened: not the “held” of “to be
  /// held”.
  private static let told = Words.set(
    """
    said was were had told took began came went became saw gave fell rose ran spoke broke wrote did died
    grew drew sank sang swam rode wore threw knew flew froze stole drank drove ate chose forgot swore tore
    woke rang shook
    """
  )
  private static let past = Words.set(
    """
    has been met won lost made held left found got led sent sold bought built read hit cut put beat
    born since shot struck fought paid sought ago last stood sat slept felt kept brought taught caught fled
    """
  ).union(told)

  /// Whether some words tell what happened: what stands behind them is not to come because what stands
  /// before them is.
  static func tellPast(_ words: String) -> Bool {
    words.split { !$0.isLetter }.contains { told.contains($0.lowercased()) }
  }
  /// Before “to” and a verb: “set to meet”, “agreed to close”, “is to be held”.
  private static let beforeInfinitive = Words.set(
    """
    set due agreed plans planned scheduled expected going ready voted decided is are was were has have
    asked ordered bailed summoned invited hopes wants intends aims promised pledged vowed needs
    """
  )

  private static let moved = Words.set(
    "adjourned postponed rescheduled delayed extended deferred suspended moved"
  )
  /// Not “booked” and “orders”: profits are booked for March, too.
  private static let arranged = Words.set("called summoned ordered arranged convened invited")
  private static let given = Words.set("given gave gives give")
  private static let set = Words.set("trial court start hearing release target launch opening")

  private static let adverbs = Words.set("out open back off up next")
  private static let modals = Words.set("may might could can")
  /// Verbs of the present that no noun is like.
  private static let present = Words.set(
    "meets resumes reopens sits arrives departs becomes expire"
  )
  /// The same with several subjects: “Doors open Friday”.
  private static let presentOfMany = Words.set(
    "reopen resume meet open close begin start return arrive depart vote"
  )
  /// Verbs that are told of what is over as often, with the words behind them that are not: “comes into
  /// force”; not “comes after a blast on Friday”.
  private static let presentBefore = [
    "comes": Words.set("into out back"), "come": Words.set("into out back"),
    "leaves": Words.set("office for on"), "leave": Words.set("office for on"),
    "appears": Words.set("in before at"), "appear": Words.set("in before at"),
  ]
  /// What goes on now is about something that is over: “are investigating a blast on Friday”.
  private static let goingOn = Words.set(
    """
    investigating searching looking probing mourning recovering reeling asking appealing seeking treating
    hunting counting examining reviewing missing according
    """
  )

  /// Whether a verb of the present says what is to come: “resumes Monday”, “are striking”, “may resign”.
  private func isPresent(_ place: Int) -> Bool {
    let word = text.folded(place)
    guard text[place]?.shape == .lower else { return false }
    let next = text.folded(place + 1)
    if let behind = Self.presentBefore[word] { return behind.contains(next) }
    if Self.present.contains(word) { return true }
    if Self.presentOfMany.contains(word) {
      let before = text.folded(place - 1)
      // “Shares close Friday at a record.”
      if word == "close", ["shares", "stocks", "markets"].contains(before) { return false }
      return ["they", "we"].contains(before) || NumberRule.isPlural(before)
    }
    if ["is", "are"].contains(word) {
      return next.count > 5 && next.hasSuffix("ing") && !Self.goingOn.contains(next)
    }
    // “may have left”, “could not come” are over.
    return Self.modals.contains(word) && next != "have" && !(word == "could" && next == "not")
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
      let verb = Self.adverbs.contains(second) ? text.folded(start - 3) : second
      return ["is", "are"].contains(verb) || before == "on" && isHere(start - 2)
    case "until", "till", "to", "for":
      if ["has", "have"].contains(second) { return before == "until" }
      // “was given until Friday”, “called an election for Friday”
      if before == "until" || before == "till",
        Self.given.contains(second) || Self.given.contains(text.folded(start - 3))
      {
        return true
      }
      if before == "for",
        (max(0, start - Self.longestOrder)..<max(0, start - 1)).contains(where: {
          Self.arranged.contains(text.folded($0))
        })
      {
        return true
      }
      return (max(0, start - 4)..<max(0, start - 1)).contains {
        Self.moved.contains(text.folded($0))
      }
    case "of": return second == "date" && Self.set.contains(text.folded(start - 3))
    default: return false
    }
  }

  private static let longestOrder = 6

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

  /// Whether the verb next to a date, in its sentence, speaks of what is to come.
  func isAhead(_ run: Range<Int>) -> Bool {
    if isOver(run) { return false }
    if isSetFor(run.lowerBound) { return true }
    for place in stride(
      from: run.lowerBound - 1,
      to: max(-1, run.lowerBound - 1 - Self.reach),
      by: -1
    ) {
      guard let token = text[place], !Self.isBreak(token) else { break }
      if let isAhead = isAhead(place) { return isAhead }
      if token.beginsSentence { break }
    }
    guard text[run.lowerBound]?.beginsSentence != true || run.upperBound < text.count else {
      return false
    }
    for place in run.upperBound..<min(text.count, run.upperBound + Self.reach) {
      guard let token = text[place], !token.beginsSentence, !Self.isBreak(token) else { break }
      if let isAhead = isAhead(place) { return isAhead }
    }
    return false
  }

  private static func isBreak(_ token: Token) -> Bool {
    token.shape == .mark && [";", "“", "”", "\"", ":", "."].contains(token.text)
  }

  private func isAhead(_ place: Int) -> Bool? {
    let word = text.folded(place)
    guard let token = text[place], token.isWord || token.shape == .possessive else { return nil }
    if token.shape == .lower, text.folded(place - 1) == "to", isInfinitive(place) { return true }
    // “had been due”: it came otherwise.
    if text.folded(place - 1) == "been", text.folded(place - 2) == "had" { return false }
    if word == "plan", ["the", "a", "this", "its", "their"].contains(text.folded(place - 1)) {
      return nil
    }
    if Self.ahead.contains(word) || isPresent(place) { return true }
    guard
      Self.past.contains(word) || word.count > 4 && word.hasSuffix("ed") && token.shape == .lower
    else { return nil }
    // “will be held”, “is to be opened”: what stands before says when.
    return text.folded(place - 1) == "be" ? nil : false
  }

  private func isInfinitive(_ place: Int) -> Bool {
    // “voted on Tuesday to hold”
    let isDayBetween =
      Words.weekdays[text.folded(place - 2)] != nil && text.folded(place - 3) == "on"
    let verb = isDayBetween ? place - 4 : place - 2
    guard Self.beforeInfinitive.contains(text.folded(verb)) else { return false }
    // “had been due to sail”
    return !(text.folded(verb - 1) == "been" && text.folded(verb - 2) == "had")
  }

  private static let comparing = Words.set("had did was were have has in happened")
  private static let longestAside = 8

  /// “as had two in May 1899”, “unlike in 1899”, “for the first time since 1899”: a comparison with another
  /// time.
  private func isCompared(_ start: Int) -> Bool {
    for place in stride(from: start - 1, to: max(-1, start - 1 - Self.longestAside), by: -1) {
      switch text.folded(place) {
      case "as", "than": if Self.comparing.contains(text.folded(place + 1)) { return true }
      case "unlike", "compared": return true
      case "since": if text.folded(place - 1) == "time" { return true }
      case ";", ".": return false
      default: break
      }
      if text[place]?.beginsSentence == true { return false }
    }
    return false
  }

  /// Whether a year belongs to the name of something (“the 1975 agreement”) or stands in brackets.
  func isAside(_ run: Range<Int>) -> Bool {
    if text.folded(run.lowerBound - 1) == "(", text.folded(run.upperBound) == ")" { return true }
    if isCompared(run.lowerBound) { return true }
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
