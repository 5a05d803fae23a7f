import TestSupport
import Testing

/// What somebody meets on the first day.
struct NewcomerTests {
  @Test func theVersionSaysWhatAReportOfABugHasToName() throws {
    let result = try DeskProgram().run(["--version"])
    let lines = result.output.split(separator: "\n")
    #expect(result.status == .exited(0))
    #expect(lines.count == 2)
    #expect(lines.first?.wholeMatch(of: #/factdesk \d+\.\d+\.\d+( \([0-9a-f]{7,}\+?\))?/#) != nil)
    #expect(lines.last?.hasPrefix("with readline 8.") == true)
    #expect(lines.last?.contains("libxml2.so.2.") == true, "\(result.output)")
  }

  @Test func anEditedCopyNamesTheSessionThatItResembles() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "1.1 f"])
    let text = String(decoding: program.folder.read("article.txt") ?? [], as: UTF8.self)
    try program.folder.write("copy.txt", Array(text.replacing("600", with: "500").utf8))
    let copy = try program.run(["copy.txt", "-c", "status"])
    let name = "china-dismisses-south-koreas-concerns"
    #expect(
      copy.error.contains(
        "that of the session \(name). To go on there with this text: open \(name)"
      ),
      "\(copy.error)"
    )
    // Another article is just another article.
    try program.folder.write("other.txt", Array("A title\n\nNothing of it is the same.\n".utf8))
    let other = try program.run(["other.txt", "-c", "status"])
    #expect(!other.error.contains("To go on there"), "\(other.error)")
  }

  /// A wrong name is a mistake, and begins no session.
  @Test(arguments: [
    ["-s", "nobody", "-c", "status"], ["status", "-s", "nobody"],
    ["report", "public", "-s", "nobody"],
    ["export", "csv", "a.csv", "-s", "nobody"], ["import", "a.jsonl", "-s", "nobody"],
    ["verify", "nobody"], ["sessions", "rename", "nobody", "other"], ["nobody"],
  ])
  func aWrongNameBeginsNoSession(_ arguments: [String]) throws {
    let program = try DeskProgram()
    try program.folder.write("a.jsonl", Array("{}\n".utf8))
    let result = try program.run(arguments)
    #expect(result.status != .exited(0), "\(result.output)")
    #expect(!result.error.isEmpty)
    #expect(
      !TemporaryFolderNames.list(program.folder["sessions"]).contains { $0.hasSuffix(".json") }
    )
  }

  /// A folder of samples is not where one's own sessions go, and a sample stays as it is.
  @Test func tryingTheProgramOutChangesNoSample() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "1.1 f a sample"])
    let name = "china-dismisses-south-koreas-concerns"
    try program.folder.write("sessions/.samples", Array("\(name)\n".utf8))
    let before = program.folder.read("sessions/\(name).json")
    let own = try program.run(["article.txt", "-c", "1.1 t mine", "-c", "list"])
    #expect(own.status == .exited(0) && !own.output.contains("a sample"), "\(own.output)")
    let there = ["--sessions", "sessions", "-s", name]
    let sample = try program.run(there + ["-c", "2.1 f"])
    #expect(sample.error.contains("it is a finished sample"), "\(sample.error)")
    #expect(program.folder.read("sessions/\(name).json") == before)
    let moved = try program.run(["--sessions", "sessions", "sessions", "delete", name])
    #expect(moved.error.contains("is a finished sample"), "\(moved.error)")
    #expect(program.folder.read("sessions/\(name).json") == before)
    let copied = try program.run(there + ["-c", "save mine", "-c", "2.1 f"])
    #expect(copied.status == .exited(0), "\(copied.error)")
    #expect(program.folder.read("sessions/\(name).json") == before)
    // It is where one's own sessions are, and found there.
    let found = try program.run(["-s", "mine", "-c", "list"])
    #expect(found.status == .exited(0) && found.output.contains("2.1"), "\(found.error)")
    let begun = try program.run(["--sessions", "sessions", "--new", "article.txt", "-c", "1.1 t"])
    #expect(begun.error.contains("has finished samples"), "\(begun.error)")
  }

  @Test func scriptsComeFromPipes() throws {
    let program = try DeskProgram()
    let line =
      "\(DeskProgram.path) article.txt -f <(echo '1.1 f') && echo '2.1 t' | \(DeskProgram.path) article.txt -f /dev/stdin"
    let result = try ChildProcess.run(
      "/bin/bash",
      ["-c", line],
      environment: program.environment,
      folder: program.folder.path
    )
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(result.output.contains("c1 1.1 False") && result.output.contains("c2 2.1 True"))
  }
}
