import Judging
import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

#if canImport(Glibc)
import Glibc
#endif

/// Pairs of a draft and a changed draft whose true correspondence is known: no judgement is silently on
/// other words than were seen, and what did not change stays judged.
///
/// `FACTDESK_RELOAD_PAIRS` makes as many pairs; see scripts/reload-fuzz.
struct ReloadFuzzTests {
  private static let pairs =
    getenv("FACTDESK_RELOAD_PAIRS").flatMap { Int(String(cString: $0)) }
    ?? TestLength.rounds(80, long: 1000)

  @Test func noJudgementIsSilentlyOnOtherWords() throws {
    var (judged, silent, unchanged, staleWithoutNeed) = (0, 0, 0, 0)
    for seed in 1...Self.pairs {
      let pair = DraftPair(seed: UInt64(seed))
      let session = try pair.judgedSession()
      let after = try pair.reloaded(session)
      for judgement in pair.judgements(of: session, after) {
        judged += 1
        if judgement.isFresh, !judgement.isRight {
          silent += 1
          Issue.record("seed \(seed): “\(judgement.words)” stands in “\(judgement.sentence)”")
        }
        guard judgement.isUnchanged else { continue }
        unchanged += 1
        if !judgement.isFresh { staleWithoutNeed += 1 }
      }
    }
    #expect(silent == 0)
    #expect(staleWithoutNeed * 50 <= unchanged, "\(staleWithoutNeed) of \(unchanged) unchanged")
    print(
      "reload fuzz: \(Self.pairs) pairs, \(judged) judgements, \(silent) silently wrong, "
        + "\(staleWithoutNeed) of \(unchanged) unchanged stale"
    )
  }
}

/// A draft, what an author made of it, and which sentence became which.
struct DraftPair {
  /// A sentence with an identity that changes keep.
  struct Sentence {
    var id: Int
    var words: [String]
    /// Whether it says what it said.
    var isUnchanged = true

    var text: String { words.joined(separator: " ") + "." }
  }

  struct Outcome {
    var words: String
    var sentence: String
    var isFresh: Bool
    /// Whether it is where it was, in a sentence that reads as it did.
    var isRight: Bool
    /// Whether its sentence is there and says what it said.
    var isUnchanged: Bool
  }

  private(set) var old: [[Sentence]]
  private(set) var new: [[Sentence]]
  private var random: SplitMix64
  private var nextID = 0

  private static let people = ["Ms Roe", "Mr Poe", "Tessa Holm", "Ivo Stark", "the clerk"]
  private static let verbs = ["won", "lost", "hired", "dismissed", "sold", "counted", "paid"]
  private static let things = ["seats", "people", "tonnes", "litres", "vans", "kroner"]
  private static let places = [
    "in Dorne", "at Ostby", "on the pier", "in the register", "by the mill",
  ]
  private static let times = ["in May", "in 2023", "on Tuesday", "last week", "in the spring"]

  init(seed: UInt64) {
    (old, new) = ([], [])
    random = SplitMix64(seed: seed)
    old = (0..<pick(2...8)).map { _ in (0..<pick(1...5)).map { _ in sentence() } }
    new = old
    for _ in 0..<pick(1...6) { change() }
    if pick(0...5) == 0 { rewriteMuch() }
    new.removeAll(where: \.isEmpty)
    if new.isEmpty { new = [[sentence()]] }
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func one(_ words: [String]) -> String { words[pick(0...words.count - 1)] }

  private mutating func clause() -> [String] {
    var words = [one(Self.people), one(Self.verbs), String(pick(1...9) * 10), one(Self.things)]
    if pick(0...1) == 0 { words.append(one(Self.places)) }
    if pick(0...1) == 0 { words.append(one(Self.times)) }
    return words.flatMap { $0.split(separator: " ").map(String.init) }
  }

  private mutating func sentence() -> Sentence {
    nextID += 1
    var words = clause()
    if pick(0...2) == 0 { words += ["and"] + clause() }
    if pick(0...3) == 0 { words = ["“We", "know”,"] + words }
    return Sentence(id: nextID, words: words)
  }

  // MARK: What an author does

  private mutating func change() {
    guard let place = place() else { return }
    let (p, s) = place
    switch pick(0...11) {
    case 0: edit(p, s) { $0[$1 % $0.count] = "changed" }
    case 1: edit(p, s) { $0.insert("not", at: $1 % $0.count) }
    case 2: edit(p, s) { $0.remove(at: $1 % $0.count) }
    case 3: swapNumbers(p, s)
    case 4: move(p, s)
    case 5: split(p, s)
    case 6: merge(p, s)
    case 7: replaceByLookalike(p, s)
    case 8: new.swapAt(p, pick(0...new.count - 1))
    case 9: typography(p, s)
    case 10: new[p].insert(sentence(), at: s)
    default: new[p].remove(at: s)
    }
  }

  private mutating func place() -> (Int, Int)? {
    let filled = new.indices.filter { !new[$0].isEmpty }
    guard !filled.isEmpty else { return nil }
    let paragraph = filled[pick(0...filled.count - 1)]
    return (paragraph, pick(0...new[paragraph].count - 1))
  }

  private mutating func edit(_ p: Int, _ s: Int, _ body: (inout [String], Int) -> Void) {
    let number = pick(0...99)
    body(&new[p][s].words, number)
    new[p][s].isUnchanged = false
    if new[p][s].words.isEmpty { new[p].remove(at: s) }
  }

  private mutating func swapNumbers(_ p: Int, _ s: Int) {
    let numbers = new[p][s].words.indices.filter { Int(new[p][s].words[$0]) != nil }
    guard numbers.count > 1, new[p][s].words[numbers[0]] != new[p][s].words[numbers[1]] else {
      return
    }
    new[p][s].words.swapAt(numbers[0], numbers[1])
    new[p][s].isUnchanged = false
  }

  private mutating func move(_ p: Int, _ s: Int) {
    let moved = new[p].remove(at: s)
    let target = pick(0...new.count - 1)
    new[target].insert(moved, at: pick(0...new[target].count))
  }

  private mutating func split(_ p: Int, _ s: Int) {
    let sentence = new[p][s]
    guard let and = sentence.words.firstIndex(of: "and"), and > 0, and + 1 < sentence.words.count
    else { return }
    new[p][s].words = Array(sentence.words[..<and])
    new[p][s].isUnchanged = false
    nextID += 1
    new[p].insert(Sentence(id: nextID, words: Array(sentence.words[(and + 1)...])), at: s + 1)
  }

  private mutating func merge(_ p: Int, _ s: Int) {
    guard s + 1 < new[p].count else { return }
    new[p][s].words += ["and"] + new[p].remove(at: s + 1).words
    new[p][s].isUnchanged = false
  }

  /// Another sentence with some of the words, somewhere.
  private mutating func replaceByLookalike(_ p: Int, _ s: Int) {
    let gone = new[p].remove(at: s)
    nextID += 1
    let kept = gone.words.filter { Int($0) != nil || Self.things.contains($0) }
    let words = ["Elsewhere", "they", "returned"] + kept + ["for", "repair"]
    let target = pick(0...new.count - 1)
    new[target].insert(Sentence(id: nextID, words: words), at: pick(0...new[target].count))
  }

  private mutating func typography(_ p: Int, _ s: Int) {
    new[p][s].words = new[p][s].words.map { word in
      word.replacing("“", with: "\"").replacing("”", with: "\"")
    }
  }

  private mutating func rewriteMuch() {
    for p in new.indices {
      for s in new[p].indices where pick(0...9) < 3 {
        new[p][s] = sentence()
      }
    }
  }

  // MARK: As sessions

  private static func text(_ paragraphs: [[Sentence]]) -> String {
    paragraphs.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n\n")
  }

  /// A session in which, of every sentence, one thing is judged: the whole or some words of it.
  func judgedSession() throws -> Session {
    var random = RandomEntities(seed: UInt64(old.count))
    var choice = self.random
    let revision = AnchoredText.revision(Self.text(old))
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 1))
    var session = Session(
      id: random.id(),
      created: signed,
      facts: ArticleFacts(title: "So"),
      revision: revision,
      scale: .aap
    )
    var changes: [Change] = []
    for (number, entry) in session.sentences.entries.enumerated() {
      let words = revision.text.slice(entry.range).split(separator: " ")
      var range = entry.range
      if Bool.random(using: &choice) {
        let first = Int.random(in: 0..<words.count, using: &choice)
        let last = Int.random(in: first..<words.count, using: &choice)
        let start = words[..<first].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        let length = words[first...last].reduce(-1) { $0 + $1.unicodeScalars.count + 1 }
        range = entry.range.lowerBound + start..<entry.range.lowerBound + start + length
      }
      var claim = Claim(
        id: random.id(),
        number: EntityNumber(number + 1),
        passages: [Passage(range, in: revision.text)]
      )
      claim.verdicts = [Verdict(rating: "True", scale: Scale.aap.reference, signed: signed)]
      changes.append(Change(from: nil, to: claim))
    }
    try session.apply(
      edit(session.stamped(changes, by: Checker(name: "Ada")), on: session, &random)
    )
    return session
  }

  private func edit(
    _ changes: [Change],
    on session: Session,
    _ random: inout RandomEntities
  ) -> EditDraft {
    EditDraft(
      id: random.id(),
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 2)),
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
    let reanchoring = Reanchoring(session, onto: revision)
    let article = Change.article(Transition(from: session.article.hash, to: revision.hash))
    let edit = edit([article] + reanchoring.changes, on: session, &random)
    try session.apply(edit, reading: revision)
    return session
  }

  func judgements(of before: Session, _ after: Session) -> [Outcome] {
    let oldSentences = old.flatMap { $0 }
    let newSentences = new.flatMap { $0 }
    return before.claims.all.enumerated().compactMap { index, claim -> Outcome? in
      guard let now = after.claims[claim.id], let passage = claim.passages.first,
        let moved = now.passages.first
      else { return nil }
      let sentence = oldSentences[index]
      let there = newSentences.first { $0.id == sentence.id && $0.isUnchanged }
      let old = before.sentences.entries[index].range
      let place = after.sentences.touched(by: moved.range).first
      let new = place.map { after.sentences.entries[$0].range }
      let reads = new.map { after.article.text.slice($0) } ?? ""
      let isSameSentence = Self.plain(reads) == Self.plain(sentence.text)
      let isSamePlace =
        new.map {
          moved.range.lowerBound - $0.lowerBound == passage.range.lowerBound - old.lowerBound
            && moved.range.count == passage.range.count
        } ?? false
      return Outcome(
        words: passage.exact,
        sentence: reads,
        isFresh: !after.isStale(now) && !moved.isGone,
        isRight: isSameSentence && isSamePlace,
        isUnchanged: there != nil
      )
    }
  }

  /// Without what is mere typography.
  private static func plain(_ text: String) -> String {
    text.replacing("“", with: "\"").replacing("”", with: "\"")
  }
}
