import FactModel
import ItemFinding

extension Verb {
  static let figures = Verb(
    "figures",
    group: .checking,
    forms: [CommandForm([.place.optional, .source])],
    summary: "compare numbers and dates with those in a source's passages about the same thing",
    details: [
      "The passages of the text that is kept of the source that share most words with the claim are "
        + "searched. “Around 600” agrees with 612, “more than 120” with 125."
    ],
    examples: ["keep @1 text The group counted 612 North Koreans.", "figures 8.1 @1"]
  ) { desk, typed throws(Problem) in
    let compared = try desk.compared(typed)
    let ours = desk.foundItems.filter { item in
      item.isFigure && compared.ranges.contains { $0.overlaps(item.range) }
    }
    guard !ours.isEmpty else {
      throw Problem(
        .input,
        "there is no figure and no date",
        place: typed.start,
        remedy: "numbers and dates list all."
      )
    }
    let words =
      compared.ranges.map { desk.session.article.text.slice($0) }
      + [compared.claim?.restatement ?? ""]
    let passages = LikePassages.ranges(like: words.joined(separator: " "), in: compared.text)
    let theirs = passages.flatMap { SourceFigure.all(in: $0, of: compared.text) }
    let ourDates = DateResolver(published: desk.session.facts.published)
    let theirDates = DateResolver(published: compared.source.published)
    let rows = ours.map { item in
      FigureRow(item: item, theirs: theirs, ourDates: ourDates, theirDates: theirDates)
    }
    return FiguresView.reply(rows, passages, compared, desk)
  }
}
