import FactModel
import Glibc
import Terminal
import Workbench

/// The prompt: reads a line, does it, answers.
final class InteractiveLoop {
  private let desk: Desk
  private let editor: LineEditor
  private let printer: Printer

  init(desk: Desk, editor: LineEditor, printer: Printer) {
    self.desk = desk
    self.editor = editor
    self.printer = printer
  }

  /// - Returns: The exit status.
  func run() -> Int32 {
    while !printer.isClosed {
      let event = editor.readLine(prompt: prompt)
      if let notice = editor.takeNotice() { printer.say([notice]) }
      switch event {
      case .line(let line):
        for command in commands(in: line) where perform(command) { return ExitStatus.done }
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

  /// - Returns: Whether to leave.
  private func perform(_ line: String) -> Bool {
    do throws(Problem) {
      let reply = try desk.perform(line)
      if let unsaved = reply.unsaved {
        printer.say(unsaved)
        printer.say(
          [
            "The change is in memory only. The next change that can be written saves it too; "
              + "save NAME writes the session elsewhere."
          ],
          .warning
        )
        return false
      }
      printer.print(reply)
      return reply.effect == .quit
    } catch {
      printer.say(error)
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
