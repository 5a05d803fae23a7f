package import FactModel
package import Workbench

/// What the command line asks for.
package struct Options: Sendable, Equatable {
  /// Where commands come from when nobody types them.
  package enum Script: Sendable, Equatable {
    /// `-c COMMAND`
    case command(String)
    /// `-f FILE`; `-` is standard input.
    case file(String)
  }

  /// Which lines are shown before they are done.
  package enum Echo: Sendable {
    /// As they stand in the script, with comments.
    case lines
    /// With aliases written out.
    case commands
  }

  /// What standard input is taken for.
  package enum Input: Sendable {
    /// A script, also at a terminal.
    case batch
    /// Somebody who wants a prompt, also where it is no terminal.
    case interactive
  }

  /// What the program is to do.
  package enum Mode: Sendable, Equatable {
    case desk
    case read([String])
    /// With what stands behind the word.
    case sessions([String])
    case verify([String])
    /// New sessions of a file from another tool.
    case importing(ImportOptions)
    case help
    case version
    case generate(Generated)
  }

  package var mode = Mode.desk
  /// The article's file; `-` is standard input.
  package var article: String?
  /// The session to resume, by the beginning of its name.
  package var session: String?
  package var startsNew = false
  package var sessionsFolder: String?
  package var scripts: [Script] = []
  package var keepsGoing = false
  /// The file for the results of commands.
  package var output: String?
  package var echo: Echo?
  /// What was asked for; nil where standard input says it.
  package var input: Input?
  package var json = false
  package var isQuiet = false
  package var checker: String?
  /// What was asked for; the settings say the rest.
  package var colour: Settings.Colour?
  package var isPlain = false
  /// Whether the configuration is left out.
  package var skipsConfiguration = false
  /// Whether pages may come from this machine and from local networks.
  package var allowsLocal = false
  /// Whether pages come through the proxy that the environment names.
  package var usesProxy = false
  /// How many seconds a server, or a program that reads a document, may take; nil for the usual.
  package var patience: Int?
  /// What belongs to `import` and `export`.
  var exchange = ExchangeOptions()

  package init() {}

  /// The settings with what the command line says of them.
  func applied(to settings: Settings) -> Settings {
    var settings = settings
    if let colour { settings.colour = colour }
    if isPlain { settings.isPlain = true }
    return settings
  }
}

/// Reads the command line.
package struct OptionParser {
  private var options = Options()
  private var rest: ArraySlice<String>
  private var operands: [String] = []

  /// Returns the options of a command line.
  ///
  /// `arguments`: Without the program's name.
  ///
  /// Throws a usage problem.
  package static func parse(_ arguments: [String]) throws(Problem) -> Options {
    if arguments.first == "read" {
      var options = Options()
      options.mode = .read(Array(arguments.dropFirst()))
      return options
    }
    var parser = OptionParser(rest: arguments[...])
    return try parser.parse()
  }

  private init(rest: ArraySlice<String>) {
    self.rest = rest
  }

  private mutating func parse() throws(Problem) -> Options {
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      if argument == "-" || !argument.hasPrefix("-") {
        operands.append(argument)
      } else {
        try option(argument)
      }
    }
    if operands.first == "sessions" {
      if options.mode == .desk { options.mode = .sessions(Array(operands.dropFirst())) }
      return options
    }
    if operands.first == "verify", options.mode == .desk {
      options.mode = .verify(Array(operands.dropFirst()))
      return options
    }
    if let verb = operands.first, ["import", "export"].contains(verb), options.mode == .desk {
      try finishExchange(verb)
      return options
    }
    if let first = options.exchange.first {
      throw Self.usage("\(first) belongs to import or export")
    }
    guard operands.count <= 1 else {
      throw Self.usage("one article at a time: \(operands[1]) is too many")
    }
    options.article = operands.first
    if options.input != nil, !options.scripts.isEmpty {
      throw Self.usage("--batch and --interactive are for standard input, and there is -c or -f")
    }
    guard options.article == nil || options.session == nil else {
      throw Self.usage("an article and a session were named; one of them is enough")
    }
    return options
  }

  private mutating func option(_ argument: String) throws(Problem) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    var value = parts.count > 1 ? String(parts[1]) : nil
    guard let option = OptionTable.option(named: name) else {
      throw Self.unknown(name)
    }
    let taken = option.value == nil ? "" : try take(name, &value)
    if value != nil { throw Self.usage("\(name) takes no value") }
    try option.apply(&options, taken)
  }

  private static func unknown(_ name: String) -> Problem {
    let names = OptionTable.options.map(\.long)
    let likely = names.filter { $0.hasPrefix(name) && name.hasPrefix("--") && name.count > 2 }
    guard let first = likely.first else { return usage("there is no option \(name)") }
    return Problem(
      .unknownOption,
      "there is no option \(name)",
      remedy: "Did you mean \(likely.count == 1 ? first : likely.joined(separator: " or "))?"
    )
  }

  /// `import FILE`, `export FORMAT [FILE] -s NAME…`: what they do in a session is the line that does it
  /// at the prompt.
  private mutating func finishExchange(_ verb: String) throws(Problem) {
    let operands = operands.dropFirst()
    guard options.scripts.isEmpty else { throw Self.usage("\(verb) takes no commands") }
    if verb == "export" {
      guard options.exchange.format == nil, !options.exchange.takesPart else {
        throw Self.usage("export is: factdesk export FORMAT [FILE] -s NAME…")
      }
      guard options.session != nil, !operands.isEmpty else {
        throw Self.usage(
          "export needs a format and a session: factdesk export FORMAT [FILE] -s NAME…"
        )
      }
      options.scripts = [.command(options.exchange.exportLine(operands))]
      return
    }
    guard options.exchange.words.isEmpty, options.exchange.moreSessions.isEmpty,
      operands.count == 1,
      let file = operands.first
    else { throw Self.usage("import is: factdesk import FILE [--as FORMAT] [--partial] [-s NAME]") }
    guard options.session == nil else {
      options.scripts = [.command(options.exchange.importLine(file))]
      return
    }
    options.mode = .importing(
      ImportOptions(
        file: file,
        format: options.exchange.format,
        takesPart: options.exchange.takesPart
      )
    )
  }

  /// The value of an option: behind `=` or the next argument.
  private mutating func take(_ name: String, _ value: inout String?) throws(Problem) -> String {
    defer { value = nil }
    guard let taken = value ?? rest.popFirst() else {
      throw Self.usage("\(name) needs a value")
    }
    return taken
  }

  /// How long a server or a program is waited for.
  static func seconds(_ text: String) throws(Problem) -> Int {
    guard let seconds = Int(text), (1...3600).contains(seconds) else {
      throw usage("--timeout takes a number of seconds from 1 to 3600")
    }
    return seconds
  }

  static var outputAtPrompt: Problem {
    Problem(
      .usage,
      "-o is for the results of commands from -c, -f or standard input",
      remedy: "At the prompt, > FILE behind a command writes its result."
    )
  }

  static func usage(_ what: String) -> Problem {
    Problem(.usage, what, remedy: "factdesk --help lists the options.")
  }
}
