import FactModel
import LineReading
import Workbench

extension Verb {
  static let next = Verb(
    "next",
    group: .looking,
    forms: [CommandForm()],
    summary: "go to the next sentence",
    details: [
      "n does so, too, as long as nothing was searched for; then it goes to the next place of what /word looked "
        + "for, and N to the one before. set enter-next on lets Enter alone do it."
    ],
    examples: ["next"]
  ) { desk, _ throws(Problem) in
    try desk.goTo(.next, at: nil)
  }
}
