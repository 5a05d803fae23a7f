import DeskViews
import FactModel
import Judging
import LineReading
import Replies
import Workbench

extension Verb {
  static let stale = Verb(
    "stale",
    group: .looking,
    forms: [CommandForm()],
    summary: "show the sentences that read otherwise than when they were judged",
    details: [
      "Verdicts, ticks, marks, findings, fixes, accepted risks, cleared flags and quoted evidence hold for "
        + "the sentences that were there when they were given; only spaces and the forms of quotation "
        + "marks and dashes do not count. Each changed sentence is shown once with what it read, what it "
        + "reads, and all that was judged in it. Until it is looked at again it is not covered.",
      "What was judged of a sentence that is gone is listed behind them, with the places where its words "
        + "stand now: whether that is it, only you can say.",
      "Judging again renews; so does holds. review stale walks them with one key each.",
    ],
    examples: ["stale"]
  ) { desk, _ in
    desk.showStale()
  }
}
