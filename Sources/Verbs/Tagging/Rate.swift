import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let rate = Verb(
    "rate",
    group: .tagging,
    forms: [
      CommandForm(
        [.place.optional, Parameter("RATING", "the rating", .rating), .sources.optional],
        tail: .optional("REASON", "the reason")
      )
    ],
    summary: "give a rating; the verb itself can be left out",
    details: [
      "Rates the claim that the address names. Where it names a passage, the claim on exactly that "
        + "passage is rated, or a new one made. Without an address it is the sentence at the "
        + "cursor, and the cursor moves to the next sentence that is not covered.",
      "The rating is given by its key, its name, or the beginning of either. The reason is taken as "
        + "it is, to the end of the line.",
    ],
    examples: [
      "rate 1.1 mx \"so-called\" is dropped", "7.1 true", "c1 mf the count is China's own",
    ]
  ) { desk, typed throws(Problem) in
    guard let rating = typed.text("RATING").flatMap({ desk.session.scale.rating(named: $0.text) })
    else { return Reply() }
    return try desk.tag(rating, typed.address("ADDRESS"), typed)
  }
}
