import FactModel
import Glibc
import OrderedJSON

/// The right to write a session, held until the object goes or the process ends.
///
/// It is a `flock` on a file of its own, `NAME.lock`, which is never renamed, and removed only by whoever holds it
/// when the session has moved away; what stands in the file only tells others who holds it.
final class SessionLock {
  /// Who holds a lock.
  struct Owner {
    var user: String
    var host: String
    var process: Int
    var since: Timestamp

    /// The owner in words: `anna on desk3, process 4711, since 2026-11-24 14:02`.
    var inWords: String {
      "\(user) on \(host), process \(process), since \(LocalTime(since).minute)"
    }
  }

  /// What came of asking for a lock.
  enum Answer {
    case granted(SessionLock)
    case refused(by: Owner?)
  }

  private let file: OpenFile

  private init(_ file: OpenFile) {
    self.file = file
  }

  /// Gives it up at once, also where a child that is just being started still has the file open.
  deinit { flock(file.descriptor, LOCK_UN) }

  /// How often a lock is asked for again whose owner is gone, and the pause between, in microseconds.
  private static let patience = (times: 5, pause: UInt32(1000))

  /// Asks for a lock; does not wait for it, unless its owner is gone.
  ///
  /// A process that is just starting a child shares its locks with the child until the child's
  /// program runs. Should the owner end in that moment, the lock outlives it by as much.
  static func ask(_ path: String) throws(SystemError) -> Answer {
    var attempts = 0
    while true {
      let file = try OpenFile(path, O_RDWR | O_CREAT)
      do throws(SystemError) {
        try retried("lock", path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        guard error.code == EWOULDBLOCK else { throw error }
        let owner = Owner(in: file)
        attempts += 1
        guard owner?.isGone == true, attempts < patience.times else {
          return .refused(by: owner)
        }
        usleep(patience.pause)
        continue
      }
      let lock = SessionLock(file)
      // Somebody may have removed the file between opening and locking it.
      if try lock.isInPlace() {
        lock.sign()
        return .granted(lock)
      }
    }
  }

  /// Whether the lock file is still the one that is locked: a lock on a removed file keeps nobody
  /// out.
  func isInPlace() throws(SystemError) -> Bool {
    guard let there = try FileStatus.of(file.path) else { return false }
    return there.isSameFile(as: try file.status())
  }

  /// Writes down who holds the lock, which holds without that as well.
  private func sign() {
    let bytes = Owner.current.line
    guard pwrite(file.descriptor, bytes, bytes.count, 0) == bytes.count else { return }
    ftruncate(file.descriptor, off_t(bytes.count))
  }
}

extension SessionLock.Owner {
  /// This process.
  static var current: SessionLock.Owner {
    var name = [CChar](repeating: 0, count: 256)
    let isNamed = gethostname(&name, name.count - 1) == 0
    let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let user = (getenv("USER") ?? getenv("LOGNAME")).map { String(cString: $0) }
    return SessionLock.Owner(
      user: user ?? "user \(getuid())",
      host: isNamed ? String(decoding: host, as: UTF8.self) : "this machine",
      process: Int(getpid()),
      since: LocalTime.now
    )
  }

  /// Whether this is a process of this machine that has ended, or this process itself, which asks
  /// only for what it does not hold.
  fileprivate var isGone: Bool {
    guard host == Self.current.host else { return false }
    let isOwn = process == Int(getpid())
    return isOwn || (kill(pid_t(truncatingIfNeeded: process), 0) != 0 && errno == ESRCH)
  }

  /// What stands in a lock file.
  fileprivate var line: [UInt8] {
    var builder = ObjectBuilder()
    builder.put("user", user)
    builder.put("host", host)
    builder.put("pid", process)
    builder.put("since", since)
    return builder.object.compact + [UInt8(ascii: "\n")]
  }

  /// Reads a lock file; nil if it does not say who.
  fileprivate init?(in file: OpenFile) {
    guard let bytes = try? file.readToEnd(limit: 65_536),
      let line = bytes.split(separator: UInt8(ascii: "\n")).first,
      let value = try? JSONParser.parse(line), var reader = try? ObjectReader(value),
      let user: String = try? reader.required("user"),
      let host: String = try? reader.required("host"),
      let process: Int = try? reader.required("pid"),
      let since: Timestamp = try? reader.required("since")
    else { return nil }
    self.init(user: user, host: host, process: process, since: since)
  }
}
