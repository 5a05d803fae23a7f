import LineReading
import Verbs
import Workbench

enum CommandNames {
  static let all = CommandTable.commands.map(\.name)
}
