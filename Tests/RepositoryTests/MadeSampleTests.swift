import FactModel
import TestSupport
import Testing

/// The samples that scripts of commands lead to, from a text of our own.
@Suite struct MadeSampleTests {
  @Test(arguments: ["ferry-draft", "mayors-speech"])
  func theCommandsLeadToTheSession(_ name: String) throws {
    let desk = try SampleDesk()
    let files = ["\(name).txt", "\(name).fd", "mayors-speech-checks.jsonld"]
    for file in files {
      let bytes = GoldenFile.read("\(ProjectFolder.path)/sessions/made-from/\(file)")
      try desk.add(file, try #require(bytes))
    }
    let imported = try desk.program(["--sessions", ".", "import", files[2]])
    #expect(imported.status == .exited(0), "\(imported.error)")
    let result = try desk.program(["--sessions", ".", files[0], "-f", files[1]])
    #expect(result.status == .exited(0), "\(result.error)")
    let kept = GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json")
    let made = try SessionDocument.read(try #require(desk.read("\(name).json"))).session
    #expect(
      DeskSampleTests.work(made)
        == DeskSampleTests.work(try SessionDocument.read(try #require(kept)).session)
    )
  }
}
