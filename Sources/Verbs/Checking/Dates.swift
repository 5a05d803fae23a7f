import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let dates = Verb(
    "dates",
    group: .checking,
    forms: [CommandForm()],
    summary: "list every date and relative time with the days it means, and why",
    details: [
      "Days count from the date of publication: article published=2024-01-30 sets it. A weekday, a "
        + "day or a month without a year is the last before publication, or the next where the "
        + "sentence speaks of what is to come. A narrative counts from the year named before. Weeks "
        + "begin on Monday. = is what the text states, ≈ what was worked out."
    ],
    examples: ["dates"]
  ) { desk, _ throws(Problem) in
    try desk.findItems()
    return try desk.looking { DatesView.reply($0) }
  }
}
