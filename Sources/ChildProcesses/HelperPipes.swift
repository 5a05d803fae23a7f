import FactModel
import Glibc

/// The pipes to and from a helper program.
final class HelperPipes {
  /// Why the exchange is over.
  enum End {
    /// The program closed its output.
    case closed
    case outOfTime
    case tooLong
    case cancelled
  }

  private(set) var output: [UInt8] = []
  private var errors: [UInt8] = []
  private let childEnds: [Int32]
  private var input: Int32
  private var outputEnd: Int32
  private var errorEnd: Int32

  /// Of standard error, no more than this many bytes, lines, and bytes of a line are kept.
  private static let errorLimit = (bytes: 8192, lines: 10, line: 300)
  /// Milliseconds between two questions whether to go on.
  private static let pollTime: Int32 = 100

  init() throws(Problem) {
    var ends: [Int32] = []
    for _ in 0..<3 { ends += Self.pair() }
    guard ends.count == 6 else {
      let reason = String(cString: strerror(errno))
      for end in ends { close(end) }
      throw Problem(
        .storage,
        "no pipe to another program (\(reason))",
        remedy: "Close other programs and try again."
      )
    }
    childEnds = [ends[0], ends[3], ends[5]]
    (input, outputEnd, errorEnd) = (ends[1], ends[2], ends[4])
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit {
    for end in [input, outputEnd, errorEnd] where end >= 0 { close(end) }
  }

  var forChild: [(child: Int32, ours: Int32)] {
    zip([STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO], childEnds).map { ($0, $1) }
  }

  func closeChildEnds() {
    for end in childEnds { close(end) }
  }

  /// A pipe whose ends close themselves in other programs, and are none of the standard three.
  ///
  /// A thread that starts a program at this very moment would hand the first ends on; we have one
  /// thread.
  private static func pair() -> [Int32] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return [] }
    defer { for end in ends { close(end) } }
    let safe = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    guard !safe.contains(-1) else {
      for end in safe where end >= 0 { close(end) }
      return []
    }
    return safe
  }

  /// Feeds the input and collects what comes back, until the program closes both its outputs.
  func exchange(_ bytes: [UInt8], outputLimit: Int, _ patience: HelperPatience) -> End {
    var rest = bytes[...]
    while outputEnd >= 0 || errorEnd >= 0 {
      if let reason = patience.reasonToStop { return reason }
      if rest.isEmpty { Self.shut(&input) }
      // A descriptor of -1 is passed over.
      var descriptors = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&descriptors, 3, Self.pollTime) > 0 else { continue }
      if descriptors[0].revents != 0 { feed(&rest) }
      if descriptors[1].revents != 0 { collectOutput() }
      if output.count > outputLimit { return .tooLong }
      if descriptors[2].revents != 0 { collectErrors() }
    }
    return .closed
  }

  /// The first lines of standard error.
  var complaints: [String] {
    errors.split(separator: UInt8(ascii: "\n")).prefix(Self.errorLimit.lines).map {
      String(decoding: $0.prefix(Self.errorLimit.line), as: UTF8.self)
    }
  }

  private func feed(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // The program does not want the rest.
      rest = []
    }
  }

  private func collectOutput() {
    let chunk = Self.chunk(from: outputEnd)
    if let chunk { output += chunk } else { Self.shut(&outputEnd) }
  }

  private func collectErrors() {
    guard let chunk = Self.chunk(from: errorEnd) else { return Self.shut(&errorEnd) }
    errors += chunk.prefix(Self.errorLimit.bytes - errors.count)
  }

  /// What can be read now; nil at the end.
  private static func chunk(from descriptor: Int32) -> [UInt8]? {
    var count = 0
    var isInterrupted = false
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, used in
      count = read(descriptor, buffer.baseAddress, buffer.count)
      isInterrupted = count < 0 && errno == EINTR
      used = max(count, 0)
    }
    return count > 0 || isInterrupted ? chunk : nil
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}

/// How long a helper program is waited for.
struct HelperPatience {
  private let deadline: Double
  private let isCancelled: () -> Bool

  init(seconds: Double, isCancelled: @escaping () -> Bool) {
    deadline = Self.now + seconds
    self.isCancelled = isCancelled
  }

  /// Why the program is not waited for any longer; nil while it is.
  var reasonToStop: HelperPipes.End? {
    if isCancelled() { return .cancelled }
    return Self.now >= deadline ? .outOfTime : nil
  }

  /// Seconds since some moment, not set by anybody.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
