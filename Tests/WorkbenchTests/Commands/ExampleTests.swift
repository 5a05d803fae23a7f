import FactModel
import TestSupport
import Testing
import Workbench

/// The examples in the help work as they stand, in a session of the sample article.
struct ExampleTests {
  @Test(arguments: CommandTable.commands.map(\.name))
  func works(_ name: String) throws {
    let command = try #require(CommandTable.command(named: name))
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let desk = try InMemoryDesk()
      desk.type(lines: [
        "source A slug=a", "source B slug=b", "source C slug=insider", "8.1 f @a",
        "c1 question why?",
        "finding omission 1.1",
        "nothing 4", "c1 tag draft", "8.2 f", "fix c2 Before.", "flag legal c2 Names a group.",
        "query author c1 Whose count?", "contact c1 Wang Wenbin by email: the count",
      ])
      let answer = desk.type(example)
      #expect(!answer.hasPrefix("error: "), "\(example): \(answer)")
    }
  }
}
