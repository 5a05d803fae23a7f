import FactModel
import PostgreSQLStore
import ProjectLog
import SessionFiles
import SessionLibrary

/// A project as a session of this folder.
struct ProjectCopy {
  let session: Session
  let mark: LogMark
  let store: EntityID
  /// What of the log is left out, and why.
  let leftOut: [(entry: LogEntry, why: String)]
  /// Up to where the log has nothing of that.
  private let sound: LogMark
  /// What is kept of it on the store.
  private let kept: (Received) -> [UInt8]?

  /// Reads a project whole.
  ///
  /// - Throws: A problem where it cannot be had, or is damaged.
  init(_ connection: StoreConnection, _ project: EntityID) throws(Problem) {
    let access = ProjectAccess(connection, project: project)
    kept = { received in try? access.content(received.sha256) }
    var news = CourierReport()
    let mark: LogMark
    let snapshot: (document: [UInt8], number: Int)?
    do throws(StoreFailure) {
      store = try StoreSetup(connection).identity().id
      // What comes between this and the rest is had twice, which does no harm.
      mark = try access.mark()
      snapshot = try connection.snapshot(of: project)
      let tail = try access.tail(after: snapshot?.number ?? 0)
      news.entries = tail.entries
      if !tail.graves.isEmpty { news.tombstones = try access.tombstones() }
      news.readings = try access.readings()
    } catch {
      throw error.problem
    }
    guard let snapshot else {
      throw Problem(.noSuchSession, "the store has no such project", remedy: "Nothing was changed.")
    }
    let begun: Session
    do throws(FormatProblem) {
      begun = try SessionDocument.read(snapshot.document).session
    } catch {
      throw Problem(.damaged, "what the store has is no session: \(error.place) \(error.what)")
    }
    // Anybody who works on it can put a file there; changes that are in no log would go there with the next one.
    guard begun.log.count <= snapshot.number else {
      throw Problem(
        .damaged,
        "the session file from which copies begin has changes that the log does not have",
        remedy:
          "Nothing was taken. Whoever runs the store looks who put it there: factdesk store check."
      )
    }
    let known = Set(stride(from: 1, through: begun.log.count, by: 1).compactMap(begun.log.id))
    var arriving = ArrivingEdits(news, known: known)
    session = try arriving.brought(into: begun, isSparing: true).session
    (self.mark, leftOut) = (mark, arriving.leftOut)
    let first = leftOut.map(\.entry.number).min()
    sound =
      first.map { first in
        LogMark(number: first - 1, last: news.entries.last { $0.number < first }?.id)
      } ?? mark
  }

  /// Writes it as a session; returns its name, another where that one is taken.
  ///
  /// `isAttached`: Whether it stays a copy of the project.
  func write(
    as name: String,
    in folder: SessionFolder,
    isAttached: Bool
  ) throws(Problem) -> String {
    let free = (try? folder.whole(name)) == nil ? name : folder.freshName(for: name, or: name)
    let there = ClosedStore(name: name, because: "it lies on the store", kept: kept)
    let file = try SessionFile.save(session, as: free, in: folder, from: there)
    _ = try file.close(session)
    if isAttached {
      let record = CopyRecord(store: store, mark: sound, session: session)
      try CopyRecords(folder: folder).write(record, for: free)
    }
    return free
  }
}
