import Glibc
import TestSupport
import Testing

/// Files that `import` and `export` meet on the disk.
struct ExchangeFileTests {
  @Test func refusesAHugeFileBeforeItIsRead() throws {
    let program = try DeskProgram()
    try program.folder.write("big.jsonl", [0x7B])
    #expect(truncate(program.folder["big.jsonl"], 1_000_000_000) == 0)
    let result = try program.run(["import", "big.jsonl"])
    #expect(result.status == .exited(1))
    #expect(result.error.hasPrefix("big.jsonl: is 1000 MB; the limit is 100 MB"), "\(result.error)")
    #expect(TemporaryFolderNames.list(program.folder["sessions"]).isEmpty)
  }

  @Test func showsNothingOfAFileThatActsOnTheTerminal() throws {
    let program = try DeskProgram()
    let text =
      #"{"text": "a\u001b[31mb", "label": [[0, 1, "\u001b[2J\u202eX"]], "title": "\u001b]0;x"}"#
    try program.folder.write("a.jsonl", Array(text.utf8))
    let taken = try program.run(["import", "a.jsonl"])
    #expect(taken.status == .exited(0))
    #expect(taken.error.contains("␛[2J<U+202E>X"), "\(taken.error)")
    for stream in [taken.error, taken.output] {
      #expect(!stream.utf8.contains(0x1B))
    }
  }

  @Test func importsNothingOfAFileThatFitsInPart() throws {
    let program = try DeskProgram()
    let text = #"{"text": "It rained.", "label": [[0, 2, "False"], [3, 99, "False"]]}"#
    try program.folder.write("a.jsonl", Array(text.utf8))
    #expect(try program.run(["import", "a.jsonl"]).status == .exited(1))
    #expect(TemporaryFolderNames.list(program.folder["sessions"]).isEmpty)
    let result = try program.run(["import", "a.jsonl", "--partial", "-s", "none"])
    #expect(result.status == .exited(1))
  }

  @Test func saysWhyAFileCannotBeWritten() throws {
    let program = try DeskProgram()
    let result = try program.run([
      "article.txt", "-c", "1.1 f", "-c", "export csv nowhere/a.csv",
    ])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("nowhere/a.csv"), "\(result.error)")
    let folder = try program.run(["export", "brat", "sessions", "-s", "china"])
    #expect(folder.status == .exited(1))
    #expect(folder.error.contains("sessions"), "\(folder.error)")
  }

  @Test func writesSeveralSessionsIntoOneFile() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "1.1 f"])
    try program.folder.write("moon.txt", Array("Moon\n\nThe moon is green.\n".utf8))
    _ = try program.run(["moon.txt", "-c", "1.1 t"])
    let result = try program.run(["export", "csv", "all.csv", "-s", "china", "-s", "moon"])
    #expect(result.output == "2 claims written to all.csv\n")
    let rows = String(decoding: program.folder.read("all.csv") ?? [], as: UTF8.self)
    #expect(rows.contains("\r\nmoon-txt,"))
    // Another session's lock is not taken: it can be open elsewhere.
    let taken = try program.run(["import", "all.csv", "-s", "moon"])
    #expect(taken.status == .exited(1))
    #expect(taken.error.contains("1 claim on another article"), "\(taken.error)")
  }
}
