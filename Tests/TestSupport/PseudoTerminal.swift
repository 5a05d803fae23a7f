import Glibc

/// A program at a terminal of its own, driven by a test.
///
/// Wait for what the program shows before the next keys: keys sent while it switches the terminal
/// over (^D above all) get lost, as they would for a person who types too early.
package final class PseudoTerminal {
  /// All that the program wrote so far.
  package private(set) var transcript: [UInt8] = []
  package let processID: Int32
  private let master: Int32
  private var consumed = 0
  private var status: ChildProcess.Status?

  /// Starts a program at a new terminal, as the leader of its own session.
  ///
  /// - Parameters:
  ///   - program: a path.
  ///   - arguments: without the program's name.
  ///   - environment: added to `INPUTRC=/dev/null`, `TERM=xterm`, `LC_ALL=C.UTF-8`, a `PATH` and a
  ///     `HOME` that is not there; nothing else is passed on.
  ///   - folder: where it runs; nil for the folder of the tests.
  ///   - columns: the width of the window.
  ///   - rows: its height.
  /// - Throws: `ChildProcess.Failure` when it cannot be started.
  package init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    folder: String? = nil,
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    var name = [CChar](repeating: 0, count: 128)
    let ends = Spawn.openPrivately {
      var master: Int32 = -1
      var slave: Int32 = -1
      return openpty(&master, &slave, &name, nil, &size) == 0 ? [master, slave] : []
    }
    guard ends.count == 2 else {
      throw ChildProcess.Failure("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { Glibc.close(ends[1]) }
    var variables = [
      "INPUTRC": "/dev/null", "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": "/nonexistent",
    ]
    variables.merge(environment) { _, new in new }
    let spawned = Spawn.start(
      program,
      arguments,
      environment: variables,
      folder: folder,
      ownSession: true
    ) { actions in
      // Opened by the child, the leader of a session, it becomes its controlling terminal.
      posix_spawn_file_actions_addopen(actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(actions, 0, 1)
      posix_spawn_file_actions_adddup2(actions, 0, 2)
    }
    master = ends[0]
    do {
      processID = try spawned.get()
    } catch {
      Glibc.close(ends[0])
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    Glibc.close(master)
  }

  /// Types text; "\u{3}" is ^C, "\u{4}" ^D, "\r" Enter, "\u{1B}[A" the Up key.
  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      readWhatIsThere(milliseconds: 0)
    }
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(processID, number) }

  /// Changes the size of the window, which tells the program.
  package func resize(columns: Int, rows: Int = 24) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until the text appears after what was waited for before.
  ///
  /// - Parameters:
  ///   - text: as the program writes it; a line ends in "\r\n".
  ///   - timeout: seconds.
  /// - Returns: what appeared, up to and with the text.
  /// - Throws: `ChildProcess.Failure` with what was seen instead.
  @discardableResult
  package func expect(_ text: String, timeout: Double = 60) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Clock.now + timeout
    var isOpen = true
    while true {
      if let end = PseudoTerminalSearch.end(of: wanted, in: transcript, from: consumed) {
        defer { consumed = end }
        return String(decoding: transcript[consumed..<end], as: UTF8.self)
      }
      guard isOpen, Clock.now < deadline else {
        let seen = String(decoding: transcript[consumed...], as: UTF8.self)
        let reason = isOpen ? "did not appear" : "did not appear before the program ended"
        throw ChildProcess.Failure(
          "\(text.debugDescription) \(reason); seen: \(seen.debugDescription)"
        )
      }
      isOpen = readWhatIsThere(milliseconds: 50)
    }
  }

  /// Waits until the program has ended.
  ///
  /// - Parameter timeout: seconds.
  /// - Returns: how it ended.
  /// - Throws: `ChildProcess.Failure` when it goes on.
  package func waitForExit(timeout: Double = 60) throws -> ChildProcess.Status {
    let deadline = Clock.now + timeout
    while status == nil {
      var code: Int32 = 0
      if waitpid(processID, &code, WNOHANG) == processID {
        status = ChildProcess.Status(wait: code)
      } else if Clock.now > deadline {
        throw ChildProcess.Failure("the program goes on after \(timeout) seconds")
      } else if !readWhatIsThere(milliseconds: 10) {
        usleep(5000)
      }
    }
    while readWhatIsThere(milliseconds: 0, untilEmpty: true) {}
    return status ?? .exited(0)
  }

  /// Reads once; false when there is no more to come, or, if asked so, nothing now.
  @discardableResult
  private func readWhatIsThere(milliseconds: Int32, untilEmpty: Bool = false) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return !untilEmpty }
    var chunk = [UInt8](repeating: 0, count: 16384)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    transcript += chunk[..<count]
    return true
  }
}

enum PseudoTerminalSearch {
  /// Returns the index after the first occurrence of some bytes.
  static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count else { return nil }
    for index in start...(bytes.count - wanted.count)
    where bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
      return index + wanted.count
    }
    return nil
  }
}
