import Auditing
import DeskViews
import EarlierWork
import FactModel
import Glibc
import LineReading
import PlainText
import Preferences
import Replies
import SessionFiles
import SessionLibrary
import SessionMoving
package import Terminal
import Verbs
import Workbench

/// The program, from its arguments to its exit status.
package struct Program {
  private let environment: EnvironmentVariables
  private let options: Options

  /// Runs the program.
  ///
  /// `arguments`: Without the program's name.
  ///
  /// Returns the exit status.
  package static func run(
    _ arguments: [String],
    environment: EnvironmentVariables = .process
  ) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit then is an error like a full disk, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do throws(Problem) {
      let options = try OptionParser.parse(arguments)
      return try Program(environment: environment, options: options).run()
    } catch {
      var options = Options()
      options.json = arguments.contains("--json")
      Printer(
        options,
        settings: Settings(),
        environment: environment,
        isInteractive: false
      ).say(error)
      return ExitStatus.of(error)
    }
  }

  private func run() throws(Problem) -> Int32 {
    switch options.mode {
    case .desk: return try runDesk()
    case .read(let arguments):
      let isScreen = isatty(STDOUT_FILENO) == 1 && !arguments.contains("--json")
      return ReadCommand.run(arguments, screen: isScreen ? plainPrinter() : nil)
    case .sessions(let words):
      let checker = checker
      let loader = ArticleLoader(web: WebAccess(options, environment: environment))
      let shelf = try shelf(loader, plainSettings) { checker }
      let moves = SessionMoves(shelf: shelf, checker: checker)
      return try WholeSessions(moves: moves, printer: plainPrinter()).run(words)
    case .verify(let names): return try verify(names)
    case .mergeDriver(let words):
      plainPrinter().print(try MergeDriver(folder: folder).run(words))
      return ExitStatus.done
    case .store(let words):
      guard let sharing = try sharing(plainSettings, { checker }) else {
        throw StoreCommand.noStore
      }
      let reply = try StoreCommand(sharing: sharing, folder: folder, checker: checker).run(words)
      plainPrinter().print(reply)
      return reply.isBad ? ExitStatus.failed : ExitStatus.done
    case .importing(let importOptions): return try runImport(importOptions)
    case .doctor:
      let settings = plainSettings
      let report = DoctorReport(
        places: places,
        folder: folder,
        environment: environment,
        store: { () throws(Problem) in
          try sharing(settings) { checker }.map { sharing throws(Problem) in
            try StoreCommand(sharing: sharing, folder: folder, checker: checker).reached()
          }
        }
      )
      let reply = report.reply()
      plainPrinter().print(reply)
      return reply.isBad ? ExitStatus.failed : ExitStatus.done
    case .help:
      return write(UsageText.help(windowWidth))
    case .version:
      return write(VersionText.text(windowWidth))
    case .generate(let what):
      return write(what.text)
    }
  }

  /// Nil where standard output is no terminal.
  private var windowWidth: Int? {
    let screen = ScreenStyle.detect(environment: environment)
    return screen.isTerminal ? screen.width : nil
  }

  private func write(_ text: String) -> Int32 {
    let code = StandardStream.write(Array(text.utf8), to: STDOUT_FILENO)
    return code == nil || code == EPIPE ? ExitStatus.done : ExitStatus.failed
  }

  /// Checks the sessions with those names; all where none is named.
  private func verify(_ names: [String]) throws(Problem) -> Int32 {
    let all = names.isEmpty ? try folder.sessions().map(\.name) : names
    var results: [(String, [AuditFinding])] = []
    for name in all {
      let found = try folder.find(name)
      results.append((found, try SessionVerification.verify(found, in: folder)))
    }
    if names.isEmpty, let found = try strangeChecks() { results.append(found) }
    let reply = VerificationView.reply(results)
    plainPrinter().print(reply)
    return reply.isBad ? ExitStatus.failed : ExitStatus.done
  }

  /// What of the earlier checks beside the sessions cannot be read; nil where all of it can.
  private func strangeChecks() throws(Problem) -> (String, [AuditFinding])? {
    let path = folder.path + "/" + EarlierChecks.fileName
    let lines = EarlierChecks.read(try DocumentFile.existing(path) ?? []).strange
    guard !lines.isEmpty else { return nil }
    return (EarlierChecks.fileName, lines.map { AuditFinding("line \($0)", "it is no check") })
  }

  private func runImport(_ importOptions: ImportOptions) throws(Problem) -> Int32 {
    let reply = try SessionImport(folder: folder, checker: checker, options: importOptions).run()
    plainPrinter().print(reply)
    return ExitStatus.done
  }

  private var places: Places { Places(environment: environment) }

  /// Nil where it is left out.
  private var configuration: ConfigurationFile? {
    options.skipsConfiguration ? nil : ConfigurationFile(path: places.configuration)
  }

  /// Who does what is done without a session.
  private var checker: Checker {
    let (commands, _) =
      configuration?.runCommands() ?? (RunCommands(verbs: CommandTable.commands), nil)
    return CheckerChoice.checker(options, environment, configured: commands.checker)
  }

  /// For what is done without a session.
  private func plainPrinter() -> Printer {
    Printer(
      options,
      settings: plainSettings,
      environment: environment,
      isInteractive: false
    )
  }

  /// For what is done without a session.
  private var plainSettings: Settings {
    let (commands, _) =
      configuration?.runCommands() ?? (RunCommands(verbs: CommandTable.commands), nil)
    return options.applied(to: commands.settings)
  }

  /// What the sessions have to do with a store; nil without one.
  private func sharing(
    _ settings: Settings,
    _ checker: @escaping () -> Checker
  ) throws(Problem) -> StoreSharing? {
    let chosen = options.store ?? environment["FACTDESK_STORE"] ?? settings.store
    guard let chosen, !chosen.isEmpty, chosen != "none" else { return nil }
    guard let address = StoreAddress(chosen) else { throw StoreCommand.noAddress(chosen) }
    return StoreSharing(address, folder: folder, checker: checker)
  }

  private var folder: SessionFolder { places.sessions(options.sessionsFolder) }

  private func runDesk() throws(Problem) -> Int32 {
    let (commands, unreadable) =
      configuration?.runCommands() ?? (RunCommands(verbs: CommandTable.commands), nil)
    let settings = options.applied(to: commands.settings)
    let checker = CheckerChoice.checker(options, environment, configured: commands.checker)
    let isInteractive =
      options.scripts.isEmpty && options.input != .batch
      && TerminalInput.isThere(for: options.article)
    if isInteractive, options.output != nil { throw WrongUsage.outputAtPrompt }
    let printer = Printer(
      options,
      settings: settings,
      environment: environment,
      isInteractive: isInteractive
    )
    if let unreadable { printer.say(unreadable) }
    for problem in commands.problems { printer.say(problem) }
    var editor: LineEditor?
    var web = WebAccess(options, environment: environment)
    if isInteractive { web.isInterrupted = { editor?.isInterrupted() ?? false } }
    let loader = ArticleLoader(web: web)
    let present = PresentDesk()
    let shelf = try shelf(loader, settings) { present.desk?.checker ?? checker }
    let ports = DeskPorts.ports(
      shelf: shelf,
      configuration: configuration,
      places: places,
      loader: loader
    ) {
      editor
    }
    if isInteractive { editor = lineEditor(printer, present) }
    guard let opened = try open(shelf, printer, editor) else {
      return editor?.ended.map(ExitStatus.ended) ?? ExitStatus.done
    }
    let desk = Desk(
      session: opened.session,
      store: opened.store,
      checker: checker,
      ports: ports,
      verbs: .all,
      isInteractive: isInteractive
    )
    present.desk = desk
    desk.settings = settings
    desk.aliases = commands.aliases
    let notices = opened.notices + desk.namesInConflict
    if !notices.isEmpty { printer.say(notices, .warning) }
    if isInteractive || options.input == .interactive, !options.isQuiet {
      printer.print(GreetingView.lines(opened.greeting, desk.state))
    }
    let status = serve(desk, printer, editor, commands)
    return close(desk, printer, status: status, isInteractive: isInteractive)
  }

  private func lineEditor(_ printer: Printer, _ present: PresentDesk) -> LineEditor {
    let editor = LineEditor(
      applicationName: "factdesk",
      historyFile: places.history,
      style: printer.style,
      completer: { line, cursor in present.candidates(line, cursor) }
    )
    editor.lineEditing = LineEditing(places: places, printer: printer).edited
    printer.editor = editor
    return editor
  }

  /// Does what is typed or what scripts say, to the end of it.
  private func serve(
    _ desk: Desk,
    _ printer: Printer,
    _ editor: LineEditor?,
    _ commands: RunCommands
  ) -> Int32 {
    let runner = CommandRunner(
      desk: desk,
      printer: printer,
      editor: editor,
      environment: environment
    )
    guard let editor else {
      let scripts = options.scripts.isEmpty ? [.file("-")] : options.scripts
      let loop = BatchLoop(desk: desk, printer: printer, options: options, runner: runner)
      return loop.run(scripts)
    }
    if let path = configuration?.path {
      ConfigurationLines(runner: runner, desk: desk, printer: printer).perform(commands, path)
    }
    let title = TitleBar(TerminalType(environment: environment), printer)
    defer { title.end() }
    let loop = InteractiveLoop(
      desk: desk,
      editor: editor,
      printer: printer,
      runner: runner,
      title: title
    )
    return loop.run()
  }

  private func shelf(
    _ loader: ArticleLoader,
    _ settings: Settings,
    _ checker: @escaping () -> Checker
  ) throws(Problem) -> FolderShelf {
    let folder = folder
    var shelf = FolderShelf(folder: folder) {
      SessionOpener(folder: folder, checker: checker(), now: SystemClock.now, loader: loader)
    }
    shelf.sharing = try sharing(settings, checker)
    return shelf
  }

  /// Opens what the command line names; without a name, what the person chooses.
  ///
  /// Nil for nothing.
  private func open(
    _ shelf: FolderShelf,
    _ printer: Printer,
    _ editor: LineEditor?
  ) throws(Problem) -> OpenedSession? {
    if let article = options.article {
      let opened: OpenedSession?
      do throws(Problem) {
        opened = try shelf.begin(article, startsNew: options.startsNew, current: "")
      } catch {
        throw Self.telling(error, of: article)
      }
      if article == "-", editor != nil { TerminalInput.reopen() }
      return opened
    }
    if let name = options.session {
      return try shelf.resume(shelf.findOnDesk(name, from: "factdesk sessions "))
    }
    guard options.scripts.isEmpty else {
      throw Problem(
        .usage,
        "there are commands, but neither an article nor a session to do them in",
        remedy: "Name one: factdesk ARTICLE -c …, or factdesk -s NAME -c …"
      )
    }
    return try SessionChoice(shelf: shelf, printer: printer, editor: editor).choose()
  }

  /// The problem with an article that is not there, where somebody typed a command of the prompt in its place.
  private static func telling(_ problem: Problem, of article: String) -> Problem {
    guard problem.identifier == .noSuchFile,
      let command = CommandTable.commands.named(article.lowercased())
    else { return problem }
    var problem = problem
    let help = command.name == "help" ? "factdesk --help tells how the program is called. " : ""
    problem.remedy =
      "\(help)\(command.name) is a command of the prompt: factdesk ARTICLE -c \(command.name)"
    return problem
  }

  private func close(
    _ desk: Desk,
    _ printer: Printer,
    status: Int32,
    isInteractive: Bool
  ) -> Int32 {
    desk.rememberPlace()
    do throws(Problem) {
      printer.say(try desk.takeLastArrivals())
      let notices = try desk.store.close(desk.session)
      printer.say(notices, .warning)
      if isInteractive, !options.isQuiet, desk.session.log.count > 0, !desk.isPutAway {
        printer.say(["Saved: \(desk.store.path)"])
      }
      return status
    } catch {
      printer.say(error)
      return max(status, ExitStatus.of(error))
    }
  }
}

/// The desk, once there is one: for what is made before it.
private final class PresentDesk {
  var desk: Desk?

  func candidates(_ line: String, _ cursor: Int) -> CompletionSet {
    desk?.complete(line, cursor: cursor)
      ?? CompletionSet(replaced: cursor..<cursor, candidates: [])
  }
}
