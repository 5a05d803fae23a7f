import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

@testable import ProjectLog

/// What a copy knows of a project, and how it catches up.
struct CopyTests {
  private static func ids(_ session: Session, from first: Int = 1) -> [EntityID] {
    stride(from: first, through: session.log.count, by: 1).compactMap(session.log.id)
  }

  private static func edits(_ session: Session, from first: Int = 1) throws -> [Edit] {
    try stride(from: first, through: session.log.count, by: 1).map { try session.log.edit($0) }
  }

  @Test func aRecordVouchesForWhatItSaw() throws {
    var work = SampleWork()
    for _ in 0..<4 { try work.edit() }
    let record = CopyRecord(
      store: .random(),
      mark: LogMark(number: 3, last: work.session.log.id(3)),
      waiting: [work.session.log.id(4)].compactMap { $0 },
      session: work.session
    )
    let read = try CopyRecord(json: JSONParser.parse(record.json.compact))
    #expect(read == record)
    #expect(read.waiting(in: work.session) == Self.ids(work.session, from: 4))
    #expect(read.mark(in: work.session) == record.mark)
    try work.edit()
    #expect(read.waiting(in: work.session) == Self.ids(work.session, from: 4))
    #expect(read.mark(in: work.session) == record.mark)
  }

  /// Another file in its place: nothing is taken for sent.
  @Test func aRecordOfAnotherCopyVouchesForNothing() throws {
    var work = SampleWork(seed: 1)
    var other = SampleWork(seed: 2)
    for _ in 0..<4 {
      try work.edit()
      try other.edit()
    }
    let record = CopyRecord(store: nil, mark: LogMark(number: 4), session: work.session)
    #expect(record.waiting(in: other.session) == Self.ids(other.session))
    #expect(record.mark(in: other.session) == LogMark())
    #expect(CopyRecord.unknown.waiting(in: work.session) == Self.ids(work.session))
  }

  /// Edits that arrive one by one, in any grouping, come to what merging the copies does, byte for byte.
  @Test(arguments: 0..<TestLength.rounds(12, long: 400))
  func arrivalsComeToWhatMergingDoes(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var work = SampleWork(seed: UInt64(seed))
    for _ in 0..<Int.random(in: 0...5, using: &random) { try work.edit() }
    let base = work.session
    for _ in 0..<Int.random(in: 1...6, using: &random) { try work.edit() }
    let one = work.session
    var second = SampleWork(seed: UInt64(seed) + 1000)
    second.resume(base)
    for _ in 0..<Int.random(in: 1...6, using: &random) { try second.edit() }
    let other = second.session
    let merged = SessionDocument.write(try SessionMerge(one, other).session)
    for (mine, theirs) in [(one, other), (other, one)] {
      let all = try Self.edits(theirs, from: base.log.count + 1)
      #expect(SessionDocument.write(try Arrival(all, into: mine).session) == merged)
      let cut = Int.random(in: 0...all.count, using: &random)
      let half = try Arrival(Array(all[..<cut]), into: mine).session
      #expect(SessionDocument.write(try Arrival(Array(all[cut...]), into: half).session) == merged)
    }
    let next = try Arrival(Self.edits(one), into: base)
    #expect(next.isNext)
    #expect(SessionDocument.write(next.session) == SessionDocument.write(one))
  }

  /// Makes an edit as the desk does: what is open is found anew behind it.
  private static func edit(_ work: inout SampleWork) throws {
    try work.edit()
    var session = work.session
    session.findConflicts()
    work.resume(session)
  }

  /// Two people at work, each of whom hears of the other now and then: what was made once more before is gone on from,
  /// and comes to what merging the two copies comes to from the beginning.
  @Test(arguments: 0..<TestLength.rounds(8, long: 200))
  func arrivalsThatGoOnComeToWhatMergingDoes(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var one = SampleWork(seed: UInt64(seed))
    for _ in 0..<3 { try one.edit() }
    var other = SampleWork(seed: UInt64(seed) + 5000)
    other.resume(one.session)
    for _ in 0..<12 {
      for _ in 0..<Int.random(in: 1...4, using: &random) { try Self.edit(&one) }
      for _ in 0..<Int.random(in: 0...4, using: &random) { try Self.edit(&other) }
      let merged = SessionDocument.write(try SessionMerge(one.session, other.session).session)
      let arrived = try Arrival(Self.edits(other.session), into: one.session).session
      #expect(SessionDocument.write(arrived) == merged)
      if Bool.random(using: &random) {
        other.resume(try Arrival(Self.edits(one.session), into: other.session).session)
        #expect(SessionDocument.write(other.session) == merged)
      }
      one.resume(arrived)
    }
  }
}
