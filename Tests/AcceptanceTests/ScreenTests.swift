import Glibc
import TestSupport
import Testing

/// What only a terminal shows: the pager, the list of completions, small windows.
struct ScreenTests {
  private static let known = ["TERM": "xterm-256color"]

  /// The program at a terminal, and the folder in which it works as long as it is looked at.
  private struct Sitting {
    let program: DeskProgram
    let terminal: PseudoTerminal

    func send(_ keys: String) { terminal.send(keys) }

    @discardableResult
    func expect(_ text: String) throws -> String { try terminal.expect(text) }
  }

  private func start(
    _ changes: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> Sitting {
    let program = try DeskProgram()
    let terminal = try program.terminal(
      ["-q", "article.txt"],
      changes,
      columns: columns,
      rows: rows
    )
    try terminal.expect("/21> ")
    return Sitting(program: program, terminal: terminal)
  }

  // MARK: What acts on a terminal

  @Test(arguments: ["csv", "tsv", "jsonl", "web-annotation", "label-studio", "markdown"])
  func nothingOfATextReachesTheTerminalRaw(_ format: String) throws {
    let program = try DeskProgram()
    let hidden = "\u{202E}\u{2066}"
    let input = "1.1 t so\(hidden)it is\nrestate _ So\(hidden)it is.\n"
    #expect(try program.run(["article.txt"], input: input).status == .exited(0))
    let arguments = ["-s", program.sessionName(), "-c", "export \(format)"]
    let terminal = try program.terminal(arguments)
    #expect(try terminal.waitForExit() == .exited(0))
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(
      shown.contains("So") && !shown.unicodeScalars.contains { hidden.contains(Character($0)) }
    )
    // A pipe gets what was said.
    guard format == "csv" || format == "tsv" else { return }
    let piped = try program.run(arguments)
    #expect(piped.output.contains("So\(hidden)it is"))
  }

  // MARK: The pager

  /// A pager that says how much it got.
  private static let counting = ["FACTDESK_PAGER": "wc -l"]

  @Test func pagesWhatIsLongerThanTheWindow() throws {
    let desk = try start(Self.counting)
    desk.send("show\r")
    #expect(try desk.expect("/21> ").contains { $0.isNumber })
    desk.send("show 3.1\r")
    // Not through the pager: the words are there.
    try desk.expect("45th session")
    try desk.expect("/21> ")
  }

  @Test(arguments: [
    (["FACTDESK_PAGER": "sed s/^/own:/", "PAGER": "sed s/^/all:/"], "own:"),
    (["PAGER": "sed s/^/all:/", "TERM": "xterm"], "all:"),
  ])
  func asksItsOwnVariableFirst(_ row: (variables: [String: String], mark: String)) throws {
    let desk = try start(row.variables)
    desk.send("show\r")
    try desk.expect(row.mark)
    try desk.expect("/21> ")
  }

  @Test(arguments: ["", "cat"])
  func noPagerPrintsEverything(_ pager: String) throws {
    let desk = try start(["FACTDESK_PAGER": pager])
    desk.send("show\r")
    let text = try desk.expect("/21> ")
    #expect(text.contains("8.2"))
    #expect(!text.contains("pager"))
  }

  @Test(arguments: [
    ("no-such-program", "the pager no-such-program cannot be used"),
    ("sh -c 'exit 3'", "ended with status 3"),
    ("sh -c 'kill -9 $$'", "ended by signal 9"),
  ])
  func aPagerThatFailsIsToldAndTheDeskGoesOn(_ row: (pager: String, words: String)) throws {
    let desk = try start(["FACTDESK_PAGER": row.pager])
    desk.send("show\r")
    try desk.expect(row.words)
    try desk.expect("/21> ")
    desk.send("f still here\r")
    try desk.expect(" 1/21> ")
    desk.send("quit\r")
    #expect(try desk.terminal.waitForExit() == .exited(0))
    #expect(try desk.program.run(["-s", "china", "-c", "show c1"]).output.contains("still here"))
  }

  @Test func aMissingPagerLosesNothing() throws {
    let desk = try start(["FACTDESK_PAGER": "no-such-program"])
    desk.send("show\r")
    let text = try desk.expect("/21> ")
    #expect(text.contains("8.2"))
    desk.send("show\r")
    #expect(try !desk.expect("/21> ").contains("cannot be used"))
  }

  @Test func interruptInThePagerBelongsToThePager() throws {
    guard access("/usr/bin/less", X_OK) == 0 else { return }
    let desk = try start(Self.known.merging(["FACTDESK_PAGER": "less"]) { _, new in new })
    desk.send("show\r")
    try desk.expect("China Dismisses")
    usleep(200_000)
    desk.send("\u{3}")
    usleep(200_000)
    // less goes on after ^C; the desk is where it was.
    desk.send("q")
    try desk.expect("/21> ")
    desk.send("f\r")
    try desk.expect(" 1/21> ")
  }

  @Test func aPipeOrAFileTakesTheResultInstead() throws {
    let desk = try start(Self.counting)
    desk.send("show 8.1 | tr a-z A-Z\r")
    try desk.expect("AROUND 600 NORTH KOREANS")
    try desk.expect("/21> ")
    desk.send("show > whole.txt\r")
    try desk.expect("Written to whole.txt")
    #expect(
      String(decoding: desk.program.folder.read("whole.txt") ?? [], as: UTF8.self).contains("8.2")
    )
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

  /// What is asked for in a shell stays in its window; only a pager that was chosen for this program shows it.
  @Test(arguments: [["article.txt", "-c", "show"], ["read", "article.txt"]])
  func aCommandOfAShellIsNotPaged(_ arguments: [String]) throws {
    let program = try DeskProgram()
    let pager = ["PAGER": "sed s/^/paged:/", "TERM": "xterm"]
    let terminal = try program.terminal(arguments, pager, columns: 80)
    #expect(try terminal.waitForExit() == .exited(0))
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(shown.contains("8.2") && !shown.contains("paged:"))
  }

  /// Colours are colours whatever the person's own LESS says, and the last row says how to go back.
  @Test(arguments: ["", "-S", "-F", "-X", "-i", "-Mq", nil])
  func lessShowsColours(_ options: String?) throws {
    guard access("/usr/bin/less", X_OK) == 0 else { return }
    var changes = ["TERM": "xterm-256color", "PAGER": "less"]
    if let options { changes["LESS"] = options }
    let desk = try start(changes)
    desk.send("show\r")
    try desk.expect("China Dismisses")
    usleep(200_000)
    let shown = String(decoding: desk.terminal.transcript, as: UTF8.self)
    #expect(!shown.contains("ESC["))
    desk.send("q")
    try desk.expect("/21> ")
  }

  @Test func aClosedOutputEndsQuietly() throws {
    let program = try DeskProgram()
    let line =
      "'\(DeskProgram.path)' article.txt -c show -c show | head -1; exit ${PIPESTATUS[0]}"
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
    let desk = try start(Self.known)
    desk.send("show 8.\t")
    try desk.expect("8.1  ")
    try desk.expect("8.2  ")
    try desk.expect("show 8.")
    desk.send("1\r")
    try desk.expect("/21> ")
  }

  @Test func completesTheArticleWordByWord() throws {
    let desk = try start(Self.known)
    desk.send("8.1\"around 6\t\t\"")
    try desk.expect("around 600 North ")
    desk.send(" f\r")
    try desk.expect("“around 600 North”")
    try desk.expect(" 1/21> ")
  }

  @Test func completesFilesBehindARedirection() throws {
    let desk = try start(Self.known)
    try desk.program.folder.write("my list.txt", Array("old".utf8))
    desk.send("status >> my\t")
    try desk.expect("\"my list.txt\"")
    desk.send("\r")
    try desk.expect("Written to my list.txt")
  }

  // MARK: Windows and terminals of all kinds

  @Test(arguments: [(20, 5), (40, 10), (500, 50)])
  func fitsTheWindow(_ size: (columns: Int, rows: Int)) throws {
    let desk = try start(["FACTDESK_PAGER": ""], columns: size.columns, rows: size.rows)
    desk.send("8.1 f the figure is older\r")
    try desk.expect("1/21> ")
    desk.send("show\r")
    try desk.expect("show\r\n")
    let text = try desk.expect("1/21> ")
    for row in text.split(separator: "\r\n") { #expect(row.count <= size.columns, "\(row)") }
    desk.send("show 8.\t")
    try desk.expect("8.2")
    desk.send("\u{3}")
    try desk.expect("1/21> ")
  }

  @Test(arguments: ["", "dumb", "no-such-terminal"])
  func aTerminalOfNoKnownTypeGetsLinesOfText(_ type: String) throws {
    let desk = try start(["TERM": type])
    desk.send("8.1 f older\r")
    try desk.expect("1/21> ")
    desk.send("show 8.1\r")
    let text = try desk.expect("1/21> ")
    #expect(text.contains("False"))
    #expect(!desk.terminal.transcript.contains(0x1B))
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
