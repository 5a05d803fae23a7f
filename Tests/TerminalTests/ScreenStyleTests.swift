import Testing

@testable import Terminal

@Suite struct ScreenStyleTests {
  struct Row: Sendable {
    var choice = ScreenStyle.ColourChoice.automatic
    var isPlain = false
    var isTerminal = true
    var environment: EnvironmentVariables = ["TERM": "xterm"]
    var usesColour: Bool
  }

  @Test(arguments: [
    Row(usesColour: true),
    Row(isTerminal: false, usesColour: false),
    Row(environment: ["TERM": "dumb"], usesColour: false),
    Row(environment: [:], usesColour: false),
    Row(environment: ["TERM": "xterm", "NO_COLOR": "1"], usesColour: false),
    Row(environment: ["TERM": "xterm", "NO_COLOR": ""], usesColour: true),
    Row(isTerminal: false, environment: ["CLICOLOR_FORCE": "1"], usesColour: true),
    Row(isTerminal: false, environment: ["CLICOLOR_FORCE": "0"], usesColour: false),
    Row(environment: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], usesColour: false),
    Row(choice: .always, isTerminal: false, environment: ["NO_COLOR": "1"], usesColour: true),
    Row(choice: .never, environment: ["TERM": "xterm", "CLICOLOR_FORCE": "1"], usesColour: false),
    Row(isPlain: true, usesColour: false),
    Row(choice: .always, isPlain: true, usesColour: true),
  ])
  func choosesColour(_ row: Row) {
    let isCapable = row.isTerminal && TerminalType(environment: row.environment).isCapable
    let uses = ScreenStyle.usesColour(row.choice, row.isPlain, isCapable, row.environment)
    #expect(uses == row.usesColour)
  }

  @Test func wrapsNothingWithoutATerminal() {
    let style = ScreenStyle.detect(descriptor: -1, environment: ["COLUMNS": "40"])
    #expect(style.width == nil)
    #expect(!style.isTerminal)
    #expect(style.current() == style)
  }
}
