package import FactModel
import Preferences
package import Replies

// Findings, and marks on sentences.
extension Desk {
  /// Says of a kind that nobody used before that it is one of the checker's own.
  package func kindNotice(_ finding: Finding) -> [StyledLine] {
    let kind = finding.kind
    guard !Finding.usualKinds.contains(kind),
      !session.findings.all.contains(where: { $0.id != finding.id && $0.kind == kind })
    else { return [] }
    let near = Wording.suggestions(for: kind, among: Finding.usualKinds)
    let hint =
      near.isEmpty
      ? "the usual ones: help finding"
      : "if \(Wording.list(near, "or")) was meant: undo, and type it again"
    return [StyledLine("“\(kind)” is a kind of your own; \(hint)", .warning)]
  }

  /// A finding with the next number, or one so many behind it.
  ///
  /// What was left out is missing behind the words that are named: an insertion point. Where a whole
  /// sentence is named, it is missing somewhere in it.
  package func newFinding(
    _ kind: String,
    at ranges: [Range<Int>],
    note: String?,
    behind count: Int = 0
  ) -> Finding {
    let next = session.counters.next(Finding.kindName).main
    return Finding(
      id: ports.newID(),
      number: EntityNumber(next + count),
      kind: kind,
      passages: ranges.map { range in
        let isPoint = kind == Finding.omission && !isWhole(range)
        let place = isPoint ? range.upperBound..<range.upperBound : range
        return Passage(place, in: session.article.text)
      },
      note: note,
      signed: sign()
    )
  }

  /// Whether a range is one or more whole sentences.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let touched = session.sentences.touched(by: range)
    guard let first = touched.first, let last = touched.last else { return false }
    let entries = session.sentences.entries
    return entries[first].range.lowerBound == range.lowerBound
      && entries[last].range.upperBound == range.upperBound
  }

  /// The marks that checkers made on the sentences that ranges of text touch.
  package func marks(touching ranges: [Range<Int>]) -> [Mark] {
    var ids: [EntityID] = []
    for range in ranges {
      for sentence in session.sentences.touched(by: range) {
        for id in session.use.uses[sentence].marks where !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.compactMap { session.marks[$0] }.filter { $0.kind != .author }
  }

  /// Marks every sentence that ranges touch, in place of the marks that it has.
  package func mark(
    _ kind: Mark.Kind,
    _ ranges: [Range<Int>],
    note: String?
  ) throws(Problem) -> Reply {
    var changes: [Change] = []
    var number = session.counters.next(Mark.kindName).main
    var sentences: [Int] = []
    for range in ranges {
      for sentence in session.sentences.touched(by: range) where !sentences.contains(sentence) {
        sentences.append(sentence)
        let range = session.sentences.entries[sentence].range
        let mark = Mark(
          id: ports.newID(),
          number: EntityNumber(number),
          kind: kind,
          passage: Passage(range, in: session.article.text),
          note: note,
          signed: sign()
        )
        let there = marks(touching: [range])
        if there.count == 1, there[0].kind == kind, there[0].note == mark.note,
          !session.isStale(there[0])
        {
          continue
        }
        changes += there.map { Change(from: $0, to: nil) }
        changes.append(Change(from: nil, to: mark))
        number += 1
      }
    }
    try commit(changes)
    // What is put off stays uncovered, so the way on leads past it.
    let last = sentences.last ?? currentSentence
    cursor = .sentence(nextUncovered(after: last) ?? last)
    let words = kind == .nothing ? "nothing to check" : "to be returned to"
    let addresses = sentences.map { session.sentences.entries[$0].address }
    let behind = note.map { (settings.isPlain ? ": " : " — ") + $0 } ?? ""
    var reply = Reply("\(Wording.list(addresses)): \(words)\(behind)")
    if isInteractive { reply.asides = nextSentenceLines() }
    return reply
  }
}
