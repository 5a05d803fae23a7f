import FactModel
import TestSupport
import Testing
import Workbench

/// A claim's own record is that claim, and somebody else's verdict of the same words takes the place of none.
struct ForeignVerdictImportTests {
  private static let article = "Port\n\nThe port lost 350 jobs. The mayor is proud.\n"

  /// Ada's session, whose claim has another identity than Ben's, exported.
  private static func exported(_ format: String) throws -> InMemoryDesk {
    let ada = try InMemoryDesk(article)
    ada.type(lines: ["claim 1.1", "drop c1", "1.2 f no", "export \(format) o.x"])
    return ada
  }

  @Test(arguments: ["csv", "tsv", "jsonl", "hypothesis", "web-annotation"])
  func somebodyElsesVerdictStays(_ format: String) throws {
    let ada = try Self.exported(format)
    let ben = try InMemoryDesk(Self.article)
    ben.world.files = ada.world.files
    ben.world.now = Timestamp(milliseconds: 1_706_878_000_000)
    ben.type(lines: ["me Ben", "1.2 t I counted"])
    let told = ben.type("import o.x as \(format)")
    #expect(told.contains("it gives “False” where c1 has “True” of Ben, and is of Ada"), "\(told)")
    #expect(told.contains("merge brings two sessions together"), "\(told)")
    #expect(ben.session.claims.all.map { $0.verdict?.rating } == ["True"])
  }

  /// Whoever rates anew what was rated before them knew of it.
  @Test(arguments: ["csv", "tsv"])
  func aColleaguesNewerVerdictIsTaken(_ format: String) throws {
    let ada = try Self.exported(format)
    let ben = try InMemoryDesk(Self.article)
    ben.world.files = ada.world.files
    ben.world.now = Timestamp(milliseconds: 1_000_000_000_000)
    ben.type(lines: ["me Ben", "1.2 t I counted"])
    let told = ben.type("import o.x as \(format)")
    #expect(told.contains("1 changed"), "\(told)")
    #expect(ben.session.claims.last?.verdict?.signed.by.name == "Ada")
  }

  /// A format without signatures tells by the name of the session.
  @Test(arguments: ["label-studio", "doccano"])
  func anotherSessionsVerdictStays(_ format: String) throws {
    let ada = try Self.exported(format)
    let bytes = try #require(ada.world.files["o.x"])
    let text = String(decoding: bytes, as: UTF8.self)
    let ben = try InMemoryDesk(Self.article)
    ben.type("1.2 t I counted")
    ben.world.files["o.x"] = Array(text.replacing("sample", with: "ada").utf8)
    let told = ben.type("import o.x as \(format)")
    #expect(told.contains("in the session “ada”"), "\(told)")
    #expect(ben.session.claims.all.map { $0.verdict?.rating } == ["True"])
  }

  @Test func aVerdictWhereThereIsNoneIsTaken() throws {
    let ada = try Self.exported("jsonl")
    let ben = try InMemoryDesk(Self.article)
    ben.world.files = ada.world.files
    ben.type(lines: ["me Ben", "claim 1.2"])
    let told = ben.type("import o.x as jsonl")
    #expect(told.contains("1 changed"), "\(told)")
    #expect(ben.session.claims.last?.verdict?.signed.by.name == "Ada")
  }

  /// An own record that was changed outside: format, what was changed, and what is told.
  static let own: [(name: String, format: String, old: String, new: String, told: String)] = [
    ("table", "csv", ",content,", ",attribution,", "c1 about: “content” becomes “attribution”"),
    ("tsv", "tsv", "\tcontent\t", "\tattribution\t", "c1 about: “content” becomes “attribution”"),
    (
      "line", "jsonl", "\"status\":\"rated\"",
      "\"status\":\"rated\",\"about\":\"attribution\",\"restatement\":\"He boasts.\"",
      "c1 wording: “The mayor is proud.” becomes “He boasts.”"
    ),
    (
      "passage", "jsonl", "\"exact\":\"The mayor is proud.\"", "\"exact\":\"The mayor\"",
      "Not taken of c1: passage “The mayor” (here: “The mayor is proud.”)"
    ),
    ("rating", "csv", ",rated,True,", ",rated,,", "rating nothing (here: “True”)"),
    ("reason", "csv", ",because,", ",,", "Not taken of c1: reason nothing (here: “because”)"),
  ]

  @Test(arguments: own.map(\.name))
  func anOwnRecordIsTheClaim(_ name: String) throws {
    let row = try #require(Self.own.first { $0.name == name })
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: ["1.2 t because", "export \(row.format) o.x"])
    let bytes = try #require(desk.world.files["o.x"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(row.old), "\(text)")
    desk.world.files["o.x"] = Array(text.replacing(row.old, with: row.new).utf8)
    let told = desk.type("import o.x as \(row.format)")
    #expect(told.contains(row.told), "\(told)")
    #expect(desk.session.claims.count == 1)
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.rating == "True")
    #expect(desk.session.isRated(claim) == row.told.contains("here"), "\(told)")
  }
}
