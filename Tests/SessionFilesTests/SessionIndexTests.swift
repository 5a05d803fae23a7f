import FactModel
import Glibc
import SessionFiles
import TestSupport
import Testing

/// The list of sessions reads only those whose files changed, and says the same as without an index.
struct SessionIndexTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    for number in 1...3 {
      var work = SampleWork(seed: UInt64(number))
      for _ in 0..<number { try work.edit() }
      _ = try SessionFile.save(work.session, as: "s\(number)", in: folder)
      // Older than what might still be being written.
      Shell.touch(temporary["s\(number).json"], daysAgo: number)
    }
  }

  private func listed() throws -> [String] {
    try folder.peekAll().peeks.map { peek in
      "\(peek.listing.name) \(peek.title ?? "-") \(peek.claimCount) \(peek.coveredCount) "
        + "\(peek.sentenceCount) \(peek.lastEdit) \(peek.lastVerdict?.rating ?? "-")"
    }
  }

  @Test func saysTheSameAgain() throws {
    let first = try listed()
    #expect(first.count == 3)
    #expect(temporary.names.contains("sessions.index"))
    #expect(try listed() == first)
    #expect(try folder.sessions().count == 3)
  }

  @Test func readsNothingAgainWhereNothingChanged() throws {
    _ = try listed()
    let first = try #require(place("sessions.index"))
    _ = try listed()
    // Where any session was read, another file takes its place.
    #expect(place("sessions.index") == first)
  }

  /// The number of a file on its disk; nil where there is none.
  private func place(_ name: String) -> UInt? {
    var status = stat()
    return stat(temporary[name], &status) == 0 ? UInt(status.st_ino) : nil
  }

  @Test func noticesThatASessionChanged() throws {
    let first = try listed()
    let opened = try SessionFile.open(name: "s2", in: folder)
    var work = SampleWork(seed: 9)
    work.resume(opened.session)
    try work.edit()
    try opened.file.makeDurable(work.session)
    let now = try listed()
    #expect(now.first?.hasPrefix("s2 ") == true)
    #expect(Set(now) != Set(first))
    #expect(now.count == 3)
  }

  /// What was changed in place, with its old length and times, is another state of the file.
  @Test func noticesAChangeThatSetsItsTimeBack() throws {
    _ = try listed()
    let path = temporary["s2.json"]
    var before = stat()
    try #require(stat(path, &before) == 0)
    let old = try folder.stamps()
    let content = try #require(temporary.read("s2.json"))
    // The file system’s clock may be coarse.
    usleep(20_000)
    let file = open(path, O_WRONLY)
    try #require(file >= 0)
    #expect(write(file, content, content.count) == content.count)
    close(file)
    utimensat(AT_FDCWD, path, [before.st_atim, before.st_mtim], 0)
    var after = stat()
    try #require(stat(path, &after) == 0)
    #expect(after.st_ino == before.st_ino && after.st_size == before.st_size)
    #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    let now = try folder.stamps()
    #expect(old.filter { one in !now.contains { $0 == one } }.map(\.name) == ["s2"])
    let index = try #require(place("sessions.index"))
    _ = try listed()
    #expect(place("sessions.index") != index, "it is read again")
  }

  @Test func anIndexThatIsNotWhatWasWrittenIsMadeAnew() throws {
    let first = try listed()
    let index = try #require(temporary.read("sessions.index"))
    let others: [[UInt8]] = [
      [], Array("x".utf8), Array(index.dropLast()), index.map { $0 == 65 ? 66 : $0 },
    ]
    for changed in others {
      try temporary.write("sessions.index", changed)
      #expect(try listed() == first)
    }
    #expect(temporary.read("sessions.index") == index)
  }

  @Test func forgetsASessionThatIsGone() throws {
    _ = try listed()
    Shell.remove(temporary["s1.json"])
    #expect(try listed().count == 2)
    let index = String(decoding: try #require(temporary.read("sessions.index")), as: UTF8.self)
    #expect(!index.contains("\"s1\""))
  }
}
