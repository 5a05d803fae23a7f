import FactModel
import TestSupport
import Testing

@Suite struct SampleSessionTests {
  /// Also true where there is none: then there is nothing to show.
  @Test func everySampleSessionIsWrittenAgainAsTheSameBytes() throws {
    let files = ProjectFiles.below("sessions").filter { $0.hasSuffix(".json") }
    for file in files {
      let bytes = try #require(GoldenFile.read(ProjectFolder.path + "/" + file))
      #expect(SessionDocument.write(try SessionDocument.read(bytes).session) == bytes, "\(file)")
    }
  }
}
