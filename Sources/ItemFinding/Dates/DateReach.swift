import NameLists

/// How far what is said of a date reaches: the words between it and the next one of its sentence say whether
/// that is to come, too.
enum DateReach {
  /// What is said of the first is said of the next: “in November, back in December”.
  case both
  /// The next has a cue of its own: “and will close on 5 May”.
  case cued
  /// The next has a verb of its own.
  case own
  /// The next is of what was before, and over: “resigns on 3 May over a deal of 3 February”.
  case over
  /// The next is of what comes first: “on 3 May after an arrest on 3 February”.
  case first
  /// The next may be over or to come: “on 3 May over the vote on 5 May”.
  case unknown

  private static let cues = TimeWords.ahead.union(TimeWords.modals).union(["is", "are", "set"])
  /// Verbs of the past that are nothing else.
  private static let past = TimeWords.past.subtracting(TimeWords.likePast).subtracting([
    "has", "been", "last", "ago", "left",
  ])
  /// Behind them a participle may be of what is to come: “will be tried and sentenced”.
  private static let beforeParticiples = Words.set("and or be been being then to not nor")
  /// With one of them a clause has its own verb.
  private static let tying = Words.set(
    "after following since because over but who whom which that when while where whose though"
  )
  /// What is said of somebody right behind a day: “in court on Friday charged with a theft on Monday”.
  private static let accusing = Words.set("charged accused suspected convicted arrested")
  private static let determiners = Words.set("the a an its their his her this that of for no")
  private static let spans = Words.set(
    "weekend week weekends days weeks months summer winter years"
  )

  init(_ gap: String) {
    let written = gap.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let words = written.map { $0.lowercased() }
    if words.contains(where: TimeWords.told.contains) {
      self = .own
      return
    }
    if words.contains(where: Self.cues.contains) {
      self = .cued
      return
    }
    let isTold = words.indices.contains { place in
      written[place].first?.isLowercase == true && Self.tells(words, place)
    }
    if isTold {
      self = .own
      // “, the tunnel closed on Tuesday” may be what will be closed.
      let isLoose = gap.first == "," && !words.contains(where: Self.tying.contains)
      if isLoose, !words.contains(where: Words.speech.contains) { self = .unknown }
      return
    }
    self = Self.joint(words)
  }

  private static func tells(_ words: [String], _ place: Int) -> Bool {
    let word = words[place]
    let before = place > 0 ? words[place - 1] : ""
    if beforeParticiples.contains(before) { return false }
    if accusing.contains(word) { return true }
    if past.contains(word) { return word != "since" }
    // “with results announced on 5 May”, “, followed by a hearing on 5 May”, “an extended run on 5 May”
    return word.count > 4 && word.hasSuffix("ed") && !word.hasSuffix("eed") && word != "hundred"
      && place > 0 && !determiners.contains(before) && !words.contains("with")
  }

  private static func joint(_ words: [String]) -> DateReach {
    // “over the vote on 3 May”: what has a day that is set may be to come.
    let isSet =
      words.count > 1
      && [words[words.count - 2], String(words[words.count - 2].dropLast())].contains(
        where: TimeWords.setEvents.contains
      )
    for (place, word) in words.enumerated().reversed() {
      switch word {
      case "after", "following", "despite", "amid": return .first
      case "since": return .over
      case "because": return isSet ? .unknown : .over
      case "over":
        if words[place...].dropFirst().prefix(2).contains(where: spans.contains) { continue }
        return isSet ? .unknown : .over
      default: break
      }
    }
    return .both
  }
}
