import ChildProcesses
import FactModel
import Glibc
import PlainText
import PostgreSQLStore
import Replies

/// Backups of a store, by PostgreSQL's own programs: what `factdesk store backup` and `restore` do.
struct StoreBackup {
  let sharing: StoreSharing

  /// Where the roles lie beside a backup: they are not in a dump of a database.
  private static func roles(_ file: String) -> String { file + ".roles" }

  /// Writes a backup, and the roles beside it.
  func write(_ file: String) throws(Problem) -> Reply {
    try refusePassword()
    for path in [file, Self.roles(file)] where access(path, F_OK) == 0 {
      throw Problem(
        .isTaken,
        "\(path) is there already",
        remedy: "Nothing was written. Name another file."
      )
    }
    _ = try sharing.connect()
    // It has all that sessions have: nobody else may read it, from its first byte on.
    let usual = umask(0o077)
    defer { umask(usual) }
    do throws(Problem) {
      try run(
        "pg_dump",
        ["--format=custom", "--schema=factdesk", "--file", file, "--dbname", sharing.address.text]
      )
      try run(
        "pg_dumpall",
        [
          "--roles-only", "--no-role-passwords", "--file", Self.roles(file), "--dbname",
          sharing.address.text,
        ]
      )
    } catch {
      // What is not whole would be taken for a backup.
      for path in [file, Self.roles(file)] { unlink(path) }
      throw error
    }
    var reply = Reply(
      "The store is in \(file), its roles without their passwords in \(Self.roles(file))."
    )
    reply.asides = [
      StyledLine(
        "What is forgotten from now on stays in this backup: keep it as you keep the sources.",
        .dim
      )
    ]
    return reply
  }

  /// Brings a backup back, into a database in which nothing is laid out.
  func restore(_ file: String) throws(Problem) -> Reply {
    try refusePassword()
    guard access(file, R_OK) == 0 else {
      throw Problem(.noSuchFile, "\(file) cannot be read: \(String(cString: strerror(errno)))")
    }
    do throws(StoreFailure) {
      let setup = StoreSetup(try StoreConnection(sharing.address))
      guard try !setup.isThere() else {
        throw StoreFailure(
          .nameTaken,
          "a store is laid out at \(sharing.address.shown) already",
          remedy: "Nothing was changed. A backup goes into an empty database: createdb NAME."
        )
      }
      guard try setup.hasRoles() else {
        throw StoreFailure(
          .refused,
          "the roles of the desk are not there",
          remedy:
            "psql -f \(Self.roles(file)) postgres makes them. A backup goes into a database of the same name."
        )
      }
    } catch {
      throw error.problem
    }
    try run(
      "pg_restore",
      ["--single-transaction", "--exit-on-error", "--dbname", sharing.address.text, file]
    )
    do throws(StoreFailure) {
      let setup = StoreSetup(try StoreConnection(sharing.address))
      _ = try setup.identity()
      var reply = Reply("The store is there again, as it was in \(file). store check looks at it.")
      reply.asides = try setup.limit().map { StyledLine($0, .warning) }
      return reply
    } catch {
      throw error.problem
    }
  }

  /// Everybody on the machine sees the words with which a program is called.
  private func refusePassword() throws(Problem) {
    guard sharing.address.hasPassword else { return }
    throw Problem(
      .usage,
      "a password in the address would be seen by everybody on this machine",
      remedy: "It belongs into ~/.pgpass, which only you can read: HOST:5432:DATABASE:USER:PASSWORD"
    )
  }

  private func run(_ name: String, _ arguments: [String]) throws(Problem) {
    let path = try ProgramSearch().require(name, package: "postgresql-client")
    let status = try ForegroundProgram(.program(path, arguments)).run(.nothing)
    guard status == .exited(0) else {
      throw Problem(
        .storage,
        "\(name) failed; what it says stands above",
        remedy: "Nothing is left of it. docs/store.md has backups."
      )
    }
  }
}
