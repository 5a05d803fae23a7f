import Anchoring
import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let diff = Verb(
    "diff",
    group: .looking,
    forms: [
      CommandForm([
        Parameter("N", "a reading", .number).optional,
        Parameter("M", "a reading", .number).optional,
      ])
    ],
    summary: "show what the publisher changed between two readings of the article",
    details: [
      "Between the last reading and the one before; between reading N and the one that holds; between "
        + "N and M. What was taken out stands in [- -], what was put in in {+ +}; the claims and "
        + "findings on a sentence stand behind it."
    ],
    examples: ["diff", "diff 1 2"]
  ) { desk, typed throws(Problem) in
    let readings = desk.session.revisions
    let holding = (readings.firstIndex { $0.hash == desk.session.article.hash } ?? 0) + 1
    let first = try desk.reading(typed.text("N"))
    let second = try desk.reading(typed.text("M"))
    guard readings.count > 1 else {
      throw Problem(
        .input,
        "the article was read only once, \(desk.session.article.read.minute)",
        remedy: "reload reads it again."
      )
    }
    let new = second ?? (first == nil && holding == 1 ? readings.count : holding)
    let old = first ?? (new == holding ? holding - 1 : holding)
    guard let difference = RevisionDifference(from: readings[old - 1], to: readings[new - 1]) else {
      let limit = PassageAnchorer.longestText / 1_000_000
      throw Problem(.input, "articles above \(limit) MB cannot be compared")
    }
    return DifferenceView.reply(difference, from: old, to: new, desk.state)
  }
}

extension Desk {
  /// The number of a reading, from 1; nil where none was typed.
  fileprivate func reading(_ typed: TypedText?) throws(Problem) -> Int? {
    guard let typed else { return nil }
    guard let number = Int(typed.text), session.revisions.indices.contains(number - 1) else {
      throw Problem(
        .input,
        "there is no reading \(Wording.excerpt(typed.text, 40)) of the article",
        place: typed.place,
        remedy: "It was read \(Wording.count(session.revisions.count, "time")). Usage: diff [N] [M]"
      )
    }
    return number
  }
}
