import FactModel
import Glibc
import Terminal
import Workbench

/// The prompt: reads a line, does it, answers.
final class InteractiveLoop {
  private let desk: Desk
  private let editor: LineEditor
  private let printer: Printer
  private let runner: CommandRunner

  init(desk: Desk, editor: LineEditor, printer: Printer, runner: CommandRunner) {
    self.desk = desk
    self.editor = editor
    self.printer = printer
    self.runner = runner
  }

  /// - Returns: The exit status.
  func run() -> Int32 {
    while !printer.isClosed {
      let prompt = prompt
      let event = editor.readLine(prompt: prompt)
      if let notice = editor.takeNotice() { printer.say([notice]) }
      switch event {
      case .line(let line):
        let columns = TextColumns.count(prompt.map { SafeText.visible($0.text) }.joined())
        let commands = commands(in: line)
        for command in commands {
          // The first of several stands above the question what they are.
          let isRightAbove = commands.count == 1 && command == line
          if perform(command, promptColumns: isRightAbove ? columns : nil) {
            return ExitStatus.done
          }
          if editor.takeInterrupt() {
            // The terminal shows ^C, in whatever column that was.
            printer.endRow()
            break
          }
        }
      case .interrupted: continue
      case .endOfInput: return ExitStatus.done
      case .terminated(let signal): return ExitStatus.ended(by: signal)
      }
    }
    return ExitStatus.done
  }

  private var prompt: [StyledSpan] {
    let isUnsaved = desk.store.durableThrough < desk.session.log.count
    return (isUnsaved ? [StyledSpan("not saved ", .warning)] : []) + desk.prompt
  }

  /// `promptColumns`: Of the prompt behind which the line stands right above; nil where it does not.
  ///
  /// - Returns: Whether to leave.
  private func perform(_ line: String, promptColumns: Int?) -> Bool {
    do throws(Problem) {
      return try runner.run(line).effect == .quit
    } catch {
      if error.kind != .interrupted {
        printer.say(error, typed: promptColumns.map { (line: line, promptColumns: $0) })
      }
      if error.kind == .storage, desk.store.durableThrough < desk.session.log.count {
        printer.say(
          [
            "The change is in memory only. The next change that can be written saves it too; "
              + "save NAME writes the session elsewhere."
          ],
          .warning
        )
      }
      return false
    }
  }

  /// The commands in what was entered: a pasted block of several lines is taken as the person says.
  private func commands(in line: String) -> [String] {
    let lines = line.split { ["\n", "\r", "\r\n"].contains($0) }.map(String.init)
    guard lines.count > 1 else { return lines }
    let question = "\(lines.count) lines were pasted: one text, commands, or neither? [t/c/n] "
    let event = editor.readLine(prompt: [StyledSpan(question, .warning)], remembers: false)
    guard case .line(let answer) = event else { return [] }
    switch answer.lowercased().first {
    case "t": return [line]
    case "c": return lines
    default: return []
    }
  }
}
