import FactModel
import Glibc
import OrderedJSON
import Preferences
import Replies
import SessionFiles
import Terminal
import Workbench

/// What the program finds of what it needs on this machine, and the commands that mend what is missing.
struct DoctorReport {
  let places: Places
  let folder: SessionFolder
  let environment: EnvironmentVariables

  /// Nothing is changed, and nothing is asked of the network.
  func reply() -> Reply {
    let checks =
      [sessions, configuration, locale, terminal, editor] + InstallationCheck.libraries
      + InstallationCheck.helpers()
    var lines = [StyledLine(UsageText.version)]
    lines += checks.map(Self.line)
    let missing = checks.filter { $0.isMissing }.count
    lines.append(
      StyledLine(
        missing == 0 ? "Nothing is missing." : "\(Wording.count(missing, "thing")) missing."
      )
    )
    var reply = Reply(lines, json: .array(checks.map(Self.json)))
    reply.isBad = checks.contains { if case .broken = $0.state { true } else { false } }
    return reply
  }

  private static func line(_ check: InstallationCheck) -> StyledLine {
    let (text, role): (String, TextRole) =
      switch check.state {
      case .present(let text): (text, .plain)
      case .missing(let what, let remedy): (sentence(what, for: check.use, remedy), .warning)
      case .broken(let what, let remedy): (sentence(what, for: check.use, remedy), .error)
      }
    return StyledLine(
      lead: [StyledSpan("  " + check.name, .address)],
      leadWidth: 16,
      body: [StyledSpan(text, role)]
    )
  }

  private static func sentence(_ what: String, for use: String, _ remedy: String?) -> String {
    "\(what) (\(use))" + (remedy.map { ": " + $0 } ?? "")
  }

  private static func json(_ check: InstallationCheck) -> JSONValue {
    let (state, what, remedy): (String, String, String?) =
      switch check.state {
      case .present(let text): ("present", text, nil)
      case .missing(let what, let remedy): ("missing", what, remedy)
      case .broken(let what, let remedy): ("broken", what, remedy)
      }
    var builder = ObjectBuilder()
    builder.put("name", check.name)
    builder.put("use", check.use)
    builder.put("state", state)
    builder.put("what", what)
    builder.put("remedy", remedy)
    return builder.object
  }

  // MARK: The person's own places

  /// The folder of sessions is made with the first session: until then its nearest parent counts.
  private var sessions: InstallationCheck {
    var path = folder.path
    while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    let isWritable = access(access(path, F_OK) == 0 ? path : ".", W_OK | X_OK) == 0
    return InstallationCheck(
      name: "sessions",
      use: "nothing can be kept",
      state: isWritable
        ? .present(folder.path)
        : .broken("\(path) cannot be written", remedy: "chmod u+wx \(path)")
    )
  }

  private var configuration: InstallationCheck {
    let path = places.configuration
    let isThere = access(path, F_OK) == 0
    return InstallationCheck(
      name: "configuration",
      use: "settings, aliases",
      state: isThere && access(path, R_OK) != 0
        ? .missing("\(path) cannot be read", remedy: "chmod u+r \(path)")
        : .present(isThere ? path : "none yet; config makes \(path)")
    )
  }

  private var locale: InstallationCheck {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return InstallationCheck(
      name: "locale",
      use: "articles are Unicode",
      state: .present(name ?? "none is set; C.UTF-8 is taken")
    )
  }

  private var terminal: InstallationCheck {
    let isCapable = TerminalType(environment: environment).isCapable
    return InstallationCheck(
      name: "terminal",
      use: "colour, moving in a line",
      state: isCapable
        ? .present(environment["TERM"] ?? "")
        : .missing(
          "TERM is \(environment["TERM"] ?? "not set")",
          remedy: "export TERM=xterm-256color"
        )
    )
  }

  private var editor: InstallationCheck {
    let state: InstallationCheck.State
    do throws(Problem) {
      state = .present(try EditorChoice(environment).text())
    } catch {
      state = .missing(error.what, remedy: error.remedy)
    }
    return InstallationCheck(name: "editor", use: "long texts and forms", state: state)
  }
}

extension InstallationCheck {
  var isMissing: Bool { if case .present = state { false } else { true } }
}
