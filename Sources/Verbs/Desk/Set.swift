import DeskViews
import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let set = Verb(
    "set",
    group: .desk,
    forms: [
      CommandForm(),
      CommandForm([Parameter("NAME", "the setting", .name(.setting))]),
      CommandForm(
        [Parameter("NAME", "the setting", .name(.setting))],
        tail: .text("VALUE", "the value")
      ),
    ],
    summary: "show the settings, or change one",
    details: [
      "A setting belongs to this program and not to the session. It lasts until you leave; config "
        + "keep NAME keeps it. The value default is the usual one.",
      "In set prompt TEXT these stand for what changes: "
        + PromptTemplate.escapes.map { "%\($0.letter) \($0.meaning)" }.joined(separator: "; ")
        + ". %[LOOK] changes the look, %[] ends that: "
        + Wording.list(PromptTemplate.lookNames, "or") + ".",
    ],
    examples: ["set", "set pager off", "set prompt %a %c %d/%n>", "set prompt default"]
  ) { desk, typed throws(Problem) in
    guard typed.text("NAME") != nil else { return SettingsView.list(desk.settings) }
    let line = try SetLine(typed)
    // Who publishes stands on every page.
    if ["outlet", "logo", "same-as"].contains(line.setting.name), let value = line.value {
      try desk.refuseGivenAway(by: value)
    }
    guard try line.apply(to: &desk.settings) else {
      return SettingsView.reply(line.setting, desk.settings)
    }
    var reply = Reply("\(line.setting.name) is \(line.setting.value(in: desk.settings))")
    reply.json = SettingsView.json(line.setting, desk.settings)
    return reply
  }
}
