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
    #expect(result.error.hasPrefix("big.jsonl: is 1000 MB; the limit is 128 MB"), "\(result.error)")
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

  @Test func aBundleIsTheSameSessionElsewhere() throws {
    let program = try DeskProgram()
    try program.folder.write("photo.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2])
    let packed = try program.run([
      "article.txt", "-c", "source Ministry slug=mfa", "-c", "1.1 f @mfa It was more.",
      "-c", "keep @mfa photo.png", "-c", "export bundle out.zip",
    ])
    #expect(packed.status == .exited(0), "\(packed.error)")
    #expect(packed.output.contains("1 claim, 1 kept file written to out.zip"), "\(packed.output)")
    let name = program.sessionName()
    let same = try program.run(["import", "out.zip"])
    #expect(
      same.output.contains("nothing new: \(name) is the session in out.zip"),
      "\(same.output)"
    )
    let before = program.session(name)
    let other = try DeskProgram()
    try other.folder.write("out.zip", program.folder.read("out.zip") ?? [])
    let taken = try other.run(["import", "out.zip"])
    #expect(taken.status == .exited(0), "\(taken.error)")
    #expect(other.session(name) == before)
    #expect(try other.run(["verify"]).status == .exited(0))
    let kept = TemporaryFolderNames.list(other.folder["sessions/\(name).received"])
    #expect(kept.count == 1 && kept[0].hasSuffix(".png"), "\(kept)")
  }

  /// What was forgotten in the session does not come back by a bundle of what it was before.
  @Test func anOlderBundleBringsNothingBackThatWasForgotten() throws {
    let program = try DeskProgram()
    let made = try program.run([
      "article.txt", "-c", "source \"Zebulon Quibbleman\" slug=zeb", "-c",
      "1.1 f @zeb It was more.",
      "-c", "export bundle old.zip", "-c", "forget @zeb zeb",
    ])
    #expect(made.status == .exited(0), "\(made.error)")
    let taken = try program.run(["import", "old.zip"])
    let said = taken.output + taken.error
    #expect(said.contains("1 source of the bundle was forgotten in"), "\(said)")
    for file in TemporaryFolderNames.list(program.folder["sessions"]) where file.hasSuffix(".json")
    {
      let text = String(decoding: program.folder.read("sessions/\(file)") ?? [], as: UTF8.self)
      #expect(!text.contains("Quibbleman"), "\(file)")
    }
  }

  /// A copy that is rated blind is one under whatever name it arrives.
  @Test func aBlindCopyKeepsItsMarkInABundle() throws {
    let program = try DeskProgram()
    #expect(
      try program.run(["article.txt", "-c", "1.1 f because", "-c", "blind Bo"]).status
        == .exited(0)
    )
    let files = TemporaryFolderNames.list(program.folder["sessions"])
    let file = try #require(files.first { $0.hasSuffix(".blind-bo.json") })
    let copy = String(file.dropLast(".json".count))
    let packed = try program.run(["-s", copy, "-c", "export bundle out.zip"])
    #expect(packed.status == .exited(0), "\(packed.error)")
    let other = try DeskProgram()
    try other.folder.write("out.zip", program.folder.read("out.zip") ?? [])
    #expect(try other.run(["import", "out.zip"]).status == .exited(0))
    #expect(TemporaryFolderNames.list(other.folder["sessions"]).contains("\(copy).json"))
  }
}
