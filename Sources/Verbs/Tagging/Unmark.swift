import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let unmark = Verb(
    "unmark",
    group: .tagging,
    forms: [CommandForm([.places.optional])],
    summary: "remove the marks of sentences, or the checks of items",
    examples: ["unmark 4", "unmark i9"]
  ) { desk, typed throws(Problem) in
    let places = try desk.places(typed)
    if !places.items.isEmpty, places.ranges.isEmpty {
      let count = try desk.uncheck(places.items)
      return Reply(
        count == 0 ? "Nobody has checked that." : "\(Wording.count(count, "item")) open again"
      )
    }
    let marks = desk.marks(touching: try desk.passages(typed))
    try desk.commit(marks.map { Change(from: $0, to: nil) })
    return Reply("\(Wording.count(marks.count, "mark")) removed")
  }
}
