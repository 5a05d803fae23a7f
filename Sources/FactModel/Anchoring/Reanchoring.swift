/// What becomes of everything that is anchored in an article when another reading of it holds.
package struct Reanchoring: Sendable {
  /// From the best to the worst.
  package enum Fate: String, Comparable, Sendable {
    /// At the same place, or moved with the text around it.
    case kept
    /// Its text was gone, and is there again.
    case back
    /// Its text is another now.
    case changed
    /// Its text is not there any more.
    case gone

    private var rank: Int {
      switch self {
      case .kept: 0
      case .back: 1
      case .changed: 2
      case .gone: 3
      }
    }

    package static func < (left: Fate, right: Fate) -> Bool { left.rank < right.rank }
  }

  /// A thing as it was and as it will be; its fate is the worst of its passages'.
  package struct Outcome<Element: Entity>: Sendable {
    package var before: Element
    package var after: Element
    package var fate: Fate
  }

  /// What became of a fix.
  package enum FixFate: String, Sendable {
    /// The text has it now.
    case made
    /// The text stands as it was.
    case open
    /// Something else was put there.
    case otherwise
    /// It was made, and is not there any more.
    case takenBack = "taken-back"
  }

  package private(set) var claims: [Outcome<Claim>] = []
  /// The claims with fixes whose fate is told, as they will be; without those that stay made or refused.
  package private(set) var fixes: [(claim: Claim, fate: FixFate)] = []
  package private(set) var findings: [Outcome<Finding>] = []
  package private(set) var marks: [Outcome<Mark>] = []
  package private(set) var items: [Outcome<Item>] = []
  private let anchorer: PassageAnchorer

  /// Anchors all that a session holds in another reading.
  package init(_ session: Session, onto revision: ArticleRevision) {
    anchorer = PassageAnchorer(from: session.article, to: revision)
    for claim in session.claims.all {
      var after = claim
      let fate = anchor(&after.passages)
      claims.append(Outcome(before: claim, after: after, fate: fate))
    }
    for finding in session.findings.all {
      var after = finding
      let fate = anchor(&after.passages)
      findings.append(Outcome(before: finding, after: after, fate: fate))
    }
    for mark in session.marks.all {
      var after = mark
      var passages = [mark.passage]
      let fate = anchor(&passages)
      after.passage = passages[0]
      marks.append(Outcome(before: mark, after: after, fate: fate))
    }
    for item in session.items.all {
      let (passage, fate) = anchored(item.passage)
      var after = item
      after.passage = passage
      items.append(Outcome(before: item, after: after, fate: fate))
    }
  }

  /// Recognises which fixes were made; their passages then are what was put there.
  ///
  /// `signed`: Who read the article, and when.
  package mutating func recogniseFixes(signed: Signed) {
    guard claims.contains(where: { $0.before.fix != nil }) else { return }
    let made = MadeFixes(from: anchorer.from, to: anchorer.to, claims: claims.map(\.before))
    for index in claims.indices {
      guard let fate = recogniseFix(of: &claims[index], made, signed) else { continue }
      fixes.append((claims[index].after, fate))
    }
  }

  private func recogniseFix(
    of outcome: inout Outcome<Claim>,
    _ made: MadeFixes,
    _ signed: Signed
  ) -> FixFate? {
    guard let fix = outcome.before.fix, let passage = outcome.before.passages.first,
      let there = outcome.after.passages.first
    else { return nil }
    let isSame = there.exact.utf8.elementsEqual(passage.exact.utf8) && !there.isGone
    if fix.made != nil {
      guard !isSame else { return nil }
      outcome.after.fix?.made = nil
      return .takenBack
    }
    let text = fix.outcome ?? fix.replacement
    guard !passage.exact.utf8.elementsEqual(text.utf8),
      let range = made.range(of: text, at: passage, near: there.range.lowerBound)
    else { return fix.outcome == nil ? nil : isSame ? .open : .otherwise }
    var fixed = Passage(range, in: anchorer.to.text)
    fixed.was = passage.was ?? passage.exact
    fixed.extra = passage.extra
    outcome.after.passages[0] = fixed
    outcome.after.fix?.made = Fix.Made(revision: anchorer.to.hash, signed: signed)
    outcome.fate =
      outcome.after.passages.dropFirst().contains(where: \.isGone) ? .gone : .changed
    return .made
  }

  private func anchor(_ passages: inout [Passage]) -> Fate {
    var worst = Fate.kept
    for index in passages.indices {
      let (passage, fate) = anchored(passages[index])
      passages[index] = passage
      worst = max(worst, fate)
    }
    return worst
  }

  /// Returns a passage as it will be.
  package func anchored(_ passage: Passage) -> (Passage, Fate) {
    switch anchorer.fate(of: passage) {
    case .kept(let range):
      var after = Passage(range, in: anchorer.to.text)
      after.extra = passage.extra
      after.was = passage.was
      return (after, passage.isGone ? .back : .kept)
    case .changed(let range):
      var after = Passage(range, in: anchorer.to.text)
      after.extra = passage.extra
      if after.exact.utf8.elementsEqual(passage.was?.utf8 ?? "".utf8) { return (after, .kept) }
      // What a checker saw last, however often it was changed since; with what stood around it where
      // the words themselves are the same.
      let isSame = after.exact.utf8.elementsEqual(passage.exact.utf8)
      let seen = isSame ? "…\(passage.prefix)\(passage.exact)\(passage.suffix)…" : passage.exact
      after.was = passage.was ?? seen
      return (after, .changed)
    case .gone:
      var after = passage
      after.revision = passage.revision ?? anchorer.from.hash
      return (after, .gone)
    }
  }

  /// The changes that the edit has besides that of the reading itself; what stays as it is is left out.
  package var changes: [Change] {
    var changes: [Change] = claims.map { Change(from: $0.before, to: $0.after) }
    changes += findings.map { Change(from: $0.before, to: $0.after) }
    changes += marks.map { Change(from: $0.before, to: $0.after) }
    changes += items.map { Change(from: $0.before, to: $0.after) }
    return changes.filter { !$0.isEmpty }
  }

  /// What the publisher changed.
  package var difference: RevisionDifference {
    RevisionDifference(anchorer.alignment, anchorer.from, anchorer.to)
  }
}
