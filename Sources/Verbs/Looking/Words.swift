import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let words = Verb(
    "words",
    ["w"],
    group: .looking,
    forms: [CommandForm([.places.optional])],
    summary: "number the words of a sentence, for addresses such as 3.2:5-9",
    examples: ["words 3.1", "3.1 w"]
  ) { desk, typed throws(Problem) in
    let passages = try desk.passages(typed)
    return try desk.looking { state throws(Problem) in try WordsView.reply(passages, state) }
  }
}
