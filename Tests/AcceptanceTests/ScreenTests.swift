import Glibc
import TestSupport
import Testing

/// What only a terminal shows: the pager, the list of completions, small windows.
struct ScreenTests {
  private static let known = ["TERM": "xterm-256color"]

  private func start(
    _ changes: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> (program: DeskProgram, terminal: PseudoTerminal) {
    let program = try DeskProgram()
    let terminal = try program.terminal(
      ["-q", "article.txt"],
      changes,
      columns: columns,
      rows: rows
    )
    try terminal.expect("/21> ")
    return (program, terminal)
  }

  // MARK: The pager

  /// A pager that says how much it got.
  private static let counting = ["FACTDESK_PAGER": "wc -l"]

  @Test func pagesWhatIsLongerThanTheWindow() throws {
    let terminal = try start(Self.counting).terminal
    terminal.send("show\r")
    #expect(try terminal.expect("/21> ").contains { $0.isNumber })
    terminal.send("show 3.1\r")
    // Not through the pager: the words are there.
    try terminal.expect("45th session")
    try terminal.expect("/21> ")
  }

  @Test(arguments: [
    (["FACTDESK_PAGER": "sed s/^/own:/", "PAGER": "sed s/^/all:/"], "own:"),
    (["PAGER": "sed s/^/all:/", "TERM": "xterm"], "all:"),
  ])
  func asksItsOwnVariableFirst(_ row: (variables: [String: String], mark: String)) throws {
    let terminal = try start(row.variables).terminal
    terminal.send("show\r")
    try terminal.expect(row.mark)
    try terminal.expect("/21> ")
  }

  @Test(arguments: ["", "cat"])
  func noPagerPrintsEverything(_ pager: String) throws {
    let terminal = try start(["FACTDESK_PAGER": pager]).terminal
    terminal.send("show\r")
    let text = try terminal.expect("/21> ")
    #expect(text.contains("8.2"))
    #expect(!text.contains("pager"))
  }

  @Test(arguments: [
    ("no-such-program", "the pager no-such-program cannot be used"),
    ("sh -c 'exit 3'", "ended with status 3"),
    ("sh -c 'kill -9 $$'", "ended by signal 9"),
  ])
  func aPagerThatFailsIsToldAndTheDeskGoesOn(_ row: (pager: String, words: String)) throws {
    let (program, terminal) = try start(["FACTDESK_PAGER": row.pager])
    terminal.send("show\r")
    try terminal.expect(row.words)
    try terminal.expect("/21> ")
    terminal.send("f still here\r")
    try terminal.expect(" 1/21> ")
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try program.run(["-s", "china", "-c", "show c1"]).output.contains("still here"))
  }

  @Test func aMissingPagerLosesNothing() throws {
    let terminal = try start(["FACTDESK_PAGER": "no-such-program"]).terminal
    terminal.send("show\r")
    let text = try terminal.expect("/21> ")
    #expect(text.contains("8.2"))
    terminal.send("show\r")
    #expect(try !terminal.expect("/21> ").contains("cannot be used"))
  }

  @Test func interruptInThePagerBelongsToThePager() throws {
    guard access("/usr/bin/less", X_OK) == 0 else { return }
    let terminal = try start(Self.known.merging(["FACTDESK_PAGER": "less"]) { _, new in new })
      .terminal
    terminal.send("show\r")
    try terminal.expect("China Dismisses")
    usleep(200_000)
    terminal.send("\u{3}")
    usleep(200_000)
    // less goes on after ^C; the desk is where it was.
    terminal.send("q")
    try terminal.expect("/21> ")
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
  }

  @Test func aPipeOrAFileTakesTheResultInstead() throws {
    let (program, terminal) = try start(Self.counting)
    terminal.send("show | head -1\r")
    try terminal.expect("China Dismisses")
    try terminal.expect("/21> ")
    terminal.send("show > whole.txt\r")
    try terminal.expect("Written to whole.txt")
    #expect(String(decoding: program.folder.read("whole.txt") ?? [], as: UTF8.self).contains("8.2"))
  }

  @Test func aCommandGivenAtATerminalIsPagedToo() throws {
    let program = try DeskProgram()
    let terminal = try program.terminal(
      ["article.txt", "-c", "show"],
      ["FACTDESK_PAGER": "sed s/^/paged:/"],
      columns: 80
    )
    try terminal.expect("paged:")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aClosedOutputEndsQuietly() throws {
    let program = try DeskProgram()
    let line =
      "'\(DeskProgram.path)' article.txt -c show -c show -c list | head -1; exit ${PIPESTATUS[0]}"
    let result = try ChildProcess.run(
      "/bin/bash",
      ["-c", line],
      environment: program.environment,
      folder: program.folder.path
    )
    #expect([.exited(0), .exited(141)].contains(result.status))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.error.isEmpty, "\(result.error)")
  }

  // MARK: Completion

  @Test func completesAddressesWithTheirFirstWords() throws {
    let terminal = try start(Self.known).terminal
    terminal.send("show 8.\t")
    try terminal.expect("8.1  ")
    try terminal.expect("8.2  ")
    try terminal.expect("show 8.")
    terminal.send("1\r")
    try terminal.expect("/21> ")
  }

  @Test func completesTheArticleWordByWord() throws {
    let terminal = try start(Self.known).terminal
    terminal.send("8.1\"around 6\t\t\"")
    try terminal.expect("around 600 North ")
    terminal.send(" f\r")
    try terminal.expect("c1 8.1")
    try terminal.expect(" 1/21> ")
  }

  @Test func completesFilesBehindARedirection() throws {
    let (program, terminal) = try start(Self.known)
    try program.folder.write("my list.txt", Array("old".utf8))
    terminal.send("status >> my\t")
    try terminal.expect("\"my list.txt\"")
    terminal.send("\r")
    try terminal.expect("Written to my list.txt")
  }

  // MARK: Windows and terminals of all kinds

  @Test(arguments: [(20, 5), (40, 10), (500, 50)])
  func fitsTheWindow(_ size: (columns: Int, rows: Int)) throws {
    let terminal = try start(["FACTDESK_PAGER": ""], columns: size.columns, rows: size.rows)
      .terminal
    terminal.send("8.1 f the figure is older\r")
    try terminal.expect("1/21> ")
    terminal.send("show\r")
    try terminal.expect("show\r\n")
    let text = try terminal.expect("1/21> ")
    for row in text.split(separator: "\r\n") { #expect(row.count <= size.columns, "\(row)") }
    terminal.send("show 8.\t")
    try terminal.expect("8.2")
    terminal.send("\u{3}")
    try terminal.expect("1/21> ")
  }

  @Test(arguments: ["", "dumb", "no-such-terminal"])
  func aTerminalOfNoKnownTypeGetsLinesOfText(_ type: String) throws {
    let terminal = try start(["TERM": type]).terminal
    terminal.send("8.1 f older\r")
    try terminal.expect("1/21> ")
    terminal.send("show 8.1\r")
    let text = try terminal.expect("1/21> ")
    #expect(text.contains("False"))
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test func plainIsOneThingALine() throws {
    let program = try DeskProgram()
    let terminal = try program.terminal(["-q", "--plain", "article.txt"], Self.known)
    try terminal.expect("/21> ")
    terminal.send("8.1 f older\r")
    try terminal.expect("1/21> ")
    terminal.send("show\r")
    let text = try terminal.expect("1/21> ")
    #expect(text.contains("\r\n8.1: "))
    #expect(text.contains("\r\nclaim c1 False"))
    for sign in ["·", ">", "—", "\u{1B}[3"] {
      #expect(!text.split(separator: "\r\n").contains { $0.hasPrefix(sign) }, "\(sign)")
    }
  }

  @Test func sixteenDesksAtOnce() throws {
    let desks = try (0..<16).map { _ in
      let program = try DeskProgram()
      return (program, try program.terminal(["-q", "article.txt"], Self.known, columns: 80))
    }
    for (_, terminal) in desks { try terminal.expect("/21> ", timeout: 60) }
    for turn in 1...5 {
      for (number, desk) in desks.enumerated() {
        desk.1.send("f reason \(number) of turn \(turn)\r")
      }
      for desk in desks { try desk.1.expect(" \(turn)/21> ", timeout: 60) }
    }
    for desk in desks { desk.1.send("\u{4}") }
    for (number, desk) in desks.enumerated() {
      #expect(try desk.1.waitForExit(timeout: 60) == .exited(0))
      let list = try desk.0.run(["-s", "china", "-c", "show c5"])
      #expect(list.output.contains("reason \(number) of turn 5"))
    }
  }
}
