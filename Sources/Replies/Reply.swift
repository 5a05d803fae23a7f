package import FactModel
package import LineReading
package import OrderedJSON

/// What the desk answers to one line.
package struct Reply {
  /// What the program does besides, when it has told the reply.
  package enum Effect: Sendable, Equatable {
    case none
    case quit
    /// Runs a line of shell; nil opens a shell.
    case shell(String?)
    case watch(Watch)
    /// Opens the configuration in the editor and reads it afterwards.
    case editConfiguration(String)
  }

  /// The result: on standard output.
  package var lines: [StyledLine]
  /// What is said besides: on standard error in scripts.
  package var asides: [StyledLine]
  /// The result for machines, made when it is asked for: a person seldom does.
  package var json: JSONValue? {
    get { makeJSON() }
    set { makeJSON = { newValue } }
  }
  private var makeJSON: () -> JSONValue?
  /// A result that is written as it is: a report.
  package var document: [UInt8]?
  /// Why the change that was made is not on disk yet.
  package var unsaved: Problem?
  package var effect: Effect
  /// Where the result goes; nil for the screen.
  package var destination: Destination?
  /// What is wrong though the command was done: told behind the result.
  package var problems: [Problem] = []
  /// Whether what was asked about is not in order; the exit status then says so.
  package var isBad = false

  package init(
    _ lines: [StyledLine] = [],
    asides: [StyledLine] = [],
    json: @autoclosure @escaping () -> JSONValue? = nil,
    document: [UInt8]? = nil,
    effect: Effect = .none
  ) {
    self.lines = lines
    self.asides = asides
    makeJSON = json
    self.document = document
    self.effect = effect
  }

  package init(_ text: String) {
    self.init([StyledLine(text)])
  }
}
