import Digest
import FactModel
import SessionFiles
import TestSupport
import Testing

struct ForgettingFilesTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private var work = SampleWork()
  private let file: SessionFile

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    file = try SessionFile.create(name: "a", in: folder)
    for _ in 0..<3 {
      try work.edit()
      try file.makeDurable(work.session)
    }
    for name in ["a.json.old", "a.journal.damaged-1", "a.journal.unmatched-12"] {
      try temporary.write(name, "secret")
    }
    // Other sessions, whatever they are called.
    for name in ["a.json.b.json", "a.journal-2.json", "a.journal.damaged-1.json", "ab.journal"] {
      try temporary.write(name, "another")
    }
  }

  private let others = [
    "a.journal-2.json", "a.journal.damaged-1.json", "a.json.b.json", "ab.journal",
  ]

  @Test mutating func removesEverythingKeptOfTheSessionAndNothingElse() throws {
    try file.replaceEverything(with: work.session)
    #expect(temporary.names == (["a.json", "a.lock"] + others).sorted())
    #expect(temporary.read("a.json") == work.session.everything)
    #expect(others.allSatisfy { temporary.read($0) == Array("another".utf8) })
    try work.edit()
    try file.makeDurable(work.session)
    #expect(try file.close(work.session) == [])
  }

  @Test func finishesWhatWasInterrupted() throws {
    let kept = try TemporaryFolder()
    let mark = "a.forgetting"
    for name in temporary.names {
      try kept.write(name, try #require(temporary.read(name)))
    }
    try file.replaceEverything(with: work.session)
    let written = try #require(temporary.read("a.json"))
    // As after a crash behind the renaming: the new file with all that was to go.
    try kept.write("a.json", written)
    try kept.write(mark, SHA256.hex(written))
    let opened = try SessionFile.open(name: "a", in: SessionFolder(kept.path))
    #expect(opened.notices == [])
    #expect(opened.session.everything == work.session.everything)
    #expect(kept.names == (["a.json", "a.lock"] + others).sorted())
  }

  @Test func keepsEverythingWhenTheFileHadNotBeenReplaced() throws {
    let kept = try TemporaryFolder()
    for name in temporary.names { try kept.write(name, try #require(temporary.read(name))) }
    try kept.write("a.forgetting", SHA256.hex(Array("another file".utf8)))
    let opened = try SessionFile.open(name: "a", in: SessionFolder(kept.path))
    #expect(opened.session.everything == work.session.everything)
    #expect(!kept.names.contains("a.forgetting"))
    #expect(kept.names.contains("a.json.old"))
  }
}
