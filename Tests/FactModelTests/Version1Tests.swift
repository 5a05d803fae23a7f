import Auditing
import Digest
import Judging
import OrderedJSON
import SessionLibrary
import TestSupport
import Testing

@testable import FactModel

/// A session of version 1 says after its migration what it said before.
struct Version1Tests {
  private struct Case {
    var beginning: Session
    var work: Workpiece
    var bytes: [UInt8]
  }

  private static func random(_ seed: UInt64) throws -> Case {
    var work = Workpiece(seed: seed)
    let beginning = work.session
    for _ in 0..<40 {
      switch work.integer(in: 0...5) {
      case 0: _ = try work.undo()
      case 1: _ = try work.redo()
      default: try work.make(work.change())
      }
    }
    let bytes = Version1Writer.document(work, beginning: beginning)
    return Case(beginning: beginning, work: work, bytes: bytes)
  }

  /// Everything there is, without the identities that version 1 had not.
  private static func meaning(_ session: Session) -> [JSONValue] {
    KindTable.all.flatMap { $0.all(session) }
      .map { Version1Writer.stripped($0.json, "", [:]) } + [session.facts.json, session.scale.json]
  }

  /// The first thing in which two states differ; nil where they are the same.
  private static func difference(_ one: [JSONValue], _ other: [JSONValue]) -> String? {
    if let pair = zip(one, other).first(where: { $0 != $1 }) {
      return [pair.0, pair.1].map { String(decoding: $0.compact, as: UTF8.self) }
        .joined(separator: "\n")
    }
    return one.count == other.count ? nil : "\(one.count) things, not \(other.count)"
  }

  /// The first line in which two documents differ; nil where they are the same.
  private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String? {
    let lines = [one, other].map { $0.split(separator: UInt8(ascii: "\n")) }
    if let pair = zip(lines[0], lines[1]).first(where: { $0 != $1 }) {
      return [pair.0, pair.1].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
    return one == other ? nil : "one is longer"
  }

  @Test func keepsEverythingAndItsWholePast() throws {
    for seed in 1...TestLength.rounds(6, long: 12) {
      let made = try Self.random(UInt64(seed))
      let reading = try SessionDocument.read(made.bytes)
      #expect(reading.damage == nil, "seed \(seed): \(String(describing: reading.damage))")
      var migrated = reading.session
      let lines = (migrated.document, made.work.session.document)
      try #require(Self.difference(lines.0, lines.1) == nil, "seed \(seed)")
      let log = migrated.log
      #expect(log.count == made.work.drafts.count)
      // Back to every state, all the way down.
      var past = made.beginning
      var states = [Self.meaning(past)]
      for draft in made.work.drafts {
        try past.apply(draft)
        states.append(Self.meaning(past))
      }
      for position in stride(from: log.count, to: 0, by: -1) {
        let other = Self.difference(Self.meaning(migrated), states[position])
        try #require(other == nil, "seed \(seed), state \(position): \(other ?? "")")
        _ = try migrated.takeBack(position)
      }
      #expect(Self.difference(Self.meaning(migrated), states[0]) == nil)
      #expect(try SessionDocument.read(reading.session.document).damage == nil)
      #expect(EditAudit(reading.session).findings == [], "seed \(seed)")
    }
  }

  @Test func signOffsHoldOn() throws {
    // What was signed before there were identities is what is signed now.
    let made = try Self.random(11)
    let session = try SessionDocument.read(made.bytes).session
    #expect(session.signedState == made.work.session.signedState)
    let plain = made.work.session.claims.all.map { claim -> [UInt8] in
      var claim = claim
      claim.status = .open
      claim.review = nil
      claim.tags = []
      claim.notes = []
      claim.risk = nil
      claim.same = []
      claim.foreign = ForeignData()
      for index in claim.questions.indices {
        claim.questions[index].foreign = ForeignData()
        for answer in claim.questions[index].answers.indices {
          claim.questions[index].answers[answer].foreign = ForeignData()
        }
      }
      claim.legal?.clearance = nil
      claim.setSeen { _ in nil }
      return Version1Writer.stripped(claim.json, "", [:]).compact
    }
    let bytes = plain.flatMap { $0 + [UInt8(ascii: "\n")] }
    let signOff = SignOff(
      id: session.id,
      number: EntityNumber(1),
      role: .editor,
      state: SignedState(article: session.article.hash, claims: SHA256.hex(bytes)),
      edit: nil,
      note: nil,
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 5_000_000_000_000))
    )
    #expect(session.void(signOff, in: session.signedState) == nil)
  }

  @Test func givesEverybodyTheSameIdentities() throws {
    let made = try Self.random(7)
    let one = try SessionDocument.read(made.bytes).session
    let other = try SessionDocument.read(made.bytes).session
    #expect(Self.difference(one.document, other.document) == nil)
  }

  @Test func aVersionThatIsNotTheFilesIsRefused() throws {
    let made = try Self.random(3)
    let text = String(decoding: made.work.session.document, as: UTF8.self)
    let older = text.replacing("\"version\": 2,", with: "\"version\": 1,")
    #expect(throws: FormatProblem.self) { try SessionDocument.read(Array(older.utf8)) }
    let old = String(decoding: made.bytes, as: UTF8.self)
    let newer = old.replacing("\"version\":1,", with: "\"version\":2,")
    #expect(throws: FormatProblem.self) { try SessionDocument.read(Array(newer.utf8)) }
  }

  @Test func aPastThatDoesNotFitIsToldAndThePresentIsShown() throws {
    let made = try Self.random(5)
    let text = String(decoding: made.bytes, as: UTF8.self)
    let range = try #require(text.ranges(of: "\"seq\":3,").last)
    let broken = text.replacingCharacters(range, "\"seq\":4,")
    let reading = try SessionDocument.read(Array(broken.utf8))
    #expect(reading.damage?.place == "edits[2].seq")
    let claims = (reading.session.claims.all, made.work.session.claims.all)
    #expect(
      claims.0.map { Version1Writer.stripped($0.json, "", [:]) }
        == claims.1.map { Version1Writer.stripped($0.json, "", [:]) }
    )
  }

  @Test func aJournalOfVersion1IsPutBack() throws {
    var work = Workpiece(seed: 9)
    let beginning = work.session
    for _ in 0..<6 { try work.make(work.change()) }
    let folded = Version1Writer.document(work, beginning: beginning)
    for _ in 0..<6 { try work.make(work.change()) }
    let whole = Version1Writer.document(work, beginning: beginning)
    let raw = try JSONParser.parse(whole, leavingRaw: "edits").raw
    var header = Journal.Header(session: beginning.id, base: "b", foldedThrough: 6)
    header.version = 1
    var writer = JournalWriter(header)
    for position in 7...12 { writer.add(position, whole[raw[position - 1]]) }
    var session = try SessionDocument.read(folded).session
    let reading = JournalReading(writer.take())
    let replay = JournalReplay.replay(reading, onto: &session, base: "b")
    #expect(replay == .recovered(6, otherBase: false))
    #expect(Self.difference(session.document, work.session.document) == nil)
    #expect(JournalReplay.replay(reading, onto: &session, base: "c") == .folded)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
