import TestSupport
import Testing

/// What narrows a list of sessions means the same as in a list of claims.
struct SessionFilterTests {
  private let desk: DeskProgram

  init() throws {
    desk = try DeskProgram()
    let begun = try desk.run(["article.txt", "-q", "-c", "8.1 mf why", "-c", "rename work"])
    #expect(begun.status == .exited(0), "\(begun.error)")
  }

  @Test(arguments: [
    ("rating=mf", true), ("rating=mostly-false", true), ("rating=mostly false", true),
    ("rating=t,mf", true), ("rating=!t", true), ("rating!=t", true), ("rating=!mf", false),
    ("rating!=f,mf", false), ("rating=f", false), ("status=rated", true),
    ("status=open,rated", true), ("status=open", false),
  ])
  func aSessionIsOneOfThem(_ word: String, _ isListed: Bool) throws {
    let done = try desk.run(["sessions", word])
    #expect(done.output.contains("work") == isListed, "\(word): \(done.output) \(done.error)")
  }

  @Test(arguments: ["=", "", "!="])
  func aWordWithoutANameIsAWord(_ word: String) throws {
    let done = try desk.run(["sessions", word])
    #expect(done.status == .exited(0) || done.status == .exited(1) || done.status == .exited(2))
  }

  @Test(arguments: ["rating=zz", "status=zz"])
  func aValueThatNoSessionHasIsTold(_ word: String) throws {
    let done = try desk.run(["sessions", word])
    #expect((done.output + done.error).contains("No session has \(word)"), "\(done.error)")
  }

  /// A line that cannot be read is no check; nothing else would say that it is gone.
  @Test func damagedEarlierChecksAreFound() throws {
    try desk.folder.write("sessions/earlier-checks.jsonl", "\n{claim\n")
    let done = try desk.run(["verify"])
    #expect(done.status == .exited(1), "\(done.output)")
    #expect(done.output.contains("earlier-checks.jsonl: line 2: it is no check"), "\(done.output)")
  }
}
