import FactModel
import PostgreSQLStore
import ProjectLog
import SessionFiles

/// Puts a session of the folder on a store, as a project.
struct SessionPutting {
  let sharing: StoreSharing
  let folder: SessionFolder
  let checker: Checker

  /// Puts it there, and says what came of it.
  func put(_ name: String) throws(Problem) -> String {
    let connection = try sharing.connect()
    let (file, session, _) = try SessionFile.open(name: name, in: folder)
    if let reason = file.readOnlyReason {
      throw Problem(.storage, "\(name) cannot be put on the store: \(reason)")
    }
    defer { _ = try? file.close(session) }
    let view = try OpenView(
      session,
      known: [],
      signed: Signed(by: checker, at: SystemClock.now())
    )
    let document = try ProjectDocument(view, of: session, name: name)
    let store: EntityID
    do throws(StoreFailure) {
      store = try StoreSetup(connection).identity().id
      guard let count = try connection.put(document) else {
        return
          "\(name) is on the store already; what is new there and here comes together when it is opened."
      }
      let access = ProjectAccess(connection, project: session.id)
      for received in KeptContent.sendable(in: view, kept: file.kept) {
        if let bytes = file.kept(received) { try access.keep(bytes) }
      }
      var record = CopyRecord(
        store: store,
        mark: LogMark(number: count, last: document.lastID),
        session: session
      )
      record.withheld = view.withheld.map(\.id)
      try? CopyRecords(folder: folder).write(record, for: name)
      let left =
        view.withheld.isEmpty
        ? "" : ", without \(Wording.count(view.withheld.count, "sealed source"))"
      return "\(name) is on the store: \(Wording.count(count, "change"))\(left)."
    } catch {
      var problem = error.problem
      if error.kind == .nameTaken {
        problem.what = "the store has another project \(name)"
        problem.remedy =
          "Nothing was changed. factdesk sessions rename \(name) NEW gives this one another name."
      }
      throw problem
    }
  }
}
