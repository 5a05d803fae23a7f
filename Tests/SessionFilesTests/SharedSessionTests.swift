import FactModel
import SessionFiles
import TestSupport
import Testing

/// Somebody or something else at the files of an open session.
struct SharedSessionTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let file: SessionFile
  private var work = SampleWork()

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    file = try SessionFile.create(name: "a", in: folder)
    for _ in 0..<3 { try edit() }
  }

  private mutating func edit() throws {
    try work.edit()
    try file.makeDurable(work.session)
  }

  @Test func offersReadingWhileSomebodyElseHasTheSession() throws {
    let second = try SessionFile.open(name: "a", in: folder)
    #expect(second.file.readOnlyReason?.contains("process ") == true)
    #expect(second.file.readOnlyReason?.hasSuffix("has it open") == true)
    #expect(second.session.everything == work.session.everything)
    #expect(second.notices == [])
    var other = SampleWork(seed: 9)
    other.resume(second.session)
    try other.edit()
    let session = other.session
    #expect(throws: Problem.self) { try second.file.makeDurable(session) }
    let names = temporary.names
    #expect(try second.file.close(session) == [])
    #expect(temporary.names == names)
    _ = try file.close(work.session)
    #expect(try SessionFile.open(name: "a", in: folder).file.readOnlyReason == nil)
  }

  @Test func isNotBlockedByTheLockOfADeadOwner() throws {
    _ = try file.close(work.session)
    try temporary.write("a.lock", #"{"user":"x","host":"y","pid":1,"since":"rubbish"}"#)
    #expect(try SessionFile.open(name: "a", in: folder).file.readOnlyReason == nil)
  }

  @Test(arguments: [false, true])
  mutating func keepsBothWhenTheFileIsChanged(atClose: Bool) throws {
    let theirs = Array("{\"something\": \"else\"}".utf8)
    try temporary.write("a.json", theirs)
    try work.edit()
    if !atClose { try file.makeDurable(work.session) }
    let notices = try file.close(work.session)
    #expect(notices.count == 1)
    #expect(notices.first?.contains("a-conflict.json") == true)
    #expect(temporary.read("a.json") == theirs)
    #expect(temporary.read("a-conflict.json") == work.session.everything)
    #expect(!temporary.names.contains("a.journal"))
  }

  @Test mutating func goesOnUnderTheNewNameAfterAChange() throws {
    try temporary.write("a.json", "{}")
    try edit()
    #expect(file.name == "a-conflict")
    try edit()
    let opened = try SessionFile.open(name: "a-conflict", in: folder)
    #expect(opened.session.everything == work.session.everything)
  }

  @Test mutating func takesAFileThatWasOnlyTouchedForTheSame() throws {
    let bytes = try #require(temporary.read("a.json"))
    try temporary.write("copy", bytes)
    Shell.rename(temporary["copy"], to: temporary["a.json"])
    try edit()
    #expect(try file.close(work.session) == [])
    #expect(file.name == "a")
  }

  @Test mutating func writesTheFileAgainWhenItWasRemoved() throws {
    for name in temporary.names { Shell.remove(temporary[name]) }
    try edit()
    #expect(temporary.read("a.json") == work.session.everything)
    #expect(try file.close(work.session).count == 1)
    #expect(
      try SessionFile.open(name: "a", in: folder).session.everything == work.session.everything
    )
  }

  @Test func recoversOntoAFileThatWasChangedWhereItFits() throws {
    var session = work.session
    let bytes = try #require(temporary.read("a.json"))
    let changed = String(decoding: bytes, as: UTF8.self)
      .replacing("\"title\": \"A sample\"", with: "\"title\": \"Another title\"")
    // A process that died leaves the journal; another program changes the file afterwards.
    let journal = try #require(temporary.read("a.journal"))
    let other = try TemporaryFolder()
    try other.write("a.json", SessionSeal.renewed(Array(changed.utf8)))
    try other.write("a.journal", journal)
    let opened = try SessionFile.open(name: "a", in: SessionFolder(other.path))
    #expect(opened.session.facts.title == "Another title")
    #expect(opened.session.log.count == 3)
    #expect(opened.notices.count == 2)
    session = opened.session
    _ = try opened.file.close(session)
    #expect(other.names == ["a.json", "a.json.old", "a.lock"])
    #expect(try SessionFile.open(name: "a", in: SessionFolder(other.path)).session.log.count == 3)
  }

  @Test func setsAsideAJournalOfAnotherSession() throws {
    var other = SampleWork(seed: 5)
    let otherFolder = try TemporaryFolder()
    let second = try SessionFile.create(name: "a", in: SessionFolder(otherFolder.path))
    for _ in 0..<3 {
      try other.edit()
      try second.makeDurable(other.session)
    }
    _ = try file.close(work.session)
    let foreign = try #require(otherFolder.read("a.journal"))
    try temporary.write("a.journal", foreign)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.notices.count == 1)
    #expect(temporary.read("a.journal.unmatched-1") == foreign)
    #expect(!temporary.names.contains("a.journal"))
  }

  @Test func passesOverAJournalThatIsFoldedAlready() throws {
    let journal = try #require(temporary.read("a.journal"))
    _ = try file.close(work.session)
    // As after a crash between renaming the file and removing the journal.
    try temporary.write("a.journal", journal)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.notices == [])
    #expect(opened.session.everything == work.session.everything)
    #expect(temporary.names == ["a.json", "a.json.old", "a.lock"])
  }

  @Test func readsOnlyWhatANewerProgramWrote() throws {
    _ = try file.close(work.session)
    let text = String(decoding: try #require(temporary.read("a.json")), as: UTF8.self)
    let next = SessionDocument.version + 1
    let newer = text.replacing("\"version\": \(next - 1)", with: "\"version\": \(next)")
    try temporary.write("a.json", newer)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason?.contains("version \(next)") == true)
    try temporary.write("a.json", newer.replacing("\"claims\"", with: "\"assertions\""))
    try temporary.write("a.json", newer.replacing("\"scale\"", with: "\"scales\""))
    let problem = #expect(throws: Problem.self) { try SessionFile.open(name: "a", in: folder) }
    #expect(problem?.remedy?.contains("newer version") == true)
  }

  @Test func changesNothingAboutADamagedFile() throws {
    _ = try file.close(work.session)
    try temporary.write("a.json", "{\"format\": \"factdesk-session\", ")
    let names = temporary.names
    let problem = #expect(throws: Problem.self) { try SessionFile.open(name: "a", in: folder) }
    #expect(problem?.kind == .damaged)
    #expect(problem?.what.contains("line 1, column 32") == true)
    #expect(problem?.remedy?.contains("a.json.old") == true)
    #expect(temporary.names == names)
  }
}
