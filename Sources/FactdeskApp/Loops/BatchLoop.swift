import FactModel
import Glibc
import Workbench

/// Does the commands of scripts, in order.
struct BatchLoop {
  let printer: Printer
  let options: Options
  let runner: CommandRunner

  /// - Returns: The exit status.
  func run(_ scripts: [Options.Script]) -> Int32 {
    var status = ExitStatus.done
    for script in scripts {
      do throws(Problem) {
        let isOver = try run(try source(script), &status)
        if isOver { break }
      } catch {
        printer.say(error)
        status = ExitStatus.of(error)
        if !options.keepsGoing { break }
      }
    }
    if let failure = printer.failure {
      printer.say(failure)
      status = ExitStatus.failed
    }
    return status
  }

  private func source(_ script: Options.Script) throws(Problem) -> LineSource {
    switch script {
    case .command(let text): LineSource(text: text, name: "-c")
    case .file("-"): LineSource(descriptor: STDIN_FILENO, name: "standard input")
    case .file(let path): LineSource(bytes: try InputFile.read(path), name: path)
    }
  }

  /// - Returns: Whether nothing more is to be done: after `quit`, an error, or when nobody reads the
  ///   results any more.
  private func run(_ source: LineSource, _ status: inout Int32) throws(Problem) -> Bool {
    while true {
      do throws(Problem) {
        guard let line = try source.next() else { return false }
        let reply = try runner.run(line)
        if reply.isBad { status = ExitStatus.failed }
        if reply.effect == .quit || printer.isClosed { return true }
      } catch {
        printer.say(placed(error, source))
        status = ExitStatus.of(error)
        if !options.keepsGoing || error.kind == .interrupted { return true }
      }
    }
  }

  /// The problem with the script's name and line.
  private func placed(_ problem: Problem, _ source: LineSource) -> Problem {
    var problem = problem
    if problem.place?.file != nil, problem.place?.file != source.name { return problem }
    problem.place = problem.place ?? Problem.Place()
    problem.place?.file = source.name
    problem.place?.line = source.lineNumber
    return problem
  }
}
