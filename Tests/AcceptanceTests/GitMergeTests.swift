import Glibc
import TestSupport
import Testing

/// Two branches of a repository of git, on which two people checked.
struct GitMergeTests {
  private let program: DeskProgram

  init() throws {
    program = try DeskProgram()
    for words in [
      ["init", "-q", "-b", "main"], ["config", "user.name", "Ada"],
      ["config", "user.email", "ada@example.org"],
    ] {
      try git(words)
    }
  }

  @discardableResult
  private func git(_ words: [String], succeeds: Bool = true) throws -> String {
    let result = try ChildProcess.run(
      "/usr/bin/git",
      words,
      environment: program.environment,
      folder: program.folder.path
    )
    #expect(
      (result.status == .exited(0)) == succeeds,
      "git \(words): \(result.error)\(result.output)"
    )
    return result.output + result.error
  }

  private func factdesk(_ name: String, _ commands: String...) throws -> ChildProcess.Result {
    let words = commands.flatMap { ["-c", $0] }
    let result = try program.run(["article.txt", "--by", name] + words)
    #expect(result.status == .exited(0), "\(result.error)")
    return result
  }

  private func commit() throws {
    try git(["add", "sessions"])
    try git(["commit", "-q", "-m", "check"])
  }

  private func install() throws {
    let result = try program.run(["merge-driver", "install"])
    #expect(result.status == .exited(0), "\(result.error)")
  }

  @Test func branchesOfTwoCheckersAreMerged() throws {
    _ = try factdesk("Ada", "1.1 f")
    try install()
    try commit()
    try git(["checkout", "-q", "-b", "ben"])
    _ = try factdesk("Ben", "2.1 t", "note c1 seen by Ben")
    try commit()
    try git(["checkout", "-q", "main"])
    _ = try factdesk("Ada", "3.1 t", "restate c1 In Ada's words.")
    try commit()
    try git(["merge", "-q", "--no-edit", "ben"])
    let shown = try factdesk("Ada", "list", "show c1").output
    #expect(shown.contains("c3") && shown.contains("seen by Ben"), "\(shown)")
    #expect(shown.contains("In Ada's words."), "\(shown)")
    #expect(try program.run(["verify"]).status == .exited(0))
    let tracked = try git(["ls-files"])
    #expect(tracked.contains("sessions/") && !tracked.contains(".lock"), "\(tracked)")
  }

  @Test func bothSidesMayHaveAddedTheFile() throws {
    try install()
    try commit()
    try git(["checkout", "-q", "-b", "ben"])
    _ = try factdesk("Ben", "1.1 f")
    try commit()
    try git(["checkout", "-q", "main"])
    try git(["clean", "-fdxq", "sessions"])
    _ = try factdesk("Ada", "2.1 t")
    try commit()
    try git(["merge", "-q", "--no-edit", "ben"])
    #expect(try factdesk("Ada", "status").output.contains("claims      2"))
  }

  @Test func whatGitLeftIsMergedWhenItIsOpened() throws {
    _ = try factdesk("Ada", "1.1 f")
    try git(["add", "sessions/\(program.sessionName()).json"])
    try git(["commit", "-q", "-m", "check"])
    try git(["checkout", "-q", "-b", "ben"])
    _ = try factdesk("Ben", "2.1 t")
    try git(["commit", "-q", "-a", "-m", "check"])
    try git(["checkout", "-q", "main"])
    _ = try factdesk("Ada", "3.1 t")
    try git(["commit", "-q", "-a", "-m", "check"])
    try git(["merge", "-q", "--no-edit", "ben"], succeeds: false)
    let opened = try program.run(["-s", program.sessionName(), "-c", "status"])
    #expect(opened.status == .exited(0), "\(opened.error)")
    #expect(opened.error.contains("git left both sides"), "\(opened.error)")
    #expect(opened.output.contains("claims      3"), "\(opened.output)")
    #expect(try program.run(["verify"]).status == .exited(0))
  }

  @Test func differencesReadAsSentences() throws {
    try install()
    _ = try factdesk("Ada", "1.1 f")
    try commit()
    _ = try factdesk("Ada", "note c1 look again")
    let difference = try git(["diff"])
    #expect(difference.contains("+c1 note by Ada: look again"), "\(difference)")
    #expect(!difference.contains("\"edits\""))
  }
}
