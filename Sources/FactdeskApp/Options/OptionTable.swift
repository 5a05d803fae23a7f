import FactModel
import Interchange
import LineReading
import Preferences
import Workbench

/// One option of the command line, defined once: the parser, `--help`, the completions of shells and
/// the manual page are made from this.
package struct OptionEntry: Sendable {
  /// What stands behind an option, by the name in capitals that help has for it.
  package enum Value: Sendable, Equatable {
    case text(String)
    case file(String)
    case folder(String)
    case session(String)
    /// A line of the prompt.
    case command(String)
    case words(String, [String])

    package var name: String {
      switch self {
      case .text(let name), .file(let name), .folder(let name), .session(let name),
        .command(let name), .words(let name, _):
        name
      }
    }
  }

  /// One letter behind a hyphen, if there is a short form.
  package let short: String?
  package let long: String
  /// Other spellings of the long form, which help does not list.
  package let others: [String]
  package let value: Value?
  /// What it does, without a full stop.
  package let summary: String
  /// The commands that it belongs to; empty for one of the program itself.
  package let commands: [String]
  /// Whether it may be given more than once.
  package let repeats: Bool
  let apply: @Sendable (inout Options, String) throws(Problem) -> Void

  init(
    _ short: String?,
    _ long: String,
    others: [String] = [],
    value: Value? = nil,
    repeats: Bool = false,
    commands: [String] = [],
    _ summary: String,
    apply: @escaping @Sendable (inout Options, String) throws(Problem) -> Void
  ) {
    self.short = short
    self.long = long
    self.others = others
    self.value = value
    self.summary = summary
    self.repeats = repeats
    self.commands = commands
    self.apply = apply
  }

  /// Every way to type it.
  package var names: [String] { (short.map { [$0] } ?? []) + [long] + others }
}

/// All options, in the order in which help lists them.
package enum OptionTable {
  package static let options = general + ofCommands + last

  private static let general: [OptionEntry] = [
    OptionEntry(
      "-s",
      "--session",
      value: .session("NAME"),
      repeats: true,
      "resume a session by the beginning of its name; export takes several"
    ) { options, session in
      if options.session == nil {
        options.session = session
      } else {
        options.moreSessions.append(session)
      }
    },
    OptionEntry(
      nil,
      "--new",
      "start a new session, also where the article has one"
    ) { options, _ in options.startsNew = true },
    OptionEntry(
      nil,
      "--sessions",
      value: .folder("DIR"),
      "where the sessions are (else FACTDESK_SESSIONS, ./sessions, $XDG_DATA_HOME/factdesk/sessions)"
    ) { $0.sessionsFolder = $1 },
    OptionEntry(
      nil,
      "--store",
      value: .text("URL"),
      "the store that others work on, too: postgresql://HOST/DATABASE (else FACTDESK_STORE, set store)"
    ) { $0.store = $1 },
    OptionEntry(
      "-c",
      "--command",
      value: .command("COMMAND"),
      repeats: true,
      "do a command and leave; can be repeated"
    ) { $0.scripts.append(.command($1)) },
    OptionEntry(
      "-f",
      "--file",
      value: .file("FILE"),
      repeats: true,
      "do the commands in a file; - is standard input"
    ) { $0.scripts.append(.file($1)) },
    OptionEntry(
      nil,
      "--keep-going",
      "go on after an error"
    ) { options, _ in options.keepsGoing = true },
    OptionEntry(
      "-o",
      "--output",
      value: .file("FILE"),
      "write the results of commands to a file, whole or not at all"
    ) { $0.output = $1 },
    OptionEntry(
      "-a",
      "--echo-all",
      "show every line of a script before it is done"
    ) { options, _ in options.echo = .lines },
    OptionEntry(
      "-e",
      "--echo",
      "show every command before it is done, aliases written out"
    ) { options, _ in options.echo = options.echo ?? .commands },
    OptionEntry(
      nil,
      "--batch",
      "take standard input for a script, also at a terminal"
    ) { options, _ in options.input = .batch },
    OptionEntry(
      nil,
      "--interactive",
      "prompt and go on after errors, also where it is no terminal"
    ) { options, _ in options.input = .interactive },
    OptionEntry(
      nil,
      "--json",
      "print results as JSON, one value a command"
    ) { options, _ in options.json = true },
    OptionEntry(
      nil,
      "--by",
      value: .text("NAME[, ROLE]"),
      "who is at the keyboard (else FACTDESK_USER, what `me` kept, $USER)"
    ) { $0.checker = $1 },
    OptionEntry(
      nil,
      "--allow-local",
      "fetch also from this machine and from local networks"
    ) { options, _ in options.allowsLocal = true },
    OptionEntry(
      nil,
      "--proxy",
      "fetch through the proxy that the environment names"
    ) { options, _ in options.usesProxy = true },
    OptionEntry(
      nil,
      "--timeout",
      value: .text("SECONDS"),
      "how long a server, or pandoc, may take to answer (else 5)"
    ) { options, text throws(Problem) in
      options.patience = try WrongUsage.seconds(text)
    },
    OptionEntry(
      "-X",
      "--no-rc",
      "leave the configuration out: neither read nor write it"
    ) { options, _ in options.skipsConfiguration = true },
    OptionEntry("-q", "--quiet", "no greeting") { options, _ in options.isQuiet = true },
    OptionEntry(
      nil,
      "--plain",
      "no colour and no decoration, for screen readers"
    ) { options, _ in options.isPlain = true },
    OptionEntry(
      nil,
      "--color",
      others: ["--colour"],
      value: .words("WHEN", Settings.Colour.allCases.map(\.rawValue)),
      "auto, always or never"
    ) { options, word throws(Problem) in
      guard let colour = Settings.Colour(rawValue: word) else {
        throw WrongUsage.problem("--color is auto, always or never")
      }
      options.colour = colour
    },
  ]

  /// Those of the commands that can stand in place of the article, from their declarations.
  private static let ofCommands: [OptionEntry] = {
    var entries: [OptionEntry] = []
    for name in names(of: SubcommandTable.commands) {
      let holders = SubcommandTable.commands.filter { $0.option(named: name) != nil }
      guard let option = holders.first?.option(named: name),
        !(general + last).contains(where: { $0.names.contains("--" + name) })
      else { continue }
      let words = holders.map(\.name)
      entries.append(
        entry(option, of: words, "\(words.joined(separator: ", ")): \(option.summary)")
      )
    }
    return entries
  }()

  private static func names(of commands: [Command]) -> [String] {
    commands.flatMap(\.forms).flatMap(\.options).filter { !$0.isSilent }.map(\.name)
      .reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
  }

  /// An option of a command as one of the shell; it acts in the command's line.
  static func entry(
    _ option: CommandOption,
    of commands: [String],
    _ summary: String
  ) -> OptionEntry {
    let value = option.placeholder.map { name -> OptionEntry.Value in
      switch option.values {
      case .words(let words): .words(name, words)
      case .session: .session(name)
      case .file: .file(name)
      default: .text(name)
      }
    }
    return OptionEntry(
      nil,
      "--" + option.name,
      value: value,
      repeats: option.repeats,
      commands: commands,
      summary
    ) { _, _ in }
  }

  private static let last: [OptionEntry] = [
    OptionEntry(
      nil,
      "--generate",
      value: .words("WHAT", Generated.allCases.map(\.rawValue)),
      "print the manual page, or the completions for a shell: man, bash, zsh or fish"
    ) { options, word throws(Problem) in
      guard let what = Generated(rawValue: word) else {
        throw WrongUsage.problem("--generate is man, bash, zsh or fish")
      }
      options.mode = .generate(what)
    },
    OptionEntry("-h", "--help", "this text") { options, _ in options.mode = .help },
    OptionEntry(nil, "--version", "the version") { options, _ in options.mode = .version },
  ]

  /// The option with a name, short or long; nil where there is none.
  package static func option(named name: String) -> OptionEntry? {
    // Most lines have none of the commands, all of which would have to be declared first.
    (general + last).first { $0.names.contains(name) }
      ?? ofCommands.first { $0.names.contains(name) }
  }
}
