import FactModel
package import OrderedJSON
package import Preferences
package import Replies

/// The settings with their values and meanings.
package enum SettingsView {
  /// All settings.
  package static func list(_ settings: Settings) -> Reply {
    let lines = SettingTable.settings.map { line($0, settings) }
    return Reply(lines, json: .array(SettingTable.settings.map { json($0, settings) }))
  }

  /// One setting, with what can be set.
  package static func reply(_ setting: Setting, _ settings: Settings) -> Reply {
    let values = "It is \(setting.formInWords); usually \(setting.usualValue)."
    return Reply(
      [line(setting, settings), StyledLine(values, .dim)],
      json: json(setting, settings)
    )
  }

  /// A setting with its value and its usual one.
  package static func json(_ setting: Setting, _ settings: Settings) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", setting.name)
    builder.put("value", setting.value(in: settings))
    builder.put("default", setting.usualValue)
    builder.put("summary", setting.summary)
    return builder.object
  }

  private static func line(_ setting: Setting, _ settings: Settings) -> StyledLine {
    let value = setting.value(in: settings)
    var body = [
      StyledSpan(value, .strong),
      StyledSpan("  \(setting.summary)"),
    ]
    if value != setting.usualValue {
      body.append(StyledSpan(" (usually \(setting.usualValue))", .dim))
    }
    return StyledLine(lead: [StyledSpan(setting.name, .address)], leadWidth: 17, body: body)
  }
}

/// Aliases with the lines they stand for.
package enum AliasesView {
  /// Aliases, with those that something else hides.
  package static func reply(_ aliases: [(name: String, line: String)], _ desk: DeskState) -> Reply {
    let json = JSONValue.array(
      aliases.map { alias in
        var builder = ObjectBuilder()
        builder.put("name", alias.name)
        builder.put("line", alias.line)
        return builder.object
      }
    )
    if aliases.isEmpty {
      let hint = "There are no aliases. alias NAME = LINE makes one."
      return Reply(asides: [StyledLine(hint, .dim)], json: json)
    }
    let lines = aliases.map { alias in
      var body = [StyledSpan(alias.line)]
      if let rival = AliasTable.rival(of: alias.name, in: desk.session) {
        body.append(StyledSpan("  (hidden by \(rival))", .warning))
      }
      return StyledLine(lead: [StyledSpan(alias.name, .address)], leadWidth: 12, body: body)
    }
    return Reply(lines, json: json)
  }
}
