package import FactModel
import LineReading
import Workbench

/// Reads the command line.
package struct OptionParser {
  private var options = Options()
  private var operands: [String] = []
  /// The line of the prompt that a command in place of the article makes.
  private var line: [String] = []
  /// The first option that belongs to a command, for messages.
  private var foreign: OptionEntry?

  /// Returns the options of a command line.
  ///
  /// `arguments`: Without the program's name.
  ///
  /// Throws a usage problem.
  package static func parse(_ arguments: [String]) throws(Problem) -> Options {
    if let place = placeOfRead(arguments) {
      var options = Options()
      options.mode = .read(Array(arguments[..<place] + arguments[(place + 1)...]))
      return options
    }
    var parser = OptionParser()
    for part in try ShellArguments.parts(arguments, option: Self.option) { try parser.take(part) }
    return try parser.finish()
  }

  private init() {}

  /// Where `read` stands in place of the article, behind options of its own at most.
  private static func placeOfRead(_ arguments: [String]) -> Int? {
    var place = 0
    while place < arguments.count, arguments[place] != "read" {
      let words = arguments[place].split(separator: "=", maxSplits: 1)
      guard let name = words.first, let option = ReadCommand.option(String(name)) else {
        return nil
      }
      place += option.value != nil && words.count == 1 ? 2 : 1
    }
    return place < arguments.count ? place : nil
  }

  /// The option that is spelled so: one of the command that was named, else of the program, else of
  /// any command.
  private static func option(_ spelling: String, behind operand: String?) -> OptionEntry? {
    if spelling.hasPrefix("--"), let command = operand.flatMap(SubcommandTable.command),
      let option = command.option(named: String(spelling.dropFirst(2)))
    {
      return OptionTable.entry(option, of: [command.name], option.summary)
    }
    return OptionTable.option(named: spelling)
  }

  private mutating func take(_ part: ShellArguments.Part) throws(Problem) {
    switch part {
    case .operand(let text, let isText):
      operands.append(text)
      let word = try Self.word(
        text,
        isText: isText,
        of: SubcommandTable.command(named: operands[0])
      )
      // An option may stand before the command.
      line.insert(word, at: operands.count == 1 ? 0 : line.count)
    case .option(let entry, let value, let spelling):
      if entry.commands.isEmpty, entry.long == "--version", let first = operands.first,
        SubcommandTable.subcommands.contains(where: { $0.name == first })
      {
        throw WrongUsage.problem("\(first) takes no --version")
      }
      if entry.commands.isEmpty { return try entry.apply(&options, value) }
      foreign = foreign ?? entry
      line.append(entry.value == nil ? spelling : "\(spelling)=\(try Self.quoted(value))")
    }
  }

  /// An argument of the shell as a word of the line; `NAME=VALUE`, where the command has options with values,
  /// is the option, whatever its value holds.
  static func word(
    _ text: String,
    isText: Bool = false,
    of command: Command?
  ) throws(Problem) -> String {
    guard !isText, let command, command.takesNamedValues, let equals = text.firstIndex(of: "="),
      equals > text.startIndex,
      text[..<equals].utf8.allSatisfy({ (97...122).contains($0 | 32) || [33, 45].contains($0) })
    else { return try quoted(text, isText: isText) }
    let value = String(text[text.index(after: equals)...])
    return try text[...equals] + (value.isEmpty ? "" : quoted(value))
  }

  /// Reads the line that a command line makes.
  ///
  /// - Throws: A usage problem. What is wrong with an option is the same at the prompt.
  static func arguments(of command: Command, _ line: String) throws(Problem) -> ParsedArguments {
    do throws(Problem) {
      return try command.arguments(ofLine: line)
    } catch {
      var problem = error
      if problem.kind == .input { problem.identifier = .usage }
      throw problem
    }
  }

  private static func quoted(_ text: String, isText: Bool = false) throws(Problem) -> String {
    guard let quoted = LineWord.quoted(text, isText: isText) else {
      if text.utf8.contains(10) || text.utf8.contains(13) {
        throw WrongUsage.problem("a value has one line, and this has more: \(text)")
      }
      throw WrongUsage.problem("no quotation marks keep this whole: \(text)")
    }
    return quoted
  }

  private mutating func finish() throws(Problem) -> Options {
    guard let first = operands.first, options.mode == .desk else { return try finishDesk() }
    if let command = SubcommandTable.command(named: first) {
      try finish(command)
      return options
    }
    switch first {
    case "sessions": options.mode = .sessions(Array(operands.dropFirst()))
    case "verify": options.mode = .verify(Array(operands.dropFirst()))
    case "merge-driver": options.mode = .mergeDriver(Array(operands.dropFirst()))
    case "store": options.mode = .store(Array(operands.dropFirst()))
    case "doctor":
      guard operands.count == 1 else {
        throw WrongUsage.problem("doctor takes no name: \(operands[1]) is too many")
      }
      options.mode = .doctor
    default: return try finishDesk()
    }
    try refuseForeign()
    return options
  }

  private mutating func finishDesk() throws(Problem) -> Options {
    guard options.mode == .desk else { return options }
    try refuseForeign()
    guard operands.count <= 1 else {
      throw WrongUsage.problem("one article at a time: \(operands[1]) is too many")
    }
    options.article = operands.first
    if options.input != nil, !options.scripts.isEmpty {
      throw WrongUsage.problem(
        "--batch and --interactive are for standard input, and there is -c or -f"
      )
    }
    guard options.article == nil || options.session == nil else {
      throw WrongUsage.articleAndSession(options)
    }
    return options
  }

  /// Refuses what belongs to a command where none is named.
  private func refuseForeign() throws(Problem) {
    if let foreign {
      throw WrongUsage.problem(
        "\(foreign.long) belongs to \(foreign.commands.joined(separator: ", "))"
      )
    }
    if !options.moreSessions.isEmpty {
      throw WrongUsage.problem("a second session belongs to export")
    }
  }

  /// A command in place of the article: what it does in a session is the line that does it at the
  /// prompt.
  private mutating func finish(_ command: Command) throws(Problem) {
    guard options.scripts.isEmpty else {
      throw WrongUsage.problem("\(command.name) takes no commands")
    }
    var words = line
    if !options.moreSessions.isEmpty {
      guard command.option(named: "with") != nil else {
        throw WrongUsage.problem("\(command.name) takes one session")
      }
      words.append("with")
      for session in options.moreSessions { words.append(try Self.quoted(session)) }
    }
    let line = words.joined(separator: " ")
    let typed = try Self.arguments(of: command, line)
    if options.session == nil {
      guard command.shell == .alsoWithoutSession else {
        throw WrongUsage.problem(
          "\(command.name) needs a session: factdesk \(SubcommandEntry(command).usage)"
        )
      }
      options.mode = .importing(
        ImportOptions(
          file: typed.text("FILE")?.text ?? "",
          format: typed.option("as")?.text,
          takesPart: typed.has("partial"),
          mapping: typed.texts("MAPPING"),
          mappingFile: typed.option("map")?.text,
          isTrial: typed.has("dry-run")
        )
      )
      return
    }
    options.scripts = [.command(line)]
  }
}
