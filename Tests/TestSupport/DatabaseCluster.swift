import Glibc

/// A PostgreSQL of the tests' own: a temporary cluster on a socket in a folder, with `fsync` on.
///
/// It is started once, when it is first needed, and goes with the process. As root it runs as Debian's user
/// `postgres`, since `initdb` refuses root.
package final class DatabaseCluster: Sendable {
  /// The folder of its socket.
  package let path: String

  /// Whether PostgreSQL is installed.
  package static let isInstalled = programs != nil

  /// Why tests of stores are skipped.
  package static let skipped = "PostgreSQL is not installed: apt-get install postgresql"

  /// The cluster that all tests share.
  package static let shared: DatabaseCluster? = try? DatabaseCluster()

  private static let programs: String? = {
    for version in stride(from: 20, through: 15, by: -1) {
      let path = "/usr/lib/postgresql/\(version)/bin"
      if access(path + "/initdb", X_OK) == 0 { return path }
    }
    return nil
  }()

  /// Starts one.
  ///
  /// - Throws: A failure where it does not start.
  package init() throws {
    guard let programs = Self.programs else { throw ChildProcess.Failure(Self.skipped) }
    var template = Array("/tmp/factdesk-store-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp) != nil }
    guard isMade else { throw ChildProcess.Failure("no folder for a cluster") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", Self.script, "sh", path, programs, String(getpid()), Self.prefix],
      environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"]
    )
    guard result.status == .exited(0) else {
      throw ChildProcess.Failure("no cluster: \(result.error)\(result.output)")
    }
  }

  /// What runs a program as somebody whom `initdb` takes.
  private static let prefix =
    geteuid() == 0 ? "setpriv --reuid postgres --regid postgres --clear-groups" : ""

  /// A process beside the tests ends the cluster with them, however they end.
  private static let script = #"""
    set -e
    d=$1 bin=$2 tests=$3 as=$4
    chmod 755 "$d"
    if [ -n "$as" ]; then chown postgres "$d"; fi
    $as "$bin/initdb" -D "$d/data" -A trust -U postgres -E UTF8 --locale C.UTF-8 -N >"$d/init" 2>&1
    # Whoever is called pw has a password.
    sed -i '1i local all pw scram-sha-256' "$d/data/pg_hba.conf"
    $as "$bin/pg_ctl" -D "$d/data" -l "$d/log" -w start \
      -o "-k $d -c listen_addresses= -c max_connections=60" >/dev/null 2>&1 </dev/null
    (
      while kill -0 "$tests" 2>/dev/null; do sleep 1; done
      $as "$bin/pg_ctl" -D "$d/data" -m immediate stop
      rm -rf "$d"
    ) >/dev/null 2>&1 </dev/null &
    """#

  /// Stops it as a power cut would, and starts it again.
  package func restart() throws {
    _ = try control("-m", "immediate", "-w", "restart")
  }

  /// Stops it.
  package func stop() throws { _ = try control("-m", "immediate", "-w", "stop") }

  /// Starts it again.
  package func start() throws { _ = try control("-w", "start") }

  private func control(_ words: String...) throws -> ChildProcess.Result {
    let line =
      "\(Self.prefix) \(Self.programs ?? "")/pg_ctl -D \(path)/data -l \(path)/log "
      + "-o '-k \(path) -c listen_addresses= -c max_connections=60' "
      + words.joined(separator: " ") + " >/dev/null 2>&1 </dev/null"
    return try ChildProcess.run("/bin/sh", ["-c", line], environment: ["PATH": "/usr/bin:/bin"])
  }

  /// The address of a database in it.
  package func address(_ database: String, user: String = "postgres") -> String {
    "postgresql://\(user)@/\(database)?host=\(path)"
  }

  /// Makes a database, and says where it is.
  package func makeDatabase(_ name: String) throws -> String {
    _ = try psql("postgres", "drop database if exists \(name) with (force)")
    _ = try psql("postgres", "create database \(name)")
    return address(name)
  }

  /// What psql says to statements: rows without decoration.
  ///
  /// - Throws: A failure with what the server said.
  package func psql(
    _ database: String,
    _ statements: String,
    user: String = "postgres"
  ) throws -> String {
    let result = try ChildProcess.run(
      "/usr/bin/psql",
      ["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", address(database, user: user), "-f", "-"],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      input: Array(statements.utf8)
    )
    guard result.status == .exited(0) else { throw ChildProcess.Failure(result.error) }
    return result.output
  }
}
