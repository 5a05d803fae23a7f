import FactModel
import SessionFiles
import TestSupport
import Testing

/// A disk that is full or cannot be written.
///
/// Skipped where mounting one is not allowed; the crash sweep has such disks everywhere.
struct FullDiskTests {
  @Test func catchesUpWhenThereIsRoomAgain() throws {
    let temporary = try TemporaryFolder()
    guard Shell.mountMemory(temporary.path, bytes: 128 * 1024) else {
      return print("skipped: no file system can be mounted here")
    }
    defer { Shell.unmount(temporary.path) }
    let folder = SessionFolder(temporary.path)
    let file = try SessionFile.create(name: "a", in: folder)
    var work = SampleWork()
    try work.edit()
    try file.makeDurable(work.session)
    try fill(temporary)
    var problem: Problem?
    while problem == nil {
      try work.edit()
      do throws(Problem) { try file.makeDurable(work.session) } catch { problem = error }
    }
    #expect(problem?.kind == .storage)
    #expect(problem?.what.hasSuffix("the disk is full") == true)
    let durable = file.durableThrough
    #expect(durable == work.session.log.count - 1)
    #expect(try SessionFile.open(name: "a", in: folder).session.log.count >= durable)
    let elsewhere = try TemporaryFolder()
    _ = try SessionFile.save(work.session, as: "b", in: SessionFolder(elsewhere.path))
    #expect(elsewhere.read("b.json") == work.session.everything)
    Shell.remove(temporary["filler"])
    try file.makeDurable(work.session)
    #expect(file.durableThrough == work.session.log.count)
    #expect(try file.close(work.session) == [])
    #expect(temporary.read("a.json") == work.session.everything)
  }

  @Test func readsASessionThatCannotBeWritten() throws {
    let temporary = try TemporaryFolder()
    guard Shell.mountMemory(temporary.path, bytes: 1 << 20) else {
      return print("skipped: no file system can be mounted here")
    }
    defer { Shell.unmount(temporary.path) }
    let folder = SessionFolder(temporary.path)
    var file: SessionFile? = try SessionFile.create(name: "a", in: folder)
    var work = SampleWork()
    for _ in 0..<3 {
      try work.edit()
      try file?.makeDurable(work.session)
    }
    file = nil
    try #require(Shell.makeReadOnly(temporary.path))
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.file.readOnlyReason?.hasSuffix("the file system is read-only") == true)
    try work.edit()
    let session = work.session
    #expect(throws: Problem.self) { try opened.file.makeDurable(session) }
    let new = try SessionFile.create(name: "b", in: folder)
    let problem = #expect(throws: Problem.self) { try new.makeDurable(session) }
    #expect(problem?.what.hasSuffix("the file system is read-only") == true)
  }

  private func fill(_ temporary: TemporaryFolder) throws {
    var size = 110 * 1024
    while size > 0 {
      do throws(Problem) {
        return try temporary.write("filler", Array(repeating: 0, count: size))
      } catch {
        size -= 4096
      }
    }
  }
}
