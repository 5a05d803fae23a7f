import FactModel
import Glibc

/// The one place where the program starts another one.
///
/// No shell takes part: arguments reach the program byte for byte.
struct Spawn {
  /// The path of the program.
  var path: String
  /// Without the program's name.
  var arguments: [String]
  /// All of it, as `NAME=value`.
  var environment: [String]
  /// What the program has as its descriptors; those not named here are as they are with us, those
  /// that close themselves excepted.
  var descriptors: [(child: Int32, ours: Int32)] = []
  /// Whether it gets a process group of its own, which can be ended as a whole, and which the keys
  /// of the terminal do not reach.
  var hasOwnGroup = false

  /// Starts the program with every signal at its default and none blocked.
  func start() throws(Problem) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group)
    )

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in descriptors {
      posix_spawn_file_actions_adddup2(&actions, descriptor.ours, descriptor.child)
    }

    var child: pid_t = 0
    let code = Self.withCStrings([path] + arguments) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawn(&child, path, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      let reason = String(cString: strerror(code))
      throw Problem(
        .storage,
        "cannot be started (\(reason))",
        place: Problem.Place(file: path),
        remedy: "Install it again."
      )
    }
    return child
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
