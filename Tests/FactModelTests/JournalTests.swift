import FactModel
import SessionLibrary
import TestSupport
import Testing

struct JournalTests {
  private static let lines = [#"{"seq":5}"#, #"{"seq":6,"x":" \" "}"#, "", "no JSON"]

  private func journal(_ lines: [String], after folded: Int = 4) -> [UInt8] {
    var writer = JournalWriter(header(folded))
    for (index, line) in lines.enumerated() {
      writer.add(folded + 1 + index, Array(line.utf8)[...])
    }
    return writer.take()
  }

  private func header(_ folded: Int) -> Journal.Header {
    Journal.Header(session: SampleWork().session.id, base: "b", foldedThrough: folded)
  }

  @Test func readsWhatWasWritten() throws {
    let bytes = journal(Self.lines)
    let reading = JournalReading(bytes)
    #expect(reading.header == header(4))
    #expect(reading.ending == .whole)
    #expect(reading.entries.map(\.sequence) == [5, 6, 7, 8])
    let texts = reading.entries.map { String(decoding: bytes[$0.json], as: UTF8.self) }
    #expect(texts == Self.lines)
  }

  @Test func goesOnBehindWhatWasRead() throws {
    let whole = journal(Self.lines)
    let start = journal(Array(Self.lines.prefix(2)))
    var writer = JournalWriter(after: JournalReading(start))
    for (index, line) in Self.lines.dropFirst(2).enumerated() {
      writer.add(7 + index, Array(line.utf8)[...])
    }
    #expect(start + writer.take() == whole)
  }

  @Test func recognisesALineOfAnotherJournal() throws {
    let other = journal(["{\"seq\":5,\"y\":1}", Self.lines[1]])
    let own = journal(Array(Self.lines.prefix(1)))
    let stale = try #require(other.split(separator: UInt8(ascii: "\n")).last)
    let reading = JournalReading(own + stale + [UInt8(ascii: "\n")])
    #expect(reading.entries.count == 1)
    #expect(reading.ending == .damaged(line: 3, what: "the line does not fit its checksum"))
  }

  @Test func noticesAGap() throws {
    var writer = JournalWriter(header(4))
    writer.add(6, Array("{}".utf8)[...])
    #expect(JournalReading(writer.take()).ending == .damaged(line: 2, what: "edit 5 is missing"))
  }

  @Test func knowsThatANewerProgramWroteIt() throws {
    var newer = header(0)
    newer.version = Journal.version + 1
    var writer = JournalWriter(newer)
    #expect(JournalReading(writer.take()).newerVersion == Journal.version + 1)
  }

  @Test(arguments: [
    (0, 0, false), (10, 3, true), (131_072, 65_536, true), (200_000, 10, true),
    (200_000, 199_990, true), (200_000, 100_000, false),
  ])
  func fingerprintsTheLengthAndBothEnds(_ length: Int, _ changed: Int, _ isSeen: Bool) {
    let file = [UInt8](repeating: 65, count: length)
    var other = file
    if length > 0 { other[changed] = 66 }
    #expect((Journal.fingerprint(of: file) != Journal.fingerprint(of: other)) == isSeen)
    #expect(Journal.fingerprint(of: file) != Journal.fingerprint(of: file + [65]))
  }

  @Test func replaysOntoItsOwnSessionOnly() throws {
    var work = SampleWork()
    let empty = work.session
    for _ in 0..<3 { try work.edit() }
    var writer = JournalWriter(header(0))
    writer.add(editsOf: work.session, after: 0)
    let reading = JournalReading(writer.take())
    var session = empty
    #expect(
      JournalReplay.replay(reading, onto: &session, base: "b") == .recovered(3, otherBase: false)
    )
    #expect(session.everything == work.session.everything)
    // Folded since: the same lines are in the file.
    #expect(JournalReplay.replay(reading, onto: &session, base: "c") == .folded)
    var stranger = SampleWork(seed: 2).session
    #expect(
      JournalReplay.replay(reading, onto: &stranger, base: "b")
        == .foreign("it belongs to another session")
    )
    var branch = SampleWork()
    for _ in 0..<2 { try branch.edit() }
    try branch.undo()
    var other = branch.session
    #expect(
      JournalReplay.replay(reading, onto: &other, base: "c")
        == .foreign("its edit 3 is not the one in the session file")
    )
    #expect(other.everything == branch.session.everything)
  }
}
