import Glibc
import SessionFiles
import TestSupport
import Testing

@Suite struct PathListingTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    mkdir(folder["sub"], 0o755)
    for name in ["report.md", "report two.md", ".hidden", "sub/inner.txt", "élan.txt"] {
      try folder.write(name, [])
    }
    return folder
  }

  /// What is typed behind the folder, and the paths behind it.
  @Test(arguments: [
    ("rep", ["report two.md", "report.md"]), ("su", ["sub/"]), ("sub/", ["sub/inner.txt"]),
    ("sub/i", ["sub/inner.txt"]), (".h", [".hidden"]), ("él", ["élan.txt"]), ("zzz", []),
    ("", ["report two.md", "report.md", "sub/", "élan.txt"]), ("none/", []), ("report.md/", []),
  ])
  func findsWhatBeginsSo(_ row: (typed: String, paths: [String])) throws {
    let folder = try folder()
    let paths = PathListing.paths(beginning: "\(folder.path)/\(row.typed)") { $0 }
    #expect(paths == row.paths.map { "\(folder.path)/\($0)" })
  }

  @Test func findsTheOwnFolder() throws {
    let folder = try folder()
    let paths = PathListing.paths(beginning: "~/su") { folder.path + $0.dropFirst() }
    #expect(paths == ["~/sub/"])
  }
}
