import TestSupport
import Testing

/// Several programs at once, each of which keeps something in the same files.
struct SharedConfigurationTests {
  @Test func eightProcessesKeepEight() async throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "f", "-c", "rename first"])
    // Each on a session of its own: a session is written by one of them.
    for number in 0..<8 {
      _ = try program.run(["-s", "first", "-c", "save window-\(number)"])
    }
    let (path, environment, folder) = (DeskProgram.path, program.environment, program.folder.path)
    try await withThrowingTaskGroup(of: ChildProcess.Status.self) { group in
      for number in 0..<8 {
        group.addTask {
          try ChildProcess.run(
            path,
            [
              "-s", "window-\(number)", "-c", "alias kept\(number) = show \(number)",
              "-c", "config keep kept\(number)",
            ],
            environment: environment,
            folder: folder
          ).status
        }
      }
      for try await status in group { #expect(status == .exited(0)) }
    }
    let kept = String(decoding: program.folder.read("config/factdesk/rc") ?? [], as: UTF8.self)
    for number in 0..<8 {
      #expect(kept.contains("alias kept\(number) = show \(number)"), "\(kept)")
    }
  }
}
