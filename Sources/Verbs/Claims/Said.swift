import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let said = Verb(
    "said",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .value("DATE", "the date", words: ["none"]))],
    summary: "say when it was said",
    details: [
      "Of several days, 22–28 January 2024, the month or the year that all of them lie in is kept. A day without a "
        + "year, 29 Jan, is of the year in which the article was published."
    ],
    examples: ["said c1 2024-01-29", "said c1 January 2024"]
  ) { desk, typed throws(Problem) in
    let (date, span) = try desk.said(typed)
    var reply = try desk.update(typed) { claim throws(Problem) in claim.said = date }
    if let date, span {
      reply.asides.append(
        StyledLine("One date is kept, not several days: \(date.inWords).", .warning)
      )
    }
    // No date has a colon in it.
    if typed.rest.contains(":") {
      reply.asides.append(StyledLine("The time of day is not kept.", .warning))
    }
    return reply
  }
}

extension Desk {
  /// When something was said; nil for none.
  ///
  /// It is of several days where such were typed: what they have in common.
  fileprivate func said(
    _ typed: ParsedArguments
  ) throws(Problem) -> (date: PartialDate?, isOfSeveralDays: Bool) {
    guard typed.rest != "none" else { return (nil, false) }
    let days = PartialDate.days(written: typed.rest, in: session.facts.published?.year)
    if let (from, through) = days {
      guard let through else { return (from, false) }
      if from <= through, let common = through.common(with: from) { return (common, true) }
    }
    return (try date(typed.rest, at: typed.tail?.place ?? typed.start), false)
  }
}
