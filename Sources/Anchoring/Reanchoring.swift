package import FactModel

/// What becomes of everything that is anchored in an article when another reading of it holds.
package struct Reanchoring: Sendable {
  /// From the best to the worst.
  package enum Fate: String, Comparable, Sendable {
    /// In the same sentences, which may have moved.
    case kept
    /// Its sentence was gone, and is there again.
    case back
    /// Its sentence reads otherwise now.
    case changed
    /// Its sentence is not there any more.
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
  /// The fixes whose fate is told, as they will be; without those that stay made or refused.
  package private(set) var fixes: [(proposed: ProposedFix, fate: FixFate)] = []
  package private(set) var findings: [Outcome<Finding>] = []
  package private(set) var marks: [Outcome<Mark>] = []
  package private(set) var items: [Outcome<Item>] = []
  private let anchorer: PassageAnchorer
  /// From the readings in which passages lie that are gone, by their hashes.
  private let earlier: [String: PassageAnchorer]

  /// Anchors all that a session holds in another reading.
  package init(_ session: Session, onto revision: ArticleRevision) {
    anchorer = PassageAnchorer(from: session.article, to: revision)
    earlier = Self.earlier(session, revision)
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

  private static func earlier(
    _ session: Session,
    _ revision: ArticleRevision
  ) -> [String: PassageAnchorer] {
    let passages =
      session.claims.all.flatMap(\.passages) + session.findings.all.flatMap(\.passages)
      + session.marks.all.map(\.passage) + session.items.all.map(\.passage)
    var anchorers: [String: PassageAnchorer] = [:]
    for hash in Set(passages.compactMap(\.revision)) {
      guard let from = session.revisions.first(where: { $0.hash == hash }) else { continue }
      anchorers[hash] = PassageAnchorer(from: from, to: revision)
    }
    return anchorers
  }

  /// Recognises which fixes were made; their passages then are what was put there.
  ///
  /// `signed`: Who read the article, and when.
  package mutating func recogniseFixes(signed: Signed) {
    let proposed =
      claims.compactMap(\.before.proposedFix) + findings.compactMap(\.before.proposedFix)
    guard !proposed.isEmpty else { return }
    let recognition = FixRecognition(
      MadeFixes(from: anchorer.from, to: anchorer.to, fixes: proposed),
      in: anchorer.to,
      signed: signed
    )
    fixes = recognition.recognise(in: &claims) + recognition.recognise(in: &findings)
  }

  /// Has items that were checked and stay where they are be looked at again where they mean something else.
  package mutating func reopenChecks(where isOther: (Outcome<Item>) -> Bool) {
    for index in items.indices {
      guard items[index].fate == .kept, items[index].after.check != nil, isOther(items[index])
      else {
        continue
      }
      items[index].after.check?.seen = .elsewhere
      items[index].fate = .changed
    }
  }

  /// Has names in sentences that read otherwise be as long as they are there: “Roe” that became “Tom Roe” is no later
  /// mention of somebody else.
  ///
  /// `names`: The names of the later reading.
  package mutating func widen(to names: [Range<Int>]) {
    for index in items.indices where items[index].fate == .changed {
      let item = items[index].after
      guard item.kind.isName, item.check == nil, item.claim == nil else { continue }
      let own = item.passage.range
      let whole = names.first { $0 != own && own.clamped(to: $0) == own }
      guard let whole else { continue }
      var passage = Passage(whole, in: anchorer.to.text)
      passage.identity = item.passage.identity
      items[index].after.passage = passage
      items[index].after.firstMention = nil
    }
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
    if passage.isGone { return returned(passage) }
    return anchorer.followed(passage)
  }

  /// A passage that was gone is back where its sentence stands as it did in the reading that had it.
  private func returned(_ passage: Passage) -> (Passage, Fate) {
    guard let earlier = self.earlier[passage.revision ?? ""] else { return (passage, .gone) }
    var there = passage
    there.revision = nil
    guard case .kept(let range) = earlier.fate(of: there) else { return (passage, .gone) }
    var after = Passage(range, in: anchorer.to.text)
    after.extra = passage.extra
    after.was = passage.was
    return (after, .back)
  }

  /// The changes that the edit has besides that of the reading itself; what stays as it is is left out.
  package var changes: [Change] {
    Self.changes(claims) + Self.changes(findings) + Self.changes(marks) + Self.changes(items)
  }

  private static func changes<Element: Entity>(_ outcomes: [Outcome<Element>]) -> [Change] {
    outcomes.compactMap { one in
      one.before == one.after ? nil : Change(from: one.before, to: one.after)
    }
  }

  /// What the publisher changed.
  package var difference: RevisionDifference {
    RevisionDifference(anchorer.alignment, anchorer.from, anchorer.to)
  }
}

extension PassageAnchorer {
  /// Returns a passage as it is in the later reading, with what became of it.
  fileprivate func followed(_ passage: Passage) -> (Passage, Reanchoring.Fate) {
    let place: (range: Range<Int>, fate: Reanchoring.Fate)
    switch fate(of: passage) {
    case .kept(let range): place = (range, .kept)
    case .changed(let range): place = (range, .changed)
    case .gone:
      var after = passage
      after.revision = passage.revision ?? from.hash
      return (after, .gone)
    }
    var after = Passage(place.range, in: to.text)
    after.identity = passage.identity
    after.extra = passage.extra
    after.was = passage.was
    return (after, place.fate)
  }

  /// Returns a passage as it is in the later reading.
  package func following(_ passage: Passage) -> Passage { followed(passage).0 }
}
