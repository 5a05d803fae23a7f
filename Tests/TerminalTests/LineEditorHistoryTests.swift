import Glibc
import Terminal
import TestSupport
import Testing

@Suite final class LineEditorHistoryTests {
  private let folder: String
  private var path: String { folder + "/state/factdesk/history" }

  init() throws {
    var template = Array("/tmp/factdesk-history-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    folder = String(cString: made)
  }

  deinit { _ = try? ChildProcess.run("/bin/rm", ["-rf", folder]) }

  private func start(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let program = ChildProcess.builtProgram("LineEditorProbe")
    let variables = environment.merging(["HISTORY": path]) { given, _ in given }
    let terminal = try PseudoTerminal(program, environment: variables)
    try terminal.expect("ask 1> ")
    return terminal
  }

  private func type(_ lines: [String], _ terminal: PseudoTerminal) throws {
    for (number, line) in lines.enumerated() {
      terminal.send(line + "\r")
      try terminal.expect("ask \(number + 2)> ")
    }
  }

  private func entries() throws -> [Substring] {
    try ChildProcess.run("/bin/cat", [path]).output.split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }

  private func mode(_ path: String) -> UInt32 {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode & 0o777 : 0
  }

  @Test func keepsEachLineAtOnceForTheOwnerOnly() throws {
    let terminal = try start()
    try type(["one", " secret", "two", "two", "", "\u{1B}[200~a\nb\u{1B}[201~"], terminal)
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))
    #expect(try entries() == ["one", "two", "a", "b"])
    #expect(mode(path) == 0o600)
    #expect(mode(folder + "/state/factdesk") == 0o700)
  }

  /// As a script does that forgets a source: no line editor is there.
  @Test func forgetsLinesOfTheFileWhereNobodyTypes() throws {
    let terminal = try start()
    try type(["note c1 ring Wobblegate", "two"], terminal)
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))
    #expect(LineEditor.forgetLines(containing: ["Wobblegate"], in: path) == nil)
    #expect(try entries() == ["two"])
    #expect(LineEditor.forgetLines(containing: ["Wobblegate"], in: folder + "/none") == nil)
  }

  @Test func recallsLinesInANewProcess() throws {
    try type(["one", "two", "\u{1B}[200~a\nb\u{1B}[201~"], try start())
    let terminal = try start()
    terminal.send("\u{1B}[A\r")
    try terminal.expect("[a|b]")
    try terminal.expect("ask 2> ")
    // Up looks for what begins like the line; both forms of the key.
    terminal.send("o\u{1B}[A\r")
    try terminal.expect("[one]")
    try terminal.expect("ask 3> ")
    terminal.send("tw\u{1B}OA\r")
    try terminal.expect("[two]")
  }

  @Test func inputrcHasTheLastWord() throws {
    try type(["one", "two"], try start())
    let inputrc = folder + "/inputrc"
    let text = """
      $if factdesk
      "\\e[A": previous-history
      "\\eOA": previous-history
      $endif
      """
    _ = try ChildProcess.run("/usr/bin/tee", [inputrc], input: Array((text + "\n").utf8))
    let terminal = try start(["INPUTRC": inputrc])
    terminal.send("o\u{1B}[A\r")
    try terminal.expect("[two]")
  }

  @Test func keepsTheNewestTenThousand() throws {
    _ = try ChildProcess.run("/bin/mkdir", ["-p", folder + "/state/factdesk"])
    let lines = (1...10_050).map { "#1700000000\nline \($0)\n" }.joined()
    _ = try ChildProcess.run("/usr/bin/tee", [path], input: Array(lines.utf8))
    try type(["newest"], try start())
    let kept = try entries()
    #expect(kept.count == 10_001)
    #expect(kept.first == "line 51")
    #expect(kept.last == "newest")
    #expect(mode(path) == 0o600)
  }

  @Test func saysOnceThatAHistoryCannotBeKept() throws {
    let terminal = try start(["HISTORY": "/dev/null/history"])
    terminal.send("one\r")
    try terminal.expect("{The history cannot be kept in /dev/null/history: Not a directory}")
    try terminal.expect("ask 2> ")
    terminal.send("two\r")
    #expect(try !terminal.expect("ask 3> ").contains("{"))
    terminal.send("\u{1B}[A\r")
    try terminal.expect("[two]")
  }

  @Test func leavesADamagedHistoryAlone() throws {
    _ = try ChildProcess.run("/bin/mkdir", ["-p", folder + "/state/factdesk"])
    let damaged: [UInt8] = [0x61, 0x0A, 0x00, 0xFF, 0x0A]
    _ = try ChildProcess.run("/usr/bin/tee", [path], input: damaged)
    let terminal = try start()
    terminal.send("one\r")
    try terminal.expect("was left alone: it is damaged")
    try terminal.expect("[one]")
    #expect(try ChildProcess.run("/bin/cat", [path]).outputBytes == damaged)
  }

  // MARK: Several windows

  @Test func oneWindowFindsWhatWasTypedInAnother() throws {
    let first = try start()
    let second = try start()
    try type(["one"], first)
    try type(["two"], second)
    first.send("three\r")
    try first.expect("ask 3> ")
    first.send("tw\u{1B}[A\r")
    try first.expect("[two]")
    second.send("\r")
    try second.expect("ask 3> ")
    second.send("thr\u{1B}[A\r")
    try second.expect("[three]")
    #expect(try entries() == ["one", "two", "three", "two", "three"])
  }

  @Test func eightWindowsLoseNothing() throws {
    let terminals = try (0..<8).map { _ in try start() }
    for round in 1...20 {
      for (number, terminal) in terminals.enumerated() { terminal.send("w\(number) r\(round)\r") }
      for terminal in terminals { try terminal.expect("ask \(round + 1)> ") }
    }
    let kept = try entries()
    #expect(kept.count == 160)
    #expect(Set(kept).count == 160)
    // Every window's lines are in the order in which it typed them.
    for number in 0..<8 {
      let own = kept.filter { $0.hasPrefix("w\(number) ") }
      #expect(own == (1...20).map { "w\(number) r\($0)" })
    }
  }

  @Test func shorteningTheFileLosesNothingOfAnotherWindow() throws {
    _ = try ChildProcess.run("/bin/mkdir", ["-p", folder + "/state/factdesk"])
    let lines = (1...10_000).map { "#1700000000\nline \($0)\n" }.joined()
    _ = try ChildProcess.run("/usr/bin/tee", [path], input: Array(lines.utf8))
    let first = try start()
    try type(["one"], first)
    // The second one makes the file shorter; the first one goes on in the new file.
    try type(["two"], try start())
    first.send("three\r")
    try first.expect("ask 3> ")
    #expect(try entries().suffix(3) == ["one", "two", "three"])
    first.send("tw\u{1B}[A\r")
    try first.expect("[two]")
  }

  // MARK: Odd files

  @Test func keepsRowsThatBeginLikeATime() throws {
    try type(["\u{1B}[200~first\n#12 second\n# third\u{1B}[201~", "#3"], try start())
    let terminal = try start()
    terminal.send("fi\u{1B}[A\r")
    try terminal.expect("[first|#12 second|# third]")
  }

  @Test func goesOnBehindALineThatWasCutShort() throws {
    _ = try ChildProcess.run("/bin/mkdir", ["-p", folder + "/state/factdesk"])
    let torn = Array("#1700000000\nwhole\n#1700000001\nhal".utf8)
    _ = try ChildProcess.run("/usr/bin/tee", [path], input: torn)
    try type(["next"], try start())
    #expect(try entries() == ["whole", "hal", "next"])
    let terminal = try start()
    terminal.send("wh\u{1B}[A\r")
    try terminal.expect("[whole]")
  }

  @Test func readsAHistoryWithoutTimesAndWithInvalidBytes() throws {
    _ = try ChildProcess.run("/bin/mkdir", ["-p", folder + "/state/factdesk"])
    let odd: [UInt8] = Array("one\n".utf8) + [0xFF, 0x1B, 0x5B, 0x41, 10] + Array("two\n".utf8)
    _ = try ChildProcess.run("/usr/bin/tee", [path], input: odd)
    let terminal = try start()
    terminal.send("on\u{1B}[A\r")
    try terminal.expect("[one]")
  }

  @Test func searchesBackwards() throws {
    try type(["alpha one", "beta", "gamma"], try start())
    let terminal = try start()
    terminal.send("\u{12}pha\r")
    try terminal.expect("[alpha one]")
  }
}
