import FactModel
import Glibc
import PlainText
import Preferences
import Replies
import SessionLibrary
import Terminal
import Workbench

/// The prompt: reads a line, does it, answers.
final class InteractiveLoop {
  private let desk: Desk
  private let editor: LineEditor
  private let printer: Printer
  private let runner: CommandRunner
  private let title: TitleBar

  init(
    desk: Desk,
    editor: LineEditor,
    printer: Printer,
    runner: CommandRunner,
    title: TitleBar
  ) {
    self.desk = desk
    self.editor = editor
    self.printer = printer
    self.runner = runner
    self.title = title
  }

  /// - Returns: The exit status.
  func run() -> Int32 {
    while !printer.isClosed {
      takeArrivals()
      editor.historyRules = HistoryRules(desk.settings)
      title.show(desk.settings.setsTitle ? desk.title : nil)
      let prompt = desk.prompt
      let event = read(prompt)
      if let notice = editor.takeNotice() { printer.say([notice]) }
      switch event {
      case .line(let line):
        let columns = TextColumns.count(prompt.map { SafeText.visible($0.text) }.joined())
        let commands = desk.expects == .command ? commands(in: line) : [line]
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
      case .interrupted: leaveReview()
      case .endOfInput: if !leaveReview() { return ExitStatus.done }
      case .terminated(let signal): return ExitStatus.ended(by: signal)
      }
    }
    return ExitStatus.done
  }

  /// Brings in what others did, and tells it in a line.
  private func takeArrivals() {
    do throws(Problem) {
      printer.say(try desk.takeArrivals(waits: true))
    } catch {
      printer.say(error)
    }
  }

  private func read(_ prompt: [StyledSpan]) -> LineEditor.Event {
    switch desk.expects {
    case .command: editor.readLine(prompt: prompt)
    case .key: editor.readKey(prompt: prompt)
    case .text: editor.readLine(prompt: prompt, remembers: false)
    }
  }

  /// Gives up what was begun in a review, or the review; false where there is none.
  @discardableResult
  private func leaveReview() -> Bool {
    guard let lines = desk.interruptReview() else { return false }
    printer.say(lines)
    return true
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

  /// The commands in what was entered: a block of several lines is taken as the person says.
  private func commands(in line: String) -> [String] {
    guard let block = desk.block(line) else {
      return line.isEmpty ? (desk.settings.entersNext ? ["next"] : []) : [line]
    }
    while true {
      let event = editor.readKey(prompt: [StyledSpan(block.question, .warning)])
      guard case .line(let key) = event else { return [] }
      switch key.lowercased() {
      case "t":
        if let text = block.text { return [text] }
      case "c": return block.commands
      case "n": return []
      default: continue
      }
    }
  }
}

extension HistoryRules {
  fileprivate init(_ settings: Settings) {
    self.init(
      size: settings.historySize,
      skipsSpaces: settings.historyControl.skipsSpaces,
      skipsRepeats: settings.historyControl.skipsRepeats,
      isShared: settings.sharesHistory
    )
  }
}
