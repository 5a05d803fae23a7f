import TestSupport

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

  private(set) var old: [[Sentence]]
  private(set) var new: [[Sentence]]
  /// Of some sentences a word, by its index, and what is proposed in its place, by identity.
  private(set) var fixes: [Int: (word: Int, text: String)] = [:]
  private(set) var random: SplitMix64
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
    for sentence in old.flatMap({ $0 }) where pick(0...4) == 0 {
      let word = pick(0...sentence.words.count - 1)
      let text = pick(0...1) == 0 ? "mended" : sentence.words[word] + " duly"
      if sentence.words[word].allSatisfy({ $0.isLetter || $0.isNumber }) {
        fixes[sentence.id] = (word, text)
      }
    }
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
    switch pick(0...14) {
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
    case 11: new[p].remove(at: s)
    default: mend()
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

  /// What was proposed of a sentence that has not changed.
  private mutating func mend() {
    for p in new.indices {
      for s in new[p].indices where new[p][s].isUnchanged {
        guard let fix = fixes[new[p][s].id], pick(0...1) == 0 else { continue }
        new[p][s].words[fix.word] = fix.text
        new[p][s].isUnchanged = false
      }
    }
  }

  private mutating func rewriteMuch() {
    for p in new.indices {
      for s in new[p].indices where pick(0...9) < 3 {
        new[p][s] = sentence()
      }
    }
  }
}
