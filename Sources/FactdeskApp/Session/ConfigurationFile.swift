import FactModel
import Glibc
import Preferences
import SessionFiles
import Verbs
import Workbench

/// The configuration on the disk: `$XDG_CONFIG_HOME/factdesk/rc`.
struct ConfigurationFile: ConfigurationStore {
  let path: String

  /// A larger file is none that a person wrote.
  private static let largest = 1_000_000

  func read() throws(Problem) -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    return try InputFile.read(path, limit: Self.largest)
  }

  func write(_ bytes: [UInt8]) throws(Problem) {
    try DocumentFile.write(bytes, to: path, isPrivate: true)
  }

  func update(_ change: ([UInt8]) throws(Problem) -> [UInt8]) throws(Problem) {
    try SharedFile.change(path) { () throws(Problem) in
      try write(try change(try read() ?? []))
    }
  }

  /// What stands in it, as far as it can be read.
  ///
  /// - Returns: Besides, why it cannot be read at all.
  func runCommands() -> (commands: RunCommands, problem: Problem?) {
    var commands = RunCommands(verbs: CommandTable.commands)
    do throws(Problem) {
      if let bytes = try read() { commands.read(bytes, file: path) }
      return (commands, nil)
    } catch {
      return (commands, error)
    }
  }
}
