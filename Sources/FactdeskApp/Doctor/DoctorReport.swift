import ChildProcesses
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
  /// Asks the store; returns its address, nil where none is named.
  let store: () throws(Problem) -> String?

  /// Nothing is changed, and nothing is asked of the network but whether the store answers.
  func reply() -> Reply {
    let checks =
      [sessions, samples, configuration, locale, terminal, editor, storeCheck].compactMap { $0 }
      + InstallationCheck.libraries + InstallationCheck.helpers()
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
    let path = Self.nearest(folder.path)
    let isWritable = access(access(path, F_OK) == 0 ? path : ".", W_OK | X_OK) == 0
    return InstallationCheck(
      name: "sessions",
      use: "nothing can be kept",
      state: isWritable
        ? .present("\(folder.path), can be written")
        : .broken("\(path) cannot be written", remedy: "chmod u+wx \(path)")
    )
  }

  /// Samples that are named and not there: a session that was meant can be written.
  private var samples: InstallationCheck? {
    let lost = folder.lostSamples
    guard !lost.isEmpty else { return nil }
    return InstallationCheck(
      name: "samples",
      use: "they are not kept as they are",
      state: .missing(
        "\(folder.path)/.samples names no session: \(Wording.list(lost.map { Wording.quoted($0) }))",
        remedy: "write the names that factdesk sessions lists"
      )
    )
  }

  /// The path itself, or the nearest folder above it that is there.
  private static func nearest(_ path: String) -> String {
    var path = path
    while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return path
  }

  private var configuration: InstallationCheck {
    let path = places.configuration
    let isThere = access(path, F_OK) == 0
    let state: InstallationCheck.State
    if isThere {
      state =
        access(path, R_OK) == 0
        ? .present(path) : .missing("\(path) cannot be read", remedy: "chmod u+r \(path)")
    } else {
      let above = Self.nearest(path)
      state =
        access(above, W_OK | X_OK) == 0
        ? .present("none yet; config makes \(path)")
        : .missing("\(above) cannot be written", remedy: "chmod u+wx \(above)")
    }
    return InstallationCheck(name: "configuration", use: "settings, aliases", state: state)
  }

  private var locale: InstallationCheck {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return InstallationCheck(
      name: "locale",
      use: "articles are Unicode",
      state: .present(
        (name ?? "none is set") + (LocaleChoice.isPersonal ? "" : "; C.UTF-8 is taken")
      )
    )
  }

  private var terminal: InstallationCheck {
    let isCapable = TerminalType(environment: environment).isCapable
    let type = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 }
    return InstallationCheck(
      name: "terminal",
      use: "colour, moving in a line",
      state: isCapable
        ? .present(type ?? "")
        : .missing(
          "TERM is \(type ?? "not set")",
          remedy: "export TERM=xterm-256color"
        )
    )
  }

  /// Nil where no store is named.
  private var storeCheck: InstallationCheck? {
    let state: InstallationCheck.State
    do throws(Problem) {
      guard let address = try store() else { return nil }
      state = .present("\(address) answers")
    } catch {
      state = .missing(error.what, remedy: error.remedy)
    }
    return InstallationCheck(name: "store", use: "work with others", state: state)
  }

  private var editor: InstallationCheck {
    let state: InstallationCheck.State
    do throws(Problem) {
      let text = try EditorChoice(environment).text(atTerminal: true)
      let program = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
      // What a shell makes of it is for the shell to say.
      let isPlain = !program.contains { "'\"$`\\(~".contains($0) }
      state =
        isPlain && ProgramSearch().find(program) == nil
        ? .missing("\(program) is not installed", remedy: "name yours in EDITOR")
        : .present(text)
    } catch {
      state = .missing(error.what, remedy: error.remedy)
    }
    return InstallationCheck(name: "editor", use: "long texts and forms", state: state)
  }
}

extension InstallationCheck {
  var isMissing: Bool { if case .present = state { false } else { true } }
}
