import Judging
import TestSupport

@testable import Anchoring
@testable import FactModel

// A draft in which something is judged, and what becomes of that with the changed draft.
extension DraftPair {
  /// What became of one thing that was judged.
  struct Outcome {
    var what: String
    var words: String
    var sentence: String
    var isFresh: Bool
    /// Whether it is where it was, in a sentence that reads as it did, or as it was to read.
    var isRight: Bool
    /// Whether its sentence is there and says what it said.
    var isUnchanged: Bool
  }

  private static let ada = Checker(name: "Ada")
  private static let signed = Signed(by: ada, at: Timestamp(milliseconds: 1))

  private static func text(_ paragraphs: [[Sentence]]) -> String {
    paragraphs.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n\n")
  }

  /// Without what is mere typography.
  private static func plain(_ text: String) -> String {
    text.replacing("“", with: "\"").replacing("”", with: "\"")
  }

  /// Whether both drafts read the same but for typography and white space, that between paragraphs as well.
  var isSameText: Bool {
    let both = [old, new].map { draft in
      Self.plain(Self.text(draft)).split { $0 == " " || $0 == "\n" }
    }
    return both[0] == both[1]
  }

  /// A session in which, of every sentence, one thing is judged: the whole, some words of it, or a place in it.
  func judgedSession() throws -> Session {
    var ids = RandomEntities(seed: UInt64(old.count))
    var choice = random
    let revision = AnchoredText.revision(Self.text(old))
    var session = Session(
      id: ids.id(),
      created: Self.signed,
      facts: ArticleFacts(title: "So"),
      revision: revision,
      scale: .aap
    )
    let all = old.flatMap { $0 }
    var changes: [Change] = []
    for (index, entry) in session.sentences.entries.enumerated() {
      let words = all[index].words
      var range = entry.range
      if Bool.random(using: &choice) {
        let first = Int.random(in: 0..<words.count, using: &choice)
        let last = Int.random(in: first..<words.count, using: &choice)
        range = Self.range(of: first...last, words, entry.range.lowerBound)
      }
      let kind = Int.random(in: 0...5, using: &choice)
      let number = EntityNumber(index + 1)
      if let fix = fixes[all[index].id] {
        let word = Self.range(of: fix.word...fix.word, words, entry.range.lowerBound)
        var finding = Self.finding(ids.id(), number, Passage(word, in: revision.text))
        finding.fix = Fix(replacement: fix.text, force: .must, signed: Self.signed)
        changes.append(Change(from: nil, to: finding))
        continue
      }
      let passage = Passage(
        kind == 5 ? range.upperBound..<range.upperBound : range,
        in: revision.text
      )
      changes.append(Self.judged(kind, ids.id(), number, passage))
    }
    try session.apply(
      edit(session.stamped(changes, by: Self.ada), on: session, &ids)
    )
    return session
  }

  /// Where some words of a sentence stand that begins at a place.
  private static func range(
    of some: ClosedRange<Int>,
    _ words: [String],
    _ start: Int
  ) -> Range<Int> {
    let from = words[..<some.lowerBound].reduce(start) { $0 + $1.unicodeScalars.count + 1 }
    return from..<words[some].reduce(from - 1) { $0 + $1.unicodeScalars.count + 1 }
  }

  private static func finding(_ id: EntityID, _ number: EntityNumber, _ passage: Passage) -> Finding
  {
    Finding(
      id: id,
      number: number,
      kind: "x",
      passages: [passage],
      note: "n",
      signed: signed
    )
  }

  /// A claim with a verdict, a tick, a mark, a finding, one that was rejected, or what is missing at a place.
  private static func judged(
    _ kind: Int,
    _ id: EntityID,
    _ number: EntityNumber,
    _ passage: Passage
  ) -> Change {
    switch kind {
    case 0:
      var claim = Claim(id: id, number: number, passages: [passage])
      claim.verdicts = [Verdict(rating: "True", scale: Scale.aap.reference, signed: signed)]
      return Change(from: nil, to: claim)
    case 1:
      var item = Item(id: id, number: number, kind: .number, passage: passage)
      item.check = Item.Check(.ticked, note: nil, signed: signed)
      return Change(from: nil, to: item)
    case 2:
      return Change(
        from: nil,
        to: Mark(
          id: id,
          number: number,
          kind: .nothing,
          passage: passage,
          note: nil,
          signed: signed
        )
      )
    default:
      var finding = finding(id, number, passage)
      if kind == 4 { finding.status = Finding.Status(.rejected, reason: "no", signed: signed) }
      return Change(from: nil, to: finding)
    }
  }

  private func edit(
    _ changes: [Change],
    on session: Session,
    _ random: inout RandomEntities
  ) -> EditDraft {
    EditDraft(
      id: random.id(),
      signed: Signed(by: Self.ada, at: Timestamp(milliseconds: 2)),
      kind: .make,
      command: "x",
      changes: changes
    )
  }

  func reloaded(_ session: Session) throws -> Session {
    var random = RandomEntities(seed: 77)
    var session = session
    var revision = AnchoredText.revision(Self.text(new))
    revision.isInContext = true
    guard revision.hash != session.article.hash else { return session }
    var reanchoring = Reanchoring(session, onto: revision)
    reanchoring.recogniseFixes(signed: Self.signed)
    let article = Change.article(Transition(from: session.article.hash, to: revision.hash))
    let edit = edit([article] + reanchoring.changes, on: session, &random)
    try session.apply(edit, reading: revision)
    return session
  }

  func judgements(of before: Session, _ after: Session) -> [Outcome] {
    before.claims.all.compactMap { outcome("verdict", $0, after.claims[$0.id], before, after) }
      + before.items.all.compactMap { outcome("tick", $0, after.items[$0.id], before, after) }
      + before.marks.all.compactMap { outcome("mark", $0, after.marks[$0.id], before, after) }
      + before.findings.all.compactMap { finding in
        outcome("finding", finding, after.findings[finding.id], before, after)
      }
  }

  private func outcome<Element: Judged>(
    _ what: String,
    _ then: Element,
    _ now: Element?,
    _ before: Session,
    _ after: Session
  ) -> Outcome? {
    guard let now, let passage = then.judgedPassages.first, let moved = now.judgedPassages.first
    else { return nil }
    guard let index = before.sentences.touched(by: passage.range).first else { return nil }
    var sentence = old.flatMap { $0 }[index]
    let there = new.flatMap { $0 }.first { $0.id == sentence.id && $0.isUnchanged }
    let whole = before.sentences.entries[index].range
    let place = after.sentences.touched(by: moved.range).first
    let start = place.map { after.sentences.entries[$0].range.lowerBound }
    let reads = place.map { after.article.text.slice(after.sentences.entries[$0].range) } ?? ""
    var count = passage.range.count
    let isMade = (now as? Finding)?.fix?.made != nil
    if isMade, let fix = fixes[sentence.id] {
      sentence.words[fix.word] = fix.text
      count = fix.text.unicodeScalars.count
    }
    let isSamePlace =
      start.map { start in
        moved.range.lowerBound - start == passage.range.lowerBound - whole.lowerBound
          && moved.range.count == count
      } ?? false
    // What is missing behind a sentence is judged with the next one, too.
    let isBehind = passage.range.isEmpty && whole.upperBound - passage.range.lowerBound <= 2
    return Outcome(
      what: what,
      words: passage.exact,
      sentence: reads,
      isFresh: !moved.isGone && !after.isStale(now),
      isRight: isSamePlace && Self.plain(reads) == Self.plain(sentence.text),
      isUnchanged: there != nil && !isBehind
    )
  }
}
