import TestSupport
import Testing

/// scripts/run, from the checkout, as somebody types it who tries the program out.
@Suite struct RunScriptTests {
  private static let samples = ProjectFiles.below("sessions")

  private static func contents() -> [[UInt8]?] {
    samples.map { GoldenFile.read(ProjectFolder.path + "/" + $0) }
  }

  /// Runs it in a folder of the checkout, with a home of its own.
  private func run(
    _ arguments: [String],
    home: TemporaryFolder,
    from folder: String = "",
    typing line: String = "title f an edit"
  ) throws -> ChildProcess.Result {
    try ChildProcess.run(
      "/bin/bash",
      [ProjectFolder.path + "/scripts/run"] + arguments,
      environment: [
        "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "FACTDESK_HISTORY": "",
        "FACTDESK_USER": "Ada Example, checker",
        "FACTDESK_PROGRAM": ChildProcess.builtProgram("factdesk"),
      ],
      input: Array((line + "\n").utf8),
      folder: ProjectFolder.path + "/" + folder
    )
  }

  @Test(arguments: ["", "docs", "sessions"])
  func opensACopyOfTheSample(from folder: String) throws {
    let before = Self.contents()
    let home = try TemporaryFolder()
    let result = try run([], home: home, from: folder)
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(result.output.contains("an edit"), "\(result.output)")
    #expect(Self.contents() == before)
    #expect(ProjectFiles.below("sessions") == Self.samples)
    // A second run goes on with the same copy.
    let again = try run([], home: home, from: folder, typing: "show title")
    #expect(again.output.contains("an edit"), "\(again.output) \(again.error)")
    #expect(Self.contents() == before)
    let kept = ".local/share/factdesk/sessions/sample-china-dismisses-south-koreas-concerns.json"
    #expect(home.read(kept) != nil)
  }

  @Test func opensAnArticleOfTheCheckoutInAFolderOfOnesOwn() throws {
    let before = Self.contents()
    let home = try TemporaryFolder()
    let result = try run(["sessions/china-north-korean-defectors.txt"], home: home)
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(Self.contents() == before)
    #expect(ProjectFiles.below("sessions") == Self.samples)
  }
}
