import FactModel
import LineReading
import Preferences
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let config = Verb(
    "config",
    group: .desk,
    forms: [
      CommandForm(),
      CommandForm([.keyword("init")]),
      CommandForm([.keyword("edit")]),
      CommandForm([.keyword("read")]),
      CommandForm([.keyword("keep"), Parameter("NAME", "the name", .name(.setting))]),
    ],
    summary: "say where the configuration is, write, edit or read it",
    details: [
      "The configuration is a file of commands that are done whenever factdesk starts; -X leaves it "
        + "out. init writes one with everything in it as comments. edit opens it in the editor and "
        + "reads it. keep NAME puts the value that a setting or an alias has now into it."
    ],
    examples: ["config"]
  ) { desk, typed throws(Problem) in
    guard let store = desk.ports.configuration else {
      throw Problem(
        .input,
        "the configuration is left out",
        remedy: "factdesk without -X reads it."
      )
    }
    switch typed.keyword {
    case "init":
      guard try store.read() == nil else {
        throw Problem(
          .input,
          "the configuration is there already: \(store.path)",
          remedy: "config edit opens it."
        )
      }
      try store.write(Array(ConfigurationText.initial.utf8))
      return Reply("Written: \(store.path)")
    case "edit":
      if try store.read() == nil { try store.write(Array(ConfigurationText.initial.utf8)) }
      return Reply(effect: .editConfiguration(store.path))
    case "read": return try desk.readConfiguration()
    case "keep": return try desk.keepSetting(typed, in: store)
    default:
      let isThere = try store.read() != nil
      return Reply(
        isThere
          ? store.path : "\(store.path) is not there yet; config init writes one to start from"
      )
    }
  }
}

extension Desk {
  /// Keeps what a setting or an alias is now.
  fileprivate func keepSetting(
    _ typed: ParsedArguments,
    in store: any ConfigurationStore
  ) throws(Problem) -> Reply {
    guard let name = typed.text("NAME") else { return Reply() }
    if let line = aliases[name.text] {
      try keep("alias \(name.text) = \(line)", key: "alias \(name.text) =", in: store)
    } else {
      let setting = try SettingTable.setting(name)
      try keep(
        "set \(setting.name) \(setting.value(in: settings))",
        key: "set \(setting.name)",
        in: store
      )
    }
    return Reply("Kept in \(store.path)")
  }
}
