import FactModel
import Preferences
import Testing
import Verbs
import Workbench

@Suite struct RunCommandsTests {
  private func read(_ text: String) -> RunCommands {
    var commands = RunCommands(verbs: CommandTable.commands)
    commands.read(Array(text.utf8), file: "rc")
    return commands
  }

  @Test func doesTheRestBehindALineThatIsWrong() {
    let commands = read(
      "\u{FEFF}# mine\r\nset pager off\r\nset nonsense on\nfalse 3.2 no\nset width 10\nme Kim, editor\n"
        + "frobnicate\nalias list = f\nset plain on"
    )
    #expect(commands.settings.paging == .off)
    #expect(commands.settings.isPlain)
    #expect(commands.checker == Checker(name: "Kim", role: "editor"))
    #expect(commands.problems.map { $0.place?.line } == [3, 4, 5, 7])
    // An alias that was kept may be older than the verb of its name.
    #expect(commands.aliases["list"] == "f")
    #expect(commands.problems.allSatisfy { $0.place?.file == "rc" && $0.place?.column != nil })
  }

  @Test func refusesWhatChangesASession() {
    for line in ["undo", "claim 1.1", "export markdown", "restore 1", "! rm -r .", "quit"] {
      let commands = read(line + "\nset hints off\n")
      #expect(commands.problems.count == 1, "\(line)")
      #expect(commands.looks.isEmpty)
      #expect(!commands.settings.givesHints)
    }
  }

  @Test func leavesVerbsThatLookForThePrompt() {
    let commands = read("\n\nstatus\nalias t2 = todo\nt2\n")
    #expect(commands.looks.map(\.line) == ["status", "todo"])
    #expect(commands.looks.map(\.number) == [3, 5])
  }

  @Test func saysWhichLineIsNotUTF8() {
    var commands = RunCommands(verbs: CommandTable.commands)
    commands.read([0xFF, 0xFE, 0x0A] + Array("set time on".utf8), file: "rc")
    #expect(commands.problems.map(\.what) == ["the line is not UTF-8"])
    #expect(commands.settings.tellsTime)
  }

  @Test func theInitialConfigurationChangesNothingAndCanBeTakenAtItsWord() {
    #expect(read(ConfigurationText.initial).problems.isEmpty)
    let words = ConfigurationText.initial.split(separator: "\n")
      .filter { $0.hasPrefix("#set ") }.map { $0.dropFirst() }
    #expect(words.count == SettingTable.settings.count)
    let commands = read(words.joined(separator: "\n"))
    #expect(commands.problems.isEmpty)
    #expect(commands.settings == Settings())
  }

  @Test(arguments: [
    ("", "set pager off", "set pager", "set pager off\n"),
    (
      "# mine\nset pager off\nme Kim", "set pager auto", "set pager",
      "# mine\nset pager auto\nme Kim\n"
    ),
    ("alias a=f\n", "alias a = t", "alias a =", "alias a = t\n"),
    ("#set pager off\n", "set pager off", "set pager", "#set pager off\nset pager off\n"),
  ])
  func keepsALineAndTheRestAsItIs(_ row: (text: String, line: String, key: String, result: String))
  {
    #expect(ConfigurationText.setting(row.line, key: row.key, in: row.text) == row.result)
  }
}
