import FactModel
import Testing
import TextReading

@testable import ArticleReading

struct DateReaderTests {
  private func dates(_ text: String) -> DateReader.Dates? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      DateReader.dates(in: 0..<bytes.count, UTF8Scan(bytes))
    }
  }

  @Test(arguments: [
    "January 30, 2024", "30 January 2024", "2024-01-30", "30/01/2024", "1/30/2024", "30.01.2024",
    "Tuesday, January 30, 2024", "Tue 30 Jan 2024", "Published: January 30, 2024",
    "Published on Jan. 30th, 2024 at 2:05 p.m. GMT", "30-Jan-2024", "30th of January 2024",
    "2024-01-30T14:05:00Z", "Jan 30, 2024 • 5 min read", "2024/01/30 14:05",
  ])
  func readsTheDay(_ text: String) {
    #expect(dates(text)?.published == PartialDate("2024-01-30"))
  }

  @Test(arguments: [
    ("二〇二四年五月十四日", "2024-05-14"), ("二〇二四年十月三日 星期四", "2024-10-03"),
    ("令和六年十二月三十一日", "2024-12-31"), ("令和元年五月二十日", "2019-05-20"), ("二〇二四年二月三十日", nil),
    ("二年五月十四日", nil), ("二〇二四年五月", nil), ("年月日", nil), ("二〇二四年十五十月十四日", nil),
  ])
  func readsHanNumerals(_ row: (line: String, date: String?)) {
    #expect(dates(row.line)?.published == row.date.flatMap { PartialDate($0) })
  }

  @Test(arguments: [
    "01/02/2024", "January 2024", "30 February 2024", "January 30, 2024 was a Tuesday",
    "On 30 January 2024 it rained", "2024", "Was it January 30, 2024?", "12:30", "", "May",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(dates(text) == nil)
  }

  @Test func readsTheUpdate() {
    let both = dates("Published: 30 January 2024 10:00 | Last updated: 31 January 2024")
    #expect(both?.published == PartialDate("2024-01-30"))
    #expect(both?.updated == PartialDate("2024-01-31"))
    #expect(dates("Updated: 2024-01-31")?.published == nil)
  }
}
