import Replies
import Terminal
import Workbench

/// What `--help` and `--version` print.
package enum UsageText {
  /// The same as in debian/changelog.
  package static let number = "0.2.0"
  package static let version = "factdesk \(number)"

  package static let introduction =
    "Opens an article (a file, a URL, or - for standard input) and resumes the session begun on it, or "
    + "starts one. Without an article, lists the sessions and offers the last. export writes "
    + "sessions in a format of the field, several into one file; import makes new sessions of another "
    + "tool's file or, with -s, adds to one; the command formats lists the formats."

  package static let exitStatus =
    "Exit status: 0 done, 1 something failed, 2 wrong usage, 130 interrupted."

  /// `width`: The window's; nil where it is none.
  package static func help(_ width: Int? = nil) -> String {
    let usages = ["[OPTION…] [ARTICLE]"] + SubcommandTable.subcommands.map(\.usage)
    var lines = usages.enumerated().map { index, usage in
      StyledLine((index == 0 ? "usage: " : "       ") + "factdesk " + usage)
    }
    lines += [StyledLine(""), StyledLine(introduction), StyledLine("")]
    let width = min(width ?? 80, 80)
    // A narrow window has no room for two columns.
    lines += OptionTable.options.map { row($0, leadWidth: width < 60 ? 8 : 25) }
    lines += [
      StyledLine(""), StyledLine("Type help at the prompt for the commands. " + exitStatus),
    ]
    return Renderer(style: ScreenStyle(width: width)).text(lines)
  }

  private static func row(_ option: OptionEntry, leadWidth: Int) -> StyledLine {
    let short = option.short.map { $0 + ", " } ?? "    "
    let value = option.value.map { " " + $0.name } ?? ""
    return StyledLine(
      lead: [StyledSpan("  " + short + option.long + value)],
      leadWidth: leadWidth,
      body: [StyledSpan(option.summary)]
    )
  }
}
