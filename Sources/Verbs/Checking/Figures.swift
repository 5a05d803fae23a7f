import DeskViews
import FactModel
import ItemFinding
import LineReading
import WordMatching
import Workbench

extension Verb {
  static let figures = Verb(
    "figures",
    group: .checking,
    forms: [CommandForm([.place.optional, .source])],
    summary: "compare numbers and dates with those in a source's passages about the same thing",
    details: [
      "The passages of the text that is kept of the source that share most words with the claim are "
        + "searched. “Around 600” agrees with 612, “more than 120” with 125.",
      "Unit, currency, rate, direction and what is counted are compared, too: 2 percent and 2 "
        + "percentage points are not comparable, “fell 4 percent” and “rose 4 percent” differ. Each row "
        + "shows what was read on both sides.",
    ],
    examples: ["keep @1 text The group counted 612 North Koreans.", "figures 8.1 @1"]
  ) { desk, typed throws(Problem) in
    let compared = try desk.compared(typed)
    let start = typed.start
    return try desk.looking { state throws(Problem) in
      let article = state.session.article
      let ours = FigureReader.figures(
        touching: compared.ranges,
        of: article.blocks,
        in: article.text,
        dates: state.dateReadings
      )
      guard !ours.isEmpty else {
        throw Problem(
          .input,
          "there is no figure and no date",
          place: start,
          remedy: "numbers and dates list all."
        )
      }
      let words =
        compared.ranges.map { article.text.slice($0) } + [compared.claim?.restatement ?? ""]
      let passages = LikePassages.passages(like: words.joined(separator: " "), in: compared.text)
      let rows = FigurePairing.rows(
        ours,
        FigurePairing.candidates(
          in: passages,
          of: compared.text,
          published: compared.source.published
        ),
        on: state.session.facts.published.flatMap { CivilDay($0) }
      )
      return FiguresView.reply(rows, passages.map(\.range), compared, state)
    }
  }
}
