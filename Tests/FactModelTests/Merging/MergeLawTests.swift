import Auditing
import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

/// What comes out of bringing copies together does not depend on the order, and nothing is lost.
struct MergeLawTests {
  /// Copies of one session that were worked on apart, now and then with a merge between.
  ///
  /// `protects`: Whether sources are sealed in them, and versions published and retracted; `forgets`: and sources
  /// forgotten.
  private func copies(
    _ count: Int,
    seed: UInt64,
    protects: Bool = true,
    forgets: Bool = true
  ) throws -> [Session] {
    var work = Workpiece(seed: seed)
    try change(&work, 6, protects, forgets)
    var copies = (1...count).map { work.copy(seed: seed * 31 + UInt64($0)) }
    for index in copies.indices { try change(&copies[index], 6, protects, forgets) }
    if seed % 3 == 0 {
      copies[0].resume(try SessionMerge(copies[0].session, copies[1].session).session)
      try change(&copies[0], 3, protects, forgets)
      try change(&copies[1], 3, protects, forgets)
    }
    return copies.map(\.session)
  }

  private func change(
    _ work: inout Workpiece,
    _ steps: Int,
    _ protects: Bool = false,
    _ forgets: Bool = true
  ) throws {
    for _ in 0..<steps {
      switch work.integer(in: 0...(protects ? 12 : 9)) {
      case 10...12: try work.protect(forgets: forgets)
      case 0: _ = try? work.undo()
      case 1: _ = try? work.redo()
      case 2:
        guard let conflict = work.session.openConflicts.first else { continue }
        try? work.adjudicate([conflict], .version(work.integer(in: 0...1)))
      default: try work.make(work.change())
      }
    }
  }

  @Test func theOrderOfTwoMakesNoDifference() throws {
    for seed in 1...UInt64(TestLength.rounds(24, long: 10_000)) {
      let copies = try copies(2, seed: seed)
      let merge = try SessionMerge(copies[0], copies[1])
      let other = try SessionMerge(copies[1], copies[0])
      #expect(merge.session.document == other.session.document, "seed \(seed)")
      #expect(merge.added == other.kept && merge.kept == other.added)
    }
  }

  @Test func nothingIsLostAndAllAgrees() throws {
    for seed in 1...UInt64(TestLength.rounds(12, long: 10_000)) {
      let copies = try copies(2, seed: seed)
      let merged = try SessionMerge(copies[0], copies[1]).session
      let edits = Set(copies.flatMap { $0.log.positions().keys })
      #expect(Set(merged.log.positions().keys) == edits, "seed \(seed)")
      #expect(EditAudit(merged).findings.isEmpty, "seed \(seed)")
      let read = try SessionDocument.read(merged.document)
      #expect(read.damage == nil)
      #expect(read.session.document == merged.document, "seed \(seed)")
      #expect(read.session.log.heads == merged.log.heads)
    }
  }

  /// Whichever side forgot, sealed, published or retracted: it holds.
  @Test func whatProtectsOnOneSideHoldsForBoth() throws {
    var found: Set<String> = []
    for seed in 1...UInt64(TestLength.rounds(20, long: 10_000)) {
      var work = Workpiece(seed: seed)
      try change(&work, 8)
      let base = work.session
      var copies = (1...2).map { work.copy(seed: seed * 37 + UInt64($0)) }
      for index in copies.indices {
        for _ in 0..<3 {
          try copies[index].protect()
          try copies[index].make(copies[index].change())
        }
      }
      let merged = try SessionMerge(copies[0].session, copies[1].session).session
      for session in copies.map(\.session) {
        for tombstone in session.forgotten {
          #expect(merged.forgotten.contains { $0.source == tombstone.source }, "seed \(seed)")
          #expect(merged.sources[tombstone.source] == nil, "seed \(seed)")
          found.insert("forgotten")
        }
        for version in session.publications.all where base.publications[version.id] == nil {
          let there = merged.publications[version.id]
          #expect(there != nil, "seed \(seed)")
          #expect(version.retraction == nil || there?.retraction != nil, "seed \(seed)")
          found.insert(version.retraction == nil ? "published" : "retracted")
        }
        for source in session.sources.all where source.visibility == .sealed {
          guard base.sources[source.id]?.visibility != .sealed else { continue }
          let there = merged.sources[source.id]
          #expect(there == nil || there?.visibility == .sealed, "seed \(seed)")
          found.insert("sealed")
        }
      }
    }
    #expect(found.isSuperset(of: ["forgotten", "published", "sealed"]), "\(found)")
  }

  @Test func mergingAgainChangesNothing() throws {
    for seed in 1...UInt64(TestLength.rounds(12, long: 10_000)) {
      let copies = try copies(2, seed: seed)
      let merged = try SessionMerge(copies[0], copies[1]).session
      for again in copies + [merged] {
        let document = try SessionMerge(merged, again).session.document
        #expect(document == merged.document, "seed \(seed)")
      }
    }
  }

  /// Without forgetting: where a copy that never knew the source has its words by chance, they go only from what
  /// is merged with one that still knows it.
  @Test func theOrderOfThreeMakesNoDifference() throws {
    for seed in 1...UInt64(TestLength.rounds(6, long: 10_000)) {
      let three = try copies(3, seed: seed, forgets: false)
      let documents = try Self.orders.map { order in
        let pair = try SessionMerge(three[order[0]], three[order[1]]).session
        return try SessionMerge(pair, three[order[2]]).session.document
      }
      let nested = try SessionMerge(
        three[0],
        try SessionMerge(three[1], three[2]).session
      ).session.document
      #expect((documents + [nested]).allSatisfy { $0 == documents[0] }, "seed \(seed)")
    }
  }

  /// Whatever is taken back of one side and made again, nothing of the other is lost by it.
  @Test func whatIsUndoneAndMadeAgainIsAsBefore() throws {
    var steps = 0
    for seed in 1...UInt64(TestLength.rounds(24, long: 10_000)) {
      let copies = try copies(2, seed: seed, protects: false)
      let merged = try SessionMerge(copies[0], copies[1]).session
      guard merged.log.isJoined else { continue }
      let own = Set(copies[0].log.positions().keys)
      let others = { (edit: Edit) in !own.contains(edit.id) }
      var work = Workpiece(seed: seed)
      work.resume(merged)
      let targets = try merged.log.undoTargets(1 + Int(seed % 4), passingOver: others)
      for target in targets { try work.step(.undo(of: target.edit.id), target.edit) }
      for target in targets.reversed() { try work.step(.redo(of: target.edit.id), target.edit) }
      steps += targets.count
      let (before, after) = (Self.lines(merged), Self.lines(work.session))
      let words = after.symmetricDifference(before).sorted().joined(separator: "\n")
      #expect(after == before, "seed \(seed): \(words)")
    }
    #expect(steps > 0)
  }

  /// The things of a session, and what is open between people with its versions, a line each; what competes
  /// there may hold meanwhile or not.
  private static func lines(_ session: Session) -> Set<String> {
    let contested = Set(session.openConflicts.compactMap(\.id))
    let things = session.entities.filter { !contested.contains($0.id) }
    return Set(
      things.map { String(decoding: $0.json.compact, as: UTF8.self) }
        + session.openConflicts.map { "open: \($0.path), \($0.versions.count) versions" }
    )
  }

  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  @Test func oneCopyGoesOnWhereTheOtherStopped() throws {
    var work = Workpiece(seed: 7)
    try change(&work, 10)
    let old = work.session
    try change(&work, 10)
    #expect(try SessionMerge(old, work.session).session.document == work.session.document)
    #expect(try SessionMerge(work.session, old).added == 0)
  }
}
