import Glibc
import TestSupport
import Testing

/// What is pasted at the prompt, and what becomes of it.
struct PasteTests {
  private func start(_ program: DeskProgram) throws -> PseudoTerminal {
    let terminal = try program.terminal(["article.txt"])
    try terminal.expect("/21> ")
    return terminal
  }

  private func paste(_ terminal: PseudoTerminal, _ bytes: [UInt8]) {
    terminal.send(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit(timeout: 30) == .exited(0))
  }

  private func notes(_ program: DeskProgram) throws -> String {
    try program.run(["-s", "china", "--json", "-c", "show c1"]).output
  }

  @Test func severalLinesAreOneTextBehindACommandThatTakesOne() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    terminal.send("note c1 ")
    paste(terminal, Array("first\r\n\r\nthird\n".utf8))
    terminal.send("\r")
    try terminal.expect(
      "2 lines: one text for “note c1 first” [t], 2 commands [c], none [n]? "
    )
    terminal.send("xt")
    try terminal.expect("notes “first third”")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
    #expect(try notes(program).contains("\"text\":\"first\\n\\nthird\""))
  }

  @Test func severalLinesAloneAreANote() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    paste(terminal, Array("some words\nmore words".utf8))
    terminal.send("\r")
    try terminal.expect("2 lines: 2 commands [c], none [n]? ")
    terminal.send("n")
    try terminal.expect(" 0/21> ")
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    paste(terminal, Array("some words\nmore words".utf8))
    terminal.send("\r")
    try terminal.expect("2 lines: one note on c1 [t], 2 commands [c], none [n]? ")
    terminal.send("t")
    try terminal.expect("notes “some words more words”")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
  }

  @Test func controlCharactersAndStrayBytesDoNoHarm() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    paste(terminal, Array("f a\u{0}b\u{1B}[31mc\u{7}d\u{9B}e".utf8) + [0xFF, 0xC3])
    terminal.send("\r")
    try terminal.expect("a␀b␛[31mc␇d<U+009B>e\u{FFFD}\u{FFFD}")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
  }

  @Test func typedBytesThatAreNotUTF8AreTold() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send(Array("f a".utf8) + [0x16, 0xFF] + Array("b\r".utf8))
    try terminal.expect("The line held bytes that are not UTF-8")
    try terminal.expect("a\u{FFFD}b")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
  }

  @Test func aHugePasteIsOneNote() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    terminal.send("note c1 ")
    let line = "A line of a very long note, with an é.\n"
    paste(terminal, Array(String(repeating: line, count: 26_000).utf8))
    try terminal.expect("[pasted text 1: ")
    terminal.send("\r")
    try terminal.expect("none [n]? ")
    terminal.send("t")
    try terminal.expect("c1 title False")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
    #expect(program.session().count > 1_000_000)
    #expect(try notes(program).utf8.count > 1_000_000)
  }

  /// What is left of a paste that was broken off must not run as commands.
  @Test func aHugePasteCanBeBrokenOff() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("\u{1B}[200~" + String(repeating: "f\n", count: 20_000))
    terminal.send("\u{3}")
    terminal.send(String(repeating: "f\n", count: 20_000) + "\u{1B}[201~")
    try terminal.expect(" 0/21> ")
    terminal.send("t after\r")
    try terminal.expect("c1 title True — after")
    try terminal.expect(" 1/21> ")
    try leave(terminal)
  }
}
