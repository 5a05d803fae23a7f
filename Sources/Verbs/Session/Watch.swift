import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let watch = Verb(
    "watch",
    group: .session,
    forms: [
      CommandForm(
        [
          Parameter("SECONDS", "the seconds", .seconds).optional,
          Parameter("Nx", "how often", .times).optional,
        ],
        tail: CommandTail("COMMAND", "the command", .command)
      )
    ],
    summary: "do a command every 2 seconds, or as often as you say, until ^C",
    details: [
      "Every time is stamped with the clock; the pager stays out of it. Nx ends after N times, which "
        + "a script must say. A command that changes the session is done once."
    ],
    examples: ["watch 0.5 2x status"]
  ) { desk, typed throws(Problem) in
    var watch = Watch(seconds: 2, command: typed.rest)
    if let seconds = typed.text("SECONDS") {
      watch.seconds = Double(seconds.text) ?? 0
      guard (0.1...86_400).contains(watch.seconds) else {
        throw Problem(.input, "the seconds are between 0.1 and 86400", place: seconds.place)
      }
    }
    watch.times = typed.text("Nx").flatMap { Int($0.text.dropLast()) }
    guard desk.isInteractive || watch.times != nil else {
      throw Problem(
        .input,
        "in a script, watch must be told how often",
        place: typed.start,
        remedy: "Say it before the command: watch 2 5x \(Wording.excerpt(watch.command, 40))"
      )
    }
    return Reply(effect: .watch(watch))
  }
}
