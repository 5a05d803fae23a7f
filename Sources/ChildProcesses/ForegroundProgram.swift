package import FactModel
import Glibc

/// A program that has the person's terminal until it ends: a pager, an editor, a shell.
///
/// It runs in our process group, so that the keys of the terminal reach it. Meanwhile ^C and ^\ are
/// its own affair; the terminal is afterwards as it was, however the program ended. `SIGPIPE` must be
/// ignored in our process.
package struct ForegroundProgram: Sendable {
  /// What is run.
  package enum Command: Sendable, Equatable {
    /// A program's name or path, and its arguments.
    case program(String, [String])
    /// A line for `/bin/sh`.
    case shell(String)
  }

  /// What the program reads.
  package enum Input: Sendable {
    /// Whatever our standard input is.
    case inherited
    case nothing
    case bytes([UInt8])
  }

  package var command: Command
  /// Added to our own environment.
  package var environment: [String: String]

  package init(_ command: Command, environment: [String: String] = [:]) {
    self.command = command
    self.environment = environment
  }

  /// A command as people write one into a variable such as `PAGER`: words where it has nothing but
  /// words, else a line for the shell; nil for one without a word.
  package static func written(_ text: String) -> Command? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let program = words.first else { return nil }
    let special = Set("|&;<>()$`\\\"'*?[]{}#~=%!\n")
    guard !text.contains(where: special.contains) else { return .shell(text) }
    return .program(program, Array(words.dropFirst()))
  }

  /// Runs the program to its end.
  ///
  /// A program that does not read all of its input is no error. When our process is asked to end
  /// (SIGHUP, SIGTERM), the program is asked too, and the signal waits for us afterwards.
  ///
  /// Throws a problem when it cannot be started; nothing was written then.
  package func run(_ input: Input = .inherited) throws(Problem) -> ChildStatus {
    let terminal = TerminalState()
    let signals = ForegroundSignals()
    defer { signals.restore() }
    let pipe = try ForegroundPipe(input)
    let child = try spawn(pipe.childEnd).start()
    pipe.closeChildEnd()
    if case .bytes(let bytes) = input {
      pipe.feed(bytes) { signals.pass(to: child) }
    }
    let status = signals.wait(for: child)
    terminal.restore(afterBadEnd: status.isBad)
    return status
  }

  private func spawn(_ input: Int32?) throws(Problem) -> Spawn {
    var path: String
    var words: [String]
    switch command {
    case .shell(let line):
      (path, words) = ("/bin/sh", ["-c", line])
    case .program(let name, let arguments):
      (path, words) = (name, arguments)
      if !name.contains("/") {
        guard let found = ProgramSearch().find(name) else {
          throw Problem(.isMissing, "\(name) is not installed")
        }
        path = found
      }
    }
    return Spawn(
      path: path,
      arguments: words,
      environment: variables,
      descriptors: input.map { [(child: STDIN_FILENO, ours: $0)] } ?? []
    )
  }

  private var variables: [String] {
    var variables: [String] = []
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      let name = text.prefix { $0 != "=" }
      if environment[String(name)] == nil { variables.append(text) }
      next += 1
    }
    return variables + environment.map { "\($0.key)=\($0.value)" }
  }
}

extension ChildStatus {
  /// Whether the program had no chance to put the terminal in order.
  fileprivate var isBad: Bool {
    if case .signalled = self { return true }
    return false
  }
}
