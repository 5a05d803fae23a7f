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

  /// What the handbook prints for two people with git, line by line as it stands there.
  @Test func theLinesOfTheHandbookSetGitUp() throws {
    let page = GoldenFile.read(ProjectFolder.path + "/docs/handbook/5-two-people.md") ?? []
    let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { $0 == "factdesk merge-driver install" || $0.hasPrefix("git add sessions/") }
    #expect(lines.count == 2)
    var environment = program.environment
    let programs = DeskProgram.path.split(separator: "/").dropLast().joined(separator: "/")
    environment["PATH"] = "/\(programs):/usr/bin:/bin"
    _ = try factdesk("Ada", "1.1 f")
    for line in lines {
      let result = try ChildProcess.run(
        "/bin/sh",
        ["-c", line],
        environment: environment,
        folder: program.folder.path
      )
      #expect(result.status == .exited(0), "\(line): \(result.error)")
    }
    // The driver is named as the shell finds it.
    let driver = "\(DeskProgram.path) merge-driver merge %O %A %B %P"
    try git(["config", "merge.factdesk.driver", driver])
    try commit()
    try git(["checkout", "-q", "-b", "maria"])
    _ = try factdesk("Maria Chen", "restate c1 He said they are no defectors.", "2.1 t")
    try commit()
    try git(["checkout", "-q", "main"])
    _ = try factdesk("Ada Example", "restate c1 He called them defectors.", "3.1 t")
    try commit()
    let told = try git(["merge", "--no-edit", "maria"])
    #expect(told.contains("1 thing changed differently on both sides"), "\(told)")
    let open = try factdesk("Ada Example", "todo").output
    #expect(open.contains("restatement: changed differently"), "\(open)")
    for words in ["“He called them defectors.”", "“He said they are no defectors.”"] {
      #expect(open.contains(words), "\(words) in \(open)")
    }
    let settled = try factdesk("Ada Example", "adjudicate c1 mine it is in the transcript")
    #expect(settled.output.contains("Ada Example's version holds"), "\(settled.output)")
    #expect(try program.run(["verify"]).status == .exited(0))
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

  /// Whoever takes some of the marking lines out by hand, or all of them, is told what the file is.
  @Test(arguments: [
    [">>>>>>>"], ["<<<<<<<"], ["======="], ["<<<<<<<", ">>>>>>>"],
    ["<<<<<<<", "=======", ">>>>>>>"],
  ])
  func whatIsLeftOfAMergeIsNamed(_ gone: [String]) throws {
    _ = try factdesk("Ada", "1.1 f")
    let file = "sessions/\(program.sessionName()).json"
    try git(["add", file])
    try git(["commit", "-q", "-m", "check"])
    try git(["checkout", "-q", "-b", "ben"])
    _ = try factdesk("Ben", "2.1 t")
    try git(["commit", "-q", "-a", "-m", "check"])
    try git(["checkout", "-q", "main"])
    _ = try factdesk("Ada", "3.1 t")
    try git(["commit", "-q", "-a", "-m", "check"])
    try git(["merge", "-q", "--no-edit", "ben"], succeeds: false)
    let text = String(decoding: try #require(program.folder.read(file)), as: UTF8.self)
    let left = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !gone.contains { line.hasPrefix($0) }
    }
    try program.folder.write(file, Array(left.joined(separator: "\n").utf8))
    let opened = try program.run(["-s", program.sessionName(), "-c", "status"])
    #expect(opened.status != .exited(0))
    #expect(opened.error.contains("leftovers of a merge of git"), "\(opened.error)")
    #expect(opened.error.contains("git has both sides"), "\(opened.error)")
    // What it says to do brings both together.
    try install()
    try git(["checkout", "-q", "--merge", "--", file])
    let mended = try program.run(["-s", program.sessionName(), "-c", "status"])
    #expect(mended.output.contains("claims      3"), "\(mended.output)\(mended.error)")
  }

  @Test func whoWorkedOnBothBranchesIsNamed() throws {
    _ = try factdesk("Kim", "1.1 f")
    try install()
    try commit()
    try git(["checkout", "-q", "-b", "other"])
    _ = try factdesk("Kim", "2.1 t")
    try commit()
    try git(["checkout", "-q", "main"])
    _ = try factdesk("kim", "3.1 t")
    try commit()
    let told = try git(["merge", "--no-edit", "other"])
    #expect(told.contains("made changes in both copies"), "\(told)")
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

  /// What stands in the file, whatever it is: protected sources are marked, and nothing stops `git diff`.
  @Test func differencesShowTheWholeStateAndNeverStopGit() throws {
    try install()
    _ = try factdesk("Ada", "1.1 f")
    try commit()
    _ = try factdesk(
      "Ada",
      "source \"Zebulon Quibbleman\" slug=zeb kind=person",
      "seal @zeb",
      "c1 question Who knew?",
      "answer c1 1 @zeb Everybody",
      "query author c1 Who told you?",
      "claimant c1 Mildred Mayor",
      "risk c1 The desk knows.",
      "flag legal c1 She may sue."
    )
    let difference = try git(["diff"])
    for line in [
      "+@1 (sealed): Zebulon Quibbleman", "+@1 for sealed", "+c1 asks: Who knew?",
      "+c1 answer from @1 (sealed): Everybody", "Who told you?", "+c1 claimed by: Mildred Mayor",
    ] {
      #expect(difference.contains(line), "\(line) in \(difference)")
    }
    let name = "sessions/\(program.sessionName()).json"
    let written = try #require(program.folder.read(name))
    let text = String(decoding: written, as: UTF8.self)
    try program.folder.write(
      name,
      Array(("<<<<<<< HEAD\n" + text + "=======\n{\n>>>>>>> b\n").utf8)
    )
    try git(["diff"])
    try program.folder.write("sessions/other.json", Array("{}\n".utf8))
    try git(["add", "-N", "sessions/other.json"])
    #expect(try git(["diff", "sessions/other.json"]).contains("+{}"))
  }

  @Test func whatWasForgottenOnTheOtherBranchLeavesNoCopy() throws {
    try install()
    _ = try factdesk("Ada", "source \"Zebulon Quibbleman\" slug=zeb", "1.1 f @zeb why")
    _ = try factdesk("Ada", "2.1 t")
    try commit()
    try git(["checkout", "-q", "-b", "ben"])
    _ = try factdesk("Ben", "forget @1 zeb")
    try commit()
    try git(["checkout", "-q", "main"])
    _ = try factdesk("Ada", "3.1 t")
    _ = try factdesk("Ada", "4.1 t")
    try commit()
    let told = try git(["merge", "--no-edit", "ben"])
    #expect(told.contains("@1 is forgotten here, too: Ben forgot it."), "\(told)")
    _ = try factdesk("Ada", "list")
    for name in TemporaryFolderNames.list(program.folder["sessions"]) {
      guard let bytes = program.folder.read("sessions/\(name)") else { continue }
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Quibbleman"), "\(name)")
    }
    #expect(try program.run(["verify"]).status == .exited(0))
  }

  /// The copy for the second checker holds nothing of the first ratings, and git leaves it out.
  @Test func blindRatingsStayOutOfGitUntilBothAreIn() throws {
    _ = try factdesk("Ada", "1.1 f Ada's quixotic reason", "2.1 t")
    try install()
    let name = program.sessionName()
    let told = try factdesk("Ada", "blind Ben").output
    #expect(told.contains("sessions/\(name).blind-ben.json"), "\(told)")
    #expect(!told.contains("not blind"), "\(told)")
    try commit()
    #expect(try !git(["ls-files"]).contains("blind"))
    for file in TemporaryFolderNames.list(program.folder["sessions"]) where file.contains(".blind-")
    {
      let text = String(decoding: program.folder.read("sessions/\(file)") ?? [], as: UTF8.self)
      for word in ["quixotic", "\"rating\":", "\"verdicts\"", "\"salt\""] {
        #expect(!text.contains(word), "\(file): \(word)")
      }
    }
    let ben = ["-s", "\(name).blind-ben", "--by", "Ben"]
    let shown = try program.run(ben + ["-c", "list", "-c", "show c1", "-c", "history"])
    #expect(!(shown.output + shown.error).contains("quixotic"))
    let rated = try program.run(ben + ["-c", "c1 t", "-c", "c2 t", "-c", "reveal"])
    #expect(rated.status == .exited(0) && rated.output.contains("2 ratings are fixed"), "\(rated)")
    let opened = try factdesk("Ada", "reveal Ben").output
    #expect(opened.contains("other ratings (1)") && opened.contains("agreed (1)"), "\(opened)")
    #expect(try factdesk("Ada", "agreement rounds=0").output.contains("2 rated by two or more"))
    #expect(try program.run(["verify"]).status == .exited(0))
  }

  /// The mark in its name is what git goes by: no copy loses it.
  @Test func aCopyKeepsItsNameWhereverItGoes() throws {
    _ = try factdesk("Ada", "1.1 f")
    let name = "\(program.sessionName()).blind-ben"
    _ = try factdesk("Ada", "blind Ben")
    try install()
    for command in ["rename mine", "save copy1"] {
      let told = try program.run(["-s", name, "--by", "Ben", "-c", command])
      #expect(told.error.contains("git leaves it out by the “.blind-” in its name"), "\(told)")
    }
    let renamed = try program.run(["sessions", "rename", name, "mine"])
    #expect(renamed.error.contains("git leaves it out"), "\(renamed)")
    let saved = try program.run(["-s", name, "--by", "Ben", "-c", "save copy1.blind-ben"])
    #expect(saved.status == .exited(0), "\(saved)")
    _ = try program.run(["sessions", "archive", name])
    try git(["add", "-A"])
    let tracked = try git(["ls-files"])
    #expect(!tracked.contains("blind") && !tracked.contains("desk.log"), "\(tracked)")
  }

  @Test func installNamesSealedWordsThatGitHasOrTakes() throws {
    _ = try factdesk("Ada", "1.1 f")
    #expect(try program.run(["merge-driver", "install"]).output.contains("sealed") == false)
    _ = try factdesk("Ada", "source \"Diary\" slug=insider author=\"Jane Roezzz\"")
    try commit()
    let told = try factdesk("Ada", "seal @insider x")
    #expect((told.output + told.error).contains("its history keeps the words"), "\(told)")
    let installed = try program.run(["merge-driver", "install"]).output
    #expect(
      installed.contains("@1 is sealed, and git takes the words with the file"),
      "\(installed)"
    )
    #expect(installed.contains("words of @1 are in git’s history ("), "\(installed)")
    #expect(!installed.contains("Roezzz"), "\(installed)")
  }

  /// The kept text of a sealed source need not name it.
  @Test func installLeavesOutKeptTextsThatGitHas() throws {
    _ = try factdesk(
      "Ada",
      "1.1 f",
      "source \"Zora Quibbleman\" slug=zora kind=person visibility=sealed",
      "keep @1 text the secret heron memo"
    )
    try commit()
    #expect(try git(["ls-files"]).contains(".received/"))
    let installed = try program.run(["merge-driver", "install"]).output
    #expect(installed.contains("words of @1 are in git’s history ("), "\(installed)")
    let tracked = try git(["ls-files"])
    #expect(!tracked.contains(".received/"), "\(tracked)")
  }

  @Test func whatWasPushedIsNoLongerBlind() throws {
    _ = try factdesk("Ada", "1.1 f")
    try install()
    try commit()
    try git(["init", "-q", "--bare", "other.git"])
    try git(["remote", "add", "origin", "other.git"])
    try git(["push", "-q", "origin", "main"])
    let told = try factdesk("Ada", "2.1 t", "blind Ben").output
    #expect(told.contains("c1 is not blind: pushed with git"), "\(told)")
  }
}
