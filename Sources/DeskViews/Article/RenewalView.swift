package import FactModel
import Judging
import OrderedJSON
package import Replies

// What is answered where somebody says that what was judged holds.
extension StaleView {
  /// That nothing in sentences, by their indices, was judged of other words.
  package static func nothingStale(_ sentences: [Int], _ session: Session) -> Reply {
    let places = sentences.map { session.sentences.entries[$0].address }
    let others = session.use.staleCount
    return Reply(
      [StyledLine("Nothing in \(Wording.list(places)) was judged of other words.")],
      asides: others == 0
        ? [] : [StyledLine("\(Wording.count(others, "sentence")) elsewhere changed: stale", .dim)]
    )
  }

  /// Which of the sentences that were stale read as judged now, and what keeps the others.
  ///
  /// `stale`: The sentences, by their indices.
  ///
  /// `waiting`: For each of them the changed sentences that must be looked at, too.
  ///
  /// `contested`: For each of them what people differ in, by label.
  ///
  /// `hasChanged`: Whether anything was renewed.
  package static func renewed(
    _ stale: [Int],
    waiting: [Int: Set<Int>],
    _ contested: [Int: [String]],
    hasChanged: Bool,
    _ desk: DeskState
  ) -> Reply {
    let session = desk.session
    func address(_ sentence: Int) -> String { session.sentences.entries[sentence].address }
    let left = stale.filter { session.use.uses[$0].isStale }
    let renewed = stale.filter { !left.contains($0) }.map(address)
    var lines: [StyledLine] = []
    if !renewed.isEmpty {
      lines.append(StyledLine("\(Wording.list(renewed)): judged as it reads now"))
    } else if hasChanged {
      lines.append(StyledLine("Renewed, as far as you may."))
    }
    for sentence in left {
      let changed = session.changedSentence(sentence)
      let what: String
      if let labels = contested[sentence] {
        what =
          "people differ about \(Wording.list(labels)): settle that first (adjudicate; what was rated in a blind "
          + "check, by rating it again)"
      } else if let others = waiting[sentence] {
        what =
          "what was judged in it is also about \(Wording.list(others.sorted().map(address))), "
          + "which changed: look there, then say so of both"
      } else {
        let approvals = changed.judged.flatMap { words($0.judgements) }
        what =
          "\(Wording.list(changed.labels)) still to be given again: \(Wording.list(approvals))"
      }
      lines.append(StyledLine("\(address(sentence)): \(what)", .warning))
    }
    return Reply(lines, json: .array(left.map { json(session.changedSentence($0), desk) }))
  }
}
