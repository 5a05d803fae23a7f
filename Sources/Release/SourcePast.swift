import FactModel
import Synchronization

/// What the edits of a session say of sources, contacts and publications, in order.
///
/// Every edit that is entered asks for it, and it takes a look at each byte of the past: what was found is
/// remembered for the session that was asked about last, and only what was added is looked through.
enum SourcePast {
  /// An edit that says something of these.
  struct Entry: Sendable {
    /// Where it stands, from 1.
    let position: Int
    /// When it was made; nil where that cannot be read.
    let at: Timestamp?
    let patches: [Patch]
    /// What its maker wanted, where that is something else.
    let wanted: [Patch]?

    /// What its maker wanted to change.
    var intent: [Patch] { wanted ?? patches }
  }

  private struct Found: Sendable {
    var past = PastMark()
    var entries: [Entry] = []
    /// Which edit knows which.
    var knowledge = PastKnowledge()
    /// What is wrong with the first edit that cannot be read.
    var problem: FormatProblem?
  }

  private static let kinds = KindsOfChanges([
    Source.kindName, Publication.kindName, Contact.kindName,
  ])
  private static let remembered = Mutex(Found())

  /// All of them.
  ///
  /// - Throws: A problem where one cannot be read.
  static func edits(of session: Session) throws(FormatProblem) -> [Entry] {
    let found = found(in: session.log)
    if let problem = found.problem { throw problem }
    return found.entries
  }

  /// All of them, and which edit of the session knows which.
  ///
  /// - Throws: A problem where one cannot be read.
  static func known(
    of session: Session
  ) throws(FormatProblem) -> (entries: [Entry], knowledge: PastKnowledge) {
    let found = found(in: session.log)
    if let problem = found.problem { throw problem }
    return (found.entries, found.knowledge)
  }

  /// Those that can be read: where a word is looked for, each counts.
  static func readable(of session: Session) -> [Entry] { found(in: session.log).entries }

  private static func found(in log: EditLog) -> Found {
    var found = remembered.withLock { $0 }
    if !found.past.isBeginning(of: log) { found = Found() }
    guard found.past.count < log.count else { return found }
    for position in stride(from: found.past.count + 1, through: log.count, by: 1) {
      let line = log.line(position)
      do throws(FormatProblem) {
        try found.knowledge.add(position, of: log)
        let edit = try kinds.found(in: line)
        guard !edit.patches.isEmpty || !(edit.wanted ?? []).isEmpty else { continue }
        found.entries.append(
          Entry(
            position: position,
            at: CheckersWork.signature(line)?.at,
            patches: edit.patches,
            wanted: edit.wanted
          )
        )
      } catch {
        found.problem = found.problem ?? error
      }
    }
    found.past = PastMark(endOf: log)
    remembered.withLock { [found] in $0 = found }
    return found
  }
}
