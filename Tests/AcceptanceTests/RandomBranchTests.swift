import TestSupport
import Testing

/// Branches on which two people did whatever came, brought together by git.
struct RandomBranchTests {
  /// What the two typed on their branches.
  private struct Work {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func number(_ most: Int) -> Int { Int.random(in: 1...most, using: &random) }

    mutating func lines(_ count: Int) -> String {
      (0..<count).map { _ in line() }.joined(separator: "\n") + "\n"
    }

    private mutating func line() -> String {
      let sentence = "\(number(4)).1"
      let claim = "c\(number(3))"
      let book = number(3)
      switch number(20) {
      case 1...3: return "\(sentence) \(number(2) == 1 ? "t" : "f") seen in the register"
      case 4: return "\(claim) \(number(2) == 1 ? "t" : "f") looked at again"
      case 5: return "tick \(sentence) way \(number(2))"
      case 6: return "nothing \(sentence)"
      case 7: return "nothing i\(number(9))"
      case 8: return "tick i\(number(9)) way \(number(2))"
      case 9, 10: return "source \"Zebulon Quibble\(book)\" slug=b\(book)"
      case 11: return "forget @b\(book) b\(book)"
      case 12: return "seal @b\(book) in danger"
      case 13: return "\(claim) t @b\(book) as it says"
      case 14: return "note \(claim) words \(number(9))"
      case 15: return "restate \(claim) It is so \(number(9))."
      case 16: return "drop \(claim)"
      case 17: return "undo"
      case 18: return "publish none.json update=\"There is more to tell now.\""
      case 19: return "retract \(claim) The register was forged."
      default: return "adjudicate \(claim) leave both saw it"
      }
    }
  }

  private let program: DeskProgram

  init() throws { program = try DeskProgram() }

  private func git(_ words: String...) throws -> ChildProcess.Result {
    try ChildProcess.run(
      "/usr/bin/git",
      ["-c", "user.name=A", "-c", "user.email=a@example.org"] + words,
      environment: program.environment,
      folder: program.folder.path
    )
  }

  private func work(_ name: String, _ lines: String) throws {
    _ = try program.run(["article.txt", "--by", name, "--keep-going"], input: lines)
    _ = try git("add", "sessions")
    _ = try git("commit", "-q", "--allow-empty", "-m", name)
  }

  /// `begins`: Whether there is a session before the branches part; else both add the file.
  @Test(arguments: 1...TestLength.rounds(3, long: 200), [true, false])
  func gitMergesWhateverTwoPeopleDid(_ seed: Int, _ begins: Bool) throws {
    var ada = Work(seed: UInt64(seed))
    var ben = Work(seed: UInt64(seed) + 5000)
    try program.folder.write("none.json", Array("{\"name\":\"none\",\"add\":[]}".utf8))
    _ = try git("init", "-q", "-b", "main")
    _ = try program.run(["merge-driver", "install"])
    try work(begins ? "Ada" : "nobody", begins ? "1.1 t seen\n" + ada.lines(4) : "")
    _ = try git("checkout", "-q", "-b", "ben")
    try work("Ben", "2.1 t seen\n" + ben.lines(8))
    let name = program.sessionName()
    _ = try git("checkout", "-q", "main")
    if !begins { _ = try git("clean", "-fdxq", "sessions") }
    try work("Ada", "3.1 f not seen\n" + ada.lines(8))
    let merged = try git("merge", "-q", "--no-edit", "ben")
    #expect(merged.status == .exited(0), "seed \(seed): \(merged.error)\(merged.output)")
    let opened = try program.run(["-s", name, "-c", "status"])
    #expect(opened.status == .exited(0), "seed \(seed): \(opened.error)")
    #expect(try program.run(["verify"]).status == .exited(0), "seed \(seed)")

    // What git made is what merge makes, whoever does it.
    let file = "sessions/\(name).json"
    let whole = program.session(name)
    for (branch, other) in [("main^1", "ben"), ("ben", "main^1")] {
      let side = try git("show", "\(branch):\(file)")
      try program.folder.write(file, Array(side.output.utf8))
      let told = try program.run(["-s", name, "-c", "merge \(other)"])
      #expect(told.status == .exited(0), "seed \(seed): \(told.error)")
      #expect(program.session(name) == whole, "seed \(seed): \(branch)")
    }
  }
}
