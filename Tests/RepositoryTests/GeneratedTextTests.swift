import DeskViews
import FactdeskApp
import Glibc
import LineReading
import TestSupport
import Testing
import Verbs
import Workbench

/// The manual page, the completions of shells, `--help` and docs/commands.md say what the tables say.
@Suite struct GeneratedTextTests {
  @Test func theManualNamesEveryVerbOptionTopicAndVariable() {
    let page = Generated.man.text.replacing("\\-", with: "-").replacing("\\(dq", with: "\"")
      .replacing("\\(aq", with: "'")
    for command in CommandTable.commands {
      for usage in command.usageLines { #expect(page.contains("\\fB" + usage), "\(usage)") }
      for example in command.examples { #expect(page.contains(example), "\(example)") }
    }
    for option in OptionTable.options {
      for name in option.names { #expect(page.contains(name), "\(name)") }
    }
    for topic in HelpTopic.all { #expect(page.contains(".SH \"\(topic.name.uppercased())\"")) }
    for subcommand in SubcommandTable.subcommands {
      #expect(page.contains("\\fB" + subcommand.usage))
    }
    for row in EnvironmentTable.rows { #expect(page.contains(row.name)) }
  }

  @Test func theManualHasEveryVariableThatTheSourcesLookAt() throws {
    let known = EnvironmentTable.rows.map(\.name).joined(separator: " ")
    for file in ProjectFiles.below("Sources") where file.hasSuffix(".swift") {
      for match in try ProjectFiles.text(file).matches(of: /environment\["([A-Z_]+)"\]/) {
        let name = String(match.1)
        // Those of other programs that say where their files are.
        guard !["HOME", "USER", "TERMINFO", "TERMINFO_DIRS"].contains(name), !name.hasPrefix("XDG_")
        else { continue }
        #expect(known.contains(name), "\(name) of \(file)")
      }
    }
  }

  @Test(arguments: [Generated.bash, .zsh, .fish])
  func completionsOfferEveryOptionSubcommandAndVerb(_ shell: Generated) {
    let words = Set(
      shell.text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    )
    for option in OptionTable.options {
      let name = shell == .fish ? String(option.long.dropFirst(2)) : option.long
      #expect(words.contains(name), "\(name)")
      if let short = option.short {
        #expect(words.contains(shell == .fish ? String(short.dropFirst()) : short), "\(short)")
      }
    }
    for subcommand in SubcommandTable.subcommands {
      #expect(words.contains(subcommand.name), "\(subcommand.name)")
    }
    for command in CommandTable.commands where command.name.first?.isLetter == true {
      #expect(words.contains(command.name), "\(command.name)")
    }
  }

  @Test func helpListsEveryOption() {
    let lines = UsageText.help().split(separator: "\n")
    for option in OptionTable.options {
      #expect(lines.contains { $0.contains(option.long) }, "\(option.long)")
    }
    for subcommand in SubcommandTable.subcommands {
      #expect(UsageText.help().contains("factdesk " + subcommand.usage))
    }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func noOptionIsThereTwice() {
    let names = OptionTable.options.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  // MARK: What other programs make of them

  private static func isThere(_ program: String) -> Bool {
    access("/usr/bin/" + program, X_OK) == 0
  }

  @Test(arguments: [Generated.bash, .zsh, .fish])
  func theShellReadsItsCompletions(_ shell: Generated) throws {
    // scripts/test installs the shells; a test run by hand does without those that are not there.
    guard Self.isThere(shell.rawValue) else { return }
    let folder = try TemporaryFolder()
    try folder.write("completion", Array(shell.text.utf8))
    let result = try ChildProcess.run(
      "/usr/bin/" + shell.rawValue,
      ["-n", folder.path + "/completion"]
    )
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(result.error.isEmpty, "\(result.error)")
  }

  /// What bash offers for the last word of a line.
  @Test(arguments: [
    (["--ses"], ["--session", "--sessions"]), (["--color", "al"], ["always"]),
    (["--color", "=", "n"], ["never"]), (["-c", "expo"], ["export"]), (["ver"], ["verify"]),
    (["--generate", ""], ["man", "bash", "zsh", "fish"]), (["sessions", "x"], []),
    (["sessions", "arch"], ["archived", "archive"]), (["sessions", "archive", "arch"], []),
    (["export", "b"], ["bundle", "brat", "bibtex"]), (["--as", "av"], ["averitec"]),
  ])
  func bashCompletes(_ row: (words: [String], offered: [String])) throws {
    let folder = try TemporaryFolder()
    try folder.write("completion", Array(Generated.bash.text.utf8))
    let words = (["factdesk"] + row.words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      compopt() { :; }
      source ./completion
      COMP_WORDS=(\(words)); COMP_CWORD=\(row.words.count)
      _factdesk
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try ChildProcess.run("/bin/bash", ["-euc", script], folder: folder.path)
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(result.output.split(separator: "\n").map(String.init) == row.offered)
  }

  @Test func groffFindsNothingWrongWithTheManual() throws {
    guard Self.isThere("groff") else { return }
    let result = try ChildProcess.run(
      "/usr/bin/groff",
      ["-Kutf8", "-man", "-Tutf8", "-ww", "-rCHECKSTYLE=3", "-z"],
      input: Array(Generated.man.text.utf8)
    )
    #expect(result.status == .exited(0))
    #expect(result.error.isEmpty, "\(result.error)")
  }

  @Test func theInstallerPutsEverythingInItsPlace() throws {
    let script = try ProjectFiles.text("scripts/install")
    for what in ["man", "bash", "zsh", "fish"] { #expect(script.contains("[\(what)]=share/")) }
    let result = try ChildProcess.run("/bin/bash", ["-n", ProjectFolder.path + "/scripts/install"])
    #expect(result.status == .exited(0), "\(result.error)")
  }
}
