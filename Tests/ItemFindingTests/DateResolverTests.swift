import FactModel
import Testing

@testable import ItemFinding

@Suite struct DateResolverTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let date: String
    let days: String?
    var testDescription: String { date }

    init(_ date: String, _ days: String?) {
      self.date = date
      self.days = days
    }
  }

  /// Counted from Tuesday, 30 January 2024.
  @Test(arguments: [
    Row("on Monday", "29 January 2024"), Row("on Tuesday", "30 January 2024"),
    Row("on Wednesday", "24 January 2024"), Row("next Monday", "5 February 2024"),
    Row("yesterday", "29 January 2024"), Row("tomorrow", "31 January 2024"),
    Row("last week", "22–28 January 2024"), Row("this week", "29 January 2024 – 4 February 2024"),
    Row("last weekend", "27–28 January 2024"), Row("earlier this month", "1–30 January 2024"),
    Row("last month", "December 2023"), Row("next month", "February 2024"),
    Row("two months ago", "November 2023"), Row("last year", "2023"),
    Row("three years ago", "2021"),
    Row("on 23 January", "23 January 2024"), Row("on 31 December", "31 December 2023"),
    Row("in December", "December 2023"), Row("in January", "January 2024"),
    Row("in October 2023", "October 2023"), Row("in 2019", "2019"), Row("the 1990s", "1990–1999"),
    // It has not come yet in 2024, and there was none in the years before.
    Row("on 29 February", "29 February 2020"), Row("the previous day", nil), Row("at 3 pm", nil),
  ])
  func countsFromPublication(_ row: Row) throws {
    let published = try #require(PartialDate("2024-01-30"))
    let resolver = DateResolver(published: published)
    let dates = Self.dates("They met \(row.date).")
    try #require(dates.count == 1)
    let found = resolver.resolve(dates[0])?.inWords
    #expect(found == row.days)
  }

  private static func dates(_ sentence: String) -> [DateExpression] {
    let text = ArticleText(sentence)
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<text.count,
      sentences: [0..<text.count]
    )
    return ItemFinder.items(of: [block], in: text).compactMap { item -> DateExpression? in
      guard case .date(let date) = item.detail else { return nil }
      return date
    }
  }

  /// A fiscal year is named after the year in which it ends; unknown, it is the calendar year, inferred.
  @Test(arguments: [
    ("in fiscal year 2024", 10, "1 October 2023 – 30 September 2024"),
    ("in FY24", 10, "1 October 2023 – 30 September 2024"),
    ("in FY 2024", 4, "1 April 2023 – 31 March 2024"), ("in fiscal 2024", 1, "2024"),
    ("in FY2024", nil, "2024"), ("in 2024", 10, "2024"),
  ])
  func fiscalYearsGoByTheHouse(_ row: (date: String, month: Int?, days: String)) throws {
    let dates = Self.dates("They met \(row.date).")
    try #require(dates.count == 1)
    let resolver = DateResolver(published: nil, fiscalMonth: row.month)
    let found = try #require(resolver.resolve(dates[0]))
    #expect(found.inWords == row.days)
    #expect(found.isInferred == (row.date != "in 2024"))
  }

  @Test func namesTheWeekdayThatADateReallyIs() throws {
    let date = try #require(PartialDate("2024-01-30"))
    #expect(DateResolver.wrongWeekday(DateExpression(.stated(date), weekday: 0)) == "Tuesday")
    #expect(DateResolver.wrongWeekday(DateExpression(.stated(date), weekday: 1)) == nil)
  }

  @Test func needsADayOfPublication() {
    let monday = DateExpression(.weekday, weekday: 0)
    #expect(DateResolver(published: PartialDate("2024-01")).resolve(monday) == nil)
    #expect(DateResolver(published: nil).resolve(monday) == nil)
  }
}
