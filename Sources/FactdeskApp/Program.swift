import FactModel
import Glibc
import SessionFiles
import Terminal
import Workbench

/// The program, from its arguments to its exit status.
package struct Program {
  private let environment: [String: String]
  private let options: Options

  /// Runs the program.
  ///
  /// `arguments`: Without the program's name.
  ///
  /// Returns the exit status.
  package static func run(_ arguments: [String], environment: [String: String]) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit then is an error like a full disk, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do throws(Problem) {
      let options = try OptionParser.parse(arguments)
      return try Program(environment: environment, options: options).run()
    } catch {
      Printer(Options(), environment: environment, isInteractive: false).say(error)
      return ExitStatus.of(error)
    }
  }

  private func run() throws(Problem) -> Int32 {
    switch options.mode {
    case .desk: return try runDesk()
    case .read(let arguments): return ReadCommand.run(arguments)
    case .sessions:
      let printer = Printer(options, environment: environment, isInteractive: false)
      printer.print(SessionsView.reply(try DeskPorts.summaries(folder), current: nil))
      printer.say(try folder.peekAll().notices.sorted(), .warning)
      return ExitStatus.done
    case .verify(let names): return try verify(names)
    case .importing(let importOptions): return try runImport(importOptions)
    case .help:
      return write(UsageText.help)
    case .version:
      return write(UsageText.version + "\n")
    case .generate(let what):
      return write(what.text)
    }
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
    let reply = VerificationView.reply(results)
    Printer(options, environment: environment, isInteractive: false).print(reply)
    return reply.isBad ? ExitStatus.failed : ExitStatus.done
  }

  private func runImport(_ importOptions: ImportOptions) throws(Problem) -> Int32 {
    let configuration = Configuration(path: places.configuration)
    let (checker, complaint) = CheckerChoice.checker(options, environment, configuration)
    let printer = Printer(options, environment: environment, isInteractive: false)
    if let complaint { printer.say(complaint) }
    let reply = try SessionImport(folder: folder, checker: checker, options: importOptions).run()
    printer.print(reply)
    return ExitStatus.done
  }

  private var places: Places { Places(environment: environment) }
  private var folder: SessionFolder { places.sessions(options.sessionsFolder) }

  private func runDesk() throws(Problem) -> Int32 {
    let configuration = Configuration(path: places.configuration)
    let (checker, complaint) = CheckerChoice.checker(options, environment, configuration)
    let isInteractive = options.scripts.isEmpty && TerminalInput.isThere(for: options.article)
    let printer = Printer(options, environment: environment, isInteractive: isInteractive)
    if let complaint { printer.say(complaint) }
    var editor: LineEditor?
    var web = WebAccess(options, environment: environment)
    if isInteractive { web.isInterrupted = { editor?.isInterrupted() ?? false } }
    let loader = ArticleLoader(web: web)
    let opener = SessionOpener(
      folder: folder,
      checker: checker,
      now: DeskPorts.now,
      loader: loader
    )
    let ports = DeskPorts.ports(
      folder: folder,
      configuration: configuration,
      exports: ExportRecord(file: places.exports),
      loader: loader
    ) { editor }
    let completion = CompletionSource()
    if isInteractive {
      editor = LineEditor(
        applicationName: "factdesk",
        historyFile: places.history,
        style: printer.style,
        completer: { line, cursor in completion.candidates(line, cursor) }
      )
      printer.editor = editor
    }
    guard let opened = try open(opener, printer, editor) else { return ExitStatus.done }
    let desk = Desk(
      session: opened.session,
      store: opened.store,
      checker: checker,
      ports: ports,
      isInteractive: isInteractive
    )
    completion.desk = desk
    desk.settings.isPlain = options.isPlain
    let runner = CommandRunner(
      desk: desk,
      printer: printer,
      editor: editor,
      environment: environment
    )
    if !opened.notices.isEmpty { printer.say(opened.notices, .warning) }
    let status: Int32
    if let editor {
      let terminal = TerminalType(environment: environment)
      printer.control(terminal.titleBegin(WindowTitle(desk.title)))
      defer { printer.control(terminal.titleEnd) }
      if !options.isQuiet { printer.print(Greeting.lines(opened, desk)) }
      let loop = InteractiveLoop(desk: desk, editor: editor, printer: printer, runner: runner)
      status = loop.run()
    } else {
      let scripts = options.scripts.isEmpty ? [.file("-")] : options.scripts
      status = BatchLoop(printer: printer, options: options, runner: runner).run(scripts)
    }
    return close(desk, printer, status: status, isInteractive: isInteractive)
  }

  /// Opens what the command line names; without a name, what the person chooses.
  ///
  /// Nil for nothing.
  private func open(
    _ opener: SessionOpener,
    _ printer: Printer,
    _ editor: LineEditor?
  ) throws(Problem) -> OpenSession? {
    if let article = options.article {
      let opened = try opener.open(article: article, startsNew: options.startsNew)
      if article == "-", editor != nil { TerminalInput.reopen() }
      return opened
    }
    if let name = options.session { return try opener.resume(name) }
    guard options.scripts.isEmpty else {
      throw Problem(
        .usage,
        "there are commands, but neither an article nor a session to do them in",
        remedy: "Name one: factdesk ARTICLE -c …, or factdesk -s NAME -c …"
      )
    }
    return try SessionChoice(opener: opener, printer: printer, editor: editor).choose()
  }

  private func close(
    _ desk: Desk,
    _ printer: Printer,
    status: Int32,
    isInteractive: Bool
  ) -> Int32 {
    do throws(Problem) {
      let notices = try desk.store.close(desk.session)
      printer.say(notices, .warning)
      if isInteractive, !options.isQuiet, desk.session.log.count > 0 {
        printer.say(["Saved: \(desk.store.path)"])
      }
      return status
    } catch {
      printer.say(error)
      return max(status, ExitStatus.of(error))
    }
  }
}

/// The desk whose names are completed, once there is one.
private final class CompletionSource {
  var desk: Desk?

  func candidates(_ line: String, _ cursor: Int) -> CompletionSet {
    desk?.complete(line, cursor: cursor)
      ?? CompletionSet(replaced: cursor..<cursor, candidates: [])
  }
}
