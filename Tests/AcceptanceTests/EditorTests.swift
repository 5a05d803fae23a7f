import Glibc
import TestSupport
import Testing

/// Longer text in the person's editor: which one, and what becomes of what it leaves.
struct EditorTests {
  private func program() throws -> DeskProgram {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "8.1 f older figure", "-c", "note c1 ask Kim"])
    return program
  }

  private func run(
    _ program: DeskProgram,
    _ commands: [String],
    _ variables: [String: String],
    input: String = ""
  ) throws -> ChildProcess.Result {
    try ChildProcess.run(
      DeskProgram.path,
      ["-s", "china"] + commands.flatMap { ["-c", $0] },
      environment: program.environment.merging(variables) { $1 },
      input: Array(input.utf8),
      folder: program.folder.path
    )
  }

  private func forms(_ program: DeskProgram) -> [String] {
    TemporaryFolderNames.list(program.folder["state/factdesk/forms"])
  }

  private func claim(_ program: DeskProgram) throws -> String {
    try program.run(["-s", "china", "--json", "-c", "show c1"]).output
  }

  static let editors: [(String, [String: String])] = [
    ("arguments", ["EDITOR": "sed -i s/Kim/Lee/"]),
    ("quoting", ["EDITOR": "sed -i 's/ask Kim/ask Lee/'"]),
    ("a function", ["EDITOR": "f() { sed -i s/Kim/Lee/ \"$1\"; }; f"]),
    ("VISUAL first", ["VISUAL": "sed -i s/Kim/Lee/", "EDITOR": "false", "TERM": "xterm"]),
    ("no VISUAL on a dumb terminal", ["VISUAL": "false", "EDITOR": "sed -i s/Kim/Lee/"]),
    ("ours first", ["FACTDESK_EDITOR": "sed -i s/Kim/Lee/", "VISUAL": "false", "EDITOR": "false"]),
  ]

  @Test(arguments: editors)
  func isChosenAndRunAsGitDoes(_ row: (name: String, variables: [String: String])) throws {
    let program = try program()
    let result = try run(program, ["edit c1"], row.variables)
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(try claim(program).contains("ask Lee"))
    #expect(forms(program) == [])
  }

  static let failures: [(String, String?, String)] = [
    ("unchanged", "true", ""),
    ("colon", ":", ""),
    ("status", "false", "the editor false ended with status 1. Nothing was changed."),
    ("missing", "nowhere-to-be-found", "is not installed. Name another in VISUAL or EDITOR."),
    (
      "missing in a shell", "nowhere --x='y'", "is not installed. Name another in VISUAL or EDITOR."
    ),
    ("no terminal", nil, "there is no terminal for an editor. Set EDITOR"),
    ("killed", "kill -9 $$; :", "was ended by signal 9. Nothing was changed."),
  ]

  @Test(arguments: failures)
  func changesNothingWithoutAnEditorThatEndsWell(
    _ row: (name: String, editor: String?, message: String)
  ) throws {
    let program = try program()
    let before = program.session()
    let result = try run(program, ["edit c1"], row.editor.map { ["EDITOR": $0] } ?? [:])
    #expect(result.status == .exited(row.message.isEmpty ? 0 : 1), "\(result.error)")
    let words = result.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(row.message), "\(words)")
    #expect(program.session() == before)
    #expect(forms(program) == [])
    if row.message.isEmpty { #expect(result.output == "c1 was left as it is\n") }
  }

  @Test func keepsWhatWasWrittenBeforeTheEditorFailed() throws {
    let program = try program()
    let editor = "f() { sed -i s/Kim/Lee/ \"$1\"; kill -9 $$; }; f"
    let before = program.session()
    for _ in 1...2 {
      let result = try run(program, ["edit c1"], ["EDITOR": editor])
      #expect(result.status == .exited(1))
      #expect(result.error.contains("What you wrote is kept"), "\(result.error)")
    }
    #expect(program.session() == before)
    #expect(forms(program) == ["c1-2.md", "c1.md"])
    let path = program.folder["state/factdesk/forms/c1.md"]
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try run(program, ["edit c1 from \(path)"], [:]).status == .exited(0))
    #expect(try claim(program).contains("ask Lee"))
  }

  @Test func tellsAMistakeWithFileAndLine() throws {
    let program = try program()
    let result = try run(program, ["edit c1"], ["EDITOR": "sed -i 's/- said:/- said: Monday/'"])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("forms/c1.md:13: “Monday” is not a date"), "\(result.error)")
  }

  @Test func aScriptOnStandardInputIsNotForTheEditor() throws {
    let program = try program()
    let result = try ChildProcess.run(
      DeskProgram.path,
      ["-s", "china"],
      environment: program.environment.merging(["EDITOR": "f() { cat >> \"$1\"; }; f"]) { $1 },
      input: Array("edit c1\nnote c1 second\n".utf8),
      folder: program.folder.path
    )
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(try claim(program).contains("second"))
  }

  @Test func anUnwritableStateFolderIsNoObstacle() throws {
    let program = try program()
    let result = try run(
      program,
      ["edit c1"],
      [
        "XDG_STATE_HOME": "/proc/nowhere", "TMPDIR": program.folder.path,
        "EDITOR": "sed -i s/Kim/Lee/",
      ]
    )
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(try claim(program).contains("ask Lee"))
  }

  /// The session at a terminal wide enough for the lines of these tests, at its prompt.
  private func terminal(_ program: DeskProgram, editor: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      DeskProgram.path,
      ["-s", "china"],
      environment: program.environment.merging(["EDITOR": editor]) { $1 },
      folder: program.folder.path,
      columns: 200
    )
    try terminal.expect("/21> ")
    return terminal
  }

  /// A form with a mistake comes again at a terminal, with the mistake above its line.
  @Test func aMistakeIsPutRightInASecondRound() throws {
    let program = try program()
    let editor =
      "f() { if grep -q MISTAKE \"$1\"; then sed -i s/Monday/2024-01-29/ \"$1\"; "
      + "else sed -i 's/- said:/- said: Monday/' \"$1\"; fi; }; f"
    let terminal = try terminal(program, editor: editor)
    terminal.send("edit c1\r")
    try terminal.expect("c1 8.1 False · said 29 January 2024")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(forms(program) == [])
  }

  @Test func theLineIsEditedAndUndone() throws {
    let program = try program()
    let terminal = try terminal(program, editor: "sed -i s/half/whole/")
    terminal.send("note c1 half a note")
    try terminal.expect("half a note")
    terminal.send("\u{18}\u{5}")
    try terminal.expect("note c1 whole a note")
    // Nothing is done before Enter.
    terminal.send("\u{1F}")
    // Only what differs is drawn again.
    try terminal.expect("half a note")
    terminal.send("\u{18}\u{5}")
    try terminal.expect("note c1 whole a note")
    terminal.send("\r")
    try terminal.expect("notes 2 notes, last “whole a note”")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func anEditorThatFailsLeavesTheLine() throws {
    let program = try program()
    let terminal = try terminal(program, editor: "false")
    terminal.send("note c1 half a note\u{18}\u{5}")
    try terminal.expect("the editor false ended with status 1")
    try terminal.expect("note c1 half a note")
    terminal.send("\u{3}")
    try terminal.expect("/21> ")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
