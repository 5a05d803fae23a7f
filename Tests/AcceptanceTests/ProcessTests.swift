import Glibc
import OrderedJSON
import TestSupport
import Testing

/// How the program ends, and what is left then.
struct ProcessTests {
  private func claims(_ program: DeskProgram) throws -> Int {
    let list = try program.run(["-s", "china", "--json", "-c", "list"])
    #expect(list.status == .exited(0), "\(list.error)")
    guard case .array(let values) = try JSONParser.parse(list.outputBytes) else { return -1 }
    return values.count
  }

  /// An empty list says by itself that nothing was found.
  @Test func whatIsNotFoundIsAnEmptyListForPrograms() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "1.1 f why"])
    let lines = [
      ["sessions", "nosuch"], ["sessions", "archived"], ["-s", "china", "-c", "contacts"],
    ]
    for line in lines {
      let result = try program.run(["--json"] + line)
      #expect(result.output == "[]\n", "\(line)")
      #expect(result.error.isEmpty, "\(line): \(result.error)")
    }
  }

  private func start(
    _ program: DeskProgram,
    _ arguments: [String] = ["article.txt"]
  ) throws
    -> PseudoTerminal
  {
    let terminal = try program.terminal(arguments)
    try terminal.expect("/21> ")
    return terminal
  }

  @Test func nothingAcknowledgedIsLostWhenItIsKilled() throws {
    for round in 1...3 {
      let program = try DeskProgram()
      let terminal = try start(program)
      for number in 1...round * 4 {
        terminal.send("f reason \(number)\r")
        try terminal.expect("c\(number) ")
        try terminal.expect("/21> ")
      }
      terminal.send("half a li")
      terminal.signal(SIGKILL)
      #expect(try terminal.waitForExit() == .signalled(SIGKILL))
      #expect(try claims(program) == round * 4)
      #expect(try program.run(["-s", "china", "-c", "undo 99"]).status == .exited(0))
      #expect(try claims(program) == 0)
    }
  }

  /// Every error of a line in a script has its place, whatever raised it.
  @Test(arguments: [
    "reload nosuch.txt", "import nosuch.csv", "merge FILE nosuch.json", "edit c1 from nosuch.txt",
    "check nosuch.json", "publish nosuch.json", "scale nosuch.json", "new nosuch.txt",
    "export csv /nosuch/x", "report public /nosuch/x.md", "list > /nosuch/x", "list rating=bogus",
    "3.9 f x", "! false",
  ])
  func anErrorOfAScriptHasItsLine(_ line: String) throws {
    let program = try DeskProgram()
    let script = "1.1 f x\n\(line)\n"
    try program.folder.write("s.fd", Array(script.utf8))
    let told = try program.run(["article.txt", "-f", "s.fd"])
    #expect(told.status == .exited(1))
    #expect(told.error.hasPrefix("s.fd:2: "), "\(told.error)")
    let asData = try program.run(["article.txt", "--json", "-f", "s.fd"])
    let objects = asData.error.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(objects.count == 1, "\(asData.error)")
    #expect(objects.allSatisfy { $0.contains(#""place":{"file":"s.fd","line":2,"#) })
  }

  @Test(arguments: ["quit\r", "q\r", "\u{4}"])
  func saysWhereItIsSavedWhenItIsLeft(_ keys: String) throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    terminal.send(keys)
    try terminal.expect("Saved: sessions/china-dismisses-south-koreas-concerns.json")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(
      !TemporaryFolderNames.list(program.folder["sessions"]).contains { $0.contains("journal") }
    )
    #expect(try claims(program) == 1)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func savesAndLeavesWhenItIsTold(_ signal: Int32) throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    terminal.send("half a line")
    try terminal.expect("half a line")
    terminal.signal(signal)
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + signal) || status == .signalled(signal))
    #expect(
      !TemporaryFolderNames.list(program.folder["sessions"]).contains { $0.contains("journal") }
    )
    #expect(try claims(program) == 1)
  }

  @Test func interruptGivesACleanPrompt() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f half a li")
    try terminal.expect("half a li")
    terminal.send("\u{3}")
    try terminal.expect(" 0/21> ")
    terminal.send("t whole\r")
    try terminal.expect("c1 title True — whole")
    try terminal.expect(" 1/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// The cost of a claim in keys: what is typed beyond the note.
  @Test(arguments: [
    (
      setup: "", keys: "f @2 NOTE\r", cost: 6,
      answer: "c1 title False rests on @2 — the count is older"
    ),
    (setup: "", keys: "f\r", cost: 2, answer: "c1 title False"),
    (setup: "review\r", keys: "f", cost: 1, answer: "c1 title False"),
    (setup: "review\r", keys: "n", cost: 1, answer: "title: nothing to check"),
  ])
  func aClaimCostsFewKeys(_ row: (setup: String, keys: String, cost: Int, answer: String)) throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "source A", "-c", "source B slug=moj"])
    let terminal = try start(program)
    terminal.send(row.setup)
    try terminal.expect(row.setup.isEmpty ? "" : "(1/21) title [")
    let note = row.keys.contains("NOTE") ? "the count is older" : ""
    let keys = row.keys.replacing("NOTE", with: note)
    // One byte is one key: nothing here needs a second one with it.
    for key in keys.utf8 { terminal.send([key]) }
    #expect(keys.utf8.count - note.utf8.count == row.cost)
    try terminal.expect(row.answer)
    // The next sentence is there, and nothing more is needed for it.
    try terminal.expect(row.setup.isEmpty ? " 1/21> " : "(2/21) standfirst [")
    terminal.send(row.setup.isEmpty ? "\u{4}" : "q")
    if !row.setup.isEmpty {
      try terminal.expect(" 1/21> ")
      terminal.send("\u{4}")
    }
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// The cost of what is not a claim, in keys; a line is done with Enter, which is one of them.
  @Test func lookingAndTakingBackCostFewKeys() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "1.1 f"])
    let terminal = try start(program)
    let rows: [(keys: String, cost: Int, answer: String)] = [
      ("z\r", 2, "undone: 1.1 f"), ("title\r", 6, ">title"), ("/illegal\r", 9, "1 of 5 sentences"),
      ("n\r", 2, "2 of 5 sentences"), ("N\r", 2, "1 of 5 sentences"),
      ("w\r", 2, "1:South 2:Korea 3:had"), ("set enter-next on\r", 18, ""), ("\r", 1, ">cr1"),
    ]
    for row in rows {
      #expect(row.keys.utf8.count == row.cost)
      terminal.send(row.keys)
      try terminal.expect(row.answer)
      try terminal.expect("/21> ")
    }
    terminal.send("review 1-2\r")
    try terminal.expect("(1/5) 1.1 [")
    terminal.send("u")
    try terminal.expect("1.1 Unproven")
    try terminal.expect("(2/5) 2.1 [")
    terminal.send(".")
    try terminal.expect("2.1 Unproven")
    terminal.send("q")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func theSecondWindowOnlyReads() throws {
    let program = try DeskProgram()
    let first = try start(program)
    first.send("f\r")
    try first.expect(" 1/21> ")
    let second = try program.run(["article.txt", "-c", "list", "-c", "t"])
    #expect(second.status == .exited(1))
    #expect(second.output.contains("title False"))
    #expect(second.error.contains("reading only"), "\(second.error)")
    first.send("t\r")
    try first.expect(" 2/21> ")
    first.send("\u{4}")
    #expect(try first.waitForExit() == .exited(0))
    #expect(try claims(program) == 2)
    #expect(try program.run(["article.txt", "-c", "mf"]).status == .exited(0))
  }

  @Test func offersTheLastSession() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "f"])
    let terminal = try program.terminal([])
    try terminal.expect("session (Enter: china-dismisses-south-koreas-concerns)> ")
    terminal.send("nobody\r")
    try terminal.expect("no session in sessions has a name that begins with nobody")
    try terminal.expect("> ")
    terminal.send("\r")
    try terminal.expect(" 1/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func takesAPastedBlockAsThePersonSays() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("\u{1B}[200~1.1 f one\n2.1 t two\u{1B}[201~\r")
    try terminal.expect("none [n]? ")
    terminal.send("n")
    try terminal.expect(" 0/21> ")
    terminal.send("\u{1B}[200~1.1 f one\n2.1 t two\u{1B}[201~\r")
    try terminal.expect("none [n]? ")
    terminal.send("c")
    try terminal.expect(" 2/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try claims(program) == 2)
  }

  @Test func asksBeforeWritingOverAForeignFile() throws {
    let program = try DeskProgram()
    try program.folder.write("mine.md", "my own")
    let terminal = try start(program)
    for (answer, reply) in [("n", "left as it is"), ("", "left as it is"), ("y", "Report written")]
    {
      terminal.send("export markdown mine.md\r")
      try terminal.expect("Overwrite it? [y/n] ")
      terminal.send(answer + "\r")
      try terminal.expect(reply)
      try terminal.expect("/21> ")
      if answer != "y" { #expect(program.folder.read("mine.md") == Array("my own".utf8)) }
    }
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func isQuietWhenNobodyReadsOn() throws {
    let program = try DeskProgram()
    let commands = (1...200).map { _ in "'-c' 'show'" }.joined(separator: " ")
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", "\(DeskProgram.path) article.txt \(commands) | head -n 1"],
      environment: program.environment,
      folder: program.folder.path
    )
    #expect(result.status == .exited(0))
    #expect(result.error == "")
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func saysWhenStandardOutputIsFull() throws {
    let program = try DeskProgram()
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", "\(DeskProgram.path) article.txt -c show > /dev/full"],
      environment: program.environment,
      folder: program.folder.path
    )
    #expect(result.status == .exited(1))
    #expect(result.error.contains("standard output cannot be written"))
  }

  @Test func opensALongSessionAgain() throws {
    let program = try DeskProgram()
    let lines = (1...400).map { "claim \($0 % 8 + 1).1 -- number \($0)\n" }.joined()
    #expect(try program.run(["article.txt"], input: lines).status == .exited(0))
    #expect(try claims(program) == 400)
    let before = program.session()
    _ = try program.run(["-s", "china", "-c", "list"])
    #expect(program.session() == before)
  }
}
