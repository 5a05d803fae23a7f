import FactModel
import Replies

/// The words of a sentence on one line, those of claims in the colour of their ratings.
///
/// The ratings stand in words below the sentence.
enum MarkedSentence {
  /// Returns the words in runs; where claims lie on each other, the shortest passage shows.
  ///
  /// `role`: Of what no claim is about.
  static func spans(_ index: Int, _ desk: DeskState, role: TextRole) -> [StyledSpan] {
    let range = desk.session.sentences.entries[index].range
    let words = desk.session.article.text.slice(range)
    let marks = marks(on: range, index, desk)
    guard !marks.isEmpty else { return [StyledSpan(Wording.oneLine(words), role)] }
    var roles = [TextRole](repeating: role, count: range.count)
    for mark in marks.sorted(by: { $0.range.count > $1.range.count }) {
      for place in mark.range { roles[place - range.lowerBound] = mark.role }
    }
    return runs(words, roles)
  }

  /// Returns the words in runs, those of some ranges of the article in bold.
  static func spans(_ index: Int, finding ranges: [Range<Int>], _ desk: DeskState) -> [StyledSpan] {
    let sentence = desk.session.sentences.entries[index].range
    var roles = [TextRole](repeating: .plain, count: sentence.count)
    for range in ranges {
      for place in range.clamped(to: sentence) { roles[place - sentence.lowerBound] = .strong }
    }
    return runs(desk.session.article.text.slice(sentence), roles)
  }

  private static func marks(
    on range: Range<Int>,
    _ index: Int,
    _ desk: DeskState
  ) -> [(range: Range<Int>, role: TextRole)] {
    desk.session.use.uses[index].claims.flatMap { id -> [(range: Range<Int>, role: TextRole)] in
      guard let claim = desk.session.claims[id] else { return [] }
      // What is not rated yet stands out, too.
      let role = claim.verdict == nil ? .strong : ClaimView.rating(claim, desk).role
      return claim.passages.filter { !$0.isGone }.compactMap { passage in
        let part = passage.range.clamped(to: range)
        return part.isEmpty ? nil : (part, role)
      }
    }
  }

  /// White space becomes one space, and none at the ends.
  private static func runs(_ text: String, _ roles: [TextRole]) -> [StyledSpan] {
    var runs: [StyledSpan] = []
    var word = String.UnicodeScalarView()
    var wordRole = TextRole.plain
    var needsSpace = false
    func end() {
      if !word.isEmpty { runs.append(StyledSpan(String(word), wordRole)) }
      word = String.UnicodeScalarView()
    }
    for (scalar, role) in zip(text.unicodeScalars, roles) {
      if scalar.properties.isWhitespace {
        needsSpace = !(runs.isEmpty && word.isEmpty)
        continue
      }
      // A space belongs to what it stands before, unless that only begins there.
      if needsSpace, role == wordRole { word.append(" ") }
      if role != wordRole {
        end()
        if needsSpace { runs.append(StyledSpan(" ")) }
        wordRole = role
      }
      needsSpace = false
      word.append(scalar)
    }
    end()
    return runs
  }
}
