import FactModel
import SessionFiles
import TestSupport
import Testing

struct SessionFileTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
  }

  @Test func leavesNothingBehindWithoutAnEdit() throws {
    let file = try SessionFile.create(name: "a", in: SessionFolder(temporary["sessions"]))
    let work = SampleWork()
    try file.makeDurable(work.session)
    #expect(try file.close(work.session) == [])
    #expect(temporary.names == [])
  }

  @Test func writesTheFileAtTheFirstEditAndTheJournalAfterwards() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 1)
    #expect(file.durableThrough == 1)
    #expect(temporary.names == ["a.json", "a.lock"])
    try work.edit()
    try file.makeDurable(work.session)
    #expect(temporary.names == ["a.journal", "a.json", "a.lock"])
    #expect(try file.close(work.session) == [])
    #expect(temporary.names == ["a.json", "a.json.old", "a.lock"])
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.notices == [])
    #expect(opened.file.readOnlyReason == nil)
  }

  @Test func changesNothingWhenASessionIsOnlyLookedAt() throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 2).close(work.session)
    let before = temporary.read("a.json")
    let names = temporary.names
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(try opened.file.close(opened.session) == [])
    #expect(temporary.read("a.json") == before)
    #expect(temporary.names == names)
  }

  @Test func recoversWhatOnlyTheJournalHas() throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 4)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.notices.count == 1)
    #expect(opened.notices.first?.hasPrefix("3 changes recovered from the journal of ") == true)
    work.resume(opened.session)
    try work.edit()
    try opened.file.makeDurable(work.session)
    #expect(try opened.file.close(work.session) == [])
    #expect(try reopened().everything == work.session.everything)
  }

  @Test func keepsTheFileAsItWasBefore() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 1)
    let first = temporary.read("a.json")
    try work.edit()
    try file.makeDurable(work.session)
    _ = try file.close(work.session)
    #expect(temporary.read("a.json.old") == first)
    #expect(temporary.read("a.json") == work.session.everything)
  }

  @Test func goesOnAfterAWriteThatFailed() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 1)
    try work.edit()
    // A folder where the new journal would be written makes that fail.
    try Shell.makeFolder(temporary["a.journal.new"])
    #expect(throws: Problem.self) { try file.makeDurable(work.session) }
    #expect(file.durableThrough == 1)
    try work.edit()
    #expect(throws: Problem.self) { try file.makeDurable(work.session) }
    Shell.removeFolder(temporary["a.journal.new"])
    try file.makeDurable(work.session)
    #expect(file.durableThrough == 3)
    #expect(try reopened(readOnly: true).everything == work.session.everything)
  }

  @Test func saysThatClosingLeftTheJournal() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 3)
    try Shell.makeFolder(temporary["a.json.new"])
    let notices = try file.close(work.session)
    #expect(notices.count == 1)
    #expect(notices.first?.contains("the journal has every change") == true)
    Shell.removeFolder(temporary["a.json.new"])
    #expect(try reopened().everything == work.session.everything)
  }

  @Test func startsTheJournalAnewWhenItWasRemovedOrWrittenTo() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 2)
    Shell.remove(temporary["a.journal"])
    try work.edit()
    try file.makeDurable(work.session)
    try temporary.write("a.journal", "rubbish")
    try work.edit()
    try file.makeDurable(work.session)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
  }

  @Test func removesItsOwnTemporaryFilesOnly() throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 2).close(work.session)
    for name in ["a.json.new", "a.json.old.new", "a.journal.new", "b.json.new", "a.new"] {
      try temporary.write(name, "{")
    }
    _ = try SessionFile.open(name: "a", in: folder)
    #expect(temporary.names == ["a.json", "a.json.old", "a.lock", "a.new", "b.json.new"])
  }

  @Test func removesWhatNeverCameToBeASession() throws {
    for name in ["b.json.new", "c.json.new", "c.lock"] { try temporary.write(name, "{") }
    var work = SampleWork()
    _ = try begin(&work, edits: 1)
    #expect(temporary.names == ["a.json", "a.lock", "b.json.new", "c.lock"])
  }

  @Test func savesACopyUnderAnotherName() throws {
    var work = SampleWork()
    let file = try begin(&work, edits: 2)
    let other = SessionFolder(temporary["deep/er"])
    let copy = try SessionFile.save(work.session, as: "b", in: other)
    try work.edit()
    try copy.makeDurable(work.session)
    try file.makeDurable(work.session)
    #expect(throws: Problem.self) { try SessionFile.save(work.session, as: "b", in: other) }
    _ = try copy.close(work.session)
    #expect(try SessionFile.open(name: "b", in: other).session.log.count == 3)
  }

  @Test func takesAnotherNameWhenSomebodyWasFaster() throws {
    let late = try SessionFile.create(name: "a", in: folder)
    var work = SampleWork()
    let file = try begin(&work, edits: 1)
    var other = SampleWork(seed: 2)
    try other.edit()
    try late.makeDurable(other.session)
    #expect(late.name == "a-2")
    #expect(try late.close(other.session).count == 1)
    _ = try file.close(work.session)
    #expect(try reopened().id == work.session.id)
    #expect(try SessionFile.open(name: "a-2", in: folder).session.id == other.session.id)
  }

  @Test func givesOnlyTheOwnerAccess() throws {
    var work = SampleWork()
    let nested = SessionFolder(temporary["x/sessions"])
    let file = try SessionFile.create(name: "a", in: nested)
    try work.edit()
    try file.makeDurable(work.session)
    try work.edit()
    try file.makeDurable(work.session)
    #expect(temporary.permissions("x") == 0o700)
    #expect(temporary.permissions("x/sessions") == 0o700)
    for name in ["a.json", "a.journal", "a.lock"] {
      #expect(temporary.permissions("x/sessions/\(name)") == 0o600, "\(name)")
    }
    _ = try file.close(work.session)
    #expect(temporary.permissions("x/sessions/a.json") == 0o600)
  }

  /// What a file `.samples` names is kept as it is; other sessions beside it are anybody's own.
  @Test func aSampleCanOnlyBeRead() throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 1).close(work.session)
    let before = temporary.read("a.json")
    #expect(!folder.isOfSamples)
    try temporary.write(".samples", Array("b\na\n".utf8))
    #expect(folder.isOfSamples)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == "it is a finished sample")
    #expect(opened.notices.contains { $0.contains("save NAME goes on in a copy") })
    #expect(temporary.read("a.json") == before)
    // Nor is what was changed by hand in it taken for an edit.
    let changed = try #require(before) + Array(" ".utf8)
    try temporary.write("a.json", changed)
    #expect(throws: Problem.self) {
      try SessionFile.acceptHandEdits(
        name: "a",
        in: folder,
        id: .random(),
        signed: SampleWork.signed(at: 60),
        command: "verify --accept"
      )
    }
    #expect(temporary.read("a.json") == changed)
    try temporary.write("a.json", try #require(before))
    try temporary.write(".samples", Array("ab\n".utf8))
    #expect(try SessionFile.open(name: "a", in: folder).file.readOnlyReason == nil)
  }

  /// A name in `.samples` is meant whatever stands around it, and one that names nothing is told.
  @Test(arguments: ["a", " a ", "A", "a.json", "a\r"])
  func aSampleIsMeantHoweverItIsWritten(_ line: String) throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 1).close(work.session)
    try temporary.write(".samples", Array("\(line)\nlost\n".utf8))
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == "it is a finished sample", "\(line)")
    #expect(folder.lostSamples == ["lost"], "\(line)")
  }

  @Test func nothingIsBegunBesideSamples() throws {
    try temporary.write(".samples", Array("b\n".utf8))
    #expect(throws: Problem.self) { try SessionFile.create(name: "a", in: folder) }
  }

  @Test func keepsThePermissionsOfAFileThatIsThere() throws {
    var work = SampleWork()
    _ = try begin(&work, edits: 1).close(work.session)
    Shell.protect(temporary["a.json"], 0o640)
    let opened = try SessionFile.open(name: "a", in: folder)
    work.resume(opened.session)
    try work.edit()
    try opened.file.makeDurable(work.session)
    _ = try opened.file.close(work.session)
    #expect(temporary.permissions("a.json") == 0o640)
  }

  private func begin(_ work: inout SampleWork, edits: Int) throws -> SessionFile {
    let file = try SessionFile.create(name: "a", in: folder)
    for _ in 0..<edits {
      try work.edit()
      try file.makeDurable(work.session)
    }
    return file
  }

  private func reopened(readOnly: Bool = false) throws -> Session {
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect((opened.file.readOnlyReason != nil) == readOnly)
    return opened.session
  }
}
