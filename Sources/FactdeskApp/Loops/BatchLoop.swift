import FactModel
import Glibc
import LineReading
import PlainText
import Replies
import Workbench

/// Does the commands of scripts, in order; also those of somebody who has no terminal but wants to be
/// prompted, as an editor does that runs the program in a window of its own.
struct BatchLoop {
  let desk: Desk
  let printer: Printer
  let options: Options
  let runner: CommandRunner

  /// How it went.
  private struct Course {
    var status = ExitStatus.done
    /// Whether an error ended it before the last command.
    var isCutShort = false
  }

  /// - Returns: The exit status.
  func run(_ scripts: [Options.Script]) -> Int32 {
    var course = Course()
    let before: [UInt8]?
    do throws(Problem) {
      before = try beginOutput()
    } catch {
      printer.say(error)
      return ExitStatus.of(error)
    }
    var commands = 0
    for script in scripts {
      if case .command = script { commands += 1 }
      do throws(Problem) {
        let isOver = try run(try source(script, number: commands), &course)
        if isOver { break }
      } catch {
        printer.say(error)
        course.status = ExitStatus.of(error)
        course.isCutShort = !goesOn
        if !goesOn { break }
      }
    }
    do throws(Problem) {
      if let lines = try desk.endOfScript() { printer.say(lines) }
    } catch {
      printer.say(error)
      course.status = ExitStatus.of(error)
    }
    do throws(Problem) {
      try endOutput(before, isWhole: !course.isCutShort)
    } catch {
      printer.say(error)
      if course.status == ExitStatus.done { course.status = ExitStatus.of(error) }
    }
    if let failure = printer.failure {
      printer.say(failure)
      course.status = ExitStatus.failed
    }
    return course.status
  }

  /// `number`: Which `-c` it is, from 1.
  private func source(_ script: Options.Script, number: Int) throws(Problem) -> LineSource {
    switch script {
    case .command(let text): LineSource(text: text, name: "-c \(number)")
    case .file("-"): LineSource(descriptor: STDIN_FILENO, name: "standard input")
    case .file(let path): LineSource(bytes: try InputFile.read(path, takesPipes: true), name: path)
    }
  }

  /// - Returns: Whether nothing more is to be done: after `quit`, an error, or when nobody reads the
  ///   results any more.
  private func run(_ source: LineSource, _ course: inout Course) throws(Problem) -> Bool {
    while true {
      do throws(Problem) {
        if prompts { printer.prompt(desk.prompt) }
        takeArrivals()
        guard let line = try source.next() else {
          if prompts { printer.prompt([StyledSpan("\n")]) }
          return false
        }
        if let shown = shown(line) { printer.echo(StoreAddress.masked(shown)) }
        let seen = desk.shownChanges
        printer.scriptPlace = place(of: source)
        defer { printer.scriptPlace = nil }
        let reply = try runner.run(line)
        // What goes to a file was shown to nobody.
        if options.output != nil { desk.shownChanges = seen }
        if reply.isBad { course.status = ExitStatus.failed }
        if reply.effect == .quit || printer.isClosed { return true }
      } catch {
        printer.scriptPlace = place(of: source)
        printer.say(error)
        printer.scriptPlace = nil
        if !prompts { course.status = ExitStatus.of(error) }
        if !goesOn || error.kind == .interrupted {
          course.isCutShort = true
          return true
        }
      }
    }
  }

  /// Brings in what others did; that it cannot be brought in stops no script.
  private func takeArrivals() {
    do throws(Problem) {
      printer.say(try desk.takeArrivals(waits: prompts))
    } catch {
      printer.say(error)
    }
  }

  private var prompts: Bool { options.input == .interactive }

  private var goesOn: Bool { options.keepsGoing || prompts }

  /// How a line is shown before it is done; nil where it is not.
  private func shown(_ line: String) -> String? {
    switch options.echo {
    case nil: nil
    case .lines: line
    case .commands: desk.commandText(line)
    }
  }

  // MARK: Results in a file

  /// Returns what is in the file that the results go to; nil where it is not there.
  private func beginOutput() throws(Problem) -> [UInt8]? {
    guard let file = options.output else { return nil }
    let reason = "\(file) is there already"
    try desk.permit(
      file,
      because: reason,
      unasked: Problem(
        .input,
        reason,
        remedy: "Nothing was done. Name another file, or let the shell write: > \(file)"
      )
    )
    printer.collects = true
    return try desk.ports.existingFile(file)
  }

  /// Writes the results of all commands, or nothing.
  ///
  /// `before`: What was in the file at the beginning.
  private func endOutput(_ before: [UInt8]?, isWhole: Bool) throws(Problem) {
    guard let file = options.output else { return }
    guard isWhole else {
      throw Problem(
        .input,
        "the results were not written to \(file), since not all commands were done",
        remedy: "What was done before the error is kept. --keep-going goes on behind errors."
      )
    }
    guard try desk.ports.existingFile(file) == before else {
      throw Problem(
        .input,
        "\(file) was written by a command, and is left as it is",
        remedy: "Its results were not written: name another file behind -o."
      )
    }
    try desk.write(printer.collected, to: file)
  }

  // MARK: Problems

  /// The script's name and the line that was read last; without a number where there is one line.
  private func place(of source: LineSource) -> Problem.Place {
    Problem.Place(file: source.name, line: source.isOneLine ? nil : source.lineNumber)
  }
}
