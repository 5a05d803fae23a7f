import Comparing
import ExchangeViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let compare = Verb(
    "compare",
    group: .looking,
    forms: [
      CommandForm([
        Parameter("NAME", "the name of a rater", .name(.any)),
        Parameter("NAME 2", "the name of another rater", .name(.any)).optional,
      ])
    ],
    summary: "compare what two people found and rated in this session",
    details: [
      "What only one of them rated, passages that differ, ratings that differ with their reasons; agreements come last. "
        + "Without a second name it is you, or whoever else rated most. Of a blind check the ratings count that were "
        + "fixed. adjudicate settles what was changed by both; rating again settles two ratings."
    ],
    examples: ["compare \"Maria Chen\"", "compare Ada \"Maria Chen\""]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("NAME") else { return Reply() }
    let raters = desk.session.raters
    let one = try desk.rater(name, among: raters)
    if let check = Array(desk.session.blindChecks.all).last(where: {
      Folding.isSame($0.checker, one)
    }),
      check.revealed == nil
    {
      throw Problem(
        .input,
        "the ratings of \(one) are blind still",
        place: name.place,
        remedy: check.isCopy
          ? "reveal fixes yours." : "reveal \"\(one)\" opens them when both are in."
      )
    }
    let other =
      if let typed = typed.text("NAME 2") {
        try desk.rater(typed, among: raters)
      } else {
        raters.first { Folding.isSame($0, desk.checker.name) && !Folding.isSame($0, one) }
          ?? raters.first { !Folding.isSame($0, one) } ?? desk.checker.name
      }
    return RaterComparisonView.reply(RaterComparison(desk.session, other, one))
  }
}

extension Desk {
  /// The rater, or the one who rates blind, with a name; `me` is whoever is at the keyboard.
  fileprivate func rater(_ typed: TypedText, among raters: [String]) throws(Problem) -> String {
    let open = session.blindChecks.all.filter { $0.revealed == nil }.map(\.checker)
    let name = try somebody(typed.text, among: raters + open, at: typed.place)
    guard (raters + open).contains(where: { Folding.isSame($0, name) }) else {
      throw Problem(
        .input,
        "\(Wording.excerpt(name, 40)) rated nothing in this session",
        place: typed.place,
        remedy: raters.isEmpty ? nil : "Those who did: \(Wording.list(raters))."
      )
    }
    return name
  }
}
