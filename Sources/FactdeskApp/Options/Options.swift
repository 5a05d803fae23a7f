package import LineReading
package import Preferences
import Workbench

/// What `factdesk import FILE` is told besides.
package struct ImportOptions: Sendable, Equatable {
  package var file: String
  /// Nil to go by the content.
  package var format: String?
  package var takesPart = false
  /// What is what in the file, as it was typed.
  package var mapping: [TypedText] = []
  /// A file with more of that.
  package var mappingFile: String?
  package var isTrial = false
}

/// What the command line asks for.
package struct Options: Sendable, Equatable {
  /// Where commands come from when nobody types them.
  package enum Script: Sendable, Equatable {
    /// `-c COMMAND`
    case command(String)
    /// `-f FILE`; `-` is standard input.
    case file(String)
  }

  /// Which lines are shown before they are done.
  package enum Echo: Sendable {
    /// As they stand in the script, with comments.
    case lines
    /// With aliases written out.
    case commands
  }

  /// What standard input is taken for.
  package enum Input: Sendable {
    /// A script, also at a terminal.
    case batch
    /// Somebody who wants a prompt, also where it is no terminal.
    case interactive
  }

  /// What the program is to do.
  package enum Mode: Sendable, Equatable {
    case desk
    case read([String])
    /// With what stands behind the word.
    case sessions([String])
    case verify([String])
    case doctor
    /// What git calls, with what stands behind the word.
    case mergeDriver([String])
    /// What is done with a store as a whole, with what stands behind the word.
    case store([String])
    /// New sessions of a file from another tool.
    case importing(ImportOptions)
    case help
    case version
    case generate(Generated)
  }

  package var mode = Mode.desk
  /// The article's file; `-` is standard input.
  package var article: String?
  /// The session to resume, by the beginning of its name.
  package var session: String?
  package var startsNew = false
  package var sessionsFolder: String?
  /// The address of the store, as it was typed; empty for none.
  package var store: String?
  package var scripts: [Script] = []
  package var keepsGoing = false
  /// The file for the results of commands.
  package var output: String?
  package var echo: Echo?
  /// What was asked for; nil where standard input says it.
  package var input: Input?
  package var json = false
  package var isQuiet = false
  package var checker: String?
  /// What was asked for; the settings say the rest.
  package var colour: Settings.Colour?
  package var isPlain = false
  /// Whether the configuration is left out.
  package var skipsConfiguration = false
  /// Whether pages may come from this machine and from local networks.
  package var allowsLocal = false
  /// Whether pages come through the proxy that the environment names.
  package var usesProxy = false
  /// How many seconds a server, or a program that reads a document, may take; nil for the usual.
  package var patience: Int?
  /// Sessions behind the first, which `export` puts into the same file.
  package var moreSessions: [String] = []

  package init() {}

  /// The settings with what the command line says of them.
  func applied(to settings: Settings) -> Settings {
    var settings = settings
    if let colour { settings.colour = colour }
    if isPlain { settings.isPlain = true }
    return settings
  }
}
