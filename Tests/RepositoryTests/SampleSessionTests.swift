import FactModel
import TestSupport
import Testing

@Suite struct SampleSessionTests {
  /// The sessions in the folder of samples, by name.
  static let names = ProjectFiles.below("sessions").filter { $0.hasSuffix(".json") }
    .map { String($0.dropFirst("sessions/".count).dropLast(".json".count)) }

  @Test func thereIsASample() {
    #expect(!Self.names.isEmpty)
  }

  /// With `FACTDESK_RECORD=1` the session is written anew.
  @Test(arguments: names)
  func sessionIsWrittenAgainAsTheSameBytes(_ name: String) throws {
    let bytes = try #require(Self.bytes(name))
    let written = SessionDocument.write(try SessionDocument.read(bytes).session)
    try GoldenFile.check(String(decoding: written, as: UTF8.self), against: "sessions/\(name).json")
  }

  @Test(arguments: names)
  func verifyFindsNothing(_ name: String) throws {
    let desk = try SampleDesk()
    try desk.add("\(name).json", try #require(Self.bytes(name)))
    let result = try desk.program(["--sessions", ".", "verify", name])
    #expect(result.status == .exited(0), "\(result.output)\(result.error)")
  }

  /// With `FACTDESK_RECORD=1` the report is written again.
  @Test(arguments: names)
  func reportBesideASessionIsTheOneExportedFromIt(_ name: String) throws {
    let desk = try SampleDesk()
    try desk.add("\(name).json", try #require(Self.bytes(name)))
    let result = try desk.program([
      "--sessions", ".", "-s", name, "-c", "export markdown report.md",
    ])
    #expect(result.status == .exited(0), "\(result.error)")
    let report = try #require(desk.read("report.md"))
    try GoldenFile.check(String(decoding: report, as: UTF8.self), against: "sessions/\(name).md")
  }

  private static func bytes(_ name: String) -> [UInt8]? {
    GoldenFile.read("\(ProjectFolder.path)/sessions/\(name).json")
  }
}
