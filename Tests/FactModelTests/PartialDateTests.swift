import FactModel
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("2024-01-30", "30 January 2024"), ("2024-02-29", "29 February 2024"),
    ("2000-02-29", "29 February 2000"), ("2024-12", "December 2024"), ("2024", "2024"),
    ("0001-01-01", "1 January 1"), ("9999-12-31", "31 December 9999"),
  ])
  func isReadAndWritten(_ row: (text: String, words: String)) throws {
    let date = try #require(PartialDate(row.text))
    #expect(date.description == row.text)
    #expect(date.inWords == row.words)
    #expect(try PartialDate(json: date.json) == date)
  }

  @Test(arguments: [
    "", "24", "2024-1", "2024-1-3", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "1900-02-29",
    "2024-04-31", "0000", "0000-01-01", "10000", "2024-01-30T", " 2024", "2024-", "2024-01-",
    "2024-01-30-01", "+024", "٢٠٢٤", "2024/01/30", "-2024",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("30 January 2024", "2024-01-30"), ("1 Feb 2024", "2024-02-01"), ("january  2024", "2024-01"),
    ("Sept 2023", "2023-09"), ("2024", "2024"), ("29 February 2024", "2024-02-29"),
    (words: "Tuesday, 30 January 2024", text: "2024-01-30"),
  ])
  func isReadFromWords(_ row: (words: String, text: String)) throws {
    #expect(try #require(PartialDate(inWords: row.words)).description == row.text)
  }

  @Test(arguments: [
    "", "January", "30 January", "31 April 2024", "29 February 2023", "Ja 2024", "30 1 2024",
    "the 30 January 2024", "030 January 2024", "30 January 24", "30 Januar y 2024", "3/4/2024",
    "Monday, 30 January 2024", "Tuesday, January 2024", "Tuesday, 31 April 2024",
  ])
  func refusesWordsThatAreNoDate(_ words: String) {
    #expect(PartialDate(inWords: words) == nil)
  }

  @Test func hasAnOrder() throws {
    let texts = ["1999", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02"]
    let dates = try texts.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }

  @Test func needsAMonthForADay() {
    #expect(PartialDate(year: 2024, month: nil, day: 3) == nil)
  }
}
