import DeskViews
import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

struct HelpTests {
  @Test func everyVerbTopicAndGroupHasHelp() throws {
    let desk = try InMemoryDesk()
    for (name, summary) in HelpView.names(CommandTable.commands) {
      let text = desk.type("help \(name)")
      #expect(!text.hasPrefix("error"), "\(name): \(text)")
      #expect(!summary.isEmpty)
    }
    for command in CommandTable.commands {
      let text = desk.type("help \(command.name)")
      #expect(text.hasPrefix("\(command.name): \(command.summary)"))
      for usage in command.usageLines { #expect(text.contains(usage)) }
      for example in command.examples { #expect(text.contains("e.g. \(example)")) }
    }
    for group in Command.Group.allCases {
      let text = desk.type("help \(group.rawValue)")
      for command in CommandTable.commands where command.group == group {
        #expect(text.contains(command.name), "\(group): \(command.name)")
      }
    }
  }

  @Test func overviewNamesEveryVerb() throws {
    let words = Set(try InMemoryDesk().type("help").split { $0.isWhitespace }.map(String.init))
    for command in CommandTable.commands { #expect(words.contains(command.name)) }
  }

  @Test func allListsEveryVerbWithWhatItDoes() throws {
    let text = try InMemoryDesk().type("help all")
    for command in CommandTable.commands { #expect(text.contains(command.summary)) }
  }

  @Test func explainsTheRatingsOfTheScale() throws {
    let desk = try InMemoryDesk(
      scale: try #require(Scale.builtIn.first { $0.name == "politifact" })
    )
    #expect(desk.type("help ratings").contains("Pants on Fire"))
    #expect(desk.type("help pf").contains("Pants on Fire"))
  }

  @Test(arguments: [
    ("help so", "error: “so” could be several things (column 6)"),
    ("help evidnce", "error: there is no help on “evidnce” (column 6)\n> Did you mean evidence?"),
    ("help zzzzzz", "error: there is no help on “zzzzzz” (column 6)\n> help alone"),
  ])
  func suggestsForWhatIsNotThere(_ row: (line: String, answer: String)) throws {
    let text = try InMemoryDesk().type(row.line)
    #expect(text.hasPrefix(row.answer), "\(text)")
  }

  @Test(arguments: [
    ("apropos quotation", "evidence"), ("apropos QUOTATION", "evidence"),
    ("apropos pager", "help output"),
    ("apropos undo", "undo"), ("apropos so-called", "rate"),
  ])
  func searchesAllHelp(_ row: (line: String, name: String)) throws {
    let names = try InMemoryDesk().type(row.line).split(separator: "\n")
      .map { $0.split(separator: "  ")[0] }
    #expect(names.contains { $0.hasSuffix(row.name) }, "\(names)")
  }

  @Test func saysThatNothingIsFound() throws {
    #expect(try InMemoryDesk().type("apropos zzz") == "~ Nothing in the help speaks of “zzz”.")
  }
}
