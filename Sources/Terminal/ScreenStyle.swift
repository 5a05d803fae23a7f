import Glibc

/// How text looks on one stream: with colour or without, how wide, whether on a terminal at all.
package struct ScreenStyle: Sendable, Equatable {
  /// What the person asked for on the command line.
  package enum ColourChoice: Sendable {
    case automatic
    case always
    case never
  }

  package var usesColour: Bool
  /// Columns; nil where nothing is wrapped, because no terminal shows it.
  package var width: Int?
  /// Rows of the window; nil where there is none.
  package var rows: Int?
  package var isTerminal: Bool
  /// Nothing but lines of text, one thing a line: for screen readers.
  package var isPlain: Bool
  private var descriptor: Int32 = -1
  private var columnsVariable: Int?

  package init(
    usesColour: Bool = false,
    width: Int? = nil,
    isTerminal: Bool = false,
    isPlain: Bool = false
  ) {
    self.usesColour = usesColour
    self.width = width
    self.isTerminal = isTerminal
    self.isPlain = isPlain
  }

  /// Returns the style of a stream.
  ///
  /// Colour: the choice on the command line, then `NO_COLOR` (not empty), then `CLICOLOR_FORCE`
  /// (neither empty nor 0), then whether it is a terminal of a known type that is not dumb. Plain has
  /// no colour unless it is asked for by name. Width: the window's, else `COLUMNS`, else 80.
  package static func detect(
    descriptor: Int32 = STDOUT_FILENO,
    colour: ColourChoice = .automatic,
    plain: Bool = false,
    environment: EnvironmentVariables
  ) -> ScreenStyle {
    let isTerminal = isatty(descriptor) == 1
    var style = ScreenStyle(
      usesColour: usesColour(
        colour,
        plain,
        isTerminal && TerminalType(environment: environment).isCapable,
        environment
      ),
      isTerminal: isTerminal,
      isPlain: plain
    )
    style.descriptor = descriptor
    style.columnsVariable = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return style.current()
  }

  /// Returns the same style with the width that the window has now.
  package func current() -> ScreenStyle {
    guard isTerminal, descriptor >= 0 else { return self }
    var style = self
    var size = winsize()
    let hasSize = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    style.width = hasSize ? Int(size.ws_col) : columnsVariable ?? 80
    style.rows = hasSize && size.ws_row > 0 ? Int(size.ws_row) : 24
    return style
  }

  static func usesColour(
    _ choice: ColourChoice,
    _ plain: Bool,
    _ isCapable: Bool,
    _ environment: EnvironmentVariables
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .automatic: break
    }
    if plain { return false }
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
    return isCapable
  }
}
