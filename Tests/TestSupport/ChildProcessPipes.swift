import Glibc

/// The three pipes of a program that runs without a terminal.
final class ChildProcessPipes {
  private(set) var output: [UInt8] = []
  private(set) var error: [UInt8] = []
  let childInput: Int32
  let childOutput: Int32
  let childError: Int32
  private var input: Int32
  private var outputEnd: Int32
  private var errorEnd: Int32

  init() throws {
    let ends = Spawn.openPrivately {
      (0..<3).flatMap { _ in
        var pair: [Int32] = [-1, -1]
        return pipe(&pair) == 0 ? pair : []
      }
    }
    guard ends.count == 6 else {
      for end in ends { close(end) }
      throw ChildProcess.Failure("no pipe: \(String(cString: strerror(errno)))")
    }
    (childInput, input) = (ends[0], ends[1])
    (outputEnd, childOutput) = (ends[2], ends[3])
    (errorEnd, childError) = (ends[4], ends[5])
  }

  deinit {
    for end in [input, outputEnd, errorEnd] where end >= 0 { close(end) }
  }

  func closeChildEnds() {
    for end in [childInput, childOutput, childError] { close(end) }
  }

  /// Feeds the input and collects the output until both ends are closed; false at the deadline.
  func exchange(_ bytes: [UInt8], deadline: Double) -> Bool {
    var rest = bytes[...]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    while outputEnd >= 0 || errorEnd >= 0 {
      if rest.isEmpty { closeInput() }
      let patience = deadline - Clock.now
      guard patience > 0 else { return false }
      var descriptors = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
      ]
      poll(&descriptors, 3, Int32(patience * 1000) + 1)
      if descriptors[0].revents != 0 { feed(&rest) }
      if descriptors[1].revents != 0, !collect(outputEnd, &output) {
        close(outputEnd)
        outputEnd = -1
      }
      if descriptors[2].revents != 0, !collect(errorEnd, &error) {
        close(errorEnd)
        errorEnd = -1
      }
    }
    closeInput()
    return true
  }

  private func feed(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      rest = []
    }
  }

  private func collect(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }
}
