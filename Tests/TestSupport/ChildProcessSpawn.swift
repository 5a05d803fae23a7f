import Glibc
import Synchronization

/// The one place where tests start a program.
enum Spawn {
  /// The constant that Swift's Glibc module leaves out.
  private static let setsid: Int32 = 0x80
  private static let lock = Mutex(())

  /// Opens descriptors that no other test's child inherits.
  static func openPrivately(_ open: () -> [Int32]) -> [Int32] {
    lock.withLock { _ in
      let descriptors = open()
      for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      return descriptors
    }
  }

  /// Starts a program with default signals, none blocked: the threads of a test block some.
  static func start(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    folder: String?,
    ownSession: Bool,
    descriptors: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void
  ) -> Result<pid_t, ChildProcess.Failure> {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags =
      Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | (ownSession ? setsid : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    descriptors(&actions)

    var child: pid_t = 0
    let variables = environment.map { "\($0.key)=\($0.value)" }
    // The child changes folders through env: the function for it is not imported.
    let command = folder.map { ["/usr/bin/env", "-C", $0, program] + arguments }
    let words = command ?? [program] + arguments
    let code = withCStrings(words) { arguments in
      withCStrings(variables) { variables in
        lock.withLock { _ in
          posix_spawn(&child, words[0], &actions, &attributes, arguments, variables)
        }
      }
    }
    guard code == 0 else {
      return .failure(ChildProcess.Failure("\(program): \(String(cString: strerror(code)))"))
    }
    return .success(child)
  }

  private static func withCStrings<R>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
