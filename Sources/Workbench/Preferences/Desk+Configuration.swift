package import FactModel
package import Preferences
package import Replies
import SessionLibrary

// The configuration, read and written from the desk.
extension Desk {
  /// Does what the configuration says, on top of what is set now.
  package func readConfiguration() throws(Problem) -> Reply {
    guard let store = ports.configuration, let bytes = try store.read() else {
      throw Problem(
        .input,
        "there is no configuration to read",
        remedy: "config init writes one to start from."
      )
    }
    var commands = RunCommands(verbs: self.verbs.commands, settings: settings, aliases: aliases)
    commands.read(bytes, file: store.path)
    settings = commands.settings
    aliases = commands.aliases
    if let checker = commands.checker { self.checker = checker }
    var reply = Reply("Read: \(store.path)")
    reply.problems = commands.problems
    reply.asides = namesInConflict.map { StyledLine($0, .warning) }
    return reply
  }

  /// Puts a line into the configuration.
  package func keep(
    _ line: String,
    key: String,
    in store: any ConfigurationStore
  ) throws(Problem) {
    try store.update { bytes throws(Problem) in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Problem(
          .damaged,
          "the configuration is not UTF-8",
          place: Problem.Place(file: store.path),
          remedy: "Mend it; it is not written over."
        )
      }
      return Array(ConfigurationText.setting(line, key: key, in: text).utf8)
    }
  }
}
