import FactModel
import PlainText
import PostgreSQLStore
import ProjectLog
import SessionFiles
import SessionLibrary

/// What a folder of sessions has to do with a store: which sessions are copies of projects, and how others become
/// some.
final class StoreSharing {
  let address: StoreAddress
  private let folder: SessionFolder
  private let checker: () -> Checker
  private var copies: CopyRecords { CopyRecords(folder: folder) }
  /// Why the store could not be reached when it was asked for a list last.
  private(set) var failure: StoreFailure?
  /// The projects when they were listed last for what was rated before.
  private var listed: (at: Int, projects: [StoreConnection.Listing]) = (0, [])

  init(_ address: StoreAddress, folder: SessionFolder, checker: @escaping () -> Checker) {
    (self.address, self.folder, self.checker) = (address, folder, checker)
  }

  /// A session that was opened, together with the store where it is a copy of a project, or new.
  func shared(_ opened: OpenedSession) -> OpenedSession {
    guard let file = opened.store as? SessionFile, file.readOnlyReason == nil,
      !BlindCopies.isOne(file.name)
    else { return opened }
    let record = copies.read(file.name)
    var opened = opened
    guard record != nil || opened.session.log.count == 0 else {
      opened.notices.append(
        "This session is only here: factdesk store put \(file.name) puts it on the desk."
      )
      return opened
    }
    let courier = Courier(
      Courier.Task(
        address,
        project: opened.session.id,
        store: record?.store,
        mark: record?.mark(in: opened.session) ?? LogMark(),
        who: checker().name
      )
    )
    opened.store = SharedSession(
      file,
      opened.session,
      copies,
      courier,
      record: record,
      checker: checker
    )
    return opened
  }

  // MARK: The store's projects

  /// Somebody waits for these.
  private static let limits = {
    var limits = StoreConnection.Limits()
    limits.connecting = 2000
    return limits
  }()

  func connect() throws(Problem) -> StoreConnection {
    do throws(StoreFailure) {
      let connection = try StoreConnection(address, limits: Self.limits)
      _ = try StoreSetup(connection).identity()
      return connection
    } catch {
      throw error.problem
    }
  }

  /// The projects of the store that have no copy here; none where it cannot be reached.
  func projectsElsewhere(besides names: [String]) -> [StoreConnection.Listing] {
    failure = nil
    do throws(StoreFailure) {
      let connection = try StoreConnection(address, limits: Self.limits)
      _ = try StoreSetup(connection).identity()
      let here = copies.projects()
      return try connection.projects().filter { !names.contains($0.name) && here[$0.id] == nil }
    } catch {
      failure = error
      return []
    }
  }

  /// The name of the copy, in the folder, of a project by its name or the beginning of it: the one that is there
  /// already, whatever its name, or a new one; nil where there is no such project.
  func fetch(_ typed: String) throws(Problem) -> String? {
    let connection = try connect()
    guard let project = try project(typed, connection) else { return nil }
    if let copy = copies.projects()[project.id] { return copy }
    return try ProjectCopy(connection, project.id).write(
      as: project.name,
      in: folder,
      isAttached: true
    )
  }

  /// A project by its name or the beginning of it, with its whole name, and no copy of it in the folder; nil where there
  /// is no such project.
  func read(_ typed: String) throws(Problem) -> (String, Session)? {
    let connection = try connect()
    guard let project = try project(typed, connection) else { return nil }
    return (project.name, try ProjectCopy(connection, project.id).session)
  }

  /// The projects that have no copy here, each with what is another with every change; of half a minute ago, where they
  /// were asked for then, and those known last where the store is away.
  ///
  /// `asks`: Whether the store may be asked.
  func stamps(besides names: [String], asks: Bool) -> [(name: String, stamp: String)] {
    let now = SystemClock.now().milliseconds
    if asks, now - listed.at > 30_000 || now < listed.at {
      let projects = projectsElsewhere(besides: [])
      listed = (now, failure == nil ? projects : listed.projects)
    }
    let here = copies.projects()
    return listed.projects.filter { !names.contains($0.name) && here[$0.id] == nil }.map {
      ($0.name, "store \($0.id) \($0.edits)")
    }
  }

  private func project(
    _ typed: String,
    _ connection: StoreConnection
  ) throws(Problem) -> StoreConnection.Listing? {
    let projects: [StoreConnection.Listing]
    do throws(StoreFailure) { projects = try connection.projects() } catch { throw error.problem }
    let matching = projects.filter { $0.name.hasPrefix(typed) }
    guard let project = matching.first(where: { $0.name == typed }) ?? matching.first else {
      return nil
    }
    guard matching.count == 1 || project.name == typed else {
      throw Problem(
        .ambiguous,
        "several projects begin with “\(typed)”",
        candidates: matching.map(\.name)
      )
    }
    return project
  }

  /// The name of a project on an article with one of these readings; nil where there is none, or the store cannot
  /// be reached.
  func project(readingAs hashes: [String]) -> String? {
    guard let connection = try? connect() else { return nil }
    return (try? connection.projects(readingAs: hashes))?.first
  }
}
