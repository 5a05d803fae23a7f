import FactModel
import Glibc
import SessionFiles
import TestSupport
import Testing

/// What was changed by hand in a session file becomes an edit of the one who says so, or is refused.
struct HandEditTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let written: String

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
    written = String(decoding: try #require(temporary.read("a.json")), as: UTF8.self)
  }

  private func change(_ old: String, _ new: String) throws -> [UInt8] {
    let changed = Array(written.replacing(old, with: new, maxReplacements: 1).utf8)
    #expect(changed != Array(written.utf8))
    try temporary.write("a.json", changed)
    return changed
  }

  private func accept() throws -> [String]? {
    try SessionFile.acceptHandEdits(
      name: "a",
      in: folder,
      id: .random(),
      signed: SampleWork.signed(at: 60),
      command: "verify --accept"
    )
  }

  @Test func areSignedAsOneEditThatUndoTakesBack() throws {
    let before = try SessionFile.open(name: "a", in: folder)
    _ = try before.file.close(before.session)
    let changed = try change("\"title\": \"A sample\"", "\"title\": \"Another sample\"")
    let told = try #require(try accept())
    #expect(told.count == 1 && told[0].contains("a.json.damaged-1"), "\(told)")
    #expect(temporary.read("a.json.damaged-1") == changed)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == nil, "\(opened.notices)")
    #expect(opened.session.facts.title == "Another sample")
    #expect(opened.session.log.count == before.session.log.count + 1)
    var past = opened.session
    let last = try past.log.edit(past.log.count)
    #expect(last.command == "verify --accept")
    try past.takeBack(past.log.count)
    #expect(past.facts.title == "A sample")
    #expect(try SessionVerification.verify("a", in: folder).isEmpty)
  }

  /// No edit says what the title was, so without the file as it was before nothing does.
  @Test func ofTheTitleAreRefusedWithoutTheFileThatWasWrittenBefore() throws {
    unlink(temporary.path + "/a.json.old")
    _ = try change("\"title\": \"A sample\"", "\"title\": \"Another sample\"")
    #expect(throws: Problem.self) { try accept() }
  }

  @Test func ofAClaimAreAcceptedWithoutTheFileThatWasWrittenBefore() throws {
    unlink(temporary.path + "/a.json.old")
    let restatement = try #require(written.firstMatch(of: /"restatement": "[^"]*"/)?.output)
    _ = try change(String(restatement), "\"restatement\": \"Changed by hand.\"")
    #expect(try accept() != nil)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == nil, "\(opened.notices)")
    #expect(opened.session.claims.all.contains { $0.restatement == "Changed by hand." })
    #expect(try SessionVerification.verify("a", in: folder).isEmpty)
  }

  @Test(arguments: [
    ("\"command\":\"", "\"command\":\"not ", "edits["),
    ("\"label\": \"1\"", "\"label\": \"2\"", "revisions"),
  ])
  func ofThePastAndOfTheArticleAreRefused(
    _ row: (old: String, new: String, place: String)
  ) throws {
    let changed = try change(row.old, row.new)
    let problem = #expect(throws: Problem.self) { try accept() }
    #expect(problem?.what.contains(row.place) == true, "\(problem?.what ?? "")")
    #expect(temporary.read("a.json") == changed)
  }

  /// Nothing behind the last edit holds it but the digest of the file.
  @Test func ofTheLastEditAreRefused() throws {
    let last = try #require(written.firstMatch(of: /.*"command":"([^"]*)".*\n  \]/)?.output)
    let line = String(last.0)
    let edited = line.replacing("\"command\":\"\(last.1)\"", with: "\"command\":\"another\"")
    let changed = try change(line, edited)
    let problem = #expect(throws: Problem.self) { try accept() }
    #expect(problem?.what.contains("the last change") == true, "\(problem?.what ?? "")")
    #expect(temporary.read("a.json") == changed)
  }

  @Test func nothingIsMadeOfAFileThatIsWhole() throws {
    #expect(try accept() == nil)
    #expect(temporary.read("a.json") == Array(written.utf8))
  }

  /// A session with a rated claim and a sealed source, as its file.
  private func rated() throws -> String {
    var work = SampleWork()
    try work.grow(claims: 1, edits: 3)
    var source = Source(id: .random(), number: EntityNumber(2))
    source.title = "A letter"
    source.visibility = .sealed
    try work.apply(.make, [Change(from: nil, to: source)])
    let file = try SessionFile.create(name: "b", in: folder)
    try file.makeDurable(work.session)
    _ = try file.close(work.session)
    return String(decoding: try #require(temporary.read("b.json")), as: UTF8.self)
  }

  private func acceptByKim(_ text: String) throws -> [String]? {
    try temporary.write("b.json", Array(text.utf8))
    return try SessionFile.acceptHandEdits(
      name: "b",
      in: folder,
      id: .random(),
      signed: Signed(by: Checker(name: "Kim"), at: Timestamp(milliseconds: 2_000_000_000_000)),
      command: "verify --accept"
    )
  }

  /// Nobody is made to say what somebody else wrote into the file.
  @Test func bearTheNameOfWhoAcceptsThem() throws {
    let text = try rated()
    let changed = text.replacing(
      "\"rating\": \"False\"",
      with: "\"rating\": \"True\"",
      maxReplacements: 1
    )
    #expect(changed != text)
    #expect(try acceptByKim(changed) != nil)
    let opened = try SessionFile.open(name: "b", in: folder)
    let claim = try #require(opened.session.claims.last)
    #expect(claim.verdict?.rating == "True")
    #expect(claim.verdict?.signed.by.name == "Kim")
    #expect(claim.evidence.map(\.signed.by.name) == ["Anna"])
  }

  @Test func neverUnseal() throws {
    let text = try rated()
    let changed = text.replacing(
      ",\n      \"visibility\": \"sealed\"",
      with: "",
      maxReplacements: 1
    )
    #expect(changed != text)
    let problem = #expect(throws: Problem.self) { try acceptByKim(changed) }
    #expect(problem?.what.contains("@2 is sealed") == true, "\(problem?.what ?? "")")
    #expect(temporary.read("b.json") == Array(changed.utf8))
  }

  /// What protects somebody, and what `verify` would call damaged then.
  @Test(arguments: [
    ("\"number\": \"2\"", "\"number\": \"7\"", "another number"),
    ("\"rating\": \"False\"", "\"rating\": \"Bogus\"", "Bogus is not on the scale"),
    ("\"name\": \"False\"", "\"name\": \"Bogus\"", "nothing tells what was changed"),
    ("\"exact\": \"", "\"exact\": \"Other", "passages[0]"),
  ])
  func neverTakeWhatVerifyWouldFind(
    _ row: (old: String, new: String, reason: String)
  ) throws {
    let text = try rated()
    let changed = text.replacing(row.old, with: row.new, maxReplacements: 1)
    #expect(changed != text)
    let problem = #expect(throws: Problem.self) { try acceptByKim(changed) }
    #expect(problem?.what.contains(row.reason) == true, "\(problem?.what ?? "")")
    #expect(temporary.read("b.json") == Array(changed.utf8))
  }

  /// No edit says what `labels` are: they are as the edits have them, and that is told.
  @Test func whatNoEditCanSayIsTold() throws {
    _ = try change("\n  \"labels\"", "\n  \"unknown\": 1,\n  \"labels\"")
    let told = try #require(try accept())
    #expect(told[0].contains("unknown"), "\(told)")
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == nil, "\(opened.notices)")
    #expect(try SessionVerification.verify("a", in: folder).isEmpty)
  }

  /// A formatter changes nothing that a session says.
  @Test func ofWhiteSpaceAloneAreNone() throws {
    let spaced = written.replacing("\n", with: "\n  ").replacing("\":", with: "\" : ")
    try temporary.write("a.json", Array(spaced.utf8))
    #expect(try accept() == nil)
    var opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.file.readOnlyReason == nil, "\(opened.notices)")
    #expect(opened.notices.joined().contains("white space"), "\(opened.notices)")
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("a.json") == Array(written.utf8))
    opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.notices == [])
  }

  /// What was done at the desk before the file was changed is in the journal alone.
  @Test func areMergedWithWhatOnlyTheJournalHas() throws {
    let opened = try SessionFile.open(name: "a", in: folder)
    var session = opened.session
    let claim = try #require(session.claims.last)
    var after = claim
    after.restatement = "Changed once more."
    try session.apply(
      EditDraft(
        id: .random(),
        signed: SampleWork.signed(at: 9),
        kind: .make,
        command: "restate",
        changes: [Change(from: claim, to: after)]
      )
    )
    try opened.file.makeDurable(session)
    // As after a crash: the lock is gone, the journal is there.
    let journal = try #require(temporary.read("a.journal"))
    let old = try #require(temporary.read("a.json.old"))
    let changed = try change("\"title\": \"A sample\"", "\"title\": \"Another sample\"")
    try temporary.write("b.json", changed)
    try temporary.write("b.json.old", old)
    try temporary.write("b.journal", journal)
    let told = try SessionFile.open(name: "b", in: folder).notices.joined(separator: " ")
    #expect(told.contains("b.journal has 1 change that"), "\(told)")
    let accepted = try SessionFile.acceptHandEdits(
      name: "b",
      in: folder,
      id: .random(),
      signed: SampleWork.signed(at: 60),
      command: "verify --accept"
    )
    #expect(accepted?.first == "1 change of the journal brought in.", "\(accepted ?? [])")
    let again = try SessionFile.open(name: "b", in: folder)
    #expect(again.file.readOnlyReason == nil, "\(again.notices)")
    #expect(again.session.facts.title == "Another sample")
    #expect(again.session.claims[claim.id]?.restatement == "Changed once more.")
    #expect(try SessionVerification.verify("b", in: folder).isEmpty)
  }

  @Test func theWayOutNamesOnlyWhatIsThere() throws {
    unlink(temporary.path + "/a.json.old")
    _ = try change("\"command\":\"", "\"command\":\"not ")
    let problem = #expect(throws: Problem.self) { try accept() }
    #expect(problem?.remedy?.contains(".old") == false, "\(problem?.remedy ?? "")")
    let told = try SessionFile.open(name: "a", in: folder).notices.joined()
    #expect(!told.contains(".old") && !told.contains(".journal"), "\(told)")
  }
}
