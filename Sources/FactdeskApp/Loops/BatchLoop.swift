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

  /// - Returns: The exit status.
  func run(_ scripts: [Options.Script]) -> Int32 {
    var status = ExitStatus.done
    do throws(Problem) {
      try beginOutput()
    } catch {
      printer.say(error)
      return ExitStatus.of(error)
    }
    var commands = 0
    for script in scripts {
      if case .command = script { commands += 1 }
      do throws(Problem) {
        let isOver = try run(try source(script, number: commands), &status)
        if isOver { break }
      } catch {
        printer.say(error)
        status = ExitStatus.of(error)
        if !goesOn { break }
      }
    }
    do throws(Problem) {
      if let lines = try desk.endOfScript() { printer.say(lines) }
    } catch {
      printer.say(error)
      status = ExitStatus.of(error)
    }
    if let problem = endOutput() {
      printer.say(problem)
      status = ExitStatus.of(problem)
    }
    if let failure = printer.failure {
      printer.say(failure)
      status = ExitStatus.failed
    }
    return status
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
  private func run(_ source: LineSource, _ status: inout Int32) throws(Problem) -> Bool {
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
        if reply.isBad { status = ExitStatus.failed }
        if reply.effect == .quit || printer.isClosed { return true }
      } catch {
        printer.scriptPlace = place(of: source)
        printer.say(error)
        printer.scriptPlace = nil
        if !prompts { status = ExitStatus.of(error) }
        if !goesOn || error.kind == .interrupted { return true }
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

  private func beginOutput() throws(Problem) {
    guard let file = options.output else { return }
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
  }

  /// Writes the results; what is wrong, where that could not be.
  private func endOutput() -> Problem? {
    guard let file = options.output else { return nil }
    do throws(Problem) {
      try desk.write(printer.collected, to: file, .careful)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Problems

  /// The script's name and the line that was read last; without a number where there is one line.
  private func place(of source: LineSource) -> Problem.Place {
    Problem.Place(file: source.name, line: source.isOneLine ? nil : source.lineNumber)
  }
}
