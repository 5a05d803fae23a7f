import FactModel
import SessionFiles
import TestSupport
import Testing

/// Random work on a session with crashes in between, against the same work in memory alone.
struct SessionModelTests {
  /// How many sequences: `FACTDESK_SEQUENCES`, or few.
  private static let count = TestLength.sequences(30)

  private enum Step: CaseIterable {
    case edit
    case editTwice
    case undo
    case redo
    case reopen
    case crash
    case tear
    case failToWrite
  }

  @Test func endsWhereTheModelDoes() throws {
    print("session model: \(Self.count) sequences, seeds 1 to \(Self.count)")
    for seed in 1...Self.count { try run(UInt64(seed)) }
  }

  private func run(_ seed: UInt64) throws {
    let temporary = try TemporaryFolder(in: Shell.quickParent)
    let folder = SessionFolder(temporary.path)
    var random = SplitMix64(seed: seed)
    var work = SampleWork(seed: seed)
    var file = try SessionFile.create(name: "a", in: folder)
    for number in 0..<24 {
      let step = Step.allCases.randomElement(using: &random) ?? .edit
      let comment: Comment = "seed \(seed), step \(number): \(step)"
      switch step {
      case .edit: try work.edit()
      case .editTwice:
        try work.edit()
        try work.edit()
      case .undo: try work.undo()
      case .redo: try work.redo()
      case .reopen, .crash, .tear:
        guard work.session.log.count > 0 else { continue }
        if step == .reopen { #expect(try file.close(work.session) == [], comment) }
        file = try SessionFile.create(name: "nothing", in: folder)
        if step == .tear { try tear(temporary) }
        let opened = try SessionFile.open(name: "a", in: folder)
        #expect(opened.session.everything == work.session.everything, comment)
        #expect(opened.file.readOnlyReason == nil, comment)
        work.resume(opened.session)
        file = opened.file
      case .failToWrite:
        try work.edit()
        try failToWrite(file, work.session, temporary, comment)
      }
      try file.makeDurable(work.session)
      #expect(file.durableThrough == work.session.log.count, comment)
    }
    #expect(try file.close(work.session) == [])
    guard work.session.log.count > 0 else { return }
    #expect(temporary.read("a.json") == work.session.everything, "seed \(seed)")
    #expect(try SessionVerification.verify("a", in: folder) == [], "seed \(seed)")
    #expect(temporary.names.allSatisfy { !$0.hasSuffix(".new") && !$0.contains("journal") })
  }

  /// Leaves the beginning of a line behind, as a crash in the middle of a write does.
  private func tear(_ temporary: TemporaryFolder) throws {
    guard let journal = temporary.read("a.journal") else { return }
    try temporary.write("a.journal", journal + Array("0123456789abcdef 9 {\"se".utf8))
  }

  /// Has the next write fail, if it is one that makes a new file.
  private func failToWrite(
    _ file: SessionFile,
    _ session: Session,
    _ temporary: TemporaryFolder,
    _ comment: Comment
  ) throws {
    let obstacle = temporary["a.journal.new"]
    try Shell.makeFolder(obstacle)
    defer { Shell.removeFolder(obstacle) }
    let before = file.durableThrough
    do {
      try file.makeDurable(session)
    } catch {
      #expect(file.durableThrough == before, comment)
    }
  }
}
