import FactModel
import Interchange
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
  let apply: @Sendable (inout Options, String) throws(Problem) -> Void

  init(
    _ short: String?,
    _ long: String,
    others: [String] = [],
    value: Value? = nil,
    _ summary: String,
    apply: @escaping @Sendable (inout Options, String) throws(Problem) -> Void
  ) {
    self.short = short
    self.long = long
    self.others = others
    self.value = value
    self.summary = summary
    self.apply = apply
  }

  /// Every way to type it.
  package var names: [String] { (short.map { [$0] } ?? []) + [long] + others }
}

/// All options, in the order in which help lists them.
package enum OptionTable {
  package static let options = general + exchange + last

  private static let general: [OptionEntry] = [
    OptionEntry(
      "-s",
      "--session",
      value: .session("NAME"),
      "resume a session by the beginning of its name"
    ) { options, session in
      if options.session == nil {
        options.session = session
      } else {
        options.exchange.first = options.exchange.first ?? "a second session"
        options.exchange.moreSessions.append(session)
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
      "-c",
      "--command",
      value: .command("COMMAND"),
      "do a command and leave; can be repeated"
    ) { $0.scripts.append(.command($1)) },
    OptionEntry(
      "-f",
      "--file",
      value: .file("FILE"),
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
      options.patience = try OptionParser.seconds(text)
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
        throw OptionParser.usage("--color is auto, always or never")
      }
      options.colour = colour
    },
  ]

  /// Those of `import` and `export`.
  private static let exchange: [OptionEntry] = [
    OptionEntry(
      nil,
      "--as",
      value: .words("FORMAT", FormatTable.readableNames),
      "import: the format, where the content does not tell it"
    ) { options, format in
      options.exchange.meet("--as")
      options.exchange.format = format
    },
    OptionEntry(nil, "--partial", "import: what fits, where something does not") { options, _ in
      options.exchange.meet("--partial")
      options.exchange.takesPart = true
    },
    OptionEntry(nil, "--notes", "export: with the checkers' notes") { options, _ in
      options.exchange.add("notes", of: "--notes")
    },
    OptionEntry(
      nil,
      "--desk",
      "export: with sources that only the desk may see"
    ) { options, _ in options.exchange.add("desk", of: "--desk") },
    OptionEntry(
      nil,
      "--overwrite",
      "export: also over a file that factdesk did not write"
    ) { options, _ in options.exchange.add("overwrite", of: "--overwrite") },
    OptionEntry(
      nil,
      "--url",
      value: .text("URL"),
      "export: where the review is published"
    ) { options, url in
      options.exchange.add("url=" + ExchangeOptions.quoted(url), of: "--url")
    },
    OptionEntry(
      nil,
      "--publisher",
      value: .text("NAME"),
      "export: who publishes it"
    ) { options, name in
      options.exchange.add("publisher=" + ExchangeOptions.quoted(name), of: "--publisher")
    },
  ]

  private static let last: [OptionEntry] = [
    OptionEntry(
      nil,
      "--generate",
      value: .words("WHAT", Generated.allCases.map(\.rawValue)),
      "print the manual page, or the completions for a shell: man, bash, zsh or fish"
    ) { options, word throws(Problem) in
      guard let what = Generated(rawValue: word) else {
        throw OptionParser.usage("--generate is man, bash, zsh or fish")
      }
      options.mode = .generate(what)
    },
    OptionEntry("-h", "--help", "this text") { options, _ in options.mode = .help },
    OptionEntry(nil, "--version", "the version") { options, _ in options.mode = .version },
  ]

  /// The option with a name, short or long; nil where there is none.
  package static func option(named name: String) -> OptionEntry? {
    options.first { $0.names.contains(name) }
  }
}
