import Measures
import NameLists

/// The words of a sentence that tell something, without its figures and without who reports it.
struct SentenceParts {
  let text: TokenText
  let sentence: Range<Int>
  /// Who reports it.
  let frames: [Range<Int>]
  private let telling: [(place: Int, word: FigureSetting.Word)]

  init(text: TokenText, sentence: Range<Int>, taken: [Range<Int>]) {
    self.text = text
    self.sentence = sentence
    var telling: [(place: Int, word: FigureSetting.Word)] = []
    var next = 0
    frames = ReportingFrames(text: text).runs(in: sentence)
    var frame = 0
    for place in sentence {
      while next < taken.count, taken[next].upperBound <= place { next += 1 }
      while frame < frames.count, frames[frame].upperBound <= place { frame += 1 }
      if next < taken.count, taken[next].contains(place) { continue }
      if frame < frames.count, frames[frame].contains(place) { continue }
      if let word = Self.word(text, place) { telling.append((place, word)) }
    }
    self.telling = telling
  }

  private static func word(_ text: TokenText, _ place: Int) -> FigureSetting.Word? {
    let token = text.tokens[place]
    // “voted for” and “voted against”
    let isSide = token.folded == "for" && text.folded(place - 1).hasPrefix("vot")
    guard token.isWord, isSide || !SaidWords.small.contains(token.folded),
      SettingWords.moods[token.folded] == nil
    else { return nil }
    let before = text.folded(place - 1)
    let lead =
      ["the", "a", "an", "its", "their"].contains(before) ? text.folded(place - 2) : before
    var word = FigureSetting.Word(
      token.text,
      folded: token.folded,
      lead: SaidWords.small.contains(lead) ? lead : "",
      isName: isName(text, place)
    )
    word.run = place..<place + 1
    return word
  }

  /// Whether a word may be a name: its capital says so.
  static func isName(_ text: TokenText, _ place: Int) -> Bool {
    let token = text.tokens[place]
    return token.isCapital
      && (!text.beginsSentence(place) && !token.beginsSentence
        || text[place + 1]?.isCapital == true
        || WordLists.places.contains(token.folded) || WordLists.lastNames.contains(token.folded))
  }

  /// The telling words of a part of the sentence.
  func words(in range: Range<Int>) -> [FigureSetting.Word] {
    telling[index(of: range.lowerBound)..<index(of: range.upperBound)].map(\.word)
  }

  private func index(of place: Int) -> Int {
    var low = 0
    var high = telling.count
    while low < high {
      let middle = (low + high) / 2
      if telling[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let framing = Words.set("among in at across near for")
  private static let longestFrame = 5

  /// “Among women …”, “… in Kent.”: what a sentence begins or ends with is said of all its figures.
  ///
  /// `first` and `last`: Where its first figure begins, and its last one ends.
  func frame(before first: Int, behind last: Int) -> (lead: Range<Int>, tail: Range<Int>) {
    let begin = sentence.lowerBound
    var lead = begin..<begin
    if Self.framing.contains(text.folded(begin)) {
      let article = ["the", "a", "an"].contains(text.folded(begin + 1)) ? begin + 2 : begin + 1
      var end = min(article + 1, first)
      while end < first, text.tokens[end].isCapital, end - begin < Self.longestFrame { end += 1 }
      lead = begin..<max(begin, end)
    }
    // What stands right behind the last figure is its own: “80 in Spain and 95 in Italy”.
    var end = sentence.upperBound
    while end > last, text.tokens[end - 1].shape == .mark { end -= 1 }
    for place in stride(from: end - 2, to: max(last, end - Self.longestFrame), by: -1) {
      guard text.tokens[place + 1].isWord else { break }
      if Self.framing.contains(text.folded(place)) { return (lead, place..<end) }
    }
    return (lead, sentence.upperBound..<sentence.upperBound)
  }

  private static let mostWords = 40

  /// The word next to a figure that something rose or fell.
  func nearestTurn(to run: Range<Int>, in zone: Range<Int>) -> Int? {
    zone.filter { !run.contains($0) && ChangeWords.isDirection(text.folded($0)) }
      .min { abs($0 - run.lowerBound) < abs($1 - run.lowerBound) }
  }

  /// `turn`: The word that says which way it went; others of the kind name what did, as “losses” of
  /// “losses fell”.
  func setting(of run: Range<Int>, in zone: Range<Int>, turn: Int?) -> FigureSetting {
    var setting = FigureSetting()
    func words(in range: Range<Int>) -> [FigureSetting.Word] {
      telling[index(of: range.lowerBound)..<index(of: range.upperBound)].map { place, word in
        var word = word
        word.isThing = place != turn && ChangeWords.isDirection(word.folded)
        return word
      }
    }
    let (before, behind) = (
      words(in: zone.lowerBound..<run.lowerBound),
      words(in: run.upperBound..<max(run.upperBound, zone.upperBound))
    )
    setting.words = before.suffix(Self.mostWords) + behind.prefix(Self.mostWords)
    setting.inside = run.compactMap { Self.word(text, $0) }
    setting.denial = SettingWords.denial(in: zone, around: run, of: text)
    if text.folded(run.lowerBound - 3) == "none" || text.folded(run.lowerBound - 2) == "none" {
      setting.denial = "none"
    }
    setting.isReported = frames.contains { !ReportingFrames(text: text).isCount($0) }
    setting.mood = SettingWords.mood(in: zone, of: text)
    setting.role = role(run.lowerBound)
    setting.each = each(run.upperBound..<max(run.upperBound, zone.upperBound))
    setting.isPassive = isPassive(zone, run)
    return setting
  }

  /// “on each shift”; not the “a day” of a rate.
  private func each(_ behind: Range<Int>) -> String {
    for place in behind.prefix(2) where ["each", "every", "per"].contains(text.folded(place)) {
      return "\(text.folded(place)) \(text.folded(place + 1))"
    }
    return ""
  }

  private func role(_ start: Int) -> String {
    let before = text.folded(start - 1)
    let role = before == "the" ? text.folded(start - 2) : before
    return SettingWords.roles.contains(role) ? role : ""
  }

  /// “was backed by the members”; not “fell by 4 percent”.
  private func isPassive(_ zone: Range<Int>, _ run: Range<Int>) -> Bool {
    var isDone = false
    for place in zone {
      if text.folded(place) == "by", place + 1 != run.lowerBound, isDone { return true }
      // “was fined 2 million euros by”
      let next = text.folded(place + 1)
      if SaidWords.be.contains(text.folded(place)), text[place + 1]?.shape == .lower,
        !SaidWords.small.contains(next), !ChangeWords.isDirection(next)
      {
        isDone = true
      }
    }
    return false
  }
}
