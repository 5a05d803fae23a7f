import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let tick = Verb(
    "tick",
    group: .checking,
    forms: [
      CommandForm(
        [
          Parameter("ADDRESS", "the address", .items).optional.repeated, .sources.optional,
        ],
        tail: .optional("NOTE", "the note")
      ),
      CommandForm([
        Parameter("PROPOSAL", "the proposal", .proposals).repeated,
        Parameter.sources,
      ]),
    ],
    summary: "tick items off: a source confirms them",
    details: [
      "Of a sentence or a passage, all that is open in it; without an address, in the sentence at the "
        + "cursor. Where no source is needed, the note says how it was checked. What is not as the "
        + "article has it gets a rating (i7 RATING) and becomes a claim.",
      "Of what proposals lists (p3 @1): the items there, and nothing is proposed there any more. "
        + "unmark i7 opens it again; nothing i7 says that there is nothing to check in it.",
    ],
    examples: ["tick i3-5 @1", "tick 3.1 @1 the official transcript", "tick i9 the sum is right"]
  ) { desk, typed throws(Problem) in
    if !typed.texts("PROPOSAL").isEmpty { return try desk.tickProposals(typed) }
    let (named, areNamed) = try desk.items(typed)
    // What somebody made a claim, or asked about, is no more ticked with the rest.
    let items = areNamed ? named : named.filter { $0.claim == nil && desk.isToTick($0) }
    let left = ItemView.left(areNamed ? [] : named.filter(desk.session.isOpen), desk.session)
    guard !items.isEmpty else {
      let all =
        left.isEmpty ? "All items there are checked already." : "Nothing else is to be ticked."
      return Reply([StyledLine(named.isEmpty ? "There are no items there." : all)], asides: left)
    }
    var reply = try desk.tick(items, typed, isEach: !areNamed)
    reply.asides = left + reply.asides
    return reply
  }
}
