import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let proposals = Verb(
    "proposals",
    group: .checking,
    forms: [CommandForm()],
    summary: "list the findings and claimants that rules see",
    details: [
      "Weekdays and ages that do not fit their dates, sums and shares that do not add up, figures for "
        + "the same thing that differ, names in two spellings, quotation marks that are never closed, "
        + "quotations without a speaker; for a claim without a claimant, who says those words. Nothing is "
        + "entered by itself: accept p1 does that, dismiss p1 says that nothing is wrong. A number stays as "
        + "long as the article does."
    ],
    examples: ["proposals"]
  ) { desk, _ throws(Problem) in
    try desk.findItems()
    return try desk.looking { ProposalsView.reply($0) }
  }
}
