import TestSupport
import Testing

@Suite struct LineEditorCompletionTests {
  private func start(folder: String? = nil) throws -> PseudoTerminal {
    let program = ChildProcess.builtProgram("LineEditorProbe")
    let terminal = try PseudoTerminal(program, folder: folder)
    try terminal.expect("ask 1> ")
    return terminal
  }

  @Test(arguments: [
    (typed: "mostly-f\t", line: "mostly-false "),
    (typed: "MOSTLY-T\t", line: "mostly-true "),
    (typed: "fo\t", line: "folder/"),
    (typed: "é\t", line: "évêque "),
    (typed: "a b='c=\"Min\t", line: "a b='c=\"Ministry of Justice\" "),
    (typed: "nothing-fits\t", line: "nothing-fits"),
  ])
  func completesWhatIsUnique(_ row: (typed: String, line: String)) throws {
    let terminal = try start()
    terminal.send(row.typed + "\r")
    try terminal.expect("[\(row.line)]")
  }

  @Test func listsCandidatesWithHints() throws {
    let terminal = try start()
    terminal.send("mos\t")
    try terminal.expect("\r\nmostly-false  wrong in the main\r\n")
    try terminal.expect("mostly-true   right in the main\r\n")
    try terminal.expect("ask 1> mostly-")
    terminal.send("t\t\r")
    try terminal.expect("[mostly-true ]")
  }

  @Test func showsTheRestOfALongListWhenAskedAgain() throws {
    let terminal = try start()
    terminal.send("number=\t")
    try terminal.expect("100  number 100\r\n")
    try terminal.expect("119  number 119\r\n… and 80 more lines: Tab again shows them\r\n")
    terminal.send("\t")
    try terminal.expect("120  number 120\r\n")
    try terminal.expect("139  number 139\r\n… and 60 more lines")
    terminal.send("\t\t")
    try terminal.expect("… and 20 more lines")
    terminal.send("\t")
    try terminal.expect("199  number 199\r\nask 1> ")
    terminal.send("\t")
    try terminal.expect("100  number 100\r\n")
  }
}
