import Comparing
import FactModel
import LineReading
import Release
import Replies
import Workbench

extension Verb {
  static let restore = Verb(
    "restore",
    group: .safety,
    forms: [CommandForm([Parameter("N", "the number of the state", .number)])],
    summary: "go back to state N; undo reverses that",
    examples: ["restore 1"]
  ) { desk, typed throws(Problem) in
    let sequence = try desk.stateNumber(typed)
    let binding = try desk.blindBinding()
    guard sequence >= binding.position else {
      throw Problem(
        .input,
        "ratings given blind are fixed since change \(binding.position): nobody goes back behind that",
        place: typed.start,
        remedy: "Nothing was changed. What is wrong now is changed again, and named as not blind."
      )
    }
    let me = desk.checker.name
    let others = CheckersWork.others(in: desk.session, behind: sequence, besides: me)
    let changes = try desk.pastChanges(backTo: sequence)
    // What was published, corrected, promised stays so.
    let promises = try desk.readable { () throws(FormatProblem) in try desk.session.promises() }
    let kept = changes.takingOutFirst.filter { !$0.isOfLedger }
      .map { desk.session.keeping($0, promises) }
    guard try desk.commit(kept, kind: .restore(desk.session.log.idOfState(sequence))) else {
      return Reply("The session is as it was after change \(sequence).")
    }
    if case .claim(let id) = desk.cursor, desk.session.claims[id] == nil {
      desk.cursor = .sentence(0)
    }
    var reply = Reply(
      "Back to the state after change \(sequence): "
        + "\(Wording.count(kept.count, "thing")) changed. undo reverses it."
    )
    guard !others.isEmpty else { return reply }
    let words = "What \(Wording.list(others)) did since is undone, too."
    reply.asides.append(StyledLine(words, .warning))
    return reply
  }
}
