import FactModel
import SessionFiles
import TestSupport
import Testing

struct SessionFileTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary["sessions"])
  }

  @Test func leavesNothingBehindWithoutAnEdit() throws {
    let file = try SessionFile.create(name: "a", in: folder)
    let work = SampleWork()
    try file.makeDurable(work.session)
    #expect(try file.close(work.session) == [])
    #expect(temporary.names == [])
  }

  @Test func writesTheFileAtTheFirstEditAndTheJournalAfterwards() throws {
    let file = try SessionFile.create(name: "a", in: folder)
    var work = SampleWork()
    try work.edit()
    try file.makeDurable(work.session)
    #expect(file.durableThrough == 1)
    #expect(files == ["a.json", "a.lock"])
    try work.edit()
    try file.makeDurable(work.session)
    #expect(files == ["a.journal", "a.json", "a.lock"])
    #expect(try file.close(work.session) == [])
    #expect(files == ["a.json", "a.json.old", "a.lock"])
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.notices == [])
    #expect(opened.file.readOnlyReason == nil)
  }

  @Test func recoversWhatOnlyTheJournalHas() throws {
    var file: SessionFile? = try SessionFile.create(name: "a", in: folder)
    var work = SampleWork()
    for _ in 1...4 {
      try work.edit()
      try file?.makeDurable(work.session)
    }
    file = nil
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.notices.count == 1)
    #expect(opened.notices.first?.hasPrefix("3 changes recovered from the journal of ") == true)
    work.resume(opened.session)
    try work.edit()
    try opened.file.makeDurable(work.session)
    #expect(try opened.file.close(work.session) == [])
    #expect(
      try SessionFile.open(name: "a", in: folder).session.everything == work.session.everything
    )
  }

  private var files: [String] { fileNames(in: folder.path) }
}
