import FactModel
import TestSupport
import Testing

/// The samples that scripts of commands lead to, the draft first: the speech looks it up.
@Suite struct MadeSampleTests {
  static let names = ["moon-draft", "moon-speech"]

  @Test func theCommandsLeadToTheSessions() throws {
    let desk = try SampleDesk()
    for path in ProjectFiles.below("sessions/made-from") {
      let bytes = GoldenFile.read("\(ProjectFolder.path)/\(path)")
      try desk.add(String(path.split(separator: "/").last ?? ""), try #require(bytes))
    }
    for name in Self.names {
      let result = try desk.program(["--sessions", ".", "\(name).txt", "-f", "\(name).fd"])
      #expect(result.status == .exited(0), "\(result.error)")
      let kept = GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json")
      let made = try SessionDocument.read(try #require(desk.read("\(name).json"))).session
      #expect(
        DeskSampleTests.work(made)
          == DeskSampleTests.work(try SessionDocument.read(try #require(kept)).session),
        "\(name)"
      )
    }
  }

  /// Finished work has nothing left to do, and readers have it.
  @Test(arguments: names)
  func nothingIsLeftToDo(_ name: String) throws {
    let bytes = try #require(GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json"))
    let desk = try SampleDesk()
    try desk.add("\(name).json", bytes)
    let result = try desk.program([
      "--sessions", ".", "-s", name, "-c", "todo", "-c", "corrections",
    ])
    let told = result.output + result.error
    #expect(told.contains("Nothing is left to do."), "\(told)")
    #expect(told.contains("version 1"), "\(told)")
  }

  /// An article of others is finished when everything in it was looked at: nobody here publishes it.
  @Test func nothingIsLeftToDoInTheArticle() throws {
    let name = "china-dismisses-south-koreas-concerns"
    let bytes = try #require(GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json"))
    let desk = try SampleDesk()
    try desk.add("\(name).json", bytes)
    let result = try desk.program(["--sessions", ".", "-s", name, "-c", "todo", "-c", "status"])
    let told = result.output + result.error
    #expect(told.contains("Nothing is left to do."), "\(told)")
    #expect(told.contains("21 of 21 sentences"), "\(told)")
  }

  @Test func everySampleIsNamedAsOne() throws {
    let names = try ProjectFiles.text("sessions/.samples").split(separator: "\n").map(String.init)
    #expect(names == SampleSessionTests.names.sorted())
  }
}
