import Interchange
package import LineReading
import Verbs
import Workbench

/// A word that stands in place of the article and asks for something without a prompt.
package struct SubcommandEntry: Sendable {
  /// What may stand behind it.
  package enum Operand: Sendable, Equatable {
    case files
    case sessions
    case nothing
  }

  package let name: String
  /// How it is typed, without the program's name.
  package let usage: String
  /// What it does, without a full stop.
  package let summary: String
  package let operand: Operand
  /// What may stand right behind it in place of that.
  package let words: [String]

  init(
    name: String,
    usage: String,
    summary: String,
    operand: Operand,
    words: [String] = []
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    self.operand = operand
    self.words = words
  }

  /// A command of the prompt, by its declaration.
  init(_ command: Command) {
    let parameters = command.forms[0].parameters.map(\.usage)
    let session = command.shell == .inSession ? "-s NAME" : "[-s NAME]"
    name = command.name
    usage = ([command.name] + parameters + [session, "[OPTION…]"]).joined(separator: " ")
    summary = command.summary
    operand = .files
    words = command.forms[0].parameters.first.map(Self.words) ?? []
  }

  private static func words(_ parameter: Parameter) -> [String] {
    switch parameter.kind {
    case .name(.format): ["markdown", "bundle"] + FormatTable.names
    case .name(.words(let words)), .choice(let words): words
    default: []
    }
  }
}

/// All such words.
package enum SubcommandTable {
  /// The commands of the prompt among them.
  package static let commands = CommandTable.commands.filter { $0.shell != nil }

  /// The command with a name; nil where there is none.
  package static func command(named name: String) -> Command? {
    // The path of an article is told from a command without making the table.
    name.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? commands.first { $0.name == name } : nil
  }

  package static let subcommands: [SubcommandEntry] =
    [
      SubcommandEntry(
        name: "read",
        usage: "read [--json] FILE | URL…",
        summary: "print what the reader makes of articles, without a session",
        operand: .files
      ),
      SubcommandEntry(
        name: "sessions",
        usage: "sessions [--json] [archived | deleted | WORD… | MOVE NAME…]",
        summary:
          "list the sessions; MOVE is archive, unarchive, delete, undelete, or rename NAME NEW",
        operand: .sessions,
        words: [
          "archived", "deleted", "overdue", "archive", "unarchive", "delete", "undelete", "rename",
        ]
      ),
      SubcommandEntry(
        name: "verify",
        usage: "verify [--json] [SESSION…]",
        summary: "check the files of sessions for damage; never changes anything",
        operand: .sessions
      ),
      SubcommandEntry(
        name: "merge-driver",
        usage: "merge-driver install | merge BASE OURS THEIRS [NAME] | text FILE",
        summary: "have git merge sessions and show them in sentences; git calls the other two",
        operand: .files,
        words: ["install", "merge", "text"]
      ),
      SubcommandEntry(
        name: "store",
        usage: "store [--json] [init | check | status | put NAME… | take NAME…]",
        summary:
          "lay out a store in a database, look at it, put sessions there and take them out; backup FILE, restore FILE",
        operand: .sessions,
        words: ["init", "check", "status", "put", "take", "backup", "restore"]
      ),
      SubcommandEntry(
        name: "doctor",
        usage: "doctor [--json]",
        summary: "say what is installed, what is missing, and the command that mends it",
        operand: .nothing
      ),
    ] + commands.map(SubcommandEntry.init)
}
