import FactModel
import LineReading
import Workbench

extension Verb {
  static let nothing = Verb(
    "nothing",
    ["nc"],
    group: .tagging,
    forms: [CommandForm([.places.optional], tail: .optional("NOTE", "the note"))],
    summary: "mark sentences or items as having nothing to check",
    examples: ["nothing h1", "nothing 4 promises only", "nothing i9 a figure of speech"]
  ) { desk, typed throws(Problem) in
    let places = try desk.places(typed)
    if !places.items.isEmpty, places.ranges.isEmpty {
      let check = Item.Check(.nothing, note: typed.restOrNil, signed: desk.sign())
      return try desk.check(places.items, check)
    }
    return try desk.mark(.nothing, try desk.passages(typed), note: typed.restOrNil)
  }
}
