import Glibc
import TestSupport
import Testing

/// ^C, ^Z and the signals, wherever the program is when they come.
@Suite struct SignalTests {
  private func start(
    _ program: DeskProgram,
    environment: [String: String] = [:],
    columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      DeskProgram.path,
      ["article.txt"],
      environment: program.environment.merging(environment) { _, new in new },
      folder: program.folder.path,
      columns: columns
    )
    try terminal.expect("/21> ")
    return terminal
  }

  /// What is typed next is a whole command at a clean prompt.
  private func expectCleanPrompt(_ terminal: PseudoTerminal) throws {
    try terminal.expect("/21> ")
    terminal.send("me\r")
    try terminal.expect("You are ada.")
    try terminal.expect("/21> ")
  }

  private struct Situation: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    /// What is seen before ^C.
    var shown: String
    /// What was done before the program was started.
    var setting: [String] = []
    var testDescription: String { name }
  }

  /// A program that reads its input, says so and waits.
  ///
  /// No shell that starts `sleep`: a signal that comes in between may miss both.
  private static let sleeper =
    #"perl -e '$| = 1; unless (-t STDIN) { 1 while <STDIN> } print "begun\n"; sleep 60'"#

  private static let situations = [
    Situation(name: "a line", keys: "f half a li", shown: "half a li"),
    Situation(name: "a search", keys: "me\r\u{12}m", shown: "(reverse-i-search)"),
    Situation(name: "a list of completions", keys: "un\t", shown: "unmark"),
    Situation(name: "a question", keys: "show > notes.txt\r", shown: "[y/n] "),
    Situation(name: "watch", keys: "watch 0.1 status\r", shown: "coverage"),
    Situation(name: "a command", keys: "!" + sleeper + "\r", shown: "begun\r\n"),
    Situation(name: "a pipe", keys: "show | " + sleeper + "\r", shown: "begun\r\n"),
    Situation(name: "the pager", keys: "show\r", shown: "begun\r\n"),
  ]

  @Test(arguments: situations)
  private func interruptGivesACleanPromptBack(_ situation: Situation) throws {
    let program = try DeskProgram()
    try program.folder.write("notes.txt", "mine\n")
    let terminal = try start(program, environment: ["FACTDESK_PAGER": Self.sleeper])
    terminal.send(situation.keys)
    try terminal.expect(situation.shown)
    terminal.send("\u{3}")
    try expectCleanPrompt(terminal)
    #expect(program.folder.read("notes.txt") == Array("mine\n".utf8))
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// What asks a question; the program ends by the signal, and the answer is no.
  private static let questions = [
    Situation(name: "overwriting", keys: "show > notes.txt\r", shown: "[y/n] "),
    Situation(
      name: "forgetting",
      keys: "source https://a.example title=\"A thing\"\rforget @1\r",
      shown: "to forget it: "
    ),
    Situation(name: "a review", keys: "review\r", shown: ",?]> "),
    Situation(
      name: "why is this changed",
      keys: "publish solo\r",
      shown: "Why? (begin",
      setting: ["1.1 f why"]
        + [
          "no-reason", "no-evidence", "few-sources", "no-central-claim", "no-outlet",
          "second-person", "not-signed-off", "not-covered", "no-claimant",
        ].map { "check off \($0) For the test." } + ["publish solo", "c1 rate t because"]
    ),
  ]

  @Test(arguments: questions, [SIGTERM, SIGHUP])
  private func aSignalToEndEndsTheProgramAtAQuestion(
    _ question: Situation,
    _ signal: Int32
  ) throws {
    let program = try DeskProgram()
    try program.folder.write("notes.txt", "mine\n")
    if !question.setting.isEmpty {
      let commands = question.setting.flatMap { ["-c", $0] }
      #expect(try program.run(["article.txt"] + commands).status == .exited(0))
    }
    let terminal = try start(program)
    terminal.send(question.keys)
    try terminal.expect(question.shown)
    usleep(100_000)
    terminal.signal(signal)
    #expect(try terminal.waitForExit(timeout: 20) == .exited(128 + signal))
    #expect(program.folder.read("notes.txt") == Array("mine\n".utf8))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalToEndEndsTheProgramAtTheQuestionForASession(_ signal: Int32) throws {
    let program = try DeskProgram()
    #expect(try program.run(["article.txt", "-c", "f"]).status == .exited(0))
    let terminal = try program.terminal([])
    try terminal.expect("session (Enter: ")
    usleep(100_000)
    terminal.signal(signal)
    #expect(try terminal.waitForExit(timeout: 20) == .exited(128 + signal))
    #expect(!program.session().isEmpty)
  }

  @Test func interruptRightBehindAKeyIsHeard() throws {
    let terminal = try start(try DeskProgram())
    // Some of these discard the key when it was seen and is not read yet.
    for turn in 0..<TestLength.rounds(200, long: 3000) {
      terminal.send("x")
      usleep(UInt32(turn % 40))
      terminal.send("\u{3}")
      try terminal.expect("/21> ", timeout: 10)
    }
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func interruptEndsAListThatTheTerminalDoesNotTake() throws {
    let program = try DeskProgram()
    let lines = (1...400).map { "claim \($0 % 8 + 1).1 -- number \($0)\n" }.joined()
    #expect(try program.run(["article.txt"], input: lines).status == .exited(0))
    let terminal = try start(program)
    // Nobody reads: the program waits in the middle of the list.
    terminal.send("set pager off\rlist\r")
    usleep(300_000)
    terminal.send("\u{3}")
    let seen = try terminal.expect("^C")
    #expect(!seen.contains("number 399"))
    try expectCleanPrompt(terminal)
  }

  @Test func interruptEndsAReloadAndChangesNothing() throws {
    let program = try DeskProgram()
    // A program that reads documents, and does not come to an end with this one.
    #expect(mkdir(program.folder["bin"], 0o755) == 0)
    try program.folder.write("bin/pdftotext", "#!/bin/sh\nexec sleep 60\n")
    #expect(chmod(program.folder["bin/pdftotext"], 0o755) == 0)
    try program.folder.write("changed.pdf", "%PDF-1.7\n%%EOF\n")
    let path = program.folder["bin"] + ":/usr/bin:/bin"
    let terminal = try start(program, environment: ["PATH": path])
    terminal.send("f once\r")
    try terminal.expect(" 1/21> ")
    terminal.send("reload changed.pdf\r")
    usleep(300_000)
    terminal.send("\u{3}")
    try expectCleanPrompt(terminal)
    // The last edit is still the claim.
    terminal.send("undo\r")
    try terminal.expect(" 0/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(
    arguments: [SIGTERM, SIGHUP],
    ["watch 0.1 status\r", "!printf cov; echo erage; sleep 60\r"]
  )
  func savesAndLeavesInTheMiddleOfACommand(_ signal: Int32, _ keys: String) throws {
    let program = try DeskProgram()
    let terminal = try start(program)
    terminal.send("f\r")
    try terminal.expect(" 1/21> ")
    terminal.send(keys)
    try terminal.expect("coverage")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    let names = TemporaryFolderNames.list(program.folder["sessions"])
    #expect(!names.contains { $0.hasSuffix(".journal") })
  }

  @Test func goesOnAfterItWasStoppedInACommand() throws {
    let program = try DeskProgram()
    let terminal = try PseudoTerminal(
      "/bin/bash",
      ["--norc", "-i"],
      environment: program.environment.merging(["PS1": "shell$ "]) { _, new in new },
      folder: program.folder.path
    )
    try terminal.expect("shell$ ")
    terminal.send("\(DeskProgram.path) article.txt\r")
    try terminal.expect("/21> ")
    terminal.send("half")
    try terminal.expect("half")
    terminal.send("\u{1A}")
    try terminal.expect("shell$ ")
    terminal.send("fg\r")
    try terminal.expect("half")
    terminal.send("\u{3}")
    try terminal.expect("/21> ")
    terminal.send("!sleep 60\r")
    usleep(300_000)
    terminal.send("\u{1A}")
    try terminal.expect("shell$ ")
    terminal.send("fg\r")
    usleep(300_000)
    terminal.send("\u{3}")
    try terminal.expect("/21> ")
    terminal.send("q\r")
    try terminal.expect("shell$ ")
  }

  @Test(arguments: [(20, 5), (500, 50), (40, 24)])
  func drawsTheLineInTheNewWidthAtOnce(_ columns: Int, _ rows: Int) throws {
    let program = try DeskProgram()
    let terminal = try start(program, environment: ["TERM": "xterm"])
    terminal.send("f a reason")
    try terminal.expect("a reason")
    terminal.resize(columns: columns, rows: rows)
    try terminal.expect("reason")
    terminal.send("\r")
    try terminal.expect("1/21> ")
    terminal.send("set pager off\rshow 1\rstatus\r")
    try terminal.expect("coverage")
    try terminal.expect("1/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
