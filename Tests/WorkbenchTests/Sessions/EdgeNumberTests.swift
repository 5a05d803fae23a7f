import FactModel
import TestSupport
import Testing
import Workbench

/// Numbers at the edges, in a file whose digest fits: an error with a place, or a refusal of what would
/// pass the edge; never a trap.
struct EdgeNumberTests {
  private static let largest = String(Int.max)

  /// A desk with two claims, a content claim and a source.
  private static func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk("A title\n\nThe river rose. It fell again.\n")
    desk.type(lines: ["source A", "1.1 f @1 x", "1.2 t", "content c1 so"])
    return desk
  }

  /// Its file with other words in it.
  private static func document(
    _ desk: InMemoryDesk,
    _ old: String,
    _ new: String
  ) throws -> [UInt8] {
    let text = String(decoding: desk.document, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text, "\(old) is not there")
    return SessionSeal.renewed(Array(changed.utf8))
  }

  /// A desk with the session of such a file.
  private static func changed(_ old: String, _ new: String) throws -> InMemoryDesk {
    let desk = try desk()
    let session = try SessionDocument.read(try document(desk, old, new)).session
    return InMemoryDesk(session: session, world: desk.world)
  }

  @Test(arguments: [
    ("\"claim\": 2", "\"claim\": \(largest)", "labels.claim"),
    ("\"claim\": 2", "\"claim\": -1", "labels.claim"),
    ("\"claim\": 2", "\"claim\": 99999999999999999999", "labels.claim"),
    ("\"foldedThrough\": ", "\"foldedThrough\": \(largest)", "foldedThrough"),
    ("\"start\": ", "\"start\": \(largest)", "claims[0].passages[0].start"),
    ("\"start\": ", "\"start\": -", "claims[0].passages[0].start"),
    ("\"number\": \"1\"", "\"number\": \"1000000000\"", "claims[0].number"),
    ("\"number\": \"1.1\"", "\"number\": \"1.1000000000\"", "claims[2].number"),
    ("\"at\": \"2", "\"at\": \"-", "created.at"),
    ("\"at\": \"2024", "\"at\": \"0000", "created.at"),
    ("\"at\": \"2024", "\"at\": \"10000", "created.at"),
  ])
  func areRefusedWithThePlace(_ row: (old: String, new: String, place: String)) throws {
    let document = try Self.document(Self.desk(), row.old, row.new)
    let problem = #expect(throws: FormatProblem.self) { try SessionDocument.read(document) }
    let place = problem?.place ?? ""
    let isThere =
      place == row.place || place.hasPrefix("claims") && row.place.hasPrefix("claims")
      || place.hasPrefix("revisions")
    #expect(isThere, "\(row.new): \(place)")
  }

  /// What is left of the room for labels is given; what would pass it is refused, and changes nothing.
  @Test(arguments: [
    ("\"claim\": 2", "\"claim\": 999999999", "claim 1.2"),
    ("\"claim 1\": 1", "\"claim 1\": 999999999", "content c1 more"),
    ("\"source\": 1", "\"source\": 999999999", "source B"),
  ])
  func theLastLabelIsFollowedByNone(_ row: (old: String, new: String, line: String)) throws {
    let desk = try Self.changed(row.old, row.new)
    let before = desk.document
    let answer = desk.type(row.line)
    #expect(answer.contains("number above 999999999"), "\(answer)")
    #expect(desk.document == before)
    #expect(!desk.type("c2 note it goes on").hasPrefix("error"))
  }

  /// Labels that were lowered are those of what is there again; clocks may stand anywhere.
  @Test(arguments: [
    ("\"claim\": 2", "\"claim\": 1"), ("\"source\": 1", "\"source\": 0"),
    ("\"at\": \"2024", "\"at\": \"9999"), ("\"at\": \"2024", "\"at\": \"1969"),
    ("\"at\":\"2024", "\"at\":\"9999"), ("\"read\": \"2024", "\"read\": \"9999"),
    ("\"read\": \"2024", "\"read\": \"0001"),
  ])
  func workGoesOn(_ row: (old: String, new: String)) throws {
    let desk = try Self.changed(row.old, row.new)
    #expect(!desk.type("claim 1.2").hasPrefix("error"))
    #expect(!desk.type("source B").hasPrefix("error"))
    #expect(desk.session.claims[EntityNumber(3)] != nil && desk.session.sources.count == 2)
    for line in ["history", "status", "todo", "list", "versions", "sources", "undo"] {
      #expect(!desk.type(line).hasPrefix("error"), "\(line)")
    }
    // What the edits did not make does not leave.
    let report = desk.type("report")
    #expect(!report.hasPrefix("error") || report.contains("is not as it was entered"), "\(report)")
    for moment in [Int.min, 253_402_300_799_999, -1, 0] {
      desk.world.now = Timestamp(milliseconds: moment)
      #expect(!desk.type("c1 note at \(moment)").hasPrefix("error"), "\(moment)")
      #expect(!desk.type("status").hasPrefix("error"), "\(moment)")
    }
    #expect(try SessionDocument.read(desk.document).session.log.count == desk.session.log.count)
  }
}
