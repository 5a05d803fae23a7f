import ChildProcesses
import FactModel
import Glibc
import Terminal

/// Which editor a text is changed in, chosen as git does.
///
/// `FACTDESK_EDITOR`, then `VISUAL` where the terminal can show one, then `EDITOR`; without any of
/// them, and at a terminal, the first of `editor`, `nano` and `vi` that is installed.
struct EditorChoice {
  private let environment: EnvironmentVariables

  init(_ environment: EnvironmentVariables) {
    self.environment = environment
  }

  /// The command as the person wrote it, for messages.
  ///
  /// `atTerminal`: Whether one is there; nil where that is to be found out.
  func text(atTerminal: Bool? = nil) throws(Problem) -> String {
    let isCapable = TerminalType(environment: environment).isCapable
    let names = ["FACTDESK_EDITOR"] + (isCapable ? ["VISUAL"] : []) + ["EDITOR"]
    for name in names {
      if let text = environment[name], text.contains(where: { !$0.isWhitespace }) { return text }
    }
    guard atTerminal ?? (isCapable && Self.hasTerminal) else {
      throw Problem(
        .input,
        "there is no terminal for an editor",
        remedy: "Set EDITOR to a program that changes a file by itself, or use the verbs."
      )
    }
    for name in ["editor", "nano", "vi"] where ProgramSearch().find(name) != nil { return name }
    throw Problem(
      .isMissing,
      "no editor is installed",
      remedy: "Install one (apt install nano), or name yours in EDITOR."
    )
  }

  private static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Has a file edited.
  ///
  /// `line`: Where the cursor should stand; told only to editors that are known to understand.
  func edit(_ path: String, line: Int) throws(Problem) {
    let text = try text()
    let status: ChildStatus
    do throws(Problem) {
      let program = ForegroundProgram(Self.command(text, path, line))
      // A script that comes through standard input is not for the editor.
      status = try program.run(isatty(STDIN_FILENO) == 1 ? .inherited : .nothing)
    } catch {
      throw Problem(
        .storage,
        "the editor \(text) cannot be started: \(error.what)",
        remedy: "Name another in VISUAL or EDITOR."
      )
    }
    switch status {
    case .exited(0): return
    // What a shell says of a program that is not there, or is none.
    case .exited(126), .exited(127):
      throw Problem(
        .isMissing,
        "the editor \(text) cannot be started: it is not installed",
        remedy: "Name another in VISUAL or EDITOR."
      )
    case .exited(let number):
      throw Problem(.input, "the editor \(text) ended with status \(number)")
    case .signalled(SIGINT): throw Problem(.input, "the editor \(text) was interrupted")
    case .signalled(let number):
      throw Problem(.storage, "the editor \(text) was ended by signal \(number)")
    }
  }

  private static func command(
    _ text: String,
    _ path: String,
    _ line: Int
  ) -> ForegroundProgram.Command {
    switch ForegroundProgram.written(text) {
    case .program(let name, let arguments)? where name != ":":
      return .program(name, arguments + (line > 1 ? position(name, line) : []) + [path])
    default:
      // The shell reads the variable, and gets the file as an argument of its own.
      return .program("/bin/sh", ["-c", text + " \"$@\"", text, path])
    }
  }

  private static func position(_ name: String, _ line: Int) -> [String] {
    let known = [
      "vi", "vim", "nvim", "view", "vim.tiny", "vim.basic", "nano", "pico", "emacs", "emacsclient",
      "mg", "jed", "joe", "jmacs", "ne", "kak", "gedit", "micro",
    ]
    let base = name.split(separator: "/").last.map(String.init) ?? name
    return known.contains(base) ? ["+\(line)"] : []
  }
}
