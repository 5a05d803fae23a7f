import Glibc

/// Starts programs for tests and waits for them.
package enum ChildProcess {
  /// How a program ended.
  package enum Status: Sendable, Equatable {
    case exited(Int32)
    case signalled(Int32)

    init(wait status: Int32) {
      let signal = status & 0x7F
      self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
  }

  /// What a program left behind.
  package struct Result: Sendable {
    package var status: Status
    package var outputBytes: [UInt8]
    package var errorBytes: [UInt8]

    /// Standard output as text.
    package var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// Standard error as text.
    package var error: String { String(decoding: errorBytes, as: UTF8.self) }
  }

  /// A test's program that could not be started, or did not end, or did not say what it should.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
      self.description = description
    }
  }

  /// Returns the path of a program of this package, built beside the running tests.
  package static func builtProgram(_ name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map {
        readlink("/proc/self/exe", $0, bytes.count)
      } ?? 0
    }
    let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }

  /// Starts a program that says nothing to anybody.
  ///
  /// - Returns: Its process, which the caller waits for.
  /// - Throws: `Failure` when it does not start.
  package static func start(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    folder: String
  ) throws -> Int32 {
    try Spawn.start(
      program,
      arguments,
      environment: environment,
      folder: folder,
      ownSession: false
    ) { actions in
      posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(actions, 2, "/dev/null", O_WRONLY, 0)
    }.get()
  }

  /// Runs a program without a terminal and returns what it wrote.
  ///
  /// - Parameters:
  ///   - program: a path.
  ///   - arguments: without the program's name.
  ///   - environment: all of it.
  ///   - input: what stands on standard input.
  ///   - folder: where it runs; nil for the folder of the tests.
  ///   - timeout: seconds, after which it is killed.
  /// - Returns: how it ended and what it wrote.
  /// - Throws: `Failure` when it does not start or does not end.
  package static func run(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    input: [UInt8] = [],
    folder: String? = nil,
    timeout: Double = 300
  ) throws -> Result {
    // A child that ends without reading must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let pipes = try ChildProcessPipes()
    let spawned = Spawn.start(
      program,
      arguments,
      environment: environment,
      folder: folder,
      ownSession: false
    ) { actions in
      posix_spawn_file_actions_adddup2(actions, pipes.childInput, 0)
      posix_spawn_file_actions_adddup2(actions, pipes.childOutput, 1)
      posix_spawn_file_actions_adddup2(actions, pipes.childError, 2)
    }
    pipes.closeChildEnds()
    let child = try spawned.get()
    guard pipes.exchange(input, deadline: Clock.now + timeout) else {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
      throw Failure("\(program) \(arguments) did not end within \(timeout) seconds")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Result(
      status: Status(wait: status),
      outputBytes: pipes.output,
      errorBytes: pipes.error
    )
  }
}

/// Seconds since some moment, not set by anybody.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
