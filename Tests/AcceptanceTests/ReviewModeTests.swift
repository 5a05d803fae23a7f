import Glibc
import TestSupport
import Testing

/// The review mode at a terminal, key by key.
struct ReviewModeTests {
  private func start(
    _ program: DeskProgram,
    _ arguments: [String] = ["article.txt"],
    columns: Int = 200,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      DeskProgram.path,
      arguments,
      environment: program.environment,
      folder: program.folder.path,
      columns: columns,
      rows: rows
    )
    try terminal.expect("/21> ")
    terminal.send("review\r")
    try terminal.expect("(1/21) title [")
    try terminal.expect("> ")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.send("q")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func keysActWithoutEnter() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("m")
    try terminal.expect("(1/21) title m[t,x,f,l]> ")
    terminal.send("x")
    try terminal.expect("c1 title Mixture")
    try terminal.expect("(2/21) standfirst [")
    terminal.send("o")
    try terminal.expect("note on standfirst> ")
    terminal.send("wer sagt das? – é\r")
    try terminal.expect("(2/21) standfirst [")
    terminal.send("\u{1B}[C")
    try terminal.expect("(3/21) cr1 [")
    terminal.send("zz")
    try terminal.expect("(1/21) title [")
    try leave(terminal)
    let session = String(decoding: program.session(), as: UTF8.self)
    #expect(session.contains("wer sagt das? – é"))
    #expect(session.ranges(of: "\"kind\":\"undo ").count == 2)
  }

  @Test func interruptLeavesWithACleanPrompt() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("c")
    try terminal.expect("words of title> ")
    terminal.send("half")
    try terminal.expect("half")
    terminal.send("\u{3}")
    try terminal.expect("(1/21) title [")
    try terminal.expect("> ")
    terminal.send("\u{3}")
    try terminal.expect("Review left: 0 changes, 21 sentences of 21 not covered.")
    try terminal.expect("title 0/21> ")
    terminal.send("t whole\r")
    try terminal.expect("c1 title True — whole")
    try terminal.expect("1/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func resizingDrawsThePromptAgain() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.resize(columns: 100)
    try terminal.expect("(1/21) title [")
    terminal.send("f")
    try terminal.expect("(2/21) standfirst [")
    try leave(terminal)
  }

  @Test func stoppingAndGoingOnDrawsThePromptAgain() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.expect("(1/21) title [")
    try terminal.expect("> ")
    terminal.send("f")
    try terminal.expect("(2/21) standfirst [")
    try leave(terminal)
  }

  @Test func aPasteIsNoKey() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("\u{1B}[200~fffff\nq\u{1B}[201~")
    try terminal.expect("(1/21) title [")
    try terminal.expect("> ")
    terminal.send("f")
    try terminal.expect("(2/21) standfirst [")
    try leave(terminal)
  }

  @Test func savesAndLeavesWhenItIsTold() throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f")
    try terminal.expect("(2/21) standfirst [")
    try terminal.expect("> ")
    terminal.signal(SIGTERM)
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + SIGTERM))
    #expect(String(decoding: program.session(), as: UTF8.self).contains("\"command\":\"title f\""))
  }

  @Test(arguments: [(20, 5), (500, 60)])
  func worksInWindowsOfAnySize(_ size: (columns: Int, rows: Int)) throws {
    let program = try DeskProgram()
    let terminal = try PseudoTerminal(
      DeskProgram.path,
      ["article.txt"],
      environment: program.environment.merging(["TERM": "xterm", "FACTDESK_PAGER": ""]) { $1 },
      folder: program.folder.path,
      columns: size.columns,
      rows: size.rows
    )
    try terminal.expect("/21> ")
    terminal.send("review\r")
    try terminal.expect("(1/21) ")
    for (key, place) in [
      ("f", "(2/21)"), ("m", "(2/21)"), ("x", "(3/21)"), ("?", "(3/21)"), ("b", "(2/21)"),
    ] {
      terminal.send(key)
      try terminal.expect(place)
    }
    terminal.send("q")
    try terminal.expect("Review left")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
