import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let versions = Verb(
    "versions",
    group: .safety,
    forms: [
      CommandForm(),
      CommandForm([.keyword("diff"), Parameter("N", "the number of the state", .number)]),
    ],
    summary: "list the states the session went through, or what changed since state N",
    details: [
      "A state is named by the number of its last change; those of one sitting are listed in one "
        + "line. history lists every change; each of its numbers names a state, too."
    ],
    examples: ["versions", "versions diff 0"]
  ) { desk, typed throws(Problem) in
    guard typed.keyword == "diff" else { return try VersionsView.list(desk.state) }
    let sequence = try desk.stateNumber(typed)
    let changes = try desk.pastChanges(backTo: sequence)
    return VersionsView.difference(changes.map(\.inverse), since: sequence, desk.state)
  }
}
