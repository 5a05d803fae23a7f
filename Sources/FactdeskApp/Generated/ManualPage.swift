import DeskViews
import FactModel
import LineReading
import Verbs
import Workbench

/// The manual page factdesk(1), in the language of man(7).
enum ManualPage {
  static var text: String {
    var page = Roff()
    page.heading()
    page.section("NAME")
    page.text("factdesk - the fact-checker's desk in a terminal")
    page.section("SYNOPSIS")
    for usage in ["[OPTION…] [ARTICLE]"] + SubcommandTable.subcommands.map(\.usage) {
      page.text("factdesk " + usage)
      page.line("br")
    }
    page.section("DESCRIPTION")
    page.text(UsageText.introduction)
    page.paragraph(
      "At its prompt an article is walked through sentence by sentence: claims are tagged with "
        + "ratings, sources and reasons, and a report is written. Every change is on disk before the "
        + "prompt returns, and undo reverses any of them. The same lines work with -c, in a script "
        + "behind -f and from a pipe."
    )
    subcommands(&page)
    options(&page)
    prompt(&page)
    commands(&page)
    help(&page)
    surroundings(&page)
    return page.text
  }

  private static func subcommands(_ page: inout Roff) {
    page.section("SUBCOMMANDS")
    for subcommand in SubcommandTable.subcommands {
      page.item(subcommand.usage, Roff.sentence(subcommand.summary))
    }
    page.paragraph("An article whose file has such a name is opened by its path: ./sessions.")
  }

  private static func options(_ page: inout Roff) {
    page.section("OPTIONS")
    for option in OptionTable.options {
      let value = option.value.map { " " + $0.name } ?? ""
      let names = option.names.map { $0 + value }.joined(separator: ", ")
      page.item(names, Roff.sentence(option.summary))
    }
  }

  private static func prompt(_ page: inout Roff) {
    page.section("THE PROMPT")
    page.text("A line is a rating, a verb or an address:")
    page.example([
      "[ADDRESS] RATING [@SOURCE…] [REASON]", "[ADDRESS] VERB …", "ADDRESS",
    ])
    page.paragraph(
      "What is recognised first: a rating's key or name, a verb's name, an address, the unique "
        + "beginning of any of them. Anything else is an error with a suggestion, and changes nothing."
    )
  }

  private static func commands(_ page: inout Roff) {
    page.section("COMMANDS")
    for group in Command.Group.allCases {
      let commands = CommandTable.commands.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      page.subsection(group.rawValue)
      for command in commands {
        var paragraphs = [Roff.sentence(command.summary)] + command.details
        if !command.abbreviations.isEmpty {
          paragraphs.insert("Short: " + command.abbreviations.joined(separator: ", ") + ".", at: 1)
        }
        page.item(command.usageLines, paragraphs)
        page.example(command.examples)
      }
    }
  }

  private static func help(_ page: inout Roff) {
    for topic in HelpTopic.all {
      page.section(topic.name.uppercased())
      for row in topic.rows { page.item(row.term, row.meaning) }
    }
    page.section("RATING SCALES")
    for scale in Scale.builtIn {
      page.subsection(scale.name)
      page.text(scale.title + ".")
      for rating in scale.ratings {
        page.item(rating.key + ", " + rating.name, rating.meaning ?? rating.name)
      }
    }
  }

  private static func surroundings(_ page: inout Roff) {
    page.section("ENVIRONMENT")
    for row in EnvironmentTable.rows { page.item(row.name, row.meaning) }
    page.section("FILES")
    page.item("sessions/NAME.json", "A session: article, claims, sources, and every change.")
    page.item("sessions/NAME.journal", "Changes that are not in the session file yet.")
    page.item(
      "$XDG_DATA_HOME/factdesk/sessions",
      "The sessions, where there is no folder sessions."
    )
    page.item("$XDG_CONFIG_HOME/factdesk/config.json", "Who is at the keyboard.")
    page.item("$XDG_STATE_HOME/factdesk/history", "The lines typed before.")
    page.section("EXIT STATUS")
    page.text(UsageText.exitStatus)
  }
}
