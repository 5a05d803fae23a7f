import FactModel
import SessionFiles
import SessionLibrary
import TestSupport
import Testing

struct SessionFolderTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path + "/")
  }

  private func begin(_ name: String, seed: UInt64 = 1) throws {
    let file = try SessionFile.create(name: name, in: folder)
    var work = SampleWork(seed: seed)
    try work.edit()
    try file.makeDurable(work.session)
  }

  @Test func hasNoSessionsWhereNoFolderIs() throws {
    let none = SessionFolder(temporary["none"])
    #expect(try none.sessions() == [])
    #expect(throws: Problem.self) { try none.find("a") }
  }

  @Test func listsSessionsAndNothingElse() throws {
    try begin("a")
    try begin("b.c")
    try temporary.write("Capital.json", "{}")
    try temporary.write("a.txt", "")
    try Shell.makeFolder(temporary["d.json"])
    Shell.link("a.json", as: temporary["e.json"])
    #expect(try folder.sessions().map(\.name).sorted() == ["a", "b.c"])
    #expect(try folder.sessions().map(\.path).sorted().first == temporary["a.json"])
  }

  @Test func findsByNameAndByUniqueBeginning() throws {
    for name in ["china", "china-2", "cuba"] { try begin(name) }
    #expect(try folder.find("china") == "china")
    #expect(try folder.find("china.json") == "china")
    #expect(try folder.find("cu") == "cuba")
    let ambiguous = #expect(throws: Problem.self) { try folder.find("c") }
    #expect(ambiguous?.candidates == ["china", "china-2", "cuba"])
    let missing = #expect(throws: Problem.self) { try folder.find("x") }
    #expect(missing?.candidates == ["china", "china-2", "cuba"])
  }

  @Test func namesOnlySomeOfManySessions() throws {
    for number in 1...25 { try temporary.write("draft-\(number).json", "{}") }
    let missing = #expect(throws: Problem.self) { try folder.find("x") }
    #expect(missing?.candidates.count == 20)
    #expect(missing?.remedy?.contains("all 25") == true)
    let ambiguous = #expect(throws: Problem.self) { try folder.find("draft") }
    #expect(ambiguous?.candidates.count == 21)
    #expect(ambiguous?.candidates.last == "…")
  }

  /// Nothing is begun behind a session that was lost, or is none any more.
  @Test(
    arguments: [
      [], [UInt8](repeating: 0, count: 900), [0x1f, 0x8b, 8], Array("{\"format\": ".utf8),
    ] as [[UInt8]]
  )
  func namesSessionsThatCannotBeOpened(_ bytes: [UInt8]) throws {
    for name in ["china", "cuba", "other"] { try begin(name) }
    try temporary.write("china.json", bytes)
    #expect(try folder.wrecks(holding: ["no such words"], called: "china") == ["china"])
    try temporary.write("cuba.json", bytes)
    try temporary.write("cuba.json.old", Array("the hash".utf8))
    #expect(try folder.wrecks(holding: ["the hash"], called: "another") == ["cuba"])
    #expect(try folder.wrecks(holding: ["no such words"], called: "other") == [])
  }

  @Test(arguments: ["china.json.old", "china.journal"])
  func tellsWhatIsLeftOfASessionThatIsGone(_ file: String) throws {
    try begin("cuba")
    try temporary.write(file, Array("the hash".utf8))
    #expect(try folder.wrecks(holding: ["no such words"], called: "china") == ["china"])
    for name in ["china", "ch"] {
      let problem = #expect(throws: Problem.self) { try folder.find(name) }
      #expect(problem?.remedy?.contains(file) == true, "\(problem?.remedy ?? "")")
    }
    let notices = try folder.peekAll().notices
    #expect(notices.contains { $0.contains(file) }, "\(notices)")
    #expect(try folder.find("cu") == "cuba")
  }

  /// Beside a copy for somebody who rates blind the session itself is meant.
  @Test func blindCopiesAreFoundWhereNothingElseIs() throws {
    for name in ["china", "china-toll", "china-toll.blind-ben"] { try begin(name) }
    #expect(try folder.find("china-t") == "china-toll")
    #expect(try folder.find("china-toll.b") == "china-toll.blind-ben")
  }

  @Test func eachCheckerHasACopyOfTheirOwn() throws {
    let people = [
      "Ben", "Ben Smith", "Ben-Smith", "Ольга", "Мария", "李", "Ünal", "Nal", "?!a",
      String(repeating: "Ann ", count: 20), String(repeating: "Ann ", count: 21),
    ]
    let sessions = ["china", String(repeating: "a", count: 61), String(repeating: "a", count: 62)]
    let names = sessions.flatMap { session in
      people.map { BlindCopies.name(of: session, for: $0) }
    }
    #expect(Set(names).count == names.count)
    #expect(names.prefix(2) == ["china.blind-ben", "china.blind-ben-smith"])
    for name in names {
      try begin(name)
      #expect(BlindCopies.isOne(name), "\(name)")
    }
  }

  @Test(arguments: [
    "", ".", "..", "../a", "a/b", "/etc/passwd", "-a", ".hidden", "_a", "A", "a b", "a\0b", "a\n",
    "é", "a\u{301}", "a\\b", "a*", String(repeating: "a", count: 101),
  ])
  func refusesUnsafeNames(_ name: String) {
    #expect(throws: Problem.self) { try SessionFile.create(name: name, in: folder) }
    #expect(throws: Problem.self) { try SessionFile.open(name: name, in: folder) }
    #expect(throws: Problem.self) { try folder.find(name) }
    #expect(throws: Problem.self) { try folder.peek(name) }
  }

  @Test(arguments: ["a", "0", "a.b", "a..b", "a-b_c.json", String(repeating: "a", count: 100)])
  func takesSafeNames(_ name: String) throws {
    _ = try SessionFile.create(name: name, in: folder)
  }

  @Test(arguments: [
    ("China dismisses South Korea’s concerns", "china-dismisses-south-koreas-concerns"),
    ("  Don't -- PANIC!  ", "dont-panic"),
    ("Der Müll & die Stadt", "der-mll-die-stadt"),
    ("one—two…three", "one-two-three"),
    ("e\u{301}tude No. 3", "etude-no-3"),
    ("北京", "fallback"),
    ("", "fallback"),
    ("../../etc/passwd", "etc-passwd"),
    (
      "A very long title that goes on and on beyond what fits here",
      "a-very-long-title-that-goes-on-and-on-beyond"
    ),
    (String(repeating: "x", count: 60) + " y", String(repeating: "x", count: 48)),
  ])
  func makesNamesOfTitles(_ title: String, _ expected: String) {
    #expect(folder.freshName(for: title, or: "Fallback") == expected)
  }

  @Test func makesNamesThatAreFree() throws {
    #expect(folder.freshName(for: nil, or: "北") == "session")
    try begin("a")
    #expect(folder.freshName(for: "A", or: "x") == "a-2")
    try begin("a-2")
    #expect(folder.freshName(for: nil, or: "a") == "a-3")
    // What is left of a session that was removed must not be written over.
    try temporary.write("b.json.old", "{}")
    try temporary.write("c.journal", "")
    #expect(folder.freshName(for: "b", or: "x") == "b-2")
    #expect(folder.freshName(for: "c", or: "x") == "c-2")
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    try begin("real")
    Shell.link("real.json", as: temporary["link.json"])
    Shell.makeFIFO(temporary["fifo.json"])
    try Shell.makeFolder(temporary["folder.json"])
    Shell.link("/dev/zero", as: temporary["device.json"])
    for (name, word) in [
      ("link", "symbolic link"), ("fifo", "FIFO"), ("folder", "folder"), ("device", "link"),
    ] {
      let problem = #expect(throws: Problem.self) { try SessionFile.open(name: name, in: folder) }
      #expect(problem?.what.contains(word) == true, "\(name): \(problem?.what ?? "")")
      #expect(throws: Problem.self) { try folder.peek(name) }
    }
  }

  @Test(arguments: ["journal", "lock"])
  func refusesAFileBesideTheSessionThatIsNone(_ ending: String) throws {
    try begin("a")
    for make in [Shell.makeFIFO, { Shell.link("/etc/hosts", as: $0) }] {
      Shell.remove(temporary["a.\(ending)"])
      make(temporary["a.\(ending)"])
      #expect(throws: Problem.self) { try SessionFile.open(name: "a", in: folder) }
    }
  }

  @Test func tellsWhatIsInASessionBeforeItIsOpened() throws {
    try begin("a")
    try temporary.write("b.json", "rubbish")
    let (peeks, notices) = try folder.peekAll()
    let peek = try #require(peeks.first)
    let session = try SessionFile.open(name: "a", in: folder).session
    #expect(peeks.count == 1)
    #expect(peek.title == "A sample")
    #expect(peek.claimCount == session.claims.count)
    #expect(peek.lastEdit == SampleWork.signed(at: 0).at)
    #expect(notices.count == 1)
    #expect(notices.first?.hasPrefix(temporary["b.json"]) == true)
  }
}
