import ChildProcesses
import FactModel
import Glibc
import Terminal

/// The program that shows what is longer than the window.
///
/// Which one: `FACTDESK_PAGER`, then `PAGER`, then `less`; an empty one and `cat` mean none. A dumb
/// terminal has one only where `FACTDESK_PAGER` names it.
final class Pager {
  private let text: String
  private let command: ForegroundProgram.Command?
  private let additions: [String: String]
  /// Whether the person chose it for this program, and not for all.
  let isChosen: Bool
  /// Why it cannot be used, once it was tried.
  private var isMissing = false

  init(environment: EnvironmentVariables) {
    let own = environment["FACTDESK_PAGER"]
    let isCapable = TerminalType(environment: environment).isCapable
    text = own ?? (isCapable ? environment["PAGER"] ?? "less" : "")
    isChosen = own != nil
    let written = ForegroundProgram.written(text)
    command = written == .program("cat", []) ? nil : Self.withColour(written)
    // What the person set stays; the others are git's: quit if it fits, colours, leave the text. What is
    // typed on, taken for the prompt, must not write the session's text into a file.
    let defaults = ["LESS": "FRX", "LESSSECURE": "1", "LV": "-c"]
    additions = defaults.filter { environment[$0.key] == nil }
  }

  /// With `less`, whatever the person's own LESS says, colours are shown as colours, and its last row says how to
  /// go on and how to leave.
  private static func withColour(
    _ command: ForegroundProgram.Command?
  ) -> ForegroundProgram.Command? {
    guard case .program(let name, let arguments)? = command,
      name.split(separator: "/").last == "less"
    else { return command }
    return .program(name, ["-R", "-PsSpace shows more, q goes back"] + arguments)
  }

  var isThere: Bool { command != nil && !isMissing }

  /// Shows a text.
  ///
  /// Throws a problem where there is no such program, and nothing was shown; it is not tried again.
  ///
  /// Returns what is to be said of how it ended.
  func show(_ bytes: [UInt8]) throws(Problem) -> String? {
    guard let command else { return nil }
    do throws(Problem) {
      let status = try ForegroundProgram(command, environment: additions).run(.bytes(bytes))
      switch status {
      case .exited(0): return nil
      // What a shell says of a program that is not there, or is none.
      case .exited(126), .exited(127): throw Problem(.isMissing, "it is not installed")
      // A shell that ran it says it so.
      case .exited(let number) where number > 128:
        return "The pager \(text) was ended by signal \(number - 128)."
      case .exited(let number): return "The pager \(text) ended with status \(number)."
      case .signalled(let number): return "The pager \(text) was ended by signal \(number)."
      }
    } catch {
      isMissing = true
      throw Problem(
        .storage,
        "the pager \(text) cannot be used: \(error.what)",
        remedy: "Long results are printed whole. FACTDESK_PAGER or PAGER names another."
      )
    }
  }
}
