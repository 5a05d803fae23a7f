import LineReading
import OrderedJSON
import Verbs
import Workbench

/// What the completions of all shells are made of.
enum ShellWords {
  /// Every spelling that help lists.
  static var options: [String] {
    OptionTable.options.flatMap { ($0.short.map { [$0] } ?? []) + [$0.long] }
  }

  static var subcommands: [String] { SubcommandTable.subcommands.map(\.name) }

  /// The verbs with what they do; without `!`, which is no word to a shell.
  static var verbs: [(name: String, summary: String)] {
    CommandTable.commands.filter { $0.name.first?.isLetter == true }.map { ($0.name, $0.summary) }
  }

  /// A line of shell that prints the names of the sessions.
  static let sessionNames =
    #"factdesk sessions --json 2>/dev/null | grep -o '"name":"[^"]*"' | cut -d '"' -f 4"#

  /// A text in single quotation marks, in which a shell changes nothing.
  static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
