import OrderedJSON
import Workbench

/// What fish needs to complete the program's command line.
enum FishCompletion {
  static var text: String {
    var lines = [
      "# fish completion for factdesk; printed by: factdesk --generate fish",
      "",
      "function __factdesk_sessions",
      "    \(ShellWords.sessionNames)",
      "end",
      "",
    ]
    lines += OptionTable.options.map(option)
    lines.append("")
    for subcommand in SubcommandTable.subcommands {
      lines.append(
        "complete -c factdesk -n __fish_use_subcommand -a \(subcommand.name)"
          + " -d \(quoted(subcommand.summary))"
      )
      let condition = "-n '__fish_seen_subcommand_from \(subcommand.name)'"
      if !subcommand.words.isEmpty {
        let isFirst =
          "-n '__fish_seen_subcommand_from \(subcommand.name); and __fish_is_nth_token 2'"
        lines.append(
          "complete -c factdesk \(isFirst) -f -a \(quoted(subcommand.words.joined(separator: " ")))"
        )
      }
      switch subcommand.operand {
      case .sessions:
        lines.append("complete -c factdesk \(condition) -f -a '(__factdesk_sessions)'")
      case .files: lines.append("complete -c factdesk \(condition) -F")
      case .nothing: lines.append("complete -c factdesk \(condition) -f")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func option(_ option: OptionEntry) -> String {
    let short = option.short.map { " -s \($0.dropFirst())" } ?? ""
    let value = option.value.map { " " + argument($0) } ?? ""
    return "complete -c factdesk\(short) -l \(option.long.dropFirst(2))\(value)"
      + " -d \(quoted(option.summary))"
  }

  private static func argument(_ value: OptionEntry.Value) -> String {
    switch value {
    case .text: "-x"
    case .file: "-r -F"
    case .folder: "-x -a '(__fish_complete_directories)'"
    case .session: "-x -a '(__factdesk_sessions)'"
    case .command:
      "-x -a "
        + quoted(
          ShellWords.verbs.map { "\($0.name)\t\(plain($0.summary))" }.joined(separator: "\n")
        )
    case .words(_, let words): "-x -a " + quoted(words.joined(separator: " "))
    }
  }

  /// The list of arguments is read once more by fish: what has a meaning there is left out.
  private static func plain(_ text: String) -> String {
    text.filter { !"$()'\"\\{}*?~#;&|<>".contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    let inside = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "'", with: "\\'")
    return "'" + inside + "'"
  }
}
