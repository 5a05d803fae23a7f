import Publishing
import TestSupport
import Testing

/// The table of rules in docs/publishing.md is made from the rules.
struct GateTableTests {
  private static let heading = "| rule | what it finds | what to do about it | profiles |"

  private static var table: String {
    let rows = GateRule.all.map { rule in
      let profiles = GateProfile.builtInNames.filter(rule.profiles.contains)
      let names = profiles.isEmpty ? "none of ours" : profiles.joined(separator: ", ")
      return "| `\(rule.name)` | \(rule.what) | \(rule.remedy) | \(names) |"
    }
    return ([heading, "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  @Test func thePageHasEveryRule() throws {
    let page = try ProjectFiles.text("docs/publishing.md")
    let start = try #require(page.firstRange(of: Self.heading)).lowerBound
    let end = try #require(page[start...].firstRange(of: "\n\n")).lowerBound
    let expected = page[..<start] + Self.table + page[end...]
    try GoldenFile.check(String(expected), against: "docs/publishing.md")
  }
}
