import Glibc

/// A program that runs beside a test, and is ended with it.
package final class BackgroundProgram {
  private let child: pid_t
  private let output: Int32
  private var text: [UInt8] = []

  /// Starts a program; what it writes to either stream is read by ``wait(for:)``.
  package init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws
  {
    let ends = Spawn.openPrivately {
      var pair: [Int32] = [-1, -1]
      return pipe(&pair) == 0 ? pair : []
    }
    guard ends.count == 2 else { throw ChildProcess.Failure("no pipe") }
    defer { close(ends[1]) }
    output = ends[0]
    child = try Spawn.start(
      program,
      arguments,
      environment: environment,
      folder: nil,
      ownSession: false
    ) { actions in
      posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(actions, ends[1], 1)
      posix_spawn_file_actions_adddup2(actions, ends[1], 2)
    }.get()
  }

  deinit {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(output)
  }

  /// Waits for a line that begins with a text.
  ///
  /// - Returns: What stands behind it on the line.
  /// - Throws: `Failure` when the program ends or takes longer than ten seconds.
  package func wait(for beginning: String) throws -> String {
    let deadline = Clock.now + 10
    while true {
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
      if text.last == 10, let line = lines.first(where: { $0.hasPrefix(beginning) }) {
        return String(line.dropFirst(beginning.count))
      }
      var poller = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let patience = deadline - Clock.now
      var chunk = [UInt8](repeating: 0, count: 4096)
      guard patience > 0, poll(&poller, 1, Int32(patience * 1000) + 1) > 0 else {
        throw ChildProcess.Failure("“\(beginning)” did not come")
      }
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else {
        throw ChildProcess.Failure("ended: \(String(decoding: text, as: UTF8.self))")
      }
      text += chunk[..<count]
    }
  }
}
