import Glibc
import TestSupport
import Testing

private let probe = ChildProcess.builtProgram("LineEditorProbe")

/// Everything here runs in a program of its own: readline is one per process.
@Suite struct LineEditorTests {
  private func start(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(probe, environment: environment)
    try terminal.expect("ask 1> ")
    return terminal
  }

  @Test func editsTextByCharacter() throws {
    let terminal = try start()
    terminal.send("naïvé\u{7F}e 日本語\u{7F}\r")
    try terminal.expect("[naïve 日本]")
    try terminal.expect("ask 2> ")
  }

  @Test func repairsInvalidBytes() throws {
    let terminal = try start()
    // A quoted byte is taken as it is.
    terminal.send([0x61, 0x16, 0xFF, 0x62, 0x0D])
    try terminal.expect("[a\u{FFFD}b]")
  }

  @Test func interruptDropsTheLineAtOnce() throws {
    let terminal = try start()
    terminal.send("half a line")
    try terminal.expect("half a line")
    terminal.send("\u{3}")
    try terminal.expect("^C\r\n")
    try terminal.expect("<interrupted>")
    try terminal.expect("ask 2> ")
    terminal.send("clean\r")
    try terminal.expect("[clean]")
  }

  @Test func interruptLeavesTheSearch() throws {
    let terminal = try start()
    terminal.send("needle\r")
    try terminal.expect("ask 2> ")
    terminal.send("\u{12}nee")
    try terminal.expect("e': ")
    terminal.send("\u{3}")
    try terminal.expect("<interrupted>")
    try terminal.expect("ask 3> ")
    terminal.send("after\r")
    try terminal.expect("[after]")
  }

  @Test func interruptBreaksAnUnfinishedPaste() throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~never ending")
    usleep(100_000)
    terminal.send("\u{3}")
    try terminal.expect("<interrupted>")
    try terminal.expect("ask 2> ")
    terminal.send("after\r")
    try terminal.expect("[after]")
  }

  @Test func endOfInputComesOnAnEmptyLine() throws {
    let terminal = try start()
    terminal.send("\u{4}")
    try terminal.expect("\r\n<end>")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsEndAnIdleEditorAtOnce(_ signal: Int32) throws {
    let terminal = try start()
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(signal)
    try terminal.expect("<terminated \(signal)>")
    #expect(try terminal.waitForExit() == .exited(128 + signal))
  }

  @Test func drawsTheLineAgainWhenItGoesOn() throws {
    let terminal = try start()
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.expect("ask 1> half")
    terminal.send(" done\r")
    try terminal.expect("[half done]")
  }

  @Test func stopsAndGoesOnUnderAShell() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash",
      ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "shell$ "]
    )
    try terminal.expect("shell$ ")
    terminal.send("\(probe)\r")
    try terminal.expect("ask 1> ")
    terminal.send("half")
    try terminal.expect("half")
    terminal.send("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell$ ")
    terminal.send("fg\r")
    try terminal.expect("ask 1> half")
    terminal.send(" done\r")
    try terminal.expect("[half done]")
  }

  @Test func drawsTheLineAgainInANewWidth() throws {
    let terminal = try start()
    terminal.send("half")
    try terminal.expect("half")
    terminal.resize(columns: 40)
    try terminal.expect("ask 1> half")
    terminal.send("\r")
    try terminal.expect("[half]")
  }

  @Test func pasteArrivesAsOneLine() throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~one\ntwo\nthree\u{1B}[201~")
    try terminal.expect("three")
    terminal.send("\r")
    try terminal.expect("[one|two|three]")
  }

  @Test func dumbTerminalGetsNoEscapes() throws {
    let terminal = try start(["TERM": "dumb"])
    terminal.send("é\r")
    try terminal.expect("[é]\r\nask 2> ")
    terminal.send("\u{4}")
    try terminal.expect("\r\n<end>")
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": "", "LANG": "POSIX"], ["LC_ALL": "xx_XX.UTF-8"]])
  func takesAccentsInAnyLocale(_ locale: [String: String]) throws {
    let terminal = try start(locale)
    terminal.send("é\r")
    try terminal.expect("[é]")
    try terminal.expect("ask 2> ")
    terminal.send("日\r")
    try terminal.expect("[日]")
  }

  @Test func marksColourAsTakingNoColumns() throws {
    let terminal = try PseudoTerminal(probe, environment: ["COLOUR": "1"])
    try terminal.expect("\u{1B}[36mask 1\u{1B}[0m> ")
  }

  @Test func sessionsRunSideBySide() throws {
    let terminals = try (0..<16).map { _ in try PseudoTerminal(probe) }
    for terminal in terminals { try terminal.expect("ask 1> ") }
    for (number, terminal) in terminals.enumerated() { terminal.send("line \(number)\r") }
    for (number, terminal) in terminals.enumerated() {
      try terminal.expect("[line \(number)]")
      try terminal.expect("ask 2> ")
      terminal.send("\u{3}")
    }
    for terminal in terminals {
      try terminal.expect("<interrupted>")
      try terminal.expect("ask 3> ")
      terminal.send("\u{4}")
    }
    for terminal in terminals { #expect(try terminal.waitForExit() == .exited(0)) }
  }
}
