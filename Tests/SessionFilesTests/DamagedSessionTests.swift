import Auditing
import FactModel
import SessionFiles
import TestSupport
import Testing

/// A session file that something else than the program changed is told of, shown, and left as it is.
struct DamagedSessionTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let written: [UInt8]

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    var work = SampleWork()
    let file = try SessionFile.create(name: "a", in: folder)
    for _ in 0..<3 {
      try work.edit()
      try file.makeDurable(work.session)
    }
    _ = try file.close(work.session)
    written = try #require(temporary.read("a.json"))
  }

  private func change(_ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: written, as: UTF8.self)
    let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    #expect(changed != written)
    try temporary.write("a.json", changed)
    return changed
  }

  @Test(arguments: [
    ("\"name\": \"", "\"name\": \"Not "), ("\"claim 1.1\"", "\"claim 2.1\""),
  ])
  func isOpenedForReadingOnlyAndNeverWrittenOver(_ row: (old: String, new: String)) throws {
    let changed = try change(row.old, row.new)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason?.contains("damaged") == true)
    let told = opened.notices.joined(separator: "\n")
    #expect(told.contains("not what this program wrote"), "\(told)")
    #expect(told.contains("a.json.old"), "\(told)")
    #expect(opened.session.claims.count > 0)
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("a.json") == changed)
    let findings = try SessionVerification.verify("a", in: folder)
    #expect(findings.contains { $0.place.hasSuffix("a.json") }, "\(findings)")
  }

  /// Who changes something and makes another digest for it leaves the edits that led to what was there.
  @Test(arguments: [
    ("\"rating\": \"False\"", "\"rating\": \"True\"", "edits["),
    ("\"stance\": \"refutes\"", "\"stance\": \"supports\"", "edits["),
    ("\"command\":\"claim 1.1\"", "\"command\":\"claim 2.1\"", "edits[0]"),
    ("\"name\":\"Anna\"", "\"name\":\"Eva\"", "edits[0]"),
  ])
  func isSeenWhereTheDigestWasMadeToFit(
    _ row: (old: String, new: String, place: String)
  ) throws {
    var work = SampleWork(seed: 3)
    try work.grow(claims: 3, edits: 8)
    let whole = work.session.everything
    let text = String(decoding: whole, as: UTF8.self)
    let changed = text.replacing(row.old, with: row.new, maxReplacements: 1)
    try #require(changed != text)
    let forged = SessionSeal.renewed(Array(changed.utf8))
    try temporary.write("forged.json", forged)
    let opened = try SessionFile.open(name: "forged", in: folder)
    let reason = opened.file.readOnlyReason ?? ""
    #expect(reason.contains("damaged") && reason.contains(row.place), "\(reason)")
    #expect(try SessionVerification.verify("forged", in: folder) != [])
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("forged.json") == forged)
    try temporary.write("whole.json", SessionSeal.renewed(whole))
    let other = try SessionFile.open(name: "whole", in: folder)
    #expect(other.file.readOnlyReason == nil && other.notices == [])
  }

  @Test func itsJournalIsLeftWhereItIs() throws {
    let opened = try SessionFile.open(name: "a", in: folder)
    var session = opened.session
    let claim = try #require(session.claims.last)
    var after = claim
    after.restatement = "Changed once more."
    let draft = EditDraft(
      id: .random(),
      signed: SampleWork.signed(at: 9),
      kind: .make,
      command: "restate",
      changes: [Change(from: claim, to: after)]
    )
    try session.apply(draft)
    try opened.file.makeDurable(session)
    let journal = try #require(temporary.read("a.journal"))
    let changed = try change("\"name\": \"", "\"name\": \"Not ")
    try temporary.write("b.json", changed)
    try temporary.write("b.journal", journal)
    let again = try SessionFile.open(name: "b", in: folder)
    #expect(again.file.readOnlyReason != nil)
    _ = try again.file.close(again.session)
    #expect(temporary.read("b.journal") == journal)
    #expect(temporary.read("b.json") == changed)
  }

  /// The file with markers around its fourth line, the identity; `theirs` has another.
  private func markers(_ theirs: String?) -> [UInt8] {
    let lines = String(decoding: written, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var parts = Array(lines[..<3])
    parts += ["<<<<<<< HEAD", lines[3], "=======", theirs ?? lines[3], ">>>>>>> their-branch"]
    parts += lines[4...]
    return Array(parts.joined(separator: "\n").utf8)
  }

  @Test func theSidesOfAMergeAreMergedAndWrittenAnew() throws {
    try temporary.write("a.json", markers(nil))
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == nil)
    #expect(opened.notices.contains { $0.contains("HEAD and their-branch") }, "\(opened.notices)")
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("a.json") == written)
  }

  @Test func sidesThatCannotBeMergedAreNamed() throws {
    try temporary.write("a.json", markers("  \"id\": \"nobody\","))
    let problem = #expect(throws: Problem.self) {
      try SessionFile.open(name: "a", in: folder)
    }
    let told = "\(problem?.what ?? "") \(problem?.remedy ?? "")"
    #expect(told.contains("HEAD from line 4"), "\(told)")
    #expect(told.contains("their-branch up to line 8"), "\(told)")
    #expect(told.contains("git checkout --merge"), "\(told)")
  }
}
