import ChildProcesses
import FactModel
import Glibc
import LineReading
import Preferences
import Replies
import Terminal
import Workbench

/// Does one line, wherever it comes from: asks the desk, tells the answer, and does what the answer
/// asks of the program.
final class CommandRunner {
  private let desk: Desk
  private let printer: Printer
  /// Nil in scripts.
  private let editor: LineEditor?
  private let environment: EnvironmentVariables
  private let shell: String

  init(desk: Desk, printer: Printer, editor: LineEditor?, environment: EnvironmentVariables) {
    self.desk = desk
    self.printer = printer
    self.editor = editor
    self.environment = environment
    shell = environment["SHELL"].flatMap { $0.isEmpty ? nil : $0 } ?? "/bin/sh"
  }

  /// Does a line and tells what came of it.
  ///
  /// A change that could not be written is thrown behind its answer.
  func run(_ line: String) throws(Problem) -> Reply {
    let start = Self.now
    let reply: Reply
    do throws(Problem) {
      reply = try desk.perform(line)
    } catch {
      tellTime(since: start)
      throw error
    }
    let end = Self.now
    printer.settings = desk.settings
    try deliver(reply, paged: true)
    switch reply.effect {
    case .none, .quit: break
    case .shell(let command): try runShell(command)
    case .watch(let watch): try run(watch)
    case .editConfiguration(let path): try editConfiguration(path)
    }
    tellTime(since: start, until: end)
    return reply
  }

  private func deliver(_ reply: Reply, paged: Bool) throws(Problem) {
    if let problem = reply.unsaved { throw problem }
    switch reply.destination {
    case nil: printer.print(reply, paged: paged)
    case .file(let file, let writing):
      try desk.write(printer.plainText(reply), to: file, writing)
      if editor != nil { printer.say(["Written to \(file)"]) }
    case .command(let command):
      try Self.check(start(.shell(command), .bytes(printer.text(reply, for: command))))
    }
    if reply.destination != nil, !reply.asides.isEmpty { printer.say(reply.asides) }
    for problem in reply.problems { printer.say(problem) }
  }

  /// Opens the configuration in the person's editor; what it says then is done at once.
  private func editConfiguration(_ path: String) throws(Problem) {
    guard editor != nil else {
      throw Problem(.input, "nobody is there to edit", remedy: "The configuration is \(path)")
    }
    try EditorChoice(environment).edit(path, line: 1)
    let reply = try desk.readConfiguration()
    printer.settings = desk.settings
    try deliver(reply, paged: false)
  }

  private func runShell(_ command: String?) throws(Problem) {
    if let command {
      let input: ForegroundProgram.Input = editor == nil ? .nothing : .inherited
      return try Self.check(start(.shell(command), input))
    }
    guard editor != nil else {
      throw Problem(.missing, "the command behind ! is missing", remedy: "In a script: ! COMMAND")
    }
    _ = try start(.program(shell, []), .inherited)
  }

  /// Runs a program to its end, unless ^C or the end of ours came first: it would not hear of that.
  private func start(
    _ command: ForegroundProgram.Command,
    _ input: ForegroundProgram.Input
  ) throws(Problem) -> ChildStatus {
    guard editor?.isInterrupted() != true else { throw Problem(.interrupted, "interrupted") }
    return try ForegroundProgram(command).run(input)
  }

  private static func check(_ status: ChildStatus) throws(Problem) {
    switch status {
    case .exited(0): return
    case .exited(let number): throw Problem(.input, "the command ended with status \(number)")
    case .signalled(SIGINT): throw Problem(.interrupted, "interrupted")
    case .signalled(let number):
      throw Problem(.input, "the command was ended by signal \(number)")
    }
  }

  // MARK: Again and again

  private func run(_ watch: Watch) throws(Problem) {
    var count = 0
    while true {
      count += 1
      let before = desk.session.log.count
      let reply = try desk.performCommand(watch.command)
      guard reply.effect == .none else {
        throw Problem(.input, "“\(watch.command)” cannot be watched")
      }
      let clock = SystemClock.clock()
      let every = watch.seconds == 1 ? "second" : "\(Self.short(watch.seconds)) seconds"
      if reply.destination == nil {
        printer.say(["\(clock), every \(every): \(watch.command)"], .strong)
      }
      try deliver(reply, paged: false)
      if count == watch.times || printer.isClosed { return }
      guard desk.session.log.count == before else {
        throw Problem(
          .input,
          "“\(watch.command)” changes the session, and was done once",
          remedy: "undo reverses it."
        )
      }
      if let editor {
        guard editor.sleep(seconds: watch.seconds) else { return }
      } else {
        usleep(UInt32(watch.seconds * 1e6))
      }
    }
  }

  /// `2`, `0.5`.
  private static func short(_ seconds: Double) -> String {
    seconds.rounded() == seconds ? String(Int(seconds)) : String(seconds)
  }

  // MARK: Time

  private func tellTime(since start: Double, until end: Double = CommandRunner.now) {
    guard desk.settings.tellsTime else { return }
    let microseconds = Int((end - start) * 1e6)
    let fraction = String(microseconds % 1000 + 1000).dropFirst()
    printer.say(["Time: \(microseconds / 1000).\(fraction) ms"])
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
