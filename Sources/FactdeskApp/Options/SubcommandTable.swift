import Interchange

/// A word that stands in place of the article and asks for something without a prompt.
package struct SubcommandEntry: Sendable {
  /// What may stand behind it.
  package enum Operand: Sendable, Equatable {
    case none
    case files
    case sessions
  }

  package let name: String
  /// How it is typed, without the program's name.
  package let usage: String
  /// What it does, without a full stop.
  package let summary: String
  package let operand: Operand
  /// What may stand right behind it in place of that.
  package let words: [String]
}

/// All such words.
package enum SubcommandTable {
  package static let subcommands: [SubcommandEntry] = [
    SubcommandEntry(
      name: "read",
      usage: "read [--json] FILE | URL…",
      summary: "print what the reader makes of articles, without a session",
      operand: .files,
      words: []
    ),
    SubcommandEntry(
      name: "sessions",
      usage: "sessions [--json] [archived | deleted | MOVE NAME…]",
      summary:
        "list the sessions; MOVE is archive, unarchive, delete, undelete, or rename NAME NEW",
      operand: .sessions,
      words: ["archived", "deleted", "archive", "unarchive", "delete", "undelete", "rename"]
    ),
    SubcommandEntry(
      name: "export",
      usage: "export FORMAT [FILE] -s NAME… [--notes] [--desk] [--overwrite]",
      summary: "write sessions in a format of the field, several into one file",
      operand: .files,
      words: ["markdown"] + FormatTable.names
    ),
    SubcommandEntry(
      name: "import",
      usage: "import FILE [--as FORMAT] [--partial] [-s NAME]",
      summary: "make new sessions of another tool's file or, with -s, add to one",
      operand: .files,
      words: []
    ),
    SubcommandEntry(
      name: "verify",
      usage: "verify [--json] [SESSION…]",
      summary: "check the files of sessions for damage; never changes anything",
      operand: .sessions,
      words: []
    ),
  ]
}
