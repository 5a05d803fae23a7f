import FactModel
import Testing

@testable import Reporting

@Suite struct WordsTests {
  @Test(arguments: [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
  func countsOneAndMany(_ number: Int, _ words: String) {
    #expect(Words.count(number, "claim") == words)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func listsInWords(_ words: [String], _ sentence: String) {
    #expect(Words.list(words) == sentence)
  }

  @Test func writesMomentsInUniversalTime() throws {
    let moment = try #require(Timestamp("2024-01-30T14:02:05.123Z"))
    #expect(Words.day(moment) == "30 January 2024")
    #expect(Words.moment(moment) == "30 January 2024, 14:02 UTC")
  }
}
