import FactModel
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

  /// Whether an item or the first mention of the same name was checked.
  private func isChecked(_ id: EntityID, in session: Session) -> Bool {
    guard let item = session.items[id] else { return false }
    let first = item.firstMention.flatMap { session.items[$0] }
    return item.isSettled || first?.isSettled ?? false
  }

  @Test func isWhatARecountGives() throws {
    for seed in 1...60 {
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
        let covered = expected.count { row in
          !row[0].isEmpty || !row[1].isEmpty
            || row[2].contains { session.marks[$0]?.kind == .nothing }
            || !row[3].isEmpty && row[3].allSatisfy { isChecked($0, in: session) }
        }
        let open = expected.map { row in row[3].count { !isChecked($0, in: session) } }
        #expect(session.use.uses.map(\.openItems) == open, "seed \(seed), step \(step)")
        #expect(session.use.coveredCount == covered, "seed \(seed), step \(step)")
      }
      let read = try SessionDocument.read(work.session.document).session
      #expect(read.use.coveredCount == work.session.use.coveredCount)
    }
  }
}
