import Comparing
import DeskViews
import FactModel
import LineReading
import Replies

extension Verb {
  static let compare = Verb(
    "compare",
    group: .looking,
    forms: [
      CommandForm([
        Parameter("NAME", "the one", .name(.any)),
        Parameter("NAME 2", "the other", .name(.any)).optional,
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
    return RaterComparisonView.reply(RaterComparison(desk.session, other, one), desk.state)
  }
}

extension Session {
  /// Whoever rated something, the one with the most claims first.
  fileprivate var raters: [String] {
    var counts: [(name: String, count: Int)] = []
    for claim in claims.all {
      for name in Set(claim.verdicts.map(\.signed.by.name)) {
        if let index = counts.firstIndex(where: { Folding.isSame($0.name, name) }) {
          counts[index].count += 1
        } else {
          counts.append((name, 1))
        }
      }
    }
    return counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
  }
}

extension Desk {
  /// The rater whose name begins so, or has a word that does; `me` is whoever is at the keyboard.
  fileprivate func rater(_ typed: TypedText, among raters: [String]) throws(Problem) -> String {
    let name = person(typed.text)
    if let same = raters.first(where: { Folding.isSame($0, name) }) { return same }
    let found = raters.filter { Folding.hasWord(in: $0, beginning: Folding.folded(name)) }
    if let open = Array(session.blindChecks.all).last(where: { $0.revealed == nil }),
      found.isEmpty, Folding.hasWord(in: open.checker, beginning: Folding.folded(name))
    {
      return open.checker
    }
    guard found.count == 1 else {
      throw Problem(
        .input,
        found.isEmpty
          ? "\(Wording.excerpt(name, 40)) rated nothing in this session"
          : "several people are called \(Wording.excerpt(name, 40))",
        place: typed.place,
        remedy: raters.isEmpty ? nil : "Those who did: \(Wording.list(raters))."
      )
    }
    return found[0]
  }
}
