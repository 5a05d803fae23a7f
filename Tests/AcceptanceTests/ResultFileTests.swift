import TestSupport
import Testing

/// Results in files: over what they are never written, and when they are not written at all.
struct ResultFileTests {
  private let desk: DeskProgram

  init() throws {
    desk = try DeskProgram()
    let begun = try desk.run(["article.txt", "-q", "-c", "8.1 f why", "-c", "rename work"])
    #expect(begun.status == .exited(0), "\(begun.error)")
  }

  @Test(arguments: [
    "list >> sessions/work.json", "list >| sessions/work.json", "list > sessions/work.journal",
    "export csv sessions/work.json --overwrite", "report public sessions/work.json --overwrite",
    "export jsonl sessions/new.json", "export csv sessions/earlier-checks.jsonl",
    "export bundle sessions/work.json --overwrite",
  ])
  func filesOfTheSessionsAreNeverWrittenOver(_ line: String) throws {
    let before = desk.session("work")
    let done = try desk.run(["-s", "work", "-q", "-c", line])
    #expect(done.status == .exited(1), "\(line): \(done.output)")
    #expect(done.error.contains("is a file of the sessions"), "\(line): \(done.error)")
    #expect(desk.session("work") == before, "\(line)")
    #expect(desk.folder.read("sessions/new.json") == nil)
  }

  @Test(arguments: [
    "list >> article.txt", "list >| ./article.txt", "export csv article.txt --overwrite",
  ])
  func theArticleIsNeverWrittenOver(_ line: String) throws {
    let before = desk.folder.read("article.txt")
    let done = try desk.run(["-s", "work", "-q", "-c", line])
    #expect(done.error.contains("is the article that is open"), "\(line): \(done.error)")
    #expect(desk.folder.read("article.txt") == before, "\(line)")
  }

  @Test func aSessionElsewhereIsNotWrittenOver() throws {
    let session = desk.session("work")
    try desk.folder.write("elsewhere.json", String(decoding: session, as: UTF8.self))
    let done = try desk.run(["-s", "work", "-q", "-c", "list >| elsewhere.json"])
    #expect(done.error.contains("elsewhere.json is a session"), "\(done.error)")
    #expect(desk.folder.read("elsewhere.json") == session)
  }

  /// Other files in the folder of the sessions are a person's own.
  @Test func aReportMayLieBesideTheSessions() throws {
    let done = try desk.run(["-s", "work", "-q", "-c", "report editor sessions/work.html"])
    #expect(done.status == .exited(0), "\(done.error)")
  }

  @Test(arguments: [
    ("export csv out.txt", "out.txt"), ("report editor out.txt", "out.txt"),
    ("list > out.txt", "out.txt"),
  ])
  func resultsAreNotWrittenOverWhatACommandWrote(_ line: String, _ file: String) throws {
    let done = try desk.run(["-s", "work", "-q", "-o", file, "-c", line, "-c", "list"])
    #expect(done.status == .exited(1) && done.error.contains("was written by a command"))
    let alone = try desk.run([
      "-s", "work", "-q", "-c", line.replacing("out.txt", with: "alone.txt"),
    ])
    #expect(alone.status == .exited(0), "\(alone.error)")
    #expect(desk.folder.read(file) == desk.folder.read("alone.txt"))
  }

  @Test func resultsAreWholeOrNotThere() throws {
    let cut = try desk.run(["-s", "work", "-q", "-o", "all.txt", "-c", "list", "-c", "bogus"])
    #expect(cut.status == .exited(2) || cut.status == .exited(1))
    #expect(cut.error.contains("the results were not written to all.txt"), "\(cut.error)")
    #expect(desk.folder.read("all.txt") == nil)
    let going = try desk.run([
      "-s", "work", "-q", "--keep-going", "-o", "all.txt", "-c", "bogus", "-c", "list",
    ])
    #expect(going.status != .exited(0))
    #expect(desk.folder.read("all.txt")?.isEmpty == false)
    // A check that fails is a result.
    let checked = try desk.run(["-s", "work", "-q", "-o", "check.txt", "-c", "check"])
    #expect(checked.status == .exited(1))
    #expect(desk.folder.read("check.txt")?.isEmpty == false)
  }

  @Test(arguments: [
    "report editor r.html", "report editor r.md", "export markdown r.md", "report memo r.md",
  ])
  func whatSomebodyChangedSinceIsAskedAbout(_ line: String) throws {
    let file = line.contains("html") ? "r.html" : "r.md"
    let written = try desk.run(["-s", "work", "-q", "-c", line, "-c", line])
    #expect(written.status == .exited(0), "\(written.error)")
    let text = String(decoding: desk.folder.read(file) ?? [], as: UTF8.self)
    try desk.folder.write(file, "EDITED " + text)
    let again = try desk.run(["-s", "work", "-q", "-c", line])
    #expect(again.error.contains("was changed since factdesk wrote it"), "\(line): \(again.error)")
    #expect(String(decoding: desk.folder.read(file) ?? [], as: UTF8.self).contains("EDITED"))
  }
}
