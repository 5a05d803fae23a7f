import FactModel
import Glibc
import TestSupport
import Testing

@testable import FactdeskApp

struct InputFileTests {
  @Test func readsAFile() throws {
    let bytes = try InputFile.read(ProjectFolder.sampleArticle)
    #expect(bytes.starts(with: "!-- Google tag".utf8))
  }

  @Test(arguments: [
    ("/nowhere/at-all", "there is no such file"),
    ("ftp://example.org/a.html", "only http and https are fetched"),
    ("/tmp", "is a folder, not a file"),
    ("/dev/null", "is a device, not a file"),
    ("a\0b", "has a NUL in its name"),
    (String(repeating: "a", count: 5_000), "the name is too long"),
  ])
  func saysWhyItCannot(_ path: String, _ what: String) throws {
    let problem = try #require(throws: Problem.self) { try InputFile.read(path) }
    #expect(problem.what == what)
    #expect(problem.kind == .storage)
    #expect(problem.place?.file == path)
  }

  @Test func doesNotWaitForANamedPipe() throws {
    let path = "/tmp/factdesk-pipe-\(getpid())"
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let problem = try #require(throws: Problem.self) { try InputFile.read(path) }
    #expect(problem.what == "is a named pipe, not a file")
  }

  @Test func namesTheLimit() throws {
    let problem = try #require(throws: Problem.self) {
      try InputFile.read(ProjectFolder.sampleArticle, limit: 1_000)
    }
    #expect(problem.what.hasSuffix("the limit is 1000 bytes"))
  }
}
