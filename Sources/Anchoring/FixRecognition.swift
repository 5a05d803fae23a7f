import FactModel
import PlainText

/// Tells of fixes whether they were made in a later reading of the article.
struct FixRecognition {
  let made: MadeFixes
  /// The later reading.
  let revision: ArticleRevision
  /// Who read the article, and when.
  let signed: Signed
  private let sentences: SentenceIndex
  private let readings: SentenceReadings

  init(_ made: MadeFixes, in revision: ArticleRevision, signed: Signed) {
    self.made = made
    self.revision = revision
    self.signed = signed
    sentences = SentenceIndex(revision.blocks)
    readings = SentenceReadings(revision, sentences)
  }

  /// Notes in entities which of their fixes were made; their first passages then are what was put there.
  ///
  /// - Returns: The fixes whose fate is told, as they will be.
  func recognise<Element: Fixable>(
    in outcomes: inout [Reanchoring.Outcome<Element>]
  ) -> [(proposed: ProposedFix, fate: Reanchoring.FixFate)] {
    var told: [(proposed: ProposedFix, fate: Reanchoring.FixFate)] = []
    for index in outcomes.indices {
      guard let old = outcomes[index].before.proposedFix,
        let there = outcomes[index].after.passages.first,
        let (fix, passage, fate) = recognise(old, there)
      else { continue }
      outcomes[index].after.fix = fix
      outcomes[index].after.passages[0] = passage
      if fate == .made {
        let passages = outcomes[index].after.passages
        let seen = seen(outcomes[index].before.passages, passages)
        outcomes[index].after.fix?.made?.seen = seen
        outcomes[index].fate = passages.dropFirst().contains(where: \.isGone) ? .gone : .changed
      }
      if let proposed = outcomes[index].after.proposedFix { told.append((proposed, fate)) }
    }
    return told
  }

  /// What a fix that was made is kept with: how its sentences read now where it is all that changed in them, else
  /// how they read before, so that somebody looks at them.
  private func seen(_ before: [Passage], _ after: [Passage]) -> Seen? {
    let isAll = zip(before, after).enumerated().allSatisfy { index, pair in
      made.isAllThatChanged(from: pair.0, to: pair.1, isFixed: index == 0)
    }
    guard !isAll else { return readings.seen(after, sentences) }
    let then = SentenceIndex(made.old.blocks)
    return SentenceReadings(made.old, then).seen(before, then) ?? .elsewhere
  }

  /// What became of a fix, with it and its passage as they will be; nil where nothing is to be told.
  ///
  /// `there`: Where its passage is now.
  private func recognise(
    _ proposed: ProposedFix,
    _ there: Passage
  ) -> (fix: Fix, passage: Passage, fate: Reanchoring.FixFate)? {
    guard let passage = proposed.passage else { return nil }
    var fix = proposed.fix
    let isSame = there.exact.utf8.elementsEqual(passage.exact.utf8) && !there.isGone
    if let was = fix.made?.was, passage.exact.isEmpty {
      guard let range = made.returned(was, at: passage, near: there.range.lowerBound) else {
        return nil
      }
      var back = Passage(range, in: revision.text)
      back.extra = passage.extra
      fix.made = nil
      return (fix, back, .takenBack)
    }
    if fix.made != nil {
      guard !isSame else { return nil }
      fix.made = nil
      return (fix, there, .takenBack)
    }
    let text = fix.outcome ?? fix.replacement
    guard !passage.exact.utf8.elementsEqual(text.utf8),
      let range = Self.reads(there, text) && made.readsAsFixed(there.range, passage)
        ? there.range : made.range(of: text, at: passage, near: there.range.lowerBound)
    else { return fix.outcome == nil ? nil : (fix, there, isSame ? .open : .otherwise) }
    var fixed = Passage(range, in: revision.text)
    fixed.extra = passage.extra
    fix.made = Fix.Made(
      revision: revision.hash,
      was: passage.was ?? passage.exact,
      signed: signed
    )
    return (fix, fixed, .made)
  }

  /// Whether a passage, where it went, reads what a fix puts there.
  private static func reads(_ there: Passage, _ text: String) -> Bool {
    guard !there.isGone, !there.exact.isEmpty else { return false }
    return FoldedText(Array(there.exact.utf8)).bytes == FoldedText(Array(text.utf8)).bytes
  }
}
