import FactModel
import SessionFiles
import TestSupport
import Testing

/// A journal cut or changed at any byte: nothing before the damage is lost, and the damage is told.
///
/// The long form does so at every byte, the short one around the ends of lines and at some of the rest.
struct JournalDamageTests {
  private let file: [UInt8]
  private let journal: [UInt8]
  /// The session behind each edit.
  private var states: [[UInt8]] = []

  init() throws {
    let temporary = try TemporaryFolder(in: Shell.quickParent)
    let store = try SessionFile.create(name: "a", in: SessionFolder(temporary.path))
    var work = SampleWork(seed: 3)
    states.append(work.session.everything)
    for _ in 0..<3 {
      try work.edit()
      try store.makeDurable(work.session)
      states.append(work.session.everything)
    }
    file = try #require(temporary.read("a.json"))
    journal = try #require(temporary.read("a.journal"))
  }

  /// Where the journal is damaged, one place at a time.
  private func places(_ all: Range<Int>, seed: UInt64) -> [Int] {
    var random = SplitMix64(seed: seed)
    let step = TestLength.rounds(23, long: 1)
    let offset = Int.random(in: 0..<step, using: &random)
    let lineFeeds = all.filter { journal[$0] == UInt8(ascii: "\n") }
    return all.filter { place in
      place % step == offset || lineFeeds.contains { abs($0 - place) <= 1 }
    }
  }

  @Test func keepsEveryWholeLineOfAJournalCutAnywhere() throws {
    let lineFeeds = journal.indices.filter { journal[$0] == UInt8(ascii: "\n") }
    for length in places(0..<journal.count, seed: 7) {
      // A line is whole also if only its line feed is missing; the first line is the header.
      let whole = lineFeeds.filter { $0 <= length }.count
      let isClean = length > 0 && (lineFeeds.contains(length - 1) || lineFeeds.contains(length))
      try check(
        Array(journal[..<length]),
        edits: max(1, whole),
        isTold: !isClean,
        "cut at \(length)"
      )
    }
  }

  @Test func keepsEveryLineBeforeAByteThatWasChanged() throws {
    var random = SplitMix64(seed: 11)
    for index in places(journal.indices, seed: 11) {
      let line = journal[..<index].count { $0 == UInt8(ascii: "\n") }
      var changed = journal
      changed[index] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
      try check(changed, edits: max(1, line), isTold: true, "changed at \(index)")
    }
  }

  @Test func keepsWhatLiesBeforeAStretchOfZeros() throws {
    let changed = journal.dropLast(100) + Array(repeating: 0, count: 600)
    let lines = changed.prefix { $0 != 0 }.filter { $0 == UInt8(ascii: "\n") }.count
    try check(Array(changed), edits: lines, isTold: true, "zeros")
  }

  /// Opens a session with a journal, twice, and works on.
  private func check(
    _ journal: [UInt8],
    edits: Int,
    isTold: Bool,
    _ comment: Comment
  ) throws {
    let temporary = try TemporaryFolder(in: Shell.quickParent)
    let folder = SessionFolder(temporary.path)
    try temporary.write("a.json", file)
    try temporary.write("a.journal", journal)
    let found = try SessionVerification.verify("a", in: folder)
    #expect(isTold == !found.isEmpty, comment)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == states[edits], comment)
    #expect(opened.file.readOnlyReason == nil, comment)
    if isTold { #expect(!opened.notices.isEmpty, comment) }
    if let kept = temporary.read("a.journal.damaged-1") { #expect(kept == journal, comment) }
    try workOn(opened.file, opened.session, in: folder, comment)
  }

  /// Makes an edit, looks at what a crash would leave, and closes.
  private func workOn(
    _ file: SessionFile,
    _ session: Session,
    in folder: SessionFolder,
    _ comment: Comment
  ) throws {
    var work = SampleWork(seed: 4)
    work.resume(session)
    try work.edit()
    try file.makeDurable(work.session)
    // A second reader finds what a process would that comes after a crash.
    let second = try SessionFile.open(name: "a", in: folder)
    #expect(second.session.everything == work.session.everything, comment)
    #expect(try file.close(work.session) == [], comment)
    let last = try SessionFile.open(name: "a", in: folder)
    #expect(last.notices == [], comment)
    #expect(last.session.everything == work.session.everything, comment)
  }
}
