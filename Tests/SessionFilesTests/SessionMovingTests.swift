import FactModel
import Glibc
import SessionFiles
import SessionLibrary
import TestSupport
import Testing
import Workbench

/// Whole sessions that move: renamed, archived, deleted and brought back.
struct SessionMovingTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let how = SessionMove("delete", by: "Ada", at: Timestamp(milliseconds: 1_706_778_000_000))

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
  }

  @discardableResult
  private func begin(_ name: String, seed: UInt64 = 1, closes: Bool = true) throws -> SessionFile {
    let file = try SessionFile.create(name: name, in: folder)
    var work = SampleWork(seed: seed)
    for _ in 0..<3 {
      try work.edit()
      try file.makeDurable(work.session)
    }
    if closes { _ = try file.close(work.session) }
    return file
  }

  private func names(_ place: SessionPlace = .desk) throws -> [String] {
    try folder.folder(place).sessions().map(\.name).sorted()
  }

  private func desk(_ name: String) -> SessionPosition { SessionPosition(.desk, name) }

  /// The log as it is before the line that says that all is done.
  private static func begun(_ log: [UInt8]) -> [UInt8] {
    Array(log.prefix { $0 != 10 }) + [10]
  }

  @Test func takesEverythingAlongThatBelongsToTheSession() throws {
    try begin("a")
    try begin("a.b")
    try begin("a-conflict-1")
    let own = [
      "a.json.version-1", "a.journal.damaged-1", "a.journal.unmatched-2", "a.json.version-1-2",
    ]
    let others = ["a.txt", "a.journal.damaged-x", "a.json.bak", "notes"]
    for file in own + others { try temporary.write(file, "x") }
    try Shell.makeFolder(temporary["a.received"])
    #expect(try folder.move(desk("a"), to: desk("b"), how) == "b")
    #expect(try names() == ["a-conflict-1", "a.b", "b"])
    for file in own + ["a.json", "a.json.old", "a.received"] {
      let renamed = "b" + file.dropFirst()
      #expect(access(temporary[file], F_OK) != 0, "\(file)")
      #expect(access(temporary[renamed], F_OK) == 0, "\(renamed)")
    }
    for file in others { #expect(access(temporary[file], F_OK) == 0, "\(file)") }
    #expect(try SessionVerification.verify("b", in: folder).isEmpty)
  }

  @Test func comesBackFromTheTrashAsItWas() throws {
    try begin("a")
    let before = temporary.read("a.json")
    #expect(try folder.move(desk("a"), to: SessionPosition(.trash, "a"), how) == "a")
    #expect(try names() == [])
    #expect(try names(.trash) == ["a"])
    #expect(folder.arrivals(in: .trash)["a"]?.by == "Ada")
    // Another one of that name gets another name there.
    try begin("a", seed: 2)
    #expect(try folder.move(desk("a"), to: SessionPosition(.trash, "a"), how) == "a-2")
    #expect(folder.arrivals(in: .trash)["a-2"]?.from == "a")
    #expect(try folder.move(SessionPosition(.trash, "a"), to: desk("a"), how) == "a")
    #expect(temporary.read("a.json") == before)
    #expect(try SessionFile.open(name: "a", in: folder).file.readOnlyReason == nil)
  }

  @Test func movesNothingThatSomebodyHasOpen() throws {
    let open = try begin("a", closes: false)
    for target in [desk("b"), SessionPosition(.archive, "a"), SessionPosition(.trash, "a")] {
      let problem = #expect(throws: Problem.self) { try folder.move(desk("a"), to: target, how) }
      #expect(problem?.what.contains("has a open") == true)
    }
    #expect(try names() == ["a"])
    #expect(!temporary.names.contains("desk.log"))
    withExtendedLifetime(open) {}
  }

  @Test func takesNoNameThatIsTaken() throws {
    try begin("a")
    try begin("b")
    for name in ["b", "B", "../b", ""] {
      #expect(throws: Problem.self) { try folder.move(desk("a"), to: desk(name), how) }
    }
    #expect(throws: Problem.self) { try folder.move(desk("none"), to: desk("c"), how) }
    #expect(try names() == ["a", "b"])
  }

  @Test func takesAJournalAlongThatWasNotFolded() throws {
    let count = try begin("a", closes: false).durableThrough
    #expect(temporary.names.contains("a.journal"))
    #expect(try folder.move(desk("a"), to: desk("b"), how) == "b")
    let opened = try SessionFile.open(name: "b", in: folder)
    #expect(opened.session.log.count == count)
  }

  /// What a kill leaves behind, at each of the places where it can come.
  @Test(arguments: ["nothing", "the state before", "all but the session file", "everything"])
  func finishesWhatWasCutShort(_ moved: String) throws {
    try begin("a")
    #expect(try folder.move(desk("a"), to: SessionPosition(.trash, "a"), how) == "a")
    // Put back what was not moved yet, and take the line away that says that it is done.
    let log = temporary.read("desk.log") ?? []
    try temporary.write("desk.log", Self.begun(log) + Array("{\"do".utf8))
    if moved != "everything" { rename(temporary["trash/a.json"], temporary["a.json"]) }
    if moved == "nothing" { rename(temporary["trash/a.json.old"], temporary["a.json.old"]) }
    folder.settle()
    #expect(try names() == [])
    #expect(try names(.trash) == ["a"])
    for file in ["a.json", "a.json.old"] {
      #expect(access(temporary[file], F_OK) != 0)
      #expect(access(temporary["trash/" + file], F_OK) == 0)
    }
    // A session begun at the old place afterwards is another one.
    try begin("a", seed: 2)
    folder.settle()
    #expect(try names() == ["a"])
    #expect(try folder.move(desk("a"), to: desk("c"), how) == "c")
  }

  @Test func leavesASessionAloneThatWasBegunWhereOneHadMovedAway() throws {
    try begin("a")
    #expect(try folder.move(desk("a"), to: desk("b"), how) == "b")
    let log = temporary.read("desk.log") ?? []
    try temporary.write("desk.log", Self.begun(log))
    try begin("a", seed: 2)
    let before = temporary.read("a.json.old")
    folder.settle()
    #expect(try names() == ["a", "b"])
    #expect(temporary.read("a.json.old") == before)
  }

  @Test func removesWhatAPowerCutLeftInBothPlaces() throws {
    try begin("a")
    let files = ["a.json", "a.json.old"]
    let before = files.map { temporary.read($0) ?? [] }
    #expect(try folder.move(desk("a"), to: SessionPosition(.trash, "a"), how) == "a")
    try temporary.write("desk.log", Self.begun(temporary.read("desk.log") ?? []))
    for (file, bytes) in zip(files, before) { try temporary.write(file, bytes) }
    folder.settle()
    #expect(try names() == [])
    #expect(try names(.trash) == ["a"])
    #expect(!temporary.names.contains("a.json.old"))
  }

  private var log: String { String(decoding: temporary.read("desk.log") ?? [], as: UTF8.self) }

  @Test func namesWithAForgottenWordGoOutOfTheLog() throws {
    try begin("jane-roe")
    try begin("b")
    #expect(try folder.move(desk("jane-roe"), to: desk("roe-2"), how) == "roe-2")
    #expect(try folder.move(desk("roe-2"), to: desk("c"), how) == "c")
    #expect(try folder.move(desk("b"), to: SessionPosition(.trash, "b"), how) == "b")
    try folder.forgetMoves(naming: ["Roe"])
    #expect(!log.contains("roe"))
    #expect(folder.arrivals(in: .trash)["b"]?.from == "b")
    // And it is gone on with.
    #expect(try folder.move(SessionPosition(.trash, "b"), to: desk("b"), how) == "b")
    folder.settle()
    #expect(try names() == ["b", "c"])
    #expect(!temporary.names.contains("desk.log.new"))
  }

  @Test func aMoveThatIsNotFinishedStaysInTheLog() throws {
    try begin("jane-roe")
    #expect(try folder.move(desk("jane-roe"), to: desk("c"), how) == "c")
    let begun = Self.begun(temporary.read("desk.log") ?? [])
    try temporary.write("desk.log", begun)
    try folder.forgetMoves(naming: ["Roe"])
    #expect(temporary.read("desk.log") == begun)
    folder.settle()
    try folder.forgetMoves(naming: ["Roe"])
    #expect(log.isEmpty)
  }

  @Test func aDamagedLogIsNoObstacle() throws {
    try begin("a")
    try temporary.write("desk.log", [0xFF, 0x00, 10] + Array("{}\n{\"done\":1}\n{\"id\":".utf8))
    #expect(try folder.move(desk("a"), to: desk("b"), how) == "b")
    #expect(try names() == ["b"])
    #expect(folder.arrivals(in: .desk)["b"]?.from == "a")
  }

  @Test func aFolderThatCannotBeWrittenStaysAsItIs() throws {
    guard getuid() != 0 else { return }
    try begin("a")
    chmod(temporary.path, 0o500)
    defer { chmod(temporary.path, 0o700) }
    #expect(throws: Problem.self) { try folder.move(desk("a"), to: desk("b"), how) }
    #expect(try names() == ["a"])
  }
}
