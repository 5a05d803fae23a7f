import Glibc
import Synchronization

/// A server of a test's own on 127.0.0.1, that answers as badly as the test wants.
///
/// Each connection is answered once, on a thread of its own, and closed.
package final class LoopbackServer: Sendable {
  /// What a server does with a connection, step by step.
  package enum Step: Sendable {
    case send([UInt8])
    /// In milliseconds; shorter when the client goes.
    case wait(Int)
    /// Sends the same until the client goes, with a pause in milliseconds before each.
    case drip([UInt8], Int)
  }

  package typealias Answer = @Sendable (_ path: String) -> [Step]

  /// What the threads have of it; they may outlive the server for a moment.
  private final class Shared: Sendable {
    let descriptor: Int32
    let answer: Answer
    let heads = Mutex<[String]>([])

    init(_ descriptor: Int32, _ answer: @escaping Answer) {
      self.descriptor = descriptor
      self.answer = answer
    }
  }

  package let port: Int
  private let shared: Shared

  /// Starts a server.
  ///
  /// `answer`: What is done for a path, as it stands in the request.
  package init(answer: @escaping Answer) throws {
    // A client that goes must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let listener = Spawn.openPrivately { [socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)] }[0]
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isBound else {
      throw ChildProcess.Failure("no server: \(String(cString: strerror(errno)))")
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    let shared = Shared(listener, answer)
    self.shared = shared
    Self.onThread { Self.accept(shared) }
  }

  deinit {
    // The thread that waits on it closes it: its number must not be somebody else's meanwhile.
    shutdown(shared.descriptor, Int32(SHUT_RDWR))
  }

  /// The heads of the requests so far, in the order in which they came.
  package var heads: [String] { shared.heads.withLock { $0 } }

  package func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  /// An answer with a head.
  package static func page(
    _ body: [UInt8],
    type: String? = "text/html; charset=utf-8",
    status: String = "200 OK",
    headers: [String] = []
  ) -> [Step] {
    var lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"]
    if let type { lines.append("Content-Type: \(type)") }
    lines += headers
    return [.send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)), .send(body)]
  }

  package static func redirect(to location: String) -> [Step] {
    page([], status: "302 Found", headers: ["Location: \(location)"])
  }

  // MARK: - Threads

  private static func onThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
      &thread,
      nil,
      { pointer in
        if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      },
      box
    )
    pthread_detach(thread)
  }

  private static func accept(_ shared: Shared) {
    while true {
      let connection = Glibc.accept(shared.descriptor, nil, nil)
      if connection < 0 {
        if errno == EINTR || errno == ECONNABORTED { continue }
        close(shared.descriptor)
        return
      }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      onThread {
        serve(connection, shared)
        // What was sent must arrive before the connection is torn down.
        shutdown(connection, Int32(SHUT_WR))
        var rest = [UInt8](repeating: 0, count: 4096)
        while wait(connection, 1000), read(connection, &rest, rest.count) > 0 {}
        close(connection)
      }
    }
  }

  private static func serve(_ connection: Int32, _ shared: Shared) {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8), head.count < 65_536 {
      var byte: UInt8 = 0
      guard wait(connection, 10_000), read(connection, &byte, 1) == 1 else { return }
      head.append(byte)
      // A handshake of TLS, which never ends as a head does.
      if head.first == 0x16 { break }
    }
    let text = String(decoding: head, as: UTF8.self)
    shared.heads.withLock { $0.append(text) }
    let words = text.split(separator: " ", maxSplits: 2)
    for step in shared.answer(words.count > 1 ? String(words[1]) : "/") {
      switch step {
      case .send(let bytes): guard send(bytes, connection) else { return }
      case .wait(let time): if wait(connection, time) { return }
      case .drip(let bytes, let pause):
        while send(bytes, connection) { if pause > 0, wait(connection, pause) { return } }
      }
    }
  }

  /// Waits until the client says something or goes; false when the time is over.
  private static func wait(_ connection: Int32, _ milliseconds: Int) -> Bool {
    var poller = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, Int32(milliseconds)) > 0
  }

  private static func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, 0x4000) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
