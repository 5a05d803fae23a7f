import Auditing
import FactModel
import SessionFiles
import TestSupport
import Testing

/// Whatever happens to the files of a session, opening it refuses, shows it read-only with the place,
/// tells what of the journal is lost, or finds what was there; and `verify` sees the same.
///
/// `FACTDESK_MUTATIONS=20000` is the long form.
struct DamageOracleTests {
  /// The files of a session, and what it is with each edit of its journal.
  private struct Sample {
    var file: [UInt8]
    var journal: [UInt8]
    /// By the number of edits that the journal has.
    var states: [[UInt8]]
  }

  private static func samples() throws -> [Sample] {
    let names = [
      "china-dismisses-south-koreas-concerns", "desk-check", "moon-draft", "moon-speech",
    ]
    var files = names.compactMap { GoldenFile.read("\(ProjectFolder.path)/sessions/\($0).json") }
    var work = SampleWork(seed: 5)
    try work.grow(claims: 12, edits: 40)
    files.append(work.session.everything)
    try #require(files.count == 5)
    return try files.enumerated().map { try sample($1, seed: UInt64($0 + 1)) }
  }

  private static func sample(_ file: [UInt8], seed: UInt64) throws -> Sample {
    let temporary = try TemporaryFolder(in: Shell.quickParent)
    try temporary.write("a.json", file)
    let opened = try SessionFile.open(name: "a", in: SessionFolder(temporary.path))
    var work = SampleWork(seed: seed)
    work.resume(opened.session)
    var states = [work.session.everything]
    for _ in 0..<6 {
      try work.edit()
      try opened.file.makeDurable(work.session)
      states.append(work.session.everything)
    }
    return Sample(file: file, journal: temporary.read("a.journal") ?? [], states: states)
  }

  /// What came of a damaged session.
  private enum Outcome: String {
    case refused
    case readOnly = "read-only, with the place"
    case cutJournal = "a journal that ends earlier"
    case partOfJournal = "the journal up to the damage, and told"
    case same
  }

  @Test func nothingThatDiffersIsTakenForWhatWasWritten() throws {
    let samples = try Self.samples()
    var random = SplitMix64(seed: 2026)
    var outcomes: [Outcome: Int] = [:]
    let count = TestLength.mutations(120)
    for number in 0..<count {
      let mutation = Mutation.allCases[number % Mutation.allCases.count]
      let sample = samples[(number / 12) % samples.count]
      let other = samples[(number / 12 + 1) % samples.count]
      var (file, journal) = (sample.file, [] as [UInt8])
      switch (number / 60) % 3 {
      case 0: file = mutation.made(in: file, with: other.file, &random)
      case 1:
        file = mutation.made(in: file, with: other.file, &random)
        journal = sample.journal
      default: journal = mutation.made(in: sample.journal, with: other.journal, &random)
      }
      let outcome = try outcome(of: file, journal, sample, "\(mutation), number \(number)")
      outcomes[outcome, default: 0] += 1
    }
    let told = outcomes.map { "\($0.value) × \($0.key.rawValue)" }.sorted().joined(separator: "; ")
    print("damaged sessions: \(count) mutations, seed 2026: \(told)")
  }

  private func outcome(
    of file: [UInt8],
    _ journal: [UInt8],
    _ sample: Sample,
    _ comment: Comment
  ) throws -> Outcome {
    let temporary = try TemporaryFolder(in: Shell.quickParent)
    try temporary.write("a.json", file)
    if !journal.isEmpty { try temporary.write("a.journal", journal) }
    let folder = SessionFolder(temporary.path)
    let findings = try? SessionVerification.verify("a", in: folder)
    guard let opened = try? SessionFile.open(name: "a", in: folder) else {
      #expect(findings != [], comment)
      // And nothing was changed.
      #expect(temporary.read("a.json") == file, comment)
      return .refused
    }
    let told = opened.notices.filter { !$0.contains(" recovered from the journal") }
    if opened.file.readOnlyReason != nil {
      #expect(findings != [], comment)
      _ = try opened.file.close(opened.session)
      #expect(temporary.read("a.json") == file, comment)
      if !journal.isEmpty { #expect(temporary.read("a.journal") == journal, comment) }
      return .readOnly
    }
    // Both see something, or none of them.
    #expect(
      (findings == []) == told.isEmpty,
      "\(comment): \(String(describing: findings)), \(opened.notices)"
    )
    let found = opened.session.everything
    if found == sample.states[journal.isEmpty ? 0 : sample.states.count - 1] { return .same }
    // A journal that is cut behind a line is that of an earlier moment; of any other damage it is told.
    let edits = try #require(sample.states.firstIndex(of: found), comment)
    #expect(file == sample.file && edits < sample.states.count, comment)
    if told.isEmpty {
      #expect(sample.journal.starts(with: journal), comment)
      return .cutJournal
    }
    return .partOfJournal
  }
}
