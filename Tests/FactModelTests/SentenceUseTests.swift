import FactModel
import TestSupport
import Testing

struct SentenceUseTests {
  /// What lies on each sentence, found out from scratch.
  private func recomputed(_ session: Session) -> [[Set<EntityID>]] {
    session.sentences.entries.map { entry in
      func touches(_ passage: Passage) -> Bool {
        passage.range.isEmpty
          ? entry.range.lowerBound < passage.range.lowerBound
            && passage.range.lowerBound <= entry.range.upperBound
          : passage.range.overlaps(entry.range)
      }
      return [
        Set(session.claims.all.filter { $0.passages.contains(where: touches) }.map(\.id)),
        Set(session.findings.all.filter { $0.passages.contains(where: touches) }.map(\.id)),
        Set(session.marks.all.filter { touches($0.passage) }.map(\.id)),
        Set(session.items.all.filter { touches($0.passage) }.map(\.id)),
      ]
    }
  }

  @Test func isWhatARecountGives() throws {
    for seed in 1...TestLength.rounds(4, long: 30) {
      var work = Workpiece(seed: UInt64(seed))
      for step in 0..<60 {
        switch work.integer(in: 0...5) {
        case 0: _ = try work.undo()
        case 1: _ = try work.redo()
        default: try work.make(work.change())
        }
        let session = work.session
        let expected = recomputed(session)
        let actual = session.use.uses.map {
          [Set($0.claims), Set($0.findings), Set($0.marks), Set($0.items)]
        }
        #expect(actual == expected, "seed \(seed), step \(step)")
        for use in session.use.uses {
          #expect(Set(use.claims).count == use.claims.count, "seed \(seed), step \(step)")
        }
        // Read from its file, everything is counted from scratch.
        let read = try SessionDocument.read(session.document).session
        for (kept, counted) in zip(session.use.uses, read.use.uses) {
          #expect(kept.openItems == counted.openItems, "seed \(seed), step \(step)")
          #expect(kept.isCovered == counted.isCovered, "seed \(seed), step \(step)")
          #expect(kept.isStale == counted.isStale, "seed \(seed), step \(step)")
        }
        #expect(session.use.coveredCount == read.use.uses.count(where: \.isCovered))
        #expect(session.use.staleCount == read.use.uses.count(where: \.isStale))
      }
    }
  }
}
