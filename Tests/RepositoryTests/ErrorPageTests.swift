import FactModel
import OrderedJSON
import TestSupport
import Testing

@Suite struct ErrorPageTests {
  @Test func everyIdentifierIsOnThePage() throws {
    #expect(
      ErrorPage.rows.map(\.identifier.rawValue).sorted()
        == Problem.Identifier.allCases.map(\.rawValue).sorted()
    )
    let page = try ProjectFiles.text("docs/errors.md")
    let start = try #require(page.firstRange(of: "| identifier | "))
    let end = try #require(page[start.lowerBound...].firstRange(of: "\n\n")).lowerBound
    let expected = page[..<start.lowerBound] + ErrorPage.table + page[end...].dropFirst()
    try GoldenFile.check(String(expected), against: "docs/errors.md")
  }

  @Test(arguments: ErrorPage.rows.filter { $0.input != nil })
  func inputLeadsToItsIdentifier(_ row: ErrorPage.Row) throws {
    let desk = try SampleDesk()
    try desk.copyArticle(as: "article.txt")
    let result = try desk.shell("set +e; " + (row.input ?? ""))
    let line = result.error.split(separator: "\n").last { $0.hasPrefix("{") }
    let value = try JSONParser.parse(String(try #require(line, "\(result.error)")))
    guard case .object(let problem) = value else { throw ChildProcess.Failure("no object") }
    #expect(problem["identifier"] == .string(row.identifier.rawValue), "\(result.error)")
    guard case .string(let message) = problem["message"] else {
      throw ChildProcess.Failure("no message")
    }
    #expect(!message.isEmpty && problem["remedy"] != nil && problem["place"] != nil)
    #expect(problem["status"] == .number(JSONNumber(row.identifier.kind == .usage ? 2 : 1)))
    #expect(result.status == .exited(row.identifier.kind == .usage ? 2 : 1))
  }
}
