import FactModel
import Synchronization

/// What the edits of a session say of sources, contacts and publications, in order.
///
/// Every edit that is entered asks for it, and it takes a look at each byte of the past: what was found is
/// remembered for the session that was asked about last, and only what was added is looked through.
enum SourcePast {
  /// An edit that says something of these.
  struct Entry: Sendable {
    /// When it was made; nil where that cannot be read.
    let at: Timestamp?
    let patches: [Patch]
  }

  private struct Found: Sendable {
    /// How many edits were looked through, and the last of them as it stands in the file.
    var count = 0
    var last: [UInt8] = []
    var entries: [Entry] = []
    /// What is wrong with the first edit that cannot be read.
    var problem: FormatProblem?

    /// Whether a log begins with these edits.
    ///
    /// Each line names the digest of the one before it, so the last stands for all; a log that was changed by
    /// hand is refused where something leaves the desk.
    func isBeginning(of log: EditLog) -> Bool {
      count > 0 && count <= log.count && log.line(count).elementsEqual(last)
    }
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

  /// Those that can be read: where a word is looked for, each counts.
  static func readable(of session: Session) -> [Entry] { found(in: session.log).entries }

  private static func found(in log: EditLog) -> Found {
    var found = remembered.withLock { $0 }
    if !found.isBeginning(of: log) { found = Found() }
    guard found.count < log.count else { return found }
    for position in stride(from: found.count + 1, through: log.count, by: 1) {
      let line = log.line(position)
      do throws(FormatProblem) {
        let patches = try kinds.patches(in: line)
        guard !patches.isEmpty else { continue }
        found.entries.append(Entry(at: CheckersWork.signature(line)?.at, patches: patches))
      } catch {
        found.problem = found.problem ?? error
      }
    }
    found.count = log.count
    found.last = Array(log.line(log.count))
    remembered.withLock { [found] in $0 = found }
    return found
  }
}
