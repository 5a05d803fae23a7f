import FactModel
import Glibc
import SessionFiles
import TestSupport
import Testing

/// What several processes write, they write one after the other.
struct SharedFileTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func noChangeOfManyIsLost() async throws {
    let path = temporary["list"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<20 {
            try SharedFile.change(path) { () throws(Problem) in
              let before = try DocumentFile.existing(path) ?? []
              try DocumentFile.write(before + Array("\(writer) \(number)\n".utf8), to: path)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let lines = String(decoding: try #require(temporary.read("list")), as: UTF8.self)
      .split(separator: "\n")
    #expect(Set(lines).count == 160)
  }

  @Test func whereNothingCanBeLockedTheChangeIsMadeAllTheSame() throws {
    try temporary.write("list.lock.is", "")
    symlink("list.lock.is", temporary["list.lock"])
    #expect(try SharedFile.change(temporary["list"]) { 7 } == 7)
  }

  @Test func whatAChangeThrowsIsThrownAndTheLockIsFree() throws {
    let path = temporary["list"]
    for _ in 0..<2 {
      #expect(throws: Problem.self) {
        try SharedFile.change(path) { () throws(Problem) in throw Problem(.input, "no") }
      }
    }
  }
}
