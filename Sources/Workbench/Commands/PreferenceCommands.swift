package import FactModel

let preferenceCommands: [Command] = [
  Command(
    "set",
    group: .desk,
    usage: ["", "NAME", "NAME VALUE"],
    summary: "show the settings, or change one",
    details: [
      "A setting belongs to this program and not to the session. It lasts until you leave; config "
        + "keep NAME keeps it. The value default is the usual one.",
      "In set prompt TEXT these stand for what changes: "
        + PromptTemplate.escapes.map { "%\($0.letter) \($0.meaning)" }.joined(separator: "; ")
        + ". %[LOOK] changes the look, %[] ends that: "
        + Wording.list(PromptTemplate.lookNames, "or") + ".",
    ],
    examples: ["set", "set pager off", "set prompt %a %c %d/%n>", "set prompt default"],
    arguments: [.setting]
  ) { desk, scanner throws(Problem) in
    try desk.set(&scanner)
  },
  Command(
    "alias",
    group: .desk,
    usage: ["", "NAME", "NAME = LINE"],
    summary: "give the beginning of a line a name of your own",
    details: [
      "What is typed behind the name follows the line: with alias fq = f @2, fq the figure is older "
        + "does f @2 the figure is older; 3.2 fq does the same at 3.2.",
      "A verb's name cannot be taken. A rating's key and an address win over an alias.",
    ],
    examples: ["alias fq = f @2", "alias fq", "alias"],
    arguments: [.alias]
  ) { desk, scanner throws(Problem) in
    try desk.alias(&scanner)
  },
  Command(
    "unalias",
    group: .desk,
    usage: ["NAME"],
    summary: "take the name of an alias away",
    examples: ["alias fq = f @2", "unalias fq"],
    arguments: [.alias]
  ) { desk, scanner throws(Problem) in
    try desk.unalias(&scanner)
  },
  Command(
    "config",
    group: .desk,
    usage: ["", "init", "edit", "read", "keep NAME"],
    summary: "say where the configuration is, write, edit or read it",
    details: [
      "The configuration is a file of commands that are done whenever factdesk starts; -X leaves it "
        + "out. init writes one with everything in it as comments. edit opens it in the editor and "
        + "reads it. keep NAME puts the value that a setting or an alias has now into it."
    ],
    examples: ["config"],
    arguments: [.words(["init", "edit", "read", "keep"])]
  ) { desk, scanner throws(Problem) in
    try desk.configure(&scanner)
  },
]

extension Desk {
  func set(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if scanner.isAtEnd { return SettingsView.list(settings) }
    let line = try SetLine(&scanner)
    guard try line.apply(to: &settings) else {
      return SettingsView.reply(line.setting, settings)
    }
    var reply = Reply("\(line.setting.name) is \(line.setting.value(in: settings))")
    reply.json = SettingsView.json(line.setting, settings)
    return reply
  }

  func alias(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if scanner.isAtEnd { return AliasesView.reply(aliases.all, self) }
    var rest = scanner
    let name = rest.word()
    if rest.isAtEnd, !name.contains("=") {
      guard let line = aliases[name] else { throw AliasLine.unknown(at: scanner.place()) }
      return AliasesView.reply([(name: name, line: line)], self)
    }
    let (new, line, place) = try AliasLine.definition(&scanner)
    if let rival = rivals(of: new), CommandTable.command(named: new) == nil {
      throw Problem(
        .input,
        "\(new) is \(rival)",
        place: place,
        remedy: "An alias cannot take its name. Choose another."
      )
    }
    try aliases.define(new, line, at: place)
    return Reply("\(new) stands for: \(line)")
  }

  func unalias(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    let name = scanner.word()
    try expectEnd(scanner, "unalias NAME")
    guard aliases.remove(name) else { throw AliasLine.unknown(at: place) }
    return Reply("\(name) stands for nothing any more")
  }

  func configure(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    let word = scanner.word().lowercased()
    guard let store = ports.configuration else {
      throw Problem(
        .input,
        "the configuration is left out",
        remedy: "factdesk without -X reads it."
      )
    }
    if word != "keep" { try expectEnd(scanner, "config [init | edit | read | keep NAME]") }
    switch word {
    case "":
      let isThere = try store.read() != nil
      return Reply(
        isThere
          ? store.path : "\(store.path) is not there yet; config init writes one to start from"
      )
    case "init":
      guard try store.read() == nil else {
        throw Problem(
          .input,
          "the configuration is there already: \(store.path)",
          remedy: "config edit opens it."
        )
      }
      try store.write(Array(ConfigurationText.initial.utf8))
      return Reply("Written: \(store.path)")
    case "edit":
      if try store.read() == nil { try store.write(Array(ConfigurationText.initial.utf8)) }
      return Reply(effect: .editConfiguration(store.path))
    case "read": return try readConfiguration()
    case "keep": return try keep(&scanner, in: store)
    default:
      throw Problem(
        .input,
        "that is not known here",
        place: place,
        remedy: "Usage: config [init | edit | read | keep NAME]"
      )
    }
  }

  /// Does what the configuration says, on top of what is set now.
  package func readConfiguration() throws(Problem) -> Reply {
    guard let store = ports.configuration, let bytes = try store.read() else {
      throw Problem(
        .input,
        "there is no configuration to read",
        remedy: "config init writes one to start from."
      )
    }
    var commands = RunCommands(settings: settings, aliases: aliases)
    commands.read(bytes, file: store.path)
    settings = commands.settings
    aliases = commands.aliases
    if let checker = commands.checker { self.checker = checker }
    var reply = Reply("Read: \(store.path)")
    reply.problems = commands.problems
    reply.asides = hiddenAliases.map { StyledLine($0, .warning) }
    return reply
  }

  private func keep(
    _ scanner: inout LineScanner,
    in store: any ConfigurationStore
  ) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else {
      throw Problem(.input, "the name is missing", remedy: "Usage: config keep NAME")
    }
    let name = scanner.peekWord()
    if let line = aliases[name] {
      _ = scanner.word()
      try expectEnd(scanner, "config keep NAME")
      try keep("alias \(name) = \(line)", key: "alias \(name) =", in: store)
    } else {
      let setting = try SettingTable.setting(&scanner)
      try expectEnd(scanner, "config keep NAME")
      try keep(
        "set \(setting.name) \(setting.value(in: settings))",
        key: "set \(setting.name)",
        in: store
      )
    }
    return Reply("Kept in \(store.path)")
  }

  /// Puts a line into the configuration.
  func keep(
    _ line: String,
    key: String,
    in store: any ConfigurationStore
  ) throws(Problem) {
    let bytes = try store.read() ?? []
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        .damaged,
        "the configuration is not UTF-8",
        place: Problem.Place(file: store.path),
        remedy: "Mend it; it is not written over."
      )
    }
    try store.write(Array(ConfigurationText.setting(line, key: key, in: text).utf8))
  }
}
