import ArticleReading
import Auditing
import FactModel
import LineReading
import Merging
import OrderedJSON
import Publishing
import SessionLibrary
import TestSupport
import Testing
import Verbs
import Workbench

/// Random sequences of every verb that changes anything: what a line refuses changes nothing, what it
/// does is in the lines of the journal, comes back from the file, and is taken back by `undo`.
///
/// `FACTDESK_SEQUENCES=10000` is the long form.
struct VerbSequenceTests {
  private static let linesOfASequence = 16

  /// Each verb has its turn, in another order in each round.
  private static func verb(at turn: Int) -> String {
    let verbs = VerbLines.all.keys.sorted()
    var random = SplitMix64(seed: UInt64(turn / verbs.count))
    return verbs.shuffled(using: &random)[turn % verbs.count]
  }

  @Test func everyVerbIsInIt() {
    let names = Set(CommandTable.commands.map(\.name))
    let known = Set(VerbLines.all.keys).union(VerbLines.looking)
    #expect(names.subtracting(known).sorted() == [])
    #expect(known.subtracting(names).sorted() == [])
  }

  @Test func whatIsDoneIsKeptAndCanBeTakenBack() throws {
    let first = try InMemoryDesk(VerbLines.text)
    first.type(lines: VerbLines.beginning)
    let beginning = first.document
    var edits: [String: Int] = [:]
    var refusals: [String: String] = [:]
    let count = TestLength.sequences(20)
    for seed in 1...count {
      var sequence = try Sequence(seed: UInt64(seed), beginning)
      for number in 0..<Self.linesOfASequence {
        let verb = Self.verb(at: seed * Self.linesOfASequence + number)
        edits[verb, default: 0] += try sequence.take(verb)
      }
      #expect(SessionAudit(sequence.desk.session).findings == [], "seed \(seed)")
      refusals.merge(sequence.refusals) { $1 }
    }
    print(
      "verbs: \(count) sequences of \(Self.linesOfASequence), \(edits.values.reduce(0, +)) edits"
    )
    let without = VerbLines.all.keys.filter { edits[$0, default: 0] == 0 }
    for verb in Set(without).subtracting(VerbLines.withoutEdit).sorted() {
      Issue.record("\(verb) made no edit: \(refusals[verb] ?? "")")
    }
  }
}

/// One desk on which lines are typed, and the session as whoever reads its journal has it.
private struct Sequence {
  let seed: UInt64
  let desk: InMemoryDesk
  /// What was last answered to a line of each verb that made no edit.
  private(set) var refusals: [String: String] = [:]
  private var answer = ""
  private var mirror: Session
  private var random: SplitMix64

  init(seed: UInt64, _ document: [UInt8]) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    let session = try SessionDocument.read(document).session
    desk = try InMemoryDesk(VerbLines.text, firstID: UInt32(seed) &* 100_000).with(session)
    mirror = session
    try prepare()
  }

  /// The files and sessions that lines name.
  private func prepare() throws {
    let world = desk.world
    let changed = VerbLines.text.replacing("two metres", with: "three metres")
    for (name, text) in ["article.txt": VerbLines.text, "changed.txt": changed] {
      world.articles[name] = try PlainTextReader.read(Array(text.utf8), name: nil)
    }
    world.files["claims.csv"] = Array("claim,start,end,rating\n,16,59,False\n".utf8)
    world.files["story.jsonl"] = Array(
      "{\"text\":\"The river rose\",\"label\":[[4,9,\"thing\"]]}\n".utf8
    )
    world.files["photo.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0]
    world.edits = { text throws(Problem) in
      Array(String(decoding: text, as: UTF8.self).replacing("alpha", with: "omega").utf8)
    }
    let other = try InMemoryDesk("Older\n\nIt rained.", firstID: 7)
    other.type("1.1 t")
    world.otherSessions["other"] = other.session
    world.shelf = [
      .desk: ["other": other.session], .archive: ["put-away": other.session],
      .trash: ["thrown-away": other.session],
    ]
  }

  /// Does what one of a verb's lines says; returns how many edits it made.
  mutating func take(_ verb: String) throws -> Int {
    // A thing that is not there is refused; then another is tried.
    for _ in 0..<4 {
      let edits = try tryOnce(verb)
      if edits > 0 { return edits }
    }
    return 0
  }

  private mutating func tryOnce(_ verb: String) throws -> Int {
    guard let lines = VerbLines.all[verb]?.randomElement(using: &random) else { return 0 }
    var edits = 0
    for line in lines {
      switch line {
      case "!blind": try handOver()
      case "!merge": edits += try merge()
      case "!publish": edits += try publish()
      default: edits += try type(filled(line))
      }
    }
    if edits == 0 { refusals[verb] = answer }
    return edits
  }

  private mutating func filled(_ line: String) -> String {
    let number = { (random: inout SplitMix64) in String(Int.random(in: 1...5, using: &random)) }
    var line = line
    for (mark, values) in [("{a}", VerbLines.addresses), ("{w}", VerbLines.words)] {
      while line.contains(mark) {
        let value = values.randomElement(using: &random) ?? ""
        line = line.replacing(mark, with: value, maxReplacements: 1)
      }
    }
    for (mark, lead) in [("{c}", "c"), ("{s}", "@"), ("{i}", "i"), ("{n}", "")] {
      while line.contains(mark) {
        line = line.replacing(mark, with: lead + number(&random), maxReplacements: 1)
      }
    }
    return line
  }

  // MARK: One line

  private mutating func type(_ line: String) throws -> Int {
    let comment: Comment = "seed \(seed): \(line)"
    let (before, count) = (desk.document, desk.session.log.count)
    let present = Self.present(desk.session)
    answer = desk.type(line)
    if answer.hasPrefix("error: ") {
      #expect(desk.document == before, comment)
      return 0
    }
    let document = desk.document
    if Int.random(in: 0..<4, using: &random) == 0 {
      #expect(try SessionDocument.read(document).session.document == document, comment)
    }
    guard isContinued else {
      mirror = try SessionDocument.read(document).session
      return desk.session.log.count > count ? 1 : 0
    }
    follow(comment)
    #expect(mirror.document == document, comment)
    let made = desk.session.log.count - count
    // A merge is taken back as a whole, and leaves no edit of its own.
    if made == 1, !line.hasPrefix("merge"), Int.random(in: 0..<3, using: &random) == 0 {
      try takeBack(present, comment)
    }
    return made
  }

  /// Whether the desk has the session that it had, with its edits and readings, and perhaps more edits.
  private var isContinued: Bool {
    let (session, count) = (desk.session, mirror.log.count)
    return session.id == mirror.id && session.log.count >= count
      && session.revisions.count == mirror.revisions.count
      && session.forgotten.count == mirror.forgotten.count
      && (count == 0 || session.log.line(count) == mirror.log.line(count))
  }

  /// Reads what a journal would have of the edits that are new.
  private mutating func follow(_ comment: Comment) {
    let count = mirror.log.count
    var writer = JournalWriter(
      Journal.Header(session: mirror.id, base: "base", foldedThrough: count)
    )
    writer.add(editsOf: desk.session, after: count)
    let replay = JournalReplay.replay(
      JournalReading(writer.take()),
      onto: &mirror,
      base: "base"
    )
    let made = mirror.log.count - count
    #expect(
      replay == (made == 0 ? .folded : .recovered(made, otherBase: false)),
      comment
    )
    if made > 0 { mirror.findConflicts() }
  }

  /// Takes the last edit back and makes it again.
  private mutating func takeBack(_ before: [JSONValue], _ comment: Comment) throws {
    let edit = try desk.session.log.edit(desk.session.log.count)
    guard edit.kind == .make, !edit.isOfLedger, !desk.session.log.isJoined,
      desk.desk.session.openConflicts.isEmpty
    else { return }
    let after = Self.present(desk.session)
    let undone = desk.type("undo")
    guard !undone.hasPrefix("error: ") else { return }
    // It passes over what is never taken back, such as sealing.
    if try desk.session.log.edit(desk.session.log.count).kind == .undo(of: edit.id) {
      #expect(Self.present(desk.session) == before, comment)
    }
    desk.type("redo")
    #expect(Self.present(desk.session) == after, comment)
    follow(comment)
    #expect(mirror.document == desk.document, comment)
  }

  /// What there is, without its past.
  private static func present(_ session: Session) -> [JSONValue] {
    [session.facts.json, session.scale.json, .string(session.article.hash)]
      + session.entities.map(\.json)
  }

  // MARK: Work of several people

  /// Somebody else restates and rates in a copy, which is merged.
  private mutating func merge() throws -> Int {
    let copy = try desk.reopened()
    copy.type(lines: ["me Ben", "restate c1 Ben's words.", "c2 note seen", "3.1 mt"])
    desk.type("restate c1 Ada's words.")
    desk.world.files["ben.json"] = copy.document
    return try type("merge ben.json")
  }

  /// The second checker's side of a blind check.
  private mutating func handOver() throws {
    _ = try type("blind \"Maria Chen\"")
    let names = desk.world.shelf[.desk, default: [:]].keys.sorted()
    guard let name = names.last(where: { $0.hasSuffix(".blind-maria-chen") }),
      let copy = desk.world.shelf[.desk]?[name]
    else { return }
    let other = InMemoryDesk(session: copy, world: desk.world)
    other.type(lines: ["me Maria Chen"] + copy.claims.all.map { "\($0.label) t" } + ["reveal"])
    desk.world.otherSessions[name] = other.session
    desk.world.shelf[.desk]?[name] = other.session
  }

  private mutating func publish() throws -> Int {
    desk.type(lines: GateRule.all.map { "check off \($0.name) For the test." })
    return try type("publish url=https://example.org/check outlet=Desk")
  }
}

extension InMemoryDesk {
  /// A desk of the same world with another session.
  fileprivate func with(_ session: Session) -> InMemoryDesk {
    InMemoryDesk(session: session, world: world)
  }
}

extension Session {
  fileprivate var document: [UInt8] { SessionDocument.write(self) }
}
