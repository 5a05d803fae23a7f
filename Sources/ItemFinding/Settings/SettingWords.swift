import Measures
import NameLists

/// Small words, and words that say whether something is so.
enum SettingWords {
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
      if text.folded(place) == "to", text[place + 1]?.shape == .lower {
        // “is to be”, “has to have”
        if SaidWords.be.contains(text.folded(place - 1)) { return .future }
        if ["has", "have", "had"].contains(text.folded(place - 1)) { return .duty }
      }
      guard let found = moods[text.folded(place)], text.tokens[place].shape == .lower else {
        continue
      }
      // “plan” as a noun says nothing: “the plan”, “a plan”.
      if ["the", "a", "this", "its"].contains(text.folded(place - 1)) { continue }
      if mood == .fact || found == .possible { mood = found }
    }
    return mood
  }

  /// The word that denies what a zone says of a figure.
  static func denial(in zone: Range<Int>, around run: Range<Int>, of text: TokenText) -> String {
    var found = ""
    for place in zone where !run.contains(place) {
      let word = text.folded(place)
      let isDenial =
        word == "not"
        ? !isMere(place, text)
        : SaidWords.denials.contains(word) || word.hasSuffix("n't")
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
  private static let mostWords = 6

  static func isVerb(_ word: String) -> Bool { verbs.contains(word) || counting.contains(word) }

  /// Whether somebody only counted them: “the police counted”, “the plan puts”.
  func isCount(_ run: Range<Int>) -> Bool {
    run.count == 2 && Self.counting.contains(text.folded(run.upperBound - 1))
  }

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
        RuleWords.documents.contains(text.folded(place - 1))
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
