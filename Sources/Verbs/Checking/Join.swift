import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let join = Verb(
    "join",
    group: .checking,
    forms: [CommandForm([Parameter("ITEM", "the item", .items).repeated])],
    summary: "make one item of several in a sentence",
    details: [
      "It keeps the first label and kind, and is open: what was ticked were its parts, not the words between them."
    ],
    examples: ["join i1-2"]
  ) { desk, typed throws(Problem) in
    let items = try desk.places(typed, "ITEM").items.filter { !$0.passage.isGone }
    let starts = items.map(\.passage.range.lowerBound)
    let ends = items.map(\.passage.range.upperBound)
    guard items.count > 1, let start = starts.min(), let end = ends.max(), let first = items.first
    else {
      throw Problem(
        .input,
        "several items must be named",
        place: typed.start,
        remedy: "Usage: join ITEM ITEM…"
      )
    }
    guard desk.session.sentences.touched(by: start..<end).count == 1 else {
      throw Problem(
        .input,
        "items of several sentences are not one",
        place: typed.start,
        remedy: "A later mention of a name is tied to the first: item ITEM of ITEM."
      )
    }
    var joined = first
    joined.passage = Passage(start..<end, in: desk.session.article.text)
    // Nobody has looked at the words between them, nor said what all of them mean.
    (joined.check, joined.meaning) = (nil, nil)
    let gone = Array(items.dropFirst())
    let changes: [Change] =
      [Change(from: first, to: joined)]
      + desk.dropping(gone, inFavourOf: joined.id, besides: [first.id])
    try desk.commit(changes)
    return Reply(
      [ItemView.line(desk.session.items[joined.id] ?? joined, desk.state)],
      json: joined.json
    )
  }
}
