import NameLists

/// Small words, and words that say whether something is so.
enum SettingWords {
  /// What tells nothing about a figure; “not”, “from” and the like are read by themselves.
  static let small = Words.set(
    """
    a an and are as at be been being but by did do does done for from get gets got had has have having
    he her here hers him his how i if in into is it its itself just me my no nor not now of on onto or our
    own per she so some such than that the their them then there these they this those to too under until
    upon us very was we were what when where which while who whom whose with within without you your
    about above across after again all almost along already also although among any around because before
    behind beside between beyond both during each either else even ever every except few first last
    later least less like many more most much near never next none off often once one only other others
    out over per same several since still though through throughout thus till together total toward
    towards unless up down yet said says make makes made making come came comes go goes went
    gone stand stands stood amount amounts amounted total totals totalled reach reached become became
    be number numbers numbered change changed changes increase overall exactly precisely again ago
    according yes another fully barely who's
    """
  ).subtracting([
    "above", "below", "more", "less", "fewer", "up", "down", "off", "gone", "increase",
  ])

  /// What says nothing about a figure whatever stands beside it.
  ///
  /// Everything else may tell whose it is.
  static let untold = Words.set(
    """
    a an the this that these those it its itself they their them there who which and also is are am was
    were be been being has have had having do does did made make makes making change changed changes
    comes came stood stands reached amounted numbered totalled half
    """
  )

  static let be = Words.set("is are was were be been being")

  /// Prepositions that say at which end of something a figure stands.
  static let roles = Words.set("from to by before after until till since within past beyond")

  static let moods: [String: FigureSetting.Mood] = {
    var table: [String: FigureSetting.Mood] = [:]
    for word in Words.set(
      """
      may might could would should possible possibly perhaps risk risks risked threaten threatens
      threatened plan plans planned planning hope hopes hoped intend intends intended want wants wanted
      propose proposes proposed consider considers considered aim aims aimed if likely probably allegedly
      """
    ) {
      table[word] = .possible
    }
    for word in Words.set("will shall won't expect expects expected due") { table[word] = .future }
    return table
  }()

  static func mood(in zone: Range<Int>, of text: TokenText) -> FigureSetting.Mood {
    var mood = FigureSetting.Mood.fact
    for place in zone {
      guard let found = moods[text.folded(place)], text.tokens[place].shape == .lower else {
        continue
      }
      // “plan” as a noun says nothing: “the plan”, “a plan”.
      if ["the", "a", "this", "its"].contains(text.folded(place - 1)) { continue }
      if mood == .fact || found == .possible { mood = found }
    }
    return mood
  }

  private static let denials = Words.set(
    """
    not never cannot neither nor without denied denies deny refused refuses refuse except excluding false
    untrue wrongly stopped prevented avoided averted scrapped cancelled canceled
    """
  )

  /// The word that denies what a zone says of a figure.
  static func denial(in zone: Range<Int>, around run: Range<Int>, of text: TokenText) -> String {
    var found = ""
    for place in zone where !run.contains(place) {
      let word = text.folded(place)
      let isDenial =
        word == "not"
        ? !isMere(place, text)
        : denials.contains(word) || word.hasSuffix("n't")
          || word == "no" && text[place + 1]?.isWord == true
            && !["more", "less", "fewer", "later", "doubt"].contains(text.folded(place + 1))
          || word == "fail" || word == "failed" && text.folded(place + 1) == "to"
          || ["rule", "ruled", "rules"].contains(word) && text.folded(place + 1) == "out"
          || word == "all" && text.folded(place + 1) == "but"
      guard isDenial else { continue }
      // Two denials say that it is so.
      found = found.isEmpty ? word == "all" ? "all but" : text.tokens[place].text : ""
    }
    return found
  }

  /// “not only”, “not just”.
  private static func isMere(_ place: Int, _ text: TokenText) -> Bool {
    ["only", "just", "quite"].contains(text.folded(place + 1))
  }
}

/// Who reports a sentence: “the charity said”, “according to the mayor”, “the register lists”.
struct ReportingFrames {
  let text: TokenText

  private static let verbs = Words.set(
    "said says say told added adds noted notes stressed explained estimates estimated believes thinks see sees"
  )
  private static let counting = Words.set(
    "counted counts lists listed puts put recorded finds found shows show gives"
  )
  private static let documents = Words.set(
    """
    register plan list report survey poll study data figures records statement census inquiry police
    officials ministry authorities statistics document organisers organizers
    """
  )
  private static let mostWords = 6

  static func isVerb(_ word: String) -> Bool { verbs.contains(word) || counting.contains(word) }

  /// The runs of tokens, in order.
  func runs(in sentence: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for place in sentence {
      let word = text.folded(place)
      if word == "according", text.folded(place + 1) == "to" {
        runs.append(place..<end(place + 2, in: sentence))
      } else if Self.verbs.contains(word), let run = said(place, in: sentence) {
        runs.append(run)
      } else if Self.counting.contains(word), place > sentence.lowerBound,
        Self.documents.contains(text.folded(place - 1))
      {
        runs.append(place - 1..<place + 1)
      }
    }
    return runs
  }

  private func end(_ start: Int, in sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < Self.mostWords, text[end]?.isWord == true {
      end += 1
    }
    return max(start, end)
  }

  /// “, Ek estimates”, “The mayor said that”: from a comma or the beginning of the sentence to the verb.
  private func said(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    // “…, or so it said”: the sentence does not stand for it.
    if text.matches(["or", "so"], at: verb - 3) || text.matches(["or", "so"], at: verb - 2) {
      return nil
    }
    var start = verb
    while start > sentence.lowerBound, verb - start <= Self.mostWords {
      guard let before = text[start - 1] else { break }
      if before.isWord || before.shape == .possessive {
        start -= 1
        continue
      }
      guard [",", "”", "\""].contains(before.text) else { return nil }
      // “…, said Ek.”
      return start == verb ? verb..<end(verb + 1, in: sentence) : start..<verb + 1
    }
    return start == sentence.lowerBound && start < verb ? start..<verb + 1 : nil
  }
}
