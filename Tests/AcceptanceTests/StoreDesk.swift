import Glibc
import TestSupport

/// People at desks of their own, each with a folder, who work on one store.
final class StoreDesk {
  /// What is said at the end where changes did not arrive.
  static let unsent = "sent when the session is opened next"

  let cluster: DatabaseCluster
  let database: String
  let address: String
  private var programs: [String: DeskProgram] = [:]

  /// `database`: A name that no other test has; `hasOwnCluster`: For a server that is stopped meanwhile.
  init(_ database: String, isLaidOut: Bool = true, hasOwnCluster: Bool = false) throws {
    guard let cluster = hasOwnCluster ? try DatabaseCluster() : DatabaseCluster.shared else {
      throw ChildProcess.Failure(DatabaseCluster.skipped)
    }
    self.cluster = cluster
    self.database = database
    address = try cluster.makeDatabase(database)
    if isLaidOut { _ = try run("init", ["store", "init"]) }
  }

  /// Somebody's program.
  func program(_ name: String) throws -> DeskProgram {
    if let program = programs[name] { return program }
    let program = try DeskProgram()
    programs[name] = program
    return program
  }

  /// Has somebody run the program with the store.
  func run(
    _ name: String,
    _ arguments: [String],
    input: String = "",
    address other: String? = nil,
    _ variables: [String: String] = [:]
  ) throws -> ChildProcess.Result {
    let program = try program(name)
    return try ChildProcess.run(
      DeskProgram.path,
      ["--by", name] + arguments,
      environment: program.environment.merging(["FACTDESK_STORE": other ?? address]) { $1 }
        .merging(variables) { $1 },
      input: Array(input.utf8),
      folder: program.folder.path
    )
  }

  /// Has somebody do commands in the session.
  func does(_ name: String, _ commands: String...) throws -> ChildProcess.Result {
    try run(name, ["-s", "china"] + commands.flatMap { ["-c", $0] })
  }

  /// Somebody's copy of the session, as its bytes.
  func copy(_ name: String) throws -> [UInt8] { try program(name).session() }

  func psql(_ statements: String, user: String = "postgres") throws -> String {
    try cluster.psql(database, statements, user: user)
  }
}
