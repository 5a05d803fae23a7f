import DeskViews
import FactModel
import LineReading
import Verbs
import Workbench

/// The page docs/commands.md, made from the table of commands, the addresses and the scales.
enum CommandPage {
  static var text: String {
    var lines = intro
    for topic in HelpTopic.all { lines += section(topic) }
    for group in Command.Group.allCases {
      let commands = CommandTable.commands.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      lines += ["## \(group.rawValue)", ""]
      for command in commands { lines += section(command) }
    }
    lines += ["## Rating scales", ""]
    lines += ["`scale NAME` chooses one for the session; `scale FILE` reads one of your own.", ""]
    for scale in Scale.builtIn { lines += section(scale) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let intro = [
    "# Commands",
    "",
    "Made from the table of commands by a test; after a change there,",
    "`FACTDESK_RECORD=1 swift test --filter CommandPageTests` writes it again.",
    "",
    "A line is a rating, a verb or an address:",
    "",
    "    [ADDRESS] RATING [@SOURCE…] [REASON]",
    "    [ADDRESS] VERB …",
    "    ADDRESS",
    "",
    "What is recognised first: a rating's exact key or name, a verb's exact name, an address, the",
    "unique beginning of any of them. Anything else is an error with a suggestion. A line that begins",
    "with `#` is a comment. At the prompt, in scripts (`-f`), with `-c` and from a pipe, the same",
    "lines do the same.",
    "",
    "In the usage, words in capitals stand for what is typed, brackets enclose what can be left out,",
    "`|` separates choices, and … says that more of the same can follow.",
    "",
  ]

  private static func section(_ command: Command) -> [String] {
    var lines = ["### \(command.name)", "", sentence(command.summary), ""]
    lines += command.usageLines.map { "    \($0)" } + [""]
    if !command.abbreviations.isEmpty {
      lines += ["Short: \(command.abbreviations.map(code).joined(separator: ", ")).", ""]
    }
    for paragraph in command.details { lines += [escaped(paragraph), ""] }
    lines += ["Examples:", ""] + command.examples.map { "    \($0)" } + [""]
    return lines
  }

  private static func section(_ topic: HelpTopic) -> [String] {
    let name = topic.name.prefix(1).uppercased() + topic.name.dropFirst()
    return ["## \(name)", "", sentence(topic.summary), ""]
      + table(["typed", "means"], topic.rows.map { [code($0.term), escaped($0.meaning)] })
  }

  private static func section(_ scale: Scale) -> [String] {
    let rows = scale.ratings.map { rating in
      [code(rating.key), rating.name, rating.meaning ?? ""]
    }
    let isDefault = scale.name == Scale.aap.name ? " The default." : ""
    return ["### \(scale.name)", "", "\(scale.title), version \(scale.version).\(isDefault)", ""]
      + table(["key", "rating", "meaning"], rows)
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    } + [""]
  }

  private static func code(_ text: String) -> String {
    text.split(separator: "  ").map { "`\($0)`" }.joined(separator: " ")
  }

  /// A summary as a sentence of its own.
  private static func sentence(_ text: String) -> String {
    escaped(text.prefix(1).uppercased() + text.dropFirst()) + "."
  }

  /// Text in which nothing is Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
