import FactModel
import OrderedJSON
import SessionFiles
import TestSupport
import Testing

/// A session file of an earlier version, by the example of one in which claims had another name.
struct MigrationTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
  }

  private struct Renaming: SessionMigration {
    func next(_ value: JSONValue) throws(FormatProblem) -> JSONValue {
      guard case .object(var object) = value else { throw FormatProblem("must be an object") }
      for index in object.members.indices {
        switch object.members[index].key {
        case "assertions": object.members[index].key = "claims"
        case "version": object.members[index].value = .number(JSONNumber(1))
        default: continue
        }
      }
      return .object(object)
    }
  }

  private static let older = SessionMigrations([Renaming()])

  /// Writes a session as the earlier version had it.
  private func begin(_ work: inout SampleWork) throws -> [UInt8] {
    let file = try SessionFile.create(name: "a", in: folder)
    for _ in 0..<3 { try work.edit() }
    try file.makeDurable(work.session)
    _ = try file.close(work.session)
    let lines = String(decoding: SessionDocument.write(work.session), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        switch line {
        case "  \"version\": 1,": "  \"version\": 0,"
        case "  \"claims\": [": "  \"assertions\": ["
        default: String(line)
        }
      }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    try temporary.write("a.json", bytes)
    return bytes
  }

  @Test func opensAndIsMigratedAtTheFirstChangeWithTheOriginalKept() throws {
    var work = SampleWork()
    let original = try begin(&work)
    let opened = try SessionFile.open(name: "a", in: folder, migrations: Self.older)
    #expect(opened.session.everything == work.session.everything)
    #expect(opened.file.readOnlyReason == nil)
    try work.edit()
    try opened.file.makeDurable(work.session)
    let notices = try opened.file.close(work.session)
    #expect(notices.contains { $0.contains("a.json.version-0-1") }, "\(notices)")
    #expect(temporary.read("a.json.version-0-1") == original)
    #expect(temporary.read("a.json") == SessionDocument.write(work.session))
    let again = try SessionFile.open(name: "a", in: folder)
    #expect(again.session.everything == work.session.everything)
  }

  @Test func keepsChangesOfAnOlderFileThroughACrash() throws {
    var work = SampleWork()
    _ = try begin(&work)
    do {
      let opened = try SessionFile.open(name: "a", in: folder, migrations: Self.older)
      try work.edit()
      try opened.file.makeDurable(work.session)
    }
    let again = try SessionFile.open(name: "a", in: folder, migrations: Self.older)
    #expect(again.session.everything == work.session.everything)
  }

  @Test func isNotWrittenWhenItIsOnlyLookedAt() throws {
    var work = SampleWork()
    let original = try begin(&work)
    let opened = try SessionFile.open(name: "a", in: folder, migrations: Self.older)
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("a.json") == original)
  }

  @Test func isRefusedWhereNoStepLeadsFromIt() throws {
    var work = SampleWork()
    let original = try begin(&work)
    #expect(throws: Problem.self) { try SessionFile.open(name: "a", in: folder) }
    #expect(temporary.read("a.json") == original)
  }
}
