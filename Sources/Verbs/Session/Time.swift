import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let time = Verb(
    "time",
    group: .session,
    forms: [CommandForm([Parameter("", "on or off", .choice(["on", "off"])).optional])],
    summary: "say how long each command takes, or stop saying it",
    examples: ["time on", "time off"]
  ) { desk, typed in
    if let word = typed.text("on or off") { desk.settings.tellsTime = word.text == "on" }
    return Reply("The time of each command is \(desk.settings.tellsTime ? "told" : "not told").")
  }
}
